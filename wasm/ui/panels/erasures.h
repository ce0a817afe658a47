// Erasing the addresses of people who wanted to hear back (004-27): how many are due, on Deadlines
// and Today, and the button on the page of one record. The list of those due is a screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Those of the lens, kept until the workspace changes.
const std::vector<app::DueErasure>& DueErasures(PanelContext& context);
// "3 addresses are due to be erased" and the way to them; nothing when none is.
void DrawErasuresDue(PanelContext& context);
// The button and its question on the record's own page; goes to `then`.
void DrawEraseRecord(PanelContext& context, std::string_view id, const std::string& then);

}  // namespace earshot::panels
