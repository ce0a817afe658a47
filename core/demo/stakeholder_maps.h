// Whom the demo's projects have named (the six questions, 004-12), and their maps (004-09, 004-11):
// each project has both grids, drawn twice, with some moves in between.
#pragma once

#include "core/demo/county.h"
#include "core/demo/stakeholders.h"

namespace earshot::demo {

// REQUIRES: AddProgramme was called; parties is not empty.
void AddStakeholderMaps(Maker& maker, const County& county, const std::vector<PartyMade>& parties);

// The newest map of the first project: 500 of the parties, whoever they are.
// REQUIRES: AddProgramme was called; there are as many parties.
void AddCrowdedMap(Maker& maker, const County& county, const std::vector<PartyMade>& parties);

}  // namespace earshot::demo
