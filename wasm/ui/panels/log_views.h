// The parts of the Log: its filters, its saved views, the views of its filtered rows (a list, a
// timeline, a calendar), and the choice of several rows to be changed at once. log.cc fills the
// rows and says what is drawn where.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wasm/ui/panels/log_months.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

inline constexpr float kLogGap = 8;  // between the lines above the rows, on a desk
// Wide enough for filters that stand open.
bool LogOnDesk();
// A status to filter by that no record has: to be written up, and late (004-02).
inline constexpr std::string_view kToWriteUp = "to-write-up", kOverdueStatus = "overdue";
bool OnlyOverdue(const shell::LogState& log);
bool IsWriteUpOverdue(const PanelContext& context, const app::ActivityRow& row);
// What the rows are filtered by: the filters as typed, as far as they can be used, and the lens;
// not whether they are late, which time changes too.
app::ActivityFilter FilterInForce(const shell::LogState& log, const std::string& lens);
// On a desk, from the top: words and lists; periods; the button that shows dates of one's own, and
// those.
void DrawDeskFilters(PanelContext& context, shell::LogState& log);
void DrawDeskPeriod(PanelContext& context, shell::LogState& log);
void DrawMoreFilters(PanelContext& context, shell::LogState& log);
void DrawDeskDates(PanelContext& context, shell::LogState& log);
// Elsewhere: the words, and the button that shows the rest; the rest, where it is shown.
void DrawFoldedSearch(shell::LogState& log);
void DrawFoldedFilters(PanelContext& context, shell::LogState& log);

// The saved views in a line, and what can be done to the one opened last; nothing without any.
void DrawSavedViews(PanelContext& context, shell::LogState& log);
// The button that opens the form, and the form; nothing in a tab that only reads.
void DrawSaveViewButton(const PanelContext& context, shell::LogState& log);
void DrawSaveViewForm(PanelContext& context, shell::LogState& log);

// REQUIRES of these three: log.rows is not empty.
void DrawLogTable(PanelContext& context, shell::LogState& log);
void DrawLogTimeline(PanelContext& context, shell::LogState& log);
void DrawLogCalendar(PanelContext& context, shell::LogState& log);

// All activities in the order of the table, sorted once for all that is then typed: a filter takes
// its rows out of them in their order.
const app::ActivityRows& RowsInOrder(const PanelContext& context, shell::LogState& log);
// How the activity stands, in colour and words.
std::pair<kit::Tone, std::string> ActivityPill(const PanelContext& context,
                                               const app::ActivityRow& row);
// A row of a list that leads to the activity; `detail` and `people` may be empty.
void DrawActivityRow(const PanelContext& context, kit::List& list, const app::ActivityRow& row,
                     const std::string& detail, const std::string& people);
// The rows by month, kept until they change.
const std::vector<LogMonth>& MonthsOfLog(shell::LogState& log);
// "3 activities, 45 people"
std::string MonthInWords(const LogMonth& month);

// The button that shows the tick boxes; above the table, what those ticked are given.
void DrawChooseSeveral(const PanelContext& context, shell::LogState& log);
void DrawLogChoice(PanelContext& context, shell::LogState& log);
// Last on the page: the bar that changes or deletes those ticked.
void DrawLogChoiceBar(PanelContext& context, shell::LogState& log);
// After the rows were read anew: what is no longer among them is not chosen either.
void KeepChoice(shell::LogState& log);
void ChooseRow(shell::LogState& log, size_t row, bool on);
void ChooseAllRows(shell::LogState& log, bool on);
inline constexpr std::string_view kTakeProjectAway = "-";  // chosen in place of a project
// What the bar does to those ticked (log_change.cc); each is one transaction.
void ChangeChosen(const PanelContext& context, shell::LogState& log);
void DeleteChosen(const PanelContext& context, shell::LogState& log);

}  // namespace earshot::panels
