// See county.h.
#include "core/demo/county.h"

#include "core/demo/setting.h"
#include "core/demo/voices.h"
#include "core/model/schema.h"

namespace earshot::demo {
namespace {

constexpr int kBefore = 400;  // days ago: before the year began
constexpr size_t kSmallStaff = 3;
constexpr size_t kSmallPlaces = 4;
constexpr size_t kSmallShares = 2;

// clang-format off
constexpr ShareSeed kShares[] = {
    {"gender-female", 382}, {"gender-male", 366}, {"gender-another", 2},
    {"age-under-16", 150}, {"age-16-24", 70}, {"age-25-34", 95}, {"age-35-49", 150},
    {"age-50-59", 105}, {"age-60-69", 80}, {"age-70-over", 100},
    {"disability-a-lot", 52}, {"disability-a-little", 75}, {"disability-none", 623},
    {"ethnicity-white-british", 588}, {"ethnicity-white-other", 66}, {"ethnicity-asian", 42},
    {"ethnicity-black", 24}, {"ethnicity-mixed", 21}, {"ethnicity-other", 9},
    {"carer-yes", 65}, {"carer-no", 685},
};
// clang-format on

void AddWorkspace(Maker& maker) {
  maker.Add("workspace:main", "workspace", maker.MsOf(kBefore),
            {Set("name", "Northamptonshire health engagement"),
             Set("organisation", "Northamptonshire Health Communications Team"),
             AddTo("partners", "County Council Public Health"), AddTo("partners", "Healthwatch"),
             AddTo("partners", "Voluntary Impact Network"), Set("engagement_levels", "levels-004"),
             Set("small_number_limit", 7),
             Set("about",
                 "Invented data for trying Earshot: a county team, its places, and a year of "
                 "listening. No person and no venue here is real.")});
}

void AddPlaces(Maker& maker, County& county) {
  const int64_t made = maker.MsOf(kBefore - 10);
  const size_t count = maker.IsSmall() ? kSmallPlaces : Places().size();
  for (size_t i = 0; i < count; ++i) {
    const PlaceSeed& place = Places()[i];
    maker.WriteAs(Staff()[i % Staff().size()]);
    county.places.push_back(
        maker.AddNew("place", made,
                     {Set("name", place.name), Set("locality", place.town),
                      Set("postcode", place.postcode), Set("access_notes", place.access)}));
  }
}

void AddAreaProfile(Maker& maker, County& county) {
  const int64_t made = maker.MsOf(kBefore - 10);
  const base::Date new_year = {maker.today().year, 1, 1};
  maker.WriteAs(Staff()[0]);
  county.area_profile =
      maker.AddNew("area_profile", made,
                   {Set("name", "Northamptonshire"), Set("residents", kResidentsInThousands * 1000),
                    Set("origin", "Invented for the demo, shaped like a census"),
                    Set("as_at", base::FormatDate(new_year))});
  const auto shares = maker.IsSmall() ? Shares().first(kSmallShares) : Shares();
  for (const ShareSeed& share : shares) {
    maker.Add(model::PopulationShareId(county.area_profile, share.group), "population_share", made,
              {Set("profile", county.area_profile), Set("group", share.group),
               Set("people", share.thousands * 1000)});
  }
}

// The small demo has the themes of its projects only.
void ChooseThemes(const Maker& maker, County& county) {
  if (maker.IsSmall()) {
    for (const ProjectSeed& project : Projects().first(kSmallProjects)) {
      county.themes.insert(project.themes.begin(), project.themes.end());
    }
    return;
  }
  for (const auto& voices : {EnglishVoices(), OtherVoices()}) {
    for (const Voice& voice : voices) {
      county.themes.insert(voice.theme);
      if (!voice.second_theme.empty()) county.themes.insert(voice.second_theme);
    }
  }
}

void AddThemes(Maker& maker, County& county) {
  ChooseThemes(maker, county);
  const int64_t made = maker.MsOf(kBefore - 10);
  maker.WriteAs(Staff()[0]);
  const auto add = [&](std::string_view name) {
    Changes changes = {Set("name", name)};
    for (const ThemeSeed& seed : ThemeSeeds()) {
      if (seed.name != name) continue;
      SetText(changes, "about", seed.about);
      if (!seed.parent.empty()) {
        changes.push_back(Set("parent", model::NamedId("theme", seed.parent)));
      }
      if (!seed.merged_into.empty()) {
        changes.push_back(Set("merged_into", model::NamedId("theme", seed.merged_into)));
      }
    }
    maker.Add(model::NamedId("theme", name), "theme", made, changes);
  };
  std::set<std::string_view> above;
  for (const ThemeSeed& seed : ThemeSeeds()) {
    if (county.themes.contains(seed.name) && !seed.parent.empty()) above.insert(seed.parent);
  }
  for (const std::string_view name : above) add(name);
  for (const std::string_view name : county.themes) add(name);
  for (const ThemeSeed& seed : ThemeSeeds()) {
    if (!seed.merged_into.empty() && county.themes.contains(seed.merged_into)) add(seed.name);
  }
}

}  // namespace

std::span<const ShareSeed> Shares() { return kShares; }

std::vector<size_t> County::RunningOn(int days_ago) const {
  std::vector<size_t> running;
  for (size_t i = 0; i < projects.size(); ++i) {
    const ProjectSeed& seed = *projects[i].seed;
    if (seed.starts_days_ago >= days_ago && days_ago >= seed.ends_days_ago) running.push_back(i);
  }
  return running;
}

void AddCounty(Maker& maker, County& county) {
  AddWorkspace(maker);
  maker.AddStaff(maker.IsSmall() ? kSmallStaff : Staff().size(), kBefore);
  AddPlaces(maker, county);
  AddAreaProfile(maker, county);
  AddThemes(maker, county);
}

}  // namespace earshot::demo
