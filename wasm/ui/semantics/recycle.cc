// See recycle.h. A row's shape is a string with a letter for each role and brackets around
// children.

#include "wasm/ui/semantics/recycle.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_set>

namespace earshot::semantics {
namespace {

struct Whole {
  std::vector<NodeId> ids;  // the row and all that lies in it, in reading order
  std::string shape;
};

// `role_of` gives the role of an id; false when the focus lies inside.
template <typename RoleOf>
bool Gather(NodeId id, const Children& children, const RoleOf& role_of, NodeId focused,
            Whole& whole) {
  if (id == focused) return false;
  whole.ids.push_back(id);
  whole.shape += static_cast<char>('0' + static_cast<int>(role_of(id)));
  const auto inside = children.find(id);
  if (inside == children.end()) return true;
  whole.shape += '(';
  for (NodeId child : inside->second) {
    if (!Gather(child, children, role_of, focused, whole)) return false;
  }
  whole.shape += ')';
  return true;
}

// Rows that have gone, by parent and shape.
class Spare {
 public:
  Spare(const std::unordered_map<NodeId, Node>& sent, const Children& sent_order,
        const std::unordered_set<NodeId>& present, NodeId focused) {
    const auto role_of = [&sent](NodeId id) { return sent.at(id).role; };
    for (const auto& [parent, children] : sent_order) {
      if (!present.contains(parent)) continue;
      for (NodeId child : children) {
        if (present.contains(child) || role_of(child) != Role::kRow) continue;
        Whole whole;
        if (!Gather(child, sent_order, role_of, focused, whole)) continue;
        if (std::any_of(whole.ids.begin(), whole.ids.end(),
                        [&present](NodeId id) { return present.contains(id); })) {
          continue;  // a part of it stands somewhere else now
        }
        rows_[Key(parent, whole.shape)].push_back(std::move(whole));
      }
    }
  }

  bool empty() const { return rows_.empty(); }

  bool Take(NodeId parent, const std::string& shape, Whole& taken) {
    const auto rows = rows_.find(Key(parent, shape));
    if (rows == rows_.end() || rows->second.empty()) return false;
    taken = std::move(rows->second.front());
    rows->second.pop_front();
    return true;
  }

 private:
  static std::string Key(NodeId parent, const std::string& shape) {
    return std::to_string(parent) + " " + shape;
  }

  std::unordered_map<std::string, std::deque<Whole>> rows_;
};

}  // namespace

std::vector<std::pair<NodeId, NodeId>> RecycledRows(const std::unordered_map<NodeId, Node>& sent,
                                                    const Children& sent_order, const Tree& tree) {
  std::unordered_set<NodeId> present;
  for (const Node& node : tree.nodes()) present.insert(node.id);
  Spare spare(sent, sent_order, present, tree.focused());
  std::vector<std::pair<NodeId, NodeId>> pairs;
  if (spare.empty()) return pairs;
  Children children;
  std::unordered_map<NodeId, Role> roles;
  for (const Node& node : tree.nodes()) {
    children[node.parent].push_back(node.id);
    roles.emplace(node.id, node.role);
  }
  const auto role_of = [&roles](NodeId id) { return roles.at(id); };
  for (const Node& node : tree.nodes()) {
    if (node.role != Role::kRow || sent.contains(node.id)) continue;
    Whole fresh, old;
    Gather(node.id, children, role_of, 0, fresh);
    bool known = false;  // what stood elsewhere keeps its own element
    for (NodeId id : fresh.ids) known |= sent.contains(id);
    if (known || !spare.Take(node.parent, fresh.shape, old)) continue;
    for (size_t i = 0; i < fresh.ids.size(); ++i) pairs.emplace_back(old.ids[i], fresh.ids[i]);
  }
  return pairs;
}

}  // namespace earshot::semantics
