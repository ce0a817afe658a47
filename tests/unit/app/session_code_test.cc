// Two phones without a network share one session by its code (PRODUCT.md section 3; 004-18,
// 004-22).

#include "core/app/session_code.h"

#include "core/app/tallies.h"
#include "core/merge/stamp.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kDay[] = "2026-11-25";
constexpr char kStarted[] = "2026-11-25T09:12:00.000+00:00";
constexpr char kJoined[] = "2026-11-25T09:40:00.000+00:00";

TEST(SessionCode, HasSixCharactersThatCannotBeMistaken) {
  base::SeededRandom random(7);
  for (int i = 0; i < 200; ++i) {
    const std::string code = NewSessionCode(random);
    ASSERT_EQ(code.size(), kSessionCodeCharacters);
    EXPECT_EQ(code.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos);
    EXPECT_EQ(ReadSessionCode(code).value_or(""), code);
  }
}

TEST(SessionCode, IsReadAsPeopleTypeIt) {
  EXPECT_EQ(ReadSessionCode("k7p2qx").value_or(""), "K7P2QX");
  EXPECT_EQ(ReadSessionCode(" K7P 2QX ").value_or(""), "K7P2QX");
  EXPECT_EQ(ReadSessionCode("K7P-2QX").value_or(""), "K7P2QX");
  EXPECT_EQ(ReadSessionCode("oilOIL").value_or(""), "011011");
}

TEST(SessionCode, SaysWhatIsWrongWithIt) {
  EXPECT_EQ(ReadSessionCode("  ").error(), CodeProblem::kEmpty);
  EXPECT_EQ(ReadSessionCode("K7P2Q").error(), CodeProblem::kTooShort);
  EXPECT_EQ(ReadSessionCode("K7P2QXX").error(), CodeProblem::kTooLong);
  EXPECT_EQ(ReadSessionCode("K7P2QU").error(), CodeProblem::kForeign);
  EXPECT_EQ(ReadSessionCode("K7P2Q\u00E9").error(), CodeProblem::kForeign);
}

TEST(SessionCode, GivesAnotherActivityOnAnotherDay) {
  EXPECT_EQ(SessionActivityId("K7P2QX", kDay), "activity:2026-11-25-K7P2QX");
  EXPECT_NE(SessionActivityId("K7P2QX", kDay), SessionActivityId("K7P2QX", "2026-11-26"));
}

class JoinedSessionTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  void StartOn(Desk& desk) {
    desk.Do(id, "activity",
            {Set("title", "Stall at Corby market"), Set("held_on", kDay),
             Set("engagement_type", "busy-place"), Set("status", "running"),
             Set("started_at", kStarted), Set("session_code", "K7P2QX")});
  }
  static void JoinOn(Desk& desk) {
    const auto joined =
        desk.workspace->Transact(JoinSession({"K7P2QX", kDay, kJoined, "Session K7P2QX"}));
    ASSERT_TRUE(joined.has_value());
  }
  static void CountOn(Desk& desk, int64_t people) {
    desk.Do(id, "", {{"heads", merge::Op::kBump, people}});
  }
  static void CountGroupOn(Desk& desk, int by) {
    for (const Transaction& one :
         CountInGroup(*desk.workspace, id, "age-16-24", by, "Count a person")) {
      ASSERT_TRUE(desk.workspace->Transact(one).has_value());
    }
  }
  void ExpectOneSession() {
    for (Desk* desk : {&first, &second}) {
      SCOPED_TRACE(desk == &first ? "first phone" : "second phone");
      ASSERT_EQ(desk->workspace->Activities().size(), 1U);
      const base::Json activity = desk->Doc(id);
      EXPECT_EQ(base::GetString(activity, "title"), "Stall at Corby market");
      EXPECT_EQ(base::GetString(activity, "engagement_type"), "busy-place");
      EXPECT_EQ(base::GetString(activity, "started_at"), kStarted);
      EXPECT_FALSE(DetailsAwaited(activity));
      EXPECT_EQ(desk->workspace->UnsentCount(), 0U);
      for (const auto& record : desk->workspace->UnsentRecords()) {
        EXPECT_EQ(record.set_aside, "") << record.id;
      }
    }
    EXPECT_EQ(first.workspace->store().Find(id)->bytes, second.workspace->store().Find(id)->bytes);
  }

  static inline const std::string id = SessionActivityId("K7P2QX", kDay);
  Desk first{"00000000000000a1", 1};
  Desk second{"00000000000000b2", 2};
};

