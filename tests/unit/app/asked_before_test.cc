// Two organisations that ask the same group the same question are told of each other (001-08).

#include "core/app/asked_before.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kToday[] = "2026-11-25";
constexpr char kHealthwatch[] = "Healthwatch Kent";

class AskedBeforeTest : public testing::Test {
 protected:
  AskedBeforeTest() {
    desk.Do("workspace:main", "workspace",
            {Set("name", "Kent"), Set("organisation", "Kent Health Board")});
    project_ = desk.Do("", "project", {Set("title", "A clinic in Dover")});
    question_ = Question("What would help you most?");
  }

  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  static merge::Change Add(std::string field, base::Json value) {
    return {std::move(field), merge::Op::kAdd, std::move(value)};
  }

  std::string Question(const std::string& wording) {
    return desk.Do("", "question", {Set("project", project_), Set("wording", wording)});
  }
  // An activity that took place, by that organisation; "" = the owner of the workspace.
  std::string Held(const std::string& held_on, const std::string& by,
                   std::vector<merge::Change> more) {
    more.push_back(Set("title", "Stall in Dover"));
    more.push_back(Set("held_on", held_on));
    more.push_back(Set("engagement_type", "busy-place"));
    more.push_back(Set("status", "to-write-up"));
    more.push_back(Set("ended_at", held_on + "T12:00:00.000+00:00"));
    if (!by.empty()) more.push_back(Set("carried_out_by", by));
    return desk.Do("", "activity", more);
  }
  std::string HeldWithPublic(const std::string& held_on, const std::string& by) {
    return Held(held_on, by, {Add("questions", question_), Add("groups", "wider-public")});
  }
  Asking OfPublic() const {
    Asking asking;
    asking.on = kToday;
    asking.questions = {question_};
    asking.groups = {"wider-public"};
    return asking;
  }
  std::vector<EarlierAsking> Read(const Asking& asking) const {
    return AskedBefore(*desk.workspace, asking);
  }

  Desk desk{"00000000000000aa"};
  std::string project_;
  std::string question_;
};

// 001-08: who asked, when, what, and where it can be read.
TEST_F(AskedBeforeTest, AnotherOrganisationThatAskedTheSameGroupIsNamed) {
  const std::string id = HeldWithPublic("2026-03-03", kHealthwatch);
  const std::vector<EarlierAsking> earlier = Read(OfPublic());
  ASSERT_EQ(earlier.size(), 1U);
  EXPECT_EQ(earlier[0].activity, id);
  EXPECT_EQ(earlier[0].title, "Stall in Dover");
  EXPECT_EQ(earlier[0].held_on, "2026-03-03");
  EXPECT_EQ(earlier[0].organisation, kHealthwatch);
  EXPECT_EQ(earlier[0].question, question_);
}

TEST_F(AskedBeforeTest, TheSameOrganisationMayAskAgain) {
  HeldWithPublic("2026-03-03", "");
  HeldWithPublic("2026-03-04", "KENT health board.");
  EXPECT_TRUE(Read(OfPublic()).empty());
}

TEST_F(AskedBeforeTest, APartnerIsToldWhatTheOwnerAsked) {
  HeldWithPublic("2026-03-03", "");
  Asking asking = OfPublic();
  asking.carried_out_by = kHealthwatch;
  const std::vector<EarlierAsking> earlier = Read(asking);
  ASSERT_EQ(earlier.size(), 1U);
  EXPECT_EQ(earlier[0].organisation, "Kent Health Board");
}

// Case, accents, spaces and marks make no difference, and neither does the project.
TEST_F(AskedBeforeTest, AQuestionIsKnownByItsFoldedWords) {
  const std::string twin = Question("  WHAT would  hélp you most");
  const std::string other = Question("What would help you least?");
  Held("2026-03-03", kHealthwatch, {Add("questions", twin), Add("groups", "wider-public")});
  Held("2026-03-04", kHealthwatch, {Add("questions", other), Add("groups", "wider-public")});
  const std::vector<EarlierAsking> earlier = Read(OfPublic());
  ASSERT_EQ(earlier.size(), 1U);
  EXPECT_EQ(earlier[0].question, twin);
}

