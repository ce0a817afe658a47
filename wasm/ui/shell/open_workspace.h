// One opened workspace with everything that lives as long as it: its folder of the storage, the
// records and the sync driver. App owns at most one.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/app/device.h"
#include "core/app/sync_driver.h"
#include "core/app/workspace.h"
#include "wasm/ui/shell/platform.h"

namespace earshot::shell {

class OpenWorkspace {
 public:
  OpenWorkspace(Platform& platform, const app::Device& device, std::string database);
  // `changed` is called after every change of records, saving or sync.
  void Open(std::function<void()> changed);

  // The actor document: colleagues read "Asha on Red tablet" from it. Also after a rename.
  void Introduce(const app::Device& device);
  // The workspace's own record, once, by the administrator who created it.
  void NameWorkspace(const std::string& title);
  std::string Title() const;

  const std::string& database() const { return database_; }
  bool opened() const { return opened_; }
  const std::string& problem() const { return problem_; }
  const store::OpenReport& report() const { return report_; }
  app::Workspace& workspace() { return workspace_; }
  const app::Workspace& workspace() const { return workspace_; }
  app::SyncDriver& driver() { return driver_; }
  const app::SyncDriver& driver() const { return driver_; }

 private:
  std::string database_;
  base::ScopedStorage storage_;
  app::Workspace workspace_;
  app::SyncDriver driver_;
  store::OpenReport report_;
  bool opened_ = false;
  std::string problem_;
  std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace earshot::shell
