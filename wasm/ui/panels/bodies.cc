// Bodies of the panel, their seats, and who is missing on them (004-07, 003-13).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawBodies(PanelContext&) { kit::Heading(1, T(Text::kBodies)); }

}  // namespace earshot::panels
