// What the kit remembers, between widgets of a frame and between frames. Internal to wasm/ui/kit.
//
// Called by: every file of the kit through Now(). Panels never see it.
// INVARIANT: Now() is valid only while a Frame is open; boxes has at least one entry then.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "imgui.h"
#include "imgui_internal.h"
#include "wasm/ui/kit/frame.h"
#include "wasm/ui/kit/keep_focus.h"
#include "wasm/ui/kit/run_cache.h"
#include "wasm/ui/kit/theme.h"

namespace earshot::kit {

using semantics::NodeId;
using semantics::Role;

// A column being filled from top to bottom, in screen coordinates.
struct Box {
  float x = 0, width = 0;
  float y = 0;                // where the next item starts, before margins
  float margin = 0;           // owed by the last item; collapses with the next one's
  bool first = true;          // nothing placed yet: no margin at the top
  bool same_line = false;     // next item goes beside the last
  bool links_at_top = false;  // the words of a link begin where its place does
  bool tight = false;         // something stands right beside it: nothing reaches over its edge
  float line_right = 0, line_top = 0, line_height = 0;
};

struct ScrollState {
  float offset = 0;
  float velocity = 0;  // px per second, after a finger let go
  float content = 0, view = 0;
  float top = 0, left = 0, width = 0;  // of the viewport on screen
  int last_frame = -1;
  bool thumb_held = false;
  float thumb_grab = 0;
};

// The scroll area whose content is being drawn.
struct ScrollScope {
  NodeId id = 0;
  ImVec2 origin;  // screen position of the content's top left corner
  ImRect viewport;
  float covered = 0;  // at its lower end, by what rises above a bar
};

struct MultiSelectState {
  bool show_all = false;
  std::string filter;
};

struct Finger {
  bool down = false;
  bool scrolling = false;
  bool drags = false;  // a mark of a map: nothing scrolls
  ImVec2 start, last;
  double last_time = 0;
  float velocity = 0;
};

// Open cards, dialogs and lists; their classes in kit.h carry no data.
struct CardScope {
  NodeId id = 0;
  ImVec2 top_left;
  float width = 0;
  ImDrawListSplitter splitter;  // the ground is painted when the height is known
};

class ScrollArea;
struct DialogScope {
  NodeId id = 0;
  int depth_before = 0;
  ImRect frame;
  bool* open = nullptr;
  std::vector<ScrollScope> scopes_before;
  std::shared_ptr<ScrollArea> scroll;  // shared: its type is only declared here
};

struct ListScope {
  NodeId id = 0;
  ImVec2 top_left;
  int rows = 0;
};

// The row of a table that Tab stops at, and where a key sends the focus next.
struct TableState {
  NodeId focused = 0;    // what had the focus last
  bool on_tick = false;  // it was the tick box of its row
  size_t row = 0;
  std::string key;
  std::optional<size_t> wanted;  // becomes drawn, seen and focused
  bool jumped = false;           // the area has been scrolled to it already
  size_t page = 1;               // how far PageDown goes, in rows
  bool tell_rows = false;        // read out which rows are seen
  float head_height = 0;         // from the words above the table to its first row
};

// What the field of Tags holds and is no tag yet. It belongs to one page, while that is drawn.
struct HalfTyped {
  std::string words;
  NodeId page = 0;
  int frame = 0;  // the last that drew the field
};

struct SuggestState {
  bool open = false;
  int active = -1;   // of the options shown
  size_t shown = 0;  // in the last frame
  size_t said = 0;   // the last number read out
};

struct State {
  ~State();
  explicit State(GlyphSource& source) : glyphs(source), runs(source) {}

  GlyphSource& glyphs;
  RunCache runs;
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  semantics::Tree tree;
  ViewFacts view;
  const Palette* palette = nullptr;
  Palette forced = PaletteOf(SystemColours{});  // shown where the system forces its colours
  int frame = 0;
  double now = 0;  // seconds of drawn time

  std::vector<Box> boxes;
  std::vector<ScrollScope> scopes;
  std::unordered_map<NodeId, ScrollState> scrolls;
  std::unordered_map<ImGuiID, int> ordinals;  // text nodes so far, by id seed
  std::unordered_set<NodeId> used;            // ids of this frame
  int twice = 0;                              // interactive ids asked for twice in this frame
  int twice_before = 0;

  float button_height = kButtonHeight;  // the least of a button in a column: LargeButtons

  NodeId main = 0;          // of the page being drawn
  NodeId wheel_target = 0;  // innermost scroll area under the pointer, found while drawing
  float wheel = 0;
  bool scrolled_by_hand = false;  // in this frame, by wheel or finger
  Finger finger;
  NodeId finger_target = 0;

  bool pointer_down = false;  // as the page last said; ImGui learns of it frame by frame
  NodeId focused_before = 0;
  FocusTrail focus_trail;
  NodeId reveal = 0;    // bring this node into view when it is drawn
  NodeId labelled = 0;  // a field of this frame, and where its label begins: seen with it
  float label_top = 0;
  int reveal_frames = 0;  // frames in which the focus is brought into view again: the room changed
  ImGuiID focus_key = 0;  // FocusField: hash of the key
  int focus_key_frames = 0;

  int dialog_depth = 0;    // inside how many dialogs the drawing is
  int dialogs = 0;         // opened so far in this frame
  int dialogs_before = 0;  // in the last frame
  std::vector<NodeId> dialog_ids, dialog_ids_before;
  bool escape = false;
  bool enter = false;  // typed in a one-line field: the first primary button answers

  size_t errors_before = 0;  // of the summary drawn in the last frame
  bool summary_drawn = false;

  std::unordered_map<NodeId, NodeId> openers;  // of dialogs: focus goes back there
  std::vector<DialogScope> dialog_scopes;
  std::vector<std::unique_ptr<CardScope>> cards;
  std::vector<ListScope> lists;
  std::unordered_map<NodeId, float> heights;  // of dialogs and feet, from the last frame

  std::unordered_map<NodeId, MultiSelectState> multi_selects;
  std::unordered_map<NodeId, double> clicked_at;               // Tally ignores a double hit
  std::unordered_map<NodeId, std::vector<std::string>> parts;  // DateField: what each box holds

  std::unordered_map<NodeId, TableState> tables;
  std::unordered_map<NodeId, SuggestState> suggests;
  std::unordered_map<NodeId, HalfTyped> half_typed;

  ImDrawListSplitter layers;  // of the page's window: 0 the page, 1 bars that rise above it
  ImRect free;                // of the frame, what the scaffold left for the page
  float bottom_inset = 0;     // of the page's scroll area, for a sticky action bar
  float bottom_inset_next = 0;
  NodeId highest_foot = 0;  // of the bars at the foot of the page
  float disc_rise = 0;      // of the Capture disc above the bottom bar

  uint64_t actions_seen = 0;  // of the tree: what an action changed is drawn in the frame after it
  int wake_frames = 3;
  std::optional<int> wake_ms;
};

State& Now();

}  // namespace earshot::kit
