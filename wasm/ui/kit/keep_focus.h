// Where the focus stands when what had it goes away. Internal to the kit.
//
// Called by Frame once the tree of a frame is complete. INVARIANT: an item that had the focus and
// is no longer drawn never leaves it to the page's body, where a keyboard would start again from
// the top and a screen reader would fall silent; a request of this frame (dialog, error summary,
// field) goes first.
#pragma once

#include <vector>

#include "wasm/ui/semantics/tree.h"

namespace earshot::kit {

struct FocusTrail {
  semantics::NodeId page = 0;  // the scroll area of the page: another one on another route
  std::vector<semantics::NodeId> before;  // what comes before the focused item, nearest first
};

// Another page: its main region. The same page: the nearest item before the one that went.
void KeepFocus(semantics::Tree& tree, FocusTrail& trail);

}  // namespace earshot::kit
