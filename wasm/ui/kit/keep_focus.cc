// See keep_focus.h.

#include "wasm/ui/kit/keep_focus.h"

#include <algorithm>
#include <unordered_set>

namespace earshot::kit {
namespace {

using semantics::Node;
using semantics::NodeId;
using semantics::Role;

// An option is pointed at while its field keeps the focus.
bool TakesFocus(Role role) { return semantics::IsInteractive(role) && role != Role::kOption; }

}  // namespace

void KeepFocus(semantics::Tree& tree, FocusTrail& trail) {
  NodeId main = 0;
  NodeId page = 0;
  bool in_main = false;
  bool there = false;
  std::vector<NodeId> passed;
  std::unordered_set<NodeId> drawn;
  for (const Node& node : tree.nodes()) {
    if (node.role == Role::kMain) main = node.id;
    if (node.role == Role::kScroll && node.parent == main && page == 0) page = node.id;
    if (node.role == Role::kMain || node.role == Role::kDialog) {
      in_main = true;
      passed.clear();
    }
    there = there || node.id == tree.focused();
    if (!there && in_main && TakesFocus(node.role)) passed.push_back(node.id);
    drawn.insert(node.id);
  }
  // Nothing had it, as on the way to the first screen: nothing takes it.
  const bool held = tree.focused() != 0;
  const bool turned = held && trail.page != 0 && page != 0 && page != trail.page;
  const bool lost = held && !there;
  if ((turned || lost) && main != 0 && !tree.FocusRequested()) {
    const auto nearest = std::find_if(trail.before.begin(), trail.before.end(),
                                      [&](NodeId id) { return drawn.contains(id); });
    tree.RequestFocus(turned || nearest == trail.before.end() ? main : *nearest);
  }
  if (page != 0) trail.page = page;
  if (!there) return;
  trail.before.assign(passed.rbegin(), passed.rend());
}

}  // namespace earshot::kit
