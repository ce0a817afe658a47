// What a phone that had not synced adds to a record that was merged away meanwhile reaches the
// record that was kept (PRODUCT.md section 3; 004-18).

#include "tests/unit/app/same_event_fixture.h"

namespace earshot::app {
namespace {

// A phone that had not synced when the desk merged: what it counts into the other record is not
// lost in a record that nobody sees.
TEST_F(SameEventTest, WhatCameAfterTheMergingIsFoundAndBroughtOverOnce) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  Count(desk, ours, 31);
  Count(phone, theirs, 11);
  CountGroup(phone, theirs, 3);
  phone.Do(theirs, "", {Set("notes", "It rained."), Set("reached", 200)});
  Exchange(desk, phone);
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  Count(phone, theirs, 4);
  CountGroup(phone, theirs, 2);
  const std::string late = phone.NewFeedback(theirs, "I waited an hour.");
  Exchange(desk, phone);
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
  EXPECT_TRUE(Like(ours).empty());
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  EXPECT_EQ(RowOf(ours).people, 46);
  EXPECT_EQ(ReadTallies(*desk.workspace, ours).Of("age-16-24"), 5);
  EXPECT_EQ(base::GetString(desk.Doc(late), "activity"), ours);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "It rained.");
  EXPECT_EQ(base::GetInteger(desk.Doc(ours), "reached"), 200);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(RowOf(ours).people, 42);
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
}

TEST_F(SameEventTest, WhatIsWrittenIntoTheMergedRecordAfterwardsIsBroughtOverOnce) {
  const std::string ours = Session(desk, "Stall at Corby market");
  const std::string theirs = Session(phone, "Stall at Corby market");
  desk.Do(ours, "", {Set("notes", "A good day."), Set("reached", 50), Set("owner", "Asha")});
  phone.Do(theirs, "", {Set("notes", "It rained."), Set("reached", 200)});
  Exchange(desk, phone);
  Merge(ours, theirs);
  phone.clock.Advance(60'000);
  phone.Do(theirs, "",
           {Set("notes", "It rained at noon."),
            Set("reached", 210),
            Set("success", "A queue."),
            {"channels", Op::kAdd, "pr"}});
  Exchange(desk, phone);
  ASSERT_EQ(CameLate(*desk.workspace, ours), theirs);
  desk.clock.Advance(120'000);
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "A good day.\n\nIt rained at noon.");
  EXPECT_EQ(base::GetInteger(desk.Doc(ours), "reached"), 260);
  EXPECT_EQ(base::GetString(desk.Doc(ours), "success"), "A queue.");
  EXPECT_EQ(base::GetString(desk.Doc(ours), "owner"), "Asha");
  EXPECT_EQ(merge::Elements(desk.Doc(ours), "channels"), std::vector<std::string>{"pr"});
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(ours), "notes"), "A good day.\n\nIt rained.");
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
}

// Made while the phone was away, before the desk merged, and sent afterwards.
class AwayTest : public SameEventTest {
 protected:
  // What the phone typed is dated before the merging, which it had not heard of.
  void MergeWhilePhoneIsAway(std::vector<merge::Change> typed) {
    phone.Do(theirs, "", std::move(typed));
    const std::string typed_at = merge::NewestStamp(phone.Doc(theirs));
    desk.clock.Advance(60'000);
    Merge(ours, theirs);
    Exchange(desk, phone);
    ASSERT_LT(typed_at, merge::StampOf(desk.Doc(theirs), "merged_into"));
  }
  void RecordTwice(std::vector<merge::Change> here, std::vector<merge::Change> there) {
    ours = Session(desk, "Stall at Corby market");
    theirs = Session(phone, "Corby market stall");
    if (!here.empty()) desk.Do(ours, "", std::move(here));
    if (!there.empty()) phone.Do(theirs, "", std::move(there));
    Exchange(desk, phone);
  }
  std::string Kept(const std::string& field) const {
    return base::GetString(desk.Doc(ours), field);
  }

  std::string ours, theirs;
};

TEST_F(AwayTest, WhatAPhoneTypedBeforeTheMergingAndSentAfterItIsFoundOnEveryDevice) {
  RecordTwice({Set("notes", "A good day.")}, {Set("notes", "It rained."), Set("reached", 200)});
  MergeWhilePhoneIsAway({Set("notes", "It rained at noon."),
                         Set("reached", 210),
                         Set("owner", "Bela"),
                         {"channels", Op::kAdd, "pr"}});
  for (Desk* at : {&desk, &phone}) EXPECT_EQ(CameLate(*at->workspace, ours), theirs);
  Merge(ours, theirs);
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
  EXPECT_EQ(Kept("notes"), "A good day.\n\nIt rained at noon.");
  EXPECT_EQ(base::GetInteger(desk.Doc(ours), "reached"), 210);
  EXPECT_EQ(Kept("owner"), "Bela");
  EXPECT_EQ(merge::Elements(desk.Doc(ours), "channels"), std::vector<std::string>{"pr"});
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Kept("notes"), "A good day.\n\nIt rained.");
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
}

