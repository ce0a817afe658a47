// A tick box with its words at a given place; used by Checkbox and MultiSelect. Internal.
#pragma once

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

// What a touch, the page or a screen reader did to a tick box; true when the value changed.
bool Toggled(NodeId id, const Touch& touch, bool& value);
float CheckboxHeight(std::string_view name, float width);
// True when the person changed it.
bool CheckboxAt(NodeId id, const ImRect& rect, std::string_view name, std::string_view description,
                uint32_t state, bool& value);

// The box alone, in the middle of its target: for rows of a table, which say themselves what is
// ticked.
bool TickAt(NodeId id, const ImRect& rect, std::string_view name, uint32_t state, bool& value);

}  // namespace earshot::kit
