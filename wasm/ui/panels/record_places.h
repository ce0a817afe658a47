// Where a record is seen: the page that shows it, or the page of what it belongs to.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "wasm/ui/panels/form.h"
#include "wasm/ui/shell/router.h"

namespace earshot::panels {

// `reference`: the id in a field of the record, "" if it has none.
std::string PlaceOf(std::string_view type, std::string_view id,
                    const std::function<std::string(std::string_view field)>& reference);
std::string PlaceOf(const base::Json& document);
// Of a record as it stands in a form: typed, given from the start, or stored.
std::string PlaceOf(const RecordForm& record, const base::Json* stored);
// The list in which records of that type are found: the way back from them leads there.
struct ListPlace {
  shell::Screen screen;
  std::string_view tab;  // of Voices
};
ListPlace ListPlaceOf(std::string_view type);
std::string ListOf(std::string_view type);

}  // namespace earshot::panels
