// The rows of the Log by month and by day, for its timeline and its calendar. Pure: numbers of rows
// in, numbers of rows out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::panels {

struct LogMonth {
  std::string month;         // "2026-11"; "" = of what has no date that can be read
  int64_t people = 0;        // of all its activities
  size_t planned = 0;        // of them still to come
  std::vector<size_t> rows;  // newest day first; of one day in the order given
};
// Newest month first; what has no date comes last.
std::vector<LogMonth> MonthsOf(const app::ActivityRows& rows);

// Rows of each day of one month: [0] are those of the first.
using LogDays = std::array<std::vector<size_t>, 31>;
LogDays DaysOf(const LogMonth& month, const app::ActivityRows& rows);

// That month, or null. REQUIRES: `months` is of MonthsOf.
const LogMonth* FindMonth(const std::vector<LogMonth>& months, std::string_view month);
// The month with activities that is nearest before, else after; "" = there is none.
std::string MonthBeside(const std::vector<LogMonth>& months, std::string_view month);

}  // namespace earshot::panels
