// The sessions of the demo's year: their states, whom they met, and what was counted at them.

#include <algorithm>
#include <set>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/model/vocabulary.h"
#include "tests/unit/demo/demo_year.h"

namespace earshot::demo {
namespace {

using base::Json;

TEST_F(DemoYear, StatesAreMixedSoThatTodayHasSomethingToShow) {
  std::map<std::string, int> states;
  int overdue = 0;
  std::set<std::string> months;
  const int64_t now = *base::ParseInstant("2026-11-25T00:00:00.000+00:00");
  for (const Json& activity : Of("activity")) {
    const std::string status = base::GetString(activity, "status");
    ++states[status];
    months.insert(base::GetString(activity, "held_on").substr(0, 7));
    const auto ended = base::ParseInstant(base::GetString(activity, "ended_at"));
    if (status == "to-write-up" && ended && now - *ended > 24 * 3600000) ++overdue;
  }
  EXPECT_GE(states["planned"], 8);
  EXPECT_GE(states["to-write-up"], 3);
  EXPECT_EQ(states["cancelled"], 1);
  EXPECT_EQ(overdue, 1);
  EXPECT_GE(months.size(), 12U);
}

TEST_F(DemoYear, SessionsSayAtWhichLevelAndByWhichEvidence) {
  const auto levels = ValuesOf("activity", "level");
  for (const model::Term& term : model::FindVocabulary("levels-004")->terms) {
    EXPECT_TRUE(levels.contains(std::string(term.code))) << term.code;
  }
  EXPECT_EQ(levels.size(), 4U) << "no other set than the workspace's";
  EXPECT_EQ(ValuesOf("activity", "evidence").size(), 3U);
  EXPECT_GE(ValuesOf("activity", "mechanism").size(), 5U);
  EXPECT_GE(ValuesOf("activity", "purpose_kind").size(), 4U);
}

// 003-33: a regular cycle; two groups have not been met for most of a year.
TEST_F(DemoYear, SeldomHeardGroupsWereLastMetAtDifferentTimes) {
  std::map<std::string, std::string> last;
  for (const Json& activity : Of("activity")) {
    for (const std::string& group : merge::Elements(activity, "seldom_heard")) {
      std::string& day = last[group];
      day = std::max(day, base::GetString(activity, "held_on"));
    }
  }
  EXPECT_EQ(last.size(), model::FindVocabulary("seldom-heard-groups")->terms.size());
  std::set<std::string> days;
  int long_ago = 0;
  for (const auto& [group, day] : last) {
    EXPECT_LE(day, kToday);
    days.insert(day);
    const auto apart = base::DaysFromEpoch(Today()) - base::DaysFromEpoch(*base::ParseDate(day));
    if (apart > 183) ++long_ago;
  }
  EXPECT_GE(days.size(), 8U);
  EXPECT_EQ(long_ago, 2);
}

// 004-22: what was not recorded is the difference, so it is never below zero.
TEST_F(DemoYear, TalliesNeverCountMorePeopleThanCame) {
  std::map<std::string, int64_t> heads;
  for (const Json& activity : Of("activity")) {
    heads[base::GetString(activity, "_id")] = merge::TallyTotal(activity, "heads");
  }
  std::map<std::pair<std::string, std::string>, int64_t> sums;
  std::map<std::string, std::set<std::string>> groups;
  for (const Json& tally : Of("tally")) {
    const std::string activity = base::GetString(tally, "activity");
    const std::string group = base::GetString(tally, "group");
    groups[activity].insert(group);
    EXPECT_GT(merge::TallyTotal(tally, "people"), 0);
    sums[{activity, std::string(model::CharacteristicOf(group))}] +=
        merge::TallyTotal(tally, "people");
  }
  for (const auto& [key, sum] : sums) EXPECT_LE(sum, heads[key.first]) << key.second;
  EXPECT_NEAR(static_cast<double>(groups.size()), 280, 60) << "about a third";
  const auto several = std::count_if(groups.begin(), groups.end(),
                                     [](const auto& one) { return one.second.size() >= 4; });
  EXPECT_GE(several, 100);
}

TEST_F(DemoYear, AttendanceAddsUpToTheHeadCount) {
  std::map<std::string, int64_t> sums;
  for (const Json& row : Of("attendance")) {
    sums[base::GetString(row, "activity")] += base::GetInteger(row, "people");
  }
  for (const Json& activity : Of("activity")) {
    EXPECT_EQ(sums[base::GetString(activity, "_id")], merge::TallyTotal(activity, "heads"));
  }
}

// A session belongs to a project that ran on its day.
TEST_F(DemoYear, SessionsLieWithinTheirProjects) {
  std::map<std::string, Json> projects;
  for (const Json& project : Of("project")) projects[base::GetString(project, "_id")] = project;
  for (const Json& activity : Of("activity")) {
    const std::string id = base::GetString(activity, "project");
    if (id.empty()) continue;
    const std::string day = base::GetString(activity, "held_on");
    EXPECT_GE(day, base::GetString(projects[id], "starts_on"));
    EXPECT_LE(day, base::GetString(projects[id], "ends_on"));
  }
}

TEST_F(DemoYear, PhasesFollowOneAnother) {
  std::map<std::string, std::vector<Json>> phases;
  for (const Json& phase : Of("phase")) phases[base::GetString(phase, "project")].push_back(phase);
  EXPECT_EQ(phases.size(), 12U);
  for (const auto& [project, all] : phases) {
    const auto terms = model::FindVocabulary("consultation-phases")->terms;
    ASSERT_EQ(all.size(), terms.size());
    for (size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(base::GetString(all[i], "phase"), terms[i].code);
      if (i == 0) continue;
      EXPECT_LT(base::GetString(all[i - 1], "ends_on"), base::GetString(all[i], "starts_on"));
    }
  }
}

TEST_F(DemoYear, OneReportIsOverdue) {  // 004-03
  int overdue = 0, reported = 0, to_come = 0;
  for (const Json& point : Of("report_point")) {
    if (!base::GetString(point, "reported_on").empty()) {
      ++reported;
    } else {
      ++(base::GetString(point, "due_on") < kToday ? overdue : to_come);
    }
  }
  EXPECT_EQ(overdue, 1);
  EXPECT_GE(reported, 12);
  EXPECT_GE(to_come, 8);
}

}  // namespace
}  // namespace earshot::demo
