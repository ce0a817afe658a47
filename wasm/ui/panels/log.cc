// Log: find and prove what was done (004-01). Search as you type, filters by project, type, dates
// and status, the number of results announced. What is found is seen as a list, a timeline or a
// calendar (log_views.h). On a desk all that stands above the rows is kept low, so that at 1280 by
// 800 eight of them are in sight.

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_file.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kList = "list", kTimeline = "timeline", kCalendar = "calendar";
constexpr float kNameWidth = 80;      // of the heading beside the tabs
constexpr float kButtonsWidth = 280;  // of two buttons beside the periods

// The lens has its own way out, so it is not called a filter.
bool Filtered(const app::ActivityFilter& filter) { return filter != app::ActivityFilter{}; }

bool FilteredByHand(const PanelContext& context, const shell::LogState& log) {
  app::ActivityFilter by_hand = log.shown;
  if (!context.state.lens.empty()) by_hand.project.clear();
  return Filtered(by_hand);
}

std::string ResultWords(size_t rows) {
  return shell::Count(static_cast<int64_t>(rows), Text::kOneActivity, Text::kActivities);
}

void Refresh(PanelContext& context, shell::LogState& log) {
  app::ActivityFilter filter = FilterInForce(log, context.state.lens);
  uint64_t version = context.workspace->version();
  bool same_filter = filter == log.shown;
  if (log.filled && same_filter && version == log.shown_version) return;
  bool first = !log.filled;
  log.rows = context.workspace->Among(RowsInOrder(context, log), filter);
  KeepChoice(log);
  ++log.filling;
  if (!same_filter) log.timeline_rows = shell::kTimelineStep;
  log.shown = filter;
  log.shown_version = version;
  log.filled = true;
  log.tell = log.tell || (!first && !same_filter);
  log.reading = !log.shown.words.empty() && context.workspace->SearchWaits();
  if (!log.reading && std::exchange(log.tell, false)) kit::Announce(ResultWords(log.rows.size()));
}

void ClearFilters(shell::LogState& log) {
  log.filter = app::ActivityFilter{};
  log.dates_open = false;
  log.saved.opened.clear();
  log.saved.change = shell::ViewForm{};
  kit::Wake();
}

// A phone keeps its first screen for the cards; what else there is comes with the filters.
bool ShowsCardsFirst(const PanelContext& context, const shell::LogState& log) {
  return context.facts.narrow && !log.filters_open;
}

void DrawSave(PanelContext& context, shell::LogState& log) {
  if (log.reading) return;  // a file tells nobody that it may not be all
  DrawSaveList(context, "activity", [&log] {
    std::vector<std::string> ids;
    for (const app::ActivityRow& row : log.rows) ids.push_back(row.id);
    return ids;
  });
}

// The tabs of the views; `draw`: with the line of tabs, else only their panel's name is asked for.
std::string_view ShownTab(shell::LogState& log, bool draw) {
  const kit::Tab tabs[] = {{kList, T(Text::kLogAsList)},
                           {kTimeline, T(Text::kLogAsTimeline)},
                           {kCalendar, T(Text::kLogAsCalendar)}};
  if (draw) kit::TabBar(T(Text::kLogViews), tabs, log.view);
  const auto shown = std::find_if(std::begin(tabs), std::end(tabs),
                                  [&](const kit::Tab& tab) { return tab.key == log.view; });
  return shown == std::end(tabs) ? tabs[0].label : shown->label;
}

void DrawRows(PanelContext& context, shell::LogState& log) {
  if (log.view != kList && !context.facts.later_here) {
    return kit::Progress(T(Text::kOnItsWay), 0, 0);
  }
  if (log.view == kTimeline) return DrawLogTimeline(context, log);
  if (log.view == kCalendar) return DrawLogCalendar(context, log);
  const bool desk = LogOnDesk();  // where these buttons stand above
  if (!desk) DrawChooseSeveral(context, log);
  if (context.facts.later_here) DrawLogChoice(context, log);
  if (!desk && !log.choice.open && !ShowsCardsFirst(context, log)) {
    if (context.facts.writer) kit::SameLine();
    DrawSave(context, log);
  }
  DrawLogTable(context, log);
  if (context.facts.later_here) DrawLogChoiceBar(context, log);
}

