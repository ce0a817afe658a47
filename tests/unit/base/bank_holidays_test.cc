// Bank holidays: the published table against the rule, the substitutes, and Easter (003-07).

#include "core/base/bank_holidays.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace earshot::base {
namespace {

std::string Written(const BankHoliday& holiday) {
  return FormatDate(holiday.date) + (holiday.parts.england_and_wales ? " E" : " -") +
         (holiday.parts.scotland ? "S" : "-") + (holiday.parts.northern_ireland ? "N " : "- ") +
         std::string(holiday.name) + (holiday.substitute ? " (substitute)" : "");
}

template <class Rows>
std::vector<std::string> Written(const Rows& rows, int year) {
  std::vector<std::string> lines;
  for (const BankHoliday& row : rows) {
    if (row.date.year == year) lines.push_back(Written(row));
  }
  return lines;
}

std::vector<std::string> Without(std::vector<std::string> lines,
                                 const std::vector<std::string>& others) {
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [&others](const std::string& line) {
                               return std::find(others.begin(), others.end(), line) != others.end();
                             }),
              lines.end());
  return lines;
}

TEST(BankHolidays, TheTableIsTheRuleAndWhatWasProclaimed) {
  std::vector<std::string> extra;
  for (int year = BankHolidaysPublishedFrom().year; year <= BankHolidaysPublishedUntil().year;
       ++year) {
    const auto published = Written(PublishedBankHolidays(), year);
    const auto by_rule = Written(BankHolidaysByRule(year), year);
    EXPECT_EQ(Without(by_rule, published), std::vector<std::string>()) << year;
    for (const std::string& line : Without(published, by_rule)) extra.push_back(line);
  }
  EXPECT_EQ(extra, std::vector<std::string>{"2026-06-15 -S- World Cup bank holiday"});
}

TEST(BankHolidays, TheTableCoversWholeYearsInTheOrderOfDates) {
  EXPECT_EQ(BankHolidaysPublishedFrom(), (Date{2024, 1, 1}));
  EXPECT_EQ(BankHolidaysPublishedUntil(), (Date{2028, 12, 31}));
  const auto rows = PublishedBankHolidays();
  EXPECT_TRUE(
      std::is_sorted(rows.begin(), rows.end(),
                     [](const BankHoliday& a, const BankHoliday& b) { return a.date < b.date; }));
  for (const BankHoliday& row : rows) {
    EXPECT_TRUE(IsValid(row.date)) << Written(row);
    EXPECT_FALSE(IsWeekend(row.date)) << Written(row);
    EXPECT_FALSE(row.parts == UkParts{}) << Written(row);
    EXPECT_FALSE(row.name.empty());
  }
}

TEST(BankHolidays, EachPartHasAsManyDaysAsItsActGives) {
  for (int year = 2024; year <= 2199; ++year) {
    int england_and_wales = 0;
    int scotland = 0;
    int northern_ireland = 0;
    for (const BankHoliday& holiday : BankHolidaysByRule(year)) {
      ASSERT_FALSE(IsWeekend(holiday.date)) << Written(holiday);
      ASSERT_EQ(holiday.date.year, year);
      england_and_wales += holiday.parts.england_and_wales;
      scotland += holiday.parts.scotland;
      northern_ireland += holiday.parts.northern_ireland;
    }
    ASSERT_EQ(england_and_wales, 8) << year;
    ASSERT_EQ(scotland, 9) << year;
    ASSERT_EQ(northern_ireland, 10) << year;
  }
}

TEST(BankHolidays, DaysInOnePartOnlyKeepTheirSubstitutes) {
  EXPECT_EQ(Written(BankHolidaysByRule(2026), 2026),
            (std::vector<std::string>{
                "2026-01-01 ESN New Year's Day", "2026-01-02 -S- 2nd January",
                "2026-03-17 --N St Patrick's Day", "2026-04-03 ESN Good Friday",
                "2026-04-06 E-N Easter Monday", "2026-05-04 ESN Early May bank holiday",
                "2026-05-25 ESN Spring bank holiday",
                "2026-07-13 --N Battle of the Boyne (Orangemen's Day) (substitute)",
                "2026-08-03 -S- Summer bank holiday", "2026-08-31 E-N Summer bank holiday",
                "2026-11-30 -S- St Andrew's Day", "2026-12-25 ESN Christmas Day",
                "2026-12-28 ESN Boxing Day (substitute)"}));
}

