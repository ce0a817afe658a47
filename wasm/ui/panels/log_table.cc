// The Log as a list: a table on a desk, cards on a phone.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/base/fold.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::string Cell(const PanelContext& context, const app::ActivityRow& row, size_t column) {
  switch (column) {
    case 0:
      return row.title;
    case 1:
      return DateInWords(row.held_on);
    case 2:
      return row.project.empty() ? std::string(T(Text::kNoProject))
                                 : context.workspace->TitleOf(row.project);
    case 3:
      return context.workspace->LabelOf("engagement-types", row.engagement_type);
    default:  // of what has not taken place there is no number yet
      return row.status == "planned" && row.people == 0 ? "\u2013"
                                                        : shell::FormatNumber(row.people);
  }
}

constexpr int kDateColumn = 1, kPeopleColumn = 4;

}  // namespace

// Equal ones keep their order.
void SortLog(const PanelContext& context, shell::LogState& log) {
  if (log.sorted_by == kDateColumn && log.descending) return;
  std::vector<std::pair<std::string, app::ActivityRow>> keyed;
  for (app::ActivityRow& row : log.rows) {
    const auto column = static_cast<size_t>(log.sorted_by);
    std::string key = log.sorted_by == kDateColumn     ? row.held_on
                      : log.sorted_by == kPeopleColumn ? std::string()
                                                       : base::Fold(Cell(context, row, column));
    keyed.emplace_back(std::move(key), std::move(row));
  }
  const auto before = [&log](const auto& a, const auto& b) {
    if (log.sorted_by == kPeopleColumn) return a.second.people < b.second.people;
    return a.first < b.first;
  };
  std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
    return log.descending ? before(b, a) : before(a, b);
  });
  for (size_t i = 0; i < keyed.size(); ++i) log.rows[i] = std::move(keyed[i].second);
}

std::pair<kit::Tone, std::string> ActivityPill(const PanelContext& context,
                                               const app::ActivityRow& row) {
  if (row.status == "to-write-up") {
    Due due = WriteUpDue(context.facts, row.ended_at);
    if (due.tone == kit::Tone::kError) return {due.tone, std::string(T(Text::kOverdue))};
  }
  return {StatusTone(row.status), StatusInWords(context, row.status)};
}

void DrawLogTable(PanelContext& context, shell::LogState& log) {
  const kit::Column columns[] = {{T(Text::kActivity), 3.2F},
                                 {T(Text::kDate), 1.4F},
                                 {T(Text::kProject), 1.7F},
                                 {T(Text::kType), 2.7F},
                                 {T(Text::kPeopleColumn), 0.9F, true}};
  kit::TableSpec table;
  table.name = T(Text::kActivitiesTable);
  table.columns = columns;
  table.rows = log.rows.size();
  table.lines = 2;
  table.dense = LogOnDesk();
  table.key = [&](size_t row) { return log.rows[row].id; };
  table.cell = [&](size_t row, size_t column) { return Cell(context, log.rows[row], column); };
  table.pill = [&](size_t row) { return ActivityPill(context, log.rows[row]); };
  table.route = [&](size_t row) { return RouteTo(Screen::kActivity, log.rows[row].id); };
  if (!context.facts.narrow || log.filters_open) {  // a phone keeps its first screen for the cards
    table.on_sort = [&](size_t column, bool descending) {
      log.sorted_by = static_cast<int>(column);
      log.descending = descending;
      log.filled = false;
      kit::Wake();
    };
  }
  if (log.choice.open) {
    table.selected = [&](size_t row) { return log.choice.ticked[row] != 0; };
    table.on_select = [&](size_t row, bool on) { ChooseRow(log, row, on); };
    table.on_select_all = [&](bool on) { ChooseAllRows(log, on); };
  }
  table.sorted_by = log.sorted_by;
  table.descending = log.descending;
  int chosen = kit::Table(table);
  if (chosen >= 0 && static_cast<size_t>(chosen) < log.rows.size()) {
    context.Go(RouteTo(Screen::kActivity, log.rows[static_cast<size_t>(chosen)].id));
  }
}

}  // namespace earshot::panels
