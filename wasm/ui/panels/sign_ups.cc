// Sign-ups that somebody has to look at before they are members (004-20, 004-22).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawSignUps(PanelContext&) { kit::Heading(1, T(Text::kSignUps)); }

}  // namespace earshot::panels
