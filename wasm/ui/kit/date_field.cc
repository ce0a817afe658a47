// A date as three typed numbers and "Today": quicker and safer than a calendar, also by keyboard.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/base/calendar.h"
#include "wasm/ui/kit/typed_parts.h"

namespace earshot::kit {
namespace {

using Texts = std::vector<std::string>;  // day, month, year

std::optional<int> NumberOf(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string Joined(const Texts& texts) {
  if (texts[0].empty() && texts[1].empty() && texts[2].empty()) return "";
  const auto day = NumberOf(texts[0]);
  const auto month = NumberOf(texts[1]);
  const auto year = NumberOf(texts[2]);
  if (day && month && year && texts[2].size() == 4) {
    const base::Date date{*year, *month, *day};
    if (base::IsValid(date)) return base::FormatDate(date);
  }
  return texts[0] + "/" + texts[1] + "/" + texts[2];
}

Texts TextsOf(const std::string& value) {
  if (const auto date = base::ParseDate(value)) {
    return {std::to_string(date->day), std::to_string(date->month), std::to_string(date->year)};
  }
  Texts texts = {"", "", ""};
  size_t at = 0;
  for (size_t part = 0; part < 3; ++part) {
    const size_t end = part == 2 ? value.size() : std::min(value.find('/', at), value.size());
    texts[part] = value.substr(at, end - at);
    at = std::min(end + 1, value.size());
  }
  return texts;
}

}  // namespace

bool DateField(const FieldSpec& spec, std::string& value, std::string_view today_iso) {
  constexpr std::array<TypedPart, 3> kParts = {{{"Day", 64}, {"Month", 64}, {"Year", 88}}};
  return TypedParts(spec,
                    {.parts = kParts, .fill_label = "Today", .split = TextsOf, .join = Joined},
                    value, today_iso);
}

}  // namespace earshot::kit
