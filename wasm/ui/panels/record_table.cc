// See record_table.h.

#include "wasm/ui/panels/record_table.h"

#include "core/base/stable_order.h"

namespace earshot::panels {

void DrawRecordTable(const PanelContext& context, const kit::TableSpec& table) {
  const int chosen = kit::Table(table);
  if (chosen < 0 || static_cast<size_t>(chosen) >= table.rows) return;
  context.Go(table.route(static_cast<size_t>(chosen)));
}

void DrawSortedTable(const PanelContext& context, kit::TableSpec& table, shell::TableOrder& order,
                     bool filters_open) {
  if (!context.facts.narrow || filters_open) {
    table.on_sort = [&order](size_t column, bool descending) {
      order = {static_cast<int>(column), descending};
      kit::Wake();
    };
  }
  table.sorted_by = order.column;
  table.descending = order.descending;
  DrawRecordTable(context, table);
}

std::vector<uint32_t> PlacesInOrder(const std::vector<SortKey>& keys, bool descending) {
  return base::StableOrder(keys.size(), [&](uint32_t a, uint32_t b) {
    if (descending) std::swap(a, b);
    const SortKey& first = keys[a];
    const SortKey& second = keys[b];
    return first.number != second.number ? first.number < second.number
                                         : first.words < second.words;
  });
}

void TellResult(std::string& told, const std::string& key, const std::string& words) {
  if (!told.empty() && told != key) kit::Announce(words);
  told = key;
}

}  // namespace earshot::panels
