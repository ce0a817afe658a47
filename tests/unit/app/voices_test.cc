// From what was said to what was done: themes, answers, tellings and gaps, computed from records.

#include "core/app/voices.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kToday[] = "2026-11-25";

class VoicesTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  static merge::Change Add(std::string field, base::Json value) {
    return {std::move(field), merge::Op::kAdd, std::move(value)};
  }

  std::string Theme(const std::string& name, const std::string& parent = "") {
    std::vector<merge::Change> changes = {Set("name", name)};
    if (!parent.empty()) changes.push_back(Set("parent", parent));
    return desk.Do(model::NamedId("theme", name), "theme", changes);
  }
  std::string Project(const std::string& title, std::vector<merge::Change> more = {}) {
    more.push_back(Set("title", title));
    return desk.Do("", "project", more);
  }
  std::string Activity(const std::string& held_on, const std::string& project = "") {
    const std::string id = desk.NewActivity("Stall", held_on);
    if (!project.empty()) desk.Do(id, "", {Set("project", project)});
    return id;
  }
  std::string Point(const std::string& activity, const std::string& theme,
                    const std::string& group = "") {
    std::vector<merge::Change> changes = {Set("activity", activity), Set("said", "Too far")};
    if (!theme.empty()) changes.push_back(Add("themes", theme));
    if (!group.empty()) changes.push_back(Set("group", group));
    return desk.Do("", "feedback", changes);
  }
  std::string Decision(const std::string& decided_on, std::vector<merge::Change> more) {
    more.push_back(Set("title", "Benches"));
    more.push_back(Set("outcome", "done"));
    more.push_back(Set("decided_on", decided_on));
    return desk.Do("", "decision", more);
  }
  void Tell(const std::string& decision, const std::string& told_on = kToday) {
    desk.Do("", "telling",
            {Add("decisions", decision), Set("told_on", told_on), Set("channel", "email")});
  }
  Voices Read(const std::string& project = "") const {
    return ReadVoices(*desk.workspace, project, kToday);
  }
  const VoicePoint& PointIn(const Voices& voices, const std::string& id) const {
    for (const VoicePoint& point : voices.points) {
      if (point.id == id) return point;
    }
    ADD_FAILURE() << "no point " << id;
    return voices.points.front();
  }

  Desk desk{"00000000000000aa"};
};

// 004-04: from a point over its theme to the decision, and to the telling.
TEST_F(VoicesTest, APointIsAnsweredByADecisionAboutItsTheme) {
  const std::string access = Theme("Access");
  const std::string point = Point(Activity("2026-09-20"), access);
  EXPECT_FALSE(PointIn(Read(), point).answered);
  EXPECT_EQ(Read().Count(GapKind::kNotAnswered), 1U);
  const std::string decision = Decision("2026-10-01", {Add("themes", access)});
  Voices voices = Read();
  EXPECT_TRUE(PointIn(voices, point).answered);
  EXPECT_FALSE(PointIn(voices, point).told);
  EXPECT_EQ(voices.Count(GapKind::kNotAnswered), 0U);
  EXPECT_EQ(voices.Count(GapKind::kNotFedBack), 1U);
  ASSERT_EQ(voices.decisions.size(), 1U);
  EXPECT_EQ(voices.decisions[0].answers, 1U);
  Tell(decision);
  voices = Read();
  EXPECT_TRUE(PointIn(voices, point).told);
  EXPECT_TRUE(voices.gaps.empty());
  EXPECT_EQ(voices.tellings.size(), 1U);
}

TEST_F(VoicesTest, APointCanBeAnsweredByName) {
  const std::string point = Point(Activity("2026-09-20"), "");
  Decision("2026-10-01", {Add("points", point)});
  EXPECT_TRUE(PointIn(Read(), point).answered);
}

