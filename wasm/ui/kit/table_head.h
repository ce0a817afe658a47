// What stands above the rows of a table: which rows are seen, sorting, selecting all, the headers.
// Internal to the kit.
#pragma once

#include "wasm/ui/kit/table.h"

namespace earshot::kit {

struct HeadAnswer {
  std::optional<size_t> sort_by;
  bool descending = false;
  bool ticked = false;  // the tick box of all rows was pressed and is now `on`
  bool on = false;
};

// Both outside of the table's own group; only cards need them, a wide table has its header.
void DrawCardControls(const TableSpec& spec, HeadAnswer& answer);
void DrawTableHeader(const TableSpec& spec, const TableShape& shape, HeadAnswer& answer);

std::string Grouped(size_t number);  // 5000 -> "5,000"; status.cc writes a gauge with it
// "Rows 101 to 140 of 5,000", on a phone "Showing 3 to 4 of 849"; `first` counts from 0, `last` is
// behind the end.
std::string RowsInWords(size_t first, size_t last, size_t rows);
// The words and the buttons that go on and, where there are rows before, back; `gap` px above and
// below. -1: rows before, 1: rows after, 0: neither.
int DrawPager(std::string_view words, float gap, bool any_before);

}  // namespace earshot::kit
