// See day_first_date.h.
//
//   text := (weekday mark*)? part mark* part mark* part (time)?
// A part is a run of digits or of letters; the marks between numbers are alike.

#include "core/report/day_first_date.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/base/fold.h"

namespace earshot::report {
namespace {

constexpr size_t kMostBytes = 60;
// Of years with two digits: 70 to 99 are of the last century.
int YearOf(int two_digits) { return two_digits + (two_digits < 70 ? 2000 : 1900); }
constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 4> kOrdinals = {"st", "nd", "rd", "th"};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }

struct Parts {
  std::vector<std::string> texts;
  std::string marks;  // those between the parts that are not blanks
};

bool IsNumber(const std::string& part) { return IsDigit(part.front()); }

std::optional<Parts> Split(std::string_view text) {
  Parts parts;
  bool open = false;  // the last part may grow
  for (const char c : text) {
    if (IsDigit(c) || IsLetter(c)) {
      if (!open || IsDigit(parts.texts.back().back()) != IsDigit(c)) parts.texts.emplace_back();
      parts.texts.back() += c;
      open = true;
      continue;
    }
    if (std::string_view(" ./-,").find(c) == std::string_view::npos) return std::nullopt;
    if (c != ' ') parts.marks += c;
    open = false;
  }
  return parts;
}

// 1 for the first of the names that begins with `word` of three letters or more; 0 = none.
template <size_t count>
int PlaceOf(const std::array<std::string_view, count>& names, std::string_view word) {
  if (word.size() < 3) return 0;
  for (size_t i = 0; i < count; ++i) {
    if (names[i].substr(0, word.size()) == word) return static_cast<int>(i) + 1;
  }
  return 0;
}

// "2026-11-25 09:30" without its time.
std::string_view WithoutTime(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const size_t cut = text.find_last_of(" t", colon);
  if (cut == std::string_view::npos) return text;
  const bool is_time =
      text.find_first_not_of("0123456789:. apmz+-", cut + 1) == std::string_view::npos;
  return is_time ? text.substr(0, cut) : text;
}

int NumberOf(const std::string& digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

bool IsYear(const std::string& part) {
  return IsNumber(part) && (part.size() == 4 || part.size() == 2);
}
bool IsDayOrMonth(const std::string& part) { return IsNumber(part) && part.size() <= 2; }

DayFirstDate FromNumbers(const Parts& parts) {
  const std::string& first = parts.texts[0];
  const std::string& second = parts.texts[1];
  const std::string& third = parts.texts[2];
  const bool alike =
      parts.marks.empty() || (parts.marks.size() == 2 && parts.marks[0] == parts.marks[1]);
  if (!alike || !IsDayOrMonth(second)) return {};
  base::Date date;
  date.month = NumberOf(second);
  const bool year_first = first.size() == 4 && IsDayOrMonth(third);
  if (year_first) {
    date.year = NumberOf(first);
    date.day = NumberOf(third);
  } else if (IsDayOrMonth(first) && IsYear(third)) {
    date.day = NumberOf(first);
    date.year = third.size() == 2 ? YearOf(NumberOf(third)) : NumberOf(third);
  } else {
    return {};
  }
  if (base::IsValid(date)) return {date, std::nullopt};
  std::swap(date.day, date.month);
  if (!year_first && base::IsValid(date)) return {std::nullopt, date};
  return {};
}

}  // namespace

DayFirstDate ReadDayFirstDate(std::string_view text) {
  if (text.size() > kMostBytes) return {};
  const std::string folded = base::Fold(base::TrimSpaces(text));
  auto parts = Split(WithoutTime(folded));
  if (!parts) return {};
  std::vector<std::string>& texts = parts->texts;
  if (!texts.empty() && PlaceOf(kWeekdays, texts.front()) > 0) {
    texts.erase(texts.begin());
    const size_t comma = parts->marks.find(',');
    if (comma == 0) parts->marks.erase(0, 1);
  }
  const bool has_ordinal = texts.size() == 4 && std::find(kOrdinals.begin(), kOrdinals.end(),
                                                          texts[1]) != kOrdinals.end();
  if (has_ordinal) texts.erase(texts.begin() + 1);
  if (texts.size() != 3) return {};
  if (IsNumber(texts[1])) return FromNumbers(*parts);
  if (!IsDayOrMonth(texts[0]) || !IsYear(texts[2])) return {};
  base::Date date;
  date.day = NumberOf(texts[0]);
  date.month = PlaceOf(kMonths, texts[1]);
  date.year = texts[2].size() == 2 ? YearOf(NumberOf(texts[2])) : NumberOf(texts[2]);
  return base::IsValid(date) ? DayFirstDate{date, std::nullopt} : DayFirstDate{};
}

}  // namespace earshot::report
