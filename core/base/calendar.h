// Civil dates, and the instants that people read.
//
// Stored date: "2026-11-25". Stored instant: "2026-11-25T09:12:00.000+00:00" (local civil time with
// its offset, so both the moment and the clock on the wall are kept; DOMAIN.md). UK reading order
// on screen: "25 November 2026", "25 Nov 2026, 09:12".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::base {

struct Date {
  int year = 0;
  int month = 0;  // 1-12
  int day = 0;    // 1-31
  friend bool operator==(const Date& a, const Date& b) {
    return a.year == b.year && a.month == b.month && a.day == b.day;
  }
  friend bool operator<(const Date& a, const Date& b) {
    if (a.year != b.year) return a.year < b.year;
    if (a.month != b.month) return a.month < b.month;
    return a.day < b.day;
  }
};

bool IsValid(const Date& date);  // years 1900-2199
std::optional<Date> ParseDate(std::string_view iso);
std::string FormatDate(const Date& date);       // 2026-11-25
std::string FormatDateLong(const Date& date);   // 25 November 2026
std::string FormatDateShort(const Date& date);  // 25 Nov 2026
std::string FormatMonth(const Date& date);      // November 2026
std::string FormatWeekday(const Date& date);    // Wednesday
int64_t DaysFromEpoch(const Date& date);
Date DateFromDays(int64_t days);
Date AddDays(const Date& date, int days);
Date MondayOf(const Date& date);               // of its week
Date AddMonths(const Date& date, int months);  // 31 January and a month: the last of February

std::optional<int64_t> ParseInstant(std::string_view text);  // -> ms since the epoch
std::string FormatInstant(int64_t at_ms, int utc_offset_minutes);
std::string FormatInstantForPeople(int64_t at_ms, int utc_offset_minutes);  // 25 Nov 2026, 09:12
std::string FormatTimeOfDay(int64_t at_ms, int utc_offset_minutes);         // 09:12
Date LocalDate(int64_t at_ms, int utc_offset_minutes);

}  // namespace earshot::base
