// Facts for the panels, gathered once a frame.

#include <algorithm>

#include "core/base/calendar.h"
#include "core/store/document_store.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/form_keys.h"

namespace earshot::shell {
namespace {

constexpr float kNarrowBelow = 640;

// Adds what one database has to say: the worst of all counts.
void GatherSync(const OpenWorkspace& open, bool first, SyncFacts& sync) {
  const app::Workspace& workspace = open.workspace();
  const app::SyncDriver& driver = open.driver();
  if (first || (driver.Running() && !sync.running)) sync.progress = driver.progress();
  sync.running |= driver.Running();
  if (sync.failure == sync::Failure::kNone) {
    sync.failure = driver.failure();
    sync.problem = driver.problem();
  }
  if (!sync.offline_since_ms) sync.offline_since_ms = driver.offline_since_ms();
  const std::string& last = workspace.store().sync_state().last_synced_at;
  if (first || last < sync.last_synced_at) sync.last_synced_at = last;
  const size_t unsent = workspace.UnsentCount();
  sync.unsent += unsent;
  if (unsent == 0) return;
  for (const app::Workspace::UnsentRecord& record : workspace.UnsentRecords()) {
    if (!record.set_aside.empty()) ++sync.set_aside;
  }
}

void GatherSave(const OpenWorkspace& open, SaveFacts& save) {
  const store::DocumentStore& store = open.workspace().store();
  save.pending += store.pending();
  if (store.save_state() <= save.state) return;
  save.state = store.save_state();
  save.problem = store.save_error();
}

FormState StateOf(const panels::Form& form) {
  if (form.issues_shown) return FormState::kNotSaved;
  if (form.draft_due) return FormState::kTyped;
  return form.touched_ms != 0 || form.from_draft ? FormState::kDraftKept : FormState::kAsStored;
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
  facts.colleagues = colleagues ? &colleagues->facts() : nullptr;
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
  facts.database = open->database();
  facts.workspace = open->Title();
  facts.panel_offered = MaySeePanel();
  for (const OpenWorkspace* one : Opened()) {
    GatherSync(*one, one == open.get(), facts.sync);
    GatherSave(*one, facts.save);
    const std::vector<std::string>& notices = one->report().notices;
    facts.notices.insert(facts.notices.end(), notices.begin(), notices.end());
  }
  if (!facts.sync.offline_since_ms) facts.sync.offline_since_ms = offline_since_ms;
  facts.sync.unsent_photos = UnsentPhotos();
}

void App::Impl::GatherForm(bool beside_forms) {
  facts.form = beside_forms ? FormState::kNotSaved : FormState::kAsStored;
  const auto look = [this](const std::string& key) {
    const auto form = state.forms.find(key);
    if (form != state.forms.end()) facts.form = std::max(facts.form, StateOf(form->second));
  };
  look(FormKeyOf(route));
  if (route.screen != Screen::kSession) return;
  look(HearBackFormKey(route.id));
  look(PhotoFormKey(route.id));
}

}  // namespace earshot::shell