TEST_F(VoicesTest, ADecisionAboutAThemeAnswersTheThemesBelowIt) {
  const std::string access = Theme("Access");
  const std::string parking = Theme("Parking", access);
  const std::string blue_badge = Theme("Blue badge", parking);
  const std::string point = Point(Activity("2026-09-20"), blue_badge);
  Decision("2026-10-01", {Add("themes", access)});
  const Voices voices = Read();
  EXPECT_TRUE(PointIn(voices, point).answered);
  for (const ThemeLine& line : voices.themes) {
    EXPECT_EQ(line.points, 1U) << line.name;
    EXPECT_EQ(line.answered, 1U) << line.name;
    EXPECT_EQ(line.newest, "2026-09-20") << line.name;
  }
}

TEST_F(VoicesTest, ADecisionOfOneProjectDoesNotAnswerAnother) {
  const std::string access = Theme("Access");
  const std::string here = Project("Here");
  const std::string there = Project("There");
  const std::string a = Point(Activity("2026-09-20", here), access);
  const std::string b = Point(Activity("2026-09-21", there), access);
  Decision("2026-10-01", {Add("themes", access), Set("project", here)});
  const Voices voices = Read();
  EXPECT_TRUE(PointIn(voices, a).answered);
  EXPECT_FALSE(PointIn(voices, b).answered);
  EXPECT_EQ(Read(here).points.size(), 1U);
  EXPECT_EQ(Read(there).decisions.size(), 0U);
}

// 004-04: a merged theme's points are its heir's points, whoever merged what offline.
TEST_F(VoicesTest, AMergedThemeLeadsToTheOneItWentInto) {
  const std::string parking = Theme("Parking");
  const std::string cars = Theme("Cars");
  const std::string point = Point(Activity("2026-09-20"), cars);
  desk.Do(cars, "", {Set("merged_into", parking)});
  const Voices voices = Read();
  EXPECT_EQ(PointIn(voices, point).themes, std::set<std::string>{parking});
  ASSERT_EQ(voices.themes.size(), 1U);
  EXPECT_EQ(voices.themes[0].points, 1U);
  EXPECT_EQ(Themes(*desk.workspace).NameOf(cars), "Parking");
}

TEST_F(VoicesTest, TwoOfflineMergesOfTwoThemesConverge) {
  Desk other{"00000000000000bb", 2};
  const std::string parking = Theme("Parking");
  const std::string cars = Theme("Cars");
  const std::string point = Point(Activity("2026-09-20"), cars);
  Exchange(desk, other);
  desk.Do(cars, "", {Set("merged_into", parking)});
  other.Do(parking, "", {Set("merged_into", cars)});
  Exchange(desk, other);
  for (const Desk* one : {&desk, &other}) {
    const Voices voices = ReadVoices(*one->workspace, "", kToday);
    ASSERT_EQ(voices.themes.size(), 1U);
    EXPECT_EQ(voices.themes[0].id, cars) << "the id that comes first stands";
    EXPECT_EQ(voices.points[0].themes, std::set<std::string>{cars});
  }
  // What went into a theme that is deleted stands again.
  desk.Do(parking, "", {Set("merged_into", nullptr)});
  desk.Do(cars, "", {Set("merged_into", parking)});
  desk.Do(parking, "", {Set("deleted", true)});
  EXPECT_EQ(PointIn(Read(), point).themes, std::set<std::string>{cars});
}

// 004-04: the same words on two phones are one theme, not two.
TEST_F(VoicesTest, AThemeNamedOnTwoPhonesIsOne) {
  Desk other{"00000000000000bb", 2};
  Theme("Waiting times");
  other.Do(model::NamedId("theme", "waiting TIMES"), "theme", {Desk::Set("name", "waiting TIMES")});
  Exchange(desk, other);
  EXPECT_EQ(Read().themes.size(), 1U);
  EXPECT_EQ(ReadVoices(*other.workspace, "", kToday).themes.size(), 1U);
}

TEST_F(VoicesTest, ADecisionDatedBeforeAllItCitesIsAGap) {
  const std::string access = Theme("Access");
  Point(Activity("2026-09-20"), access);
  Decision("2026-09-19", {Add("themes", access)});
  EXPECT_EQ(Read().Count(GapKind::kDecidedBefore), 1U);
  Point(Activity("2026-09-18"), access);
  EXPECT_EQ(Read().Count(GapKind::kDecidedBefore), 0U);
}

