// Who changed what, when, on which device: the `was` history of an activity and its rows, newest
// first.
#pragma once

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

void DrawHistory(PanelContext& context, const shell::ActivityView& view);

}  // namespace earshot::panels
