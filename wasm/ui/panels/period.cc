// See period.h.

#include "wasm/ui/panels/period.h"

#include "core/base/calendar.h"

namespace earshot::panels {
namespace {

constexpr int kYearBegins = 4;  // April

// `months`: how many a span has; spans are counted from April.
Period SpanOf(const base::Date& today, int months) {
  const int since = (today.month - kYearBegins + 12) % 12 / months * months;
  const int month = (kYearBegins - 1 + since) % 12 + 1;
  const base::Date first{month > today.month ? today.year - 1 : today.year, month, 1};
  const int next = first.month - 1 + months;
  const base::Date after{first.year + next / 12, next % 12 + 1, 1};
  return {base::FormatDate(first), base::FormatDate(base::AddDays(after, -1))};
}

}  // namespace

Period PeriodAround(std::string_view code, std::string_view today) {
  const auto date = base::ParseDate(today);
  if (!date) return {};
  if (code == "month") return SpanOf(*date, 1);
  if (code == "quarter") return SpanOf(*date, 3);
  if (code == "year") return SpanOf(*date, 12);
  return {};
}

std::string CodeOfPeriod(const Period& period, std::string_view today) {
  if (period.from.empty() && period.to.empty()) return std::string(kAnyPeriod);
  for (std::string_view code : {"month", "quarter", "year"}) {
    const Period span = PeriodAround(code, today);
    if (span.from == period.from && span.to == period.to) return std::string(code);
  }
  return "";
}

}  // namespace earshot::panels
