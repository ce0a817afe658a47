// Reading maps, and who has moved between two of them (stakeholder_map.h).

#include "core/app/stakeholder_map.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/merge/history.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using store::FieldScan;

// The stakeholder that `id` was merged into, else itself. Of two that were merged into each other
// apart, the one whose id comes first stands.
std::string Standing(const Workspace& workspace, std::string id) {
  std::set<std::string> path;
  while (path.insert(id).second) {
    const store::Entry* entry = workspace.store().Find(id);
    std::string into = entry == nullptr ? "" : FieldScan(entry->bytes).Text("merged_into");
    if (into.empty()) return id;
    id = std::move(into);
  }
  return *path.begin();
}

struct Who {
  std::string name;
  std::string kind;
  bool politician = false;
  std::vector<std::string> groups;
};

// Nothing for one that is deleted or not here.
std::optional<Who> WhoIs(const Workspace& workspace, std::string_view id) {
  const store::Entry* entry = workspace.store().Find(id);
  if (entry == nullptr) return std::nullopt;
  const FieldScan scan(entry->bytes);
  if (scan.IsTrue("deleted") || scan.IsTrue("_deleted")) return std::nullopt;
  const std::vector<std::string> roles = scan.Elements("roles");
  return Who{scan.Text("name"), scan.Text("kind"),
             std::find(roles.begin(), roles.end(), "politician") != roles.end(),
             scan.Elements("groups")};
}

MapPoint PointOf(const Json& document) {
  const auto within = [&](std::string_view axis) {
    const int64_t value = base::GetInteger(document, axis, kMapLine);
    return static_cast<int>(std::clamp<int64_t>(value, 0, kMapEnd));
  };
  return {within("x"), within("y")};
}

using Points = std::map<std::string, MapPoint, std::less<>>;  // by stakeholder

Points PointsOn(const Workspace& workspace, std::string_view map) {
  Points points;
  if (map.empty()) return points;
  for (const Row& row : workspace.Children("position", "map", map)) {
    if (merge::IsDeleted(row.document)) continue;
    points[GetString(row.document, "stakeholder")] = PointOf(row.document);
  }
  return points;
}

// The level of every group that an activity of the project names, planned or done.
std::map<std::string, int, std::less<>> RanksOfGroups(const Workspace& workspace,
                                                      const std::string& project) {
  std::map<std::string, int, std::less<>> ranks;
  for (const ActivityRow& row : workspace.Activities()) {
    if (row.project != project || row.status == "cancelled") continue;
    const store::Entry* entry = workspace.store().Find(row.id);
    if (entry == nullptr) continue;
    const FieldScan scan(entry->bytes);
    const int rank = RankOfLevel(scan.Text("level"));
    if (rank == 0) continue;
    for (const std::string& group : scan.Elements("groups")) {
      ranks[group] = std::max(ranks[group], rank);
    }
  }
  return ranks;
}

// Moves that lost to one made at the same time. What only repeats the present place, or the place
// that the map was copied with, is no proposal.
std::vector<Proposal> ProposalsIn(const Workspace& workspace, const Json& position,
                                  const std::optional<MapPoint>& copied) {
  std::map<std::string, Json, std::greater<>> lost;  // by stamp, the newest first
  for (const Json& entry : merge::ReadHistory(position)) {
    const std::string field = GetString(entry, "f");
    if (base::Find(entry, "by") != nullptr) continue;
    if (field != "x" && field != "y" && field != "reason") continue;
    const Json* value = base::Find(entry, "v");
    if (value != nullptr) lost[GetString(entry, "c")][field] = *value;
  }
  std::vector<Proposal> proposals;
  const MapPoint now = PointOf(position);
  for (const auto& [stamp, values] : lost) {
    const MapPoint at = PointOf(values);
    if (at == now || (copied && at == *copied)) continue;
    proposals.push_back({at, GetString(values, "reason"), stamp, workspace.WhoMade(stamp)});
  }
  return proposals;
}

