// Tables of records: a row for each, which leads to its page, in the order that is asked for by the
// heads of the columns. What record_list.h is for lists.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// REQUIRES: `route` is given. A row that is chosen goes there.
void DrawRecordTable(const PanelContext& context, const kit::TableSpec& table);
// The same, which may be put into another order; on a phone only while the filters are open, since
// it keeps its first screen for the rows. The rows come in `order` already.
void DrawSortedTable(const PanelContext& context, kit::TableSpec& table, shell::TableOrder& order,
                     bool filters_open);

// What a row is sorted by: the number before the words.
struct SortKey {
  int64_t number = 0;
  std::string words = {};
};
// The places 0 to `keys.size()` - 1 in their new order; equal ones keep theirs.
std::vector<uint32_t> PlacesInOrder(const std::vector<SortKey>& keys, bool descending);

// Of people, whose rows come in the order of their names, the first column; equal ones keep it.
// `key_of`: the SortKey of a place.
template <class KeyOf>
void SortPeople(const shell::TableOrder& order, std::vector<uint32_t>& places, KeyOf key_of) {
  if (order.column == 0) {
    if (order.descending) std::reverse(places.begin(), places.end());
    return;
  }
  std::vector<SortKey> keys;
  keys.reserve(places.size());
  for (const uint32_t place : places) keys.push_back(key_of(place));
  std::vector<uint32_t> sorted = PlacesInOrder(keys, order.descending);
  for (uint32_t& at : sorted) at = places[at];
  places = std::move(sorted);
}

// The count is read out when what is asked for (`key`, never empty) changes, not when the screen
// opens. `told`: the key whose result was read out.
void TellResult(std::string& told, const std::string& key, const std::string& words);

}  // namespace earshot::panels
