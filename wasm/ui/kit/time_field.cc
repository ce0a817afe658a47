// A time of day as two typed numbers and "Now", on the clock of 24 hours.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "wasm/ui/kit/typed_parts.h"

namespace earshot::kit {
namespace {

using Texts = std::vector<std::string>;  // hour, minute

// One or two digits, at most `most`, as two digits.
std::optional<std::string> TwoDigits(const std::string& text, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || text.size() > 2 || number < 0 || number > most) return std::nullopt;
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string Joined(const Texts& texts) {
  if (texts[0].empty() && texts[1].empty()) return "";
  const auto hour = TwoDigits(texts[0], 23);
  const auto minute = TwoDigits(texts[1], 59);
  if (hour && minute) return *hour + ":" + *minute;
  return texts[0] + ":" + texts[1];
}

Texts TextsOf(const std::string& value) {
  const size_t cut = std::min(value.find(':'), value.size());
  return {value.substr(0, cut), cut < value.size() ? value.substr(cut + 1) : ""};
}

}  // namespace

bool TimeField(const FieldSpec& spec, std::string& value, std::string_view now_hh_mm) {
  constexpr std::array<TypedPart, 2> kParts = {{{"Hour", 64}, {"Minute", 64}}};
  return TypedParts(spec, {.parts = kParts, .fill_label = "Now", .split = TextsOf, .join = Joined},
                    value, now_hh_mm);
}

}  // namespace earshot::kit
