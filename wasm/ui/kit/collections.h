// Many things of one kind: lists, tables, tabs. Part of kit.h.
//
// Keys of rows are record ids, never indices: an element of the page, and the focus on it, survives
// sorting and filtering.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "wasm/ui/kit/states.h"

namespace earshot::kit {

struct RowSpec {
  std::string_view key;  // record id: survives sorting
  std::string_view title;
  std::string_view detail = "";  // second line, muted
  std::string_view pill = "";
  Tone pill_tone = Tone::kInfo;
  std::string_view trailing = "";  // right-aligned, like "31 people"
  std::string_view route = "";     // becomes a link when given
  std::string_view action = "";    // a small button in the row, named "Done: <title>"
};
class List {
 public:
  explicit List(std::string_view name);
  ~List();
  bool Row(const RowSpec& row);          // true when chosen
  bool acted() const { return acted_; }  // the button of the row drawn last was pressed

 private:
  bool acted_ = false;
};

struct Column {
  std::string_view label;
  float weight = 1;
  bool right = false;  // numbers
};
// Virtual: only visible rows are asked for and mirrored. Rows are links; a row chosen returns its
// index, else -1. On a narrow screen it draws as a list of cards.
// By keyboard the rows are one stop of Tab: arrows, PageUp, PageDown, Home and End go from row to
// row. The functions on_... are called after the last row was drawn, so they may change the rows.
struct TableSpec {
  std::string_view name;
  std::span<const Column> columns;
  size_t rows = 0;
  std::function<std::string(size_t row)> key;
  std::function<std::string(size_t row, size_t column)> cell;
  std::function<std::pair<Tone, std::string>(size_t row)> pill;  // optional
  std::function<std::string(size_t row)> route;  // optional: "#/…" of the row's link
  float height = 0;                              // 0 = the rest of the screen
  size_t lines = 1;    // of text in a row; rows are of one height, so that any row's place is known
  bool dense = false;  // columns in the small type where the window is low: many rows count
  bool plain_cards = false;  // two values a line; the names of columns only before numbers

  // Given: the headers are buttons (a list of choices on a narrow screen). The panel sorts and says
  // so here; clicking the sorted column asks for the other direction.
  std::function<void(size_t column, bool descending)> on_sort;
  int sorted_by = -1;
  bool descending = false;
  // Given both: a tick box before each row, and one for all.
  std::function<bool(size_t row)> selected;
  std::function<void(size_t row, bool on)> on_select;
  std::function<void(bool on)> on_select_all;
  // Given: small buttons at the end of each row, named "Edit: <first cell>".
  std::span<const std::string_view> actions;
  std::function<void(size_t row, size_t action)> on_action;
};
int Table(const TableSpec& spec);
// A longer table says above itself which of its rows are seen, and of how many, with buttons that
// go to the rows before and after.
inline constexpr size_t kUncountedRows = 20;

struct Tab {
  std::string_view key;
  std::string_view label;
  int count = 0;  // after the label; 0 = none
};
// kSegments: low, and no wider than its words, where it stands beside other things.
enum class TabLook { kBar, kSegments };
// One of several views of the same place. Left, Right, Home and End go from tab to tab. True when
// another one was chosen; `current` is its key.
bool TabBar(std::string_view name, std::span<const Tab> tabs, std::string& current,
            TabLook look = TabLook::kBar);
// Around what the chosen tab shows.
class TabPanel {
 public:
  explicit TabPanel(std::string_view label_of_tab);
  ~TabPanel();
  TabPanel(const TabPanel&) = delete;
  TabPanel& operator=(const TabPanel&) = delete;
};

}  // namespace earshot::kit
