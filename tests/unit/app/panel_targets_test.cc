// Whom the panel should be made of: shares entered and kept, and how far the members are from them
// (004-20, 004-22).

#include "core/app/panel_targets.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class PanelTargetsTest : public testing::Test {
 protected:
  TargetsEntered Enter(const std::string& dimension, std::vector<ShareEntry> shares,
                       bool make_fit = false) {
    TargetEntering entering;
    entering.dimension = dimension;
    entering.origin = "Census of 2021";
    entering.shares = std::move(shares);
    entering.make_fit = make_fit;
    entering.what = "Set target shares";
    return EnterTargets(*desk.workspace, entering);
  }
  void Keep(const std::string& dimension, std::vector<ShareEntry> shares) {
    const TargetsEntered entered = Enter(dimension, std::move(shares));
    ASSERT_TRUE(entered.problems.empty()) << entered.problems.front().sentence;
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact(entered.transaction);
    ASSERT_TRUE(receipt.has_value()) << receipt.error().issues.front().sentence;
  }
  std::vector<std::string> Values(std::string_view dimension) const {
    std::vector<std::string> values;
    for (const PanelTarget& target : TargetsIn(*desk.workspace, dimension)) {
      values.push_back(target.value + " " + PercentText(target.hundredths));
    }
    return values;
  }
  static MemberRow Member(std::string status, std::string sex, std::string locality = "") {
    MemberRow row;
    row.status = std::move(status);
    row.sex = std::move(sex);
    row.locality = std::move(locality);
    return row;
  }
  std::vector<DimensionGaps> Gaps(const std::vector<MemberRow>& rows) const {
    return ReadGaps(*desk.workspace, PanelSettings{}, rows);
  }

  using Strings = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
};

// RELIABILITY.md section 4: nothing is to be done while the origin cannot be kept.
TEST_F(PanelTargetsTest, AnOriginThatCannotBeKeptIsToldAndChangesNothing) {
  for (const std::string& origin : {std::string(301, 'x'), std::string("census\x07")}) {
    EXPECT_NE(ProblemOfOrigin(origin), "");
    const TargetsEntered entered =
        EnterTargets(*desk.workspace, {.dimension = "sex",
                                       .origin = origin,
                                       .shares = {{"female", "51"}, {"male", "49"}},
                                       .make_fit = false,
                                       .what = "Set target shares"});
    EXPECT_TRUE(entered.problems.empty());
    EXPECT_TRUE(entered.transaction.edits.empty());
  }
  EXPECT_EQ(ProblemOfOrigin(""), "");
  EXPECT_EQ(ProblemOfOrigin("=SUM(A1) <b>"), "");
}

TEST_F(PanelTargetsTest, SharesAreKeptInTheOrderOfTheVocabulary) {
  Keep("sex", {{"male", "49"}, {"female", "51"}});
  EXPECT_EQ(Values("sex"), (Strings{"female 51", "male 49"}));
  EXPECT_EQ(TargetsIn(*desk.workspace, "sex").front().origin, "Census of 2021");
  EXPECT_TRUE(TargetsIn(*desk.workspace, "age").empty());
}

TEST_F(PanelTargetsTest, SharesAreReadAsPeopleWriteThem) {
  Keep("disability", {{"limited-a-lot", "7,5 %"},
                      {"limited-a-little", " 10.25% "},
                      {"not-limited", "6.754"},
                      {"no-condition", "75.50"}});
  EXPECT_EQ(Values("disability"), (Strings{"limited-a-lot 7.5", "limited-a-little 10.25",
                                           "not-limited 6.75", "no-condition 75.5"}));
}

TEST_F(PanelTargetsTest, EachShareThatCannotBeReadHasItsProblem) {
  for (const char* text : {"half", "-3", "101", "1.2.3", "%", "5 5", "1000"}) {
    const TargetsEntered entered = Enter("sex", {{"female", text}, {"male", "50"}});
    ASSERT_EQ(entered.problems.size(), 1U) << text;
    EXPECT_EQ(entered.problems[0].field, "female") << text;
    EXPECT_TRUE(entered.transaction.edits.empty()) << text;
  }
}

