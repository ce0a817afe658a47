// What the members of the demo's panel agreed to and took back, each line with the wording that
// they were given.
#pragma once

#include <vector>

#include "core/demo/panel_members.h"

namespace earshot::demo {

void AddWordings(Maker& maker);
void AddConsents(Maker& maker, const std::vector<MemberMade>& members);

}  // namespace earshot::demo
