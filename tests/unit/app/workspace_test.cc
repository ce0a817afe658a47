// The one door for writes: refusal changes nothing, what was entered is there after a restart,
// undo.
#include <gtest/gtest.h>

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Op;

class WorkspaceTest : public ::testing::Test {
 protected:
  Desk desk{"00000000000000a1"};
  Workspace& workspace() { return *desk.workspace; }
  static merge::Change Set(std::string field, Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  // Published without "We did" before there was a rule against it (004-05).
  std::string ReceiveOldDecision(const std::vector<merge::Change>& more) {
    const std::string id = "decision:01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const std::string stamp = "0193624fa00000000000000000000001";
    Json old = merge::NewDocument(id, "decision", stamp);
    std::vector<merge::Change> changes = {Set("title", "Benches"), Set("outcome", "done"),
                                          Set("decided_on", "2026-10-01"), Set("may_publish", true),
                                          Set("publish_approved_by", "Zofia")};
    changes.insert(changes.end(), more.begin(), more.end());
    for (const merge::Change& change : changes) merge::Apply(old, change, stamp);
    workspace().Receive({{id, "1-a", old}}, "server", "1");
    return id;
  }
};

TEST_F(WorkspaceTest, ANewRecordGetsAnIdOfItsTypeAndIsUnsent) {
  const std::string id = desk.NewActivity("Stall at Corby market");
  EXPECT_EQ(id.substr(0, 9), "activity:");
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall at Corby market");
  EXPECT_TRUE(workspace().Unsent(id));
  EXPECT_EQ(workspace().UnsentCount(), 1u);
}

TEST_F(WorkspaceTest, ARefusalNamesTheFieldAndChangesNothing) {
  const uint64_t version = workspace().version();
  Transaction transaction;
  transaction.what = "Log two";
  transaction.edits.push_back({"", "place", {Set("name", "Corby library")}});
  transaction.edits.push_back({"", "activity", {Set("held_on", "not a date")}});
  auto receipt = workspace().Transact(transaction);
  ASSERT_FALSE(receipt.has_value());
  EXPECT_EQ(receipt.error().edit, 1u);
  EXPECT_FALSE(receipt.error().issues.empty());
  EXPECT_EQ(workspace().version(), version);
  EXPECT_TRUE(workspace().List("place").empty());
  EXPECT_FALSE(workspace().CanUndo());
  EXPECT_EQ(workspace().store().pending(), 0u);
}

TEST_F(WorkspaceTest, WhatWasSavedIsThereAfterARestart) {
  const std::string id = desk.NewActivity("Drop-in at Kettering library");
  workspace().KeepDraft("write-up", "{\"notes\":\"half a sentence\"}");
  desk.storage.RunUntilIdle();
  EXPECT_EQ(workspace().store().save_state(), store::SaveState::kSaved);
  desk.Open();
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Drop-in at Kettering library");
  EXPECT_TRUE(workspace().Unsent(id));
  EXPECT_EQ(workspace().Draft("write-up"), "{\"notes\":\"half a sentence\"}");
}

// A second save for the draft alone made "Saved" come twice as late.
TEST_F(WorkspaceTest, ARecordAndTheEndOfItsDraftAreOneSave) {
  workspace().KeepDraft("write-up", "{\"notes\":\"half a sentence\"}");
  desk.storage.RunUntilIdle();
  Transaction transaction;
  transaction.what = "Add a place";
  transaction.closes_draft = "write-up";
  transaction.edits.push_back({"", "place", {Set("name", "Corby library")}});
  ASSERT_TRUE(workspace().Transact(transaction).has_value());
  EXPECT_EQ(workspace().store().pending(), 1u);
  EXPECT_EQ(workspace().Draft("write-up"), "");
  desk.storage.RunUntilIdle();
  desk.Open();
  EXPECT_EQ(workspace().List("place").size(), 1u);
  EXPECT_EQ(workspace().Draft("write-up"), "");
}

TEST_F(WorkspaceTest, ARefusedEditKeepsItsDraft) {
  workspace().KeepDraft("write-up", "{\"notes\":\"half a sentence\"}");
  Transaction transaction;
  transaction.closes_draft = "write-up";
  transaction.edits.push_back({"", "activity", {Set("held_on", "not a date")}});
  ASSERT_FALSE(workspace().Transact(transaction).has_value());
  EXPECT_EQ(workspace().Draft("write-up"), "{\"notes\":\"half a sentence\"}");
}

TEST_F(WorkspaceTest, AnEditStaysInMemoryWhenSavingFailsAndIsSavedByARetry) {
  desk.storage.FailAllCommits({base::ErrorKind::kStorage, "The device is full."});
  const std::string id = desk.NewActivity("Stall at Corby market");
  desk.storage.RunUntilIdle();
  EXPECT_EQ(workspace().store().save_state(), store::SaveState::kNotSaved);
  EXPECT_EQ(workspace().store().save_error(), "The device is full.");
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall at Corby market");
  EXPECT_NE(workspace().store().BackupJson().find("Stall at Corby market"), std::string::npos);
  desk.storage.HealCommits();
  workspace().store().RetrySave();
  desk.storage.RunUntilIdle();
  EXPECT_EQ(workspace().store().save_state(), store::SaveState::kSaved);
}

// 004-01: the same group at the same activity is one row, on whichever device it is entered.
TEST_F(WorkspaceTest, AttendanceOfOneGroupIsOneRow) {
  const std::string activity = desk.NewActivity("Stall");
  const auto row = [&](int people) {
    return desk.Do("", "attendance",
                   {Set("activity", activity), Set("group", "healthwatch"), Set("people", people)});
  };
  const std::string first = row(4);
  EXPECT_EQ(row(6), first);
  EXPECT_EQ(base::GetInteger(desk.Doc(first), "people"), 6);
  desk.Do(first, "", {Set("deleted", true)});
  EXPECT_TRUE(workspace().Children("attendance", "activity", activity).empty());
  EXPECT_EQ(row(2), first);
  EXPECT_EQ(workspace().Children("attendance", "activity", activity).size(), 1u);
}

TEST_F(WorkspaceTest, AChangeThatChangesNothingIsNotAnEdit) {
  const std::string id = desk.NewActivity("Stall");
  const uint64_t version = workspace().version();
  desk.Do(id, "", {Set("title", "Stall")});
  EXPECT_EQ(workspace().version(), version);
  EXPECT_EQ(workspace().UndoLabel(), "Undo: Edit");
}

TEST_F(WorkspaceTest, AnUnknownRecordCannotBeEdited) {
  Transaction transaction;
  transaction.edits.push_back({"activity:01ARZ3NDEKTSV4RRFFQ69G5FAV", "", {Set("title", "Ghost")}});
  ASSERT_FALSE(workspace().Transact(transaction).has_value());
}

TEST_F(WorkspaceTest, ChildrenCanBeMadeTogetherWithTheirParent) {
  const std::string activity = workspace().NewId("activity");
  Transaction transaction;
  transaction.what = "Log";
  transaction.edits.push_back({activity,
                               "activity",
                               {Set("title", "Focus group"), Set("held_on", "2026-09-20"),
                                Set("engagement_type", "focus-group"), Set("status", "planned")}});
  transaction.edits.push_back(
      {"", "feedback", {Set("activity", activity), Set("said", "No buses after six.")}});
  ASSERT_TRUE(workspace().Transact(transaction).has_value());
  EXPECT_EQ(workspace().Children("feedback", "activity", activity).size(), 1u);
  const auto undone = workspace().Undo();
  ASSERT_TRUE(undone.has_value());
  EXPECT_EQ(undone->what, "Log") << "the name of the step";
  EXPECT_TRUE(workspace().Activities().empty());
  EXPECT_TRUE(workspace().Children("feedback", "activity", activity).empty());
  const auto redone = workspace().Redo();
  ASSERT_TRUE(redone.has_value());
  EXPECT_EQ(redone->what, "Log");
  EXPECT_EQ(workspace().Activities().size(), 1u);
  EXPECT_EQ(workspace().Children("feedback", "activity", activity).size(), 1u);
}

TEST_F(WorkspaceTest, UndoAndRedoPutBackFieldsSetsAndTallies) {
  const std::string id = desk.NewActivity("Stall");
  desk.Do(
      id, "",
      {Set("title", "Stall in Corby"), {"channels", Op::kAdd, "event"}, {"heads", Op::kBump, 3}});
  const Json edited = desk.Doc(id);
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall");
  EXPECT_TRUE(merge::Elements(desk.Doc(id), "channels").empty());
  EXPECT_EQ(merge::TallyTotal(desk.Doc(id), "heads"), 0);
  ASSERT_TRUE(workspace().Redo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall in Corby");
  EXPECT_EQ(merge::Elements(desk.Doc(id), "channels"), std::vector<std::string>{"event"});
  EXPECT_EQ(merge::TallyTotal(desk.Doc(id), "heads"), 3);
  EXPECT_GT(merge::NewestStamp(desk.Doc(id)), merge::NewestStamp(edited));
}

TEST_F(WorkspaceTest, WhatBreaksALaterRuleCanBeDeletedAndBroughtBack) {
  const std::string id = ReceiveOldDecision({});
  Transaction edit{"Edit", {{id, "", {Set("meeting", "May")}}}};
  const auto refused = workspace().Transact(edit);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().issues.front().field, "we_did");
  desk.Do(id, "", {Set("deleted", true)});
  EXPECT_TRUE(workspace().List("decision").empty());
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(workspace().List("decision").size(), 1u);
  edit.edits[0].changes.push_back(Set("we_did", "Two benches."));
  EXPECT_TRUE(workspace().Transact(edit).has_value());
}

TEST_F(WorkspaceTest, WhatBreaksALaterRuleComesBackByUndoOfTheEditThatPutItRight) {
  const std::string id = ReceiveOldDecision({});
  desk.Do(id, "", {Set("we_did", "Two benches.")});
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "we_did"), "");
  EXPECT_TRUE(base::GetBool(desk.Doc(id), "may_publish"));
  EXPECT_FALSE(workspace().CanUndo()) << "nothing stands before the earlier steps";
  ASSERT_TRUE(workspace().Redo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "we_did"), "Two benches.");
}

