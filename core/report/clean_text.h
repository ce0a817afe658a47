// Text that may stand in any file: valid UTF-8 without control characters.
//
// Called by every writer of this folder. Records hold valid UTF-8 already (core/base/json.h); a
// file that leaves the product does not rely on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot::report {

// Bad bytes become U+FFFD. Of the control characters tab and line feed stay; the others go, the two
// bytes of a CR LF become one LF.
std::string CleanText(std::string_view bytes);

// Bytes of the character that starts at `position`; 1 for a byte that starts none.
// REQUIRES: position < bytes.size().
size_t CharacterLength(std::string_view bytes, size_t position);

// The lines of a text that hold something, without the blanks around them.
std::vector<std::string> Lines(std::string_view text);

// A text as a part of a file's name, safe on every system: at most 50 characters, no dot in front,
// a blank for what may not stand in a name. "" when nothing is left.
std::string FileWords(std::string_view text);

}  // namespace earshot::report
