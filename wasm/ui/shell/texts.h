// Every sentence of the interface that is not in the schema, in one table per language:
// texts_en.inc. A Welsh version is another file with the same keys. {1}, {2} are filled in by Fill.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace earshot::shell {

enum class Text : uint16_t {
#define EARSHOT_TEXT(key, words) key,
#include "wasm/ui/shell/texts_en.inc"
#undef EARSHOT_TEXT
  kTextCount
};

std::string_view T(Text text);
std::string Fill(Text text, std::initializer_list<std::string_view> values);
// `one` for 1, else `many`; {1} is the number, with a comma at thousands.
std::string Count(int64_t number, Text one, Text many);
std::string FormatNumber(int64_t number);

}  // namespace earshot::shell
