// What the page of a frozen edition shows: above its facts, and these with the checksums last.
// Called by voices.cc and record_page.cc.
#pragma once

#include "core/base/json.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

void DrawEditionParts(PanelContext& context, const base::Json& edition);
void DrawEditionFacts(PanelContext& context, const base::Json& edition);

}  // namespace earshot::panels
