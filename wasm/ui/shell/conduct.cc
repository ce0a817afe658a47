// Carries out what panels asked for, one function per intent. Runs after the frame is closed.

#include <algorithm>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {
namespace {

std::string WithId(std::string route, const std::vector<std::string>& ids) {
  constexpr std::string_view kSlot = "{id}";
  size_t at = route.find(kSlot);
  if (at != std::string::npos && !ids.empty()) route.replace(at, kSlot.size(), ids.front());
  return route;
}

template <typename... Kinds>
bool OneOf(const Intent& intent) {
  return (std::holds_alternative<Kinds>(intent) || ...);
}

constexpr std::string_view kUnnamedDevice = "This device";  // app::Device's first name

std::string FileName(std::string_view what, std::string_view today,
                     std::string_view extension = "json") {
  std::string name =
      "earshot-" + std::string(what) + "-" + std::string(today) + "." + std::string(extension);
  std::replace(name.begin(), name.end(), ':', '-');
  return name;
}

}  // namespace

void App::Impl::CarryOut(const Intent& intent) {
  const bool for_records =
      OneOf<Edit, NameNewStakeholder, Erase, Undo, Redo, SyncNow, TryAgain, RetrySave, RenameDevice,
            DiscardDraft, FetchPhotos, DropPhoto>(intent);
  if (for_records && !platform.HoldsWriterLock()) {
    return Say(kit::Tone::kWarning, std::string(T(Text::kReadOnlyRefused)), false);
  }
  if (for_records && (!open || !open->opened())) return;
  std::visit([this](const auto& one) { Do(one); }, intent);
  Changed();
}

void App::Impl::Say(kit::Tone tone, std::string words, bool undo) {
  kit_context.tree().Announce(tone == kit::Tone::kError ? semantics::Politeness::kAssertive
                                                        : semantics::Politeness::kPolite,
                              words);
  toast = Toast{tone, std::move(words), undo, platform.clock().NowMs() + kToastMs};
}

// "Saved" is said only when it is true: the message waits until the device has acknowledged the
// save.
void App::Impl::SayOnceSaved(std::string words, bool undo) {
  once_saved = Toast{kit::Tone::kSuccess, std::move(words), undo, 0};
}

void App::Impl::TellWhatIsSaved() {
  if (!once_saved || facts.save.state != store::SaveState::kSaved) return;
  Say(once_saved->tone, std::move(once_saved->words), once_saved->undo);
  once_saved.reset();
}

// What "Undo" beside a message would undo is no longer what the message says.
void App::Impl::EndUndoOffer() {
  if (toast && toast->undo) toast.reset();
  if (once_saved) once_saved->undo = false;
}

void App::Impl::Do(const GoTo& intent) {
  toast.reset();
  ShowRoute(ParseRoute(intent.route), false);
  SettleRoute();
  if (!intent.said.empty()) Say(kit::Tone::kInfo, intent.said, false);
}

void App::Impl::Do(const Edit& intent) {
  app::Transaction transaction = intent.transaction;
  transaction.closes_draft = intent.form;
  const app::RecordEdit* first = transaction.edits.empty() ? nullptr : &transaction.edits.front();
  OpenWorkspace* keeper =
      first == nullptr ? open.get() : KeeperOf(first->type.empty() ? first->id : first->type);
  if (keeper == nullptr) return;  // the panel was closed meanwhile
  auto receipt = keeper->workspace().Transact(transaction);
  if (!receipt) return Refused(intent, receipt.error());
  EndUndoOffer();
  if (facts.later_here) drafts.FollowVersion(state, FormKeyOf(route), transaction);
  drafts.Forget(keeper->workspace(), state, intent.form);
  keeper->driver().OnLocalEdit();
  if (intent.list_them) {
    state.lens.clear();
    state.log.ShowOnly(receipt->ids);
  }
  if (!intent.then_route.empty()) {
    ShowRoute(ParseRoute(WithId(intent.then_route, receipt->ids)), false);
  }
  // What cannot be undone must not offer the undo of something else.
  if (!intent.said.empty()) SayOnceSaved(intent.said, !transaction.what.empty());
}

void App::Impl::Do(const NameNewStakeholder& intent) {
  Do(Edit{app::NameNewParty(open->workspace(), intent.answering, intent.name, intent.kind), "", "",
          intent.said});
}

void App::Impl::Refused(const Edit& intent, const app::Refusal& refusal) {
  kit_context.tree().Announce(semantics::Politeness::kAssertive, T(Text::kThereIsAProblem));
  auto found = state.forms.find(intent.form);
  if (found != state.forms.end() && refusal.edit < found->second.sent.size()) {
    panels::RecordForm* record =
        panels::FindRecord(found->second, found->second.sent[refusal.edit]);
    if (record != nullptr) {
      record->issues = refusal.issues;
      panels::ShowIssues(found->second);
      return;
    }
  }
  SayWhyNot(refusal);
}

