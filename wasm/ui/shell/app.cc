// The application's life and the events of the page. See app.h; the rest of Impl is in conduct.cc
// (intents), layout.cc (drawing) and gather.cc (facts).

#include "wasm/ui/shell/app.h"

#include <algorithm>
#include <utility>

#include "core/app/device.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {

App::Impl::Impl(Platform& machine)
    : platform(machine),
      kit_context(machine.glyphs()),
      device(machine.storage(), machine.sealer(), machine.random()),
      account(machine.transport(),
              [this] {
                AskForPanel();
                Changed();
              }),
      appearance(ParseAppearance(machine.Recall(kAppearanceMarker))),
      online(machine.transport().Online()),
      was_writer(machine.HoldsWriterLock()),
      drafts(machine.clock(), machine.random()) {}

void App::Impl::Changed() {
  kit_context.Wake();
  if (wake) wake();
}

void App::Impl::Start() {
  resident_code = platform.Recall(kResidentMarker);
  state.resident_code = resident_code;
  state.resident = !resident_code.empty();
  if (!online) offline_since_ms = platform.clock().NowMs();
  device.Open([this, watch = std::weak_ptr<int>(alive)](base::Expected<void> opened) {
    if (watch.expired()) return;
    if (!opened) {
      device_problem = opened.error().sentence;
      return Changed();
    }
    device_open = true;
    const app::Vault* vault = device.current();
    if (vault != nullptr && !vault->current.empty()) OpenDatabase(vault->current);
    if (online) account.Ask();
    SettleRoute();
    Changed();
  });
}

void App::Impl::OpenDatabase(std::string database) {
  introduced = false;
  syncing = false;
  photos_looked_over = false;
  platform.OpenPhotos(device.FolderOf(database), database);
  open = std::make_unique<OpenWorkspace>(platform, device, std::move(database));
  open->Open([this, watch = std::weak_ptr<int>(alive)] {
    if (!watch.expired()) WorkspaceChanged();
  });
  OpenPanel();
}

void App::Impl::WorkspaceChanged() {
  if (open && open->opened()) {
    app::SyncDriver& driver = open->driver();
    if (!introduced) indexing = true;
    if (!introduced && platform.HoldsWriterLock()) {
      introduced = true;
      open->Introduce(device);
      open->NameWorkspace(std::exchange(new_title, ""));
      ForgetLeftPhotos();
      driver.SyncNow();
    }
    if (!driver.Running() && driver.failure() == sync::Failure::kSignedOut) {
      account.SignedOutByServer();
    }
    const size_t unsent = open->workspace().UnsentCount();
    platform.Remember("unsent:" + open->database(), std::to_string(unsent));
    FollowSync();
    AskForPanel();
  }
  Changed();
}

void App::Impl::CloseWorkspace() {
  if (platform.HoldsWriterLock()) KeepDrafts(true);
  platform.OpenPhotos("", "");
  all_photos = {};
  photos_again_ms.reset();
  options.Follow(nullptr, nullptr);
  const bool resident = state.resident;  // another tab may have written meanwhile
  state = ScreenState{};
  state.resident = resident;
  state.resident_code = resident_code;
  toast.reset();
  indexing = false;
  panel_asked = false;
  panel.reset();
  open.reset();
}

void App::Impl::SettleRoute() {
  if (!device_open || route.screen == Screen::kFirstAdministrator) return;
  const bool nobody = device.current() == nullptr;
  if (state.resident && !nobody && open) {
    if (route.screen != Screen::kJoin) ShowRoute({Screen::kJoin, ""}, true);
    return;
  }
  if (nobody && !StandsAlone(route.screen)) return ShowRoute({Screen::kSignIn, ""}, true);
  if (nobody && route.screen != Screen::kWorkspaces) return;
  if (nobody) return ShowRoute({Screen::kSignIn, ""}, true);
  if (!open && (!StandsAlone(route.screen) || route.screen == Screen::kSignIn)) {
    ShowRoute({Screen::kWorkspaces, ""}, true);
  } else if (open && route.screen == Screen::kSignIn) {
    ShowRoute({Screen::kToday, ""}, true);
  }
}

void App::Impl::TurnTo(const Route& next) {
  if (next.screen == route.screen && next.id == route.id) return;
  route = next;
  route_new = true;
  account.ForgetProblem();
  state.settings.loaded = false;
  state.activity = ActivityView{};
  if (route.screen == Screen::kWorkspaces && device_open && device.current() != nullptr) {
    account.ListDatabases([this] { PickWorkspace(); });
  }
}

void App::Impl::ShowRoute(const Route& next, bool replace) {
  bool same = next.screen == route.screen && next.id == route.id;
  platform.SetRoute(FormatRoute(next), replace || same);
  TurnTo(next);
  Changed();
}

void App::Impl::OnRoute(std::string_view text) {
  Route next = ParseRoute(text);
  if (next.screen != route.screen || next.id != route.id) toast.reset();
  TurnTo(next);
  SettleRoute();
  Changed();
}

