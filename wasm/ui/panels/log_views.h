// The views of the Log's filtered rows: a list, a timeline, a calendar; and the choice of several
// rows to be changed at once. log.cc fills the rows and says which view is drawn.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/panels/log_months.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// REQUIRES of all that draw: log.rows is not empty.
void DrawLogTable(PanelContext& context, shell::LogState& log);
void DrawLogTimeline(PanelContext& context, shell::LogState& log);
void DrawLogCalendar(PanelContext& context, shell::LogState& log);

// All activities in the order of the table, sorted once for all that is then typed: a filter takes
// its rows out of them in their order.
const app::ActivityRows& RowsInOrder(const PanelContext& context, shell::LogState& log);
// How the activity stands, in colour and words.
std::pair<kit::Tone, std::string> ActivityPill(const PanelContext& context,
                                               const app::ActivityRow& row);
// The rows by month, kept until they change.
const std::vector<LogMonth>& MonthsOfLog(shell::LogState& log);
// "3 activities, 45 people"
std::string MonthInWords(const LogMonth& month);

// Above the table: the button that shows the tick boxes, and what those ticked are given.
void DrawLogChoice(PanelContext& context, shell::LogState& log);
// Last on the page: the bar that changes or deletes those ticked.
void DrawLogChoiceBar(PanelContext& context, shell::LogState& log);
// After the rows were read anew: what is no longer among them is not chosen either.
void KeepChoice(shell::LogState& log);
void ChooseRow(shell::LogState& log, size_t row, bool on);
void ChooseAllRows(shell::LogState& log, bool on);

}  // namespace earshot::panels
