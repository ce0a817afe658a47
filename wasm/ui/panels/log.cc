// Log: find and prove what was done (004-01). Search as you type, filters by project, type, dates
// and status, the number of results announced. What is found is seen as a list, a timeline or a
// calendar (log_views.h). All that stands above the rows is kept low, and its lines end evenly: on
// a desk at 1280 by 800 eight rows are in sight.

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
constexpr float kNameWidth = 64;      // of the heading beside the views
constexpr float kButtonsWidth = 280;  // of two buttons beside the periods
constexpr float kLabelDrop = 4;       // a label is that much higher than a caption
constexpr float kApart = 12;          // more than what belongs together
constexpr float kCountWidth = 100;    // of the count beside a button
constexpr float kCountDrop = 14;      // until it is level with that button's words
constexpr int64_t kMinuteMs = 60'000;

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

void KeepOverdue(const PanelContext& context, shell::LogState& log) {
  if (!OnlyOverdue(log)) return;
  app::ActivityRows::Pointers kept;
  for (const app::ActivityRow* row : log.rows.pointers()) {
    if (IsWriteUpOverdue(context, *row)) kept.push_back(row);
  }
  log.rows = app::ActivityRows(log.rows, std::move(kept));
}

// The list may be limited to some records; that limit ends with the last of them, as by an undo.
void KeepOnly(shell::LogState& log, const app::ActivityFilter& filter) {
  if (log.only.empty()) return;
  app::ActivityRows::Pointers kept;
  for (const app::ActivityRow* row : log.rows.pointers()) {
    if (log.only.contains(row->id)) kept.push_back(row);
  }
  if (kept.empty() && !Filtered(filter)) {
    log.only.clear();
    kit::Wake();
  } else {
    log.rows = app::ActivityRows(log.rows, std::move(kept));
  }
}

void Refresh(PanelContext& context, shell::LogState& log) {
  app::ActivityFilter filter = FilterInForce(log, context.state.lens);
  uint64_t version = context.workspace->version();
  // What is overdue changes with the time as well.
  const int64_t minute = OnlyOverdue(log) ? context.facts.now_ms / kMinuteMs : 0;
  bool same_filter = filter == log.shown && (minute == 0) == (log.shown_minute == 0);
  const bool same_time = minute == log.shown_minute;
  if (log.filled && same_filter && same_time && version == log.shown_version) return;
  bool first = !log.filled;
  log.rows = context.workspace->Among(RowsInOrder(context, log), filter);
  KeepOverdue(context, log);
  KeepOnly(log, filter);
  KeepChoice(log);
  ++log.filling;
  if (!same_filter) log.timeline_rows = shell::kTimelineStep;
  log.shown = filter;
  log.shown_version = version;
  log.shown_minute = minute;
  log.filled = true;
  log.tell = log.tell || (!first && !same_filter);
  log.reading = !log.shown.words.empty() && context.workspace->SearchWaits();
  if (!log.reading && std::exchange(log.tell, false)) kit::Announce(ResultWords(log.rows.size()));
}

void EndOnly(shell::LogState& log) {
  if (log.only.empty()) return;
  log.only.clear();
  log.filled = false;
  log.tell = true;
  kit::Wake();
}

void ClearFilters(shell::LogState& log) {
  EndOnly(log);
  log.filter = app::ActivityFilter{};
  log.dates_open = false;
  log.saved.opened.clear();
  log.saved.change = shell::ViewForm{};
  kit::Wake();
}

bool IsList(const shell::LogState& log) { return log.view.empty() || log.view == kList; }

void DrawSave(PanelContext& context, shell::LogState& log) {
  if (log.reading) return;  // a file tells nobody that it may not be all
  DrawSaveList(context, "activity", [&log] {
    std::vector<std::string> ids;
    for (const app::ActivityRow& row : log.rows) ids.push_back(row.id);
    return ids;
  });
}

