// A stakeholder map as one SVG file in the light colours: title, date, quadrants, marks by kind,
// names that do not overlap, a key, and a table of the same below (PRODUCT.md 4.13; 004-09..11).
//
// Called by panels/map.cc. The file names people: it is for the team. No text of a record can put
// markup into it, and nothing in it runs or loads.
#pragma once

#include <string>

#include "core/app/stakeholder_map.h"

namespace earshot::report {

// REQUIRES: the map is here (its id is not empty).
std::string MapPicture(const app::Workspace& workspace, const app::StakeholderMap& map);

}  // namespace earshot::report
