// Saved filters of members, with how many they find today (004-22).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawSegments(PanelContext&) { kit::Heading(1, T(Text::kSegments)); }

}  // namespace earshot::panels
