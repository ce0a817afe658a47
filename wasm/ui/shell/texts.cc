// The table of interface texts and the filling in of values.

#include "wasm/ui/shell/texts.h"

#include "core/base/error.h"

namespace earshot::shell {
namespace {

constexpr std::string_view kEnglish[] = {
#define EARSHOT_TEXT(key, words) words,
#include "wasm/ui/shell/texts_en.inc"
#undef EARSHOT_TEXT
};
static_assert(std::size(kEnglish) == static_cast<size_t>(Text::kTextCount));

}  // namespace

std::string_view T(Text text) {
  CHECK(text < Text::kTextCount);
  return kEnglish[static_cast<size_t>(text)];
}

std::string Fill(Text text, std::initializer_list<std::string_view> values) {
  std::string_view pattern = T(text);
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                pattern[i + 1] >= '1' && pattern[i + 1] <= '9';
    if (!slot) {
      out += pattern[i];
      continue;
    }
    size_t index = static_cast<size_t>(pattern[i + 1] - '1');
    if (index < values.size()) out += *(values.begin() + index);
    i += 2;
  }
  return out;
}

std::string FormatNumber(int64_t number) {
  std::string digits = std::to_string(number < 0 ? -number : number);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return number < 0 ? "-" + digits : digits;
}

std::string Count(int64_t number, Text one, Text many) {
  return Fill(number == 1 ? one : many, {FormatNumber(number)});
}

}  // namespace earshot::shell
