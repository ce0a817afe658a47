// The board of dates and the clocks of cases, from records; every number of DOMAIN.md's table.

#include "core/app/deadlines.h"

#include <algorithm>

#include "core/app/cases.h"
#include "core/base/calendar.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

// 25 November 2026, 09:00 in London.
constexpr int64_t kNowMs = 1795597200000;
constexpr int64_t kHour = 3'600'000;

class DeadlinesTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  static std::string At(int64_t ms) { return base::FormatInstant(ms, 0); }
  std::vector<Deadline> Board(const std::string& project = "") const {
    return ReadDeadlines(*desk.workspace, project, now);
  }
  const Deadline* Find(const std::vector<Deadline>& board, const std::string& id) const {
    const auto found = std::find_if(board.begin(), board.end(),
                                    [&](const Deadline& deadline) { return deadline.id == id; });
    return found == board.end() ? nullptr : &*found;
  }
  std::string EndedActivity(int64_t ended_ms) {
    return desk.Do(
        "", "activity",
        {Set("title", "Stall"), Set("held_on", "2026-11-24"), Set("engagement_type", "busy-place"),
         Set("status", "to-write-up"), Set("ended_at", At(ended_ms))});
  }
  std::string Case(const std::string& kind, const std::string& received_on,
                   std::vector<merge::Change> more = {}) {
    more.push_back(Set("kind", kind));
    more.push_back(Set("title", "Parking charges"));
    more.push_back(Set("received_on", received_on));
    return desk.Do("", "case", more);
  }
  void Event(const std::string& id, const std::string& event, const std::string& on) {
    desk.Do("", "case_event", {Set("case", id), Set("event", event), Set("happened_on", on)});
  }
  std::string Routine(int every, const std::string& unit, const std::string& starts_on) {
    return desk.Do("", "routine",
                   {Set("title", "Check"), Set("every", every), Set("unit", unit),
                    Set("starts_on", starts_on)});
  }
  void Check(const std::string& routine, int64_t at_ms) {
    desk.Do("", "check",
            {Set("routine", routine), Set("done_at", At(at_ms)), Set("person", "Asha")});
  }

  Desk desk{"00000000000000aa"};
  Now now{kNowMs, 0, "2026-11-25"};
};

