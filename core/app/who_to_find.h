// Whom to find next for the panel: the largest gaps, and for each of them what in the workspace
// could reach these people (004-20, 004-21, 001-10).
//
// Stakeholders that reach the group, bodies of these people or with somebody who speaks for them,
// and what there is in the same town. Whoever asked not to be contacted is never offered, and a
// person only if they open doors: to live in a town is no way into it. Reads the main workspace;
// nothing of the panel's goes into it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/panel_settings.h"
#include "core/app/panel_targets.h"
#include "core/app/workspace.h"

namespace earshot::app {

// In this order they are offered.
enum class WayIn : uint8_t {
  kReaches,    // says of itself that it reaches the seldom-heard group
  kSpeaksFor,  // a body: for people of this age, or with a member who speaks for the group
  kSegment,    // of the segment
  kThere,      // in the same town
  kPlace,      // a place in the town, for a stall
};

struct Finding {
  std::string id;  // of a stakeholder or a place, to be opened
  std::string name;
  WayIn way = WayIn::kReaches;
  bool ask_first = false;  // nobody has asked yet whether we may contact them
};

struct FindNext {
  std::string dimension;
  std::string value;
  int64_t still_to_recruit = 0;
  int64_t to_ask = 0;  // by the panel's response rate
  std::vector<Finding> findings;
  size_t more = 0;  // left off
};

inline constexpr size_t kMostToFind = 8;    // gaps
inline constexpr size_t kMostOfOneWay = 5;  // findings of one gap

// The largest gaps first, of equal ones in the order of the dimensions; none where nobody is
// missing, nor of a group with more than its share. `today`: ISO date.
std::vector<FindNext> WhoToFind(const Workspace& workspace, const std::vector<DimensionGaps>& gaps,
                                const PanelSettings& settings, std::string_view today);

}  // namespace earshot::app
