// See calendar_file.h.
//
//   file  := BEGIN:VCALENDAR … VEVENT* END:VCALENDAR
//   line  := name (";" parameter)* ":" value CR LF, folded: CR LF blank after 75 octets at most
// In texts '\' ';' ',' and line ends are escaped (RFC 5545, 3.3.11).

#include "core/report/calendar_file.h"

#include "core/base/calendar.h"
#include "core/report/clean_text.h"

namespace earshot::report {
namespace {

constexpr size_t kOctetsInLine = 75;
constexpr std::string_view kProduct = "-//Earshot//Deadlines//EN";

// REQUIRES: `line` is clean text.
void AppendLine(std::string& out, std::string_view line) {
  size_t room = kOctetsInLine;
  for (size_t i = 0; i < line.size();) {
    const size_t length = CharacterLength(line, i);
    if (length > room) {
      out += "\r\n ";
      room = kOctetsInLine - 1;  // the blank counts
    }
    out += line.substr(i, length);
    room -= length;
    i += length;
  }
  out += "\r\n";
}

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : CleanText(text)) {
    if (c == '\n') {
      escaped += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') escaped += '\\';
      escaped += c;
    }
  }
  return escaped;
}

std::string WithoutDashes(std::string_view iso) {
  std::string digits;
  for (const char c : iso) {
    if (c != '-' && c != ':') digits += c;
  }
  return digits;
}

// 20261125T091200Z
std::string UtcForm(int64_t at_ms) {
  return WithoutDashes(base::FormatInstant(at_ms, 0).substr(0, 19)) + "Z";
}

// The DTSTART line; "" for what is neither date nor instant.
std::string StartOf(std::string_view when) {
  if (const auto date = base::ParseDate(when)) {
    return "DTSTART;VALUE=DATE:" + WithoutDashes(base::FormatDate(*date));
  }
  if (const auto instant = base::ParseInstant(when)) return "DTSTART:" + UtcForm(*instant);
  return "";
}

}  // namespace

CalendarFile WriteCalendar(std::span<const CalendarDeadline> deadlines, std::string_view made_at) {
  CalendarFile file;
  AppendLine(file.text, "BEGIN:VCALENDAR");
  AppendLine(file.text, "VERSION:2.0");
  AppendLine(file.text, "PRODID:" + std::string(kProduct));
  AppendLine(file.text, "CALSCALE:GREGORIAN");
  const auto stamp = base::ParseInstant(made_at);
  for (const CalendarDeadline& deadline : deadlines) {
    const std::string start = StartOf(deadline.when);
    if (start.empty() || !stamp) {
      ++file.left_out;
      continue;
    }
    AppendLine(file.text, "BEGIN:VEVENT");
    AppendLine(file.text, "UID:" + Escaped(deadline.id) + "@earshot");
    AppendLine(file.text, "DTSTAMP:" + UtcForm(*stamp));
    AppendLine(file.text, start);
    AppendLine(file.text, "SUMMARY:" + Escaped(deadline.title));
    if (!deadline.note.empty()) AppendLine(file.text, "DESCRIPTION:" + Escaped(deadline.note));
    AppendLine(file.text, "TRANSP:TRANSPARENT");
    AppendLine(file.text, "END:VEVENT");
  }
  AppendLine(file.text, "END:VCALENDAR");
  return file;
}

}  // namespace earshot::report
