// Somebody signs up to the panel on this device and sees nobody else's data (004-20, 004-22).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawJoin(PanelContext&) { kit::Heading(1, T(Text::kJoinThePanel)); }

}  // namespace earshot::panels
