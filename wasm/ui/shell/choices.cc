// Options from the workspace, cached by its version.

#include "wasm/ui/shell/choices.h"

#include "core/base/fold.h"
#include "core/base/json.h"
#include "core/model/schema.h"

namespace earshot::shell {
namespace {

constexpr size_t kLabelCharacters = 90;  // a question may be long; a select shows its start

}  // namespace

void OptionLists::Follow(const app::Workspace* workspace) {
  uint64_t version = workspace == nullptr ? 0 : workspace->version();
  if (workspace == workspace_ && version == version_) return;
  workspace_ = workspace;
  version_ = version;
  lists_.clear();
}

const std::vector<kit::Option>& OptionLists::Terms(std::string_view vocabulary) {
  std::string key = "term " + std::string(vocabulary);
  auto found = lists_.find(key);
  if (found != lists_.end()) return found->second;
  std::vector<kit::Option> options;
  if (workspace_ != nullptr) {
    for (const app::TermChoice& term : workspace_->Terms(vocabulary)) {
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
  if (workspace_ != nullptr && table != nullptr) {
    for (const app::Row& row : workspace_->List(type)) {
      if (!base::GetString(row.document, "merged_into").empty()) continue;
      if (narrowed && base::GetString(row.document, "project") != project) continue;
      std::string title = base::GetString(row.document, table->title_field);
      options.push_back({row.id, base::Ellipsis(title, kLabelCharacters)});
    }
  }
  return lists_.emplace(std::move(key), std::move(options)).first->second;
}

}  // namespace earshot::shell
