// Bank holidays of the United Kingdom: the published ones as a table, later ones by rule.
//
// Called by working_days.cc, which counts with them. What the rows hold, by their source:
//   Banking and Financial Dealings Act 1971, section 1 and Schedule 1 (the days of each part),
//   St Andrew's Day Bank Holiday (Scotland) Act 2007, section 1 (30 November),
//   the proclamations under section 1(2) and (3) of the 1971 Act (New Year's Day outside Scotland,
//   early May, 17 March and 12 July in Northern Ireland, substitute days, days that happen once),
//   in the form of the government's list www.gov.uk/bank-holidays, which also names Good Friday
//   and Christmas Day. Proclamations come late, so the rule alone is never final.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"

namespace earshot::base {

// The parts of the United Kingdom that have bank holidays of their own.
struct UkParts {
  bool england_and_wales = false;
  bool scotland = false;
  bool northern_ireland = false;
  friend bool operator==(const UkParts& a, const UkParts& b) {
    return a.england_and_wales == b.england_and_wales && a.scotland == b.scotland &&
           a.northern_ireland == b.northern_ireland;
  }
};

inline constexpr UkParts kAllUkParts = {true, true, true};

// One day off in one or more parts. INVARIANT: never on a Saturday or a Sunday.
struct BankHoliday {
  Date date;
  std::string_view name;    // "Boxing Day"; a constant that lives for ever
  UkParts parts;            // at least one
  bool substitute = false;  // the day itself falls on a weekend and is given here instead
};

// The published table in the order of its dates. Two rows share a date only if the parts call the
// day by different names.
std::span<const BankHoliday> PublishedBankHolidays();

// The first and last day of the years for which the table is complete. Outside of them the rule has
// to do, and a count that touches such a day is provisional.
Date BankHolidaysPublishedFrom();
Date BankHolidaysPublishedUntil();

// What the table would hold for any year if nothing out of the ordinary is proclaimed: same order,
// same names. A day on a weekend is given on the next weekday that is not taken.
std::vector<BankHoliday> BankHolidaysByRule(int year);

// Easter Sunday by the Gregorian computus. REQUIRES: year >= 1583.
Date EasterSunday(int year);

bool IsWeekend(const Date& date);  // Saturday or Sunday

}  // namespace earshot::base
