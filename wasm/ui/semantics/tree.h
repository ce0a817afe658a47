// The accessibility tree of the frame being drawn (UI.md sections 2-4).
//
// Kit widgets emit nodes while they draw, in reading order; patch.h turns the difference to the
// last frame into one stream for web/semantics.js, which mirrors it as real DOM elements. Actions
// of the DOM (clicks, typed values, focus) are queued here and answered when their widget next
// runs. UI tests drive panels through the same tree: find by role and name, queue an action, draw a
// frame. INVARIANT: ids are unique within a frame; every interactive node has a name.
// A page longer than kMostNodes is mirrored around the view only: see crop.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::semantics {

using NodeId = uint32_t;  // from ImGui::GetID; 1 = the root

// The DOM element of each is in web/semantics.js; numbers are part of the patch format.
enum class Role : uint8_t {
  kRoot = 0,
  kMain = 1,           // <main>
  kNavigation = 2,     // <nav>
  kBanner = 3,         // <header>
  kStatus = 4,         // <div role=status>
  kGroup = 5,          // <div role=group>
  kForm = 6,           // <form>-like region: <div role=form>
  kHeading = 7,        // <h1>..<h6> by `level`
  kText = 8,           // <p>
  kButton = 9,         // <button>
  kLink = 10,          // <a href="#/...">, value = href
  kTextField = 11,     // <input type=text>
  kTextArea = 12,      // <textarea>
  kPassword = 13,      // <input type=password>
  kSelect = 14,        // <select>; options = code TAB label, one a line
  kCheckbox = 15,      // <input type=checkbox>
  kRadio = 16,         // <input type=radio>
  kList = 17,          // <div role=list>
  kListItem = 18,      // <div role=listitem>
  kTable = 19,         // <div role=table>
  kRow = 20,           // <div role=row>
  kColumnHeader = 21,  // <div role=columnheader>
  kCell = 22,          // <div role=cell>
  kDialog = 23,        // <div role=dialog aria-modal=true>; everything outside gets inert
  kAlert = 24,         // <div role=group> with the error summary; receives focus
  kProgress = 25,      // <progress>
  kScroll =
      26,       // container moved by one transform: its rect is the viewport, `offset_y` the scroll
  kImage = 27,  // <div role=img>
  kSearch = 28,    // <input type=search>
  kRowGroup = 29,  // <div role=rowgroup>
  kTabList = 30,   // <div role=tablist>
  kTab = 31,       // <button role=tab>
  kTabPanel = 32,  // <div role=tabpanel>
  kCombobox = 33,  // <input type=text role=combobox>; `controls` its list, `active` an option of it
  kListbox = 34,   // <div role=listbox>
  kOption = 35,    // <div role=option>: never focused, the combobox keeps the focus
  kFile = 36,      // <input type=file>: the browser opens its own dialog
  kRadioGroup = 37,  // <div role=radiogroup>
  kRowHeader = 38,   // <div role=rowheader>
};
// Takes clicks, text or keys.
bool IsInteractive(Role role);
// Takes typed text.
bool IsTextField(Role role);

enum class Action : uint8_t {
  kClick = 1,
  kInput = 2,  // value = the whole new text (fields), code (select), "1"/"0" (checkbox)
  kFocus = 3,
  kBlur = 4,
  kScroll = 5,  // value = new offset_y in CSS px
  kKey = 6,     // value = key name used inside composite widgets, like "ArrowDown"
};

enum State : uint32_t {
  kDisabled = 1u << 0,
  kChecked = 1u << 1,
  kSelected = 1u << 2,
  kExpanded = 1u << 3,
  kCollapsed = 1u << 4,
  kRequired = 1u << 5,
  kInvalid = 1u << 6,
  kCurrent = 1u << 7,  // aria-current=page
  kReadOnly = 1u << 8,
  kPersonName = 1u << 9,  // translate=no
  kRightToLeft = 1u << 10,
  kSortedUp = 1u << 11,
  kSortedDown = 1u << 12,
  kMultiline = 1u << 13,
  kBusy = 1u << 14,
  kOffTabOrder = 1u << 15,  // tabindex=-1: its neighbour in a row or list of tabs is the stop
};

// Keys that a focused node takes for itself (Node::keys); all others stay with the browser.
enum Key : uint32_t {
  kArrowUp = 1u << 0,
  kArrowDown = 1u << 1,
  kArrowLeft = 1u << 2,
  kArrowRight = 1u << 3,
  kHome = 1u << 4,
  kEnd = 1u << 5,
  kPageUp = 1u << 6,
  kPageDown = 1u << 7,
  kEnter = 1u << 8,
  kEscape = 1u << 9,
  kShiftArrows = 1u << 10,  // "Shift+ArrowUp" and so on
};

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;  // CSS px in the page; inside kScroll: in its content
};