TEST_F(PanelTargetsTest, SharesThatComeToATenthMoreOrLessAreTaken) {
  EXPECT_TRUE(Enter("sex", {{"female", "51"}, {"male", "49.1"}}).problems.empty());
  EXPECT_TRUE(Enter("sex", {{"female", "50.9"}, {"male", "49"}}).problems.empty());
  EXPECT_EQ(Enter("sex", {{"female", "51"}, {"male", "49.1"}}).factor, 1);
  for (const char* text : {"49.11", "48.89"}) {
    const TargetsEntered entered = Enter("sex", {{"female", "51"}, {"male", text}});
    ASSERT_EQ(entered.problems.size(), 1U) << text;
    EXPECT_EQ(entered.problems[0].field, "") << text;
    EXPECT_TRUE(entered.transaction.edits.empty()) << text;
  }
}

TEST_F(PanelTargetsTest, ASumOfAHundredATenthMoreOrLessIsWhole) {
  for (const int64_t sum : {9990, 10000, 10010}) EXPECT_TRUE(ComesToWhole(sum)) << sum;
  for (const int64_t sum : {0, 9989, 10011, 12500}) EXPECT_FALSE(ComesToWhole(sum)) << sum;
}

TEST_F(PanelTargetsTest, TheProblemOfASumSaysWhatTheSharesComeTo) {
  const TargetsEntered entered = Enter("sex", {{"female", "50"}, {"male", "37.5"}});
  EXPECT_EQ(entered.sum, 8750);
  ASSERT_EQ(entered.problems.size(), 1U);
  EXPECT_NE(entered.problems[0].sentence.find("87.5 %"), std::string::npos)
      << entered.problems[0].sentence;
}

// 20, 20 and 20 are a third each: 33.34, 33.33, 33.33.
TEST_F(PanelTargetsTest, SharesAreMadeToFitAndTheFactorIsSaid) {
  const TargetsEntered entered =
      Enter("locality", {{"Corby", "20"}, {"Daventry", "20"}, {"Kettering", "20"}}, true);
  EXPECT_TRUE(entered.problems.empty());
  EXPECT_EQ(entered.sum, 6000);
  EXPECT_NEAR(entered.factor, 1.666667, 1e-6);
  ASSERT_EQ(entered.shares.size(), 3U);
  EXPECT_EQ(entered.shares[0].hundredths, 3334);
  EXPECT_EQ(entered.shares[1].hundredths, 3333);
  EXPECT_EQ(entered.shares[2].hundredths, 3333);
}

TEST_F(PanelTargetsTest, NothingAtAllCannotBeMadeToFit) {
  EXPECT_FALSE(Enter("sex", {{"female", "0"}, {"male", "0"}}, true).problems.empty());
}

TEST_F(PanelTargetsTest, WhatIsLeftOutIsNoTargetAnyMoreAndComesBackByUndo) {
  Keep("locality", {{"Corby", "60"}, {"Kettering", "40"}});
  Keep("sex", {{"female", "51"}, {"male", "49"}});
  Keep("locality", {{"Corby", "70"}, {"Kettering", ""}, {"Daventry", "30"}});
  EXPECT_EQ(Values("locality"), (Strings{"Corby 70", "Daventry 30"}));
  EXPECT_EQ(Values("sex").size(), 2U) << "another dimension stays";
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Values("locality"), (Strings{"Corby 60", "Kettering 40"}));
  Keep("locality", {});
  EXPECT_TRUE(Values("locality").empty());
}

TEST_F(PanelTargetsTest, ATargetThatWasTakenAwayCanBeSetAgain) {
  Keep("locality", {{"Corby", "60"}, {"Kettering", "40"}});
  Keep("locality", {{"Corby", "100"}});
  Keep("locality", {{"Corby", "55"}, {"Kettering", "45"}});
  EXPECT_EQ(Values("locality"), (Strings{"Corby 55", "Kettering 45"}));
}

TEST_F(PanelTargetsTest, OneTownWrittenTwiceIsAProblem) {
  const TargetsEntered entered = Enter("locality", {{"Corby", "50"}, {" corby", "50"}});
  ASSERT_EQ(entered.problems.size(), 1U);
  EXPECT_EQ(entered.problems[0].field, " corby");
}

TEST_F(PanelTargetsTest, AShareWithoutANameIsAProblem) {
  EXPECT_EQ(Enter("locality", {{"", "100"}}).problems.size(), 1U);
}

