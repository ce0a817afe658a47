// Which rows that have left a table can serve as rows that have come into it, so that a long list
// that scrolls changes texts instead of making and throwing away elements (UI.md section 4).
//
// Used by: patch.cc. Must stay true: a row serves only for one of the same parent and of exactly
// the same shape (roles, in order), and never while the focus is inside it.
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "wasm/ui/semantics/tree.h"

namespace earshot::semantics {

using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

// Pairs of the id that an element of the page has and the id that it shall have, a row before what
// lies in it. `sent` and `sent_order` say what the page shows.
std::vector<std::pair<NodeId, NodeId>> RecycledRows(const std::unordered_map<NodeId, Node>& sent,
                                                    const Children& sent_order, const Tree& tree);

}  // namespace earshot::semantics
