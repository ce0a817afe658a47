// The voices that a screen shows: through the lens, kept until the workspace changes.
#pragma once

#include "core/app/voices.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

const app::Voices& VoicesThroughLens(PanelContext& context);

// "Stall at the market, 3 Mar 2026" or where else a point comes from.
std::string WhereHeard(const PanelContext& context, const app::VoicePoint& point);

// Whom a telling was for: "Tuesday lunch club, Carers".
std::string ToldTo(const PanelContext& context, const base::Json& telling);

}  // namespace earshot::panels
