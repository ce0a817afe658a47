// Log: find and prove what was done (004-01). Search as you type, filters by project, dates and
// status, the number of results announced. What is found is seen as a list, a timeline or a
// calendar (log_views.h).

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/period.h"
#include "wasm/ui/panels/record_file.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kFromKey = "log/from";
constexpr float kDateWidth = 340;  // day, month, year and "Today" in one line
constexpr std::string_view kList = "list", kTimeline = "timeline", kCalendar = "calendar";

// A date filter counts once it is a date; half-typed ones filter nothing.
std::string DateOrNothing(const std::string& typed) {
  return base::ParseDate(typed) ? typed : std::string();
}

app::ActivityFilter FilterInForce(const shell::LogState& log, const std::string& lens) {
  app::ActivityFilter filter = log.filter;
  if (!lens.empty()) filter.project = lens;
  filter.from = DateOrNothing(filter.from);
  filter.to = DateOrNothing(filter.to);
  return filter;
}

bool Same(const app::ActivityFilter& a, const app::ActivityFilter& b) {
  return a.words == b.words && a.project == b.project && a.from == b.from && a.to == b.to &&
         a.status == b.status && a.engagement_type == b.engagement_type;
}

// The lens has its own way out, so it is not called a filter.
bool Filtered(const app::ActivityFilter& filter) { return !Same(filter, app::ActivityFilter{}); }

std::string ResultWords(size_t rows) {
  return shell::Count(static_cast<int64_t>(rows), Text::kOneActivity, Text::kActivities);
}

void Refresh(PanelContext& context, shell::LogState& log) {
  app::ActivityFilter filter = FilterInForce(log, context.state.lens);
  uint64_t version = context.workspace->version();
  bool same_filter = Same(filter, log.shown);
  if (log.filled && same_filter && version == log.shown_version) return;
  bool first = !log.filled;
  log.rows = context.workspace->Among(RowsInOrder(context, log), filter);
  KeepChoice(log);
  ++log.filling;
  if (!same_filter) log.timeline_rows = shell::kTimelineStep;
  log.shown = filter;
  log.shown_version = version;
  log.filled = true;
  if (!first && !same_filter) kit::Announce(ResultWords(log.rows.size()));
}

void DrawSearch(shell::LogState& log) {
  kit::SearchField({.label = T(Text::kSearchTheLog), .key = "log/words"}, log.filter.words);
}

void DrawPeriod(const PanelContext& context, app::ActivityFilter& filter) {
  const std::string& today = context.facts.today;
  const kit::Option options[] = {{std::string(kAnyPeriod), std::string(T(Text::kAnyTime))},
                                 {"month", std::string(T(Text::kThisMonth))},
                                 {"quarter", std::string(T(Text::kThisQuarter))},
                                 {"year", std::string(T(Text::kThisYear))}};
  std::string code = CodeOfPeriod({filter.from, filter.to}, today);
  const kit::FieldSpec spec{
      .label = T(Text::kPeriod), .hint = T(Text::kPeriodHint), .filter = true, .key = "log/period"};
  if (!kit::Segmented(spec, options, code)) return;
  const Period period = PeriodAround(code, today);
  filter.from = period.from;
  filter.to = period.to;
}

bool Desk() { return !kit::Narrow() && !kit::Medium(); }

void DrawOtherDates(PanelContext& context, shell::LogState& log) {
  const bool own_dates =
      CodeOfPeriod({log.filter.from, log.filter.to}, context.facts.today).empty();
  log.dates_open = log.dates_open || own_dates;
  if (log.dates_open) return;
  log.dates_open = kit::Button(T(Text::kOtherDates), kit::ButtonKind::kQuiet);
  if (log.dates_open) kit::FocusField(kFromKey);
}

void DrawDates(PanelContext& context, shell::LogState& log) {
  {
    std::vector<float> parts = {1.0F};
    if (Desk()) parts = {2.0F, 1.0F};  // beside the periods, so that the rows begin higher
    kit::Columns columns(parts);
    DrawPeriod(context, log.filter);
    if (Desk()) columns.Next();
    DrawOtherDates(context, log);
  }
  if (!log.dates_open) return;
  kit::Columns columns({1, 1}, kDateWidth);
  kit::DateField({.label = T(Text::kFrom), .filter = true, .key = kFromKey}, log.filter.from,
                 context.facts.today);
  columns.Next();
  kit::DateField({.label = T(Text::kTo), .filter = true, .key = "log/to"}, log.filter.to,
                 context.facts.today);
}

