// A text that two people wrote apart from each other: both versions side by side, and three ways
// out.
#pragma once

#include <string_view>

#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// Draws nothing when the field has one version. `label` is the field's label on this screen. The
// form changes once the choice is accepted (shell/version_draft.cc).
void DrawTextAlternatives(PanelContext& context, const RecordForm& record,
                          const model::Field& field, std::string_view label);

}  // namespace earshot::panels
