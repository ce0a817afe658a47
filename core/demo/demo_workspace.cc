// How the demo workspace is made: people, places, projects, then a year of activities and what was
// said at them. Everything follows from the seed, so every machine makes the same documents.
#include "core/demo/demo_workspace.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/clock.h"
#include "core/base/ulid.h"
#include "core/demo/setting.h"
#include "core/demo/voices.h"
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"
#include "core/model/vocabulary.h"

namespace earshot::demo {
namespace {

using base::Json;
using merge::Op;

constexpr int64_t kHourMs = 60 * 60 * 1000;
constexpr int64_t kDayMs = 24 * kHourMs;

// How busy each month is, January first: quiet in August and over Christmas.
constexpr std::array<uint32_t, 12> kSeason = {8, 10, 12, 11, 12, 11, 8, 4, 12, 13, 12, 5};

class Generator {
 public:
  Generator(Size size, uint64_t seed, base::Date today)
      : size_(size), random_(seed), today_(today) {}
  std::vector<Json> Run();

 private:
  using Changes = std::vector<merge::Change>;

  static merge::Change Set(std::string_view field, Json value) {
    return {std::string(field), Op::kSet, std::move(value)};
  }
  template <class T>
  const T& Pick(std::span<const T> all) {
    return all[random_.Below(static_cast<uint32_t>(all.size()))];
  }
  bool Chance(uint32_t percent) { return random_.Below(100) < percent; }
  int Between(int fewest, int most) {
    return fewest + static_cast<int>(random_.Below(static_cast<uint32_t>(most - fewest + 1)));
  }
  int64_t MsOf(const base::Date& date) const { return base::DaysFromEpoch(date) * kDayMs; }
  static std::string InstantAt(int64_t ms) { return base::FormatInstant(ms, 0); }

  std::string Add(std::string id, std::string_view type, int64_t made_ms, const Changes& changes);
  std::string NewId(std::string_view type, int64_t ms);
  const std::string& ActorOf(std::string_view person) const;

  void AddPeople();
  void AddPlaces();
  void AddThemes();
  void AddProjects();
  void AddSpecialActivities();
  void AddActivitiesUntil(size_t documents, size_t activities);

  base::Date PickPastDate();
  const TypeSeed& PickType();
  size_t PickPlace(const TypeSeed& type);
  std::string TitleOf(const TypeSeed& type, size_t place, size_t project);
  int64_t PickStart(const TypeSeed& type, const base::Date& date);
  std::string Notes(size_t sentences);

  struct Plan {
    int64_t start_ms = 0;
    int64_t end_ms = 0;
    std::string_view status;
    bool with_voices = true;
  };
  void AddActivity(const Plan& plan);
  Changes ActivityChanges(const Plan& plan, const TypeSeed& type, size_t place, size_t project,
                          std::string_view owner);
  std::vector<std::string> AddAttendance(const std::string& activity, const TypeSeed& type,
                                         int64_t made_ms, int people);
  void AddVoices(const std::string& activity, size_t project, int64_t made_ms, bool foreign);
  const Voice& PickVoice(size_t project, bool foreign);

