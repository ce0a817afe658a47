// The Log as a calendar: one month, Monday first; a list by day where the days have no room.

#include <algorithm>
#include <array>
#include <string>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "wasm/ui/kit/month_grid.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using base::Date;
using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kLinksOfDay = 3, kLinkCharacters = 60;
constexpr size_t kMostRows = 100;  // of the list by day

std::string CodeOf(const Date& first) { return base::FormatDate(first).substr(0, 7); }

Date ThisMonth(const PanelContext& context) {
  const auto today = base::ParseDate(context.facts.today);
  return today ? Date{today->year, today->month, 1} : Date{2000, 1, 1};
}

Date MonthShown(const PanelContext& context, const shell::LogState& log) {
  const auto chosen = base::ParseDate(log.month + "-01");
  return chosen ? *chosen : ThisMonth(context);
}

void GoToMonth(shell::LogState& log, const Date& first) {
  if (!base::IsValid(first)) return;
  log.month = CodeOf(first);
  const LogMonth* month = FindMonth(MonthsOfLog(log), log.month);
  const std::string name = base::FormatMonth(first);
  kit::Announce(month == nullptr ? Fill(Text::kNothingInMonth, {name})
                                 : Fill(Text::kMonthWords, {name, MonthInWords(*month)}));
  kit::Wake();
}

// "Tuesday 3 March 2026, 2 activities"
std::string DayInWords(const PanelContext& context, const Date& date, size_t activities) {
  const bool today = base::FormatDate(date) == context.facts.today;
  std::string words = Fill(today ? Text::kDayWordsToday : Text::kDayWords,
                           {base::FormatWeekday(date), base::FormatDateLong(date)});
  if (activities == 0) return words;
  return words + ", " +
         Count(static_cast<int64_t>(activities), Text::kOneActivity, Text::kActivities);
}

// Steps to another month, and its name once the step is done.
void DrawSteps(const PanelContext& context, shell::LogState& log, const Date& shown) {
  if (kit::Button(T(Text::kEarlierMonth))) GoToMonth(log, base::AddMonths(shown, -1));
  kit::SameLine();
  if (kit::Button(T(Text::kCurrentMonth))) GoToMonth(log, ThisMonth(context));
  kit::SameLine();
  if (kit::Button(T(Text::kLaterMonth))) GoToMonth(log, base::AddMonths(shown, 1));
}

void DrawEmptyMonth(shell::LogState& log, const Date& first) {
  kit::Paragraph(Fill(Text::kNothingInMonth, {base::FormatMonth(first)}));
  const auto beside = base::ParseDate(MonthBeside(MonthsOfLog(log), CodeOf(first)) + "-01");
  if (!beside) return;
  if (kit::Button(Fill(Text::kGoToMonth, {base::FormatMonth(*beside)}) + "###beside",
                  kit::ButtonKind::kQuiet)) {
    GoToMonth(log, *beside);
  }
}

void DrawLinksOfDay(PanelContext& context, shell::LogState& log, const Date& date,
                    const std::vector<size_t>& rows) {
  const size_t links = rows.size() > kLinksOfDay + 1 ? kLinksOfDay : rows.size();
  for (size_t i = 0; i < links; ++i) {
    const app::ActivityRow& row = log.rows[rows[i]];
    kit::Scope scope(row.id);
    context.Link(base::Ellipsis(row.title, kLinkCharacters) + "###open",
                 RouteTo(Screen::kActivity, row.id));
  }
  if (links == rows.size()) return;
  kit::Scope scope(std::to_string(date.day));
  const std::string all =
      Fill(Text::kAllOfDay, {shell::FormatNumber(static_cast<int64_t>(rows.size()))});
  if (!kit::Button(all, kit::ButtonKind::kQuiet)) return;
  log.filter.from = log.filter.to = base::FormatDate(date);
  log.view.clear();
  kit::Wake();
}

void DrawGrid(PanelContext& context, shell::LogState& log, const Date& first, const LogDays& days) {
  const Date monday = base::MondayOf(first);
  const Date next = base::AddMonths(first, 1);
  const int64_t begin = base::DaysFromEpoch(monday), end = base::DaysFromEpoch(next);
  std::array<std::string, 7> names;
  std::array<std::string_view, 7> weekdays;
  for (size_t i = 0; i < 7; ++i) {
    names[i] = base::FormatWeekday(base::AddDays(monday, static_cast<int>(i)));
    weekdays[i] = names[i];
  }
  const int64_t weeks = (end - begin + 6) / 7;
  kit::MonthGrid grid(Fill(Text::kCalendarOf, {base::FormatMonth(first)}) + "###grid", weekdays,
                      static_cast<int>(weeks));
  for (int64_t at = begin; at < begin + 7 * weeks; ++at) {
    const Date date = base::DateFromDays(at);
    if (date.month != first.month) {
      grid.Blank();
      continue;
    }
    const std::vector<size_t>& rows = days[static_cast<size_t>(date.day - 1)];
    const bool today = base::FormatDate(date) == context.facts.today;
    const std::string number = std::to_string(date.day);
    grid.Day(today ? Fill(Text::kDayToday, {number}) : number,
             DayInWords(context, date, rows.size()), today);
    DrawLinksOfDay(context, log, date, rows);
  }
}

void DrawByDay(PanelContext& context, const shell::LogState& log, const Date& first,
               const LogMonth& month, const LogDays& days) {
  size_t left = kMostRows;
  for (size_t day = 0; day < days.size() && left > 0; ++day) {
    if (days[day].empty()) continue;
    const std::string words =
        DayInWords(context, base::AddDays(first, static_cast<int>(day)), days[day].size());
    kit::Scope scope(std::to_string(day));
    kit::Heading(3, words);
    kit::List list(words);
    for (size_t number : days[day]) {
      if (left == 0) break;
      --left;
      const app::ActivityRow& row = log.rows[number];
      DrawActivityRow(context, list, row, "", "");
    }
  }
  DrawShownOf(kMostRows, month.rows.size());
}

}  // namespace

void DrawLogCalendar(PanelContext& context, shell::LogState& log) {
  kit::Scope scope("calendar");
  const Date first = MonthShown(context, log);
  DrawSteps(context, log, first);
  kit::Heading(2, base::FormatMonth(first));
  const std::string code = CodeOf(first);
  const LogMonth* month = FindMonth(MonthsOfLog(log), code);
  const LogDays& days = log.days.Get(
      log.filling, code, [&] { return month == nullptr ? LogDays{} : DaysOf(*month, log.rows); });
  if (month == nullptr) {
    DrawEmptyMonth(log, first);
  } else {
    kit::Caption(MonthInWords(*month));
  }
  if (kit::MonthGridFits()) {
    DrawGrid(context, log, first, days);
  } else if (month != nullptr) {
    DrawByDay(context, log, first, *month, days);
  }
}

}  // namespace earshot::panels
