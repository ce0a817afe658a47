// The charts of an evidence pack on the screen, as they may be shared or exact for the team.
#pragma once

#include <string_view>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// As of the day `day`. `shared` is turned by the tick box above the charts.
void DrawEvidenceCharts(PanelContext& context, std::string_view project, std::string_view day,
                        bool& shared);
void DrawSharedSwitch(bool& shared);

}  // namespace earshot::panels
