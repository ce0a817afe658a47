// Lists of records: a row for each, which leads to its page. One frame for all screens that show
// parts of something.
#pragma once

#include <iterator>
#include <string>
#include <string_view>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

// What a row shows. It owns its words, so that rows may be kept from frame to frame.
struct ListedRecord {
  std::string key;  // record id
  std::string title;
  std::string detail = {};
  std::string pill = {};
  kit::Tone pill_tone = kit::Tone::kInfo;
  std::string trailing = {};
  std::string route = {};
  std::string action = {};  // as in kit::RowSpec
};

// Any record in the words of its kind: its title, what kind and when, and where it is seen.
ListedRecord RecordInWords(const PanelContext& context, std::string_view id);

// In place of a list: nothing is here yet, what belongs here, and the first step.
void DrawNothingYet(const PanelContext& context, shell::Text title, shell::Text text,
                    shell::Text step, const std::string& route);

// A row that goes to its route when it is chosen.
void DrawListedRecord(const PanelContext& context, kit::List& list, const ListedRecord& record);

// The list of all `items`; nothing for none. `words`: the ListedRecord of an item.
template <class Items, class Words>
void DrawRecordList(const PanelContext& context, std::string_view name, const Items& items,
                    Words words) {
  if (std::empty(items)) return;
  kit::List list(name);
  for (const auto& item : items) DrawListedRecord(context, list, words(item));
}

}  // namespace earshot::panels