void DrawNothingFound(const PanelContext& context, shell::LogState& log) {
  if (log.reading) return kit::Progress(T(Text::kStillReading), 0, 0);
  const std::string& words = log.shown.words;
  const Text lead = words.empty() ? Text::kNothingFoundFilters : Text::kNothingFoundText;
  const std::string text = shell::Fill(lead, {words});
  const bool by_hand = FilteredByHand(context, log);
  if (kit::StandingBox({.standing = kit::Standing::kFilteredToNothing,
                        .title = T(Text::kNothingFound),
                        .text = text,
                        .action = by_hand ? T(Text::kClearFilters) : ""})) {
    ClearFilters(log);
  }
}

void DrawNewActivity(const PanelContext& context) {
  const std::string new_activity = RouteTo(Screen::kNewActivity);
  if (kit::ButtonLink(T(Text::kNewActivity), new_activity)) context.Go(new_activity);
}

void DrawImportLink(const PanelContext& context) {
  context.Link(T(Text::kImportAbout), RouteTo(Screen::kImport));
}

void DrawHead(PanelContext& context, const shell::LogState& log) {
  kit::Heading(1, T(Text::kLog));
  DrawLens(context);
  DrawNewActivity(context);
  if (ShowsCardsFirst(context, log)) return;
  kit::SameLine();
  DrawImportLink(context);
}

// Name, views and buttons in one line; what a button opens comes under it.
void DrawDeskHead(PanelContext& context, shell::LogState& log) {
  {
    kit::Columns columns({0.8F, 2.9F, 5.2F}, kNameWidth, kLogGap);
    kit::Heading(1, T(Text::kLog));
    columns.Next();
    ShownTab(log, true);
    columns.Next();
    DrawNewActivity(context);
    if (context.facts.writer) kit::SameLine();
    DrawSaveViewButton(context, log);
    kit::SameLine();
    kit::Disclosure(std::string(T(Text::kMore)) + "###more-buttons", log.more_open);
  }
  if (log.more_open) {
    DrawSave(context, log);
    kit::SameLine();
    DrawImportLink(context);
  }
  DrawSaveViewForm(context, log);
  DrawLens(context);
}

void DrawCount(const shell::LogState& log) {
  kit::Caption(ResultWords(log.rows.size()));
  if (log.reading) kit::Caption(T(Text::kStillReading));
}

// Beside the periods: how many were found, and what can be done with them.
void DrawFound(PanelContext& context, shell::LogState& log) {
  if (!log.rows.empty()) DrawCount(log);
  DrawMoreFilters(context, log);
  if (log.rows.empty()) return;
  if (log.view == kList && context.facts.writer) {
    kit::SameLine();
    DrawChooseSeveral(context, log);
  }
  if (!FilteredByHand(context, log)) return;
  kit::SameLine();
  if (kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet)) ClearFilters(log);
}

void DrawDesk(PanelContext& context, shell::LogState& log) {
  DrawDeskHead(context, log);
  DrawSavedViews(context, log);
  DrawDeskFilters(context, log);
  {
    kit::Columns columns({1.7F, 1.0F}, kButtonsWidth, kLogGap);
    DrawDeskPeriod(context, log);
    columns.Next();
    Refresh(context, log);
    DrawFound(context, log);
  }
  DrawDeskDates(context, log);
  kit::TabPanel panel(ShownTab(log, false));
  if (log.rows.empty()) return DrawNothingFound(context, log);
  DrawRows(context, log);
}

void DrawFolded(PanelContext& context, shell::LogState& log) {
  DrawHead(context, log);
  DrawFoldedFilters(context, log);
  if (log.filters_open) {
    DrawSaveViewButton(context, log);
    DrawSaveViewForm(context, log);
  }
  DrawSavedViews(context, log);
  Refresh(context, log);
  if (log.rows.empty()) return DrawNothingFound(context, log);
  DrawCount(log);
  if (FilteredByHand(context, log) &&
      kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet)) {
    ClearFilters(log);
  }
  const std::string_view tab = ShownTab(log, true);
  kit::TabPanel panel(tab);
  DrawRows(context, log);
}

}  // namespace

void DrawLog(PanelContext& context) {
  shell::LogState& log = context.state.log;
  if (context.workspace->Activities().empty()) {
    DrawHead(context, log);
    kit::StandingBox({.standing = kit::Standing::kEmpty,
                      .title = T(Text::kNothingLogged),
                      .text = T(Text::kNothingLoggedText)});
    return;
  }
  if (LogOnDesk()) return DrawDesk(context, log);
  DrawFolded(context, log);
}

}  // namespace earshot::panels
