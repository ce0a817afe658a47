// The county that the demo is set in, and what has been made of it so far: later parts of the demo
// refer to what earlier parts have made.
//
// AddCounty makes what was there before the year began: workspace, staff, places, the area profile
// and the themes. The other members are filled by programme.h, year.h, hearing.h and incoming.h.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/demo/briefs.h"
#include "core/demo/maker.h"

namespace earshot::demo {

inline constexpr size_t kSmallProjects = 2;  // of the small demo

struct ProjectMade {
  std::string id;
  const ProjectSeed* seed = nullptr;
  std::vector<std::string> questions;
};

// A session that took place.
struct ActivityMade {
  std::string id;
  std::optional<size_t> project;  // index in County::projects
  int days_ago = 0;
};

struct PointMade {
  std::string id;
  std::optional<size_t> project;
  std::string_view theme;  // "" = not sorted yet
  int days_ago = 0;        // when it was heard
};

struct County {
  std::vector<std::string> places;
  std::string area_profile;
  std::set<std::string_view> themes;  // names
  std::vector<ProjectMade> projects;
  std::vector<ActivityMade> activities;
  std::vector<PointMade> points;

  // The projects that run on that day.
  std::vector<size_t> RunningOn(int days_ago) const;
};

void AddCounty(Maker& maker, County& county);

// Residents in thousands, for the characteristics that are counted. Invented.
struct ShareSeed {
  std::string_view group;
  int thousands;
};
inline constexpr int kResidentsInThousands = 750;
std::span<const ShareSeed> Shares();

}  // namespace earshot::demo
