// A chosen thing in few words; a click takes it back. Shared by MultiSelect and Tags. Internal.
#pragma once

#include <string_view>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

// Beside the chip before when it fits. True when removed; the focus then goes to `focus_after`,
// because the element that had it is gone.
bool Chip(std::string_view key, std::string_view label, bool first, NodeId focus_after);

}  // namespace earshot::kit