// PANEL.md section 5: neither is a quota value.
TEST_F(PanelTargetsTest, PreferNotToSayAndNotAskedAreNoTargets) {
  for (const char* code : {"prefer-not-to-say", "not-asked"}) {
    EXPECT_EQ(Enter("sex", {{"female", "90"}, {code, "10"}}).problems.size(), 1U) << code;
  }
  for (const TermChoice& value : TargetValues(*desk.workspace, "sex")) {
    EXPECT_TRUE(value.code == "female" || value.code == "male") << value.code;
  }
  // One that came from elsewhere is passed over.
  desk.Do(
      model::PanelTargetId("sex", "not-asked"), "panel_target",
      {Desk::Set("dimension", "sex"), Desk::Set("value", "not-asked"), Desk::Set("share", 1000)});
  EXPECT_TRUE(Values("sex").empty());
}

TEST_F(PanelTargetsTest, EveryDimensionHasValuesOrIsOfTowns) {
  for (const TermChoice& dimension : desk.workspace->Terms("panel-dimensions")) {
    EXPECT_EQ(TargetValues(*desk.workspace, dimension.code).empty(), dimension.code == "locality")
        << dimension.code;
  }
}

TEST_F(PanelTargetsTest, OnlyActiveMembersAreCountedAndTheUnknownAreSaid) {
  Keep("sex", {{"female", "51"}, {"male", "49"}});
  const std::vector<DimensionGaps> gaps =
      Gaps({Member("active", "female"), Member("active", "male"), Member("active", "female"),
            Member("active", "prefer-not-to-say"), Member("active", ""), Member("paused", "male"),
            Member("to-check", "female"), Member("withdrawn", "male")});
  ASSERT_EQ(gaps.size(), 1U) << "only dimensions with targets";
  EXPECT_EQ(gaps[0].dimension, "sex");
  const panel::GapTable& table = gaps[0].table;
  ASSERT_EQ(table.lines.size(), 2U);
  EXPECT_EQ(table.lines[0].people, 2);
  EXPECT_EQ(table.lines[1].people, 1);
  EXPECT_EQ(table.known, 3);
  EXPECT_EQ(table.unknown, 2);
  EXPECT_EQ(table.lines[0].still_to_recruit, 508);
}

TEST_F(PanelTargetsTest, ATownIsOneHoweverItIsWrittenAndOthersAreListed) {
  Keep("locality", {{"Corby", "60"}, {"Kettering", "40"}});
  const std::vector<DimensionGaps> gaps =
      Gaps({Member("active", "", "CORBY"), Member("active", "", "Corby"),
            Member("active", "", "Kettering"), Member("active", "", "Oundle"),
            Member("active", "", "oundle")});
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].table.lines[0].people, 2);
  ASSERT_EQ(gaps[0].table.others.size(), 1U);
  EXPECT_EQ(gaps[0].table.others[0].people, 2);
}

// 004-32
TEST_F(PanelTargetsTest, WhoTheMembersAreIsSaidInTheDimensionsWithoutTargets) {
  Keep("locality", {{"Corby", "60"}, {"Kettering", "40"}});
  const std::vector<DimensionGaps> mix = ReadMemberMix(
      *desk.workspace, {Member("active", "male", "Corby"), Member("active", "female", "Corby"),
                        Member("active", "female"), Member("active", "prefer-not-to-say"),
                        Member("paused", "male")});
  ASSERT_EQ(mix.size(), 1U) << "localities have targets, and of the rest nothing is known";
  EXPECT_EQ(mix[0].dimension, "sex");
  EXPECT_EQ(mix[0].table.known, 3);
  EXPECT_EQ(mix[0].table.unknown, 1);
  ASSERT_EQ(mix[0].table.others.size(), 2U);
  EXPECT_EQ(mix[0].table.others[0].value, "female");
  EXPECT_EQ(mix[0].table.others[0].people, 2);
}

// 004-20: at least 1,000.
TEST_F(PanelTargetsTest, TheGaugeSaysWhoIsInWhoIsToBeCheckedAndHowManyAreWanted) {
  const Gauge gauge = ReadGauge(
      PanelSettings{}, {Member("active", ""), Member("active", ""), Member("to-check", ""),
                        Member("applied", ""), Member("paused", ""), Member("withdrawn", "")});
  EXPECT_EQ(gauge.active, 2);
  EXPECT_EQ(gauge.to_check, 2);
  EXPECT_EQ(gauge.wanted, 1000);
}

TEST_F(PanelTargetsTest, PercentagesAreWrittenWithoutNeedlessNoughts) {
  EXPECT_EQ(PercentText(1250), "12.5");
  EXPECT_EQ(PercentText(5000), "50");
  EXPECT_EQ(PercentText(1), "0.01");
  EXPECT_EQ(PercentText(10000), "100");
  EXPECT_EQ(PercentText(0), "0");
}

}  // namespace
}  // namespace earshot::app
