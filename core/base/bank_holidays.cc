// Bank holidays: a table of data for the published years, and the rule (bank_holidays.h).
//
// The rows are those of the government's list as it stood in 2026, for all three parts. A new year
// is added to the table, together with kPublishedUntil, once that list has it; a date proclaimed
// later is one more row. Until then a workspace adds it itself (working_days.h).
// The test BankHolidays.TheTableIsTheRuleAndWhatWasProclaimed names every difference to the rule.

#include "core/base/bank_holidays.h"

#include <algorithm>

#include "core/base/stable_order.h"

namespace earshot::base {
namespace {

constexpr Date kPublishedFrom = {2024, 1, 1};
constexpr Date kPublishedUntil = {2028, 12, 31};

constexpr UkParts kScotland = {false, true, false};
constexpr UkParts kNorthernIreland = {false, false, true};
constexpr UkParts kNotScotland = {true, false, true};

constexpr std::string_view kNewYear = "New Year's Day";
constexpr std::string_view kSecondJanuary = "2nd January";
constexpr std::string_view kStPatrick = "St Patrick's Day";
constexpr std::string_view kGoodFriday = "Good Friday";
constexpr std::string_view kEasterMonday = "Easter Monday";
constexpr std::string_view kEarlyMay = "Early May bank holiday";
constexpr std::string_view kSpring = "Spring bank holiday";
constexpr std::string_view kWorldCup = "World Cup bank holiday";  // proclaimed 3 February 2026
constexpr std::string_view kBoyne = "Battle of the Boyne (Orangemen's Day)";
constexpr std::string_view kSummer = "Summer bank holiday";
constexpr std::string_view kStAndrew = "St Andrew's Day";
constexpr std::string_view kChristmas = "Christmas Day";
constexpr std::string_view kBoxing = "Boxing Day";

// clang-format off
constexpr BankHoliday kPublished[] = {
    {{2024, 1, 1}, kNewYear, kAllUkParts},
    {{2024, 1, 2}, kSecondJanuary, kScotland},
    {{2024, 3, 18}, kStPatrick, kNorthernIreland, true},
    {{2024, 3, 29}, kGoodFriday, kAllUkParts},
    {{2024, 4, 1}, kEasterMonday, kNotScotland},
    {{2024, 5, 6}, kEarlyMay, kAllUkParts},
    {{2024, 5, 27}, kSpring, kAllUkParts},
    {{2024, 7, 12}, kBoyne, kNorthernIreland},
    {{2024, 8, 5}, kSummer, kScotland},
    {{2024, 8, 26}, kSummer, kNotScotland},
    {{2024, 12, 2}, kStAndrew, kScotland, true},
    {{2024, 12, 25}, kChristmas, kAllUkParts},
    {{2024, 12, 26}, kBoxing, kAllUkParts},
    {{2025, 1, 1}, kNewYear, kAllUkParts},
    {{2025, 1, 2}, kSecondJanuary, kScotland},
    {{2025, 3, 17}, kStPatrick, kNorthernIreland},
    {{2025, 4, 18}, kGoodFriday, kAllUkParts},
    {{2025, 4, 21}, kEasterMonday, kNotScotland},
    {{2025, 5, 5}, kEarlyMay, kAllUkParts},
    {{2025, 5, 26}, kSpring, kAllUkParts},
    {{2025, 7, 14}, kBoyne, kNorthernIreland, true},
    {{2025, 8, 4}, kSummer, kScotland},
    {{2025, 8, 25}, kSummer, kNotScotland},
    {{2025, 12, 1}, kStAndrew, kScotland, true},
    {{2025, 12, 25}, kChristmas, kAllUkParts},
    {{2025, 12, 26}, kBoxing, kAllUkParts},
    {{2026, 1, 1}, kNewYear, kAllUkParts},
    {{2026, 1, 2}, kSecondJanuary, kScotland},
    {{2026, 3, 17}, kStPatrick, kNorthernIreland},
    {{2026, 4, 3}, kGoodFriday, kAllUkParts},
    {{2026, 4, 6}, kEasterMonday, kNotScotland},
    {{2026, 5, 4}, kEarlyMay, kAllUkParts},
    {{2026, 5, 25}, kSpring, kAllUkParts},
    {{2026, 6, 15}, kWorldCup, kScotland},
    {{2026, 7, 13}, kBoyne, kNorthernIreland, true},
    {{2026, 8, 3}, kSummer, kScotland},
    {{2026, 8, 31}, kSummer, kNotScotland},
    {{2026, 11, 30}, kStAndrew, kScotland},
    {{2026, 12, 25}, kChristmas, kAllUkParts},
    {{2026, 12, 28}, kBoxing, kAllUkParts, true},
    {{2027, 1, 1}, kNewYear, kAllUkParts},
    {{2027, 1, 4}, kSecondJanuary, kScotland, true},
    {{2027, 3, 17}, kStPatrick, kNorthernIreland},
    {{2027, 3, 26}, kGoodFriday, kAllUkParts},
    {{2027, 3, 29}, kEasterMonday, kNotScotland},
    {{2027, 5, 3}, kEarlyMay, kAllUkParts},
    {{2027, 5, 31}, kSpring, kAllUkParts},
    {{2027, 7, 12}, kBoyne, kNorthernIreland},
    {{2027, 8, 2}, kSummer, kScotland},
    {{2027, 8, 30}, kSummer, kNotScotland},
    {{2027, 11, 30}, kStAndrew, kScotland},
    {{2027, 12, 27}, kChristmas, kAllUkParts, true},
    {{2027, 12, 28}, kBoxing, kAllUkParts, true},
    {{2028, 1, 3}, kNewYear, kAllUkParts, true},
    {{2028, 1, 4}, kSecondJanuary, kScotland, true},
    {{2028, 3, 17}, kStPatrick, kNorthernIreland},
    {{2028, 4, 14}, kGoodFriday, kAllUkParts},
    {{2028, 4, 17}, kEasterMonday, kNotScotland},
    {{2028, 5, 1}, kEarlyMay, kAllUkParts},
    {{2028, 5, 29}, kSpring, kAllUkParts},
    {{2028, 7, 12}, kBoyne, kNorthernIreland},
    {{2028, 8, 7}, kSummer, kScotland},
    {{2028, 8, 28}, kSummer, kNotScotland},
    {{2028, 11, 30}, kStAndrew, kScotland},
    {{2028, 12, 25}, kChristmas, kAllUkParts},
    {{2028, 12, 26}, kBoxing, kAllUkParts},
};
// clang-format on

int DaysSinceMonday(const Date& date) {
  const int64_t days = (DaysFromEpoch(date) + 3) % 7;  // 1 January 1970 was a Thursday
  return static_cast<int>(days < 0 ? days + 7 : days);
}

Date FirstMonday(int year, int month) {
  const Date first = {year, month, 1};
  return AddDays(first, (7 - DaysSinceMonday(first)) % 7);
}

Date LastMonday(int year, int month_of_31_days) {
  const Date last = {year, month_of_31_days, 31};
  return AddDays(last, -DaysSinceMonday(last));
}

// The days of one part as the Act and the yearly proclamations name them, weekends included.
std::vector<BankHoliday> NamedDays(int year, const UkParts& part) {
  const Date easter = EasterSunday(year);
  std::vector<BankHoliday> days = {{{year, 1, 1}, kNewYear, part}};
  if (part.scotland) days.push_back({{year, 1, 2}, kSecondJanuary, part});
  if (part.northern_ireland) days.push_back({{year, 3, 17}, kStPatrick, part});
  days.push_back({AddDays(easter, -2), kGoodFriday, part});
  if (!part.scotland) days.push_back({AddDays(easter, 1), kEasterMonday, part});
  days.push_back({FirstMonday(year, 5), kEarlyMay, part});
  days.push_back({LastMonday(year, 5), kSpring, part});
  if (part.northern_ireland) days.push_back({{year, 7, 12}, kBoyne, part});
  days.push_back({part.scotland ? FirstMonday(year, 8) : LastMonday(year, 8), kSummer, part});
  if (part.scotland) days.push_back({{year, 11, 30}, kStAndrew, part});
  days.push_back({{year, 12, 25}, kChristmas, part});
  days.push_back({{year, 12, 26}, kBoxing, part});
  return days;
}

// WHY: days on weekdays keep their place, as Schedule 1 has it: in a year whose Christmas Day is a
// Sunday, Boxing Day stays on Monday and Christmas Day is given on Tuesday.
void MoveOffWeekends(std::vector<BankHoliday>& days) {
  const auto is_taken = [&days](const Date& date) {
    return std::any_of(days.begin(), days.end(),
                       [&date](const BankHoliday& day) { return day.date == date; });
  };
  for (BankHoliday& day : days) {
    day.substitute = IsWeekend(day.date);
    if (!day.substitute) continue;
    Date moved = day.date;
    while (IsWeekend(moved) || is_taken(moved)) moved = AddDays(moved, 1);
    day.date = moved;
  }
}

void Unite(std::vector<BankHoliday>& holidays, const BankHoliday& more) {
  for (BankHoliday& known : holidays) {
    if (!(known.date == more.date) || known.name != more.name) continue;
    known.parts.england_and_wales |= more.parts.england_and_wales;
    known.parts.scotland |= more.parts.scotland;
    known.parts.northern_ireland |= more.parts.northern_ireland;
    return;
  }
  holidays.push_back(more);
}

}  // namespace

std::span<const BankHoliday> PublishedBankHolidays() { return kPublished; }

Date BankHolidaysPublishedFrom() { return kPublishedFrom; }

Date BankHolidaysPublishedUntil() { return kPublishedUntil; }

std::vector<BankHoliday> BankHolidaysByRule(int year) {
  std::vector<BankHoliday> holidays;
  constexpr UkParts kEnglandAndWales = {true, false, false};
  for (const UkParts& part : {kEnglandAndWales, kScotland, kNorthernIreland}) {
    std::vector<BankHoliday> days = NamedDays(year, part);
    MoveOffWeekends(days);
    for (const BankHoliday& day : days) Unite(holidays, day);
  }
  base::SortStably(holidays,
                   [](const BankHoliday& a, const BankHoliday& b) { return a.date < b.date; });
  return holidays;
}

// The golden number gives the full moon, the centuries correct it, and Easter is the Sunday after.
// Cf. Meeus, Astronomical Algorithms, chapter 8; Calendar (New Style) Act 1750.
Date EasterSunday(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int leap_centuries = century / 4;
  const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
  const int year_of_century = year % 100;
  const int to_sunday =
      (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - moon - year_of_century % 4) % 7;
  const int late_moon = (golden + 11 * moon + 22 * to_sunday) / 451;
  return AddDays({year, 3, 22}, moon + to_sunday - 7 * late_moon);
}

bool IsWeekend(const Date& date) { return DaysSinceMonday(date) >= 5; }

}  // namespace earshot::base
