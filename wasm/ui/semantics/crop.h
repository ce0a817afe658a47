// Keeps the mirror small: a page of more than kMostNodes loses what is far outside its view.
//
// Called by Tree::EndFrame. Only leaves inside a scroll area go, the farthest first: texts before
// rows and whatever takes clicks. Headings, the node with the focus and all that is in view stay.
// Reading on with a screen reader works nevertheless: several screens around the view are always
// there, a reader that comes near their end makes the browser scroll the area, the area moves its
// content (Action::kScroll), and the next screens are mirrored before they are reached. Headings
// stay, so that jumping from one to the next still crosses the whole page.
#pragma once

#include <cstddef>
#include <vector>

#include "wasm/ui/semantics/tree.h"

namespace earshot::semantics {

// Moving every element of a larger mirror would cost the browser a frame (UI.md section 3).
inline constexpr size_t kMostNodes = 300;

void CropFarNodes(std::vector<Node>& nodes, size_t most, NodeId focused);

}  // namespace earshot::semantics
