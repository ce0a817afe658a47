// Options from the workspace, cached by its version.

#include "wasm/ui/shell/choices.h"

#include "core/base/fold.h"
#include "core/base/json.h"
#include "core/model/schema.h"

namespace earshot::shell {
namespace {

constexpr size_t kLabelCharacters = 90;  // a question may be long; a select shows its start

}  // namespace

void OptionLists::Follow(const app::Workspace* engagement, const app::Workspace* panel) {
  const uint64_t version = engagement == nullptr ? 0 : engagement->version();
  const uint64_t panel_version = panel == nullptr ? 0 : panel->version();
  if (engagement == engagement_ && panel == panel_ && version == version_ &&
      panel_version == panel_version_) {
    return;
  }
  engagement_ = engagement;
  panel_ = panel;
  version_ = version;
  panel_version_ = panel_version;
  lists_.clear();
}

const app::Workspace* OptionLists::KeeperOf(std::string_view type) const {
  return model::IsOfPanel(type) ? panel_ : engagement_;
}

const std::vector<kit::Option>& OptionLists::Terms(std::string_view vocabulary) {
  std::string key = "term " + std::string(vocabulary);
  auto found = lists_.find(key);
  if (found != lists_.end()) return found->second;
  std::vector<kit::Option> options;
  if (engagement_ != nullptr) {  // a workspace's own terms hold for its panel too
    for (const app::TermChoice& term : engagement_->Terms(vocabulary)) {
      options.push_back({term.code, term.label});
    }
  }
  return lists_.emplace(std::move(key), std::move(options)).first->second;
}

const std::vector<kit::Option>& OptionLists::Records(std::string_view type,
                                                     std::string_view project) {
  const model::RecordType* table = model::FindType(type);
  bool narrowed =
      !project.empty() && table != nullptr && model::FindField(*table, "project") != nullptr;
  std::string key = "record " + std::string(type) + (narrowed ? " " + std::string(project) : "");
  auto found = lists_.find(key);
  if (found != lists_.end()) return found->second;
  std::vector<kit::Option> options;
  const app::Workspace* workspace = KeeperOf(type);
  if (workspace != nullptr && table != nullptr) {
    for (const app::Row& row : workspace->List(type)) {
      if (!base::GetString(row.document, "merged_into").empty()) continue;
      if (narrowed && base::GetString(row.document, "project") != project) continue;
      std::string title = base::GetString(row.document, table->title_field);
      options.push_back({row.id, base::Ellipsis(title, kLabelCharacters)});
    }
  }
  return lists_.emplace(std::move(key), std::move(options)).first->second;
}

}  // namespace earshot::shell
