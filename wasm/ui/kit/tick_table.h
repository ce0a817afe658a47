// A table of tick boxes, with headers above and at the side: what goes with what. Part of kit.h.
//
// By keyboard it is one stop of Tab: arrows, Home and End go from box to box. Draw something else
// where it does not fit, which is on every phone.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace earshot::kit {

struct TickCell {
  bool on = false;
  std::string name;  // says row, column and what `mark` means
  std::string mark;  // a few characters beside the box, part of `name`
};

struct TickTableSpec {
  std::string_view name;
  std::string_view corner;  // above the headers at the side
  std::span<const std::string> columns;
  std::span<const std::string> rows;
  std::function<TickCell(size_t row, size_t column)> cell;
};

bool TickTableFits(const TickTableSpec& spec);
// The row and the column of the box that was ticked or unticked.
std::optional<std::pair<size_t, size_t>> TickTable(const TickTableSpec& spec);

}  // namespace earshot::kit
