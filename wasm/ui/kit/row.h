// Parts that lists and tables share. Internal to the kit.
#pragma once

#include <string_view>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

float PillWidth(std::string_view word);
// A pill whose left edge and middle are given; emits its word.
void PillAt(Tone tone, std::string_view word, ImVec2 left_middle);

}  // namespace earshot::kit
