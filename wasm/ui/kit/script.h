// Which characters need shaping, and which way they run. Internal to the kit.
//
// Not the whole bidirectional algorithm: direction is decided by word, which is right for names,
// quotes and addresses, and each word's own shaping is the browser's.
#pragma once

#include <cstdint>
#include <string_view>

namespace earshot::kit {

// The code point at `at`, which is moved behind it; broken bytes give U+FFFD.
uint32_t NextCodePoint(std::string_view utf8, size_t& at);
bool NeedsShaping(uint32_t code_point);
bool NeedsShaping(std::string_view utf8);
enum class Direction { kNeutral, kLeftToRight, kRightToLeft };
Direction DirectionOf(uint32_t code_point);
Direction DirectionOf(std::string_view utf8);  // of the first strong character
bool IsMark(uint32_t code_point);  // belongs to the character before: never break in front of it

}  // namespace earshot::kit
