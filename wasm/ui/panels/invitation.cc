// One invitation: its people, their answers, its list for posting (004-22, 004-32).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawInvitation(PanelContext&, std::string_view) { kit::Heading(1, T(Text::kInvitation)); }

}  // namespace earshot::panels
