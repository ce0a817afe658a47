// See patch.h for the grammar. One pass builds the lists of children, one compares the nodes.
//
// INVARIANT: after Encode, `sent_` and `sent_order_` say exactly what the page shows.

#include "wasm/ui/semantics/patch.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "wasm/ui/semantics/recycle.h"

namespace earshot::semantics {
namespace {

enum Operation : int32_t {
  kCreate = 1,
  kRemove = 2,
  kOrder = 3,
  kRect = 4,
  kState = 5,
  kText = 6,
  kNumber = 7,
  kFocus = 8,
  kAnnounce = 9,
  kBecome = 10,
};

int32_t Word(NodeId id) { return static_cast<int32_t>(id); }
int32_t Eighths(float px) { return static_cast<int32_t>(std::lround(px * 8.0f)); }

class Writer {
 public:
  explicit Writer(Patch& patch) : patch_(patch) {}

  void Words(std::initializer_list<int32_t> words) {
    patch_.words.insert(patch_.words.end(), words);
  }

  void Text(NodeId id, int32_t property, const std::string& before, const std::string& now) {
    if (before == now) return;
    Words({kText, Word(id), property, static_cast<int32_t>(patch_.arena.size()),
           static_cast<int32_t>(now.size())});
    patch_.arena += now;
  }

  void Number(NodeId id, int32_t property, int32_t before, int32_t now) {
    if (before != now) Words({kNumber, Word(id), property, now});
  }

  void Rectangle(const Node& before, const Node& now) {
    const Rect& a = before.rect;
    const Rect& b = now.rect;
    if (Eighths(a.x) == Eighths(b.x) && Eighths(a.y) == Eighths(b.y) &&
        Eighths(a.w) == Eighths(b.w) && Eighths(a.h) == Eighths(b.h)) {
      return;
    }
    Words({kRect, Word(now.id), Eighths(b.x), Eighths(b.y), Eighths(b.w), Eighths(b.h)});
  }

  void Scrolled(const Node& before, const Node& now) {
    Number(now.id, 3, Eighths(before.offset_y), Eighths(now.offset_y));
  }

  // `before` is a node of default values when the page has just created the element.
  void Differences(const Node& before, const Node& now) {
    Rectangle(before, now);
    if (before.state != now.state) Words({kState, Word(now.id), static_cast<int32_t>(now.state)});
    Number(now.id, 0, before.level, now.level);
    Number(now.id, 1, before.count, now.count);
    Number(now.id, 2, before.now, now.now);
    Scrolled(before, now);
    Number(now.id, 4, Eighths(before.font_px), Eighths(now.font_px));
    Number(now.id, 5, Word(before.active), Word(now.active));
    Number(now.id, 6, Word(before.controls), Word(now.controls));
    Text(now.id, 4, before.attributes, now.attributes);
    Text(now.id, 0, before.name, now.name);
    Text(now.id, 3, before.options, now.options);
    Text(now.id, 1, before.value, now.value);
    Text(now.id, 2, before.description, now.description);
  }

  // What the application asks of the page: last in the stream, when everything is in its place.
  void Requests(Tree& tree, const std::unordered_set<NodeId>& present) {
    if (auto focus = tree.TakeFocusRequest(); focus && present.contains(*focus)) {
      Words({kFocus, Word(*focus)});
    }
    for (const Tree::Announcement& announcement : tree.TakeAnnouncements()) {
      Words({kAnnounce, static_cast<int32_t>(announcement.politeness),
             static_cast<int32_t>(patch_.arena.size()),
             static_cast<int32_t>(announcement.text.size())});
      patch_.arena += announcement.text;
    }
  }

 private:
  Patch& patch_;
};

}  // namespace

Patch PatchEncoder::Encode(Tree& tree) {
  Patch patch;
  Writer writer(patch);
  for (const auto& [from, to] : Recycle(tree)) writer.Words({kBecome, Word(from), Word(to)});
  std::unordered_set<NodeId> present;
  std::unordered_map<NodeId, std::vector<NodeId>> order;
  std::vector<NodeId> parents;  // in reading order, so that the stream does not depend on hashing
  for (const Node& node : tree.nodes()) {
    auto sent = sent_.find(node.id);
    if (sent != sent_.end() && sent->second.role != node.role) {
      // An element cannot change its kind: the one exception to "removes come late".
      writer.Words({kRemove, Word(node.id)});
      sent_order_.erase(node.id);
      sent_.erase(sent);
      sent = sent_.end();
    }
    if (sent == sent_.end() && !present.contains(node.id)) {
      writer.Words({kCreate, Word(node.id), static_cast<int32_t>(node.role)});
    }
    present.insert(node.id);
    auto [children, first] = order.try_emplace(node.parent);
    if (first) parents.push_back(node.parent);
    children->second.push_back(node.id);
  }
  for (const auto& [parent, children] : sent_order_) {
    const bool emptied = !order.contains(parent) && !children.empty();
    if (emptied && (parent == 1 || present.contains(parent))) {
      order.try_emplace(parent);
      parents.push_back(parent);
    }
  }
  for (NodeId parent : parents) {
    std::vector<NodeId>& children = order[parent];
    std::vector<NodeId>& before = sent_order_[parent];
    if (before == children) continue;
    writer.Words({kOrder, Word(parent), static_cast<int32_t>(children.size())});
    for (NodeId child : children) patch.words.push_back(Word(child));
    before = std::move(children);
  }
  for (const Node& node : tree.nodes()) {
    Node& sent = sent_[node.id];
    writer.Differences(sent, node);
    sent = node;
  }
  std::vector<NodeId> gone;
  for (const auto& [id, node] : sent_) {
    if (!present.contains(id)) gone.push_back(id);
  }
  std::sort(gone.begin(), gone.end());
  for (NodeId id : gone) {
    writer.Words({kRemove, Word(id)});
    sent_.erase(id);
    sent_order_.erase(id);
  }
  writer.Requests(tree, present);
  return patch;
}

Patch PatchEncoder::EncodeScrolls(const Tree& tree) {
  Patch patch;
  Writer writer(patch);
  for (const Node& node : tree.nodes()) {
    const auto sent = sent_.find(node.id);
    if (node.role != Role::kScroll || sent == sent_.end()) continue;
    writer.Scrolled(sent->second, node);
    sent->second.offset_y = node.offset_y;
  }
  return patch;
}

std::vector<std::pair<NodeId, NodeId>> PatchEncoder::Recycle(const Tree& tree) {
  auto pairs = RecycledRows(sent_, sent_order_, tree);
  std::unordered_map<NodeId, NodeId> renamed(pairs.begin(), pairs.end());
  std::unordered_set<NodeId> parents;
  for (const auto& [from, to] : pairs) {
    auto node = sent_.extract(from);
    parents.insert(node.mapped().parent);
    node.key() = node.mapped().id = to;
    sent_.insert(std::move(node));
    if (auto children = sent_order_.extract(from)) {
      children.key() = to;
      sent_order_.insert(std::move(children));
    }
  }
  for (NodeId parent : parents) {
    const auto now = renamed.find(parent);
    for (NodeId& child : sent_order_[now == renamed.end() ? parent : now->second]) {
      if (const auto other = renamed.find(child); other != renamed.end()) child = other->second;
    }
  }
  return pairs;
}

void PatchEncoder::PageHas(NodeId id, std::string_view value) {
  auto sent = sent_.find(id);
  if (sent != sent_.end()) sent->second.value = value;
}

void PatchEncoder::Reset() {
  sent_.clear();
  sent_order_.clear();
}

}  // namespace earshot::semantics
