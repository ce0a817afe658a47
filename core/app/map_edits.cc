// The transactions that draw a stakeholder map (stakeholder_map.h).

#include <algorithm>
#include <utility>

#include "core/app/stakeholder_map.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using merge::Change;
using merge::Op;

Change Set(std::string_view field, Json value) {
  return {std::string(field), Op::kSet, std::move(value)};
}

// The changes that bring a position into being, or back.
std::vector<Change> Begin(const Workspace& workspace, std::string_view id,
                          std::vector<Change> first) {
  const auto stored = workspace.Document(id);
  if (!stored) return first;
  if (merge::IsDeleted(*stored)) return {Set("deleted", nullptr)};
  return {};
}

RecordEdit PositionEdit(const Workspace& workspace, std::string_view map,
                        std::string_view stakeholder, MapPoint at, std::string_view reason) {
  RecordEdit edit{model::PositionId(map, stakeholder), "position", {}};
  edit.changes =
      Begin(workspace, edit.id,
            {Set("map", std::string(map)), Set("stakeholder", std::string(stakeholder))});
  edit.changes.push_back(Set("x", at.x));
  edit.changes.push_back(Set("y", at.y));
  edit.changes.push_back(Set("reason", reason.empty() ? Json() : Json(std::string(reason))));
  return edit;
}

std::string_view NameInId(std::string_view id) { return id.substr(id.find(':') + 1); }

// The first that was never used: one that was deleted would come back with what stood on it.
std::string FreeMapId(const Workspace& workspace, std::string_view project, std::string_view grid,
                      std::string_view day) {
  std::string first = "map:" + std::string(NameInId(project));
  first.append(":").append(grid).append(":").append(day);
  std::string id = first;
  for (int number = 2; workspace.store().Find(id) != nullptr; ++number) {
    id = first + "-" + std::to_string(number);
  }
  return id;
}

std::optional<MapPoint> StandsAt(const StakeholderMap& map, std::string_view stakeholder) {
  if (const Placed* placed = map.Find(stakeholder)) return placed->at;
  for (const Unplaced& one : map.unplaced) {
    if (one.id == stakeholder) return one.earlier;
  }
  return std::nullopt;
}

}  // namespace

Transaction BeginMap(const Workspace& workspace, std::string_view project, std::string_view grid,
                     std::string_view day, std::string_view what) {
  std::string newest;
  for (const MapLine& line : MapsOf(workspace, project)) {
    if (line.grid != grid) continue;
    newest = line.id;
    break;
  }
  const std::string id = FreeMapId(workspace, project, grid, day);
  RecordEdit map{id, "map", {}};
  map.changes.push_back(Set("project", std::string(project)));
  map.changes.push_back(Set("grid", std::string(grid)));
  map.changes.push_back(Set("drawn_on", std::string(day)));
  if (!newest.empty()) map.changes.push_back(Set("copied_from", newest));
  Transaction transaction{std::string(what), {}};
  transaction.edits.push_back(std::move(map));
  if (newest.empty()) return transaction;
  for (const Row& row : workspace.Children("position", "map", newest)) {
    if (merge::IsDeleted(row.document)) continue;
    const MapPoint at{static_cast<int>(base::GetInteger(row.document, "x", kMapLine)),
                      static_cast<int>(base::GetInteger(row.document, "y", kMapLine))};
    transaction.edits.push_back(
        PositionEdit(workspace, id, GetString(row.document, "stakeholder"), at, ""));
  }
  return transaction;
}

bool NeedsReason(const StakeholderMap& map, const std::vector<std::string>& stakeholders,
                 MapPoint to) {
  return std::any_of(stakeholders.begin(), stakeholders.end(), [&](const std::string& id) {
    const auto from = StandsAt(map, id);
    return from && CrossesLine(*from, to);
  });
}

std::optional<Transaction> Place(const Workspace& workspace, const StakeholderMap& map,
                                 const std::vector<std::string>& stakeholders, MapPoint to,
                                 std::string_view reason, std::string_view what) {
  const std::string why = base::TrimSpaces(reason);
  if (why.empty() && NeedsReason(map, stakeholders, to)) return std::nullopt;
  Transaction transaction{std::string(what), {}};
  for (const std::string& id : stakeholders) {
    transaction.edits.push_back(PositionEdit(workspace, map.id, id, to, why));
  }
  return transaction;
}

Transaction TakeOff(const StakeholderMap& map, const std::vector<std::string>& stakeholders,
                    std::string_view what) {
  Transaction transaction{std::string(what), {}};
  for (const std::string& id : stakeholders) {
    transaction.edits.push_back(
        {model::PositionId(map.id, id), "position", {Set("deleted", true)}});
  }
  return transaction;
}

}  // namespace earshot::app