// On a desk all of it stands open; elsewhere the filters wait behind a button, so that the first
// screen shows results.
void DrawFilters(PanelContext& context, shell::LogState& log) {
  const bool desk = Desk();
  if (!desk) {
    DrawSearch(log);
    const std::string label =
        std::string(T(log.filters_open ? Text::kHideFilters : Text::kShowFilters)) + "###filters";
    if (kit::Disclosure(label, log.filters_open)) kit::Wake();
    if (!log.filters_open) return;
  }
  const bool any_project = context.state.lens.empty();
  {
    std::vector<float> parts(any_project ? 2 : 1, 1.0F);
    if (desk) parts.insert(parts.begin(), 1.6F);
    kit::Columns columns(parts);
    if (desk) {
      DrawSearch(log);
      columns.Next();
    }
    if (any_project) {
      kit::Select({.label = T(Text::kProject), .filter = true, .key = "log/project"},
                  context.options.Records("project"), log.filter.project, T(Text::kAllProjects));
      columns.Next();
    }
    kit::Select({.label = T(Text::kStatus), .filter = true, .key = "log/status"},
                context.options.Terms("activity-states"), log.filter.status, T(Text::kAnyStatus));
  }
  DrawDates(context, log);
}

// A phone keeps its first screen for the cards; what else there is comes with the filters.
bool ShowsCardsFirst(const PanelContext& context, const shell::LogState& log) {
  return context.facts.narrow && !log.filters_open;
}

// Beside the button of DrawLogChoice.
void DrawSave(PanelContext& context, shell::LogState& log) {
  if (log.choice.open || ShowsCardsFirst(context, log)) return;
  if (context.facts.writer) kit::SameLine();
  DrawSaveList(context, "activity", [&log] {
    std::vector<std::string> ids;
    for (const app::ActivityRow& row : log.rows) ids.push_back(row.id);
    return ids;
  });
}

void DrawView(PanelContext& context, shell::LogState& log, std::string_view view) {
  if (view == kTimeline) return DrawLogTimeline(context, log);
  if (view == kCalendar) return DrawLogCalendar(context, log);
  DrawLogChoice(context, log);
  DrawSave(context, log);
  DrawLogTable(context, log);
  DrawLogChoiceBar(context, log);
}

void DrawViews(PanelContext& context, shell::LogState& log) {
  const kit::Tab tabs[] = {{kList, T(Text::kLogAsList)},
                           {kTimeline, T(Text::kLogAsTimeline)},
                           {kCalendar, T(Text::kLogAsCalendar)}};
  kit::TabBar(T(Text::kLogViews), tabs, log.view);
  const auto shown = std::find_if(std::begin(tabs), std::end(tabs),
                                  [&](const kit::Tab& tab) { return tab.key == log.view; });
  kit::TabPanel panel(shown->label);
  DrawView(context, log, shown->key);
}

}  // namespace

void DrawLog(PanelContext& context) {
  shell::LogState& log = context.state.log;
  kit::Heading(1, T(Text::kLog));
  DrawLens(context);
  const std::string new_activity = RouteTo(Screen::kNewActivity);
  if (kit::ButtonLink(T(Text::kNewActivity), new_activity)) context.Go(new_activity);
  if (!ShowsCardsFirst(context, log)) {
    kit::SameLine();
    context.Link(T(Text::kImportAbout), RouteTo(Screen::kImport));
  }
  if (context.workspace->Activities().empty()) {
    kit::StandingBox({.standing = kit::Standing::kEmpty,
                      .title = T(Text::kNothingLogged),
                      .text = T(Text::kNothingLoggedText)});
    return;
  }
  DrawFilters(context, log);
  Refresh(context, log);
  app::ActivityFilter by_hand = log.shown;
  if (!context.state.lens.empty()) by_hand.project.clear();
  bool clear = false;
  if (log.rows.empty()) {
    const Text lead = by_hand.words.empty() ? Text::kNothingFoundFilters : Text::kNothingFoundText;
    const std::string text = shell::Fill(lead, {by_hand.words});
    clear = kit::StandingBox({.standing = kit::Standing::kFilteredToNothing,
                              .title = T(Text::kNothingFound),
                              .text = text,
                              .action = Filtered(by_hand) ? T(Text::kClearFilters) : ""});
  } else {
    kit::Caption(ResultWords(log.rows.size()));
    clear = Filtered(by_hand) && kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet);
  }
  if (clear) {
    log.filter = app::ActivityFilter{};
    log.dates_open = false;
    kit::Wake();
  }
  if (log.rows.empty()) return;
  DrawViews(context, log);
}

}  // namespace earshot::panels
