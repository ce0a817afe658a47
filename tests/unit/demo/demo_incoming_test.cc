// What arrives in the demo, and what is done again and again: every state of the clock of a request
// occurs as of today, and the routines are where Today wants them.

#include <algorithm>
#include <optional>
#include <set>

#include "core/model/request_clock.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using base::Json;
using model::RequestClockState;
using model::RequestEventKind;

struct ClockCount {
  int running = 0, stopped = 0, in_time = 0, late = 0, overdue = 0, due_in_two = 0;
  int extended = 0, restarted = 0;
  size_t disregarded = 0;
};

std::optional<RequestEventKind> KindOf(const std::string& event) {
  if (event == "clarification-asked") return RequestEventKind::kClarificationAsked;
  if (event == "clarification-given") return RequestEventKind::kClarificationGiven;
  if (event == "extended") return RequestEventKind::kExtended;
  if (event == "replied") return RequestEventKind::kReplied;
  return std::nullopt;
}

ClockCount CountClocks(const std::vector<Json>& documents, const base::Date& today) {
  std::map<std::string, std::vector<model::RequestEvent>> events;
  for (const Json& document : documents) {
    if (base::GetString(document, "type") != "case_event") continue;
    const auto kind = KindOf(base::GetString(document, "event"));
    const auto on = base::ParseDate(base::GetString(document, "happened_on"));
    EXPECT_TRUE(kind && on);
    if (kind && on) events[base::GetString(document, "case")].push_back({*kind, *on});
  }
  ClockCount count;
  for (const Json& document : documents) {
    if (base::GetString(document, "kind") != "foi") continue;
    const auto clock =
        model::ReadRequestClock(base::ParseDate(base::GetString(document, "received_on")),
                                events[base::GetString(document, "_id")], today, {});
    count.running += clock.state == RequestClockState::kRunning && !clock.overdue;
    count.stopped += clock.state == RequestClockState::kStopped;
    count.in_time += clock.state == RequestClockState::kEndedInTime;
    count.late += clock.state == RequestClockState::kEndedLate;
    count.overdue += clock.overdue;
    count.due_in_two += !clock.replied && clock.working_days_left == 2;
    count.extended += clock.extended;
    count.restarted += clock.restarted;
    count.disregarded += clock.disregarded.size();
  }
  return count;
}

void ExpectEveryState(const ClockCount& count) {
  EXPECT_GE(count.running, 2);
  EXPECT_EQ(count.stopped, 1);
  EXPECT_GE(count.in_time, 5);
  EXPECT_EQ(count.late, 1);
  EXPECT_EQ(count.overdue, 1);
  EXPECT_EQ(count.due_in_two, 1);
  EXPECT_EQ(count.extended, 2);
  EXPECT_EQ(count.restarted, 1);
  EXPECT_EQ(count.disregarded, 0U) << "every event moves its clock";
}

// 003-07
TEST_F(DemoYear, RequestsAreInEveryStateOfTheirClock) {
  EXPECT_EQ((ValuesOf("case", "kind")["foi"]), 12);
  ExpectEveryState(CountClocks(Documents(), Today()));
}

// Also on the Sunday after Christmas and on Easter Monday.
TEST(DemoIncoming, RequestsAreInEveryStateOnAnyDay) {
  for (const char* today : {"2026-12-27", "2027-03-29"}) {
    ExpectEveryState(CountClocks(Generate(Size::kYear, 5, today), *base::ParseDate(today)));
  }
}

TEST_F(DemoYear, CasesAreOfEveryKindAndMostAreAnswered) {
  auto kinds = ValuesOf("case", "kind");
  EXPECT_EQ(kinds.size(), 6U);
  std::map<std::string, int> replied;
  for (const Json& event : Of("case_event")) {
    if (base::GetString(event, "event") == "replied") ++replied[base::GetString(event, "case")];
    EXPECT_LE(base::GetString(event, "happened_on"), kToday);
  }
  int answers = 0;
  for (const Json& one : Of("case")) {
    const bool has_answer = !base::GetString(one, "answer").empty();
    EXPECT_EQ(has_answer, replied.contains(base::GetString(one, "_id")))
        << base::GetString(one, "title");
    answers += has_answer;
    const std::string earlier = base::GetString(one, "earlier_answer");
    EXPECT_TRUE(earlier.empty() || replied.contains(earlier));
  }
  EXPECT_GE(answers, 40);
}

// 000-01: every 48 hours; the next check is due today.
TEST_F(DemoYear, TheMailboxIsDueTodayAndOneRoutineIsOverdue) {
  std::map<std::string, std::vector<int64_t>> checks;
  for (const Json& check : Of("check")) {
    checks[base::GetString(check, "routine")].push_back(
        *base::ParseInstant(base::GetString(check, "done_at")));
  }
  int due_today = 0, overdue = 0, later = 0;
  for (const Json& routine : Of("routine")) {
    auto& done = checks[base::GetString(routine, "_id")];
    std::sort(done.begin(), done.end());
    base::Date due = *base::ParseDate(base::GetString(routine, "starts_on"));
    const auto every = base::GetInteger(routine, "every");
    if (!done.empty() && base::GetString(routine, "unit") == "hours") {
      due = base::LocalDate(done.back() + every * 3600000, 0);
      int lapses = 0;
      for (size_t i = 1; i < done.size(); ++i) lapses += done[i] - done[i - 1] > every * 3600000;
      EXPECT_GE(lapses, 1);
      EXPECT_LE(lapses, 4);
    } else if (!done.empty()) {
      due = base::AddDays(base::LocalDate(done.back(), 0), static_cast<int>(every) * 30);
    }
    due_today += due == Today();
    overdue += due < Today();
    later += Today() < due;
  }
  EXPECT_EQ(due_today, 1);
  EXPECT_EQ(overdue, 1);
  EXPECT_EQ(later, 2);
}

}  // namespace
}  // namespace earshot::demo
