// People counted by population group at one activity, without making anybody a record (004-22).
//
// A tally counts only those whose group was seen or told: the rest of the head count is "not
// recorded". The id of a tally is derived from activity and group, so counts of two phones add up.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct Tallies {
  std::map<std::string, int64_t, std::less<>> by_group;  // code of population-groups -> people

  int64_t Of(std::string_view group) const;
  int64_t Recorded(std::string_view characteristic) const;  // sum over its groups
};

// In one pass over the tallies of that activity.
Tallies ReadTallies(const Workspace& workspace, std::string_view activity);

// The transactions that count `by` people more or fewer, to be carried out in this order.
// WHY: the first person of a group takes two. The record is made by one that cannot be undone, so
// undo takes back the count alone and never deletes what another phone counts into.
std::vector<Transaction> CountInGroup(const Workspace& workspace, std::string_view activity,
                                      std::string_view group, int by, std::string_view what);

}  // namespace earshot::app