bool App::Impl::Frame(const Viewport& viewport, float delta_seconds) {
  GatherFacts(viewport.width);
  TellWhatIsSaved();
  kit_time_ms = facts.now_ms;
  {
    const panels::PanelContext context = Context();
    options.Follow(context.engagement, context.panel);
  }
  for (OpenWorkspace* one : Opened()) drafts.DropErased(one->workspace(), state);
  if (OpenWorkspace* shown = Shown()) drafts.Prepare(route, shown->workspace(), facts, state);
  const bool beside_forms = std::exchange(state.typed_beside_forms, false);
  GatherForm(beside_forms);
  KeepScreenOn();
  {
    const Look look = LookOf(appearance, viewport.system);
    ShowLook(look);
    kit::ViewFacts view{viewport.width,       viewport.height,     viewport.scale,
                        viewport.keyboard_px, viewport.safe_top,   viewport.safe_right,
                        viewport.safe_bottom, viewport.safe_left,  look.text_scale,
                        look.theme,           look.reduced_motion, viewport.system.colours};
    kit::Frame frame(kit_context, view, delta_seconds);
    Draw();
  }
  // The strip was drawn before the page that tells.
  if (state.typed_beside_forms != beside_forms) kit_context.Wake();
  KeepResident();
  drafts.NameNewRecords(state);
  std::vector<Intent> asked = intents.Take();
  for (const Intent& intent : asked) CarryOut(intent);
  return !asked.empty() || kit_context.WantsFrame();
}

std::optional<int> App::Impl::NextWakeMs() const {
  std::optional<int64_t> next;
  auto earliest = [&](std::optional<int64_t> ms) {
    if (ms) next = next ? std::min(*next, std::max<int64_t>(0, *ms)) : std::max<int64_t>(0, *ms);
  };
  if (auto ms = kit_context.NextWakeMs()) earliest(*ms);
  const std::vector<OpenWorkspace*> opened = Opened();
  if (!opened.empty()) earliest(drafts.NextDueMs(state));
  if (platform.HoldsWriterLock()) {
    for (const OpenWorkspace* one : opened) earliest(one->driver().NextWakeMs());
    if (!opened.empty() && photos_again_ms) {
      earliest(*photos_again_ms - platform.clock().NowMs());
    }
  }
  if (indexing) {
    const bool awaited = std::any_of(opened.begin(), opened.end(), [](const OpenWorkspace* one) {
      return one->workspace().SearchWaits();
    });
    earliest(awaited ? 0 : kIndexPauseMs);
  }
  if (toast) earliest(toast->until_ms - platform.clock().NowMs());
  if (!next) return std::nullopt;
  return static_cast<int>(std::min<int64_t>(*next, 3'600'000));
}