// 004-24: views of patients and carers come before the plan is final.
TEST_F(VoicesTest, APlanThatIsFinalWithoutAPatientVoiceIsAGap) {
  const std::string project = Project("Here", {Set("plan_final_on", "2026-10-01")});
  EXPECT_EQ(Read().Count(GapKind::kNoPatientVoice), 1U);
  Point(Activity("2026-10-02", project), "", "patients-carers");
  Point(Activity("2026-09-01", project), "", "wider-public");
  EXPECT_EQ(Read().Count(GapKind::kNoPatientVoice), 1U);
  Point(Activity("2026-10-01", project), "", "patients-carers");
  EXPECT_EQ(Read().Count(GapKind::kNoPatientVoice), 0U);
  Project("Later", {Set("plan_final_on", "2026-12-01")});
  EXPECT_EQ(Read().Count(GapKind::kNoPatientVoice), 0U) << "there is time left";
}

// 004-27: a project does not close with the loop open.
TEST_F(VoicesTest, AProjectThatIsClosedWithOpenPointsIsAGap) {
  const std::string project = Project("Here", {Set("state", "closed")});
  const std::string access = Theme("Access");
  Point(Activity("2026-09-20", project), access);
  EXPECT_EQ(Read().Count(GapKind::kClosedUnfinished), 1U);
  const std::string decision =
      Decision("2026-10-01", {Add("themes", access), Set("project", project)});
  EXPECT_EQ(Read().Count(GapKind::kClosedUnfinished), 1U) << "nobody was told";
  Tell(decision);
  EXPECT_EQ(Read().Count(GapKind::kClosedUnfinished), 0U);
}

// 001-06: what was said elsewhere stands beside what was heard at an activity.
TEST_F(VoicesTest, PointsFromCasesAndOtherSourcesCount) {
  const std::string project = Project("Here");
  const std::string complaint =
      desk.Do("", "case",
              {Set("kind", "complaint"), Set("title", "Parking"), Set("received_on", "2026-09-01"),
               Set("project", project)});
  const std::string from_case =
      desk.Do("", "feedback", {Set("case", complaint), Set("said", "Nowhere to park")});
  const std::string survey =
      desk.Do("", "feedback",
              {Set("source", "friends-and-family"), Set("said", "Kind staff"),
               Set("heard_on", "2026-10-01"), Set("project", project)});
  const Voices voices = Read(project);
  EXPECT_EQ(PointIn(voices, from_case).heard_on, "2026-09-01");
  EXPECT_EQ(PointIn(voices, survey).heard_on, "2026-10-01");
  EXPECT_EQ(voices.points.front().id, survey) << "newest first";
}

TEST_F(VoicesTest, WhatIsDeletedIsNotCounted) {
  const std::string access = Theme("Access");
  const std::string point = Point(Activity("2026-09-20"), access);
  const std::string decision = Decision("2026-10-01", {Add("themes", access)});
  desk.Do(decision, "", {Set("deleted", true)});
  EXPECT_FALSE(PointIn(Read(), point).answered);
  desk.Do(point, "", {Set("deleted", true)});
  EXPECT_TRUE(Read().points.empty());
  EXPECT_TRUE(Read().gaps.empty());
}

// 003-02: activities take their level from the set that the workspace has chosen.
TEST_F(VoicesTest, LevelsAreThoseOfTheWorkspace) {
  EXPECT_EQ(desk.workspace->Terms("levels").size(), 4U);
  desk.Do("workspace:main", "workspace",
          {Set("name", "Here"), Set("engagement_levels", "levels-003")});
  EXPECT_EQ(desk.workspace->Terms("levels").size(), 5U);
  EXPECT_EQ(desk.workspace->LabelOf("levels", "partner"), "Partner") << "of an older record";
}

}  // namespace
}  // namespace earshot::app
