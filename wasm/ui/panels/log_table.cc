// The Log as a list: a table on a desk, cards on a phone.

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/fold.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/record_table.h"
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

// What a column of words is sorted by. The same project or type is not folded again for each row.
class FoldedCells {
 public:
  FoldedCells(const PanelContext& context, size_t column) : context_(context), column_(column) {}
  std::string Of(const app::ActivityRow& row) {
    if (column_ == 0) return base::Fold(row.title);
    const std::string& code = column_ == 2 ? row.project : row.engagement_type;
    const auto known = folded_.find(code);
    if (known != folded_.end()) return known->second;
    return folded_[code] = base::Fold(Cell(context_, row, column_));
  }

 private:
  const PanelContext& context_;
  size_t column_;
  std::unordered_map<std::string, std::string> folded_;
};

app::ActivityRows Sorted(const PanelContext& context, const shell::TableOrder& order) {
  FoldedCells cells(context, static_cast<size_t>(order.column));
  const app::ActivityRows& rows = context.workspace->Activities();
  const app::ActivityRows::Pointers& pointers = rows.pointers();
  std::vector<SortKey> keys;
  keys.reserve(rows.size());
  for (const app::ActivityRow* row : pointers) {
    if (order.column == kPeopleColumn) {
      keys.push_back({row->people});
    } else {
      keys.push_back({0, order.column == kDateColumn ? row->held_on : cells.Of(*row)});
    }
  }
  app::ActivityRows::Pointers sorted;
  sorted.reserve(keys.size());
  for (const uint32_t place : PlacesInOrder(keys, order.descending)) {
    sorted.push_back(pointers[place]);
  }
  return {rows, std::move(sorted)};
}

}  // namespace

const app::ActivityRows& RowsInOrder(const PanelContext& context, shell::LogState& log) {
  if (log.order == shell::TableOrder{kDateColumn, true}) {
    log.sorted = {};
    return context.workspace->Activities();
  }
  return log.sorted.Get(context.workspace->version(), log.order.Key(),
                        [&] { return Sorted(context, log.order); });
}

bool IsWriteUpOverdue(const PanelContext& context, const app::ActivityRow& row) {
  return row.status == kToWriteUp &&
         WriteUpDue(context.facts, row.ended_at).tone == kit::Tone::kError;
}

std::pair<kit::Tone, std::string> ActivityPill(const PanelContext& context,
                                               const app::ActivityRow& row) {
  if (IsWriteUpOverdue(context, row)) {
    return {kit::Tone::kError, std::string(T(Text::kWriteUpOverdue))};
  }
  if (row.status == "planned" && row.held_on < context.facts.today) {
    return {kit::Tone::kWarning, std::string(T(Text::kDidItHappen))};
  }
  return {StatusTone(row.status), StatusInWords(context, row.status)};
}

void DrawActivityRow(const PanelContext& context, kit::List& list, const app::ActivityRow& row,
                     const std::string& detail, const std::string& people) {
  const std::string route = RouteTo(Screen::kActivity, row.id);
  const auto [tone, words] = ActivityPill(context, row);
  if (list.Row({.key = row.id,
                .title = row.title,
                .detail = detail,
                .pill = words,
                .pill_tone = tone,
                .trailing = people,
                .route = route})) {
    context.Go(route);
  }
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
  table.plain_cards = true;
  table.key = [&](size_t row) { return log.rows[row].id; };
  table.cell = [&](size_t row, size_t column) { return Cell(context, log.rows[row], column); };
  table.pill = [&](size_t row) { return ActivityPill(context, log.rows[row]); };
  table.route = [&](size_t row) { return RouteTo(Screen::kActivity, log.rows[row].id); };
  if (log.choice.open) {
    table.selected = [&](size_t row) { return log.choice.ticked[row] != 0; };
    table.on_select = [&](size_t row, bool on) { ChooseRow(log, row, on); };
    table.on_select_all = [&](bool on) { ChooseAllRows(log, on); };
  }
  const shell::TableOrder before = log.order;
  DrawSortedTable(context, table, log.order, log.filters_open);
  if (log.order != before) log.filled = false;
}

}  // namespace earshot::panels
