// See profile_targets.h.

#include "core/app/profile_targets.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::GetInteger;
using base::GetString;

// The groups that divide people up, and the value of the panel that means the same; "" = none does.
struct Cut {
  std::string_view dimension;
  std::string_view group;
  std::string_view value;
};
constexpr auto kCuts = std::to_array<Cut>({
    {"age", "age-under-16", "under-16"},
    {"age", "age-16-24", "16-24"},
    {"age", "age-25-34", "25-34"},
    {"age", "age-35-49", ""},
    {"age", "age-50-59", ""},
    {"age", "age-60-69", ""},
    {"age", "age-70-over", ""},
    {"sex", "gender-female", "female"},
    {"sex", "gender-male", "male"},
    {"ethnic-group", "ethnicity-asian", "asian"},
    {"ethnic-group", "ethnicity-black", "black"},
    {"ethnic-group", "ethnicity-mixed", "mixed"},
    {"ethnic-group", "ethnicity-white-british", "white"},
    {"ethnic-group", "ethnicity-white-other", "white"},
    {"ethnic-group", "ethnicity-other", "other"},
    {"disability", "disability-a-lot", "limited-a-lot"},
    {"disability", "disability-a-little", "limited-a-little"},
    // With and without a condition: two values of the panel.
    {"disability", "disability-none", ""},
    {"care", "carer-no", "none"},
    {"care", "carer-yes", ""},
    {"deprivation", "deprivation-yes", ""},
});

constexpr std::string_view kUnder16 = "age-under-16";

std::string_view CharacteristicOfDimension(std::string_view dimension) {
  for (const Cut& cut : kCuts) {
    if (cut.dimension == dimension) return model::CharacteristicOf(cut.group);
  }
  return "";
}

class Taking {
 public:
  Taking(const Workspace& workspace, std::string_view profile, std::string_view dimension,
         bool without_children)
      : dimension_(dimension), without_children_(without_children && dimension == "age") {
    const std::string_view characteristic = CharacteristicOfDimension(dimension);
    for (const Row& share : workspace.Children("population_share", "profile", profile)) {
      if (merge::IsDeleted(share.document)) continue;
      const std::string group = GetString(share.document, "group");
      if (model::CharacteristicOf(group) != characteristic) continue;
      people_[group] = GetInteger(share.document, "people");
    }
  }

  ProfileTargets Take(int64_t residents) {
    if (people_.empty()) return {};
    ProfileTargets taken;
    taken.residents = ResidentsMeasured(residents);
    for (const Cut& cut : kCuts) {
      if (cut.dimension != dimension_) continue;
      const auto found = people_.find(cut.group);
      if (found == people_.end()) continue;
      const std::optional<WhyNotTaken> why = WhyNot(cut);
      if (why) {
        taken.not_taken.push_back({found->first, *why});
      } else {
        by_value_[cut.value] += found->second;
      }
    }
    for (const auto& [group, people] : people_) {
      if (!IsCut(group)) taken.not_taken.push_back({group});
    }
    AddShares(taken);
    return taken;
  }

 private:
  bool LeftOut(const Cut& cut) const { return without_children_ && cut.group == kUnder16; }

  bool IsThere(std::string_view group) const { return people_.find(group) != people_.end(); }
  // Whether the dimension divides people up by it: "another gender" is of the characteristic only.
  bool IsCut(std::string_view group) const {
    return std::any_of(kCuts.begin(), kCuts.end(), [&](const Cut& cut) {
      return cut.dimension == dimension_ && cut.group == group;
    });
  }

  int64_t ResidentsMeasured(int64_t residents) const {
    int64_t divided = 0;
    bool all = true;
    for (const Cut& cut : kCuts) {
      if (cut.dimension != dimension_) continue;
      const auto found = people_.find(cut.group);
      const int64_t people = found == people_.end() ? 0 : found->second;
      if (LeftOut(cut)) {
        residents -= people;
      } else {
        divided += people;
        all = all && found != people_.end();
      }
    }
    return all ? divided : residents;
  }

  std::optional<WhyNotTaken> WhyNot(const Cut& cut) const {
    if (LeftOut(cut)) return WhyNotTaken::kTooYoung;
    if (cut.value.empty()) return WhyNotTaken::kOtherCut;
    const bool whole = std::all_of(kCuts.begin(), kCuts.end(), [&](const Cut& other) {
      return other.dimension != cut.dimension || other.value != cut.value || IsThere(other.group);
    });
    return whole ? std::nullopt : std::optional<WhyNotTaken>(WhyNotTaken::kPartIsThere);
  }

  void AddShares(ProfileTargets& taken) const {
    if (taken.residents <= 0) return;
    std::string_view last;
    for (const Cut& cut : kCuts) {
      const auto found = by_value_.find(cut.value);
      if (cut.dimension != dimension_ || found == by_value_.end() || cut.value == last) continue;
      last = cut.value;
      const int64_t hundredths =
          (found->second * panel::kWhole + taken.residents / 2) / taken.residents;
      taken.shares.push_back({std::string(cut.value), PercentText(hundredths)});
    }
  }

  const std::string_view dimension_;
  const bool without_children_;
  std::map<std::string, int64_t, std::less<>> people_;  // by group
  std::map<std::string_view, int64_t> by_value_;
};

}  // namespace

ProfileTargets TargetsFromProfile(const Workspace& workspace, std::string_view profile,
                                  std::string_view dimension, const PanelSettings& settings) {
  const auto document = workspace.Document(profile);
  if (!document || merge::IsDeleted(*document)) return {};
  ProfileTargets taken = Taking(workspace, profile, dimension, settings.minimum_age >= 16)
                             .Take(GetInteger(*document, "residents"));
  if (taken.residents == 0) return taken;
  taken.origin = GetString(*document, "name");
  const std::string from = GetString(*document, "origin");
  if (!from.empty()) taken.origin.append(": ").append(from);
  return taken;
}

}  // namespace earshot::app
