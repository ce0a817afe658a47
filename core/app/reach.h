// Who was heard, beside who lives in the area: honest numbers for one project or for everything
// (004-22, 004-28, 003-33).
//
// The engaged are contacts, not people: one person met twice counts twice. `reached` is apart and
// never added. For each characteristic, "not recorded" = contacts - what was recorded, never
// negative, activity by activity. Shares of the population come from the area profile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct GroupReach {
  std::string group;                 // code of population-groups
  int64_t heard = 0;                 // contacts
  std::optional<int64_t> residents;  // in the area profile
};

struct CharacteristicReach {
  std::string characteristic;  // code
  std::vector<GroupReach> groups;
  int64_t recorded = 0;
  int64_t not_recorded = 0;
};

struct Reach {
  int64_t contacts = 0;   // engaged
  int64_t reached = 0;    // leaflets, posts: apart
  int64_t estimated = 0;  // part of `contacts` whose count was estimated
  size_t activities = 0;
  int64_t residents = 0;  // of the area profile; 0 = none chosen
  std::string profile;    // its id
  // Those with a tally or with residents, in the order of the vocabulary.
  std::vector<CharacteristicReach> characteristics;
};

// `project` "": all activities, beside the first area profile by name. Planned and cancelled
// activities count for nothing. `from`, `to`: ISO dates, inclusive; "" = open.
Reach ReadReach(const Workspace& workspace, std::string_view project, std::string_view from = "",
                std::string_view to = "");

}  // namespace earshot::app
