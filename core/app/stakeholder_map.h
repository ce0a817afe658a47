// A dated map of a project's stakeholders: who stands where, what that asks for, who moved since
// the map before, and the transactions that draw it (004-09..11, 001-01).
//
// Everything but the positions is computed. The caller keeps a reading until
// `Workspace::version()` changes. A position is one record per map and stakeholder, both axes one
// value: of two concurrent moves one whole position wins, and the other is told as a proposal.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/quadrants.h"
#include "core/app/workspace.h"

namespace earshot::app {

struct MapLine {
  std::string id;
  std::string grid;
  std::string drawn_on;
  std::string took_part;
  size_t placed = 0;
};

struct Proposal {
  MapPoint at;
  std::string reason;
  std::string stamp;
  std::string who;  // "Asha on Red tablet"
};

struct Placed {
  std::string id;  // of the stakeholder
  std::string name;
  std::string kind;  // code
  MapPoint at;
  const Quadrant* quadrant = nullptr;
  std::string reason;
  bool high_risk = false;           // a politician among the opponents
  std::optional<MapPoint> earlier;  // on the map before
  std::vector<Proposal> proposals;  // concurrent moves that lost, newest first
  // What the project has planned or done at most with one of their groups; "" = nothing.
  std::string_view level_done;
  bool below = false;  // that is less than the quadrant asks for (004-09)
};

struct Unplaced {
  std::string id;
  std::string name;
  std::string kind;
  std::optional<MapPoint> earlier;
};

struct StakeholderMap {
  std::string id;  // empty: not here
  std::string project;
  std::string drawn_on;
  std::string took_part;
  std::string remark;
  const MapGrid* grid = nullptr;
  std::string before;              // id of the map before; "" = this is the first
  std::vector<Placed> placed;      // by name
  std::vector<Unplaced> unplaced;  // named for the project or on the map before, by name

  const Placed* Find(std::string_view stakeholder) const;
  size_t Below() const;
};

// Of both grids, the newest first.
std::vector<MapLine> MapsOf(const Workspace& workspace, std::string_view project);
StakeholderMap ReadMap(const Workspace& workspace, std::string_view id);

struct Movement {
  enum class Kind { kCrossed, kMoved, kNew, kGone };
  std::string id;
  std::string name;
  Kind kind = Kind::kMoved;
  std::optional<MapPoint> from, to;
};
// Who stands elsewhere on `later`: those who crossed a line first, then by name.
std::vector<Movement> CompareMaps(const Workspace& workspace, std::string_view earlier,
                                  std::string_view later);

// A map of that day, with the positions of the newest map of its grid. Its id is made from project,
// grid and day, so that two who begin it apart draw on one map. The first edit is the map's.
Transaction BeginMap(const Workspace& workspace, std::string_view project, std::string_view grid,
                     std::string_view day, std::string_view what);
// Whether one of them would cross a line: then a reason must be given.
bool NeedsReason(const StakeholderMap& map, const std::vector<std::string>& stakeholders,
                 MapPoint to);
// All of them to one place. Nothing when a reason is needed and none is given.
std::optional<Transaction> Place(const Workspace& workspace, const StakeholderMap& map,
                                 const std::vector<std::string>& stakeholders, MapPoint to,
                                 std::string_view reason, std::string_view what);
Transaction TakeOff(const StakeholderMap& map, const std::vector<std::string>& stakeholders,
                    std::string_view what);

}  // namespace earshot::app
