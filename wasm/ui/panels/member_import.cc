// Members and postcodes from a spreadsheet (004-20).

#include "wasm/ui/panels/panel_state.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

void DrawMemberImport(PanelContext&) { kit::Heading(1, T(Text::kImportMembers)); }

}  // namespace earshot::panels
