// The parts of a running session below its head count, one file each. Called by capture.cc.
//
// REQUIRES of all: context.state.activity shows the session `id` (shell/drafts.cc sees to it).
#pragma once

#include <string_view>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Counts by population group, closed until asked for.
void DrawGroupCounts(PanelContext& context, std::string_view id);
// A quote and its themes.
void DrawQuote(PanelContext& context, std::string_view id);
// Whoever wants to hear what came of it.
void DrawHearBack(PanelContext& context, std::string_view id);
// Photographs: the camera, what waits to be described, and those kept.
void DrawPhotos(PanelContext& context, std::string_view id);

}  // namespace earshot::panels