template <class Item>
void SortByName(std::vector<Item>& items) {
  std::vector<std::pair<std::string, size_t>> order;
  for (size_t i = 0; i < items.size(); ++i) {
    order.emplace_back(base::Fold(items[i].name) + '\n' + items[i].id, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const auto& [name, place] : order) sorted.push_back(std::move(items[place]));
  items = std::move(sorted);
}

class Reader {
 public:
  Reader(const Workspace& workspace, StakeholderMap& map) : workspace_(workspace), map_(map) {
    earlier_ = PointsOn(workspace, map.before);
    if (map.grid->code == kInfluenceInterest) ranks_ = RanksOfGroups(workspace, map.project);
  }

  void ReadPlaced() {
    std::vector<Row> rows = workspace_.Children("position", "map", map_.id);
    std::erase_if(rows, [](const Row& row) { return merge::IsDeleted(row.document); });
    std::set<std::string> on_it;
    for (const Row& row : rows) on_it.insert(GetString(row.document, "stakeholder"));
    for (const Row& row : rows) {
      const std::string id = GetString(row.document, "stakeholder");
      const std::string standing = Standing(workspace_, id);
      if (standing != id && on_it.contains(standing)) continue;
      if (const auto who = WhoIs(workspace_, standing)) AddPlaced(id, *who, row.document);
      shown_.insert(standing);
    }
    SortByName(map_.placed);
  }

  void ReadUnplaced() {
    for (const Row& row : workspace_.Children("identification", "project", map_.project)) {
      if (!merge::IsDeleted(row.document)) AddUnplaced(GetString(row.document, "stakeholder"));
    }
    for (const auto& [id, at] : earlier_) AddUnplaced(id);
    SortByName(map_.unplaced);
  }

 private:
  std::optional<MapPoint> EarlierOf(std::string_view id) const {
    const auto found = earlier_.find(id);
    if (found == earlier_.end()) return std::nullopt;
    return found->second;
  }

  void AddPlaced(const std::string& id, const Who& who, const Json& position) {
    Placed placed;
    placed.id = id;
    placed.name = who.name;
    placed.kind = who.kind;
    placed.at = PointOf(position);
    placed.quadrant = &QuadrantOf(*map_.grid, placed.at);
    placed.reason = GetString(position, "reason");
    placed.high_risk = who.politician && placed.quadrant->code == "opponents";
    placed.earlier = EarlierOf(id);
    placed.proposals = ProposalsIn(workspace_, position, placed.earlier);
    int done = 0;
    for (const std::string& group : who.groups) {
      const auto rank = ranks_.find(group);
      if (rank != ranks_.end()) done = std::max(done, rank->second);
    }
    placed.level_done = LevelOfRank(done);
    placed.below = done < RankOfLevel(placed.quadrant->level);
    map_.placed.push_back(std::move(placed));
  }

  void AddUnplaced(const std::string& id) {
    const std::string standing = Standing(workspace_, id);
    if (!shown_.insert(standing).second) return;
    const auto who = WhoIs(workspace_, standing);
    if (who) map_.unplaced.push_back({standing, who->name, who->kind, EarlierOf(standing)});
  }

  const Workspace& workspace_;
  StakeholderMap& map_;
  Points earlier_;
  std::map<std::string, int, std::less<>> ranks_;
  std::set<std::string> shown_;  // those on the map, then those in the tray
};

// Of a project's maps of one grid, the newest that is older than the one given.
std::string MapBefore(const Workspace& workspace, const StakeholderMap& map) {
  const auto own = std::pair(map.drawn_on, map.id);
  for (const MapLine& line : MapsOf(workspace, map.project)) {
    if (line.grid == map.grid->code && std::pair(line.drawn_on, line.id) < own) return line.id;
  }
  return "";
}

int RankOfMovement(Movement::Kind kind) { return kind == Movement::Kind::kCrossed ? 0 : 1; }

}  // namespace

const Placed* StakeholderMap::Find(std::string_view stakeholder) const {
  const auto found = std::find_if(placed.begin(), placed.end(),
                                  [&](const Placed& one) { return one.id == stakeholder; });
  return found == placed.end() ? nullptr : &*found;
}

size_t StakeholderMap::Below() const {
  return static_cast<size_t>(
      std::count_if(placed.begin(), placed.end(), [](const Placed& one) { return one.below; }));
}

std::vector<MapLine> MapsOf(const Workspace& workspace, std::string_view project) {
  std::vector<MapLine> lines;
  for (const Row& row : workspace.Children("map", "project", project)) {
    if (merge::IsDeleted(row.document)) continue;
    lines.push_back({row.id, GetString(row.document, "grid"), GetString(row.document, "drawn_on"),
                     GetString(row.document, "took_part"),
                     workspace.Children("position", "map", row.id).size()});
  }
  std::sort(lines.begin(), lines.end(), [](const MapLine& a, const MapLine& b) {
    return std::pair(a.drawn_on, a.id) > std::pair(b.drawn_on, b.id);
  });
  return lines;
}

StakeholderMap ReadMap(const Workspace& workspace, std::string_view id) {
  StakeholderMap map;
  const auto document = workspace.Document(id);
  if (!document || merge::IsDeleted(*document)) return map;
  map.id = std::string(id);
  map.project = GetString(*document, "project");
  map.drawn_on = GetString(*document, "drawn_on");
  map.took_part = GetString(*document, "took_part");
  map.remark = GetString(*document, "remark");
  map.grid = &GridOf(GetString(*document, "grid"));
  map.before = MapBefore(workspace, map);
  Reader reader(workspace, map);
  reader.ReadPlaced();
  reader.ReadUnplaced();
  return map;
}

std::vector<Movement> CompareMaps(const Workspace& workspace, std::string_view earlier,
                                  std::string_view later) {
  const Points from = PointsOn(workspace, earlier);
  const Points to = PointsOn(workspace, later);
  std::set<std::string> ids;
  for (const auto& [id, at] : from) ids.insert(id);
  for (const auto& [id, at] : to) ids.insert(id);
  std::vector<Movement> movements;
  for (const std::string& id : ids) {
    const auto who = WhoIs(workspace, Standing(workspace, id));
    const auto old = from.find(id), now = to.find(id);
    if (!who || (old != from.end() && now != to.end() && old->second == now->second)) continue;
    Movement movement{id, who->name, Movement::Kind::kMoved, {}, {}};
    if (old != from.end()) movement.from = old->second;
    if (now != to.end()) movement.to = now->second;
    if (!movement.from) {
      movement.kind = Movement::Kind::kNew;
    } else if (!movement.to) {
      movement.kind = Movement::Kind::kGone;
    } else if (CrossesLine(*movement.from, *movement.to)) {
      movement.kind = Movement::Kind::kCrossed;
    }
    movements.push_back(std::move(movement));
  }
  SortByName(movements);
  base::SortStably(movements, [](const Movement& a, const Movement& b) {
    return RankOfMovement(a.kind) < RankOfMovement(b.kind);
  });
  return movements;
}

}  // namespace earshot::app