// Published for 2021 and 2022 as the same arrangement of weekdays.
TEST(BankHolidays, ChristmasOnASaturdayMovesBothDays) {
  const auto days = Written(BankHolidaysByRule(2032), 2032);
  EXPECT_EQ(days[days.size() - 2], "2032-12-27 ESN Christmas Day (substitute)");
  EXPECT_EQ(days.back(), "2032-12-28 ESN Boxing Day (substitute)");
  const auto next = Written(BankHolidaysByRule(2033), 2033);
  EXPECT_EQ(next[0], "2033-01-03 ESN New Year's Day (substitute)");
  EXPECT_EQ(next[1], "2033-01-04 -S- 2nd January (substitute)");
}

// 1971 Act, Schedule 1: published so for 2016 and 2022.
TEST(BankHolidays, ChristmasOnASundayIsGivenOnTuesdayAndBoxingDayStays) {
  const auto days = Written(BankHolidaysByRule(2033), 2033);
  EXPECT_EQ(days[days.size() - 2], "2033-12-26 ESN Boxing Day");
  EXPECT_EQ(days.back(), "2033-12-27 ESN Christmas Day (substitute)");
}

// 1971 Act, Schedule 1: published so for 2012 and 2017.
TEST(BankHolidays, NewYearOnASundayCollidesWithTheSecondOfJanuaryInScotlandOnly) {
  const auto days = Written(BankHolidaysByRule(2034), 2034);
  EXPECT_EQ(days[0], "2034-01-02 E-N New Year's Day (substitute)");
  EXPECT_EQ(days[1], "2034-01-02 -S- 2nd January");
  EXPECT_EQ(days[2], "2034-01-03 -S- New Year's Day (substitute)");
}

TEST(BankHolidays, EasterIsWhereTheAlmanacHasIt) {
  const Date kEasters[] = {
      {1900, 4, 15}, {1913, 3, 23}, {1943, 4, 25}, {1954, 4, 18}, {1961, 4, 2},  {1981, 4, 19},
      {2000, 4, 23}, {2008, 3, 23}, {2019, 4, 21}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20},
      {2026, 4, 5},  {2027, 3, 28}, {2028, 4, 16}, {2029, 4, 1},  {2030, 4, 21}, {2031, 4, 13},
      {2032, 3, 28}, {2033, 4, 17}, {2034, 4, 9},  {2035, 3, 25}, {2038, 4, 25}, {2049, 4, 18},
      {2076, 4, 19}, {2100, 3, 28}, {2160, 3, 23}};
  for (const Date& easter : kEasters) {
    EXPECT_EQ(FormatDate(EasterSunday(easter.year)), FormatDate(easter));
  }
}

TEST(BankHolidays, EasterIsASundayInItsFiveWeeksForThreeCenturies) {
  for (int year = 1900; year < 2200; ++year) {
    const Date easter = EasterSunday(year);
    ASSERT_EQ(FormatWeekday(easter), "Sunday") << year;
    ASSERT_FALSE(easter < (Date{year, 3, 22})) << year;
    ASSERT_FALSE((Date{year, 4, 25}) < easter) << year;
  }
}

TEST(BankHolidays, WeekendsAreSaturdaysAndSundaysAlsoBefore1970) {
  for (Date date{1969, 12, 1}; date < Date{1970, 2, 1}; date = AddDays(date, 1)) {
    const std::string weekday = FormatWeekday(date);
    ASSERT_EQ(IsWeekend(date), weekday == "Saturday" || weekday == "Sunday") << FormatDate(date);
  }
}

}  // namespace
}  // namespace earshot::base
