// Every sentence of the interface that is not in the schema, in one table per language and part of
// the download (docs/adr/0004): texts_en.inc, and texts_later_en.inc for what only later screens
// say. A Welsh version is two other files with the same keys. {1}, {2} are filled in by Fill.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace earshot::shell {

enum class Text : uint16_t {
#define EARSHOT_TEXT(key, words) key,
#include "wasm/ui/shell/texts_en.inc"
#include "wasm/ui/shell/texts_later_en.inc"
#undef EARSHOT_TEXT
  kTextCount
};

// Ends with a nought, which is not counted. A text of the second part is empty until that part has
// come.
std::string_view T(Text text);
std::string Fill(Text text, std::initializer_list<std::string_view> values);
// `one` for 1, else `many`; {1} is the number, with a comma at thousands.
std::string Count(int64_t number, Text one, Text many);
std::string FormatNumber(int64_t number);

}  // namespace earshot::shell
