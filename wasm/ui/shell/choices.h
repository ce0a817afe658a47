// Options for selects, made from terms and records and kept until the workspace changes, so that a
// form does not parse documents in every frame. Owned by the shell; panels read it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "wasm/ui/kit/kit.h"

namespace earshot::shell {

class OptionLists {
 public:
  // `engagement` null: every list is empty. It has the terms; records are in either.
  void Follow(const app::Workspace* engagement, const app::Workspace* panel);
  const std::vector<kit::Option>& Terms(std::string_view vocabulary);
  // All records of the type; with `project`, those of that project where the type has one.
  const std::vector<kit::Option>& Records(std::string_view type, std::string_view project = "");

 private:
  const app::Workspace* KeeperOf(std::string_view type) const;
  const app::Workspace* engagement_ = nullptr;
  const app::Workspace* panel_ = nullptr;
  uint64_t version_ = 0, panel_version_ = 0;
  std::map<std::string, std::vector<kit::Option>, std::less<>> lists_;
};

}  // namespace earshot::shell
