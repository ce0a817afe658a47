// The blocks of interface texts and the filling in of values.
//
// The texts of a part of the download are one block, a nought after each. Where each begins is
// found at the first call: a table of places would be longer to download than the noughts are. In
// the linked module tools/split_module.mjs finds the later block by its two marks and moves it into
// the second part; the first part has noughts there instead.

#include "wasm/ui/shell/texts.h"

#include <array>
#include <cstring>

#include "core/base/error.h"

namespace earshot::shell {
namespace {

#define EARSHOT_TEXT(key, words) +1
constexpr size_t kFirstCount = 0
#include "wasm/ui/shell/texts_en.inc"
    ;
constexpr size_t kLaterCount = 0
#include "wasm/ui/shell/texts_later_en.inc"
    ;
#undef EARSHOT_TEXT
static_assert(kFirstCount + kLaterCount == static_cast<size_t>(Text::kTextCount));

// The marks are those of tools/split_module.mjs.
#define EARSHOT_LATER_BEGINS "<later texts>\0"
#define EARSHOT_TEXT(key, words) words "\0"
constexpr char kFirstBlock[] =
#include "wasm/ui/shell/texts_en.inc"
    ;
constexpr char kLaterBlock[] = EARSHOT_LATER_BEGINS
#include "wasm/ui/shell/texts_later_en.inc"
    "</later texts>";
#undef EARSHOT_TEXT

// WHY volatile: the compiler may not know what stands there, or it could put single letters into
// code and leave out the marks.
const char* const volatile kLaterPlace = kLaterBlock;

template <size_t count>
class Block {
 public:
  explicit Block(const char* words) {
    for (const char*& begin : begins_) {
      begin = words;
      words += std::strlen(words) + 1;
    }
  }
  std::string_view operator[](size_t index) const {
    return {begins_[index], static_cast<size_t>(begins_[index + 1] - begins_[index]) - 1};
  }

 private:
  std::array<const char*, count + 1> begins_;  // and where the last one ends
};

}  // namespace

std::string_view T(Text text) {
  CHECK(text < Text::kTextCount);
  const size_t index = static_cast<size_t>(text);
  static const Block<kFirstCount> first(kFirstBlock);
  if (index < kFirstCount) return first[index];
  const char* place = kLaterPlace;
  if (*place == '\0') return {};
  static const Block<kLaterCount> later(place + sizeof(EARSHOT_LATER_BEGINS) - 1);
  return later[index - kFirstCount];
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
