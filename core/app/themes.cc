// See themes.h.

#include "core/app/themes.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/json.h"
#include "core/base/stable_order.h"
#include "core/store/field_scan.h"

namespace earshot::app {

Themes::Themes(const Workspace& workspace) {
  for (const Row& row : workspace.List("theme")) {
    themes_[row.id] = {
        base::GetString(row.document, "name"), base::GetString(row.document, "parent"),
        base::GetString(row.document, "merged_into"), base::GetString(row.document, "project")};
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

std::string Themes::ProjectOf(std::string_view id) const {
  const auto theme = themes_.find(Standing(id));
  return theme == themes_.end() ? std::string() : theme->second.project;
}

std::string Themes::NameOf(std::string_view id) const {
  const auto theme = themes_.find(Standing(id));
  return theme == themes_.end() ? std::string() : theme->second.name;
}

namespace {

using store::FieldScan;

// How often a theme was given to what people said.
struct Uses {
  size_t here = 0;  // in the project
  size_t all = 0;
};

std::map<std::string, Uses> CountUses(const Workspace& workspace, const Themes& themes,
                                      std::string_view project) {
  std::map<std::string, Uses> uses;
  std::map<std::string, std::string> projects;  // by the record that a point was heard at
  const auto project_of = [&](const FieldScan& point) {
    std::string source = point.Text("activity");
    if (source.empty()) source = point.Text("case");
    if (source.empty()) return point.Text("project");
    const auto [known, fresh] = projects.try_emplace(source);
    if (fresh) {
      const store::Entry* entry = workspace.store().Find(source);
      if (entry != nullptr) known->second = FieldScan(entry->bytes).Text("project");
    }
    return known->second;
  };
  workspace.store().ForEach("feedback", [&](const store::Entry& entry) {
    const FieldScan point(entry.bytes);
    if (point.IsTrue("deleted") || point.IsTrue("_deleted")) return;
    const std::vector<std::string> given = point.Elements("themes");
    if (given.empty()) return;
    const bool here = !project.empty() && project_of(point) == project;
    for (const std::string& theme : themes.StandingOf(given)) {
      ++uses[theme].all;
      if (here) ++uses[theme].here;
    }
  });
  return uses;
}

}  // namespace

std::vector<OfferedTheme> LikelyThemes(const Workspace& workspace, std::string_view project,
                                       size_t limit) {
  const Themes themes(workspace);
  std::map<std::string, Uses> uses = CountUses(workspace, themes, project);
  std::vector<std::string> ids;
  for (const std::string& id : themes.All()) {
    const std::string kept_for = themes.ProjectOf(id);
    if (!kept_for.empty() && kept_for != project) continue;
    if (!kept_for.empty()) ++uses[id].here;  // unused as yet, and still of this project
    ids.push_back(id);
  }
  base::SortStably(ids, [&](const std::string& a, const std::string& b) {
    const Uses &first = uses[a], &second = uses[b];
    return first.here != second.here ? first.here > second.here : first.all > second.all;
  });
  if (ids.size() > limit) ids.resize(limit);
  std::vector<OfferedTheme> offered;
  for (std::string& id : ids) {
    std::string name = themes.NameOf(id);
    offered.push_back({std::move(id), std::move(name)});
  }
  return offered;
}

}  // namespace earshot::app
