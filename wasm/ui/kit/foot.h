// Bars at the foot of the page that do not scroll, one above the other: the buttons of a form, the
// message after an action. The scroll area ends above them (State::bottom_inset), so nothing that
// is in view lies under one, and nothing moves when one comes. Internal.
#pragma once

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

// Opens a group of that id and name, above those opened before; returns the rectangle to draw in,
// in page px. Close it with CloseFoot in the same frame.
ImRect OpenFoot(NodeId id, std::string_view name, float height);
void CloseFoot(NodeId id);

}  // namespace earshot::kit
