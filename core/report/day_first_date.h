// Dates as people in the UK type them into a spreadsheet: the day before the month, always.
//
// Read: 2026-11-25, 25/11/2026, 25-11-2026, 25.11.2026, 25 11 2026, 25 Nov 2026, 25 November 2026
// and 25/11/26 (20..), also with a weekday in front, "th" behind the day or a time of day behind it
// all, which is left out. Total on any text. WHY no guess: 03/04/2026 read month first is another
// day, and nobody would see it.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/calendar.h"

namespace earshot::report {

struct DayFirstDate {
  std::optional<base::Date> date;
  // What the text would be with the month first, where it is a date in no other way.
  std::optional<base::Date> month_first;
};

DayFirstDate ReadDayFirstDate(std::string_view text);

}  // namespace earshot::report
