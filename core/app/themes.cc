// See themes.h.

#include "core/app/themes.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/json.h"

namespace earshot::app {

Themes::Themes(const Workspace& workspace) {
  for (const Row& row : workspace.List("theme")) {
    themes_[row.id] = {base::GetString(row.document, "name"),
                       base::GetString(row.document, "parent"),
                       base::GetString(row.document, "merged_into")};
    all_.push_back(row.id);  // in the order of names
  }
  std::erase_if(all_, [this](const std::string& id) { return Standing(id) != id; });
}

std::string Themes::Standing(std::string_view id) const {
  std::vector<std::string> way;
  std::string at(id);
  while (true) {
    way.push_back(at);
    const auto theme = themes_.find(at);
    if (theme == themes_.end() || theme->second.merged_into.empty()) return at;
    const std::string& next = theme->second.merged_into;
    if (!themes_.contains(next)) return at;  // deleted: what went into it stands again
    const auto round = std::find(way.begin(), way.end(), next);
    if (round != way.end()) return *std::min_element(round, way.end());
    at = next;
  }
}

std::set<std::string> Themes::StandingOf(const std::vector<std::string>& ids) const {
  std::set<std::string> standing;
  for (const std::string& id : ids) standing.insert(Standing(id));
  return standing;
}

std::string Themes::ParentOf(std::string_view id) const {
  const auto theme = themes_.find(id);
  if (theme == themes_.end() || theme->second.parent.empty()) return "";
  const std::string parent = Standing(theme->second.parent);
  return parent == id || !themes_.contains(parent) ? "" : parent;
}

std::string Themes::NameOf(std::string_view id) const {
  const auto theme = themes_.find(Standing(id));
  return theme == themes_.end() ? std::string() : theme->second.name;
}

}  // namespace earshot::app