void App::Impl::SayWhyNot(const app::Refusal& refusal) {
  std::string words;
  for (const model::Issue& issue : refusal.issues) {
    if (!words.empty()) words += " ";
    words += issue.sentence;
  }
  Say(kit::Tone::kError, Fill(Text::kNotDone, {words}), false);
}

void App::Impl::Do(const Erase& intent) {
  toast.reset();  // its Undo may be of what is erased
  for (OpenWorkspace* one : Opened()) {
    std::vector<std::string> here = intent.ids;
    std::erase_if(here, [&](const std::string& id) { return KeeperOf(id) != one; });
    if (here.empty()) continue;
    one->workspace().Erase(here);
    one->driver().OnLocalEdit();
  }
  for (const app::Transaction& transaction : intent.then) {
    if (!transaction.edits.empty()) Do(Edit{transaction, "", "", ""});
  }
  if (!intent.then_route.empty()) ShowRoute(ParseRoute(intent.then_route), false);
  SayOnceSaved(intent.said, false);
}

void App::Impl::Followed(OpenWorkspace& shown, const app::Receipt& receipt) {
  shown.driver().OnLocalEdit();
  if (facts.later_here && receipt.what == T(Text::kWhatAddQuote)) {
    drafts.FollowQuotes(shown.workspace(), state, receipt.ids);
  }
}

void App::Impl::Do(const Undo& intent) {
  OpenWorkspace* shown = Shown();
  undo_refused.clear();
  if (shown == nullptr) return;
  app::Workspace& workspace = shown->workspace();
  if (!workspace.CanUndo()) return;
  auto receipt = workspace.Undo(intent.even_if_changed);
  if (receipt) {
    Followed(*shown, *receipt);
    return Say(kit::Tone::kSuccess, Fill(Text::kTakenBack, {receipt->what}), false);
  }
  if (!receipt.error().contested) return SayWhyNot(receipt.error());
  for (const model::Issue& issue : receipt.error().issues) undo_refused.push_back(issue.sentence);
  undo_question = true;
}

void App::Impl::Do(const Redo&) {
  OpenWorkspace* shown = Shown();
  if (shown == nullptr) return;
  app::Workspace& workspace = shown->workspace();
  if (!workspace.CanRedo()) return;
  if (const auto receipt = workspace.Redo()) {
    Followed(*shown, *receipt);
    Say(kit::Tone::kSuccess, Fill(Text::kDoneAgain, {receipt->what}), true);
  }
}

void App::Impl::Do(const SyncNow&) {
  if (account.facts().state != AccountState::kSignedIn) account.Ask();
  for (OpenWorkspace* one : Opened()) one->driver().SyncNow();
}

void App::Impl::Do(const TryAgain& intent) {
  OpenWorkspace* keeper = KeeperOf(intent.id);
  if (keeper == nullptr) return;
  keeper->workspace().TryAgain(intent.id);
  keeper->driver().SyncNow();
}

void App::Impl::Do(const RetrySave&) {
  for (OpenWorkspace* one : Opened()) one->workspace().store().RetrySave();
}

void App::Impl::Do(const SignIn& intent) {
  const app::Vault* vault = device.current();
  if (vault != nullptr && vault->user != intent.name) {
    // Another person's work is open: it must not travel under this name.
    account.SetProblem(Fill(Text::kOtherPersonHere, {vault->person}));
    return;
  }
  account.SignIn(intent.name, intent.password, [this] { AfterSignIn(); });
}

void App::Impl::Do(const FirstAdministrator& intent) {
  account.CreateFirstAdministrator(intent.token, intent.name, intent.password, [this] {
    state.first_administrator = FirstAdministratorState{};
    route = {Screen::kSignIn, ""};  // the link is used up
    AfterSignIn();
  });
}

void App::Impl::AfterSignIn() {
  state.sign_in = SignInState{};
  panel_asked = false;
  const std::string user = account.facts().user;
  const app::Vault* before = device.current();
  if (before != nullptr && before->user == user && open != nullptr) {
    for (OpenWorkspace* one : Opened()) one->driver().SyncNow();
    return;
  }
  CloseWorkspace();
  device.SignedIn(user, user);
  if (device.name().empty() || device.name() == kUnnamedDevice) {
    device.Rename(platform.device_label());
  }
  const app::Vault* vault = device.current();
  if (vault != nullptr && !vault->current.empty()) {
    OpenDatabase(vault->current);
    return ShowRoute({Screen::kToday, ""}, true);
  }
  ShowRoute({Screen::kWorkspaces, ""}, true);
}

