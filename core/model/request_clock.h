// The clock of an incoming request for information: when the answer is due, and why then.
//
// Called by whatever shows or reports on incoming requests (003-07: 20 working days). Source:
// Freedom of Information Act 2000 (FOIA) and the guidance of the Information Commissioner's Office
// on section 10. Pure, and total: events may come in any order, twice, or make no sense; nothing
// here fails, and what did not move the clock is handed back with the reason. The rules:
//   1. An answer is due on the 20th working day after receipt (section 10(1)); working days are
//      those of core/base/working_days.h. The day of receipt need not be a working day.
//   2. Asking for clarification (section 1(3)) stops the clock: nothing is due. When it was given,
//      the count starts anew from that day (section 10(6): the later day is the day of receipt).
//      The Act sets no limit for asking, so that holds after the due date too; `missed` tells.
//   3. Extending for the public interest test (section 10(3)) moves the due date to the 40th
//      working day in total. The Act says "reasonable in the circumstances", 40 is the guidance.
//      It has to be announced by the 20th working day (section 17(1) and (2)), and holds for the
//      count in which it was announced: a clarification given later starts 20 new days.
//   4. The first reply ends the clock, in time if it was due that day or later, or if it was
//      stopped. Nothing after the reply counts.
//   5. An event dated after `today` has not happened yet, so any past day can be asked about.
//   6. Of several events of one day: a clarification that was being waited for comes before a new
//      question, otherwise the question before its answer; then extensions, then replies.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/working_days.h"

namespace earshot::model {

inline constexpr int kRequestWorkingDays = 20;
inline constexpr int kExtendedRequestWorkingDays = 40;

enum class RequestEventKind {
  kClarificationAsked,
  kClarificationGiven,
  kExtended,  // announced to the requester, with section 10(3) as the reason
  kReplied,
};

struct RequestEvent {
  RequestEventKind kind;
  base::Date on;
};

enum class RequestClockState {
  kNotStarted,  // no day of receipt, or one that is no date
  kRunning,
  kStopped,      // waiting for a clarification
  kEndedInTime,  // replied on the due date at the latest, or while the clock was stopped
  kEndedLate,    // replied after the due date
};

// Why an event did not move the clock.
enum class RequestEventProblem {
  kNoDate,           // its date is none
  kBeforeReceipt,    // dated before the request came
  kNotYet,           // dated after `today`
  kAlreadyAsked,     // asked again while waiting; the wait goes on since the first question
  kNotAsked,         // given although nothing was asked: the earlier due date stays
  kAlreadyExtended,  // the due date moves once only
  kExtendedTooLate,  // after the 20th working day: that due date stays
  kExtendedStopped,  // while waiting for a clarification nothing is due that could be extended
  kAfterReply,
};

struct DisregardedEvent {
  RequestEvent event;
  RequestEventProblem problem;
};

struct RequestClock {
  RequestClockState state = RequestClockState::kNotStarted;

  // The count that runs, or ran until the reply: `from`, `due`, the holidays skipped, and whether
  // that is provisional. None if not started, or if stopped now or when the reply was sent.
  std::optional<base::WorkingDayCount> count;

  bool restarted = false;  // `count` is from the day a clarification was given, not from receipt
  bool extended = false;   // `count` is of 40 days, the guidance for the public interest test

  std::optional<base::Date> stopped_since;  // the question that is, or was until the reply, open
  std::optional<base::Date> replied;

  // As of `today` while running, as of the reply once ended; none without a count. 0 on the due
  // date. Negative: over by as many working days, with 0 on a weekend right after the due date,
  // when `overdue` is the difference.
  std::optional<int> working_days_left;
  bool overdue = false;  // running and the due date is before `today`; false once ended

  // A due date that had passed when a clarification was asked. Whatever the count from the answer
  // says, the authority was late once.
  std::optional<base::Date> missed;

  std::vector<DisregardedEvent> disregarded;  // by date, events without a date first

  std::optional<base::Date> Due() const {
    return count ? std::optional<base::Date>(count->due) : std::nullopt;
  }
};

// A `today` that is no date (a device without a clock) counts as the end of time: every event has
// happened, nothing is overdue, and a running clock says nothing of days left.
RequestClock ReadRequestClock(const std::optional<base::Date>& received,
                              std::span<const RequestEvent> events, const base::Date& today,
                              const base::Holidays& holidays);

}  // namespace earshot::model