// The views side by side; `draw`: with that line, else only their panel's name is asked for.
std::string_view ShownTab(shell::LogState& log, bool draw) {
  const kit::Tab tabs[] = {{kList, T(Text::kLogAsList)},
                           {kTimeline, T(Text::kLogAsTimeline)},
                           {kCalendar, T(Text::kLogAsCalendar)}};
  if (draw) kit::TabBar(T(Text::kLogViews), tabs, log.view, kit::TabLook::kSegments);
  const auto shown = std::find_if(std::begin(tabs), std::end(tabs),
                                  [&](const kit::Tab& tab) { return tab.key == log.view; });
  return shown == std::end(tabs) ? tabs[0].label : shown->label;
}

void DrawRows(PanelContext& context, shell::LogState& log) {
  if (log.view == kTimeline) return DrawLogTimeline(context, log);
  if (log.view == kCalendar) return DrawLogCalendar(context, log);
  DrawLogChoice(context, log);
  DrawLogTable(context, log);
  DrawLogChoiceBar(context, log);
}

void DrawNothingFound(const PanelContext& context, shell::LogState& log) {
  if (log.reading) return kit::Progress(T(Text::kStillReading), 0, 0);
  const std::string& words = log.shown.words;
  app::ActivityFilter besides = log.shown;
  besides.words.clear();
  Text lead = Filtered(besides) ? Text::kNothingFoundText : Text::kNothingFoundWords;
  if (words.empty()) lead = Text::kNothingFoundFilters;
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

void DrawMoreButtons(PanelContext& context, shell::LogState& log) {
  if (!log.rows.empty()) {
    DrawSave(context, log);
    kit::SameLine();
  }
  DrawImportLink(context);
}

void DrawMoreButton(shell::LogState& log) {
  kit::Disclosure(std::string(T(Text::kMore)) + "###more-buttons", log.more_open,
                  kit::ButtonKind::kQuiet);
}

// Beside what was drawn before it; nothing where there is nothing to choose from.
void DrawChooseBeside(const PanelContext& context, shell::LogState& log) {
  if (!IsList(log) || log.rows.empty() || !context.facts.writer) return;
  kit::SameLine();
  DrawChooseSeveral(context, log);
}

void DrawClear(shell::LogState& log) {
  if (kit::Button(T(Text::kClearFilters), kit::ButtonKind::kQuiet)) ClearFilters(log);
}

void DrawClearBeside(const PanelContext& context, shell::LogState& log) {
  if (log.rows.empty() || !FilteredByHand(context, log)) return;
  kit::SameLine();
  DrawClear(log);
}

// What limits all that is shown, and the way out of it.
void DrawLimits(PanelContext& context, shell::LogState& log) {
  DrawLens(context);
  if (log.only.empty()) return;
  kit::Pill(kit::Tone::kInfo, T(Text::kOnlyAdded), true);
  kit::SameLine();
  if (kit::Button(T(Text::kShowAllActivities), kit::ButtonKind::kQuiet)) EndOnly(log);
}

// Name, views and buttons in one line; what a button opens comes under it.
void DrawDeskHead(PanelContext& context, shell::LogState& log) {
  {
    kit::Columns columns({0.8F, 2.6F, 5.5F}, kNameWidth, kLogGap);
    kit::Heading(1, T(Text::kLog));
    columns.Next();
    ShownTab(log, true);
    columns.Next();
    DrawNewActivity(context);
    DrawChooseBeside(context, log);
    if (context.facts.writer) kit::SameLine();
    DrawSaveViewButton(context, log);
    kit::SameLine();
    DrawMoreButton(log);
  }
  if (log.more_open) DrawMoreButtons(context, log);
  DrawSaveViewForm(context, log);
  DrawLimits(context, log);
}

void DrawCount(const shell::LogState& log) {
  kit::Caption(ResultWords(log.rows.size()));
  if (log.reading) kit::Caption(T(Text::kStillReading));
}

// Beside the periods, the caption level with their label and the buttons with their boxes.
void DrawFound(PanelContext& context, shell::LogState& log) {
  if (!log.rows.empty() || !log.reading) DrawCount(log);
  kit::Space(kLabelDrop);
  DrawMoreFilters(context, log);
  DrawClearBeside(context, log);
}

// On a phone the way out stands beside the count: the line of the filters has no room for it.
void DrawFoldedCount(const PanelContext& context, shell::LogState& log) {
  if (log.rows.empty()) return;
  if (!context.facts.narrow || !FilteredByHand(context, log)) return DrawCount(log);
  kit::Columns columns({1.0F, 2.0F}, kCountWidth, kLogGap);
  kit::Space(kCountDrop);
  DrawCount(log);
  columns.Next();
  DrawClear(log);
}

void DrawDesk(PanelContext& context, shell::LogState& log) {
  DrawDeskHead(context, log);
  DrawSavedViews(context, log);
  DrawDeskFilters(context, log);
  kit::Space(kApart);  // else the label of the periods reads as a caption of the search
  {
    kit::Columns columns({1.5F, 1.0F}, kButtonsWidth, kLogGap);
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

// A tablet has room for the views beside the name, a phone for the button; it ends the line.
void DrawFoldedHead(PanelContext& context, shell::LogState& log) {
  {
    const std::vector<float> parts = context.facts.narrow ? std::vector<float>{1.3F, 1.0F}
                                                          : std::vector<float>{0.7F, 2.6F, 1.2F};
    kit::Columns columns(parts, kNameWidth, kLogGap);
    kit::Heading(1, T(Text::kLog));
    columns.Next();
    if (!context.facts.narrow) {
      ShownTab(log, true);
      columns.Next();
    }
    DrawNewActivity(context);
  }
  DrawLimits(context, log);
}

void DrawFolded(PanelContext& context, shell::LogState& log) {
  const bool phone = context.facts.narrow;
  DrawFoldedHead(context, log);
  DrawFoldedSearch(log);
  DrawChooseBeside(context, log);
  if (!phone) {
    kit::SameLine();
    DrawMoreButton(log);
    DrawClearBeside(context, log);
  }
  if (!phone && log.more_open) DrawMoreButtons(context, log);
  DrawFoldedFilters(context, log);
  if (log.filters_open || log.saved.save.open) {  // turning the screen hides no form
    DrawSaveViewButton(context, log);
    DrawSaveViewForm(context, log);
    if (phone && log.filters_open)
      DrawMoreButtons(context, log);  // its first screen is kept for the cards
  }
  DrawSavedViews(context, log);
  Refresh(context, log);
  DrawFoldedCount(context, log);
  if (phone) kit::Space(kLogGap);
  kit::TabPanel panel(ShownTab(log, phone));
  if (log.rows.empty()) return DrawNothingFound(context, log);
  DrawRows(context, log);
}

void DrawFirstStep(const PanelContext& context, Text step, Text about, Screen screen, bool main) {
  context.ButtonLink(T(step), RouteTo(screen), main);
  kit::Caption(T(about));
  kit::Space(kApart);  // the words are of the button above them
}

// Nothing was ever logged: what this screen is for, and where to begin.
void DrawFirstSteps(PanelContext& context) {
  kit::Heading(1, T(Text::kLog));
  DrawLens(context);
  kit::StandingBox({.standing = kit::Standing::kEmpty,
                    .title = T(Text::kNothingLogged),
                    .text = T(Text::kWhatTheLogIsFor)});
  kit::Heading(2, T(Text::kFirstSteps));
  DrawFirstStep(context, Text::kCaptureAtEvent, Text::kCaptureAtEventText, Screen::kCapture, true);
  DrawFirstStep(context, Text::kNewActivity, Text::kNewActivityText, Screen::kNewActivity, false);
  DrawFirstStep(context, Text::kImportAbout, Text::kImportAboutText, Screen::kImport, false);
}

}  // namespace

void DrawLog(PanelContext& context) {
  shell::LogState& log = context.state.log;
  if (context.workspace->Activities().empty()) return DrawFirstSteps(context);
  Refresh(context, log);  // the buttons above the filters are of what is shown
  if (LogOnDesk()) return DrawDesk(context, log);
  DrawFolded(context, log);
}

}  // namespace earshot::panels