void App::Impl::PickWorkspace() {
  // One workspace and nothing to decide: open it.
  const AccountFacts& known = account.facts();
  if (!open && known.databases.size() == 1 && !known.administrator) {
    Do(ChooseWorkspace{known.databases.front()});
  }
}

// Closing now would lose what is not on the device yet.
bool App::Impl::AllSaved() const {
  const std::vector<OpenWorkspace*> opened = Opened();
  return std::all_of(opened.begin(), opened.end(), [](const OpenWorkspace* one) {
    return one->workspace().store().save_state() == store::SaveState::kSaved;
  });
}

void App::Impl::Do(const SignOut&) {
  if (!AllSaved()) {
    return Say(kit::Tone::kError, std::string(T(Text::kSaveFirst)), false);
  }
  CloseWorkspace();
  account.SignOut();
  device.SignedOut();
  ShowRoute({Screen::kSignIn, ""}, true);
}

void App::Impl::Do(const ChooseWorkspace& intent) {
  if (open && open->database() == intent.database) return ShowRoute({Screen::kToday, ""}, false);
  if (!AllSaved()) {
    return Say(kit::Tone::kError, std::string(T(Text::kSaveFirst)), false);
  }
  CloseWorkspace();
  device.ChooseWorkspace(intent.database);
  OpenDatabase(intent.database);
  ShowRoute({Screen::kToday, ""}, false);
}

void App::Impl::Do(const CreateWorkspace& intent) {
  const std::string database = DatabaseNameFor(intent.title);
  const std::string title = intent.title;
  account.CreateDatabase(database, [this, database, title] {
    state.workspaces = WorkspacesState{};
    Do(ChooseWorkspace{database});
    new_title = title;
  });
}

void App::Impl::Do(const CreatePanel&) {
  if (!open) return;
  account.CreateDatabase(PanelDatabaseOf(open->database()), [this] {
    panel_asked = false;
    AskForPanel();
  });
}

void App::Impl::Do(const RenameDevice& intent) {
  device.Rename(intent.name);
  for (OpenWorkspace* one : Opened()) {
    one->Introduce(device);
    one->driver().OnLocalEdit();
  }
  SayOnceSaved(std::string(T(Text::kDeviceNameSaved)), false);
}

void App::Impl::Do(const AskForPersistence&) { platform.AskForPersistence(); }

void App::Impl::Do(const LookThrough& intent) {
  state.lens = intent.project;
  state.log.only.clear();
  if (!intent.project.empty()) ShowRoute({Screen::kLog, ""}, false);
}

void App::Impl::Do(const CopyText& intent) {
  platform.CopyText(intent.text);
  Say(kit::Tone::kSuccess, intent.said, false);
}

void App::Impl::Do(const InstallApp&) { platform.Install(); }

void App::Impl::Do(const PrintScreen&) { platform.Print(); }

void App::Impl::Do(const FindAnything&) {
  if (open && open->opened()) state.palette.open = true;
}

void App::Impl::Do(const ShowShortcuts&) { state.shortcuts_open = true; }

void App::Impl::Do(const ChooseAppearance& intent) {
  appearance = intent.appearance;
  platform.Remember(kAppearanceMarker, FormatAppearance(appearance));
}

void App::Impl::Do(const SaveBackup&) {
  for (const OpenWorkspace* one : Opened()) {
    platform.Download(FileName("backup-" + one->database(), facts.today),
                      one->workspace().store().BackupJson());
  }
  if (Opened().size() > 1) Say(kit::Tone::kInfo, std::string(T(Text::kTwoBackups)), false);
}

void App::Impl::Do(const SaveRecordFile& intent) {
  const OpenWorkspace* keeper = KeeperOf(intent.id);
  if (keeper == nullptr) return;
  auto document = keeper->workspace().Document(intent.id);
  if (document) {
    platform.Download(FileName(intent.id, facts.today), base::DumpJsonIndented(*document));
  }
}

void App::Impl::Do(const SaveFile& intent) {
  platform.Download(intent.name.empty() ? FileName(intent.what, facts.today, intent.extension)
                                        : intent.name + "." + intent.extension,
                    intent.text);
  Say(kit::Tone::kSuccess, std::string(T(Text::kFileSaved)), false);
}

void App::Impl::Do(const ReloadForUpdate&) {
  if (HasUnsavedWork()) {
    return Say(kit::Tone::kWarning, std::string(T(Text::kUpdateWaitsForSave)), false);
  }
  platform.ReloadForUpdate();
}

void App::Impl::Do(const UseHere&) { platform.TakeWriterLock(); }

void App::Impl::Do(const DiscardDraft& intent) {
  for (OpenWorkspace* one : Opened()) drafts.Forget(one->workspace(), state, intent.form);
  Say(kit::Tone::kInfo, std::string(T(Text::kDraftDiscarded)), false);
}

}  // namespace earshot::shell
