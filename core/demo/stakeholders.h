// The stakeholders of the demo's county: three hundred in the year, one of some kinds in the small
// demo, 20,000 in that of people. What follows from them is made by contacts.h and
// stakeholder_maps.h.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/demo/cast_seeds.h"
#include "core/demo/maker.h"

namespace earshot::demo {

struct PartyMade {
  std::string id;
  std::string name;
  const CastSeed* cast = nullptr;
  std::string_view town;
  std::string_view permission;
  std::set<size_t> interests;  // index in Interests, and of the project that is about it
};

// With the bodies' memberships. Four of them are there twice, as it happens (004-14).
std::vector<PartyMade> AddStakeholders(Maker& maker);

// People besides the `before` of the year, until there are 20,000: no two of one name.
std::vector<PartyMade> AddCrowd(Maker& maker, size_t before);

// The boxes of the matrix of channels that the team has ticked otherwise (004-17).
void AddChannelPlans(Maker& maker);

}  // namespace earshot::demo
