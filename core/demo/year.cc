// See year.h.
#include "core/demo/year.h"

#include <algorithm>
#include <array>

#include "core/demo/headcount.h"
#include "core/demo/hearing.h"
#include "core/demo/setting.h"
#include "core/model/vocabulary.h"

namespace earshot::demo {
namespace {

// How busy each month is, January first: quiet in August and over Christmas.
constexpr std::array<int, 12> kSeason = {8, 10, 12, 11, 12, 11, 8, 4, 12, 13, 12, 5};
constexpr int kBusiest = 13;

constexpr std::array<std::string_view, 4> kPurposeKinds = {"identify-needs", "set-priorities",
                                                           "improve-services", "monitor"};

struct Plan {
  int64_t start_ms = 0;
  int64_t end_ms = 0;  // 0 = was not held
  std::string_view status;
  bool with_voices = true;
  bool with_tallies = true;

  bool WasHeld() const { return end_ms > 0; }
};

// What was chosen for one activity before its record is made.
struct Choice {
  const TypeSeed* type = nullptr;
  size_t place = 0;
  std::optional<size_t> project;
  const GroupSeed* group = nullptr;  // whom we visited; null = nobody in particular
  std::string_view owner;
  int days_ago = 0;
  bool foreign = false;
};

// Seasonal, most on weekdays, some on Saturdays.
int PickPastDay(Maker& maker) {
  while (true) {
    const int days_ago = maker.Between(3, 364);
    const base::Date date = maker.DayOf(days_ago);
    if (maker.Between(0, kBusiest - 1) >= kSeason[static_cast<size_t>(date.month - 1)]) continue;
    const std::string day = base::FormatWeekday(date);
    if (day == "Sunday" && !maker.Chance(5)) continue;
    if (day == "Saturday" && !maker.Chance(40)) continue;
    if ((date.month == 12 && date.day >= 24) || (date.month == 1 && date.day == 1)) continue;
    return days_ago;
  }
}

size_t PickPlace(Maker& maker, const County& county, const TypeSeed& type) {
  const int last = static_cast<int>(county.places.size()) - 1;
  for (int attempt = 0; attempt < 60; ++attempt) {
    const auto place = static_cast<size_t>(maker.Between(0, last));
    const auto& kinds = type.kinds;
    if (std::find(kinds.begin(), kinds.end(), Places()[place].kind) != kinds.end()) return place;
  }
  return 0;
}

// A group that was still met on that day (SeldomSeed); `seldom`: a seldom-heard one.
bool WasMet(std::string_view seldom_heard, int days_ago) {
  for (const SeldomSeed& seed : SeldomHeard()) {
    if (seed.code == seldom_heard) return days_ago >= seed.last_met_days_ago;
  }
  return true;
}

const GroupSeed& PickGroup(Maker& maker, bool seldom, int days_ago) {
  while (true) {
    const GroupSeed& group = maker.Pick(LocalGroups());
    if (seldom && group.seldom_heard.empty()) continue;
    // What is planned may be with anybody; in the last days only one of them was met.
    if (days_ago <= 0 || WasMet(group.seldom_heard, days_ago)) return group;
    if (seldom && days_ago < 6 && group.seldom_heard == "older-people") return group;
  }
}

bool FillIn(std::string& text, std::string_view mark, std::string_view value) {
  const size_t at = text.find(mark);
  if (at == std::string::npos) return false;
  text.replace(at, mark.size(), value);
  return true;
}

// Chooses the group as well, where the title names one.
std::string TitleOf(Maker& maker, const County& county, Choice& choice) {
  const TypeSeed& type = *choice.type;
  std::string title(maker.Pick(type.titles));
  while (!choice.project && title.find("{project}") != std::string::npos) {
    title = maker.Pick(type.titles);
  }
  const PlaceSeed& place = Places()[choice.place];
  FillIn(title, "{place}", place.name);
  FillIn(title, "{town}", place.town);
  if (choice.project) FillIn(title, "{project}", county.projects[*choice.project].seed->title);
  const GroupSeed& group =
      PickGroup(maker, type.engagement_type == "seldom-heard", choice.days_ago);
  if (FillIn(title, "{group}", group.name)) choice.group = &group;
  return title;
}

int64_t PickStart(Maker& maker, const TypeSeed& type, int days_ago) {
  const bool evening = type.engagement_type != "busy-place" && maker.Chance(25);
  const int hour = evening ? maker.Between(18, 19) : maker.Between(9, 14);
  return maker.MsOf(days_ago) + hour * kHourMs + maker.Between(0, 3) * kHourMs / 4;
}

std::string NotesOf(Maker& maker, const Choice& choice) {
  const auto sentences = NoteSentences();
  const int count = maker.Between(2, 7);
  auto at = static_cast<size_t>(maker.Between(0, static_cast<int>(sentences.size()) - 1));
  std::string notes;
  for (int i = 0; i < count; ++i) {
    if (!notes.empty()) notes += i % 3 == 0 ? "\n\n" : " ";
    notes += sentences[at % sentences.size()];
    at += 5;
  }
  if (choice.foreign) notes += "\n\n" + std::string(maker.Pick(ForeignNotes()));
  return notes;
}

Crowd PickCrowd(Maker& maker, const TypeSeed& type) {
  Crowd crowd;
  crowd.people = maker.Between(type.fewest, type.most);
  const bool busy = type.engagement_type == "busy-place";
  crowd.groups.emplace_back(busy ? "wider-public" : "patients-carers");
  const auto groups = model::FindVocabulary("stakeholder-groups")->terms;
  for (int more = maker.IsSmall() ? 0 : maker.Between(0, 2); more > 0; --more) {
    std::string code(maker.Pick(groups).code);
    if (std::find(crowd.groups.begin(), crowd.groups.end(), code) == crowd.groups.end()) {
      crowd.groups.push_back(std::move(code));
    }
  }
  return crowd;
}

Changes ActivityChanges(Maker& maker, const County& county, const Plan& plan, Choice& choice) {
  const TypeSeed& type = *choice.type;
  Changes changes = {Set("title", TitleOf(maker, county, choice)),
                     Set("held_on", maker.IsoDay(choice.days_ago)),
                     Set("engagement_type", type.engagement_type),
                     Set("delivery_method", type.delivery_method),
                     Set("level", maker.Chance(12) ? "inform" : type.level),
                     Set("evidence", type.evidence),
                     Set("experience_source", type.experience_source),
                     AddTo("channels", type.channel),
                     Set("place", county.places[choice.place]),
                     Set("owner", choice.owner),
                     Set("status", plan.status)};
  SetText(changes, "mechanism", type.mechanism);
  if (maker.Chance(35)) changes.push_back(AddTo("channels", "event"));
  if (maker.Chance(80)) {
    changes.push_back(
        Set("purpose_kind", maker.Pick(std::span<const std::string_view>(kPurposeKinds))));
  }
  if (choice.project) {
    const ProjectMade& project = county.projects[*choice.project];
    changes.push_back(Set("project", project.id));
    for (const std::string& question : project.questions) {
      if (maker.Chance(60)) changes.push_back(AddTo("questions", question));
    }
  }
  if (maker.Chance(40)) changes.push_back(Set("purpose", maker.Pick(Purposes())));
  if (maker.Chance(8)) changes.push_back(Set("carried_out_by", "Healthwatch"));
  return changes;
}

void AddSeldomHeard(Maker& maker, const Choice& choice, Changes& changes) {
  if (choice.group != nullptr && WasMet(choice.group->seldom_heard, choice.days_ago) &&
      !choice.group->seldom_heard.empty()) {
    changes.push_back(AddTo("seldom_heard", choice.group->seldom_heard));
  }
  if (!maker.Chance(18)) return;
  const std::string_view code = maker.Pick(SeldomHeard()).code;
  if (WasMet(code, choice.days_ago)) changes.push_back(AddTo("seldom_heard", code));
}

void AddWhatHappened(Maker& maker, const Plan& plan, const Choice& choice, const Crowd& crowd,
                     Changes& changes) {
  changes.push_back(Set("started_at", Maker::Instant(plan.start_ms)));
  changes.push_back(Set("ended_at", Maker::Instant(plan.end_ms)));
  changes.push_back({"heads", merge::Op::kBump, crowd.people});
  changes.push_back(Set("count_basis", BasisOf(crowd.people)));
  if (choice.type->engagement_type == "busy-place") {
    changes.push_back(Set("reached", crowd.people * 4));
  }
  for (const std::string& group : crowd.groups) changes.push_back(AddTo("groups", group));
  AddSeldomHeard(maker, choice, changes);
  if (plan.status != "written-up") return;
  changes.push_back(
      Set("written_up_at", Maker::Instant(plan.end_ms + maker.Between(1, 30) * kHourMs)));
  changes.push_back(Set("notes", NotesOf(maker, choice)));
  if (maker.Chance(4)) {
    changes.push_back(Set("final_count", crowd.people + maker.Between(1, 5)));
    changes.push_back(Set("final_reason", "A second sheet was found at the desk."));
  }
}

std::optional<size_t> PickProject(Maker& maker, const County& county, int days_ago) {
  const auto running = county.RunningOn(days_ago);
  if (running.empty() || maker.Chance(6)) return std::nullopt;
  return maker.Pick(std::span<const size_t>(running));
}

void AddActivity(Maker& maker, County& county, const Plan& plan) {
  Choice choice;
  choice.type = &maker.PickByWeight(Types());
  choice.place = PickPlace(maker, county, *choice.type);
  choice.days_ago = maker.DaysAgo(base::LocalDate(plan.start_ms, 0));
  choice.project = PickProject(maker, county, choice.days_ago);
  choice.owner = maker.Pick(Staff());
  const bool seldom = choice.type->engagement_type == "seldom-heard";
  choice.foreign = plan.WasHeld() && maker.Chance(seldom ? 60 : 6);
  maker.WriteAs(choice.owner);
  const int64_t made_ms = plan.WasHeld() ? plan.start_ms : maker.MsOf(maker.Between(1, 5));
  Changes changes = ActivityChanges(maker, county, plan, choice);
  const Crowd crowd = PickCrowd(maker, *choice.type);
  if (plan.WasHeld()) AddWhatHappened(maker, plan, choice, crowd, changes);
  const std::string id = maker.AddNew("activity", made_ms, changes);
  if (!plan.WasHeld()) return;
  county.activities.push_back({id, choice.project, choice.days_ago});
  AddAttendance(maker, id, crowd, plan.end_ms);
  const bool first = county.activities.size() == 1;
  if (plan.with_tallies && (maker.IsSmall() ? first : maker.Chance(34))) {
    AddTallies(maker, id, crowd.people, plan.end_ms);
  }
  if (plan.with_voices) {
    AddPointsAt(maker, county, {county.activities.back(), plan.start_ms, choice.foreign});
  }
}

}  // namespace

void AddNearestActivities(Maker& maker, County& county) {
  const int64_t now = maker.MsOf(0);
  const auto ended = [&](int64_t hours_before_midnight) {
    const int64_t end = now - hours_before_midnight * kHourMs;
    AddActivity(maker, county, {end - 2 * kHourMs, end, "to-write-up", true});
  };
  ended(60);  // overdue
  ended(14);
  if (!maker.IsSmall()) {
    ended(8);
    ended(5);
  }
  const int planned = maker.IsSmall() ? 1 : 18;
  for (int i = 0; i < planned; ++i) {
    int days = 1 + i * 2;
    if (base::FormatWeekday(maker.DayOf(-days)) == "Sunday") ++days;
    AddActivity(maker, county, {PickStart(maker, Types()[1], -days), 0, "planned", false});
  }
  if (!maker.IsSmall()) {
    AddActivity(maker, county, {maker.MsOf(9) + 10 * kHourMs, 0, "cancelled", false});
  }
}

void AddYear(Maker& maker, County& county, size_t documents, size_t held, Detail detail) {
  const bool full = detail == Detail::kFull;
  while (maker.Count() < documents || county.activities.size() < held) {
    const int64_t start = PickStart(maker, Types()[0], PickPastDay(maker));
    const int64_t end = start + maker.Between(2, 6) * kHourMs / 2;
    AddActivity(maker, county, {start, end, "written-up", maker.Chance(full ? 92 : 10), full});
  }
}

}  // namespace earshot::demo
