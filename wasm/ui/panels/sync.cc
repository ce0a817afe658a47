// Sync: can I trust that my work arrives? What waits and why, the last sync, progress, what the
// server refused. Being offline is no error here; an ended session asks for the password and blocks
// nothing.

#include "core/base/calendar.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostWaiting = 50;

void DrawState(const PanelContext& context) {
  const shell::SyncFacts& sync = context.facts.sync;
  const std::string waiting = WaitingInWords(sync);
  const std::string last = sync.last_synced_at.empty() ? std::string(T(Text::kNeverYet))
                                                       : InstantInWords(sync.last_synced_at);
  std::string connection(T(Text::kOnline));
  if (sync.offline_since_ms) {
    connection = Fill(Text::kOfflineSince, {MomentInWords(context.facts, *sync.offline_since_ms)});
  }
  const kit::Fact facts[] = {{T(Text::kToSend), waiting},
                             {T(Text::kLastSync), last},
                             {T(Text::kConnection), connection},
                             {T(Text::kWorkspace), context.facts.workspace}};
  kit::Facts(facts);
}

void DrawProgress(const PanelContext& context) {
  const shell::SyncFacts& sync = context.facts.sync;
  if (!sync.running) return;
  const sync::Progress& progress = sync.progress;
  if (progress.phase == sync::Phase::kPushing) {
    kit::Progress(T(Text::kSyncingSending), progress.pushed, progress.to_push);
  } else {
    kit::Progress(T(Text::kSyncingFetching), progress.pulled, progress.to_pull);
  }
}

void DrawProblem(PanelContext& context) {
  const shell::SyncFacts& sync = context.facts.sync;
  const bool signed_out = sync.failure == sync::Failure::kSignedOut ||
                          context.facts.account.state == shell::AccountState::kSignedOut;
  if (signed_out) {
    kit::Card card(T(Text::kSignInAgain));
    kit::Heading(2, T(Text::kSignInAgain));
    kit::Paragraph(Fill(Text::kSignInAgainText, {context.facts.user}));
    DrawSignInForm(context);
    return;
  }
  if (sync.problem.empty() || sync.running) return;
  const bool offline = sync.failure == sync::Failure::kOffline;
  kit::Notice(offline ? kit::Tone::kInfo : kit::Tone::kWarning,
              T(offline ? Text::kWorkingOffline : Text::kSyncStopped), sync.problem);
}

void DrawSetAside(PanelContext& context, const std::vector<app::Workspace::UnsentRecord>& records) {
  bool titled = false;
  for (const app::Workspace::UnsentRecord& record : records) {
    if (record.set_aside.empty()) continue;
    if (!titled) {
      kit::Heading(2, T(Text::kSetAside));
      kit::Paragraph(T(Text::kSetAsideText));
      titled = true;
    }
    kit::Scope scope(record.id);
    kit::Card card(record.title);
    kit::Heading(3, record.title);
    kit::Paragraph(record.set_aside);
    if (kit::Button(Fill(Text::kTryAgainWith, {record.title}))) {
      context.intents.Push(shell::TryAgain{record.id});
    }
    kit::SameLine();
    if (kit::Button(Fill(Text::kSaveAsFile, {record.title}), kit::ButtonKind::kQuiet)) {
      context.intents.Push(shell::SaveRecordFile{record.id});
    }
  }
}

void DrawWaiting(const std::vector<app::Workspace::UnsentRecord>& records) {
  size_t waiting = 0;
  for (const app::Workspace::UnsentRecord& record : records) waiting += record.set_aside.empty();
  if (waiting == 0) return;
  kit::Heading(2, T(Text::kWaitingToBeSent));
  std::vector<kit::Fact> facts;
  for (const app::Workspace::UnsentRecord& record : records) {
    if (!record.set_aside.empty()) continue;
    if (facts.size() == kMostWaiting) break;
    const model::RecordType* type = model::FindType(model::TypeOfId(record.id));
    facts.push_back({type == nullptr ? std::string_view() : type->label, record.title});
  }
  kit::Facts(facts);
  if (waiting > kMostWaiting) {
    kit::Caption(Fill(Text::kFirstOf, {std::to_string(kMostWaiting), std::to_string(waiting)}));
  }
}

}  // namespace

void DrawSync(PanelContext& context) {
  kit::Heading(1, T(Text::kSync));
  kit::Paragraph(T(Text::kSyncLead));
  DrawState(context);
  DrawProgress(context);
  DrawProblem(context);
  if (kit::Button(T(Text::kSyncNow), kit::ButtonKind::kPrimary)) {
    context.intents.Push(shell::SyncNow{});
  }
  std::vector<app::Workspace::UnsentRecord> records = context.workspace->UnsentRecords();
  if (context.panel != nullptr) {
    for (app::Workspace::UnsentRecord& record : context.panel->UnsentRecords()) {
      records.push_back(std::move(record));
    }
  }
  DrawSetAside(context, records);
  DrawWaiting(records);
  kit::Heading(2, T(Text::kBackup));
  kit::Paragraph(T(Text::kBackupText));
  if (context.panel != nullptr) kit::Paragraph(T(Text::kTwoBackups));
  if (kit::Button(T(Text::kSaveBackupFile))) context.intents.Push(shell::SaveBackup{});
}

}  // namespace earshot::panels
