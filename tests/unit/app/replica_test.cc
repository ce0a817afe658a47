// The workspace as the sync session sees it: merges, acknowledgements, tombstones, a wrong clock.
#include <gtest/gtest.h>

#include "core/merge/merge.h"
#include "core/merge/stamp.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Op;

class ReplicaTest : public ::testing::Test {
 protected:
  Desk a{"00000000000000a1", 1};
  Desk b{"00000000000000b2", 2};
  static merge::Change Set(std::string field, Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  void ExpectEqual() {
    ASSERT_EQ(a.workspace->store().Count(""), b.workspace->store().Count(""));
    a.workspace->store().ForEach("", [&](const store::Entry& entry) {
      const store::Entry* other = b.workspace->store().Find(entry.id);
      ASSERT_NE(other, nullptr) << entry.id;
      EXPECT_EQ(entry.bytes, other->bytes);
    });
  }
  void Receive(Desk& desk, const std::string& id, Json content, const std::string& rev = "9-x") {
    desk.workspace->Receive({{id, rev, std::move(content), false}}, "server", "9");
  }
};

TEST_F(ReplicaTest, TwoDevicesConverge) {
  const std::string id = a.NewActivity("Stall");
  const std::string feedback = a.NewFeedback(id, "The waiting room was cold.");
  Exchange(a, b);
  ExpectEqual();
  a.Do(id, "", {Set("title", "Stall in Corby"), {"heads", Op::kBump, 31}});
  b.Do(id, "", {Set("owner", "Asha"), {"heads", Op::kBump, 11}});
  a.Do(feedback, "", {Set("said", "The waiting room was cold and draughty.")});
  b.Do(feedback, "", {Set("said", "The waiting room was very cold.")});
  Exchange(a, b);
  ExpectEqual();
  EXPECT_EQ(base::GetString(a.Doc(id), "title"), "Stall in Corby");
  EXPECT_EQ(base::GetString(a.Doc(id), "owner"), "Asha");
  EXPECT_EQ(merge::TallyTotal(a.Doc(id), "heads"), 42);
  EXPECT_EQ(merge::Alternatives(a.Doc(feedback), "said").size(), 1u);
  EXPECT_EQ(a.workspace->UnsentCount(), 0u);
  EXPECT_EQ(b.workspace->UnsentCount(), 0u);
}

TEST_F(ReplicaTest, AnEditDuringAPushStaysUnsent) {
  const std::string id = a.NewActivity("Stall");
  auto pushed = a.workspace->Unsent("", 0);
  ASSERT_EQ(pushed.size(), 1u);
  a.Do(id, "", {Set("title", "Stall in Corby")});
  a.workspace->Acknowledge({{id, "1-a", pushed[0].content, true}});
  EXPECT_TRUE(a.workspace->Unsent(id));
  EXPECT_EQ(a.workspace->Get(id)->rev, "1-a");
  a.workspace->Acknowledge({{id, "2-a", a.workspace->Get(id)->content, true}});
  EXPECT_FALSE(a.workspace->Unsent(id));
}

TEST_F(ReplicaTest, OurOwnValueComingBackIsNoLongerUnsent) {
  const std::string id = a.NewActivity("Stall");
  Json echo = a.workspace->Get(id)->content;
  echo["_rev"] = "1-a";
  Receive(a, id, echo, "1-a");
  EXPECT_FALSE(a.workspace->Unsent(id));
  EXPECT_EQ(a.workspace->Get(id)->rev, "1-a");
  EXPECT_EQ(a.workspace->Get(id)->content.count("_rev"), 0u);
}

TEST_F(ReplicaTest, ThePositionIsStoredWithTheDocuments) {
  b.NewActivity("Stall");
  const auto sent = b.workspace->Unsent("", 0);
  a.workspace->Receive({{sent[0].id, "1-a", sent[0].content, false}}, "uuid+db", "17-opaque");
  a.storage.RunUntilIdle();
  a.Open();
  EXPECT_EQ(a.workspace->Server(), "uuid+db");
  EXPECT_EQ(a.workspace->Since(), "17-opaque");
  EXPECT_EQ(a.workspace->Activities().size(), 1u);
}

TEST_F(ReplicaTest, ARefusedRecordWaitsWithItsReasonUntilItIsFixedOrTriedAgain) {
  const std::string id = a.NewActivity("Stall");
  a.workspace->SetAside(id, "The date is in the future.");
  a.storage.RunUntilIdle();
  a.Open();
  EXPECT_TRUE(a.workspace->Unsent("", 0).empty());
  ASSERT_EQ(a.workspace->UnsentRecords().size(), 1u);
  EXPECT_EQ(a.workspace->UnsentRecords()[0].set_aside, "The date is in the future.");
  a.workspace->TryAgain(id);
  EXPECT_EQ(a.workspace->Unsent("", 0).size(), 1u);
  a.workspace->SetAside(id, "The date is in the future.");
  a.Do(id, "", {Set("held_on", "2026-09-01")});
  EXPECT_EQ(a.workspace->Unsent("", 0).size(), 1u);
}

TEST_F(ReplicaTest, UnsentComesInPagesInIdOrder) {
  for (int i = 0; i < 5; ++i) a.NewActivity("Stall");
  const auto first = a.workspace->Unsent("", 2);
  ASSERT_EQ(first.size(), 2u);
  const auto rest = a.workspace->Unsent(first[1].id, 10);
  EXPECT_EQ(rest.size(), 3u);
  EXPECT_GT(rest[0].id, first[1].id);
}

TEST_F(ReplicaTest, ARestoredServerIsOfferedEverythingAgain) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  EXPECT_EQ(a.workspace->UnsentCount(), 0u);
  a.workspace->OfferAgain({id, "activity:unknown"});
  EXPECT_EQ(a.workspace->UnsentCount(), 1u);
  EXPECT_EQ(a.workspace->Get(id)->rev, "");
}

