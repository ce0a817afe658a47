// Heads by population group: nobody becomes a record, two phones add up, undo takes back one count
// (004-22).

#include "core/app/tallies.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class TalliesTest : public testing::Test {
 protected:
  static void Count(Desk& desk, const std::string& activity, const std::string& group, int by = 1) {
    desk.clock.Advance(1000);
    for (const Transaction& one :
         CountInGroup(*desk.workspace, activity, group, by, "Count a person")) {
      ASSERT_TRUE(desk.workspace->Transact(one).has_value());
    }
  }
  Tallies Read(const std::string& activity) const { return ReadTallies(*desk.workspace, activity); }

  Desk desk{"00000000000000aa"};
};

TEST_F(TalliesTest, CountsGoUpAndDownGroupByGroup) {
  const std::string stall = desk.NewActivity("Stall");
  Count(desk, stall, "age-16-24");
  Count(desk, stall, "age-16-24");
  Count(desk, stall, "age-70-over");
  Count(desk, stall, "carer-yes");
  Count(desk, stall, "age-16-24", -1);
  const Tallies tallies = Read(stall);
  EXPECT_EQ(tallies.Of("age-16-24"), 1);
  EXPECT_EQ(tallies.Of("age-25-34"), 0);
  EXPECT_EQ(tallies.Recorded("age"), 2);
  EXPECT_EQ(tallies.Recorded("carer"), 1);
  EXPECT_EQ(tallies.Recorded("religion"), 0);
}

TEST_F(TalliesTest, AnotherActivityHasItsOwnCounts) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string club = desk.NewActivity("Lunch club");
  Count(desk, stall, "carer-yes");
  EXPECT_EQ(Read(club).Of("carer-yes"), 0);
}

TEST_F(TalliesTest, EveryCountCanBeTakenBackAndCountedAgain) {
  const std::string stall = desk.NewActivity("Stall");
  Count(desk, stall, "carer-yes");
  Count(desk, stall, "carer-yes");
  EXPECT_EQ(desk.workspace->UndoLabel(), "Undo: Count a person");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Read(stall).Of("carer-yes"), 1);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Read(stall).Of("carer-yes"), 0);
  Count(desk, stall, "carer-yes");
  EXPECT_EQ(Read(stall).Of("carer-yes"), 1);
}

// 002-04: one phone's undo leaves alone what the other counted into the same record.
TEST_F(TalliesTest, TwoPhonesAddUpAndUndoTakesBackOnlyOnesOwn) {
  Desk other{"00000000000000bb", 2};
  const std::string stall = desk.NewActivity("Stall");
  Exchange(desk, other);
  Count(desk, stall, "carer-yes");
  Count(other, stall, "carer-yes");
  Count(other, stall, "carer-yes");
  Exchange(desk, other);
  EXPECT_EQ(Read(stall).Of("carer-yes"), 3);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  Exchange(desk, other);
  EXPECT_EQ(Read(stall).Of("carer-yes"), 2);
  EXPECT_EQ(ReadTallies(*other.workspace, stall).Of("carer-yes"), 2);
}

TEST_F(TalliesTest, ATallyThatWasDeletedBeginsAtNothing) {
  const std::string stall = desk.NewActivity("Stall");
  Count(desk, stall, "carer-yes", 5);
  desk.Do(model::TallyId(stall, "carer-yes"), "", {Desk::Set("deleted", true)});
  EXPECT_EQ(Read(stall).Of("carer-yes"), 0);
  Count(desk, stall, "carer-yes");
  EXPECT_EQ(Read(stall).Of("carer-yes"), 1);
}

TEST_F(TalliesTest, ATallyRevivedOnTwoPhonesBeginsAtNothingOnce) {
  Desk other{"00000000000000bb", 2};
  const std::string stall = desk.NewActivity("Stall");
  Count(desk, stall, "carer-yes", 5);
  Exchange(desk, other);
  Count(other, stall, "carer-yes", -2);
  Exchange(desk, other);
  desk.Do(model::TallyId(stall, "carer-yes"), "", {Desk::Set("deleted", true)});
  Exchange(desk, other);
  Count(desk, stall, "carer-yes", 4);
  Count(other, stall, "carer-yes", 3);
  Exchange(desk, other);
  EXPECT_EQ(Read(stall).Of("carer-yes"), 7);
  EXPECT_EQ(ReadTallies(*other.workspace, stall).Of("carer-yes"), 7);
}

TEST_F(TalliesTest, ATallyDeletedAndRevivedOnTwoPhonesApartCountsWhatBothCounted) {
  Desk other{"00000000000000bb", 2};
  const std::string stall = desk.NewActivity("Stall");
  Count(desk, stall, "carer-yes", 5);
  Exchange(desk, other);
  for (Desk* phone : {&desk, &other}) {
    phone->Do(model::TallyId(stall, "carer-yes"), "", {Desk::Set("deleted", true)});
    Count(*phone, stall, "carer-yes", 2);
  }
  Exchange(desk, other);
  EXPECT_EQ(Read(stall).Of("carer-yes"), 4);
}

}  // namespace
}  // namespace earshot::app
