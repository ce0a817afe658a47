// Facts for the panels, gathered once a frame.

#include "core/base/calendar.h"
#include "core/store/document_store.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/app_impl.h"

namespace earshot::shell {
namespace {

constexpr float kNarrowBelow = 640;

SyncFacts GatherSync(const OpenWorkspace& open, std::optional<int64_t> offline_since_ms) {
  const app::Workspace& workspace = open.workspace();
  const app::SyncDriver& driver = open.driver();
  SyncFacts sync;
  sync.running = driver.Running();
  sync.progress = driver.progress();
  sync.problem = driver.problem();
  sync.failure = driver.failure();
  sync.offline_since_ms = driver.offline_since_ms();
  if (!sync.offline_since_ms) sync.offline_since_ms = offline_since_ms;
  sync.last_synced_at = workspace.store().sync_state().last_synced_at;
  sync.unsent = workspace.UnsentCount();
  if (sync.unsent == 0) return sync;
  for (const app::Workspace::UnsentRecord& record : workspace.UnsentRecords()) {
    if (!record.set_aside.empty()) ++sync.set_aside;
  }
  return sync;
}

}  // namespace

void App::Impl::GatherFacts(float width) {
  const base::Clock& clock = platform.clock();
  facts.now_ms = clock.NowMs();
  facts.utc_offset = clock.UtcOffsetMinutes(facts.now_ms);
  facts.today = base::FormatDate(base::LocalDate(facts.now_ms, facts.utc_offset));
  facts.narrow = width < kNarrowBelow;
  facts.online = online;
  facts.later_here = platform.later_part() == LaterPart::kReady;
  facts.writer = platform.HoldsWriterLock();
  const app::Vault* vault = device_open ? device.current() : nullptr;
  facts.person = vault == nullptr ? "" : vault->person;
  facts.user = vault == nullptr ? "" : vault->user;
  facts.device = device.name();
  facts.account = account.facts();
  // Another person's session in this browser is not ours: nothing may travel under that name.
  const bool other =
      vault != nullptr && !facts.account.user.empty() && facts.account.user != facts.user;
  if (other && facts.account.state == AccountState::kSignedIn) {
    facts.account.state = AccountState::kSignedOut;
  }
  facts.photos_here = &platform.PhotosHere();
  facts.storage = platform.storage_facts();
  facts.update_waiting = platform.UpdateWaiting();
  facts.unsaved_work = HasUnsavedWork();
  if (facts.version.empty()) facts.version = platform.version();
  if (facts.page_address.empty()) facts.page_address = platform.page_address();
  facts.appearance = appearance;
  if (route.screen == Screen::kDevice) facts.machine = platform.device_facts();
  facts.can_install = platform.CanInstall();
  facts.sync = SyncFacts{};
  facts.save = SaveFacts{};
  facts.notices.clear();
  facts.database.clear();
  facts.workspace.clear();
  if (!open || !open->opened()) return;
  const store::DocumentStore& store = open->workspace().store();
  facts.database = open->database();
  facts.workspace = open->Title();
  facts.sync = GatherSync(*open, offline_since_ms);
  facts.sync.unsent_photos = UnsentPhotos();
  facts.save = {store.save_state(), store.save_error(), store.pending()};
  facts.notices = open->report().notices;
}

}  // namespace earshot::shell
