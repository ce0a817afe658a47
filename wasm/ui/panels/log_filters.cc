// The filters of the Log. A desk has them in two lines, so that the rows begin high; elsewhere they
// wait behind a button, so that the first screen shows results.

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/period.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kFromKey = "log/from";
constexpr float kDateWidth = 340;    // day, month, year and "Today" in one line
constexpr float kFilterWidth = 130;  // the narrowest that a list is still read in

// A date filter counts once it is a date; half-typed ones filter nothing.
std::string DateOrNothing(const std::string& typed) {
  return base::ParseDate(typed) ? typed : std::string();
}

bool OwnDates(const PanelContext& context, const shell::LogState& log) {
  return CodeOfPeriod({log.filter.from, log.filter.to}, context.facts.today).empty();
}

void DrawSearch(shell::LogState& log) {
  kit::SearchField({.label = T(Text::kSearchTheLog), .key = "log/words"}, log.filter.words);
}

void DrawPeriod(const PanelContext& context, app::ActivityFilter& filter, std::string_view hint) {
  const std::string& today = context.facts.today;
  const kit::Option options[] = {{std::string(kAnyPeriod), std::string(T(Text::kAnyTime))},
                                 {"month", std::string(T(Text::kThisMonth))},
                                 {"quarter", std::string(T(Text::kThisQuarter))},
                                 {"year", std::string(T(Text::kThisYear))}};
  std::string code = CodeOfPeriod({filter.from, filter.to}, today);
  const kit::FieldSpec spec{
      .label = T(Text::kPeriod), .hint = hint, .filter = true, .key = "log/period"};
  if (!kit::Segmented(spec, options, code)) return;
  const Period period = PeriodAround(code, today);
  filter.from = period.from;
  filter.to = period.to;
}

// Late ones stand after those that they are among.
std::vector<kit::Option> Statuses(PanelContext& context) {
  std::vector<kit::Option> options = context.options.Terms("activity-states");
  auto place = std::find_if(options.begin(), options.end(),
                            [](const kit::Option& option) { return option.code == kToWriteUp; });
  if (place != options.end()) ++place;
  options.insert(place, {std::string(kOverdueStatus), std::string(T(Text::kWriteUpOverdue))});
  return options;
}

// Project, type and status, each in the next of `columns`.
void DrawLists(PanelContext& context, shell::LogState& log, kit::Columns& columns) {
  if (context.state.lens.empty()) {
    kit::Select({.label = T(Text::kProject), .filter = true, .key = "log/project"},
                context.options.Records("project"), log.filter.project, T(Text::kAllProjects));
    columns.Next();
  }
  kit::Select({.label = T(Text::kType), .filter = true, .key = "log/type"},
              context.options.Terms("engagement-types"), log.filter.engagement_type,
              T(Text::kAnyType));
  columns.Next();
  kit::Select({.label = T(Text::kStatus), .filter = true, .key = "log/status"}, Statuses(context),
              log.filter.status, T(Text::kAnyStatus));
}

void DrawOwnDates(PanelContext& context, shell::LogState& log) {
  kit::Columns columns({1, 1}, kDateWidth);
  bool changed = kit::DateField({.label = T(Text::kFrom), .filter = true, .key = kFromKey},
                                log.filter.from, context.facts.today);
  columns.Next();
  changed |= kit::DateField({.label = T(Text::kTo), .filter = true, .key = "log/to"}, log.filter.to,
                            context.facts.today);
  if (changed) kit::Wake();  // what stands above them counts the results
}

}  // namespace

bool LogOnDesk() { return !kit::Narrow() && !kit::Medium(); }

bool OnlyOverdue(const shell::LogState& log) { return log.filter.status == kOverdueStatus; }

app::ActivityFilter FilterInForce(const shell::LogState& log, const std::string& lens) {
  app::ActivityFilter filter = log.filter;
  if (!lens.empty()) filter.project = lens;
  filter.from = DateOrNothing(filter.from);
  filter.to = DateOrNothing(filter.to);
  if (OnlyOverdue(log)) filter.status = kToWriteUp;
  return filter;
}

void DrawDeskFilters(PanelContext& context, shell::LogState& log) {
  std::vector<float> parts(context.state.lens.empty() ? 3 : 2, 1.0F);
  parts.insert(parts.begin(), 1.6F);
  kit::Columns columns(parts, kFilterWidth, kLogGap);
  DrawSearch(log);
  columns.Next();
  DrawLists(context, log, columns);
}

void DrawDeskPeriod(PanelContext& context, shell::LogState& log) {
  DrawPeriod(context, log.filter, "");
}

void DrawMoreFilters(PanelContext& context, shell::LogState& log) {
  size_t in_use = 0;
  if (OwnDates(context, log)) in_use = log.filter.from.empty() || log.filter.to.empty() ? 1 : 2;
  const std::string words = in_use == 0
                                ? std::string(T(Text::kMoreFilters))
                                : shell::Fill(Text::kMoreFiltersInUse,
                                              {shell::FormatNumber(static_cast<int64_t>(in_use))});
  if (!kit::Disclosure(words + "###more-filters", log.dates_open, kit::ButtonKind::kQuiet)) return;
  if (log.dates_open) kit::FocusField(kFromKey);
}

void DrawDeskDates(PanelContext& context, shell::LogState& log) {
  if (!log.dates_open) return;
  kit::Caption(T(Text::kPeriodHint));
  DrawOwnDates(context, log);
}

void DrawFoldedSearch(shell::LogState& log) {
  DrawSearch(log);
  const std::string label =
      std::string(T(log.filters_open ? Text::kHideFilters : Text::kShowFilters)) + "###filters";
  kit::Disclosure(label, log.filters_open, kit::ButtonKind::kQuiet);
}

void DrawFoldedFilters(PanelContext& context, shell::LogState& log) {
  if (!log.filters_open) return;
  {
    const size_t lists = context.state.lens.empty() ? 3 : 2;
    kit::Columns columns(std::vector<float>(lists, 1.0F), kFilterWidth);
    DrawLists(context, log, columns);
  }
  DrawPeriod(context, log.filter, T(Text::kPeriodHint));
  log.dates_open = log.dates_open || OwnDates(context, log);
  if (!log.dates_open) {
    log.dates_open = kit::Button(T(Text::kOtherDates), kit::ButtonKind::kQuiet);
    if (log.dates_open) kit::FocusField(kFromKey);
  }
  if (log.dates_open) DrawOwnDates(context, log);
}

}  // namespace earshot::panels
