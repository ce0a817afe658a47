// Deadlines as iCalendar (003-07; RFC 5545).

#include "core/report/calendar_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "core/base/fold.h"

namespace earshot::report {
namespace {

constexpr char kMadeAt[] = "2026-11-25T10:12:00.000+01:00";

std::string Written(const CalendarDeadline& deadline) {
  const std::vector<CalendarDeadline> deadlines = {deadline};
  return WriteCalendar(deadlines, kMadeAt).text;
}

// A reader's view: lines put together again, without their ends.
std::vector<std::string> Unfolded(const std::string& text) {
  std::vector<std::string> lines;
  for (size_t start = 0; start < text.size();) {
    const size_t end = text.find("\r\n", start);
    if (end == std::string::npos) {
      ADD_FAILURE() << "the last line has no end";
      break;
    }
    const std::string line = text.substr(start, end - start);
    EXPECT_LE(line.size(), 75U);
    EXPECT_TRUE(base::IsValidUtf8(line)) << "a character is split: " << line;
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos);
    if (line.substr(0, 1) == " ") {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    start = end + 2;
  }
  return lines;
}

// 003-07: the due date of a request is a whole day.
TEST(CalendarFile, ADayIsAnAllDayEvent) {
  EXPECT_EQ(Written({"case:01J", "Reply due", "2026-11-25", ""}),
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Earshot//Deadlines//EN\r\n"
            "CALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\nUID:case:01J@earshot\r\n"
            "DTSTAMP:20261125T091200Z\r\nDTSTART;VALUE=DATE:20261125\r\nSUMMARY:Reply due\r\n"
            "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

// 004-02: a write-up is due at an hour, whatever the clock on the wall showed.
TEST(CalendarFile, AnInstantIsWrittenInUtc) {
  EXPECT_NE(Written({"activity:1", "Write up", "2026-07-01T00:30:00.000+01:00", ""})
                .find("DTSTART:20260630T233000Z\r\n"),
            std::string::npos);
}

TEST(CalendarFile, LongLinesAreFoldedBetweenCharacters) {
  std::string title;
  for (int i = 0; i < 60; ++i) title += "\xf0\x9f\x98\x80\xc3\xa9z";
  const std::vector<std::string> lines = Unfolded(Written({"a:1", title, "2026-11-25", ""}));
  EXPECT_NE(std::find(lines.begin(), lines.end(), "SUMMARY:" + title), lines.end());
}

TEST(CalendarFile, TextsAreEscapedAndCannotAddLines) {
  const std::vector<std::string> lines = Unfolded(
      Written({"a:1", "x\r\nEND:VEVENT\r\nBEGIN:VALARM", "2026-11-25", "a;b,c\\d\nnext\x01"}));
  EXPECT_EQ(lines[8], "SUMMARY:x\\nEND:VEVENT\\nBEGIN:VALARM");
  EXPECT_EQ(lines[9], "DESCRIPTION:a\\;b\\,c\\\\d\\nnext");
  EXPECT_EQ(std::count(lines.begin(), lines.end(), "END:VEVENT"), 1);
}

TEST(CalendarFile, WhatHasNoDateIsLeftOutAndCounted) {
  const std::vector<CalendarDeadline> deadlines = {
      {"a:1", "One", "2026-02-30", ""}, {"a:2", "Two", "", ""}, {"a:3", "Three", "2026-03-01", ""}};
  const CalendarFile file = WriteCalendar(deadlines, kMadeAt);
  EXPECT_EQ(file.left_out, 2U);
  EXPECT_NE(file.text.find("SUMMARY:Three"), std::string::npos);
  EXPECT_EQ(WriteCalendar(deadlines, "now").left_out, 3U);
}

}  // namespace
}  // namespace earshot::report
