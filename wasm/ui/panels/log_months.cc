// See log_months.h.

#include "wasm/ui/panels/log_months.h"

#include <algorithm>
#include <numeric>

#include "core/base/calendar.h"
#include "core/base/stable_order.h"

namespace earshot::panels {
namespace {

std::string MonthOf(const app::ActivityRow& row) {
  const auto date = base::ParseDate(row.held_on);
  return date ? row.held_on.substr(0, 7) : std::string();
}

}  // namespace

std::vector<LogMonth> MonthsOf(const app::ActivityRows& rows) {
  std::vector<std::string> month_of;
  month_of.reserve(rows.size());
  for (const app::ActivityRow& row : rows) month_of.push_back(MonthOf(row));
  std::vector<size_t> order(rows.size());
  std::iota(order.begin(), order.end(), size_t{0});
  const auto newer = [&](size_t a, size_t b) {
    if (month_of[a] != month_of[b]) return month_of[a] > month_of[b];
    return rows[a].held_on > rows[b].held_on;
  };
  // As a rule the rows come newest first.
  if (!std::is_sorted(order.begin(), order.end(), newer)) {
    base::SortStably(order, newer);
  }
  std::vector<LogMonth> months;
  for (size_t row : order) {
    if (months.empty() || months.back().month != month_of[row]) {
      months.push_back({.month = month_of[row]});
    }
    months.back().people += rows[row].people;
    if (rows[row].status == "planned") ++months.back().planned;
    months.back().rows.push_back(row);
  }
  return months;
}

LogDays DaysOf(const LogMonth& month, const app::ActivityRows& rows) {
  LogDays days;
  for (size_t row : month.rows) {
    const auto date = base::ParseDate(rows[row].held_on);
    if (date) days[static_cast<size_t>(date->day - 1)].push_back(row);
  }
  return days;
}

const LogMonth* FindMonth(const std::vector<LogMonth>& months, std::string_view month) {
  const auto found = std::find_if(months.begin(), months.end(),
                                  [month](const LogMonth& one) { return one.month == month; });
  return found == months.end() ? nullptr : &*found;
}

std::string MonthBeside(const std::vector<LogMonth>& months, std::string_view month) {
  std::string after;
  for (const LogMonth& one : months) {  // newest first
    if (one.month.empty() || one.month == month) continue;
    if (one.month < month) return one.month;
    after = one.month;
  }
  return after;
}

}  // namespace earshot::panels
