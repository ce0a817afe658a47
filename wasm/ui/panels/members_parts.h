// What the list of members and the forms that save from it share.
#pragma once

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// The filter under a name, and the update of the segment that was opened last.
void DrawSaveSegment(PanelContext& context, MembersState& state);
// Those who are found as a file, with the reason that the panel's log keeps.
void DrawSaveMembers(PanelContext& context, MembersState& state,
                     const std::vector<app::MemberRow>& rows, const MembersFound& found);

}  // namespace earshot::panels
