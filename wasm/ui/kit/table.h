// The parts of a table: where its columns stand, and one drawn row. Internal to table*.cc.
#pragma once

#include <optional>
#include <vector>

#include "wasm/ui/kit/button.h"

namespace earshot::kit {

struct TableShape {
  bool cards = false;
  bool dense = false;
  float row_height = 0;
  float header_height = 0;  // 0 for cards
  std::vector<float> lefts, widths;
  float pill_left = 0, pill_width = 0;
  float tick_width = 0;     // before the first column
  float actions_width = 0;  // at the end of a row, or of the last line of a card
  float actions_height = 0;
};

TableShape ShapeOf(const TableSpec& spec, float width);
bool Selectable(const TableSpec& spec);

// What was done to a row; told to the panel when all rows are drawn.
struct RowAnswer {
  bool opened = false;
  bool ticked = false;  // its tick box was pressed and is now `on`
  bool on = false;
  std::optional<size_t> action;
};
struct RowPlace {
  size_t row = 0;
  ImRect rect;
  bool stop = false;  // the one row that Tab enters
};
struct DrawnRow {
  NodeId link = 0;     // opens the row
  NodeId tick = 0;     // selects it; 0 = no row is selected here
  NodeId focused = 0;  // what in the row has the focus; 0 = nothing
  RowAnswer answer;
};
DrawnRow DrawTableRow(const TableSpec& spec, const TableShape& shape, const RowPlace& place);

}  // namespace earshot::kit
