// Whom to find next: the largest gaps, and what in the workspace could reach these people (004-20,
// 004-21, 004-22, 001-10).

#include "core/app/who_to_find.h"

#include <algorithm>

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr std::string_view kToday = "2026-11-26";

class WhoToFindTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  static merge::Change Add(std::string set, std::string element) {
    return {std::move(set), merge::Op::kAdd, std::move(element)};
  }
  std::string Party(const std::string& name, const std::string& kind,
                    std::vector<merge::Change> more = {}) {
    std::vector<merge::Change> changes = {Set("name", name), Set("kind", kind)};
    changes.insert(changes.end(), more.begin(), more.end());
    return desk.Do("", "stakeholder", changes);
  }
  std::string Place(const std::string& name, const std::string& locality) {
    return desk.Do("", "place", {Set("name", name), Set("locality", locality)});
  }
  static DimensionGaps Gap(const std::string& dimension, const std::string& value,
                           int64_t still_to_recruit) {
    DimensionGaps gaps{dimension, {}};
    panel::GapLine line;
    line.value = value;
    line.still_to_recruit = still_to_recruit;
    gaps.table.lines.push_back(line);
    return gaps;
  }
  std::vector<FindNext> Find(const std::vector<DimensionGaps>& gaps) const {
    return WhoToFind(*desk.workspace, gaps, PanelSettings{}, kToday);
  }
  // What is offered for one gap, in its order.
  std::vector<std::string> Names(const std::string& dimension, const std::string& value) const {
    std::vector<std::string> names;
    const std::vector<FindNext> all = Find({Gap(dimension, value, 10)});
    for (const Finding& finding : all.at(0).findings) names.push_back(finding.name);
    return names;
  }

  using Strings = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
};

TEST_F(WhoToFindTest, TheLargestGapsOfAllDimensionsComeFirst) {
  DimensionGaps sex = Gap("sex", "male", 40);
  sex.table.lines.push_back({});  // nobody is missing
  const std::vector<FindNext> all = Find({sex, Gap("age", "16-24", 90), Gap("care", "to-9", 40)});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].value, "16-24");
  EXPECT_EQ(all[0].still_to_recruit, 90);
  EXPECT_EQ(all[0].to_ask, 450) << "of 100 who are asked 20 join";
  EXPECT_EQ(all[1].value, "male") << "of equal gaps in the order of the dimensions";
  EXPECT_EQ(all[2].value, "to-9");
}

TEST_F(WhoToFindTest, OnlySoManyGapsAreNamedAndNoneWhereNobodyIsMissing) {
  std::vector<DimensionGaps> gaps;
  for (int i = 0; i < 20; ++i) gaps.push_back(Gap("locality", "Town " + std::to_string(i), i));
  EXPECT_EQ(Find(gaps).size(), kMostToFind);
  EXPECT_TRUE(Find({Gap("sex", "male", 0)}).empty());
}

// 004-22: White people are short of 868 in a panel where 112 did not answer, and are more than
// their share of those who did.
TEST_F(WhoToFindTest, WhoHasMoreThanItsShareIsNotLookedFor) {
  const panel::GapTable table = panel::MeasureGaps({{"white", 8680}, {"black", 1320}},
                                                   {{{"white", 836}, {"black", 72}}, 112}, 1000);
  ASSERT_EQ(table.lines[0].still_to_recruit, 32);
  const std::vector<FindNext> all = Find({{"ethnic-group", table}});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].value, "black");
}

// Few members tell nothing of shares: until chance is ruled out everybody is looked for.
TEST_F(WhoToFindTest, MoreThanItsShareByChanceIsLookedForAllTheSame) {
  const panel::GapTable table = panel::MeasureGaps({{"female", 5000}, {"male", 5000}},
                                                   {{{"female", 2}, {"male", 1}}, 0}, 1000);
  EXPECT_EQ(Find({{"sex", table}}).size(), 2U);
}

// 001-10: stakeholders say which seldom-heard groups they reach.
TEST_F(WhoToFindTest, WhoReachesTheGroupIsOffered) {
  const std::string club = Party("Youth club", "group", {Add("reaches", "young-people")});
  Party("Lunch club", "group", {Add("reaches", "older-people")});
  const std::vector<FindNext> all = Find({Gap("age", "16-24", 10)});
  ASSERT_EQ(all[0].findings.size(), 1U);
  EXPECT_EQ(all[0].findings[0].id, club);
  EXPECT_EQ(all[0].findings[0].name, "Youth club");
  EXPECT_EQ(all[0].findings[0].way, WayIn::kReaches);
  EXPECT_EQ(Names("age", "75-84"), (Strings{"Lunch club"}));
  EXPECT_TRUE(Names("age", "35-44").empty());
}

TEST_F(WhoToFindTest, EachGroupIsFoundByItsNameInTheWorkspace) {
  Party("Students' union", "organisation", {Add("reaches", "students")});
  Party("Carers' café", "group", {Add("reaches", "carers")});
  Party("Access group", "group", {Add("reaches", "disabled")});
  Party("Faith forum", "group", {Add("reaches", "minority-ethnic")});
  Party("Estate office", "organisation", {Add("reaches", "deprived-areas")});
  EXPECT_EQ(Names("age", "16-24"), (Strings{"Students' union"}));
  EXPECT_EQ(Names("care", "50-over"), (Strings{"Carers' café"}));
  EXPECT_TRUE(Names("care", "none").empty());
  EXPECT_EQ(Names("disability", "limited-a-lot"), (Strings{"Access group"}));
  EXPECT_TRUE(Names("disability", "no-condition").empty());
  EXPECT_EQ(Names("ethnic-group", "black"), (Strings{"Faith forum"}));
  EXPECT_TRUE(Names("ethnic-group", "white").empty());
  EXPECT_EQ(Names("deprivation", "1-2"), (Strings{"Estate office"}));
  EXPECT_TRUE(Names("deprivation", "9-10").empty());
}

