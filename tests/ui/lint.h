// What must be true of every frame: the tree is well formed, and says what the canvas shows.
//
// Used by: TreeDriver after each frame, and by the random test.
#pragma once

#include <string>
#include <vector>

#include "wasm/ui/semantics/tree.h"

namespace earshot::ui_test {

// Sentences about what is wrong; empty = clean. Parents before children, unique ids, names, proper
// places, 44 px, at most 300 nodes, reading order from top to bottom within a column; each thing
// painted in sight has a node at the same place whose name holds the words seen, and each node that
// takes clicks or text was painted.
std::vector<std::string> Lint(const semantics::Tree& tree);

// What reaches over the left or right edge of a page of that width (WCAG 2.2, 1.4.10).
std::vector<std::string> LintWidth(const semantics::Tree& tree, float width);

// Where a node lies on the screen: rectangles inside a scroll area are those of its content.
semantics::Rect OnScreen(const semantics::Tree& tree, const semantics::Node& node);

}  // namespace earshot::ui_test
