// See phrases.h.

#include "core/report/phrases.h"

#include "core/base/calendar.h"
#include "core/model/sentence.h"

namespace earshot::report {

std::string LongDate(std::string_view iso) {
  const auto date = base::ParseDate(iso);
  return date ? base::FormatDateLong(*date) : "";
}

std::string Count(size_t number, std::string_view one, std::string_view many) {
  std::string text = model::WithCommas(static_cast<int64_t>(number)) + " ";
  text += number == 1 ? one : many;
  return text;
}

std::string JoinAnd(std::span<const std::string> names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

int64_t PercentOf(int64_t part, int64_t whole) { return (200 * part + whole) / (2 * whole); }

std::string PercentText(int64_t part, int64_t whole) {
  const int64_t percent = PercentOf(part, whole);
  return percent == 0 && part > 0 ? "under 1%" : std::to_string(percent) + "%";
}

}  // namespace earshot::report
