// Periods as public bodies count them: quarters and years from April.

#include "wasm/ui/panels/period.h"

#include <gtest/gtest.h>

namespace earshot::panels {
namespace {

std::string Span(std::string_view code, std::string_view today) {
  const Period period = PeriodAround(code, today);
  return period.from + " " + period.to;
}

TEST(PeriodTest, MonthsEndOnTheirLastDay) {
  EXPECT_EQ(Span("month", "2026-11-25"), "2026-11-01 2026-11-30");
  EXPECT_EQ(Span("month", "2028-02-01"), "2028-02-01 2028-02-29");
  EXPECT_EQ(Span("month", "2026-12-31"), "2026-12-01 2026-12-31");
}

TEST(PeriodTest, QuartersAndYearsBeginInApril) {
  EXPECT_EQ(Span("quarter", "2026-11-25"), "2026-10-01 2026-12-31");
  EXPECT_EQ(Span("quarter", "2026-03-31"), "2026-01-01 2026-03-31");
  EXPECT_EQ(Span("quarter", "2026-04-01"), "2026-04-01 2026-06-30");
  EXPECT_EQ(Span("year", "2026-03-31"), "2025-04-01 2026-03-31");
  EXPECT_EQ(Span("year", "2026-04-01"), "2026-04-01 2027-03-31");
  EXPECT_EQ(Span("year", "2026-11-25"), "2026-04-01 2027-03-31");
}

TEST(PeriodTest, ASpanIsKnownByItsDates) {
  for (std::string_view code : {"month", "quarter", "year"}) {
    EXPECT_EQ(CodeOfPeriod(PeriodAround(code, "2026-11-25"), "2026-11-25"), code);
  }
  EXPECT_EQ(CodeOfPeriod({}, "2026-11-25"), kAnyPeriod);
  EXPECT_EQ(CodeOfPeriod({"2026-11-02", ""}, "2026-11-25"), "");
}

}  // namespace
}  // namespace earshot::panels
