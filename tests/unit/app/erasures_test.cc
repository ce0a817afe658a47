// Erasing the addresses of people who wanted to hear back (004-27): which are due, and that nothing
// of them is left on a device, in its files, its drafts, its undo or its search.
#include "core/app/erasures.h"

#include "core/merge/merge.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr char kToday[] = "2026-11-25";
constexpr char kAddress[] = "sam@example.org";

class ErasuresTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Project(const std::string& state = "active") {
    return desk.Do("", "project", {Set("title", "Getting there"), Set("state", state)});
  }
  std::string Person(const std::string& project, const std::string& erase_on = "2027-05-25") {
    return desk.Do("", "hear_back",
                   {Set("project", project), Set("email", kAddress), Set("asked_on", "2026-05-25"),
                    Set("erase_on", erase_on)});
  }
  std::string Decision(const std::string& project) {
    return desk.Do("", "decision",
                   {Set("title", "A bus at seven"), Set("outcome", "done"),
                    Set("decided_on", "2026-10-01"), Set("project", project)});
  }
  void Tell(const std::string& decision, const std::string& told_on) {
    desk.Do("", "telling",
            {Set("told_on", told_on),
             {"decisions", merge::Op::kAdd, decision},
             Set("audience", "Those who asked"),
             Set("channel", desk.workspace->Terms("telling-channels").front().code),
             Set("waiting_told", true)});
  }
  std::vector<DueErasure> Due(const std::string& project = "") const {
    return ReadDueErasures(*desk.workspace, project, kToday);
  }
  bool FilesHold(Desk& device, const std::string& text) {
    device.storage.RunUntilIdle();
    for (const auto& [name, bytes] : device.storage.files()) {
      if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
  }
  Desk desk{"00000000000000a1", 1};
};

TEST_F(ErasuresTest, AnAddressIsDueFromItsDayOn) {
  const std::string project = Project();
  const std::string today = Person(project, kToday);
  Person(project, "2026-11-26");
  const std::vector<DueErasure> due = Due();
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0].id, today);
  EXPECT_EQ(due[0].who, kAddress);
  EXPECT_EQ(due[0].reason, ErasureReason::kDayCame);
  EXPECT_EQ(Due("project:another").size(), 0u);
}

TEST_F(ErasuresTest, AnAddressIsDueOnceTheLastWasToldOfItsClosedProject) {
  const std::string project = Project();
  Person(project);
  const std::string first = Decision(project);
  const std::string second = Decision(project);
  Tell(first, "2026-11-01");
  desk.Do(project, "", {Set("state", "closed")});
  EXPECT_EQ(Due().size(), 0u) << "one decision is left to tell";
  Tell(second, "2026-11-20");
  ASSERT_EQ(Due().size(), 1u);
  EXPECT_EQ(Due()[0].reason, ErasureReason::kLastTold);
  desk.Do(project, "", {Set("state", "active")});
  EXPECT_EQ(Due().size(), 0u) << "more may come of it";
}

TEST_F(ErasuresTest, ATellingThatLiesAheadHasToldNobodyYet) {
  const std::string project = Project();
  Person(project);
  const std::string decision = Decision(project);
  desk.Do(project, "", {Set("state", "closed")});
  Tell(decision, "2026-11-26");
  EXPECT_EQ(Due().size(), 0u) << "planned for tomorrow: the addresses are what it needs";
  EXPECT_EQ(ReadDueErasures(*desk.workspace, "", "2026-11-26").size(), 1u) << "its day has come";
}

TEST_F(ErasuresTest, ADecisionIsLeftToTellWhileItsOnlyTellingLiesAhead) {
  const std::string project = Project();
  Person(project);
  const std::string told = Decision(project);
  const std::string ahead = Decision(project);
  desk.Do(project, "", {Set("state", "closed")});
  Tell(told, "2026-11-20");
  Tell(ahead, "2026-12-01");
  EXPECT_EQ(Due().size(), 0u);
  Tell(ahead, "2026-11-24");
  EXPECT_EQ(Due().size(), 1u);
}

TEST_F(ErasuresTest, WhoAskedAfterTheLastTellingIsStillToBeTold) {
  const std::string project = Project();
  const std::string person = Person(project);
  Tell(Decision(project), "2026-11-20");
  desk.Do(project, "", {Set("state", "closed")});
  desk.Do(person, "", {Set("asked_on", "2026-11-21")});
  EXPECT_EQ(Due().size(), 0u);
}