void App::Impl::Tick() {
  const int64_t now_ms = platform.clock().NowMs();
  if (kit_time_ms != 0 && now_ms > kit_time_ms) {
    kit_context.Elapsed(static_cast<int>(std::min<int64_t>(now_ms - kit_time_ms, 60'000)));
    if (kit_context.WantsFrame() && wake) wake();
  }
  kit_time_ms = now_ms;
  const bool writer = platform.HoldsWriterLock();
  if (writer != was_writer) {
    was_writer = writer;
    if (writer && open) {
      // The other tab wrote meanwhile: read everything again.
      std::string database = open->database();
      CloseWorkspace();
      OpenDatabase(std::move(database));
    }
    Changed();
  }
  const std::vector<OpenWorkspace*> opened = Opened();
  if (!opened.empty() && writer) {
    KeepDrafts(false);
    for (OpenWorkspace* one : opened) one->driver().Tick();
    if (open->opened()) TickPhotos();
  }
  if (indexing) IndexWords();
  if (toast && platform.clock().NowMs() >= toast->until_ms) {
    toast.reset();
    Changed();
  }
}

void App::Impl::OnOnline(bool now_online) {
  online = now_online;
  if (online) {
    offline_since_ms.reset();
  } else if (!offline_since_ms) {
    offline_since_ms = platform.clock().NowMs();
  }
  if (online && account.facts().state != AccountState::kSignedIn && device_open) account.Ask();
  if (platform.HoldsWriterLock()) {
    for (OpenWorkspace* one : Opened()) one->driver().OnOnlineChanged();
  }
  if (online) panel_asked = false;
  AskForPanel();
  Changed();
}

// Each form is kept where its records will be.
void App::Impl::KeepDrafts(bool all) {
  for (OpenWorkspace* one : Opened()) {
    drafts.Keep(one->workspace(), one == panel.get(), state, all);
  }
}

void App::Impl::IndexWords() {
  bool left = false;
  for (OpenWorkspace* one : Opened()) {
    const bool awaited = one->workspace().SearchWaits();
    left |= one->workspace().IndexWords(awaited ? kAwaitedWordsPerTick : kWordsPerTick);
  }
  indexing = left;
  if (!indexing) Changed();  // what a search found so far is not all of it
}

void App::Impl::OnHidden() {
  if (!platform.HoldsWriterLock()) return;
  KeepDrafts(true);
  for (OpenWorkspace* one : Opened()) one->driver().OnHidden();
}

void App::Impl::OnShown() {
  if (platform.HoldsWriterLock()) {
    for (OpenWorkspace* one : Opened()) one->driver().OnShown();
  }
  Changed();
}

bool App::Impl::OnKey(std::string_view key, bool ctrl, bool shift, bool alt, bool down) {
  if (ctrl && !alt && down && OnShortcut(key, shift)) {
    Changed();
    return true;
  }
  if (shift && kit_context.OnKey("Shift+" + std::string(key), down)) return true;
  return kit_context.OnKey(key, down);
}

bool App::Impl::OnShortcut(std::string_view key, bool shift) {
  const auto is = [key](char letter) {
    return key.size() == 1 && (key[0] == letter || key[0] == letter - 'a' + 'A');
  };
  if (state.resident) return false;
  if (key == "/") return intents.Push(ShowShortcuts{}), true;
  if (!open || !open->opened()) return false;
  if (is('k')) return intents.Push(FindAnything{}), true;
  if (is('s')) return PressSave();
  // Inside a field the browser's own undo is meant.
  const bool undo = is('z') && !shift;
  if ((!undo && !is('z') && !is('y')) || TypesInField()) return false;
  if (undo) {
    intents.Push(shell::Undo{});
  } else {
    intents.Push(shell::Redo{});
  }
  return true;
}

bool App::Impl::TypesInField() {
  const semantics::Tree& tree = kit_context.tree();
  const semantics::Node* focused = tree.FindById(tree.focused());
  return focused != nullptr && semantics::IsTextField(focused->role);
}

// The Save button of the form on the screen, as if it had been clicked.
bool App::Impl::PressSave() {
  semantics::Tree& tree = kit_context.tree();
  const semantics::Node* save = tree.FindByRole(semantics::Role::kButton, T(Text::kSave));
  if (save == nullptr) return false;
  tree.Queue({save->id, semantics::Action::kClick, ""});
  return true;
}

// Nobody unlocks a phone for each person that passes a stall.
void App::Impl::KeepScreenOn() {
  const bool session = open && open->opened() && route.screen == Screen::kSession &&
                       state.activity.document &&
                       base::GetString(*state.activity.document, "status") == "running";
  if (screen_kept_on == session) return;
  screen_kept_on = session;
  platform.KeepScreenOn(session);
}

void App::Impl::KeepResident() {
  if (state.resident_code == resident_code) return;
  resident_code = state.resident_code;
  platform.Remember(kResidentMarker, resident_code);
}

void App::Impl::ShowLook(const Look& look) {
  if (shown_theme == look.theme) return;
  shown_theme = look.theme;
  platform.ShowTheme(look.theme);
}

bool App::Impl::HasUnsavedWork() const {
  const std::vector<OpenWorkspace*> opened = Opened();
  return std::any_of(opened.begin(), opened.end(), [this](const OpenWorkspace* one) {
    return drafts.AnyDue(state) ||
           one->workspace().store().save_state() != store::SaveState::kSaved;
  });
}

App::App(Platform& platform) : impl_(std::make_unique<Impl>(platform)) {}
App::~App() = default;
void App::Start() { impl_->Start(); }
bool App::Frame(const Viewport& viewport, float delta_seconds) {
  return impl_->Frame(viewport, delta_seconds);
}
std::optional<int> App::NextWakeMs() const { return impl_->NextWakeMs(); }
bool App::ScrolledByHand() const { return impl_->kit_context.ScrolledByHand(); }
void App::Tick() { impl_->Tick(); }
void App::OnRoute(std::string_view route) { impl_->OnRoute(route); }
void App::OnFile(std::string_view name, std::string_view bytes, FileReading reading) {
  ChosenFile& file = impl_->state.file;
  file = {std::string(name), std::string(bytes), reading, file.number + 1};
  impl_->Changed();
}
void App::OnPhoto(const TakenPhoto& taken) { impl_->OnPhoto(taken); }
void App::OnPhotos() { impl_->OnPhotos(); }
void App::OnOnline(bool online) { impl_->OnOnline(online); }
void App::OnHidden() { impl_->OnHidden(); }
void App::OnShown() { impl_->OnShown(); }
void App::OnPointer(float x, float y, int button, bool down, bool touch) {
  impl_->kit_context.OnPointer(x, y, button, down, touch);
}
void App::OnWheel(float dx, float dy) { impl_->kit_context.OnWheel(dx, dy); }
bool App::OnKey(std::string_view key, bool ctrl, bool shift, bool alt, bool down) {
  return impl_->OnKey(key, ctrl, shift, alt, down);
}
semantics::Tree& App::tree() { return impl_->kit_context.tree(); }
bool App::HasUnsavedWork() const { return impl_->HasUnsavedWork(); }
void App::OnWake(std::function<void()> wake) { impl_->wake = std::move(wake); }

}  // namespace earshot::shell
