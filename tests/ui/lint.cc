// See lint.h.

#include "tests/ui/lint.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

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

using Index = std::unordered_map<NodeId, const Node*>;

Index IndexOf(const semantics::Tree& tree) {
  Index index;
  for (const Node& node : tree.nodes()) index.emplace(node.id, &node);
  return index;
}

Rect Placed(const Index& index, const Node& node) {
  Rect rect = node.rect;
  for (auto above = index.find(node.parent); above != index.end();
       above = index.find(above->second->parent)) {
    const Node& parent = *above->second;
    if (parent.role != Role::kScroll) continue;
    rect.x += parent.rect.x;
    rect.y += parent.rect.y - parent.offset_y;
  }
  return rect;
}

void LintNodes(const semantics::Tree& tree, Sentences& found) {
  std::unordered_set<NodeId> ids = {1};
  for (const Node& node : tree.nodes()) {
    if (!ids.contains(node.parent)) found.push_back(Sentence(node, "comes before its parent"));
    if (!ids.insert(node.id).second) found.push_back(Sentence(node, "has an id that is in use"));
    const bool interactive = semantics::IsInteractive(node.role);
    const bool named = interactive || node.role == Role::kDialog || node.role == Role::kTable ||
                       node.role == Role::kHeading || node.role == Role::kTabList ||
                       node.role == Role::kRadioGroup || node.role == Role::kListbox ||
                       node.role == Role::kProgress;
    if (named && node.name.empty()) found.push_back(Sentence(node, "has no name"));
    const Rect& rect = node.rect;
    const bool finite = std::isfinite(rect.x) && std::isfinite(rect.y) && std::isfinite(rect.w) &&
                        std::isfinite(rect.h);
    if (!finite || rect.w < 0 || rect.h < 0) found.push_back(Sentence(node, "has no proper place"));
    if (interactive && (rect.w < kTouch || rect.h < kTouch)) {
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

void LintAgreement(const semantics::Tree& tree, Sentences& found) {
  const Index index = IndexOf(tree);
  std::unordered_set<NodeId> painted;
  for (const Painted& item : tree.painted()) {
    painted.insert(item.id);
    const auto mirrored = index.find(item.id);
    if (mirrored == index.end()) {
      if (item.in_sight) found.push_back("painted but not mirrored: \"" + item.visible + "\"");
      continue;
    }
    const Node& node = *mirrored->second;
    if (!semantics::IsInteractive(node.role)) {
      found.push_back(Sentence(node, "was painted to be pressed"));
    }
    const Rect at = Placed(index, node);
    if (!SamePlace(at, item.rect)) {
      found.push_back(Sentence(node, "is mirrored at ") + Words(at) + " but painted at " +
                      Words(item.rect));
    }
    if (node.name.find(item.visible) == std::string::npos) {
      found.push_back(Sentence(node, "does not say the words painted: ") + item.visible);
    }
  }
  for (const Node& node : tree.nodes()) {
    if (semantics::IsInteractive(node.role) && !painted.contains(node.id)) {
      found.push_back(Sentence(node, "is mirrored but was not painted"));
    }
    for (NodeId other : {node.active, node.role == Role::kCombobox ? node.controls : 0}) {
      if (other != 0 && !index.contains(other)) {
        found.push_back(Sentence(node, "refers to a node that is not there"));
      }
    }
  }
}

}  // namespace

Sentences Lint(const semantics::Tree& tree) {
  Sentences found;
  LintNodes(tree, found);
  LintOrder(tree, found);
  LintAgreement(tree, found);
  return found;
}

Rect OnScreen(const semantics::Tree& tree, const Node& node) { return Placed(IndexOf(tree), node); }

}  // namespace earshot::ui_test