TEST_F(ReplicaTest, ErasureWinsOverAnUnsentEdit) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.Do(id, "", {Set("title", "Personal data")});
  Receive(a, id, {{"_id", id}, {"_deleted", true}, {"erased", true}});
  EXPECT_FALSE(a.workspace->Unsent(id));
  EXPECT_FALSE(a.workspace->Document(id).has_value());
  EXPECT_TRUE(a.workspace->Activities().empty());
  EXPECT_EQ(a.workspace->store().Find(id)->bytes.find("Personal data"), std::string::npos);
  Transaction transaction;
  transaction.edits.push_back({id, "", {Set("title", "Back again")}});
  EXPECT_FALSE(a.workspace->Transact(transaction).has_value());
}

TEST_F(ReplicaTest, AnEditOfACollectedRecordComesBackUnderANewIdWithItsChildren) {
  const std::string id = a.NewActivity("Stall");
  const std::string feedback = a.NewFeedback(id, "The waiting room was cold.");
  Exchange(a, b);
  a.Do(id, "", {Set("title", "Stall, corrected after a long holiday")});
  Receive(a, id, {{"_id", id}, {"_deleted", true}, {"collected", true}});
  ASSERT_EQ(a.workspace->Activities().size(), 1u);
  const std::string new_id = a.workspace->Activities()[0].id;
  EXPECT_NE(new_id, id);
  EXPECT_TRUE(a.workspace->Unsent(new_id));
  EXPECT_FALSE(a.workspace->Unsent(id));
  EXPECT_EQ(base::GetString(a.Doc(feedback), "activity"), new_id);
}

TEST_F(ReplicaTest, ACollectedRecordWithoutEditsIsGone) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  Receive(a, id, {{"_id", id}, {"_deleted", true}, {"collected", true}});
  EXPECT_TRUE(a.workspace->Activities().empty());
  EXPECT_EQ(a.workspace->UnsentCount(), 0u);
}

TEST_F(ReplicaTest, ADeleteByAnotherToolDoesNotTakeAnUnsentEdit) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.Do(id, "", {Set("title", "Stall in Corby")});
  Receive(a, id, {{"_id", id}, {"_deleted", true}}, "3-t");
  EXPECT_EQ(base::GetString(a.Doc(id), "title"), "Stall in Corby");
  EXPECT_TRUE(a.workspace->Unsent(id));
  EXPECT_EQ(a.workspace->Get(id)->rev, "3-t");
  Receive(b, id, {{"_id", id}, {"_deleted", true}}, "3-t");
  EXPECT_TRUE(b.workspace->Activities().empty());
}

TEST_F(ReplicaTest, ADeleteMeetsAnEditLikeAnyField) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.Do(id, "", {Set("deleted", true)});
  b.clock.Advance(5000);
  b.Do(id, "", {Set("title", "Stall in Corby")});
  Exchange(a, b);
  ExpectEqual();
  EXPECT_TRUE(merge::IsDeleted(a.Doc(id)));
  ASSERT_TRUE(a.workspace->Undo().has_value());
  EXPECT_EQ(base::GetString(a.Doc(id), "title"), "Stall in Corby");
  EXPECT_EQ(a.workspace->Activities().size(), 1u);
}

