// Buttons that other widgets of the kit contain. Internal.
#pragma once

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

// A button at a given place: draws, touches, emits; true when clicked by pointer or by the page.
bool ButtonAt(NodeId id, const ImRect& rect, std::string_view name, ButtonKind kind,
              Icon icon = Icon::kNone, bool icon_only = false);
float ButtonWidth(std::string_view label, Icon icon = Icon::kNone);

}  // namespace earshot::kit
