// The device store as it works every day: saving, telling so, compaction, reading.
#include "tests/unit/store/document_store_fixture.h"

namespace earshot::store {
namespace {

TEST_F(DocumentStoreTest, AnEmptyStoreOpens) {
  Open();
  EXPECT_EQ(report.documents, 0u);
  EXPECT_TRUE(report.notices.empty());
  EXPECT_EQ(store->save_state(), SaveState::kSaved);
}

TEST_F(DocumentStoreTest, EverythingIsThereAfterARestart) {
  Open();
  SyncState sync{"uuid+db", "12-abc", "2026-11-25T09:00:00.000+00:00"};
  Entry entry = MakeEntry(1, 2);
  entry.set_aside = "Too large.";
  store->Put({entry}, sync);
  store->PutLocal("draft/x", "half a sentence");
  storage.RunUntilIdle();
  Open();
  ASSERT_NE(store->Find(IdOf(1)), nullptr);
  EXPECT_EQ(store->Find(IdOf(1))->bytes, entry.bytes);
  EXPECT_EQ(store->Find(IdOf(1))->rev, "2-r");
  EXPECT_TRUE(store->Find(IdOf(1))->unsent);
  EXPECT_EQ(store->Find(IdOf(1))->set_aside, "Too large.");
  EXPECT_EQ(store->sync_state().since, "12-abc");
  EXPECT_EQ(store->sync_state().server, "uuid+db");
  EXPECT_EQ(store->Local("draft/x"), "half a sentence");
  store->PutLocal("draft/x", "");
  storage.RunUntilIdle();
  Open();
  EXPECT_EQ(store->Local("draft/x"), "");
}

TEST_F(DocumentStoreTest, ChangesDuringACommitGoIntoTheNextOneTogether) {
  Open();
  base::FaultyStorage counting(storage);
  Open(counting);
  for (int i = 0; i < 20; ++i) store->Put({MakeEntry(i)});
  EXPECT_EQ(store->save_state(), SaveState::kSaving);
  EXPECT_EQ(store->pending(), 20u);
  storage.RunUntilIdle();
  EXPECT_EQ(store->pending(), 0u);
  EXPECT_EQ(counting.commits(), 2);
}

TEST_F(DocumentStoreTest, TheStateIsToldWhenItChanges) {
  Open();
  std::vector<SaveState> states;
  store->OnSaveStateChanged([&] { states.push_back(store->save_state()); });
  PutAndWait({MakeEntry(1)});
  storage.FailCommit(1, kFull);
  PutAndWait({MakeEntry(2)});
  store->RetrySave();
  storage.RunUntilIdle();
  const std::vector<SaveState> expected = {SaveState::kSaving, SaveState::kSaved,
                                           SaveState::kSaving, SaveState::kNotSaved,
                                           SaveState::kSaved};
  EXPECT_EQ(states, expected);
}

TEST_F(DocumentStoreTest, FileNumbersAreNeverUsedTwice) {
  Open();
  std::map<std::string, std::string> seen;  // name -> bytes when first seen
  for (int round = 0; round < 5; ++round) {
    Work();
    for (const std::string& name : Names("segment-")) {
      const auto known = seen.find(name);
      if (known != seen.end()) {
        EXPECT_EQ(known->second, storage.files()[name]) << name;
      }
      seen[name] = storage.files()[name];
    }
    Open();
  }
}

TEST_F(DocumentStoreTest, CompactionKeepsTheNumberOfFilesAndTheirSizeSmall) {
  Open();
  for (int round = 0; round < 40; ++round) {
    std::vector<Entry> batch;
    for (int i = 0; i < 10; ++i) batch.push_back(MakeEntry(i, round + 1, 8000));
    PutAndWait(batch);
  }
  size_t bytes = 0;
  for (const auto& item : storage.files()) bytes += item.second.size();
  EXPECT_LT(storage.files().size(), 25u);
  EXPECT_LT(bytes, 1500000u);
  OpenTwiceAndExpectAckedPresent();
}

TEST_F(DocumentStoreTest, ForEachGoesThroughATypeInIdOrder) {
  Open();
  Entry other = MakeEntry(5);
  other.id = "placeholder:1";
  PutAndWait({MakeEntry(2), MakeEntry(1), other});
  std::string ids;
  store->ForEach("place", [&](const Entry& entry) { ids += entry.id + ";"; });
  EXPECT_EQ(ids, IdOf(1) + ";" + IdOf(2) + ";");
  EXPECT_EQ(store->Count("place"), 2u);
  EXPECT_EQ(store->Count(""), 3u);
}

TEST_F(DocumentStoreTest, AStoreCanBeDroppedWhileASaveIsOnItsWay) {
  Open();
  store->Put({MakeEntry(1)});
  store.reset();
  storage.RunUntilIdle();
  Open();
  EXPECT_NE(store->Find(IdOf(1)), nullptr);
}

TEST_F(DocumentStoreTest, TheBackupIsReadableJson) {
  Open();
  PutAndWait({MakeEntry(1), MakeEntry(2)});
  auto backup = base::ParseJson(store->BackupJson());
  ASSERT_TRUE(backup.has_value());
  EXPECT_EQ((*backup)["documents"].size(), 2u);
  EXPECT_EQ(base::GetString((*backup)["documents"][0]["document"], "name"), "Hall 1");
}

}  // namespace
}  // namespace earshot::store
