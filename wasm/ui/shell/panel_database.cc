// The database of the Citizens' Panel beside the workspace: opened where the person may see it, and
// taken off the device when they may not any more (004-20, 000-05).
//
// Whether they may is what the server lists (`/_all_dbs`); the device remembers it, so that the
// panel opens without a network too.

#include <memory>
#include <utility>

#include "core/model/schema.h"
#include "wasm/ui/shell/app_impl.h"
#include "wasm/ui/shell/screens.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {
namespace {

// All files of a database, and the copies that a storage keeps of them.
void RemoveFolder(base::Storage& storage, const std::string& folder) {
  storage.List(folder, [&storage](base::Expected<base::Paths> paths) {
    if (!paths || paths->empty()) return;
    base::Batch batch;
    batch.forget = true;
    batch.removes = *std::move(paths);
    storage.Commit(std::move(batch), [](base::Expected<void>) {});
  });
}

}  // namespace

std::vector<OpenWorkspace*> App::Impl::Opened() const {
  std::vector<OpenWorkspace*> opened;
  if (open && open->opened()) opened.push_back(open.get());
  if (panel && panel->opened()) opened.push_back(panel.get());
  return opened;
}

bool App::Impl::ShowsPanel() const { return HomeOf(route) == Screen::kPanel; }

bool App::Impl::MaySeePanel() const { return panel || facts.account.administrator; }

OpenWorkspace* App::Impl::Shown() const {
  OpenWorkspace* shown = ShowsPanel() ? panel.get() : open.get();
  return shown != nullptr && shown->opened() ? shown : nullptr;
}

OpenWorkspace* App::Impl::KeeperOf(std::string_view type_or_id) const {
  OpenWorkspace* keeper = model::IsOfPanel(type_or_id) ? panel.get() : open.get();
  return keeper != nullptr && keeper->opened() ? keeper : nullptr;
}

void App::Impl::OpenPanel() {
  panel_introduced = false;
  const std::string database = PanelDatabaseOf(open->database());
  if (!device.Remembers(database)) return;
  panel = std::make_unique<OpenWorkspace>(platform, device, database);
  panel->Open([this, watch = std::weak_ptr<int>(alive)] {
    if (!watch.expired()) PanelChanged();
  });
}

void App::Impl::PanelChanged() {
  if (panel && panel->opened()) {
    app::SyncDriver& driver = panel->driver();
    if (!panel_introduced) indexing = true;
    if (!panel_introduced && platform.HoldsWriterLock()) {
      panel_introduced = true;
      panel->Introduce(device);
      driver.SyncNow();
    }
    if (!driver.Running() && driver.failure() == sync::Failure::kSignedOut) {
      account.SignedOutByServer();
    }
    const bool shut = driver.failure() == sync::Failure::kForbidden ||
                      driver.failure() == sync::Failure::kNoDatabase;
    if (!driver.Running() && shut) panel_asked = false;
    AskForPanel();
  }
  Changed();
}

void App::Impl::AskForPanel() {
  if (panel_asked || !open || !open->opened() || !online || account.facts().busy) return;
  const app::Vault* vault = device.current();
  const AccountFacts& known = account.facts();
  if (known.state != AccountState::kSignedIn || vault == nullptr || known.user != vault->user) {
    return;
  }
  panel_asked = true;
  const std::string database = PanelDatabaseOf(open->database());
  account.AskFor(database, [this, database](bool listed) {
    if (!open || PanelDatabaseOf(open->database()) != database) return;
    if (!listed && device.Remembers(database)) return LosePanel();
    if (!listed || panel) return;
    device.Remember(database);
    OpenPanel();
  });
}

// What was not sent can never be sent; members' data may not stay here without the right to see it.
void App::Impl::LosePanel() {
  const std::string database = PanelDatabaseOf(open->database());
  device.Forget(database);
  std::erase_if(state.forms, [](const auto& entry) {
    const std::vector<panels::RecordForm>& records = entry.second.records;
    return !records.empty() && model::IsOfPanel(records.front().type);
  });
  state.panel.reset();
  options.Follow(nullptr, nullptr);
  panel.reset();
  RemoveFolder(platform.storage(), device.FolderOf(database));
  Say(kit::Tone::kWarning, std::string(T(Text::kPanelLost)), false);
}

}  // namespace earshot::shell
