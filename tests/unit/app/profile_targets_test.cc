// Target shares taken over from an area profile: what means the same is taken, the rest is named
// (004-22).

#include "core/app/profile_targets.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class ProfileTargetsTest : public testing::Test {
 protected:
  void SetUp() override {
    profile = desk.Do("", "area_profile",
                      {Desk::Set("name", "County"), Desk::Set("residents", 1000),
                       Desk::Set("origin", "census of 2021")});
  }
  void Residents(const std::string& group, int people) {
    desk.Do(
        model::PopulationShareId(profile, group), "population_share",
        {Desk::Set("profile", profile), Desk::Set("group", group), Desk::Set("people", people)});
  }
  ProfileTargets Take(std::string_view dimension, int64_t minimum_age = 16) const {
    PanelSettings settings;
    settings.minimum_age = minimum_age;
    return TargetsFromProfile(*desk.workspace, profile, dimension, settings);
  }
  static std::vector<std::string> Written(const ProfileTargets& taken) {
    std::vector<std::string> all;
    for (const ShareEntry& share : taken.shares) all.push_back(share.value + " " + share.text);
    return all;
  }
  static std::vector<std::string> NotTaken(const ProfileTargets& taken, WhyNotTaken why) {
    std::vector<std::string> all;
    for (const GroupNotTaken& group : taken.not_taken) {
      if (group.why == why) all.push_back(group.group);
    }
    return all;
  }

  using Strings = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
  std::string profile;
};

TEST_F(ProfileTargetsTest, SexIsTakenOverAndAnotherGenderIsNamed) {
  Residents("gender-female", 510);
  Residents("gender-male", 490);
  Residents("gender-another", 5);
  const ProfileTargets taken = Take("sex");
  EXPECT_EQ(Written(taken), (Strings{"female 51", "male 49"}));
  EXPECT_EQ(NotTaken(taken, WhyNotTaken::kOtherCut), (Strings{"gender-another"}));
  EXPECT_EQ(taken.residents, 1000);
  EXPECT_EQ(taken.origin, "County: census of 2021");
}

// "Not limited" is people with and without a condition: two values of the panel.
TEST_F(ProfileTargetsTest, OfDisabilityWhatMeansTheSameIsTaken) {
  Residents("disability-a-lot", 75);
  Residents("disability-a-little", 100);
  Residents("disability-none", 825);
  const ProfileTargets taken = Take("disability");
  EXPECT_EQ(Written(taken), (Strings{"limited-a-lot 7.5", "limited-a-little 10"}));
  EXPECT_EQ(NotTaken(taken, WhyNotTaken::kOtherCut), (Strings{"disability-none"}));
}

TEST_F(ProfileTargetsTest, WhereAGroupIsMissingTheSharesAreOfAllResidents) {
  Residents("disability-a-lot", 75);
  const ProfileTargets taken = Take("disability");
  EXPECT_EQ(Written(taken), (Strings{"limited-a-lot 7.5"}));
  EXPECT_EQ(taken.residents, 1000);
}

TEST_F(ProfileTargetsTest, TheWiderEthnicGroupIsTheSumOfItsParts) {
  Residents("ethnicity-white-british", 700);
  Residents("ethnicity-white-other", 100);
  Residents("ethnicity-asian", 80);
  Residents("ethnicity-black", 60);
  Residents("ethnicity-mixed", 40);
  Residents("ethnicity-other", 20);
  const ProfileTargets taken = Take("ethnic-group");
  EXPECT_EQ(Written(taken), (Strings{"asian 8", "black 6", "mixed 4", "white 80", "other 2"}));
  EXPECT_TRUE(taken.not_taken.empty());
}

TEST_F(ProfileTargetsTest, APartOfAWiderGroupAloneIsNotTaken) {
  Residents("ethnicity-white-british", 700);
  Residents("ethnicity-asian", 80);
  const ProfileTargets taken = Take("ethnic-group");
  EXPECT_EQ(Written(taken), (Strings{"asian 8"}));
  EXPECT_EQ(NotTaken(taken, WhyNotTaken::kPartIsThere), (Strings{"ethnicity-white-british"}));
}

// 200 of the 1,000 are too young: 16 to 24 are 100 of 800.
TEST_F(ProfileTargetsTest, AgesAreSharesOfThoseOldEnoughForThePanel) {
  Residents("age-under-16", 200);
  Residents("age-16-24", 100);
  Residents("age-25-34", 120);
  Residents("age-35-49", 180);
  const ProfileTargets taken = Take("age");
  EXPECT_EQ(taken.residents, 800);
  EXPECT_EQ(Written(taken), (Strings{"16-24 12.5", "25-34 15"}));
  EXPECT_EQ(NotTaken(taken, WhyNotTaken::kTooYoung), (Strings{"age-under-16"}));
  EXPECT_EQ(NotTaken(taken, WhyNotTaken::kOtherCut), (Strings{"age-35-49"}));
  EXPECT_EQ(Written(Take("age", 12)), (Strings{"under-16 20", "16-24 10", "25-34 12"}));
}

TEST_F(ProfileTargetsTest, WhatTheProfileDoesNotSayIsNothing) {
  EXPECT_TRUE(Take("sex").shares.empty());
  EXPECT_TRUE(Take("locality").shares.empty());
  EXPECT_TRUE(Take("locality").not_taken.empty());
  Residents("deprivation-yes", 150);
  EXPECT_TRUE(Take("deprivation").shares.empty());
  EXPECT_EQ(NotTaken(Take("deprivation"), WhyNotTaken::kOtherCut), (Strings{"deprivation-yes"}));
  desk.workspace->Erase({profile});
  EXPECT_TRUE(Take("deprivation").not_taken.empty());
}

// A panel has a database of its own; its form takes what comes from the workspace's.
TEST_F(ProfileTargetsTest, WhatIsTakenCanBeKeptAsTargets) {
  Residents("gender-female", 333);
  Residents("gender-male", 334);
  const ProfileTargets taken = Take("sex");
  Desk panel{"00000000000000bb", 2};
  TargetEntering entering;
  entering.dimension = "sex";
  entering.origin = taken.origin;
  entering.shares = taken.shares;
  entering.what = "Set target shares";
  const TargetsEntered entered = EnterTargets(*panel.workspace, entering);
  ASSERT_TRUE(entered.problems.empty()) << entered.problems.front().sentence;
  ASSERT_TRUE(panel.workspace->Transact(entered.transaction).has_value());
  EXPECT_EQ(TargetsIn(*panel.workspace, "sex").size(), 2U);
}

}  // namespace
}  // namespace earshot::app
