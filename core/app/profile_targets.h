// Target shares of the panel taken over from an area profile of the workspace (004-22): projects
// and the panel are measured by one population.
//
// The profile counts residents by groups of its own cut. Only what means the same as a value of the
// panel is taken; each group that does not is named with the reason, so that nobody believes that
// the sum is whole. What comes back is typed into the form of shares (EnterTargets), not stored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/panel_targets.h"

namespace earshot::app {

enum class WhyNotTaken : uint8_t {
  kOtherCut,     // no value of the panel means the same: "35 to 49"
  kTooYoung,     // below the youngest age of the panel
  kPartIsThere,  // the rest of the same value is not in the profile: White British without the
                 // others
};

struct GroupNotTaken {
  std::string group;  // code of population-groups
  WhyNotTaken why = WhyNotTaken::kOtherCut;
};

struct ProfileTargets {
  std::vector<ShareEntry> shares;
  // Residents that the shares are of: those of the groups that divide people up, where the profile
  // has all of these, else all residents. Of ages, without those that are too young.
  int64_t residents = 0;
  std::string origin;  // "Northamptonshire: census of 2021"
  std::vector<GroupNotTaken> not_taken;
};

// Nothing where the profile is gone or says nothing of the dimension. `workspace`: the main one.
ProfileTargets TargetsFromProfile(const Workspace& workspace, std::string_view profile,
                                  std::string_view dimension, const PanelSettings& settings);

}  // namespace earshot::app