TEST_F(WorkspaceTest, ARefusalOfUndoTellsWhetherOthersStandInTheWay) {
  const std::string id = ReceiveOldDecision({Set("meeting", std::string(200, 'x'))});
  desk.Do(id, "", {Set("meeting", "May"), Set("we_did", "Two benches.")});
  const auto refused = workspace().Undo();
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().issues.front().field, "meeting");
  EXPECT_FALSE(refused.error().contested) << "nobody else has changed it";
}

TEST_F(WorkspaceTest, AStepThatCannotBeUndoneIsLeftOutSoThatEarlierOnesCan) {
  const std::string activity = desk.NewActivity("Stall");
  desk.Do(activity, "", {Set("title", "Stall in Corby")});
  const std::string id = ReceiveOldDecision({Set("meeting", std::string(200, 'x'))});
  desk.Do(id, "", {Set("meeting", "May"), Set("we_did", "Two benches.")});
  const auto refused = workspace().Undo();
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().issues.front().field, "meeting");
  EXPECT_EQ(refused.error().issues.back().sentence, "This step is left out from now on.");
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(activity), "title"), "Stall");
  EXPECT_EQ(base::GetString(desk.Doc(id), "meeting"), "May");
  ASSERT_TRUE(workspace().Redo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(activity), "title"), "Stall in Corby");
  EXPECT_FALSE(workspace().CanRedo()) << "what was not undone is not done again";
}

