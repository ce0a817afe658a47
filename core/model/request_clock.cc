// The clock of a request (request_clock.h): the events are sorted into days and told to a small
// state machine, one after the other. Its state is the RequestClock that is returned.

#include "core/model/request_clock.h"

#include <algorithm>
#include <array>
#include <utility>

namespace earshot::model {
namespace {

using Kinds = std::array<RequestEventKind, 4>;

constexpr Kinds kOrderWhenRunning = {RequestEventKind::kClarificationAsked,
                                     RequestEventKind::kClarificationGiven,
                                     RequestEventKind::kExtended, RequestEventKind::kReplied};
constexpr Kinds kOrderWhenStopped = {RequestEventKind::kClarificationGiven,
                                     RequestEventKind::kClarificationAsked,
                                     RequestEventKind::kExtended, RequestEventKind::kReplied};

class ClockWork {
 public:
  explicit ClockWork(const base::Holidays& holidays) : holidays_(holidays) {}

  void Start(const base::Date& received) { Count(received, kRequestWorkingDays); }

  void Disregard(const RequestEvent& event, RequestEventProblem problem) {
    clock_.disregarded.push_back({event, problem});
  }

  // The events of one day, in the order of rule 6, which depends on what the day began with.
  void TellDay(std::span<const RequestEvent> events) {
    for (const RequestEventKind kind : IsStopped() ? kOrderWhenStopped : kOrderWhenRunning) {
      for (const RequestEvent& event : events) {
        if (event.kind == kind) Tell(event);
      }
    }
  }

  RequestClock AsOf(const base::Date& today) && {
    if (clock_.count && !clock_.replied && base::IsValid(today)) {
      clock_.working_days_left = base::WorkingDaysBetween(today, clock_.count->due, holidays_);
      clock_.overdue = clock_.count->due < today;
    }
    return std::move(clock_);
  }

 private:
  bool IsStopped() const { return clock_.state == RequestClockState::kStopped; }

  void Count(const base::Date& from, int days) {
    clock_.count = base::CountWorkingDays(from, days, holidays_);
    clock_.state = RequestClockState::kRunning;
    clock_.stopped_since.reset();
    clock_.extended = days == kExtendedRequestWorkingDays;
  }

  void Tell(const RequestEvent& event) {
    if (clock_.replied) return Disregard(event, RequestEventProblem::kAfterReply);
    switch (event.kind) {
      case RequestEventKind::kClarificationAsked:
        return TellAsked(event);
      case RequestEventKind::kClarificationGiven:
        return TellGiven(event);
      case RequestEventKind::kExtended:
        return TellExtended(event);
      case RequestEventKind::kReplied:
        return TellReplied(event.on);
    }
  }

  void TellAsked(const RequestEvent& event) {
    if (IsStopped()) return Disregard(event, RequestEventProblem::kAlreadyAsked);
    clock_.state = RequestClockState::kStopped;
    clock_.stopped_since = event.on;
    if (clock_.count->due < event.on && !clock_.missed) clock_.missed = clock_.count->due;
    clock_.count.reset();
    clock_.restarted = false;
    clock_.extended = false;
  }

  void TellGiven(const RequestEvent& event) {
    if (!IsStopped()) return Disregard(event, RequestEventProblem::kNotAsked);
    Count(event.on, kRequestWorkingDays);
    clock_.restarted = true;
  }

  void TellExtended(const RequestEvent& event) {
    if (IsStopped()) return Disregard(event, RequestEventProblem::kExtendedStopped);
    if (clock_.extended) return Disregard(event, RequestEventProblem::kAlreadyExtended);
    if (clock_.count->due < event.on) {
      return Disregard(event, RequestEventProblem::kExtendedTooLate);
    }
    Count(clock_.count->from, kExtendedRequestWorkingDays);
  }

  void TellReplied(const base::Date& on) {
    clock_.replied = on;
    const bool is_late = clock_.count && clock_.count->due < on;
    clock_.state = is_late ? RequestClockState::kEndedLate : RequestClockState::kEndedInTime;
    if (clock_.count) {
      clock_.working_days_left = base::WorkingDaysBetween(on, clock_.count->due, holidays_);
    }
  }

  const base::Holidays& holidays_;
  RequestClock clock_;
};

}  // namespace

RequestClock ReadRequestClock(const std::optional<base::Date>& received,
                              std::span<const RequestEvent> events, const base::Date& today,
                              const base::Holidays& holidays) {
  if (!received || !base::IsValid(*received)) return {};
  ClockWork work(holidays);
  work.Start(*received);

  std::vector<RequestEvent> in_order(events.begin(), events.end());
  std::sort(in_order.begin(), in_order.end(), [](const RequestEvent& a, const RequestEvent& b) {
    const bool is_date = base::IsValid(a.on);
    if (is_date != base::IsValid(b.on)) return !is_date;
    return a.on == b.on ? a.kind < b.kind : a.on < b.on;
  });
  for (auto first = in_order.begin(); first != in_order.end();) {
    const auto last = std::find_if(first, in_order.end(), [first](const RequestEvent& event) {
      return !(event.on == first->on);
    });
    std::optional<RequestEventProblem> problem;
    if (!base::IsValid(first->on)) {
      problem = RequestEventProblem::kNoDate;
    } else if (first->on < *received) {
      problem = RequestEventProblem::kBeforeReceipt;
    } else if (base::IsValid(today) && today < first->on) {
      problem = RequestEventProblem::kNotYet;
    }
    if (problem) {
      std::for_each(first, last, [&](const RequestEvent& e) { work.Disregard(e, *problem); });
    } else {
      work.TellDay({&*first, static_cast<size_t>(last - first)});
    }
    first = last;
  }
  return std::move(work).AsOf(today);
}

}  // namespace earshot::model
