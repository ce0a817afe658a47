// Two records of one stakeholder, on the card of either (core/app/same_stakeholder.h).
#pragma once

#include <string_view>

#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Asks about the first record that looks like the same one as `id`; nothing when there is none.
void DrawSameStakeholder(PanelContext& context, std::string_view id);
// At the foot of a card: those that were merged into it may be parted from it again.
void DrawPartStakeholders(PanelContext& context, std::string_view id);
// On the page of a record that was merged away: where it went. False when it was not merged.
bool DrawWasMerged(const PanelContext& context, const base::Json& stakeholder);

}  // namespace earshot::panels
