// See http_date.h: the one date format that servers send (RFC 7231, IMF-fixdate).

#include "core/sync/http_date.h"

#include <array>
#include <cstdio>

#include "core/base/calendar.h"

namespace earshot::sync {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> kDays = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
constexpr int64_t kDayMs = 86400000;

// -1 when any character is not a digit.
int Digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<int64_t> ParseHttpDate(std::string_view text) {
  // Fixed width: "Wed, 25 Nov 2026 18:28:10 GMT" has 29 characters.
  if (text.size() != 29 || text.substr(3, 2) != ", " || text.substr(25) != " GMT") return {};
  if (text[7] != ' ' || text[11] != ' ' || text[16] != ' ' || text[19] != ':' || text[22] != ':') {
    return {};
  }
  base::Date date;
  date.day = Digits(text.substr(5, 2));
  date.year = Digits(text.substr(12, 4));
  for (size_t i = 0; i < kMonths.size(); ++i) {
    if (text.substr(8, 3) == kMonths[i]) date.month = static_cast<int>(i) + 1;
  }
  int hour = Digits(text.substr(17, 2));
  int minute = Digits(text.substr(20, 2));
  int second = Digits(text.substr(23, 2));
  if (!base::IsValid(date) || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
      second > 60) {
    return {};
  }
  return base::DaysFromEpoch(date) * kDayMs + ((hour * 60 + minute) * 60 + second) * int64_t{1000};
}

std::string FormatHttpDate(int64_t at_ms) {
  int64_t days = at_ms / kDayMs;
  int64_t rest = at_ms % kDayMs;
  if (rest < 0) {
    rest += kDayMs;
    --days;
  }
  base::Date date = base::DateFromDays(days);
  int seconds = static_cast<int>(rest / 1000);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                kDays[static_cast<size_t>(((days % 7) + 7) % 7)].data(), date.day,
                kMonths[static_cast<size_t>(date.month - 1)].data(), date.year, seconds / 3600,
                seconds / 60 % 60, seconds % 60);
  return text.data();
}

}  // namespace earshot::sync
