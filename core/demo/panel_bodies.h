// The two bodies of the demo's panel with who sits on them, and the segments that were saved.
#pragma once

#include <vector>

#include "core/demo/panel_members.h"

namespace earshot::demo {

void AddBodies(Maker& maker, const std::vector<MemberMade>& members);
void AddSegments(Maker& maker);

}  // namespace earshot::demo
