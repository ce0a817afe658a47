// How many people of which groups came to a session of the demo.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/demo/maker.h"

namespace earshot::demo {

struct Crowd {
  int people = 0;
  std::vector<std::string> groups;  // stakeholder groups; the first is the largest
};

// "estimated" where there were too many to count.
std::string_view BasisOf(int people);

// REQUIRES: crowd.groups is not empty.
void AddAttendance(Maker& maker, const std::string& activity, const Crowd& crowd, int64_t made_ms);

// Heads by population group, for some characteristics. INVARIANT: for each characteristic the sum
// is at most the head count: what is missing was not recorded.
void AddTallies(Maker& maker, const std::string& activity, int people, int64_t made_ms);

}  // namespace earshot::demo
