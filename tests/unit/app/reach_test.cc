// Honest numbers: contacts, not people; reached apart; what was not recorded is said.

#include "core/app/reach.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class ReachTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Activity(const std::string& project, int heads, const std::string& held_on) {
    const base::Json of = project.empty() ? base::Json(nullptr) : base::Json(project);
    return desk.Do("", "activity",
                   {Set("title", "Stall"),
                    Set("held_on", held_on),
                    Set("project", of),
                    Set("engagement_type", "busy-place"),
                    Set("status", "running"),
                    Set("started_at", "2026-09-20T09:00:00.000+00:00"),
                    {"heads", merge::Op::kBump, heads}});
  }
  void Tally(const std::string& activity, const std::string& group, int people) {
    desk.Do(model::TallyId(activity, group), "tally",
            {Set("activity", activity), Set("group", group), {"people", merge::Op::kBump, people}});
  }
  const CharacteristicReach& Of(const Reach& reach, const std::string& code) const {
    for (const CharacteristicReach& line : reach.characteristics) {
      if (line.characteristic == code) return line;
    }
    ADD_FAILURE() << code;
    return reach.characteristics.front();
  }

  Desk desk{"00000000000000aa"};
};

// 004-22, 004-28: by characteristic, with what nobody recorded.
TEST_F(ReachTest, CountsByCharacteristicAndSaysWhatWasNotRecorded) {
  const std::string project = desk.Do("", "project", {Set("title", "Getting there")});
  const std::string market = Activity(project, 20, "2026-09-20");
  Tally(market, "age-16-24", 4);
  Tally(market, "age-70-over", 6);
  const std::string club = Activity(project, 5, "2026-09-21");
  Tally(club, "age-70-over", 7);  // counted more than heads: never negative
  Activity("project:other", 100, "2026-09-22");
  const Reach reach = ReadReach(*desk.workspace, project);
  EXPECT_EQ(reach.contacts, 25);
  EXPECT_EQ(reach.activities, 2U);
  const CharacteristicReach& age = Of(reach, "age");
  EXPECT_EQ(age.recorded, 17);
  EXPECT_EQ(age.not_recorded, 10);
  ASSERT_EQ(age.groups.size(), 2U);
  EXPECT_EQ(age.groups[1].heard, 13);
  EXPECT_FALSE(age.groups[1].residents);
}

TEST_F(ReachTest, PeopleReachedAreKeptApartAndEstimatesAreSaid) {
  const std::string activity = Activity("", 30, "2026-09-20");
  desk.Do(activity, "", {Set("reached", 400), Set("count_basis", "estimated")});
  Activity("", 5, "2026-09-21");
  const Reach reach = ReadReach(*desk.workspace, "");
  EXPECT_EQ(reach.contacts, 35);
  EXPECT_EQ(reach.reached, 400);
  EXPECT_EQ(reach.estimated, 30);
  EXPECT_EQ(ReadReach(*desk.workspace, "", "2026-09-21").contacts, 5);
  EXPECT_EQ(ReadReach(*desk.workspace, "", "", "2026-09-20").contacts, 30);
}

TEST_F(ReachTest, WhatHasNotTakenPlaceCountsForNothing) {
  const std::string activity = desk.NewActivity("Later", "2027-01-01", "planned");
  desk.Do(activity, "", {{"heads", merge::Op::kBump, 3}});
  EXPECT_EQ(ReadReach(*desk.workspace, "").contacts, 0);
}

TEST_F(ReachTest, TheAreaProfileOfTheProjectIsTheMeasure) {
  const std::string county =
      desk.Do("", "area_profile", {Set("name", "County"), Set("residents", 750000)});
  const std::string town =
      desk.Do("", "area_profile", {Set("name", "Town"), Set("residents", 60000)});
  desk.Do(model::PopulationShareId(town, "age-16-24"), "population_share",
          {Set("profile", town), Set("group", "age-16-24"), Set("people", 7000)});
  const std::string project =
      desk.Do("", "project", {Set("title", "Getting there"), Set("area_profile", town)});
  const Reach reach = ReadReach(*desk.workspace, project);
  EXPECT_EQ(reach.residents, 60000);
  EXPECT_EQ(Of(reach, "age").groups.at(0).residents, 7000);
  EXPECT_EQ(Of(reach, "age").groups.at(0).heard, 0) << "in the population, not heard yet";
  EXPECT_EQ(ReadReach(*desk.workspace, "").profile, county) << "the first by name";
}

// Two phones count the same group at the same stall: the counts add up after sync (002-04).
TEST_F(ReachTest, TalliesOfTwoPhonesAddUp) {
  Desk other{"00000000000000bb", 2};
  const std::string activity = Activity("", 10, "2026-09-20");
  Exchange(desk, other);
  Tally(activity, "carer-yes", 2);
  other.Do(model::TallyId(activity, "carer-yes"), "tally",
           {Set("activity", activity), Set("group", "carer-yes"), {"people", merge::Op::kBump, 3}});
  Exchange(desk, other);
  EXPECT_EQ(Of(ReadReach(*desk.workspace, ""), "carer").groups.at(0).heard, 5);
  EXPECT_EQ(Of(ReadReach(*other.workspace, ""), "carer").groups.at(0).heard, 5);
}

}  // namespace
}  // namespace earshot::app
