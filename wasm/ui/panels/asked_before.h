// The warning in the form of an activity that another organisation has asked the same group the
// same question (001-08). Called by write_up.cc; it never stands in the way of saving.
#pragma once

#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Draws nothing when nobody has. REQUIRES: the first record of the form is the activity.
void DrawAskedBefore(PanelContext& context, const Form& form);

}  // namespace earshot::panels
