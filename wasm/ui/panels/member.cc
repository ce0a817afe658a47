// One member of the panel: what they told us, what they agreed to, and all that happened since (004-20, 000-05).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawMember(PanelContext&, std::string_view) { kit::Heading(1, T(Text::kOneMember)); }

}  // namespace earshot::panels
