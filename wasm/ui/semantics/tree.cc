// See tree.h. Nodes are kept flat in reading order (a parent before its children).

#include "wasm/ui/semantics/tree.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "wasm/ui/semantics/crop.h"

namespace earshot::semantics {
namespace {

constexpr NodeId kRootId = 1;
constexpr int kFramesToLive = 2;

constexpr std::array<std::string_view, 39> kRoleNames = {
    "root",         "main",     "navigation", "banner",   "status",   "group",    "form",
    "heading",      "text",     "button",     "link",     "textbox",  "textarea", "password",
    "select",       "checkbox", "radio",      "list",     "listitem", "table",    "row",
    "columnheader", "cell",     "dialog",     "alert",    "progress", "scroll",   "image",
    "searchbox",    "rowgroup", "tablist",    "tab",      "tabpanel", "combobox", "listbox",
    "option",       "file",     "radiogroup", "rowheader"};

struct StateName {
  State bit;
  std::string_view name;
};
constexpr std::array<StateName, 15> kStateNames = {{{kDisabled, "disabled"},
                                                    {kChecked, "checked"},
                                                    {kSelected, "selected"},
                                                    {kExpanded, "expanded"},
                                                    {kCollapsed, "collapsed"},
                                                    {kRequired, "required"},
                                                    {kInvalid, "invalid"},
                                                    {kCurrent, "current"},
                                                    {kReadOnly, "readonly"},
                                                    {kPersonName, "person"},
                                                    {kRightToLeft, "rtl"},
                                                    {kSortedUp, "ascending"},
                                                    {kSortedDown, "descending"},
                                                    {kBusy, "busy"},
                                                    {kOffTabOrder, "off tab order"}}};

struct KeyName {
  Key key;
  std::string_view name;
};
constexpr std::array<KeyName, 14> kKeyNames = {{{kArrowUp, "ArrowUp"},
                                                {kArrowDown, "ArrowDown"},
                                                {kArrowLeft, "ArrowLeft"},
                                                {kArrowRight, "ArrowRight"},
                                                {kHome, "Home"},
                                                {kEnd, "End"},
                                                {kPageUp, "PageUp"},
                                                {kPageDown, "PageDown"},
                                                {kEnter, "Enter"},
                                                {kEscape, "Escape"},
                                                {kShiftArrows, "Shift+ArrowUp"},
                                                {kShiftArrows, "Shift+ArrowDown"},
                                                {kShiftArrows, "Shift+ArrowLeft"},
                                                {kShiftArrows, "Shift+ArrowRight"}}};

void DumpNode(const Node& node, int depth, std::string& out) {
  out.append(static_cast<size_t>(depth) * 2, ' ');
  out += RoleName(node.role);
  if (node.role == Role::kHeading) out += " " + std::to_string(node.level);
  if (!node.name.empty()) out += " \"" + node.name + "\"";
  if (!node.value.empty()) out += " = \"" + node.value + "\"";
  if (!node.description.empty()) out += " (" + node.description + ")";
  for (const StateName& state : kStateNames) {
    if (node.state & state.bit) {
      out += " [";
      out += state.name;
      out += "]";
    }
  }
  if (node.count != 0) out += " " + std::to_string(node.now) + "/" + std::to_string(node.count);
  out += "\n";
}

}  // namespace

std::string_view RoleName(Role role) {
  const auto index = static_cast<size_t>(role);
  return index < kRoleNames.size() ? kRoleNames[index] : "unknown";
}

bool IsInteractive(Role role) {
  switch (role) {
    case Role::kButton:
    case Role::kLink:
    case Role::kTextField:
    case Role::kTextArea:
    case Role::kPassword:
    case Role::kSelect:
    case Role::kCheckbox:
    case Role::kRadio:
    case Role::kSearch:
    case Role::kTab:
    case Role::kCombobox:
    case Role::kOption:
    case Role::kFile:
      return true;
    default:
      return false;
  }
}

bool IsTextField(Role role) {
  return role == Role::kTextField || role == Role::kTextArea || role == Role::kPassword ||
         role == Role::kSearch || role == Role::kCombobox;
}

void Tree::BeginFrame() {
  clicked_ = std::any_of(queued_.begin(), queued_.end(), [](const Waiting& waiting) {
    return waiting.action.action == Action::kClick;
  });
  building_.clear();
  painting_.clear();
  parents_.assign(1, kRootId);
}

void Tree::EndFrame() {
  std::swap(nodes_, building_);
  std::swap(painted_, painting_);
  CropFarNodes(nodes_, kMostNodes, focus_request_.value_or(focused_));
  parents_.clear();
  for (Waiting& waiting : queued_) ++waiting.frames;
  std::erase_if(queued_, [](const Waiting& waiting) { return waiting.frames >= kFramesToLive; });
}

Node& Tree::Leaf(NodeId id, Role role, const Rect& rect, std::string_view name) {
  Node& node = building_.emplace_back();
  node.id = id;
  node.parent = parents_.empty() ? kRootId : parents_.back();
  node.role = role;
  node.rect = rect;
  node.name = name;
  return node;
}

Node& Tree::Open(NodeId id, Role role, const Rect& rect, std::string_view name) {
  Node& node = Leaf(id, role, rect, name);
  parents_.push_back(id);
  return node;
}

Node& Tree::OpenAtRoot(NodeId id, Role role, const Rect& rect, std::string_view name) {
  Node& node = Open(id, role, rect, name);
  node.parent = kRootId;
  return node;
}

Node* Tree::Building(NodeId id) {
  for (auto node = building_.rbegin(); node != building_.rend(); ++node) {
    if (node->id == id) return &*node;
  }
  return nullptr;
}

void Tree::ReadBefore(NodeId later, NodeId earlier) {
  const auto at = [this](NodeId id) {
    return std::find_if(building_.begin(), building_.end(),
                        [id](const Node& node) { return node.id == id; });
  };
  const auto to = at(earlier);
  const auto from = at(later);
  if (to < from && from != building_.end()) std::rotate(to, from, building_.end());
}

void Tree::SetRect(NodeId id, const Rect& rect) {
  if (Node* node = Building(id)) node->rect = rect;
}

void Tree::Close() {
  if (parents_.size() > 1) parents_.pop_back();
}

void Tree::Queue(QueuedAction action) {
  ++queue_count_;
  if (action.action == Action::kFocus) {
    focused_ = action.id;
    return;
  }
  if (action.action == Action::kBlur) {
    if (focused_ == action.id) focused_ = 0;
    return;
  }
  queued_.push_back({std::move(action)});
}

std::optional<QueuedAction> Tree::Took(NodeId id, Action action) {
  for (auto waiting = queued_.begin(); waiting != queued_.end(); ++waiting) {
    if (waiting->action.id != id || waiting->action.action != action) continue;
    QueuedAction taken = std::move(waiting->action);
    queued_.erase(waiting);
    return taken;
  }
  return std::nullopt;
}

bool Tree::TookClick(NodeId id) { return Took(id, Action::kClick).has_value(); }

std::optional<std::string> Tree::TookInput(NodeId id) {
  // Each input carries the whole text, so only the newest matters.
  std::optional<std::string> value;
  while (auto taken = Took(id, Action::kInput)) value = std::move(taken->value);
  return value;
}

bool Tree::HasQueued() const { return !queued_.empty(); }

bool Tree::QueueKey(std::string_view key) {
  const Node* node = focused_ == 0 ? nullptr : FindById(focused_);
  if (node == nullptr) return false;
  for (const KeyName& known : kKeyNames) {
    if (known.name != key || (node->keys & known.key) == 0) continue;
    Queue({focused_, Action::kKey, std::string(key)});
    return true;
  }
  return false;
}

void Tree::RequestFocus(NodeId id) { focus_request_ = id; }

void Tree::Announce(Politeness politeness, std::string_view text) {
  if (text.empty()) return;
  announcements_.push_back({politeness, std::string(text)});
}

std::optional<NodeId> Tree::TakeFocusRequest() { return std::exchange(focus_request_, {}); }

std::vector<Tree::Announcement> Tree::TakeAnnouncements() {
  return std::exchange(announcements_, {});
}

const Node* Tree::FindById(NodeId id) const {
  for (const Node& node : nodes_) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

const Node* Tree::FindByRole(Role role, std::string_view name) const {
  for (const Node& node : nodes_) {
    if (node.role == role && (name.empty() || node.name == name)) return &node;
  }
  return nullptr;
}

std::string Tree::Dump() const {
  std::string out;
  std::unordered_map<NodeId, int> depths = {{kRootId, -1}};
  for (const Node& node : nodes_) {
    const auto parent = depths.find(node.parent);
    const int depth = parent == depths.end() ? 0 : parent->second + 1;
    depths[node.id] = depth;
    DumpNode(node, depth, out);
  }
  return out;
}

}  // namespace earshot::semantics
