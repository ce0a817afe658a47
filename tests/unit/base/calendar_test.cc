// Dates and instants: the Gregorian calendar, ISO text in, UK reading order out.

#include "core/base/calendar.h"

#include <gtest/gtest.h>

namespace earshot::base {
namespace {

TEST(Calendar, ReadsAndWritesIsoDates) {
  ASSERT_TRUE(ParseDate("2026-11-25"));
  EXPECT_EQ(*ParseDate("2026-11-25"), (Date{2026, 11, 25}));
  EXPECT_EQ(FormatDate({2026, 3, 1}), "2026-03-01");
  EXPECT_EQ(FormatDateLong({2026, 3, 1}), "1 March 2026");
  EXPECT_EQ(FormatDateShort({2026, 11, 25}), "25 Nov 2026");
  EXPECT_EQ(FormatMonth({2026, 3, 1}), "March 2026");
  EXPECT_EQ(FormatWeekday({2026, 11, 25}), "Wednesday");
  EXPECT_EQ(FormatWeekday({1900, 1, 1}), "Monday");
}

TEST(Calendar, WeeksBeginOnMonday) {
  EXPECT_EQ(MondayOf({2026, 11, 25}), (Date{2026, 11, 23}));
  EXPECT_EQ(MondayOf({2026, 11, 23}), (Date{2026, 11, 23}));
  EXPECT_EQ(MondayOf({2026, 11, 1}), (Date{2026, 10, 26}));
  EXPECT_EQ(MondayOf({1901, 1, 6}), (Date{1900, 12, 31}));
}

TEST(Calendar, RefusesDatesThatAreNone) {
  for (const char* text : {"", "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10",
                           "2026-01-00", "1899-12-31", "2200-01-01", "2026-1-1", "25-11-2026",
                           "2026/11/25", "2026-11-25 ", "2026-11-25T", "20261125", "+026-11-25"}) {
    EXPECT_FALSE(ParseDate(text)) << text;
  }
  EXPECT_TRUE(ParseDate("2024-02-29"));
  EXPECT_TRUE(ParseDate("2000-02-29"));
}

TEST(Calendar, CountsDaysBothWaysForThreeCenturies) {
  EXPECT_EQ(DaysFromEpoch({1970, 1, 1}), 0);
  Date date{1900, 1, 1};
  for (int64_t days = DaysFromEpoch(date); date.year < 2200; ++days) {
    ASSERT_EQ(DaysFromEpoch(date), days) << FormatDate(date);
    ASSERT_EQ(DateFromDays(days), date);
    ASSERT_TRUE(IsValid(date));
    date = AddDays(date, 1);
  }
  EXPECT_EQ(AddDays({2026, 3, 1}, -1), (Date{2026, 2, 28}));
}

TEST(Calendar, InstantsKeepTheMomentAndTheWallClock) {
  const int64_t at = *ParseInstant("2026-11-25T09:12:00.000+00:00");
  EXPECT_EQ(at, 1795597920000);
  EXPECT_EQ(FormatInstant(at, 0), "2026-11-25T09:12:00.000+00:00");
  EXPECT_EQ(FormatInstant(at, 60), "2026-11-25T10:12:00.000+01:00");
  EXPECT_EQ(FormatInstant(at, -570), "2026-11-24T23:42:00.000-09:30");
  EXPECT_EQ(*ParseInstant("2026-11-25T10:12:00.000+01:00"), at);
  EXPECT_EQ(*ParseInstant("2026-11-25T09:12:00Z"), at);
  EXPECT_EQ(FormatInstantForPeople(at, 0), "25 Nov 2026, 09:12");
  EXPECT_EQ(FormatTimeOfDay(at, 60), "10:12");
  EXPECT_EQ(LocalDate(*ParseInstant("2026-06-30T23:30:00.000+00:00"), 60), (Date{2026, 7, 1}));
  EXPECT_EQ(FormatInstant(-1, 0), "1969-12-31T23:59:59.999+00:00");
}

TEST(Calendar, RefusesInstantsThatAreNone) {
  for (const char* text :
       {"", "2026-11-25", "2026-11-25 09:12:00Z", "2026-11-25T24:00:00Z", "2026-11-25T09:60:00Z",
        "2026-11-25T09:12:60Z", "2026-11-25T09:12Z", "2026-11-25T09:12:00",
        "2026-11-25T09:12:00.1Z", "2026-11-25T09:12:00+1:00", "2026-11-25T09:12:00+15:00",
        "2026-11-25T09:12:00Z ", "2026-02-30T09:12:00Z"}) {
    EXPECT_FALSE(ParseInstant(text)) << text;
  }
}

}  // namespace
}  // namespace earshot::base
