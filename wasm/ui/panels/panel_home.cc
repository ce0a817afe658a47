// The Citizens' Panel at a glance: how many members, who is missing, who to find next (004-20).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawPanelHome(PanelContext&) { kit::Heading(1, T(Text::kCitizensPanel)); }

}  // namespace earshot::panels
