// See hearing.h.
#include "core/demo/hearing.h"

#include <algorithm>
#include <array>

#include "core/demo/setting.h"
#include "core/demo/voices.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kStillToSort = 12;     // days in which points may wait for their themes
constexpr int kBeforeMerging = 150;  // days ago: until then some themes had another name

constexpr std::array<std::string_view, 8> kSources = {
    "pals",   "friends-and-family", "friends-and-family", "online",
    "online", "national-survey",    "third-party",        "media"};

bool HasThemesOf(const County& county, const Voice& voice) {
  return county.themes.contains(voice.theme) &&
         (voice.second_theme.empty() || county.themes.contains(voice.second_theme));
}

const Voice& PickVoice(Maker& maker, const County& county, std::optional<size_t> project,
                       bool foreign) {
  const auto voices = foreign ? OtherVoices() : EnglishVoices();
  while (true) {
    const Voice& voice = maker.Pick(voices);
    if (!HasThemesOf(county, voice)) continue;
    if (foreign || !project || maker.Chance(5)) return voice;  // people talk about what they like
    const auto& themes = county.projects[*project].seed->themes;
    if (std::find(themes.begin(), themes.end(), voice.theme) != themes.end()) return voice;
  }
}

// The words, with what people put before and after what they mean to say.
std::string SaidInFull(Maker& maker, const Voice& voice, bool foreign) {
  std::string said(voice.said);
  if (foreign) return said;
  if (maker.Chance(45)) said += " " + std::string(maker.Pick(Afterthoughts()));
  if (maker.Chance(25)) said = std::string(maker.Pick(Openings())) + " " + said;
  return said;
}

// The name under which a theme was filed then, before it was merged.
std::string_view NameThen(Maker& maker, std::string_view theme, int days_ago) {
  if (days_ago < kBeforeMerging || !maker.Chance(20)) return theme;
  for (const ThemeSeed& seed : ThemeSeeds()) {
    if (seed.merged_into == theme) return seed.name;
  }
  return theme;
}

void AddSpeaker(Maker& maker, const County& county, const PointMade& point, Changes& changes) {
  const ProjectSeed* seed = point.project ? county.projects[*point.project].seed : nullptr;
  const bool too_early = seed != nullptr && seed->no_patients_before_plan &&
                         point.days_ago >= seed->plan_final_days_ago;
  const bool patient = maker.Chance(80) && !too_early;
  const bool own = patient ? maker.Chance(92) : maker.Chance(30);
  changes.push_back(Set("group", patient ? "patients-carers" : "voluntary-sector"));
  changes.push_back(Set("capacity", own ? "own-experience" : "speaks-for-group"));
}

void AddThemesOf(Maker& maker, const Voice& voice, PointMade& point, Changes& changes) {
  const bool unsorted = maker.Chance(point.days_ago <= kStillToSort ? 55 : 2);
  if (unsorted) return;
  point.theme = voice.theme;
  const std::string_view name = NameThen(maker, voice.theme, point.days_ago);
  changes.push_back(AddTo("themes", model::NamedId("theme", name)));
  if (!voice.second_theme.empty()) {
    changes.push_back(AddTo("themes", model::NamedId("theme", voice.second_theme)));
  }
}

void AddPublication(Maker& maker, std::string_view wording, Changes& changes) {
  changes.push_back(Set("public_wording", wording));
  changes.push_back(Set("may_publish", true));
  changes.push_back(Set("publish_approved_by", maker.Pick(Staff())));
}

// Everything that a point says about itself, whatever its source.
void AddContent(Maker& maker, const County& county, const Voice& voice, bool foreign,
                PointMade& point, Changes& changes) {
  changes.push_back(Set("said", SaidInFull(maker, voice, foreign)));
  AddSpeaker(maker, county, point, changes);
  AddThemesOf(maker, voice, point, changes);
  if (voice.story != Story::kNone) {
    changes.push_back(Set("story", voice.story == Story::kReal ? "real" : "imagined"));
  }
  if (maker.Chance(12)) AddPublication(maker, voice.said, changes);
}

}  // namespace

void AddPointsAt(Maker& maker, County& county, const Session& session) {
  const ActivityMade& activity = session.activity;
  std::vector<const Voice*> said;
  int64_t made_ms = session.start_ms + kHourMs / 4;
  for (int points = maker.IsSmall() ? 2 : maker.Between(2, 7); points > 0; --points) {
    const bool foreign = session.foreign && maker.Chance(70);
    const Voice& voice = PickVoice(maker, county, activity.project, foreign);
    if (std::find(said.begin(), said.end(), &voice) != said.end()) continue;
    said.push_back(&voice);
    made_ms += kMinuteMs;
    PointMade point{"", activity.project, "", activity.days_ago};
    Changes changes = {Set("activity", activity.id)};
    AddContent(maker, county, voice, foreign, point, changes);
    if (activity.project && maker.Chance(45)) {
      const auto& questions = county.projects[*activity.project].questions;
      changes.push_back(Set("question", maker.Pick(std::span<const std::string>(questions))));
    }
    point.id = maker.AddNew("feedback", made_ms, changes);
    county.points.push_back(std::move(point));
  }
}

void AddPointsFromElsewhere(Maker& maker, County& county, int count) {
  for (int i = 0; i < count; ++i) {
    const int days_ago = maker.Between(2, 340);
    const auto running = county.RunningOn(days_ago);
    if (running.empty()) continue;
    const size_t project = maker.Pick(std::span<const size_t>(running));
    PointMade point{"", project, "", days_ago};
    maker.WriteAs(maker.Pick(Staff()));
    Changes changes = {Set("source", maker.Pick(std::span<const std::string_view>(kSources))),
                       Set("heard_on", maker.IsoDay(days_ago)),
                       Set("project", county.projects[project].id)};
    const Voice& voice = PickVoice(maker, county, project, false);
    AddContent(maker, county, voice, false, point, changes);
    point.id = maker.AddNew("feedback", maker.MsOf(days_ago) + 11 * kHourMs, changes);
    county.points.push_back(std::move(point));
  }
}

void AddPointFromCase(Maker& maker, County& county, const CasePoint& made) {
  PointMade point{"", made.project, made.theme, made.received_days_ago};
  Changes changes = {Set("case", made.case_id), Set("said", made.said),
                     Set("group", "patients-carers"), Set("capacity", "own-experience")};
  if (county.themes.contains(made.theme)) {
    changes.push_back(AddTo("themes", model::NamedId("theme", made.theme)));
  }
  point.id = maker.AddNew("feedback", maker.MsOf(made.received_days_ago) + 12 * kHourMs, changes);
  county.points.push_back(std::move(point));
}

}  // namespace earshot::demo
