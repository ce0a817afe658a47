// The clock of a request (003-07: FOI, 20 working days): running, stopped, extended, ended, and
// whatever people may enter. Due dates were worked out apart from the code.

#include "core/model/request_clock.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace earshot::model {
namespace {

using base::Date;
using Kind = RequestEventKind;
using Problem = RequestEventProblem;
using State = RequestClockState;

constexpr Date kReceived{2026, 11, 2};      // a Monday
constexpr Date kDue{2026, 12, 1};           // St Andrew's Day passed over
constexpr Date kExtendedDue{2026, 12, 31};  // and Christmas Day, and Boxing Day's substitute
constexpr Date kLaterThanAll{2027, 6, 1};

constexpr RequestEvent Asked(const Date& on) { return {Kind::kClarificationAsked, on}; }
constexpr RequestEvent Given(const Date& on) { return {Kind::kClarificationGiven, on}; }
constexpr RequestEvent Extended(const Date& on) { return {Kind::kExtended, on}; }
constexpr RequestEvent Replied(const Date& on) { return {Kind::kReplied, on}; }

RequestClock Read(const std::vector<RequestEvent>& events, const Date& today = kLaterThanAll,
                  const base::Holidays& holidays = base::Holidays()) {
  return ReadRequestClock(kReceived, events, today, holidays);
}

std::string DueOf(const RequestClock& clock) {
  return clock.Due() ? base::FormatDate(*clock.Due()) : "none";
}

std::vector<Problem> ProblemsOf(const RequestClock& clock) {
  std::vector<Problem> problems;
  for (const DisregardedEvent& event : clock.disregarded) problems.push_back(event.problem);
  return problems;
}

// 003-07, section 10(1)
TEST(RequestClock, RunsForTwentyWorkingDaysFromReceipt) {
  const RequestClock clock = Read({}, {2026, 11, 26});
  EXPECT_EQ(clock.state, State::kRunning);
  EXPECT_EQ(clock.Due(), kDue);
  EXPECT_EQ(clock.count->from, kReceived);
  EXPECT_EQ(clock.count->days, 20);
  ASSERT_EQ(clock.count->skipped.size(), 1u);
  EXPECT_EQ(clock.count->skipped[0].name, "St Andrew's Day");
  EXPECT_FALSE(clock.count->provisional);
  EXPECT_FALSE(clock.restarted);
  EXPECT_FALSE(clock.extended);
  EXPECT_EQ(clock.working_days_left, 2);  // Friday 27 November and 1 December
  EXPECT_FALSE(clock.overdue);
  EXPECT_TRUE(clock.disregarded.empty());
}

TEST(RequestClock, SaysHowManyWorkingDaysAreLeftOrOver) {
  struct {
    Date today;
    int left;
    bool overdue;
  } const kDays[] = {{{2026, 11, 2}, 20, false}, {{2026, 11, 3}, 19, false},
                     {{2026, 11, 28}, 1, false}, {{2026, 11, 30}, 1, false},
                     {{2026, 12, 1}, 0, false},  {{2026, 12, 2}, -1, true},
                     {{2026, 12, 7}, -4, true},  {{2027, 1, 4}, -20, true}};
  for (const auto& day : kDays) {
    const RequestClock clock = Read({}, day.today);
    EXPECT_EQ(clock.working_days_left, day.left) << base::FormatDate(day.today);
    EXPECT_EQ(clock.overdue, day.overdue) << base::FormatDate(day.today);
  }
}

TEST(RequestClock, IsOverdueOnTheWeekendAfterAFridayAlthoughNoWorkingDayHasPassed) {
  const RequestClock clock =
      ReadRequestClock(Date{2026, 10, 23}, {}, {2026, 11, 21}, base::Holidays());
  EXPECT_EQ(DueOf(clock), "2026-11-20");  // a Friday
  EXPECT_EQ(clock.working_days_left, 0);
  EXPECT_TRUE(clock.overdue);
}

// Section 10(6): the day of receipt need not be a working day, the first day counted is.
TEST(RequestClock, ARequestOfTheWeekendCountsFromTheNextWorkingDay) {
  for (const Date& received : {Date{2026, 10, 30}, Date{2026, 10, 31}, Date{2026, 11, 1}}) {
    const RequestClock clock = ReadRequestClock(received, {}, kReceived, base::Holidays());
    EXPECT_EQ(DueOf(clock), "2026-11-27") << base::FormatDate(received);
    EXPECT_EQ(clock.count->from, received);
  }
}

TEST(RequestClock, DoesNotStartWithoutADayOfReceipt) {
  for (const std::optional<Date>& received : {std::optional<Date>(), std::optional(Date{})}) {
    const RequestClock clock = ReadRequestClock(received, std::vector{Replied({2026, 11, 3})},
                                                kLaterThanAll, base::Holidays());
    EXPECT_EQ(clock.state, State::kNotStarted);
    EXPECT_FALSE(clock.Due());
    EXPECT_FALSE(clock.working_days_left);
  }
}

// Section 1(3)
TEST(RequestClock, StopsWhileAClarificationIsAwaited) {
  const RequestClock clock = Read({Asked({2026, 11, 9})});
  EXPECT_EQ(clock.state, State::kStopped);
  EXPECT_EQ(clock.stopped_since, (Date{2026, 11, 9}));
  EXPECT_FALSE(clock.Due());
  EXPECT_FALSE(clock.working_days_left);
  EXPECT_FALSE(clock.overdue);
  EXPECT_FALSE(clock.missed);
}

// Section 10(6)
TEST(RequestClock, CountsAnewFromTheDayAClarificationWasGiven) {
  const RequestClock clock = Read({Asked({2026, 11, 9}), Given({2026, 11, 16})}, {2026, 11, 26});
  EXPECT_EQ(clock.state, State::kRunning);
  EXPECT_TRUE(clock.restarted);
  EXPECT_EQ(clock.count->from, (Date{2026, 11, 16}));
  EXPECT_EQ(DueOf(clock), "2026-12-15");
  EXPECT_FALSE(clock.stopped_since);
}

TEST(RequestClock, ASecondClarificationStopsAndRestartsAgain) {
  const std::vector<RequestEvent> events = {Asked({2026, 11, 9}), Given({2026, 11, 10}),
                                            Asked({2026, 11, 20}), Given({2026, 12, 8})};
  EXPECT_EQ(DueOf(Read(events)), "2027-01-11");
  EXPECT_EQ(Read(events, {2026, 12, 7}).stopped_since, (Date{2026, 11, 20}));
  EXPECT_EQ(DueOf(Read(events, {2026, 11, 19})), "2026-12-09");
}

TEST(RequestClock, AskedAfterTheDueDateStopsTheClockAndTellsWhatWasMissed) {
  const RequestClock clock = Read({Asked({2026, 12, 2}), Given({2026, 12, 8})});
  EXPECT_EQ(DueOf(clock), "2027-01-11");
  EXPECT_EQ(clock.missed, kDue);
  EXPECT_FALSE(Read({Asked(kDue), Given({2026, 12, 8})}).missed);
}

// Section 10(3), with the 40 working days of the Commissioner's guidance.
TEST(RequestClock, AnExtensionMovesTheDueDateToTheFortiethWorkingDay) {
  const RequestClock clock = Read({Extended({2026, 11, 25})}, {2026, 12, 30});
  EXPECT_TRUE(clock.extended);
  EXPECT_EQ(clock.Due(), kExtendedDue);
  EXPECT_EQ(clock.count->from, kReceived);
  EXPECT_EQ(clock.count->days, 40);
  EXPECT_EQ(clock.count->skipped.size(), 3u);
  EXPECT_EQ(clock.working_days_left, 1);
}

// Section 17(1) and (2): the notice itself is due within the 20 days.
TEST(RequestClock, AnExtensionCountsUpToTheDueDateAndNotAfterIt) {
  EXPECT_EQ(Read({Extended(kDue)}).Due(), kExtendedDue);
  const RequestClock late = Read({Extended({2026, 12, 2})});
  EXPECT_EQ(late.Due(), kDue);
  EXPECT_FALSE(late.extended);
  EXPECT_EQ(ProblemsOf(late), std::vector{Problem::kExtendedTooLate});
}

TEST(RequestClock, ASecondExtensionMovesNothing) {
  const RequestClock clock = Read({Extended({2026, 11, 25}), Extended({2026, 12, 10})});
  EXPECT_EQ(clock.Due(), kExtendedDue);
  EXPECT_EQ(ProblemsOf(clock), std::vector{Problem::kAlreadyExtended});
}

TEST(RequestClock, AnExtensionLapsesWithTheCountThatItExtended) {
  const RequestClock lapsed =
      Read({Extended({2026, 11, 5}), Asked({2026, 11, 9}), Given({2026, 11, 16})});
  EXPECT_EQ(DueOf(lapsed), "2026-12-15");
  EXPECT_FALSE(lapsed.extended);
  const RequestClock renewed =
      Read({Asked({2026, 11, 9}), Given({2026, 11, 16}), Extended({2026, 11, 16})});
  EXPECT_EQ(DueOf(renewed), "2027-01-18");
  EXPECT_TRUE(renewed.extended);
  EXPECT_TRUE(renewed.restarted);
}

TEST(RequestClock, AStoppedClockCannotBeExtended) {
  const RequestClock clock = Read({Asked({2026, 11, 9}), Extended({2026, 11, 10})});
  EXPECT_EQ(clock.state, State::kStopped);
  EXPECT_EQ(ProblemsOf(clock), std::vector{Problem::kExtendedStopped});
}

// 003-07, and the speed of response of 003-09.
TEST(RequestClock, AReplyEndsTheClockInTimeOrLate) {
  struct {
    Date replied;
    State state;
    int left;
  } const kReplies[] = {{kReceived, State::kEndedInTime, 20},
                        {{2026, 11, 26}, State::kEndedInTime, 2},
                        {kDue, State::kEndedInTime, 0},
                        {{2026, 12, 2}, State::kEndedLate, -1},
                        {{2027, 1, 4}, State::kEndedLate, -20}};
  for (const auto& reply : kReplies) {
    const RequestClock clock = Read({Replied(reply.replied)});
    EXPECT_EQ(clock.state, reply.state) << base::FormatDate(reply.replied);
    EXPECT_EQ(clock.working_days_left, reply.left) << base::FormatDate(reply.replied);
    EXPECT_EQ(clock.replied, reply.replied);
    EXPECT_EQ(clock.Due(), kDue);
    EXPECT_FALSE(clock.overdue);
  }
}

TEST(RequestClock, AReplyOnTheWeekendAfterTheDueDateIsLate) {
  const RequestClock clock = ReadRequestClock(
      Date{2026, 10, 23}, std::vector{Replied({2026, 11, 21})}, kLaterThanAll, base::Holidays());
  EXPECT_EQ(clock.state, State::kEndedLate);
  EXPECT_EQ(clock.working_days_left, 0);
}

TEST(RequestClock, AReplyWhileStoppedEndsInTimeWithoutADueDate) {
  const RequestClock clock = Read({Asked({2026, 11, 9}), Replied({2027, 3, 1})});
  EXPECT_EQ(clock.state, State::kEndedInTime);
  EXPECT_EQ(clock.stopped_since, (Date{2026, 11, 9}));
  EXPECT_FALSE(clock.Due());
  EXPECT_FALSE(clock.working_days_left);
}

TEST(RequestClock, NothingCountsAfterTheFirstReply) {
  const RequestClock clock = Read({Replied({2026, 11, 10}), Replied({2027, 1, 4}),
                                   Asked({2026, 11, 11}), Extended({2026, 11, 12})});
  EXPECT_EQ(clock.state, State::kEndedInTime);
  EXPECT_EQ(clock.replied, (Date{2026, 11, 10}));
  EXPECT_EQ(ProblemsOf(clock), std::vector(3, Problem::kAfterReply));
}

TEST(RequestClock, GivenWithoutAskedKeepsTheEarlierDueDate) {
  const RequestClock clock = Read({Given({2026, 11, 16})});
  EXPECT_EQ(clock.state, State::kRunning);
  EXPECT_EQ(clock.Due(), kDue);
  EXPECT_EQ(ProblemsOf(clock), std::vector{Problem::kNotAsked});
}

TEST(RequestClock, AskedTwiceWaitsSinceTheFirstQuestion) {
  const RequestClock waiting = Read({Asked({2026, 11, 12}), Asked({2026, 11, 9})});
  EXPECT_EQ(waiting.stopped_since, (Date{2026, 11, 9}));
  EXPECT_EQ(ProblemsOf(waiting), std::vector{Problem::kAlreadyAsked});
  const RequestClock given =
      Read({Asked({2026, 11, 12}), Asked({2026, 11, 9}), Given({2026, 11, 16})});
  EXPECT_EQ(DueOf(given), "2026-12-15");
}

TEST(RequestClock, GivenBeforeAskedIsNoAnswerToIt) {
  const RequestClock clock = Read({Given({2026, 11, 6}), Asked({2026, 11, 9})});
  EXPECT_EQ(clock.state, State::kStopped);
  EXPECT_EQ(ProblemsOf(clock), std::vector{Problem::kNotAsked});
}

TEST(RequestClock, EventsOfOneDayAreReadInTheOrderThatMakesSense) {
  const Date day{2026, 11, 16};
  const RequestClock asked_first = Read({Given(day), Asked(day)});
  EXPECT_EQ(asked_first.state, State::kRunning);
  EXPECT_EQ(DueOf(asked_first), "2026-12-15");
  const RequestClock given_first = Read({Asked({2026, 11, 9}), Asked(day), Given(day)});
  EXPECT_EQ(given_first.state, State::kStopped);
  EXPECT_EQ(given_first.stopped_since, day);
  EXPECT_TRUE(given_first.disregarded.empty());
  EXPECT_EQ(Read({Replied(day), Asked(day)}).state, State::kEndedInTime);
  EXPECT_TRUE(Read({Replied(day), Extended(day)}).extended);
}

TEST(RequestClock, DatesThatCannotBeAreHandedBack) {
  const RequestClock clock =
      Read({Replied({2026, 11, 1}), Replied({2026, 2, 30}), Asked({2026, 11, 27}), Replied({})},
           {2026, 11, 26});
  EXPECT_EQ(clock.state, State::kRunning);
  EXPECT_EQ(clock.Due(), kDue);
  EXPECT_EQ(ProblemsOf(clock), (std::vector{Problem::kNoDate, Problem::kNoDate,
                                            Problem::kBeforeReceipt, Problem::kNotYet}));
}

TEST(RequestClock, ATodayThatIsNoDateLetsEverythingHaveHappened) {
  const RequestClock running = Read({}, Date{});
  EXPECT_EQ(running.Due(), kDue);
  EXPECT_FALSE(running.working_days_left);
  EXPECT_FALSE(running.overdue);
  EXPECT_EQ(Read({Replied({2027, 1, 4})}, Date{}).working_days_left, -20);
}

TEST(RequestClock, ALateProclaimedHolidayMovesTheDueDateAndMakesALateReplyTimely) {
  base::Holidays holidays;
  EXPECT_EQ(Read({Replied({2026, 12, 2})}, kLaterThanAll, holidays).state, State::kEndedLate);
  holidays.Add({2026, 11, 20}, "Proclaimed late");
  const RequestClock clock = Read({Replied({2026, 12, 2})}, kLaterThanAll, holidays);
  EXPECT_EQ(clock.state, State::kEndedInTime);
  EXPECT_EQ(clock.count->skipped.front().name, "Proclaimed late");
}

TEST(RequestClock, IsProvisionalPastThePublishedHolidays) {
  const RequestClock clock =
      ReadRequestClock(Date{2028, 12, 1}, {}, {2028, 12, 1}, base::Holidays());
  EXPECT_EQ(DueOf(clock), "2029-01-04");
  EXPECT_TRUE(clock.count->provisional);
}

TEST(RequestClock, RunsPastTheLastDayOfTheCalendar) {
  const Date last{2199, 12, 31};
  const std::vector<RequestEvent> events = {Asked(last), Given(last), Extended(last)};
  const RequestClock clock = ReadRequestClock(last, events, last, base::Holidays());
  EXPECT_EQ(clock.count->due.year, 2200);
  EXPECT_EQ(clock.working_days_left, 40);
}

// Whatever order the events arrive in, and whichever four of them: one answer, nothing lost.
TEST(RequestClock, TheOrderOfArrivalMakesNoDifference) {
  const std::vector<RequestEvent> kAll = {Asked({2026, 11, 9}),   Given({2026, 11, 16}),
                                          Asked({2026, 11, 16}),  Extended({2026, 11, 16}),
                                          Replied({2026, 12, 8}), Given({2026, 11, 20}),
                                          Given({2026, 11, 1}),   Replied({})};
  for (unsigned chosen = 0; chosen < 256; ++chosen) {
    std::vector<RequestEvent> events;
    for (size_t i = 0; i < kAll.size(); ++i) {
      if ((chosen >> i & 1) != 0) events.push_back(kAll[i]);
    }
    if (events.size() > 4) continue;
    const RequestClock expected = Read(events);
    std::vector<size_t> order(events.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    do {
      std::vector<RequestEvent> arrived;
      for (const size_t i : order) arrived.push_back(events[i]);
      const RequestClock clock = Read(arrived);
      ASSERT_EQ(clock.state, expected.state) << chosen;
      ASSERT_EQ(clock.Due(), expected.Due()) << chosen;
      ASSERT_EQ(clock.stopped_since, expected.stopped_since) << chosen;
      ASSERT_EQ(clock.working_days_left, expected.working_days_left) << chosen;
      ASSERT_EQ(ProblemsOf(clock), ProblemsOf(expected)) << chosen;
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

}  // namespace
}  // namespace earshot::model