TEST_F(ErasuresTest, AnAddressOfARemovedRecordIsStillStoredAndDue) {
  const std::string person = Person(Project());
  desk.Do(person, "", {Set("deleted", true)});
  ASSERT_EQ(Due().size(), 1u);
  EXPECT_EQ(Due()[0].reason, ErasureReason::kRemoved);
  EXPECT_EQ(desk.workspace->Erase({person}), 1u);
  EXPECT_EQ(Due().size(), 0u);
}

TEST_F(ErasuresTest, NothingOfAnErasedAddressIsLeftInFilesDraftsUndoOrBackup) {
  const std::string project = Project();
  const std::string person = Person(project);
  desk.workspace->KeepDraft("edit/" + person, R"({"id":")" + person + R"(","email":"sam@exam"})");
  desk.workspace->KeepDraft("edit/other", "stays");
  desk.Do(person, "", {Set("email", "sam.carter@example.org")});
  ASSERT_TRUE(FilesHold(desk, kAddress));
  EXPECT_EQ(desk.workspace->Erase({person, person, "hear_back:unknown"}), 1u);
  EXPECT_FALSE(FilesHold(desk, "sam"));
  EXPECT_EQ(desk.workspace->store().save_state(), store::SaveState::kSaved);
  EXPECT_EQ(desk.workspace->Draft("edit/" + person), "");
  EXPECT_EQ(desk.workspace->Draft("edit/other"), "stays");
  EXPECT_EQ(desk.workspace->store().BackupJson().find("sam"), std::string::npos);
  EXPECT_FALSE(desk.workspace->Document(person).has_value());
  EXPECT_TRUE(desk.workspace->List("hear_back").empty());
  EXPECT_TRUE(desk.workspace->Children("hear_back", "project", project).empty());
  ASSERT_TRUE(desk.workspace->CanUndo()) << "the project's own step stays";
  EXPECT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_FALSE(desk.workspace->CanUndo());
  desk.storage.RunUntilIdle();
  desk.Open();
  EXPECT_EQ(desk.workspace->store().Find(person)->bytes,
            R"({"_deleted":true,"_id":")" + person + R"(","erased":true})");
  EXPECT_FALSE(FilesHold(desk, "sam"));
}

TEST_F(ErasuresTest, AnErasedIdIsNotWrittenAgain) {
  const std::string person = Person(Project());
  desk.workspace->Erase({person});
  Transaction transaction;
  transaction.edits.push_back({person, "hear_back", {Set("email", kAddress)}});
  EXPECT_FALSE(desk.workspace->Transact(transaction).has_value());
}

TEST_F(ErasuresTest, AnErasedAddressWinsOverAnEditInEitherOrder) {
  const std::string person = Person(Project());
  const base::Json before = desk.Doc(person);
  desk.Do(person, "", {Set("phone", "01632 960001")});
  const base::Json edited = desk.Doc(person);
  const base::Json erased = {{"_id", person}, {"_deleted", true}, {"erased", true}};
  for (const base::Json& live : {before, edited}) {
    EXPECT_EQ(merge::Merge(live, erased), erased);
    EXPECT_EQ(merge::Merge(erased, live), erased);
  }
}

TEST_F(ErasuresTest, AnEditFromAPhoneThatWasOfflineDoesNotBringItBack) {
  Desk phone{"00000000000000b2", 2};
  const std::string person = Person(Project());
  Exchange(desk, phone);
  phone.Do(person, "", {Set("email", "sam.carter@example.org")});
  desk.workspace->Erase({person});
  Exchange(phone, desk);
  for (Desk* device : {&desk, &phone}) {
    EXPECT_FALSE(device->workspace->Document(person).has_value());
    EXPECT_EQ(device->workspace->UnsentCount(), 0u);
    EXPECT_FALSE(FilesHold(*device, "sam"));
  }
  EXPECT_EQ(desk.workspace->store().Find(person)->bytes,
            phone.workspace->store().Find(person)->bytes);
  while (phone.workspace->CanUndo()) EXPECT_TRUE(phone.workspace->Undo(true).has_value());
  EXPECT_FALSE(phone.workspace->Document(person).has_value());
}

TEST_F(ErasuresTest, WhatAnotherToolLeftInATombstoneIsNotKept) {
  desk.workspace->Receive(
      {{"hear_back:01",
        "2-x",
        {{"_id", "hear_back:01"}, {"_deleted", true}, {"erased", true}, {"email", kAddress}},
        false}},
      "server", "9");
  EXPECT_FALSE(FilesHold(desk, kAddress));
}

}  // namespace
}  // namespace earshot::app
