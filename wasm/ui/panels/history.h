// Who changed what, when, on which device: the `was` history of a record and its rows, newest
// first.
#pragma once

#include <span>

#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

void DrawHistory(const PanelContext& context, std::span<const base::Json* const> documents);

}  // namespace earshot::panels