TEST_F(AskedBeforeTest, AnotherGroupMayBeAskedTheSame) {
  Held("2026-03-03", kHealthwatch, {Add("questions", question_), Add("groups", "gps")});
  EXPECT_TRUE(Read(OfPublic()).empty());
}

TEST_F(AskedBeforeTest, AGroupThatWasOnlyCountedIsAGroupThatWasMet) {
  const std::string id = Held("2026-03-03", kHealthwatch, {Add("questions", question_)});
  EXPECT_TRUE(Read(OfPublic()).empty());
  const std::string row = model::AttendanceId(id, "wider-public");
  desk.Do(row, "attendance",
          {Set("activity", id), Set("group", "wider-public"), Set("people", 12)});
  EXPECT_EQ(Read(OfPublic()).size(), 1U);
  desk.Do(row, "", {Set("deleted", true)});
  EXPECT_TRUE(Read(OfPublic()).empty());
}

TEST_F(AskedBeforeTest, SeldomHeardGroupsAreComparedWithSeldomHeardGroups) {
  Held("2026-03-03", kHealthwatch, {Add("questions", question_), Add("seldom_heard", "carers")});
  Asking asking = OfPublic();
  EXPECT_TRUE(Read(asking).empty());
  asking.seldom_heard = {"carers", "students"};
  EXPECT_EQ(Read(asking).size(), 1U);
}

TEST_F(AskedBeforeTest, AQuestionThatWasAnsweredWasAsked) {
  const std::string id = Held("2026-03-03", kHealthwatch, {Add("groups", "wider-public")});
  EXPECT_TRUE(Read(OfPublic()).empty());
  desk.Do("", "feedback",
          {Set("activity", id), Set("said", "A later bus"), Set("question", question_)});
  EXPECT_EQ(Read(OfPublic()).size(), 1U);
}

TEST_F(AskedBeforeTest, OnlyTheTwelveMonthsBeforeCount) {
  HeldWithPublic("2025-11-24", kHealthwatch);
  const std::string first = HeldWithPublic("2025-11-25", kHealthwatch);
  const std::string last = HeldWithPublic(kToday, kHealthwatch);
  HeldWithPublic("2026-11-26", kHealthwatch);
  const std::vector<EarlierAsking> earlier = Read(OfPublic());
  ASSERT_EQ(earlier.size(), 2U);
  EXPECT_EQ(earlier[0].activity, last) << "newest first";
  EXPECT_EQ(earlier[1].activity, first);
}

TEST_F(AskedBeforeTest, WhatDidNotTakePlaceAskedNobody) {
  const std::string id = HeldWithPublic("2026-03-03", kHealthwatch);
  desk.Do(id, "", {Set("status", "cancelled")});
  EXPECT_TRUE(Read(OfPublic()).empty());
  const std::string planned = desk.NewActivity("Planned", "2026-03-04");
  desk.Do(planned, "",
          {Set("carried_out_by", kHealthwatch), Add("questions", question_),
           Add("groups", "wider-public")});
  EXPECT_TRUE(Read(OfPublic()).empty());
}

TEST_F(AskedBeforeTest, AnActivityIsNotComparedWithItself) {
  Asking asking = OfPublic();
  asking.activity = HeldWithPublic("2026-03-03", kHealthwatch);
  EXPECT_TRUE(Read(asking).empty());
}

TEST_F(AskedBeforeTest, WithoutAQuestionOrAGroupThereIsNothingToSay) {
  HeldWithPublic("2026-03-03", kHealthwatch);
  Asking asking = OfPublic();
  asking.groups.clear();
  EXPECT_TRUE(Read(asking).empty());
  asking = OfPublic();
  asking.questions = {"question:01JDHQ0000000000000000000A"};  // not on this device
  EXPECT_TRUE(Read(asking).empty());
  asking = OfPublic();
  asking.on = "soon";
  EXPECT_TRUE(Read(asking).empty());
}

}  // namespace
}  // namespace earshot::app
