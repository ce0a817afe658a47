// Dates and instants as text (calendar.h). Days are counted with Howard Hinnant's algorithms
// "days_from_civil" and "civil_from_days" (chrono-Compatible Low-Level Date Algorithms).

#include "core/base/calendar.h"

#include <array>

#include "core/base/error.h"

namespace earshot::base {
namespace {

constexpr int64_t kMsPerMinute = 60'000;
constexpr int64_t kMsPerDay = 86'400'000;
constexpr int kMaxOffsetMinutes = 14 * 60;

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Thursday", "Friday",  "Saturday", "Sunday",
                                                       "Monday",   "Tuesday", "Wednesday"};

bool IsLeap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int DaysInMonth(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeap(year) ? 29 : kDays[static_cast<size_t>(month - 1)];
}

std::string Padded(int64_t value, size_t digits) {
  std::string text = std::to_string(value);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

std::string_view MonthName(int month) {
  return month >= 1 && month <= 12 ? kMonths[static_cast<size_t>(month - 1)] : "?";
}

// Reads fixed-width digits and separators off the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}
  bool Number(size_t digits, int& value) {
    if (rest_.size() < digits) return false;
    value = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(digits);
    return true;
  }
  bool Literal(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool AtEnd() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

bool ScanDate(Scanner& scanner, Date& date) {
  return scanner.Number(4, date.year) && scanner.Literal('-') && scanner.Number(2, date.month) &&
         scanner.Literal('-') && scanner.Number(2, date.day) && IsValid(date);
}

bool ScanOffset(Scanner& scanner, int& minutes) {
  minutes = 0;
  if (scanner.Literal('Z')) return true;
  int sign = 1;
  if (scanner.Literal('-')) {
    sign = -1;
  } else if (!scanner.Literal('+')) {
    return false;
  }
  int hours = 0;
  int rest = 0;
  if (!scanner.Number(2, hours) || !scanner.Literal(':') || !scanner.Number(2, rest)) return false;
  if (rest > 59 || hours * 60 + rest > kMaxOffsetMinutes) return false;
  minutes = sign * (hours * 60 + rest);
  return true;
}

int64_t FloorDivide(int64_t a, int64_t b) { return a >= 0 ? a / b : -((b - 1 - a) / b); }

// The instant taken apart on the wall clock.
struct WallTime {
  Date date;
  int64_t ms_of_day;
};

WallTime OnTheWall(int64_t at_ms, int utc_offset_minutes) {
  const int64_t local = at_ms + utc_offset_minutes * kMsPerMinute;
  const int64_t days = FloorDivide(local, kMsPerDay);
  return {DateFromDays(days), local - days * kMsPerDay};
}

}  // namespace

bool IsValid(const Date& date) {
  return date.year >= 1900 && date.year <= 2199 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= DaysInMonth(date.year, date.month);
}

std::optional<Date> ParseDate(std::string_view iso) {
  Scanner scanner(iso);
  Date date;
  if (!ScanDate(scanner, date) || !scanner.AtEnd()) return std::nullopt;
  return date;
}

std::string FormatDate(const Date& date) {
  return Padded(date.year, 4) + "-" + Padded(date.month, 2) + "-" + Padded(date.day, 2);
}

std::string FormatDateLong(const Date& date) {
  return std::to_string(date.day) + " " + std::string(MonthName(date.month)) + " " +
         std::to_string(date.year);
}

std::string FormatDateShort(const Date& date) {
  return std::to_string(date.day) + " " + std::string(MonthName(date.month).substr(0, 3)) + " " +
         std::to_string(date.year);
}

std::string FormatMonth(const Date& date) {
  return std::string(MonthName(date.month)) + " " + std::to_string(date.year);
}

std::string FormatWeekday(const Date& date) {
  const int64_t days = DaysFromEpoch(date);
  return std::string(kWeekdays[static_cast<size_t>(days - FloorDivide(days, 7) * 7)]);
}

int64_t DaysFromEpoch(const Date& date) {
  const int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const int64_t era = FloorDivide(year, 400);
  const int64_t year_of_era = year - era * 400;
  const int64_t month_from_march = (date.month + 9) % 12;
  const int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

Date DateFromDays(int64_t days) {
  days += 719468;
  const int64_t era = FloorDivide(days, 146097);
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month_from_march = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
  date.month =
      static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

Date AddDays(const Date& date, int days) { return DateFromDays(DaysFromEpoch(date) + days); }

Date MondayOf(const Date& date) {
  const int64_t since_thursday = DaysFromEpoch(date);
  const int64_t since_monday = since_thursday + 3;  // 1 January 1970 was a Thursday
  return DateFromDays(since_thursday - (since_monday - FloorDivide(since_monday, 7) * 7));
}

Date AddMonths(const Date& date, int months) {
  const int all = date.year * 12 + date.month - 1 + months;
  Date later{all / 12, all % 12 + 1, date.day};
  while (later.day > 28 && !IsValid(later)) --later.day;
  return later;
}

std::optional<int64_t> ParseInstant(std::string_view text) {
  Scanner scanner(text);
  Date date;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int ms = 0;
  int offset = 0;
  if (!ScanDate(scanner, date) || !scanner.Literal('T') || !scanner.Number(2, hour) ||
      !scanner.Literal(':') || !scanner.Number(2, minute) || !scanner.Literal(':') ||
      !scanner.Number(2, second)) {
    return std::nullopt;
  }
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  if (scanner.Literal('.') && !scanner.Number(3, ms)) return std::nullopt;
  if (!ScanOffset(scanner, offset) || !scanner.AtEnd()) return std::nullopt;
  return DaysFromEpoch(date) * kMsPerDay + (hour * 60 + minute - offset) * kMsPerMinute +
         second * int64_t{1000} + ms;
}

std::string FormatInstant(int64_t at_ms, int utc_offset_minutes) {
  const WallTime wall = OnTheWall(at_ms, utc_offset_minutes);
  const int64_t seconds = wall.ms_of_day / 1000;
  const int offset = utc_offset_minutes < 0 ? -utc_offset_minutes : utc_offset_minutes;
  return FormatDate(wall.date) + "T" + Padded(seconds / 3600, 2) + ":" +
         Padded(seconds / 60 % 60, 2) + ":" + Padded(seconds % 60, 2) + "." +
         Padded(wall.ms_of_day % 1000, 3) + (utc_offset_minutes < 0 ? "-" : "+") +
         Padded(offset / 60, 2) + ":" + Padded(offset % 60, 2);
}

std::string FormatInstantForPeople(int64_t at_ms, int utc_offset_minutes) {
  return FormatDateShort(LocalDate(at_ms, utc_offset_minutes)) + ", " +
         FormatTimeOfDay(at_ms, utc_offset_minutes);
}

std::string FormatTimeOfDay(int64_t at_ms, int utc_offset_minutes) {
  const int64_t minutes = OnTheWall(at_ms, utc_offset_minutes).ms_of_day / kMsPerMinute;
  return Padded(minutes / 60, 2) + ":" + Padded(minutes % 60, 2);
}

Date LocalDate(int64_t at_ms, int utc_offset_minutes) {
  return OnTheWall(at_ms, utc_offset_minutes).date;
}

}  // namespace earshot::base