  Size size_;
  base::SeededRandom random_;
  base::Date today_;
  std::vector<Json> documents_;
  size_t activities_ = 0;
  std::string actor_;  // who writes at the moment
  std::vector<std::string> actors_;
  std::vector<std::string> places_;
  std::vector<std::string> projects_;
  std::vector<std::vector<std::string>> questions_;  // by project
  uint16_t counter_ = 0;
};

std::string Generator::NewId(std::string_view type, int64_t ms) {
  const base::FakeClock clock(ms);
  return std::string(type) + ":" + base::NewUlid(clock, random_);
}

std::string Generator::Add(std::string id, std::string_view type, int64_t made_ms,
                           const Changes& changes) {
  const std::string stamp = merge::FormatStamp({made_ms, counter_++, actor_});
  Json document = merge::NewDocument(id, type, stamp);
  for (const merge::Change& change : changes) merge::Apply(document, change, stamp);
  documents_.push_back(std::move(document));
  return id;
}

const std::string& Generator::ActorOf(std::string_view person) const {
  const auto staff = Staff();
  const auto place = std::find(staff.begin(), staff.end(), person);
  return actors_[place == staff.end() ? 0 : static_cast<size_t>(place - staff.begin())];
}

void Generator::AddPeople() {
  constexpr std::array<std::string_view, 4> kDevices = {"Red tablet", "Blue tablet",
                                                        "Office laptop", "Phone"};
  const int64_t made = MsOf(today_) - 400 * kDayMs;
  for (size_t i = 0; i < Staff().size(); ++i) actors_.push_back(merge::NewActorId(random_));
  actor_ = actors_[0];
  Add("workspace:main", "workspace", made,
      {Set("name", "Northamptonshire health engagement"),
       Set("organisation", "Northamptonshire Health Communications Team"),
       {"partners", Op::kAdd, "County Council Public Health"},
       {"partners", Op::kAdd, "Healthwatch"},
       {"partners", Op::kAdd, "Voluntary Impact Network"},
       Set("engagement_levels", "levels-004"),
       Set("small_number_limit", 7),
       Set("about",
           "Invented data for trying Earshot: a county team, its places, and a year of "
           "listening. No person and no venue here is real.")});
  for (size_t i = 0; i < Staff().size(); ++i) {
    actor_ = actors_[i];
    Add("actor:" + actor_, "actor", made,
        {Set("person", Staff()[i]), Set("device", kDevices[i % kDevices.size()])});
  }
}

void Generator::AddPlaces() {
  const int64_t made = MsOf(today_) - 390 * kDayMs;
  const size_t count = size_ == Size::kSmall ? 6 : Places().size();
  for (size_t i = 0; i < count; ++i) {
    const PlaceSeed& place = Places()[i];
    actor_ = actors_[i % actors_.size()];
    places_.push_back(Add(NewId("place", made), "place", made,
                          {Set("name", place.name), Set("locality", place.town),
                           Set("postcode", place.postcode), Set("access_notes", place.access)}));
  }
}

void Generator::AddThemes() {
  const int64_t made = MsOf(today_) - 390 * kDayMs;
  std::set<std::string_view> names;
  for (const auto& voices : {EnglishVoices(), OtherVoices()}) {
    for (const Voice& voice : voices) {
      names.insert(voice.theme);
      if (!voice.second_theme.empty()) names.insert(voice.second_theme);
    }
  }
  actor_ = actors_[0];
  for (const std::string_view name : names) {
    Add(model::NamedId("theme", name), "theme", made, {Set("name", name)});
  }
}

void Generator::AddProjects() {
  const size_t count = size_ == Size::kSmall ? 2 : Projects().size();
  for (size_t i = 0; i < count; ++i) {
    const ProjectSeed& seed = Projects()[i];
    const base::Date starts = base::AddDays(today_, -seed.starts_days_ago);
    const base::Date ends = base::AddDays(today_, -seed.ends_days_ago);
    const base::Date final_on = base::AddDays(ends, -45);
    const int64_t made = MsOf(starts) - 5 * kDayMs;
    actor_ = ActorOf(seed.lead);
    const std::string id =
        Add(NewId("project", made), "project", made,
            {Set("title", seed.title), Set("summary", seed.summary), Set("state", seed.state),
             Set("lead", seed.lead), Set("starts_on", base::FormatDate(starts)),
             Set("ends_on", base::FormatDate(ends)),
             Set("plan_final_on", base::FormatDate(final_on < starts ? ends : final_on))});
    projects_.push_back(id);
    questions_.emplace_back();
    int64_t position = 0;
    for (std::string_view wording : seed.questions) {
      questions_.back().push_back(
          Add(NewId("question", made), "question", made,
              {Set("project", id), Set("wording", wording), Set("position", position++)}));
    }
  }
}

// Seasonal, most on weekdays, some on Saturdays.
base::Date Generator::PickPastDate() {
  while (true) {
    const base::Date date = base::AddDays(today_, -Between(3, 364));
    if (random_.Below(13) >= kSeason[static_cast<size_t>(date.month - 1)]) continue;
    const std::string day = base::FormatWeekday(date);
    if (day == "Sunday" && !Chance(5)) continue;
    if (day == "Saturday" && !Chance(40)) continue;
    if ((date.month == 12 && date.day >= 24) || (date.month == 1 && date.day == 1)) continue;
    return date;
  }
}

const TypeSeed& Generator::PickType() {
  int total = 0;
  for (const TypeSeed& type : Types()) total += type.weight;
  int left = Between(1, total);
  for (const TypeSeed& type : Types()) {
    left -= type.weight;
    if (left <= 0) return type;
  }
  return Types()[0];
}

size_t Generator::PickPlace(const TypeSeed& type) {
  for (int attempt = 0; attempt < 60; ++attempt) {
    const size_t place = random_.Below(static_cast<uint32_t>(places_.size()));
    const auto& kinds = type.kinds;
    if (std::find(kinds.begin(), kinds.end(), Places()[place].kind) != kinds.end()) return place;
  }
  return 0;
}

void FillIn(std::string& text, std::string_view mark, std::string_view value) {
  const size_t at = text.find(mark);
  if (at != std::string::npos) text.replace(at, mark.size(), value);
}

std::string Generator::TitleOf(const TypeSeed& type, size_t place, size_t project) {
  std::string title(Pick(type.titles));
  FillIn(title, "{place}", Places()[place].name);
  FillIn(title, "{town}", Places()[place].town);
  FillIn(title, "{project}", Projects()[project].title);
  FillIn(title, "{group}", Pick(LocalGroups()));
  return title;
}

int64_t Generator::PickStart(const TypeSeed& type, const base::Date& date) {
  const bool evening = type.engagement_type != "busy-place" && Chance(25);
  const int hour = evening ? Between(18, 19) : Between(9, 14);
  return MsOf(date) + hour * kHourMs + Between(0, 3) * kHourMs / 4;
}

std::string Generator::Notes(size_t sentences) {
  std::string notes;
  const size_t first = random_.Below(static_cast<uint32_t>(NoteSentences().size()));
  for (size_t i = 0; i < sentences; ++i) {
    if (!notes.empty()) notes += i % 3 == 0 ? "\n\n" : " ";
    notes += NoteSentences()[(first + i * 5) % NoteSentences().size()];
  }
  return notes;
}

Generator::Changes Generator::ActivityChanges(const Plan& plan, const TypeSeed& type, size_t place,
                                              size_t project, std::string_view owner) {
  Changes changes = {Set("title", TitleOf(type, place, project)),
                     Set("held_on", InstantAt(plan.start_ms).substr(0, 10)),
                     Set("engagement_type", type.engagement_type),
                     Set("delivery_method", type.delivery_method),
                     {"channels", Op::kAdd, type.channel},
                     Set("place", places_[place]),
                     Set("owner", owner),
                     Set("status", plan.status)};
  if (Chance(35)) changes.push_back({"channels", Op::kAdd, "event"});
  if (Chance(92)) {
    changes.push_back(Set("project", projects_[project]));
    for (const std::string& question : questions_[project]) {
      if (Chance(60)) changes.push_back({"questions", Op::kAdd, question});
    }
  }
  if (Chance(40)) changes.push_back(Set("purpose", Pick(Purposes())));
  if (Chance(8)) changes.push_back(Set("carried_out_by", "Healthwatch"));
  return changes;
}

std::vector<std::string> Generator::AddAttendance(const std::string& activity, const TypeSeed& type,
                                                  int64_t made_ms, int people) {
  const auto groups = model::FindVocabulary("stakeholder-groups")->terms;
  std::vector<std::string> codes;
  codes.emplace_back(type.engagement_type == "busy-place" ? "wider-public" : "patients-carers");
  for (int more = Between(0, 2); more > 0; --more) {
    std::string code(groups[random_.Below(static_cast<uint32_t>(groups.size()))].code);
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  int left = people;
  for (size_t i = 0; i < codes.size(); ++i) {
    const bool last = i + 1 == codes.size();
    const int share = last ? left : std::max(1, left * Between(50, 80) / 100);
    left = std::max(0, left - share);
    if (share == 0) continue;
    Add(model::AttendanceId(activity, codes[i]), "attendance", made_ms,
        {Set("activity", activity), Set("group", codes[i]), Set("people", share),
         Set("basis", people > 60 ? "estimated" : "counted")});
  }
  return codes;
}

const Voice& Generator::PickVoice(size_t project, bool foreign) {
  if (foreign) return Pick(OtherVoices());
  const auto& themes = Projects()[project].themes;
  for (int attempt = 0; attempt < 40; ++attempt) {
    const Voice& voice = Pick(EnglishVoices());
    if (Chance(20)) return voice;  // people talk about what they like
    if (std::find(themes.begin(), themes.end(), voice.theme) != themes.end()) return voice;
  }
  return Pick(EnglishVoices());
}

void Generator::AddVoices(const std::string& activity, size_t project, int64_t made_ms,
                          bool foreign) {
  std::vector<const Voice*> said;
  for (int points = Between(1, 6); points > 0; --points) {
    const Voice& voice = PickVoice(project, foreign && Chance(70));
    if (std::find(said.begin(), said.end(), &voice) != said.end()) continue;
    said.push_back(&voice);
    Changes changes = {Set("activity", activity),
                       Set("said", voice.said),
                       Set("group", Chance(80) ? "patients-carers" : "voluntary-sector"),
                       Set("capacity", Chance(85) ? "own-experience" : "speaks-for-group"),
                       {"themes", Op::kAdd, model::NamedId("theme", voice.theme)}};
    if (!voice.second_theme.empty()) {
      changes.push_back({"themes", Op::kAdd, model::NamedId("theme", voice.second_theme)});
    }
    if (voice.story != Story::kNone) {
      changes.push_back(Set("story", voice.story == Story::kReal ? "real" : "imagined"));
    }
    if (!questions_[project].empty() && Chance(45)) {
      const size_t number = random_.Below(static_cast<uint32_t>(questions_[project].size()));
      changes.push_back(Set("question", questions_[project][number]));
    }
    if (Chance(12)) {
      changes.push_back(Set("may_publish", true));
      changes.push_back(Set("publish_approved_by", Pick(Staff())));
      changes.push_back(Set("public_wording", voice.said));
    }
    made_ms += 60000;
    Add(NewId("feedback", made_ms), "feedback", made_ms, changes);
  }
}

void Generator::AddActivity(const Plan& plan) {
  ++activities_;
  const TypeSeed& type = PickType();
  const size_t place = PickPlace(type);
  const size_t project = random_.Below(static_cast<uint32_t>(projects_.size()));
  const std::string_view owner = Pick(Staff());
  actor_ = ActorOf(owner);
  const bool done = plan.end_ms > 0 && plan.status != "cancelled";
  const int64_t made_ms = done ? plan.start_ms : MsOf(today_) - Between(1, 5) * kDayMs;
  Changes changes = ActivityChanges(plan, type, place, project, owner);
  const std::string id = NewId("activity", made_ms);
  const size_t place_in_list = documents_.size();
  const int people = Between(type.fewest, type.most);
  const bool foreign = done && (type.engagement_type == "seldom-heard" ? Chance(60) : Chance(6));
  if (done) {
    changes.push_back(Set("started_at", InstantAt(plan.start_ms)));
    changes.push_back(Set("ended_at", InstantAt(plan.end_ms)));
    changes.push_back({"heads", Op::kBump, people});
    changes.push_back(Set("count_basis", people > 60 ? "estimated" : "counted"));
    if (type.engagement_type == "busy-place") changes.push_back(Set("reached", people * 4));
    for (const std::string& code : AddAttendance(id, type, plan.end_ms, people)) {
      changes.push_back({"groups", Op::kAdd, code});
    }
    if (plan.with_voices) AddVoices(id, project, plan.start_ms + kHourMs / 4, foreign);
  }
  if (plan.status == "written-up") {
    changes.push_back(Set("written_up_at", InstantAt(plan.end_ms + Between(1, 30) * kHourMs)));
    std::string notes = Notes(static_cast<size_t>(Between(2, 7)));
    if (foreign) notes += "\n\n" + std::string(Pick(ForeignNotes()));
    changes.push_back(Set("notes", notes));
    if (Chance(4)) {
      changes.push_back(Set("final_count", people + Between(1, 5)));
      changes.push_back(Set("final_reason", "A second sheet was found at the desk."));
    }
  }
  Add(id, "activity", made_ms, changes);
  // A parent comes before its children.
  std::rotate(documents_.begin() + static_cast<ptrdiff_t>(place_in_list), documents_.end() - 1,
              documents_.end());
}

// What makes Today's screen worth looking at: write-ups due, one overdue, sessions to come.
void Generator::AddSpecialActivities() {
  const int64_t now = MsOf(today_);
  const auto ended = [&](int64_t hours_before_midnight) {
    const int64_t end = now - hours_before_midnight * kHourMs;
    AddActivity({end - 2 * kHourMs, end, "to-write-up", true});
  };
  ended(60);  // overdue
  ended(14);
  ended(8);
  if (size_ != Size::kSmall) ended(5);
  const int planned = size_ == Size::kSmall ? 2 : 18;
  for (int i = 0; i < planned; ++i) {
    const base::Date date = base::AddDays(today_, 1 + i * 2);
    if (base::FormatWeekday(date) == "Sunday") continue;
    AddActivity({PickStart(Types()[1], date), 0, "planned", false});
  }
  if (size_ != Size::kSmall) {
    AddActivity({now - 9 * kDayMs + 10 * kHourMs, 0, "cancelled", false});
  }
}

void Generator::AddActivitiesUntil(size_t documents, size_t activities) {
  while (documents_.size() < documents || activities_ < activities) {
    const base::Date date = PickPastDate();
    const int64_t start = PickStart(Types()[0], date);
    const int64_t end = start + Between(2, 6) * kHourMs / 2;
    AddActivity({start, end, "written-up", Chance(88)});
  }
}

std::vector<Json> Generator::Run() {
  AddPeople();
  AddPlaces();
  AddThemes();
  AddProjects();
  AddSpecialActivities();
  if (size_ == Size::kSmall) AddActivitiesUntil(40, 6);
  if (size_ == Size::kYear) AddActivitiesUntil(0, 560);
  if (size_ == Size::k100k) {
    AddActivitiesUntil(100000, 0);
    documents_.resize(100000);
  }
  return std::move(documents_);
}

}  // namespace

std::vector<Json> Generate(Size size, uint64_t seed, std::string_view today) {
  const auto date = base::ParseDate(today);
  CHECK(date.has_value());
  return Generator(size, seed, *date).Run();
}

}  // namespace earshot::demo
