// Members of the panel: found by a letter, narrowed by filters (004-20, 004-22).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawMembers(PanelContext&) { kit::Heading(1, T(Text::kMembers)); }

}  // namespace earshot::panels