TEST_F(ReplicaTest, AWrongClockIsTakenOutOfUnsentEditsOnly) {
  const std::string sent = a.NewActivity("Sent");
  Exchange(a, b);
  const std::string old_stamp = merge::NewestStamp(a.Doc(sent));
  a.clock.Advance(3600 * 1000);  // the device's clock jumps an hour ahead
  a.Do(sent, "", {Set("title", "Sent, then changed")});
  const std::string wrong = merge::StampOf(a.Doc(sent), "title");
  a.workspace->CorrectClock(-3600 * 1000);
  const auto right = merge::ParseStamp(merge::StampOf(a.Doc(sent), "title"));
  EXPECT_EQ(merge::ParseStamp(wrong)->ms - right->ms, 3600 * 1000);
  EXPECT_GT(merge::StampOf(a.Doc(sent), "title"), old_stamp);
  EXPECT_EQ(merge::StampOf(a.Doc(sent), "_"), old_stamp);
  EXPECT_EQ(a.workspace->clock_correction_ms(), -3600 * 1000);
  a.Do(sent, "", {Set("owner", "Asha")});
  EXPECT_LT(merge::NewestStamp(a.Doc(sent)), wrong);
  EXPECT_GT(merge::NewestStamp(a.Doc(sent)), merge::FormatStamp(*right));
}

TEST_F(ReplicaTest, ACorrectedEditStaysNewerThanWhatItReplaced) {
  const std::string id = b.NewActivity("Stall");
  b.clock.Advance(8 * 60 * 1000);
  b.Do(id, "", {Set("title", "Stall in Kettering")});
  Exchange(a, b);
  a.Do(id, "", {Set("title", "Stall in Corby")});
  a.workspace->CorrectClock(-2 * 60 * 1000);
  Exchange(a, b);
  ExpectEqual();
  EXPECT_EQ(base::GetString(b.Doc(id), "title"), "Stall in Corby");
}

// Two live texts of one person in one record, known to a colleague, and a server that lacks them:
// renaming their stamps makes each side take the other's older text for one that was replaced.
TEST_F(ReplicaTest, ARecordOfferedAgainKeepsTheStampsThatColleaguesHold) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.Do(id, "", {Set("notes", "Ours, beside the colleague's")});
  b.clock.Advance(10000);
  b.Do(id, "", {Set("notes", "The colleague's")});
  Exchange(a, b);
  a.clock.Advance(20000);
  a.Do(id, "", {Set("notes", "Ours, over the colleague's")});
  Exchange(a, b);
  ASSERT_EQ(merge::Alternatives(b.Doc(id), "notes"),
            std::vector<std::string>{"Ours, beside the colleague's"});
  a.clock.Advance(60000);
  b.clock.Advance(60000);
  const Json before = a.Doc(id);
  a.workspace->OfferAgain({id});
  a.storage.RunUntilIdle();
  a.Open();
  a.workspace->CorrectClock(6000);
  EXPECT_EQ(a.Doc(id), before);
  Exchange(a, b);
  ExpectEqual();
  EXPECT_EQ(base::GetString(b.Doc(id), "notes"), "Ours, over the colleague's");
  EXPECT_EQ(merge::Alternatives(b.Doc(id), "notes"),
            std::vector<std::string>{"Ours, beside the colleague's"});
}

TEST_F(ReplicaTest, AnUnsentEditOfARecordOfferedAgainIsStillPutRight) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.workspace->OfferAgain({id});
  a.clock.Advance(3600 * 1000);  // jumps ahead
  a.Do(id, "", {Set("owner", "Asha")});
  const auto wrong = merge::ParseStamp(merge::StampOf(a.Doc(id), "owner"));
  a.workspace->CorrectClock(-3600 * 1000);
  const auto right = merge::ParseStamp(merge::StampOf(a.Doc(id), "owner"));
  EXPECT_EQ(wrong->ms - right->ms, 3600 * 1000);
}

