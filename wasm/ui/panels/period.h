// Spans of dates that people ask for by name: month, quarter and financial year (April to March),
// as public bodies count them.
#pragma once

#include <string>
#include <string_view>

namespace earshot::panels {

struct Period {
  std::string from, to;  // ISO dates, inclusive; empty = open
};

// code: "month", "quarter", "year"; anything else is open at both ends. `today`: ISO.
Period PeriodAround(std::string_view code, std::string_view today);
// The code whose span this is, "" for any other dates, kAnyPeriod for none.
inline constexpr std::string_view kAnyPeriod = "any";
std::string CodeOfPeriod(const Period& period, std::string_view today);

}  // namespace earshot::panels
