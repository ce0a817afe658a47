// The demo's projects: what each is about, when it runs, and its brief as the team wrote it. All
// invented.
#pragma once

#include <span>
#include <string_view>

namespace earshot::demo {

struct BriefSeed {
  std::string_view stage;
  std::string_view narrative;
  std::string_view outline;
  std::span<const std::string_view> should_hear;   // stakeholder groups
  std::span<const std::string_view> seldom_heard;  // groups
  std::string_view people;
  std::string_view specialists;
  int budget;  // pounds
  std::string_view risks;
  std::string_view governance;
};

struct ProjectSeed {
  std::string_view title;
  std::string_view summary;
  std::string_view state;
  std::string_view lead;
  int starts_days_ago;
  int ends_days_ago;  // negative: in the future
  int plan_final_days_ago;
  // Only people who speak for others were heard until the plan was final, which is a gap (004-24).
  bool no_patients_before_plan;
  int service_starts_days_ago;  // 0 = not known
  std::span<const std::string_view> questions;
  std::span<const std::string_view> themes;  // what people say at its activities, mostly
  BriefSeed brief;
};

std::span<const ProjectSeed> Projects();

}  // namespace earshot::demo
