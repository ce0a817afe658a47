// Text folding for search and sorting: case and accents disappear, so "Swiatek" finds "Świątek" and
// "wrexham" finds "WREXHAM". What Unicode says of each character (NFKD, case fold) comes from
// utf8proc by way of a table that the build makes (docs/adr/0003).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot::base {

std::string Fold(std::string_view utf8);
// Folded words of at least one letter or digit; scripts without spaces give each character run.
std::vector<std::string> FoldedWords(std::string_view utf8);
bool IsValidUtf8(std::string_view bytes);
// Counted in code points.
size_t CharacterCount(std::string_view utf8);
// Cut to at most `characters` code points, with an ellipsis when something was cut.
std::string Ellipsis(std::string_view utf8, size_t characters);
std::string TrimSpaces(std::string_view text);

}  // namespace earshot::base