struct Node {
  NodeId id = 0;
  NodeId parent = 0;
  Role role = Role::kText;
  Rect rect;
  uint32_t state = 0;
  int level = 0;  // heading level; row index (1-based) for rows; column count for tables
  int count = 0;  // row count for tables; total for progress (value in `now`)
  int now = 0;
  float offset_y = 0;       // kScroll
  std::string name;         // text content, or aria-label for fields and containers
  std::string value;        // fields: the text; links: href
  std::string description;  // hint and error, aria-describedby
  std::string options;      // kSelect: "code\tlabel\n..."
  std::string attributes;   // "autocomplete=name;inputmode=numeric;enterkeyhint=next"
  float font_px = 16;       // of the native field
  NodeId active = 0;        // kCombobox: the option that the arrow keys stand on
  NodeId controls = 0;      // kCombobox: its open list; kTab: its panel
  uint32_t keys = 0;        // of enum Key; not sent to the page
};

// What was painted for an interactive node: tests hold it against the mirror.
struct Painted {
  NodeId id = 0;
  Rect rect;            // on the screen
  std::string visible;  // the words on it or above it; empty for a bare icon
  bool in_sight = false;
};

struct QueuedAction {
  NodeId id = 0;
  Action action = Action::kClick;
  std::string value;
};

enum class Politeness : uint8_t { kPolite = 0, kAssertive = 1 };

class Tree {
 public:
  void BeginFrame();
  void EndFrame();

  // Emitting. Returns a reference valid until the next emission.
  Node& Leaf(NodeId id, Role role, const Rect& rect, std::string_view name);
  Node& Open(NodeId id, Role role, const Rect& rect, std::string_view name);  // children follow
  // The same outside of everything that is open: dialogs, so that the page around can become inert.
  Node& OpenAtRoot(NodeId id, Role role, const Rect& rect, std::string_view name);
  // Moves what was emitted last, from the node `later` on, in front of its sibling `earlier`: what
  // lies above another bar is read before it, whichever was drawn first.
  void ReadBefore(NodeId later, NodeId earlier);
  void SetRect(NodeId id, const Rect& rect);  // groups learn their rect at their end
  void Close();
  // The node of that id in the frame being built, for details known later; null when there is none.
  Node* Building(NodeId id);

  // Actions from the page (or a test); answered once by the widget. Focus and blur only move
  // focused() and are not kept. An action no widget takes is dropped after two frames.
  void Queue(QueuedAction action);
  bool TookClick(NodeId id);
  std::optional<std::string> TookInput(NodeId id);
  std::optional<QueuedAction> Took(NodeId id, Action action);
  bool HasQueued() const;
  bool Clicked() const { return clicked_; }  // whether its widget has taken it yet or not
  // A key pressed while a node has the focus: queued as kKey when that node takes it, else false.
  bool QueueKey(std::string_view key);
  NodeId focused() const { return focused_; }  // as the page reports it
  // Counts every Queue() call: tells the kit that something may have to be drawn.
  uint64_t queue_count() const { return queue_count_; }

  // Asking the page.
  void RequestFocus(NodeId id);  // after the patch; once
  bool FocusRequested() const { return focus_request_.has_value(); }
  void Announce(Politeness politeness, std::string_view text);
  std::optional<NodeId> TakeFocusRequest();
  struct Announcement {
    Politeness politeness;
    std::string text;
  };
  std::vector<Announcement> TakeAnnouncements();

  void NotePainted(Painted painted) { painting_.push_back(std::move(painted)); }

  const std::vector<Node>& nodes() const { return nodes_; }  // of the last finished frame
  const std::vector<Painted>& painted() const { return painted_; }
  const Node* FindById(NodeId id) const;
  // For tests. Names compare whole; empty name matches any.
  const Node* FindByRole(Role role, std::string_view name) const;
  std::string Dump() const;  // indented "button \"Save\"": for golden files and failures

 private:
  std::vector<Node> building_;
  std::vector<Node> nodes_;
  std::vector<NodeId> parents_;
  std::vector<Painted> painting_, painted_;
  struct Waiting {
    QueuedAction action;
    int frames = 0;  // finished frames in which no widget took it
  };
  std::vector<Waiting> queued_;
  bool clicked_ = false;  // a click waited when the frame began
  std::optional<NodeId> focus_request_;
  std::vector<Announcement> announcements_;
  NodeId focused_ = 0;
  uint64_t queue_count_ = 0;
};

std::string_view RoleName(Role role);

}  // namespace earshot::semantics
