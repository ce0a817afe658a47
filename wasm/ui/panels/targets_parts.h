// Parts of the screen of target shares.
#pragma once

#include <string>

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// What is typed for that group, which is added where it is not among them.
std::string& ShareTyped(TypedTargets& typed, const std::string& value);

// Shares of an area profile, seen before they are typed into the fields.
void DrawTargetsOfProfile(PanelContext& context, TargetsState& state, TypedTargets& typed);

}  // namespace earshot::panels
