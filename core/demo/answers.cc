// See answers.h.
#include "core/demo/answers.h"

#include <algorithm>
#include <array>

#include "core/base/working_days.h"
#include "core/demo/decision_seeds.h"
#include "core/demo/setting.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr size_t kMostPoints = 3;
constexpr int kLater = 15;  // days

constexpr std::array<std::string_view, 4> kMeetings = {"Ordinary meeting", "Ordinary meeting",
                                                       "Meeting in public", "Extra meeting"};

struct DecisionMade {
  std::string id;
  std::optional<size_t> project;
  int decided_days_ago = 0;
};

// Committees do not meet at weekends and on holidays: the last working day before.
int OnWorkingDay(const Maker& maker, int days_ago) {
  const base::Holidays holidays;
  while (!holidays.IsWorkingDay(maker.DayOf(days_ago))) ++days_ago;
  return days_ago;
}

std::string MinuteReference(const DecisionSeed& seed, const base::Date& day, size_t number) {
  for (const BodySeed& body : Bodies()) {
    if (body.name != seed.body) continue;
    std::string reference(body.minutes);
    reference += " " + std::to_string(day.year % 100) + "/";
    return reference + std::to_string(day.month * 10 + static_cast<int>(number % 10));
  }
  return "";
}

void AddCited(const County& county, const DecisionSeed& seed, int days_ago, Changes& changes) {
  if (seed.cites == Cites::kThemes) {
    for (const std::string_view theme : {seed.theme, seed.second_theme}) {
      if (!theme.empty()) changes.push_back(AddTo("themes", model::NamedId("theme", theme)));
    }
    return;
  }
  size_t cited = 0;
  for (const PointMade& point : county.points) {
    const bool fits = seed.cites == Cites::kPoints ? point.days_ago > days_ago
                                                   : point.days_ago < days_ago - kLater;
    if (!fits || point.project != seed.project || point.theme != seed.theme) continue;
    changes.push_back(AddTo("points", point.id));
    if (++cited == kMostPoints) return;
  }
}

DecisionMade AddDecision(Maker& maker, const County& county, const DecisionSeed& seed,
                         size_t number) {
  const int days_ago = OnWorkingDay(maker, seed.decided_days_ago);
  const base::Date day = maker.DayOf(days_ago);
  const std::string meeting =
      std::string(maker.Pick(std::span<const std::string_view>(kMeetings))) + " of " +
      base::FormatDateLong(day);
  Changes changes = {Set("title", seed.title),
                     Set("outcome", seed.outcome),
                     Set("decided_on", base::FormatDate(day)),
                     Set("body", seed.body),
                     Set("meeting", meeting),
                     Set("minute_reference", MinuteReference(seed, day, number)),
                     Set("you_said", seed.you_said),
                     Set("we_did", seed.we_did)};
  AddCited(county, seed, days_ago, changes);
  SetText(changes, "because", seed.because);
  std::string_view writer = Staff()[0];
  if (seed.project) {
    const ProjectMade& project = county.projects[*seed.project];
    changes.push_back(Set("project", project.id));
    writer = project.seed->lead;
  }
  if (seed.due_in_days > 0) {
    changes.push_back(Set("due_on", maker.IsoDay(days_ago - seed.due_in_days)));
  }
  if (seed.approved) {
    changes.push_back(Set("may_publish", true));
    changes.push_back(Set("publish_approved_by", maker.Pick(Staff())));
  }
  maker.WriteAs(writer);
  const int64_t made_ms = maker.MsOf(days_ago) + 16 * kHourMs;
  return {maker.AddNew("decision", made_ms, changes), seed.project, days_ago};
}

// REQUIRES: `decisions` is not empty, oldest first, all of one project.
void AddTelling(Maker& maker, const County& county, std::span<const DecisionMade> decisions,
                size_t number) {
  const DecisionMade& newest = decisions.back();
  const int told = std::max(1, newest.decided_days_ago - maker.Between(6, 24));
  const AudienceSeed& audience = Audiences()[number % Audiences().size()];
  Changes changes = {Set("told_on", maker.IsoDay(told)), Set("channel", audience.channel),
                     Set("audience", audience.audience), Set("remark", audience.remark),
                     AddTo("groups", audience.group)};
  if (!audience.second_group.empty()) changes.push_back(AddTo("groups", audience.second_group));
  for (const DecisionMade& decision : decisions) {
    changes.push_back(AddTo("decisions", decision.id));
  }
  if (newest.project) changes.push_back(Set("project", county.projects[*newest.project].id));
  if (maker.Chance(60)) changes.push_back(Set("waiting_told", true));
  maker.AddNew("telling", maker.MsOf(told) + 15 * kHourMs, changes);
}

}  // namespace

void AddAnswers(Maker& maker, const County& county) {
  const auto seeds = maker.IsSmall() ? Decisions().first(1) : Decisions();
  std::vector<DecisionMade> told;  // of one project, not in a telling yet
  size_t tellings = 0;
  const auto tell = [&] {
    if (!told.empty()) AddTelling(maker, county, told, tellings++);
    told.clear();
  };
  for (size_t i = 0; i < seeds.size(); ++i) {
    DecisionMade decision = AddDecision(maker, county, seeds[i], i);
    if (!told.empty() && told.back().project != decision.project) tell();
    if (seeds[i].told) told.push_back(std::move(decision));
    if (told.size() == 2) tell();
  }
  tell();
}

}  // namespace earshot::demo
