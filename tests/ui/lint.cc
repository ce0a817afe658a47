// See lint.h.

#include "tests/ui/lint.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "wasm/ui/semantics/crop.h"

namespace earshot::ui_test {
namespace {

using semantics::Node;
using semantics::NodeId;
using semantics::Painted;
using semantics::Rect;
using semantics::Role;
using Sentences = std::vector<std::string>;

constexpr float kTouch = 43.5f;     // 44 px, with room for rounding
constexpr float kSamePlace = 0.6f;  // px

std::string Sentence(const Node& node, std::string_view what) {
  std::string text(semantics::RoleName(node.role));
  text += " \"" + node.name + "\" (" + std::to_string(node.id) + ") ";
  text += what;
  return text;
}

std::string Words(const Rect& rect) {
  return std::to_string(rect.x) + "," + std::to_string(rect.y) + " " + std::to_string(rect.w) +
         " x " + std::to_string(rect.h);
}

// Nodes by id, in one allocation: this runs over tens of thousands of frames.
class Index {
 public:
  explicit Index(const semantics::Tree& tree) {
    nodes_.reserve(tree.nodes().size());
    for (const Node& node : tree.nodes()) nodes_.push_back(&node);
    std::stable_sort(nodes_.begin(), nodes_.end(),
                     [](const Node* a, const Node* b) { return a->id < b->id; });
  }
  const Node* Find(NodeId id) const {
    const auto at =
        std::lower_bound(nodes_.begin(), nodes_.end(), id,
                         [](const Node* node, NodeId wanted) { return node->id < wanted; });
    return at == nodes_.end() || (*at)->id != id ? nullptr : *at;
  }

 private:
  std::vector<const Node*> nodes_;
};

Rect Placed(const Index& index, const Node& node) {
  Rect rect = node.rect;
  for (const Node* above = index.Find(node.parent); above != nullptr;
       above = index.Find(above->parent)) {
    if (above->role != Role::kScroll) continue;
    rect.x += above->rect.x;
    rect.y += above->rect.y - above->offset_y;
  }
  return rect;
}

bool NeedsName(Role role) {
  return semantics::IsInteractive(role) || role == Role::kDialog || role == Role::kTable ||
         role == Role::kHeading || role == Role::kTabList || role == Role::kRadioGroup ||
         role == Role::kListbox || role == Role::kProgress;
}

void LintNodes(const semantics::Tree& tree, const Index& index, Sentences& found) {
  for (const Node& node : tree.nodes()) {
    const Node* parent = index.Find(node.parent);
    const bool after = parent != nullptr && parent < &node;  // nodes lie in reading order
    if (node.parent != 1 && !after) found.push_back(Sentence(node, "comes before its parent"));
    if (index.Find(node.id) != &node || node.id <= 1) {
      found.push_back(Sentence(node, "has an id that is in use"));
    }
    if (NeedsName(node.role) && node.name.empty()) found.push_back(Sentence(node, "has no name"));
    const Rect& rect = node.rect;
    const bool finite = std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.w) &&
                        std::isfinite(rect.h);
    if (!finite || rect.w < 0 || rect.h < 0) found.push_back(Sentence(node, "has no proper place"));
    if (semantics::IsInteractive(node.role) && (rect.w < kTouch || rect.h < kTouch)) {
      found.push_back(Sentence(node, "is smaller than 44 px: ") + Words(rect));
    }
  }
  if (tree.nodes().size() > semantics::kMostNodes) {
    found.push_back(std::to_string(tree.nodes().size()) + " nodes are too many");
  }
}

// Landmarks and dialogs have their place by convention: navigation comes before the main part also
// where it is painted below it.
bool OrderIsFree(Role role) {
  return role == Role::kMain || role == Role::kNavigation || role == Role::kBanner ||
         role == Role::kDialog || role == Role::kScroll;
}

// Neighbours of one parent: what is read later never lies wholly above, within the same column.
void LintOrder(const semantics::Tree& tree, Sentences& found) {
  std::unordered_map<NodeId, const Node*> last;
  for (const Node& node : tree.nodes()) {
    const Node*& before = last[node.parent];
    if (before != nullptr && !OrderIsFree(node.role) && !OrderIsFree(before->role)) {
      const Rect &a = before->rect, &b = node.rect;
      const bool above = b.y + b.h <= a.y + kSamePlace && b.h > 0 && a.h > 0;
      const bool column = b.x < a.x + a.w - kSamePlace && b.x + b.w > a.x + kSamePlace;
      if (above && column) {
        found.push_back(Sentence(node, "is read after ") + Sentence(*before, "but lies above it"));
      }
    }
    before = &node;
  }
}

bool SamePlace(const Rect& a, const Rect& b) {
  return std::fabs(a.x - b.x) < kSamePlace && std::fabs(a.y - b.y) < kSamePlace &&
         std::fabs(a.w - b.w) < kSamePlace && std::fabs(a.h - b.h) < kSamePlace;
}

void LintPainted(const Index& index, const Painted& item, Sentences& found) {
  const Node* node = index.Find(item.id);
  if (node == nullptr) {
    if (item.in_sight) found.push_back("painted but not mirrored: \"" + item.visible + "\"");
    return;
  }
  if (!semantics::IsInteractive(node->role)) {
    found.push_back(Sentence(*node, "was painted to be pressed"));
  }
  const Rect at = Placed(index, *node);
  if (!SamePlace(at, item.rect)) {
    found.push_back(Sentence(*node, "is mirrored at ") + Words(at) + " but painted at " +
                    Words(item.rect));
  }
  if (node->name.find(item.visible) == std::string::npos) {
    found.push_back(Sentence(*node, "does not say the words painted: ") + item.visible);
  }
}

void LintAgreement(const semantics::Tree& tree, const Index& index, Sentences& found) {
  std::vector<NodeId> painted;
  painted.reserve(tree.painted().size());
  for (const Painted& item : tree.painted()) {
    painted.push_back(item.id);
    LintPainted(index, item, found);
  }
  std::sort(painted.begin(), painted.end());
  for (const Node& node : tree.nodes()) {
    const bool drawn = std::binary_search(painted.begin(), painted.end(), node.id);
    if (semantics::IsInteractive(node.role) && !drawn) {
      found.push_back(Sentence(node, "is mirrored but was not painted"));
    }
    for (NodeId other : {node.active, node.role == Role::kCombobox ? node.controls : 0}) {
      if (other != 0 && index.Find(other) == nullptr) {
        found.push_back(Sentence(node, "refers to a node that is not there"));
      }
    }
  }
}

}  // namespace

Sentences Lint(const semantics::Tree& tree) {
  Sentences found;
  const Index index(tree);
  LintNodes(tree, index, found);
  LintOrder(tree, found);
  LintAgreement(tree, index, found);
  return found;
}

Sentences LintWidth(const semantics::Tree& tree, float width) {
  Sentences found;
  const Index index(tree);
  for (const Node& node : tree.nodes()) {
    const Rect at = Placed(index, node);
    if (at.x < -kSamePlace || at.x + at.w > width + kSamePlace) {
      found.push_back(Sentence(node, "sticks out of the page: ") + Words(at));
    }
  }
  return found;
}

Rect OnScreen(const semantics::Tree& tree, const Node& node) { return Placed(Index(tree), node); }

}  // namespace earshot::ui_test
