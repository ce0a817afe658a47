// Working days of the Freedom of Information Act 2000, section 10 (003-07): due dates that were
// worked out apart from the code, from lists of holidays without any rule.

#include "core/base/working_days.h"

#include <gtest/gtest.h>

namespace earshot::base {
namespace {

constexpr int kTwenty = 20;  // 003-07: FOI, 20 working days

Date On(const char* iso) {
  const std::optional<Date> date = ParseDate(iso);
  EXPECT_TRUE(date) << iso;
  return date.value_or(Date{});
}

std::string Due(const char* received, const Holidays& holidays) {
  return FormatDate(CountWorkingDays(On(received), kTwenty, holidays).due);
}

struct Row {
  const char* received;
  const char* due;
  size_t holidays;   // on weekdays, passed over
  int weekend_days;  // passed over
  bool provisional;
  const char* about;
};

// clang-format off
constexpr Row kRows[] = {
    {"2024-01-08", "2024-02-05", 0, 8, false, "an ordinary month, no holiday"},
    {"2024-02-01", "2024-02-29", 0, 8, false, "29 February counts in a leap year"},
    {"2024-02-28", "2024-03-28", 1, 8, false, "29 February is day 1; 17 March is a Sunday"},
    {"2024-02-29", "2024-04-02", 3, 10, false, "received on 29 February"},
    {"2024-03-15", "2024-04-17", 3, 10, false, "St Patrick's Day given on Monday, then Easter"},
    {"2024-03-28", "2024-04-29", 2, 10, false, "the Thursday before Easter"},
    {"2024-03-29", "2024-04-29", 1, 10, false, "received on Good Friday"},
    {"2024-03-31", "2024-04-29", 1, 8, false, "received on Easter Sunday"},
    {"2024-05-03", "2024-06-04", 2, 10, false, "both holidays of May"},
    {"2024-06-20", "2024-07-19", 1, 8, false, "12 July, a holiday in Northern Ireland only"},
    {"2024-07-12", "2024-08-12", 1, 10, false, "received on that holiday"},
    {"2024-08-02", "2024-09-03", 2, 10, false, "both summer holidays: Scotland's and the others'"},
    {"2024-11-29", "2025-01-03", 5, 10, false, "30 November on a Saturday, given on Monday"},
    {"2024-12-02", "2025-01-03", 4, 8, false, "received on that substitute day"},
    {"2024-12-20", "2025-01-23", 4, 10, false, "Christmas, New Year and 2 January"},
    {"2024-12-24", "2025-01-27", 4, 10, false, "received on Christmas Eve"},
    {"2024-12-25", "2025-01-27", 3, 10, false, "received on Christmas Day"},
    {"2024-12-31", "2025-01-30", 2, 8, false, "received on the last day of a year"},
    {"2025-01-01", "2025-01-30", 1, 8, false, "received on New Year's Day"},
    {"2025-03-14", "2025-04-14", 1, 10, false, "17 March on a Monday"},
    {"2025-04-17", "2025-05-20", 3, 10, false, "the Thursday before Easter, early May after it"},
    {"2025-05-24", "2025-06-23", 1, 9, false, "received on a Saturday before a bank holiday"},
    {"2025-07-11", "2025-08-12", 2, 10, false, "12 July on a Saturday, given on Monday 14 July"},
    {"2025-11-30", "2025-12-31", 3, 8, false, "St Andrew's Day on a Sunday, given the day after"},
    {"2025-12-05", "2026-01-08", 4, 10, false, "four weekdays off around the end of the year"},
    {"2025-12-23", "2026-01-26", 4, 10, false, "the same days off, due at the end of January"},
    {"2026-01-02", "2026-01-30", 0, 8, false, "received on 2 January, a holiday in Scotland only"},
    {"2026-02-16", "2026-03-16", 0, 8, false, "17 March lies after the due date"},
    {"2026-02-18", "2026-03-19", 1, 8, false, "17 March falls within the count"},
    {"2026-03-06", "2026-04-08", 3, 10, false, "17 March, Good Friday and Easter Monday"},
    {"2026-05-18", "2026-06-17", 2, 8, false, "15 June, Scotland's holiday for the World Cup"},
    {"2026-06-12", "2026-07-14", 2, 10, false, "15 June and 13 July"},
    {"2026-06-13", "2026-07-14", 2, 9, false, "a Saturday before both"},
    {"2026-06-15", "2026-07-14", 1, 8, false, "received on the World Cup holiday"},
    {"2026-07-12", "2026-08-11", 2, 8, false, "received on 12 July, a Sunday, given on Monday"},
    {"2026-08-01", "2026-09-01", 2, 9, false, "a Saturday before Scotland's summer holiday"},
    {"2026-10-26", "2026-11-23", 0, 8, false, "the due date is a Monday, nothing in between"},
    {"2026-11-02", "2026-12-01", 1, 8, false, "due on 1 December because of St Andrew's Day"},
    {"2026-11-25", "2026-12-24", 1, 8, false, "Boxing Day on a Saturday lies after the due date"},
    {"2026-11-26", "2026-12-29", 3, 10, false, "Christmas Day and the substitute of Boxing Day"},
    {"2026-12-26", "2027-01-27", 3, 9, false, "received on Boxing Day, a Saturday"},
    {"2026-12-31", "2027-02-01", 2, 10, false, "2 January on a Saturday, given on 4 January"},
    {"2027-02-26", "2027-03-31", 3, 10, false, "17 March and Easter in March"},
    {"2027-06-14", "2027-07-13", 1, 8, false, "12 July would be the 20th working day"},
    {"2027-12-10", "2028-01-13", 4, 10, false, "Christmas and New Year on Saturdays"},
    {"2027-12-25", "2028-01-27", 4, 9, false, "received on Christmas Day, a Saturday"},
    {"2027-12-31", "2028-02-01", 2, 10, false, "1 and 2 January on a weekend: 3 and 4 January"},
    {"2028-01-01", "2028-02-01", 2, 9, false, "received on New Year's Day, a Saturday"},
    {"2028-02-04", "2028-03-03", 0, 8, false, "a leap year again"},
    {"2028-04-13", "2028-05-16", 3, 10, false, "Easter and early May"},
    {"2028-11-28", "2028-12-29", 3, 8, false, "the last count that ends in the published years"},
    {"2028-11-29", "2029-01-03", 5, 10, true, "a day later the count reaches 2029"},
    {"2028-12-22", "2029-01-25", 4, 10, true, "Christmas Day published, New Year by rule"},
    {"2029-01-02", "2029-01-30", 0, 8, true, "all of it past the published years"},
    {"2029-03-16", "2029-04-18", 3, 10, true, "17 March on a Saturday, Easter on 1 April, by rule"},
    {"2030-04-18", "2030-05-21", 3, 10, true, "Easter by rule"},
    {"2030-11-29", "2031-01-03", 5, 10, true, "St Andrew's Day on a Saturday, by rule"},
    {"2032-12-24", "2033-01-27", 4, 10, true, "Christmas and New Year on Saturdays, by rule"},
    {"2033-12-23", "2034-01-26", 4, 10, true, "Christmas and New Year on Sundays, by rule"},
    {"2023-12-22", "2024-01-25", 4, 10, true, "begins before the published years"},
};
// clang-format on

// 003-07
TEST(WorkingDays, TwentyWorkingDaysAfterReceipt) {
  const Holidays holidays;
  for (const Row& row : kRows) {
    SCOPED_TRACE(std::string(row.received) + ": " + row.about);
    const WorkingDayCount count = CountWorkingDays(On(row.received), kTwenty, holidays);
    EXPECT_EQ(FormatDate(count.from), row.received);
    EXPECT_EQ(FormatDate(count.due), row.due);
    EXPECT_EQ(count.days, kTwenty);
    EXPECT_EQ(count.skipped.size(), row.holidays);
    EXPECT_EQ(count.weekend_days, row.weekend_days);
    EXPECT_EQ(count.provisional, row.provisional);
    EXPECT_EQ(WorkingDaysBetween(count.from, count.due, holidays), kTwenty);
  }
}

TEST(WorkingDays, TheWorkingNamesEachHolidayPassedOver) {
  const WorkingDayCount count = CountWorkingDays({2026, 6, 12}, kTwenty, Holidays());
  ASSERT_EQ(count.skipped.size(), 2u);
  EXPECT_EQ(count.skipped[0].date, (Date{2026, 6, 15}));
  EXPECT_EQ(count.skipped[0].name, "World Cup bank holiday");
  EXPECT_EQ(count.skipped[0].parts, (UkParts{false, true, false}));
  EXPECT_FALSE(count.skipped[0].substitute);
  EXPECT_EQ(count.skipped[0].source, HolidaySource::kPublished);
  EXPECT_EQ(count.skipped[1].date, (Date{2026, 7, 13}));
  EXPECT_EQ(count.skipped[1].name, "Battle of the Boyne (Orangemen's Day)");
  EXPECT_EQ(count.skipped[1].parts, (UkParts{false, false, true}));
  EXPECT_TRUE(count.skipped[1].substitute);
}

TEST(WorkingDays, TheWorkingAddsUpThroughoutTenYears) {
  const Holidays holidays;
  for (Date from{2023, 6, 1}; from < Date{2033, 6, 1}; from = AddDays(from, 5)) {
    const WorkingDayCount count = CountWorkingDays(from, kTwenty, holidays);
    const auto passed = static_cast<int64_t>(count.skipped.size()) + count.weekend_days;
    ASSERT_EQ(DaysFromEpoch(count.due) - DaysFromEpoch(from), kTwenty + passed) << FormatDate(from);
    ASSERT_TRUE(holidays.IsWorkingDay(count.due)) << FormatDate(from);
  }
}

TEST(WorkingDays, NoDaysAreDueAtOnceAndOneDayIsTheNextWorkingDay) {
  EXPECT_EQ(CountWorkingDays({2026, 12, 24}, 0, Holidays()).due, (Date{2026, 12, 24}));
  const WorkingDayCount one = CountWorkingDays({2026, 12, 24}, 1, Holidays());
  EXPECT_EQ(one.due, (Date{2026, 12, 29}));
  EXPECT_EQ(one.weekend_days, 2);
  EXPECT_EQ(one.skipped.size(), 2u);
}

// The Act names Christmas Day and Good Friday itself; the rest comes from the parts.
TEST(WorkingDays, AHolidayInOnePartIsNoWorkingDayAnywhere) {
  const Holidays holidays;
  for (const char* date : {"2026-01-02", "2026-03-17", "2026-04-03", "2026-04-06", "2026-06-15",
                           "2026-07-13", "2026-08-03", "2026-08-31", "2026-11-30", "2026-12-25",
                           "2026-12-26", "2026-12-27", "2026-12-28", "2027-01-04"}) {
    EXPECT_FALSE(holidays.IsWorkingDay(On(date))) << date;
  }
  for (const char* date : {"2026-01-05", "2026-03-16", "2026-04-02", "2026-06-16", "2026-12-24",
                           "2026-12-29", "2027-01-05"}) {
    EXPECT_TRUE(holidays.IsWorkingDay(On(date))) << date;
  }
}

TEST(WorkingDays, PastThePublishedYearsTheRuleIsNamedAsTheSource) {
  const WorkingDayCount count = CountWorkingDays({2028, 12, 22}, kTwenty, Holidays());
  ASSERT_EQ(count.skipped.size(), 4u);
  EXPECT_EQ(count.skipped[0].source, HolidaySource::kPublished);
  EXPECT_EQ(count.skipped[2].date, (Date{2029, 1, 1}));
  EXPECT_EQ(count.skipped[2].source, HolidaySource::kRule);
}

struct ChangedRow {
  const char* received;
  const char* due_before;
  const char* due_after;
};

TEST(WorkingDays, ALateProclaimedHolidayMovesTheOpenRequests) {
  // Friday 14 May 2027, made up: a work day as the table has it.
  constexpr ChangedRow kOpen[] = {{"2027-04-14", "2027-05-13", "2027-05-13"},
                                  {"2027-04-15", "2027-05-14", "2027-05-17"},
                                  {"2027-04-16", "2027-05-17", "2027-05-18"},
                                  {"2027-05-05", "2027-06-03", "2027-06-04"},
                                  {"2027-05-14", "2027-06-14", "2027-06-14"}};
  Holidays holidays;
  for (const ChangedRow& row : kOpen) EXPECT_EQ(Due(row.received, holidays), row.due_before);
  holidays.Add({2027, 5, 14}, "Day of thanks", {false, true, false});
  for (const ChangedRow& row : kOpen) EXPECT_EQ(Due(row.received, holidays), row.due_after);

  const WorkingDayCount count = CountWorkingDays({2027, 4, 15}, kTwenty, holidays);
  ASSERT_EQ(count.skipped.size(), 2u);
  EXPECT_EQ(count.skipped[1].name, "Day of thanks");
  EXPECT_EQ(count.skipped[1].source, HolidaySource::kWorkspace);
  EXPECT_EQ(count.skipped[1].parts, (UkParts{false, true, false}));
  EXPECT_FALSE(count.provisional);
}

// As it was for those whose list was older than the proclamation of 3 February 2026.
TEST(WorkingDays, ARemovedHolidayIsAWorkingDayAgain) {
  constexpr ChangedRow kOpen[] = {
      {"2026-05-14", "2026-06-12", "2026-06-12"}, {"2026-05-15", "2026-06-16", "2026-06-15"},
      {"2026-05-18", "2026-06-17", "2026-06-16"}, {"2026-05-19", "2026-06-18", "2026-06-17"},
      {"2026-06-12", "2026-07-14", "2026-07-10"}, {"2026-06-13", "2026-07-14", "2026-07-10"},
      {"2026-06-15", "2026-07-14", "2026-07-14"}};
  Holidays holidays;
  for (const ChangedRow& row : kOpen) EXPECT_EQ(Due(row.received, holidays), row.due_before);
  holidays.Remove({2026, 6, 15});
  for (const ChangedRow& row : kOpen) EXPECT_EQ(Due(row.received, holidays), row.due_after);
  EXPECT_TRUE(holidays.IsWorkingDay({2026, 6, 15}));
}

TEST(WorkingDays, TheLastWordAboutADateCounts) {
  const Date day{2027, 5, 14};
  Holidays holidays;
  holidays.Remove(day);
  EXPECT_TRUE(holidays.IsWorkingDay(day));
  holidays.Add(day, "First name");
  holidays.Add(day, "Second name");
  EXPECT_EQ(holidays.Find(day)->name, "Second name");
  holidays.Remove(day);
  EXPECT_TRUE(holidays.IsWorkingDay(day));
}

TEST(WorkingDays, ChristmasDayAndGoodFridayCannotBeRemoved) {
  Holidays holidays;
  for (const Date& day : {Date{2026, 12, 25}, Date{2026, 4, 3}, Date{2035, 3, 23}}) {
    holidays.Add(day, "Other name");
    holidays.Remove(day);
    EXPECT_FALSE(holidays.IsWorkingDay(day)) << FormatDate(day);
    EXPECT_NE(holidays.Find(day)->name, "Other name");
  }
  holidays.Remove({2026, 12, 28});
  EXPECT_TRUE(holidays.IsWorkingDay({2026, 12, 28}));
}

TEST(WorkingDays, AHolidayAddedOnAWeekendChangesNothing) {
  Holidays holidays;
  holidays.Add({2026, 11, 7}, "A Saturday");
  const WorkingDayCount count = CountWorkingDays({2026, 11, 2}, kTwenty, holidays);
  EXPECT_EQ(count.due, (Date{2026, 12, 1}));
  EXPECT_EQ(count.skipped.size(), 1u);
  EXPECT_EQ(count.weekend_days, 8);
}

TEST(WorkingDays, ADayThatPartsNameDifferentlyIsFoundOnce) {
  const std::optional<Holiday> holiday = Holidays().Find({2034, 1, 2});
  ASSERT_TRUE(holiday);
  EXPECT_EQ(holiday->name, "New Year's Day");
  EXPECT_EQ(CountWorkingDays({2033, 12, 30}, 1, Holidays()).skipped.size(), 2u);
}

TEST(WorkingDays, DaysBetweenCountTheEndAndNotTheBeginning) {
  const Holidays holidays;
  EXPECT_EQ(WorkingDaysBetween({2026, 11, 26}, {2026, 11, 26}, holidays), 0);
  EXPECT_EQ(WorkingDaysBetween({2026, 11, 26}, {2026, 11, 27}, holidays), 1);
  EXPECT_EQ(WorkingDaysBetween({2026, 11, 27}, {2026, 11, 29}, holidays), 0);
  EXPECT_EQ(WorkingDaysBetween({2026, 11, 27}, {2026, 11, 30}, holidays), 0);  // St Andrew's Day
  EXPECT_EQ(WorkingDaysBetween({2026, 11, 27}, {2026, 12, 1}, holidays), 1);
  EXPECT_EQ(WorkingDaysBetween({2026, 12, 1}, {2026, 11, 27}, holidays), -1);
  EXPECT_EQ(WorkingDaysBetween({2025, 12, 31}, {2026, 12, 31}, holidays), 247);
}

TEST(WorkingDays, CountsReachTheEndOfTheCalendar) {
  EXPECT_EQ(CountWorkingDays({2199, 12, 31}, kTwenty, Holidays()).due.year, 2200);
  EXPECT_TRUE(CountWorkingDays({1900, 1, 1}, 1000, Holidays()).provisional);
}

TEST(WorkingDays, WhatIsNoDateIsOurOwnBug) {
  EXPECT_DEATH_IF_SUPPORTED(CountWorkingDays({}, kTwenty, Holidays()), "CHECK");
  EXPECT_DEATH_IF_SUPPORTED(CountWorkingDays({2026, 1, 1}, -1, Holidays()), "CHECK");
  EXPECT_DEATH_IF_SUPPORTED(WorkingDaysBetween({2026, 1, 1}, {}, Holidays()), "CHECK");
}

}  // namespace
}  // namespace earshot::base
