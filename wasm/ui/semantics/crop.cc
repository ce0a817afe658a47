// See crop.h. Works on the flat list: parents stand before their children.

#include "wasm/ui/semantics/crop.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/stable_order.h"

namespace earshot::semantics {
namespace {

constexpr size_t kNone = static_cast<size_t>(-1);

struct Place {
  size_t parent = kNone;
  size_t scroll = kNone;  // the innermost area that it lies in
  bool in_row = false;    // cells go with their row, not before it
  int children = 0;
  bool gone = false;
};

std::vector<Place> PlacesOf(const std::vector<Node>& nodes) {
  std::vector<Place> places(nodes.size());
  std::unordered_map<NodeId, size_t> index;
  for (size_t i = 0; i < nodes.size(); ++i) {
    index.emplace(nodes[i].id, i);
    const auto parent = index.find(nodes[i].parent);
    if (parent == index.end() || parent->second == i) continue;
    const size_t above = parent->second;
    const Role role = nodes[above].role;
    places[i].parent = above;
    places[i].scroll = role == Role::kScroll ? above : places[above].scroll;
    places[i].in_row = places[above].in_row || role == Role::kRow || role == Role::kListItem;
    ++places[above].children;
  }
  return places;
}

// Of the node to what is seen of its scroll area.
float Distance(const Node& node, const Node& scroll) {
  const float above = scroll.offset_y - (node.rect.y + node.rect.h);
  const float below = node.rect.y - (scroll.offset_y + scroll.rect.h);
  return std::max({0.0f, above, below});
}

struct Candidate {
  size_t index;
  bool wanted;  // rows and what takes clicks stay longer than texts
  float distance;
};

std::vector<Candidate> FarthestFirst(const std::vector<Node>& nodes,
                                     const std::vector<Place>& places, NodeId focused) {
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool leaf = places[i].children == 0;
    if (!leaf || places[i].scroll == kNone || node.id == focused) continue;
    if (node.role == Role::kHeading || node.role == Role::kScroll) continue;
    const float distance = Distance(node, nodes[places[i].scroll]);
    if (distance <= 0) continue;
    candidates.push_back({i, places[i].in_row || IsInteractive(node.role), distance});
  }
  base::SortStably(candidates, [](const Candidate& a, const Candidate& b) {
    return a.wanted != b.wanted ? b.wanted : a.distance > b.distance;
  });
  return candidates;
}

}  // namespace

void CropFarNodes(std::vector<Node>& nodes, size_t most, NodeId focused) {
  if (nodes.size() <= most) return;
  std::vector<Place> places = PlacesOf(nodes);
  size_t left = nodes.size();
  for (const Candidate& candidate : FarthestFirst(nodes, places, focused)) {
    if (left <= most) break;
    // A container that has lost its last child says nothing any more.
    for (size_t at = candidate.index; at != kNone; at = places[at].parent) {
      places[at].gone = true;
      --left;
      const size_t above = places[at].parent;
      if (above == kNone || --places[above].children > 0) break;
      if (nodes[above].role == Role::kScroll || nodes[above].id == focused) break;
    }
  }
  size_t index = 0;
  std::erase_if(nodes, [&](const Node&) { return places[index++].gone; });
}

}  // namespace earshot::semantics
