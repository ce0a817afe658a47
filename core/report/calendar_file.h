// Deadlines as an iCalendar file (RFC 5545), for people's own calendars.
//
// Called where deadlines are listed (003-07 and the dates of projects). One event for each: all
// day, or at an instant. The UID is made of the deadline's id, so a file that is imported again
// moves the event instead of adding one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace earshot::report {

struct CalendarDeadline {
  std::string id;     // unique for each deadline: record id, with a suffix if it has several
  std::string title;  // one line
  std::string when;   // ISO date, or ISO instant with its offset
  std::string note;   // "" = none
};

struct CalendarFile {
  std::string text;     // lines end with CR LF and have 75 octets at most
  size_t left_out = 0;  // deadlines whose `when` is neither a date nor an instant
};

// `made_at`: ISO instant, the DTSTAMP of every event; one that is no instant leaves out all events.
CalendarFile WriteCalendar(std::span<const CalendarDeadline> deadlines, std::string_view made_at);

}  // namespace earshot::report