// 004-02: the notes are due 24 hours after the end, to the minute.
TEST_F(DeadlinesTest, AWriteUpIsDue24HoursAfterTheEnd) {
  const std::string fresh = EndedActivity(kNowMs - 24 * kHour);
  const std::string late = EndedActivity(kNowMs - 24 * kHour - 60'000);
  const auto board = Board();
  ASSERT_EQ(board.size(), 2U);
  EXPECT_EQ(board[0].id, late) << "overdue comes first";
  EXPECT_TRUE(board[0].overdue);
  EXPECT_FALSE(Find(board, fresh)->overdue);
  EXPECT_EQ(Find(board, fresh)->due_ms, kNowMs);
}

// 003-07: 20 working days, worked out anew whenever it is asked for.
TEST_F(DeadlinesTest, AFreedomOfInformationRequestIsDueIn20WorkingDays) {
  const std::string request = Case("foi", "2026-10-28");
  auto line = ReadCase(*desk.workspace, request, "2026-11-25");
  ASSERT_TRUE(line);
  EXPECT_EQ(line->due_on, "2026-11-25");
  EXPECT_FALSE(line->overdue);
  EXPECT_FALSE(Find(Board(), request)->overdue);
  EXPECT_EQ(Find(Board(), request)->working_days_left, 0) << "the board counts as its page does";
  now.today = "2026-11-26";
  EXPECT_TRUE(Find(Board(), request)->overdue);
  // A holiday that is proclaimed late re-dates the open request, and its record can be taken back.
  const std::string holiday =
      desk.Do("", "bank_holiday", {Set("on", "2026-11-18"), Set("name", "Day of thanks")});
  line = ReadCase(*desk.workspace, request, "2026-11-26");
  EXPECT_EQ(line->due_on, "2026-11-26");
  EXPECT_FALSE(line->overdue);
  EXPECT_EQ(line->clock->count->skipped.front().name, "Day of thanks");
  desk.Do(holiday, "", {Set("cancelled", true)});
  EXPECT_EQ(ReadCase(*desk.workspace, request, "2026-11-26")->due_on, "2026-11-25");
}

TEST_F(DeadlinesTest, AStoppedClockIsOnNoBoardAndAReplyEndsIt) {
  const std::string request = Case("foi", "2026-11-02");
  Event(request, "clarification-asked", "2026-11-10");
  EXPECT_TRUE(ReadCase(*desk.workspace, request, now.today)->stopped());
  EXPECT_EQ(Find(Board(), request), nullptr);
  Event(request, "clarification-given", "2026-11-16");
  EXPECT_EQ(ReadCase(*desk.workspace, request, now.today)->due_on, "2026-12-15");
  Event(request, "replied", "2026-11-24");
  const auto line = ReadCase(*desk.workspace, request, now.today);
  EXPECT_EQ(line->replied_on, "2026-11-24");
  EXPECT_FALSE(line->late);
  EXPECT_EQ(Find(Board(), request), nullptr);
}

// 001-11: other cases are due when that was agreed.
TEST_F(DeadlinesTest, OtherCasesAreDueOnTheDayThatWasAgreed) {
  const std::string complaint = Case("complaint", "2026-11-02", {Set("reply_by", "2026-11-20")});
  const std::string undated = Case("enquiry", "2026-11-03");
  EXPECT_TRUE(Find(Board(), complaint)->overdue);
  EXPECT_EQ(Find(Board(), undated), nullptr);
  const auto lines = ReadCases(*desk.workspace, "", now.today);
  EXPECT_EQ(lines.front().id, complaint) << "undated last";
  Event(complaint, "replied", "2026-11-23");
  EXPECT_TRUE(ReadCase(*desk.workspace, complaint, now.today)->late);
  EXPECT_EQ(ReadCases(*desk.workspace, "", now.today).front().id, undated) << "open ones first";
}

// 000-01: at least every 48 hours; 000-03: twice a year; 000-12, 001-02: yearly.
TEST_F(DeadlinesTest, ARoutineIsDueAfterItsLastCheck) {
  const std::string mailbox = Routine(48, "hours", "2026-11-01");
  EXPECT_TRUE(Find(Board(), mailbox)->overdue) << "never done";
  Check(mailbox, kNowMs - 48 * kHour);
  Check(mailbox, kNowMs - 90 * kHour);
  EXPECT_EQ(Find(Board(), mailbox)->due_ms, kNowMs);
  EXPECT_FALSE(Find(Board(), mailbox)->overdue);
  const std::string review = Routine(6, "months", "2026-01-10");
  Check(review, *base::ParseInstant("2026-08-31T10:00:00.000+00:00"));
  EXPECT_EQ(Find(Board(), review)->due_on, "2027-02-28");
  const std::string weekly = Routine(7, "days", "2026-11-26");
  EXPECT_EQ(Find(Board(), weekly)->due_on, "2026-11-26") << "first on its date";
  desk.Do(weekly, "", {Set("stopped", true)});
  EXPECT_EQ(Find(Board(), weekly), nullptr);
}

// 004-03: report points stay on the board until they are reported.
TEST_F(DeadlinesTest, AReportPointIsDueUntilItIsReported) {
  const std::string project = desk.Do("", "project", {Set("title", "Getting there")});
  const std::string point = desk.Do(
      "", "report_point",
      {Set("project", project), Set("body", "Overview and Scrutiny"), Set("due_on", "2026-11-24")});
  EXPECT_TRUE(Find(Board(), point)->overdue);
  EXPECT_EQ(Find(Board(project), point)->project, project);
  EXPECT_EQ(Find(Board("project:other"), point), nullptr);
  desk.Do(point, "", {Set("reported_on", "2026-11-25")});
  EXPECT_EQ(Find(Board(), point), nullptr);
}

// 003-17: six to twelve months after a service starts, its patients are heard again.
TEST_F(DeadlinesTest, PatientsAreHeardAgainSixToTwelveMonthsAfterAServiceStarts) {
  const std::string project =
      desk.Do("", "project", {Set("title", "Clinic"), Set("service_starts_on", "2026-05-26")});
  EXPECT_EQ(Find(Board(), project), nullptr) << "not before six months";
  desk.Do(project, "", {Set("service_starts_on", "2026-05-25")});
  ASSERT_NE(Find(Board(), project), nullptr);
  EXPECT_EQ(Find(Board(), project)->due_on, "2027-05-25");
  desk.Do("", "activity",
          {Set("title", "One year on"), Set("held_on", "2026-11-25"), Set("project", project),
           Set("engagement_type", "survey"), Set("status", "written-up"),
           Set("ended_at", At(kNowMs)), Set("written_up_at", At(kNowMs))});
  EXPECT_EQ(Find(Board(), project), nullptr);
}

TEST_F(DeadlinesTest, APromiseIsDueUntilItIsDone) {
  const std::string decision =
      desk.Do("", "decision",
              {Set("title", "Benches"), Set("outcome", "will-do"), Set("decided_on", "2026-11-01"),
               Set("due_on", "2026-11-30")});
  EXPECT_NE(Find(Board(), decision), nullptr);
  desk.Do(decision, "", {Set("outcome", "done")});
  EXPECT_EQ(Find(Board(), decision), nullptr);
}

// 003-33: a regular cycle of engagement with seldom-heard groups.
TEST_F(DeadlinesTest, ASeldomHeardGroupIsDueAgain) {
  const std::string activity = EndedActivity(kNowMs);
  desk.Do(activity, "",
          {Set("held_on", "2026-02-01"), {"seldom_heard", merge::Op::kAdd, "students"}});
  ASSERT_NE(Find(Board(), "students"), nullptr);
  EXPECT_EQ(Find(Board(), "students")->due_on, "2027-02-01") << "12 months unless said otherwise";
  desk.Do("workspace:main", "workspace", {Set("name", "Here"), Set("hear_again_months", 6)});
  EXPECT_EQ(Find(Board(), "students")->due_on, "2026-08-01");
  EXPECT_TRUE(Find(Board(), "students")->overdue);
  EXPECT_EQ(Find(Board(), "offenders"), nullptr) << "never heard is no date";
  EXPECT_EQ(ReadLastHeard(*desk.workspace).size(), 10U);
}

// 004-27: an address is for this project only and not for ever.
TEST_F(DeadlinesTest, AnAddressIsToBeErasedOnItsDay) {
  const std::string project = desk.Do("", "project", {Set("title", "Getting there")});
  const std::string person =
      desk.Do("", "hear_back",
              {Set("project", project), Set("phone", "01632 960001"), Set("asked_on", "2026-05-25"),
               Set("erase_on", "2026-11-26")});
  EXPECT_EQ(Find(Board(), person), nullptr);
  desk.Do(person, "", {Set("erase_on", "2026-11-25")});
  ASSERT_NE(Find(Board(), person), nullptr);
  EXPECT_EQ(Find(Board(), person)->title, "Getting there") << "no personal data on the board";
}

TEST(Calendar, AMonthLaterIsTheSameDayOrTheLastOne) {
  EXPECT_EQ(base::FormatDate(base::AddMonths({2026, 1, 31}, 1)), "2026-02-28");
  EXPECT_EQ(base::FormatDate(base::AddMonths({2027, 12, 31}, 2)), "2028-02-29");
  EXPECT_EQ(base::FormatDate(base::AddMonths({2026, 3, 15}, -4)), "2025-11-15");
  EXPECT_EQ(base::FormatDate(base::AddMonths({2026, 11, 30}, 12)), "2027-11-30");
}

}  // namespace
}  // namespace earshot::app