TEST_F(WorkspaceTest, UndoGoesBackStepByStep) {
  const std::string id = desk.NewActivity("One");
  desk.Do(id, "", {Set("title", "Two")});
  desk.Do(id, "", {Set("title", "Three")});
  ASSERT_TRUE(workspace().Undo().has_value());
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "One");
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_TRUE(workspace().Activities().empty());
  EXPECT_FALSE(workspace().CanUndo());
}

TEST_F(WorkspaceTest, UndoOfAFieldChangedElsewhereAsksFirst) {
  Desk other("00000000000000b2", 2);
  const std::string id = desk.NewActivity("Stall");
  Exchange(desk, other);
  desk.Do(id, "", {Set("title", "Stall in Corby")});
  Exchange(desk, other);
  other.clock.Advance(60000);
  other.Do(id, "", {Set("title", "Stall in Kettering")});
  Exchange(desk, other);
  auto refused = workspace().Undo();
  ASSERT_FALSE(refused.has_value());
  ASSERT_EQ(refused.error().issues.size(), 1u);
  EXPECT_TRUE(refused.error().contested);
  EXPECT_EQ(refused.error().issues[0].field, "title");
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall in Kettering");
  ASSERT_TRUE(workspace().CanUndo()) << "it may be told to do it anyway";
  ASSERT_TRUE(workspace().Undo(true).has_value());
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall");
}

TEST_F(WorkspaceTest, UndoOfACountLeavesColleaguesCounts) {
  Desk other("00000000000000b2", 2);
  const std::string id = desk.NewActivity("Stall");
  Exchange(desk, other);
  desk.Do(id, "", {{"heads", Op::kBump, 5}});
  other.Do(id, "", {{"heads", Op::kBump, 2}});
  Exchange(desk, other);
  ASSERT_TRUE(workspace().Undo().has_value());
  EXPECT_EQ(merge::TallyTotal(desk.Doc(id), "heads"), 2);
}

TEST_F(WorkspaceTest, StampsGoOnRisingAfterARestartWithASlowClock) {
  const std::string id = desk.NewActivity("Stall");
  desk.storage.RunUntilIdle();
  const std::string before = merge::NewestStamp(desk.Doc(id));
  desk.clock.Advance(-3 * 3600 * 1000);
  desk.Open();
  desk.Do(id, "", {Set("title", "Stall again")});
  EXPECT_GT(merge::NewestStamp(desk.Doc(id)), before);
  EXPECT_EQ(base::GetString(desk.Doc(id), "title"), "Stall again");
}

}  // namespace
}  // namespace earshot::app
