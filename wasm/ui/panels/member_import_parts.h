// The two parts of the screen that brings in members and postcodes. Internal to
// member_import.cc and postcode_import.cc.
#pragma once

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// What is known of postcodes, and the towns that they tell of members.
void DrawPostcodes(PanelContext& context, MemberImportState& state);

}  // namespace earshot::panels
