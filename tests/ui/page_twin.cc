// See page_twin.h.

#include "tests/ui/page_twin.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::ui_test {
namespace {

using semantics::Node;
using semantics::NodeId;

constexpr std::array<int32_t, 11> kWordsOf = {0, 2, 1, 0, 5, 2, 4, 3, 1, 3, 2};

NodeId Id(int32_t word) { return static_cast<NodeId>(word); }
long Eighths(float px) { return std::lround(px * 8.0f); }

bool SameRect(const Node& a, const Node& b) {
  return Eighths(a.rect.x) == Eighths(b.rect.x) && Eighths(a.rect.y) == Eighths(b.rect.y) &&
         Eighths(a.rect.w) == Eighths(b.rect.w) && Eighths(a.rect.h) == Eighths(b.rect.h);
}

bool SameNode(const Node& a, const Node& b) {
  return a.role == b.role && a.state == b.state && a.name == b.name && a.value == b.value &&
         a.description == b.description && a.options == b.options && a.attributes == b.attributes &&
         a.level == b.level && a.count == b.count && a.now == b.now && a.active == b.active &&
         a.controls == b.controls && Eighths(a.offset_y) == Eighths(b.offset_y) &&
         Eighths(a.font_px) == Eighths(b.font_px) && SameRect(a, b);
}

}  // namespace

void PageTwin::Apply(const semantics::Patch& patch) {
  const std::vector<int32_t>& words = patch.words;
  for (size_t at = 0; at < words.size();) {
    const int32_t operation = words[at];
    const int32_t* word = &words[at + 1];
    const int32_t count =
        operation == 3 ? 2 + word[1] : kWordsOf.at(static_cast<size_t>(operation));
    One(operation, word, patch.arena);
    at += 1 + static_cast<size_t>(count);
  }
}

void PageTwin::Type(NodeId id, std::string_view text) {
  if (const auto field = elements_.find(id); field != elements_.end())
    field->second.shown.value = text;
}

void PageTwin::One(int32_t operation, const int32_t* word, const std::string& arena) {
  const NodeId id = Id(word[0]);
  if (operation == 8) focus_asked_ = id;
  if (operation == 9) {
    said_ += arena.substr(static_cast<size_t>(word[1]), static_cast<size_t>(word[2])) + "\n";
  }
  if (operation == 8 || operation == 9) return;
  if (operation == 1) {
    Element made;
    made.shown.id = id;
    made.shown.role = static_cast<semantics::Role>(word[1]);
    if (!elements_.emplace(id, std::move(made)).second) faults_.push_back("made twice");
    return;
  }
  if (operation == 3) return Order(id, word + 2, word[1]);
  const auto found = elements_.find(id);
  if (found == elements_.end()) {
    faults_.push_back("operation " + std::to_string(operation) +
                      " on an element that is not there");
    return;
  }
  Node& shown = found->second.shown;
  if (operation == 2) elements_.erase(found);
  if (operation == 4) {
    shown.rect = {static_cast<float>(word[1]) / 8, static_cast<float>(word[2]) / 8,
                  static_cast<float>(word[3]) / 8, static_cast<float>(word[4]) / 8};
  }
  if (operation == 5) shown.state = static_cast<uint32_t>(word[1]);
  if (operation == 6) {
    Text(shown, word[1], arena.substr(static_cast<size_t>(word[2]), static_cast<size_t>(word[3])));
  }
  if (operation == 7) Number(shown, word[1], word[2]);
  if (operation == 10) Become(id, Id(word[1]));
}

void PageTwin::Order(NodeId parent, const int32_t* children, int32_t count) {
  std::vector<NodeId> ids;
  for (int32_t i = 0; i < count; ++i) {
    ids.push_back(Id(children[i]));
    const auto child = elements_.find(ids.back());
    if (child == elements_.end()) {
      faults_.push_back("a child that is not there");
    } else {
      child->second.shown.parent = parent;
    }
  }
  elements_[parent].children = std::move(ids);
}

void PageTwin::Text(Node& shown, int32_t property, std::string text) {
  std::array<std::string*, 5> places = {&shown.name, &shown.value, &shown.description,
                                        &shown.options, &shown.attributes};
  *places.at(static_cast<size_t>(property)) = std::move(text);
}

void PageTwin::Number(Node& shown, int32_t property, int32_t value) {
  switch (property) {
    case 0:
      shown.level = value;
      break;
    case 1:
      shown.count = value;
      break;
    case 2:
      shown.now = value;
      break;
    case 3:
      shown.offset_y = static_cast<float>(value) / 8;
      break;
    case 4:
      shown.font_px = static_cast<float>(value) / 8;
      break;
    case 5:
      shown.active = Id(value);
      break;
    case 6:
      shown.controls = Id(value);
      break;
    default:
      faults_.push_back("an unknown number");
  }
}

void PageTwin::Become(NodeId from, NodeId to) {
  auto element = elements_.extract(from);
  element.key() = element.mapped().shown.id = to;
  for (NodeId child : element.mapped().children) {
    if (const auto one = elements_.find(child); one != elements_.end())
      one->second.shown.parent = to;
  }
  const NodeId parent = element.mapped().shown.parent;
  if (!elements_.insert(std::move(element)).inserted) faults_.push_back("became one that is there");
  if (const auto above = elements_.find(parent); above != elements_.end()) {
    std::replace(above->second.children.begin(), above->second.children.end(), from, to);
  }
}

std::vector<std::string> PageTwin::Differences(const semantics::Tree& tree) const {
  std::vector<std::string> out = faults_;
  std::unordered_map<NodeId, std::vector<NodeId>> children;
  for (const Node& node : tree.nodes()) {
    children[node.parent].push_back(node.id);
    const auto element = elements_.find(node.id);
    if (element == elements_.end()) {
      out.push_back("the page lacks \"" + node.name + "\"");
    } else if (!SameNode(element->second.shown, node) ||
               element->second.shown.parent != node.parent) {
      out.push_back("the page shows \"" + element->second.shown.name + "\" otherwise than \"" +
                    node.name + "\"");
    }
  }
  size_t count = 0;
  for (const auto& [id, element] : elements_) {
    const auto wanted = children.find(id);
    const bool empty = wanted == children.end();
    if (empty ? !element.children.empty() : element.children != wanted->second) {
      out.push_back("another order inside \"" + element.shown.name + "\"");
    }
    if (id != 1) ++count;
  }
  if (count != tree.nodes().size()) {
    out.push_back(std::to_string(count) + " elements for " + std::to_string(tree.nodes().size()));
  }
  return out;
}

}  // namespace earshot::ui_test
