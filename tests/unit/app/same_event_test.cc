// Two phones that never met recorded one event: what makes two records look like one (PRODUCT.md
// section 3; 004-18).

#include "tests/unit/app/same_event_fixture.h"

namespace earshot::app {
namespace {

TEST_F(SameEventTest, TwoSessionsOfOneDayByTwoPhonesWithLikeTitlesLookLikeOne) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Corby market stall", "13", "15");
  Exchange(desk, phone);
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
  EXPECT_EQ(Like(theirs), std::vector<std::string>{ours});
}

TEST_F(SameEventTest, OnePlaceIsEnoughAndTwoPlacesAreTwoEvents) {
  const std::string ours = Session(desk, "Morning stall");
  const std::string theirs = Session(phone, "Talking to shoppers");
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
  const std::string market = desk.Do("", "place", {Set("name", "Corby market")});
  const std::string library = desk.Do("", "place", {Set("name", "Library")});
  desk.Do(ours, "", {Set("place", market)});
  desk.Do(theirs, "", {Set("place", market)});
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
  desk.Do(theirs, "", {Set("place", library), Set("title", "Morning stall")});
  EXPECT_TRUE(Like(ours).empty());
}

TEST_F(SameEventTest, OneProjectAndOneTypeOfEngagementAreEnough) {
  const std::string ours = Session(desk, "Morning stall");
  const std::string theirs = Session(phone, "Talking to shoppers");
  Exchange(desk, phone);
  const std::string project = desk.Do("", "project", {Set("title", "A clinic in Corby")});
  desk.Do(ours, "", {Set("project", project)});
  desk.Do(theirs, "", {Set("project", project)});
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
}

TEST_F(SameEventTest, OnePhoneHoldsTwoEventsUnlessTheyOverlap) {
  const std::string morning = Session(desk, "Stall at Corby market", "09", "11");
  const std::string afternoon = Session(desk, "Stall at Corby market", "13", "15");
  EXPECT_TRUE(Like(morning).empty());
  const std::string noon = Session(desk, "Stall at Corby market", "10", "12");
  EXPECT_EQ(Like(morning), std::vector<std::string>{noon});
  EXPECT_TRUE(Like(afternoon).empty());
}

TEST_F(SameEventTest, AnotherDayAndWhatWasNoSessionAreLeftOut) {
  const std::string ours = Session(desk, "Stall at Corby market");
  Session(phone, "Stall at Corby market", "09", "12", "2026-11-24");
  phone.NewActivity("Stall at Corby market", kDay);
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
}

TEST_F(SameEventTest, WhatSomebodyCalledDifferentIsNotAskedAgainUntilThatIsUndone) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Exchange(desk, phone);
  ASSERT_TRUE(desk.workspace->Transact(KeepApart(ours, theirs, "Keep apart")).has_value());
  EXPECT_TRUE(Like(ours).empty());
  EXPECT_TRUE(Like(theirs).empty());
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Like(theirs), std::vector<std::string>{ours});
}

// The Finish of a session comes later than the merging, and would win against it.
TEST_F(SameEventTest, NothingIsMergedWhileOneOfTheTwoStillRuns) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  phone.Do(theirs, "", {Set("status", "running"), Set("ended_at", nullptr)});
  Exchange(desk, phone);
  EXPECT_TRUE(Like(ours).empty());
  EXPECT_TRUE(Like(theirs).empty());
  phone.Do(
      theirs, "",
      {Set("status", "to-write-up"), Set("ended_at", std::string(kDay) + "T12:00:00.000+00:00")});
  Exchange(desk, phone);
  EXPECT_EQ(Like(ours), std::vector<std::string>{theirs});
}

// Every joined session is made at the zero stamp: that says nothing of who made it.
TEST_F(SameEventTest, TwoSessionsMadeByUnknownDevicesAreNotTakenForOneDevices) {
  for (const char* code : {"K7P2QX", "M3N4R5"}) {
    const bool first = std::string(code) == "K7P2QX";
    const std::string from = first ? "T09:00:00.000+00:00" : "T15:00:00.000+00:00";
    const std::string to = first ? "T10:00:00.000+00:00" : "T16:00:00.000+00:00";
    const Transaction join = JoinSession({code, kDay, kDay + from, "Joined session"});
    ASSERT_TRUE(desk.workspace->Transact(join).has_value());
    desk.Do(SessionActivityId(code, kDay), "",
            {Set("title", "Stall at Corby market"), Set("engagement_type", "busy-place"),
             Set("status", "to-write-up"), Set("ended_at", kDay + to)});
  }
  EXPECT_EQ(Like(SessionActivityId("K7P2QX", kDay)),
            std::vector<std::string>{SessionActivityId("M3N4R5", kDay)});
}

}  // namespace
}  // namespace earshot::app
