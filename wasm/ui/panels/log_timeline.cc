// The Log as a timeline: month by month, newest first, each with what it adds up to.

#include <algorithm>
#include <string>

#include "core/base/calendar.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

// "Tuesday 3 Mar 2026, Urgent care"
std::string WhenAndWhatFor(const PanelContext& context, const app::ActivityRow& row) {
  const auto date = base::ParseDate(row.held_on);
  std::string words =
      date ? Fill(Text::kDayWords, {base::FormatWeekday(*date), base::FormatDateShort(*date)})
           : row.held_on;
  if (row.project.empty()) return words;
  const std::string project = context.workspace->TitleOf(row.project);
  if (project.empty()) return words;
  return words.empty() ? project : words + ", " + project;
}

void DrawMonth(PanelContext& context, const shell::LogState& log, const LogMonth& month,
               size_t shown) {
  const auto first = base::ParseDate(month.month + "-01");
  const std::string name = first ? base::FormatMonth(*first) : std::string(T(Text::kNoDate));
  kit::Scope scope(month.month);
  kit::Heading(2, name);
  kit::Caption(MonthInWords(month));
  kit::List list(name);
  for (size_t i = 0; i < shown; ++i) {
    const app::ActivityRow& row = log.rows[month.rows[i]];
    DrawActivityRow(context, list, row, WhenAndWhatFor(context, row),
                    row.people == 0 ? std::string() : PeopleInWords(row.people));
  }
}

}  // namespace

const std::vector<LogMonth>& MonthsOfLog(shell::LogState& log) {
  return log.months.Get(log.filling, "", [&log] { return MonthsOf(log.rows); });
}

// "16 activities, 4 planned, 120 people"; "16 planned" where nothing was held yet.
std::string MonthInWords(const LogMonth& month) {
  const std::string planned =
      Fill(Text::kCountPlanned, {shell::FormatNumber(static_cast<int64_t>(month.planned))});
  if (month.planned == month.rows.size()) return planned;
  std::string words =
      shell::Count(static_cast<int64_t>(month.rows.size()), Text::kOneActivity, Text::kActivities);
  if (month.planned > 0) words = Fill(Text::kMonthWords, {words, planned});
  return Fill(Text::kMonthWords, {words, PeopleInWords(month.people)});
}

void DrawLogTimeline(PanelContext& context, shell::LogState& log) {
  size_t left = log.timeline_rows;
  for (const LogMonth& month : MonthsOfLog(log)) {
    if (left == 0) break;
    const size_t shown = std::min(left, month.rows.size());
    DrawMonth(context, log, month, shown);
    left -= shown;
  }
  if (log.timeline_rows >= log.rows.size()) return;
  DrawShownOf(log.timeline_rows, log.rows.size());
  if (kit::Button(T(Text::kShowMore))) {
    log.timeline_rows += shell::kTimelineStep;
    kit::Wake();
  }
}

}  // namespace earshot::panels
