// What the members of the demo's panel answered about themselves: near the shares of the targets
// (panel_seeds.h), short where a panel of volunteers is short. Some prefer not to say, some were
// not asked.
#pragma once

#include <vector>

#include "core/demo/panel_members.h"

namespace earshot::demo {

void AddEqualityAnswers(Maker& maker, const std::vector<MemberMade>& members);

}  // namespace earshot::demo
