// Two records of one event, on the page of either and on its write-up (core/app/same_event.h).
#pragma once

#include <string_view>

#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

enum class Typing { kNothing, kUnsaved };  // what a form of the record holds on the same screen

// Asks about the first record that looks like the same event as `id`; nothing when there is none.
// After an answer the next one is asked about, so no two buttons have one name.
// Nothing is merged while something is typed and not saved.
void DrawSameEvent(PanelContext& context, std::string_view id, Typing typing = Typing::kNothing);
// On the page of a record that was merged away: where it went. False when it was not merged.
bool DrawMergedInto(const PanelContext& context, const base::Json& activity);

}  // namespace earshot::panels