TEST_F(JoinedSessionTest, CountsAddUpAndTheFirstPhoneNamesTheSession) {
  StartOn(first);
  CountOn(first, 31);
  CountGroupOn(first, 2);
  first.NewFeedback(id, "The last bus leaves at six.");
  JoinOn(second);
  EXPECT_TRUE(DetailsAwaited(second.Doc(id)));
  CountOn(second, 11);
  CountGroupOn(second, 3);
  second.NewFeedback(id, "I waited an hour.");
  Exchange(first, second);
  ExpectOneSession();
  for (Desk* desk : {&first, &second}) {
    EXPECT_EQ(merge::TallyTotal(desk->Doc(id), "heads"), 42);
    EXPECT_EQ(ReadTallies(*desk->workspace, id).Of("age-16-24"), 5);
    EXPECT_EQ(desk->workspace->Children("feedback", "activity", id).size(), 2U);
  }
}

// The phone that joins may sync first, and its clock may be hours ahead.
TEST_F(JoinedSessionTest, WhatStoodInLosesAlsoWhenItIsTheLaterOfTheTwo) {
  second.clock.Advance(2 * 3600 * 1000);
  JoinOn(second);
  CountOn(second, 4);
  Exchange(second, first);
  StartOn(first);  // over the copy that came
  Exchange(first, second);
  ExpectOneSession();
  EXPECT_EQ(merge::TallyTotal(first.Doc(id), "heads"), 4);
}

// Putting this device's clock right renames its own unsent stamps, and never those that stand in.
TEST_F(JoinedSessionTest, WhatStoodInStillLosesAfterTheClockWasPutRight) {
  StartOn(first);
  JoinOn(second);
  CountOn(second, 4);
  const auto sent = first.workspace->Unsent("", 0);
  ASSERT_EQ(sent.size(), 1U);
  second.workspace->Receive({{id, "1-a", sent[0].content, false}}, "server", "1");
  second.workspace->CorrectClock(3600 * 1000);
  Exchange(first, second);
  ExpectOneSession();
}

TEST_F(JoinedSessionTest, JoiningWhatIsHereAlreadyChangesNothing) {
  StartOn(first);
  const base::Json before = first.Doc(id);
  JoinOn(first);
  EXPECT_EQ(first.Doc(id), before);
}

TEST_F(JoinedSessionTest, UndoNeverTakesAwayTheSessionThatWasJoined) {
  JoinOn(second);
  EXPECT_FALSE(second.workspace->CanUndo());
  CountOn(second, 1);
  ASSERT_TRUE(second.workspace->Undo().has_value());
  EXPECT_FALSE(merge::IsDeleted(second.Doc(id)));
  EXPECT_EQ(merge::TallyTotal(second.Doc(id), "heads"), 0);
}

// On another phone nobody comes: it is named here, like any record.
TEST_F(JoinedSessionTest, ATitleTypedOnTheSecondPhoneIsAnEditLikeAnyOther) {
  JoinOn(second);
  second.Do(id, "", {Set("title", "Stall at the library"), Set("engagement_type", "busy-place")});
  EXPECT_FALSE(DetailsAwaited(second.Doc(id)));
  Exchange(first, second);
  EXPECT_EQ(base::GetString(first.Doc(id), "title"), "Stall at the library");
}

}  // namespace
}  // namespace earshot::app