TEST_F(AwayTest, WhatTheKeptRecordSaysByNowStandsAndTheLateValueIsInItsNotes) {
  RecordTwice({}, {Set("owner", "Asha")});
  MergeWhilePhoneIsAway({Set("owner", "Bela"), Set("evidence", "qualitative"),
                         Set("title", "Corby market stall, Saturday")});
  EXPECT_EQ(Kept("owner"), "Asha");
  desk.Do(ours, "", {Set("owner", "Chris"), Set("evidence", "quantitative"), Set("notes", "Dry.")});
  Merge(ours, theirs);
  EXPECT_EQ(Kept("owner"), "Chris");
  EXPECT_EQ(Kept("evidence"), "quantitative");
  EXPECT_EQ(Kept("title"), "Stall at Corby market");
  EXPECT_EQ(Kept("notes"),
            "Dry.\n\nActivity:\nCorby market stall, Saturday\n\nKind of evidence:\n" +
                desk.workspace->LabelOf("evidence-kinds", "qualitative") + "\n\nOwner:\nBela");
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
}

TEST_F(AwayTest, AnElementThatWasTakenOutOfTheKeptRecordDoesNotComeBack) {
  RecordTwice({}, {{"channels", Op::kAdd, "pr"}});
  MergeWhilePhoneIsAway({{"channels", Op::kAdd, "website"}});
  desk.Do(ours, "", {{"channels", Op::kRemove, "pr"}});
  Merge(ours, theirs);
  EXPECT_EQ(merge::Elements(desk.Doc(ours), "channels"), std::vector<std::string>{"website"});
}

// Two people typed into the record apart: one of the two wordings shows, and neither is lost.
TEST_F(AwayTest, ALateWordingThatWasTypedApartComesAfterTheOneTakenOver) {
  RecordTwice({}, {Set("purpose", "To hear of buses.")});
  desk.Do(theirs, "", {Set("purpose", "To hear of roads.")});
  phone.clock.Advance(30'000);
  MergeWhilePhoneIsAway({Set("purpose", "To hear of trains.")});
  Merge(ours, theirs);
  EXPECT_EQ(Kept("purpose"), "To hear of roads.\n\nTo hear of trains.");
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
}

TEST_F(AwayTest, ALateWordingThatDoesNotShowGoesIntoTheNotes) {
  RecordTwice({}, {Set("purpose", "To hear of buses.")});
  desk.clock.Advance(30'000);
  desk.Do(theirs, "", {Set("purpose", "To hear of roads.")});
  MergeWhilePhoneIsAway({Set("purpose", "To hear of trains.")});
  EXPECT_EQ(CameLate(*desk.workspace, ours), theirs);
  Merge(ours, theirs);
  EXPECT_EQ(Kept("purpose"), "To hear of roads.");
  EXPECT_EQ(Kept("notes"), "Why, and what we wanted to learn:\nTo hear of trains.");
  EXPECT_EQ(CameLate(*desk.workspace, ours), "");
}

TEST_F(AwayTest, WordsThatWereTakenOutLateAreTakenOutOfTheKeptRecord) {
  RecordTwice({Set("notes", "A good day.")}, {Set("notes", "Sam said it rained.")});
  MergeWhilePhoneIsAway({Set("notes", "it rained.")});
  Merge(ours, theirs);
  EXPECT_EQ(Kept("notes"), "A good day.\n\nit rained.");
}

TEST_F(AwayTest, TwoDesksThatBringItOverApartHaveItOnce) {
  RecordTwice({Set("notes", "A good day.")}, {Set("notes", "It rained."), Set("reached", 200)});
  MergeWhilePhoneIsAway({Set("notes", "It rained at noon."), Set("reached", 210)});
  Merge(ours, theirs);
  const auto again = phone.workspace->Transact(
      MergeEvents(*phone.workspace, ours, theirs, "Merge two records", "Two records of one event"));
  ASSERT_TRUE(again.has_value());
  Exchange(desk, phone);
  for (Desk* at : {&desk, &phone}) {
    EXPECT_EQ(base::GetString(at->Doc(ours), "notes"), "A good day.\n\nIt rained at noon.");
    EXPECT_TRUE(merge::Alternatives(at->Doc(ours), "notes").empty());
    EXPECT_EQ(base::GetInteger(at->Doc(ours), "reached"), 210);
    EXPECT_EQ(CameLate(*at->workspace, ours), "");
  }
}

// 004-01: the merged people stand; who corrected the other count is told beside them.
TEST_F(AwayTest, ALateCorrectionOfTheOtherCountIsTold) {
  RecordTwice({}, {});
  MergeWhilePhoneIsAway({Set("final_count", 9), Set("final_reason", "Two were counted twice")});
  Merge(ours, theirs);
  EXPECT_EQ(Kept("notes"), "Final count:\n9\n\nWhy the count was changed:\nTwo were counted twice");
}

}  // namespace
}  // namespace earshot::app