// Over a slow link the clocks are compared only after the server has refused the record.
TEST_F(ReplicaTest, ARecordRefusedForItsTimeIsPutRightAndSentAgain) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.clock.Advance(3600 * 1000);
  a.Do(id, "", {Set("owner", "Asha")});
  const auto wrong = merge::ParseStamp(merge::StampOf(a.Doc(id), "owner"));
  a.workspace->Receive({}, "server", "9");
  a.workspace->SetAside(id, "This was changed at a time that has not come yet.");
  a.workspace->CorrectClock(-3600 * 1000);
  const auto right = merge::ParseStamp(merge::StampOf(a.Doc(id), "owner"));
  EXPECT_EQ(wrong->ms - right->ms, 3600 * 1000);
  EXPECT_EQ(a.workspace->Unsent("", 0).size(), 1u);
}

TEST_F(ReplicaTest, ARecordRefusedAfterTheClockWasPutRightIsPutRightAtTheNextSync) {
  const std::string id = a.NewActivity("Stall");
  Exchange(a, b);
  a.clock.Advance(3600 * 1000);
  a.Do(id, "", {Set("owner", "Asha")});
  a.workspace->Offering(a.workspace->Unsent("", 0));  // by a sync that did not compare the clocks
  a.workspace->CorrectClock(-3600 * 1000);
  a.workspace->SetAside(id, "This was changed at a time that has not come yet.");
  a.workspace->CorrectClock(-3600 * 1000);
  const auto right = merge::ParseStamp(merge::StampOf(a.Doc(id), "owner"));
  EXPECT_LE(right->ms, a.clock.NowMs() - 3600 * 1000);
  EXPECT_EQ(a.workspace->Unsent("", 0).size(), 1u);
}

// The push arrived, its answer was lost, and the device died: others may hold the stamp.
TEST_F(ReplicaTest, AStampThatWasOfferedIsNotRenamedThoughNoAnswerCame) {
  const std::string id = a.NewActivity("Stall");
  a.workspace->Offering(a.workspace->Unsent("", 0));
  const Json offered = a.Doc(id);
  a.storage.RunUntilIdle();
  a.Open();
  a.workspace->CorrectClock(2 * 60 * 1000);
  EXPECT_EQ(a.Doc(id), offered);
}

// In one save: a device that dies between two would shift the same stamps twice.
TEST_F(ReplicaTest, RenamedStampsAndTheCorrectionAreSavedTogether) {
  const std::string id = a.NewActivity("Stall");
  a.storage.RunUntilIdle();
  a.workspace->CorrectClock(-3600 * 1000);
  ASSERT_TRUE(a.storage.RunOne());
  const Json renamed = a.Doc(id);
  a.Open();
  EXPECT_EQ(a.Doc(id), renamed);
  EXPECT_EQ(a.workspace->clock_correction_ms(), -3600 * 1000);
}

// Stamps follow a colleague's clock that is ahead: what was sent can be later than the sync.
TEST_F(ReplicaTest, ASentStampThatIsAheadOfTheSyncIsNotRenamed) {
  b.clock.Advance(8 * 60 * 1000);
  const std::string id = b.NewActivity("Stall");
  Exchange(a, b);
  a.Do(id, "", {Set("notes", "One")});
  Exchange(a, b);
  b.Do(id, "", {Set("notes", "Two, over One")});
  a.Do(id, "", {Set("owner", "Asha")});
  const std::string sent = merge::StampOf(a.Doc(id), "notes");
  a.storage.RunUntilIdle();
  a.Open();
  a.workspace->CorrectClock(2 * 60 * 1000);
  EXPECT_EQ(merge::StampOf(a.Doc(id), "notes"), sent);
  Exchange(a, b);
  ExpectEqual();
  EXPECT_EQ(base::GetString(a.Doc(id), "notes"), "Two, over One");
  EXPECT_FALSE(merge::HasAlternatives(a.Doc(id), "notes"));
}

TEST_F(ReplicaTest, UnknownFieldsAndTypesSurviveARoundTrip) {
  const std::string id = a.NewActivity("Stall");
  Json content = a.workspace->Get(id)->content;
  content["from_a_newer_version"] = {{"deep", {1, 2, 3}}};
  Receive(a, id, content, "1-a");
  a.Do(id, "", {Set("title", "Stall in Corby")});
  EXPECT_EQ(a.workspace->Get(id)->content["from_a_newer_version"], content["from_a_newer_version"]);
  Receive(a, "hologram:01ARZ3NDEKTSV4RRFFQ69G5FAV",
          {{"_id", "hologram:01ARZ3NDEKTSV4RRFFQ69G5FAV"}, {"type", "hologram"}});
  EXPECT_TRUE(a.workspace->Get("hologram:01ARZ3NDEKTSV4RRFFQ69G5FAV").has_value());
}

}  // namespace
}  // namespace earshot::app