// 000-05: "no" is no.
TEST_F(WhoToFindTest, WhoAskedNotToBeContactedIsNotOffered) {
  Party("Closed club", "group",
        {Add("reaches", "carers"), Set("permission", "no"), Set("permission_on", "2026-09-01")});
  Party("New club", "group", {Add("reaches", "carers")});
  Party("Open club", "group",
        {Add("reaches", "carers"), Set("permission", "yes"), Set("permission_on", "2026-09-01")});
  const std::vector<FindNext> all = Find({Gap("care", "to-9", 10)});
  ASSERT_EQ(all[0].findings.size(), 2U);
  EXPECT_EQ(all[0].findings[0].name, "New club");
  EXPECT_TRUE(all[0].findings[0].ask_first);
  EXPECT_EQ(all[0].findings[1].name, "Open club");
  EXPECT_FALSE(all[0].findings[1].ask_first);
}

TEST_F(WhoToFindTest, WhatIsDeletedOrMergedAwayIsNotOffered) {
  const std::string kept = Party("Carers together", "group", {Add("reaches", "carers")});
  const std::string gone = Party("Old carers", "group", {Add("reaches", "carers")});
  const std::string twin = Party("Carers Together", "group", {Add("reaches", "carers")});
  desk.Do(gone, "", {Set("deleted", true)});
  desk.Do(twin, "", {Set("merged_into", kept)});
  EXPECT_EQ(Names("care", "to-9"), (Strings{"Carers together"}));
}

TEST_F(WhoToFindTest, OfATownItsOrganisationsAndPlacesAreOffered) {
  Party("Corby network", "organisation", {Set("locality", "corby ")});
  Party("Kettering network", "organisation", {Set("locality", "Kettering")});
  const std::string hall = Place("Corby market", "Corby");
  Place("Kettering library", "Kettering");
  const std::vector<FindNext> all = Find({Gap("locality", "Corby", 10)});
  ASSERT_EQ(all[0].findings.size(), 2U);
  EXPECT_EQ(all[0].findings[0].name, "Corby network");
  EXPECT_EQ(all[0].findings[0].way, WayIn::kThere);
  EXPECT_EQ(all[0].findings[1].id, hall);
  EXPECT_EQ(all[0].findings[1].way, WayIn::kPlace);
  EXPECT_FALSE(all[0].findings[1].ask_first);
}

TEST_F(WhoToFindTest, APersonOfTheTownIsOfferedOnlyIfTheyOpenDoors) {
  Party("Resident", "person", {Set("locality", "Corby")});
  Party("Go-between", "person", {Set("locality", "Corby"), Add("roles", "intermediary")});
  Party("A network", "organisation", {Set("locality", "Corby")});
  EXPECT_EQ(Names("locality", "Corby"), (Strings{"Go-between", "A network"}))
      << "who opens doors comes first";
}

// 003-13: bodies of young advocates have an oldest age.
TEST_F(WhoToFindTest, ABodyOfYoungPeopleReachesTheYoung) {
  Party("Youth council", "body", {Set("age_limit", 25)});
  Party("Health board", "body");
  EXPECT_EQ(Names("age", "16-24"), (Strings{"Youth council"}));
  EXPECT_TRUE(Names("age", "25-34").empty());
  EXPECT_TRUE(Names("sex", "male").empty());
}

TEST_F(WhoToFindTest, ABodyWithSomebodyWhoSpeaksForTheGroupIsOfferedWhileTheyAreIn) {
  const std::string now = Party("Partnership board", "body");
  const std::string past = Party("Former board", "body");
  const std::string person = Party("Speaker", "person");
  desk.Do("", "membership",
          {Set("body", now), Set("member", person), Add("represents", "disability")});
  desk.Do("", "membership",
          {Set("body", past), Set("member", person), Add("represents", "disability"),
           Set("ends_on", "2026-11-25")});
  const std::vector<FindNext> all = Find({Gap("disability", "limited-a-lot", 10)});
  ASSERT_EQ(all[0].findings.size(), 1U);
  EXPECT_EQ(all[0].findings[0].id, now);
  EXPECT_EQ(all[0].findings[0].way, WayIn::kSpeaksFor);
}

TEST_F(WhoToFindTest, ASegmentThatFitsComesAfterWhoReachesTheGroup) {
  Party("Ward families", "segment", {Add("segments", "users-carers-families")});
  Party("Young carers", "group",
        {Add("reaches", "carers"), Add("segments", "users-carers-families")});
  EXPECT_EQ(Names("care", "20-to-34"), (Strings{"Young carers", "Ward families"}));
}

TEST_F(WhoToFindTest, WhatIsLeftOffIsCounted) {
  for (int i = 0; i < 8; ++i) Place("Hall " + std::to_string(i), "Corby");
  Party("Corby network", "organisation", {Set("locality", "Corby")});
  const std::vector<FindNext> all = Find({Gap("locality", "Corby", 10)});
  EXPECT_EQ(all[0].findings.size(), 1 + kMostOfOneWay);
  EXPECT_EQ(all[0].more, 3U);
}

}  // namespace
}  // namespace earshot::app
