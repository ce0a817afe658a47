// Opening a workspace and the two records that the shell writes by itself.

#include "wasm/ui/shell/open_workspace.h"

#include <utility>

#include "core/base/json.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {

OpenWorkspace::OpenWorkspace(Platform& platform, const app::Device& device, std::string database)
    : database_(std::move(database)),
      storage_(platform.storage(), device.FolderOf(database_)),
      workspace_({&storage_, &platform.sealer(), &platform.clock(), &platform.random()},
                 device.current() == nullptr ? "" : device.current()->id),
      driver_(workspace_, platform.transport(), platform.clock(), platform.random(), database_) {
  driver_.OnlyWhile([&platform] { return platform.HoldsWriterLock(); });
}

void OpenWorkspace::Open(std::function<void()> changed) {
  workspace_.store().OnSaveStateChanged(changed);
  driver_.OnChanged(changed);
  workspace_.Open([this, alive = std::weak_ptr<int>(alive_),
                   changed](base::Expected<store::OpenReport> report) {
    if (alive.expired()) return;
    if (report) {
      report_ = std::move(*report);
      opened_ = true;
    } else {
      problem_ = report.error().sentence;
    }
    changed();
  });
}

void OpenWorkspace::Introduce(const app::Device& device) {
  const app::Vault* vault = device.current();
  if (vault == nullptr) return;
  const std::string id = "actor:" + vault->id;
  auto known = workspace_.Document(id);
  app::RecordEdit edit{id, "actor", {}};
  auto say = [&](std::string_view field, const std::string& value) {
    if (value.empty() || (known && base::GetString(*known, field) == value)) return;
    edit.changes.push_back({std::string(field), merge::Op::kSet, value});
  };
  say("person", vault->person);
  say("device", device.name());
  say("user", vault->user);
  if (edit.changes.empty()) return;
  static_cast<void>(workspace_.Transact({"", {std::move(edit)}}));
}

void OpenWorkspace::NameWorkspace(const std::string& title) {
  if (title.empty() || !workspace_.List("workspace").empty()) return;
  app::RecordEdit edit{"", "workspace", {{"name", merge::Op::kSet, title}}};
  static_cast<void>(workspace_.Transact({"", {std::move(edit)}}));
}

std::string OpenWorkspace::Title() const {
  for (const app::Row& row : workspace_.List("workspace")) {
    std::string name = base::GetString(row.document, "name");
    if (!name.empty()) return name;
  }
  return TitleForDatabase(database_);
}

}  // namespace earshot::shell
