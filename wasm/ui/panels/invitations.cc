// Invitations to members: who was asked, what they answered (004-22, 004-32).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawInvitations(PanelContext&) { kit::Heading(1, T(Text::kInvitations)); }

}  // namespace earshot::panels
