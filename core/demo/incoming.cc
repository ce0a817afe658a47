// See incoming.h.
#include "core/demo/incoming.h"

#include <map>

#include "core/base/working_days.h"
#include "core/demo/case_seeds.h"
#include "core/demo/hearing.h"
#include "core/demo/setting.h"
#include "core/model/request_clock.h"

namespace earshot::demo {
namespace {

using model::kExtendedRequestWorkingDays;
using model::kRequestWorkingDays;

constexpr int kReplyWithinDays = 25;  // as agreed with those who are no FOI requesters
constexpr int kOldest = 350;          // days ago

struct EventMade {
  std::string_view event;
  base::Date on;
  std::string_view remark;
};

// When a case came and what happened to it.
struct History {
  int received_days_ago = 0;
  std::vector<EventMade> events;
};

class Calendar {
 public:
  explicit Calendar(const Maker& maker) : maker_(maker) {}
  base::Date After(const base::Date& from, int working_days) const {
    return base::CountWorkingDays(from, working_days, holidays_).due;
  }
  // The latest day of receipt with which so many working days are left of `days` today.
  int ReceivedWithLeft(int days, int left) const {
    int days_ago = 0;
    while (base::WorkingDaysBetween(maker_.today(), After(maker_.DayOf(days_ago), days),
                                    holidays_) != left) {
      ++days_ago;
    }
    return days_ago;
  }

 private:
  const Maker& maker_;
  base::Holidays holidays_;
};

// Longest of all ways to a reply, with holidays: about 65 days.
History PickHistoryOfReply(Maker& maker, const Calendar& calendar, Course course) {
  History history;
  history.received_days_ago = maker.Between(90, kOldest);
  const base::Date received = maker.DayOf(history.received_days_ago);
  auto& events = history.events;
  switch (course) {
    case Course::kRepliedLate:
      events = {{"replied", calendar.After(received, kRequestWorkingDays + 6), ""}};
      break;
    case Course::kClarified: {
      const base::Date given = calendar.After(received, 11);
      events = {
          {"clarification-asked", calendar.After(received, 4), "By e-mail: which part is meant?"},
          {"clarification-given", given, ""},
          {"replied", calendar.After(given, 15), ""}};
      break;
    }
    case Course::kExtended:
      events = {
          {"extended", calendar.After(received, 18), "Public interest in the advice is weighed."},
          {"replied", calendar.After(received, 36), ""}};
      break;
    default:
      events = {{"replied", calendar.After(received, maker.Between(9, kRequestWorkingDays)), ""}};
  }
  return history;
}

History PickHistory(Maker& maker, const Calendar& calendar, Course course) {
  switch (course) {
    case Course::kOverdue:
      return {calendar.ReceivedWithLeft(kRequestWorkingDays, -3), {}};
    case Course::kDueSoon:
      return {calendar.ReceivedWithLeft(kRequestWorkingDays, 2), {}};
    case Course::kStopped: {
      const int received = 21;
      return {received,
              {{"clarification-asked", calendar.After(maker.DayOf(received), 3),
                "By e-mail: which figures, and of which years?"}}};
    }
    case Course::kExtendedOpen: {
      const int received = calendar.ReceivedWithLeft(kExtendedRequestWorkingDays, 9);
      return {received,
              {{"extended", calendar.After(maker.DayOf(received), 17),
                "Drafts: the public interest is weighed."}}};
    }
    case Course::kOpen:
      return {maker.Between(1, 13), {}};
    default:
      return PickHistoryOfReply(maker, calendar, course);
  }
}

// Everything but requests is answered as agreed, mostly sooner.
History PickPlainHistory(Maker& maker, const Calendar& calendar, Course course) {
  if (course == Course::kOpen) return PickHistory(maker, calendar, course);
  History history;
  history.received_days_ago = maker.Between(30, kOldest);
  const base::Date received = maker.DayOf(history.received_days_ago);
  history.events = {{"replied", calendar.After(received, maker.Between(1, 14)), ""}};
  return history;
}

// A project that had begun by then; a case may come before its end or after.
bool HadBegun(const County& county, const CaseSeed& seed, int received_days_ago) {
  return seed.project && *seed.project < county.projects.size() &&
         county.projects[*seed.project].seed->starts_days_ago >= received_days_ago;
}

Changes CaseChanges(const Maker& maker, const CaseSeed& seed, const History& history,
                    std::string_view owner) {
  Changes changes = {Set("kind", seed.kind),
                     Set("title", seed.title),
                     Set("received_on", maker.IsoDay(history.received_days_ago)),
                     Set("channel", seed.channel),
                     Set("asked", seed.asked),
                     Set("owner", owner)};
  SetText(changes, "from_name", seed.from);
  SetText(changes, "from_contact", seed.contact);
  SetText(changes, "organisation", seed.organisation);
  SetText(changes, "answer", seed.answer);
  SetText(changes, "lessons", seed.lessons);
  if (seed.kind != "foi" && seed.kind != "compliment") {
    changes.push_back(Set("reply_by", maker.IsoDay(history.received_days_ago - kReplyWithinDays)));
  }
  return changes;
}

}  // namespace

void AddIncoming(Maker& maker, County& county) {
  const Calendar calendar(maker);
  const auto seeds = maker.IsSmall() ? CaseSeeds().first(2) : CaseSeeds();
  std::map<std::string_view, std::string> answered;  // kind -> the replied case before
  for (const CaseSeed& seed : seeds) {
    const History history = seed.kind == "foi" ? PickHistory(maker, calendar, seed.course)
                                               : PickPlainHistory(maker, calendar, seed.course);
    const std::string_view owner = maker.Pick(Staff());
    maker.WriteAs(owner);
    Changes changes = CaseChanges(maker, seed, history, owner);
    std::optional<size_t> project;
    if (HadBegun(county, seed, history.received_days_ago)) {
      project = seed.project;
      changes.push_back(Set("project", county.projects[*project].id));
    }
    if (seed.answered_before) changes.push_back(Set("earlier_answer", answered[seed.kind]));
    const int64_t made_ms = maker.MsOf(history.received_days_ago) + 10 * kHourMs;
    const std::string id = maker.AddNew("case", made_ms, changes);
    for (const EventMade& event : history.events) {
      Changes what = {Set("case", id), Set("event", event.event),
                      Set("happened_on", base::FormatDate(event.on))};
      SetText(what, "remark", event.remark);
      maker.AddNew("case_event", maker.MsOf(maker.DaysAgo(event.on)) + 14 * kHourMs, what);
    }
    if (!seed.answer.empty()) answered[seed.kind] = id;
    if (!seed.said.empty()) {
      AddPointFromCase(maker, county,
                       {id, project, history.received_days_ago, seed.said, seed.theme});
    }
  }
}

}  // namespace earshot::demo
