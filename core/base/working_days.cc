// Counting of working days (working_days.h), one calendar day after the other: a deadline is at
// most a few hundred days away, and a loop can be checked with a finger on a wall calendar.

#include "core/base/working_days.h"

#include <utility>

#include "core/base/error.h"

namespace earshot::base {
namespace {

constexpr int kMostDays = 1000;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2209;  // a count from the last valid date ends after it

bool IsCountable(const Date& date) { return date.year >= kFirstYear && date.year <= kLastYear; }

bool IsPublished(const Date& date) {
  return !(date < BankHolidaysPublishedFrom()) && !(BankHolidaysPublishedUntil() < date);
}

template <class Rows>
std::optional<Holiday> FindRow(const Rows& rows, const Date& date, HolidaySource source) {
  for (const BankHoliday& row : rows) {
    if (row.date == date) {
      return Holiday{date, std::string(row.name), row.parts, row.substitute, source};
    }
  }
  return std::nullopt;
}

std::optional<Holiday> FindShipped(const Date& date) {
  if (IsPublished(date)) {
    return FindRow(PublishedBankHolidays(), date, HolidaySource::kPublished);
  }
  return FindRow(BankHolidaysByRule(date.year), date, HolidaySource::kRule);
}

// Section 10(6) of the Act names these two; no proclamation can make working days of them.
bool IsNamedByTheAct(const Date& date) {
  return (date.month == 12 && date.day == 25) || date == AddDays(EasterSunday(date.year), -2);
}

}  // namespace

void Holidays::Add(const Date& date, std::string name, const UkParts& parts) {
  changes_[date] = Holiday{date, std::move(name), parts, false, HolidaySource::kWorkspace};
}

void Holidays::Remove(const Date& date) {
  if (IsNamedByTheAct(date)) {
    changes_.erase(date);
  } else {
    changes_[date] = std::nullopt;
  }
}

std::optional<Holiday> Holidays::Find(const Date& date) const {
  const auto change = changes_.find(date);
  return change != changes_.end() ? change->second : FindShipped(date);
}

WorkingDayCount CountWorkingDays(const Date& from, int days, const Holidays& holidays) {
  CHECK(IsValid(from) && days >= 0 && days <= kMostDays);
  WorkingDayCount count;
  count.from = from;
  count.due = from;
  while (count.days < days) {
    count.due = AddDays(count.due, 1);
    if (!IsPublished(count.due)) count.provisional = true;
    if (IsWeekend(count.due)) {
      ++count.weekend_days;
    } else if (std::optional<Holiday> holiday = holidays.Find(count.due)) {
      count.skipped.push_back(*std::move(holiday));
    } else {
      ++count.days;
    }
  }
  return count;
}

int WorkingDaysBetween(const Date& from, const Date& to, const Holidays& holidays) {
  CHECK(IsCountable(from) && IsCountable(to));
  if (to < from) return -WorkingDaysBetween(to, from, holidays);
  int days = 0;
  for (Date date = from; date < to;) {
    date = AddDays(date, 1);
    if (holidays.IsWorkingDay(date)) ++days;
  }
  return days;
}

}  // namespace earshot::base
