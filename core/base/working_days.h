// Working days: which days are none, and counts of them that can be shown and checked.
//
// Called by core/model/request_clock.cc and by whatever shows a deadline. Source: Freedom of
// Information Act 2000, section 10(6): a working day is any day but a Saturday, a Sunday, Christmas
// Day, Good Friday or a day that is a bank holiday under the Banking and Financial Dealings Act
// 1971 in ANY part of the United Kingdom. So 12 July is none in England either. Pure functions: the
// same holidays and dates give the same answer on every device.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bank_holidays.h"
#include "core/base/calendar.h"

namespace earshot::base {

enum class HolidaySource {
  kPublished,  // the table of bank_holidays.h
  kRule,       // worked out, outside the published years
  kWorkspace,  // added by Holidays::Add
};

struct Holiday {
  Date date;
  std::string name;
  UkParts parts;
  bool substitute = false;
  HolidaySource source = HolidaySource::kPublished;
};

// The holidays that are counted with: the published ones, the rule around them, and what a
// workspace changes. The last word about a date is the one that counts; every other date stays.
class Holidays {
 public:
  // A date that was proclaimed after this release, with its name. On a date that is a holiday
  // already it only changes the name and the parts.
  void Add(const Date& date, std::string name, const UkParts& parts = kAllUkParts);

  // A date that is no holiday after all; also takes back an Add. Christmas Day and Good Friday
  // stay whatever is removed, because section 10(6) names them itself.
  void Remove(const Date& date);

  // The holiday on that date, weekend or not. Where parts call a day by different names (by rule,
  // 2 January of a year that begins on a Sunday) the name in England and Wales comes first.
  std::optional<Holiday> Find(const Date& date) const;

  bool IsWorkingDay(const Date& date) const { return !IsWeekend(date) && !Find(date).has_value(); }

 private:
  std::map<Date, std::optional<Holiday>> changes_;  // without a value: removed
};

// A deadline and how it was worked out.
// INVARIANT: calendar days from `from` to `due` = days + skipped.size() + weekend_days.
struct WorkingDayCount {
  Date from;                     // the day of receipt; never counted, need not be a working day
  int days = 0;                  // working days counted; the first is the next one after `from`
  Date due;                      // the last of them; `from` if days is 0
  std::vector<Holiday> skipped;  // holidays on weekdays between `from` and `due`, by date
  int weekend_days = 0;          // Saturdays and Sundays between them, with or without a holiday
  bool provisional = false;      // a day counted or passed over lies outside the published years
};

// REQUIRES: IsValid(from), 0 <= days <= 1000.
WorkingDayCount CountWorkingDays(const Date& from, int days, const Holidays& holidays);

// The working days after `from` up to and including `to`; negative if `to` comes first, 0 also
// between a Friday and the Sunday after it. WorkingDaysBetween(from, CountWorkingDays(from, n).due)
// is n, and swapping the dates swaps the sign. REQUIRES: both are dates of the years
// 1900-2209, which is every valid date and every due date counted from one.
int WorkingDaysBetween(const Date& from, const Date& to, const Holidays& holidays);

}  // namespace earshot::base
