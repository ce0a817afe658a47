// The device store under every fault it can meet: failing commits, torn tails, flipped bits,
// crashes between the two commits of a compaction (RELIABILITY.md F1-F6, T2, T3, T5).
#include "tests/unit/store/document_store_fixture.h"

namespace earshot::store {
namespace {

TEST_F(DocumentStoreTest, AFailedCommitStaysPendingAndGoesWithTheNextPut) {
  Open();
  storage.FailCommit(1, kFull);
  std::string told;
  store->Put({MakeEntry(1)});
  store->WhenSaved(
      [&](base::Expected<void> result) { told = result ? "saved" : result.error().sentence; });
  storage.RunUntilIdle();
  EXPECT_EQ(told, "The device is full.");
  EXPECT_EQ(store->save_state(), SaveState::kNotSaved);
  EXPECT_EQ(store->pending(), 1u);
  EXPECT_NE(store->BackupJson().find("Hall 1"), std::string::npos);
  PutAndWait({MakeEntry(2)});
  EXPECT_EQ(store->save_state(), SaveState::kSaved);
  Open();
  EXPECT_NE(store->Find(IdOf(1)), nullptr);
}

// T5: fails the k-th commit for every k, then goes on, then opens twice.
TEST_F(DocumentStoreTest, NothingAcknowledgedIsLostWhicheverCommitFails) {
  for (const base::StorageFault fault : {base::StorageFault::kFail, base::StorageFault::kTear}) {
    for (int k = 1;; ++k) {
      SCOPED_TRACE(k);
      storage.files().clear();
      acked.clear();
      tried.clear();
      base::FaultyStorage faulty(storage);
      Open(faulty);
      faulty.Plan(k, fault, static_cast<size_t>(k * 37));
      Work();
      store->RetrySave();
      storage.RunUntilIdle();
      EXPECT_EQ(store->save_state(), SaveState::kSaved);
      const bool reached = faulty.commits() >= k;
      OpenTwiceAndExpectAckedPresent();
      if (!reached) break;
    }
  }
}

// T2: the process ends at each commit, whole or torn, and nothing after it happens.
TEST_F(DocumentStoreTest, NothingAcknowledgedIsLostWhereverItIsKilled) {
  for (int k = 1;; ++k) {
    bool reached = false;
    for (const size_t kept : {size_t{0}, size_t{1}, size_t{100}, size_t{5000}, size_t{300000}}) {
      SCOPED_TRACE(testing::Message() << k << " kept " << kept);
      storage.files().clear();
      acked.clear();
      tried.clear();
      base::FaultyStorage faulty(storage);
      Open(faulty);
      faulty.Plan(k, base::StorageFault::kTear, kept);
      for (int i = 0; i < 3; ++i) PutAndWait({MakeEntry(i)});
      std::vector<Entry> batch;
      for (int i = 200; i < 223; ++i) batch.push_back(MakeEntry(i, 1, 12000));
      if (faulty.commits() < k) PutAndWait(batch);
      for (int i = 0; i < 3 && faulty.commits() < k; ++i) PutAndWait({MakeEntry(i, 2)});
      reached = faulty.commits() >= k;
      OpenTwiceAndExpectAckedPresent();
    }
    if (!reached) break;
  }
}

// T3 and F1: a journal cut at every byte.
TEST_F(DocumentStoreTest, AJournalCutAnywhereOpensWithEverythingBeforeTheCut) {
  Open();
  std::vector<size_t> ends;
  for (int i = 0; i < 4; ++i) {
    PutAndWait({MakeEntry(i)});
    ends.push_back(storage.files()[Names("journal-").front()].size());
  }
  const std::string name = Names("journal-").front();
  const std::string whole = storage.files()[name];
  for (size_t cut = 0; cut < whole.size(); ++cut) {
    SCOPED_TRACE(cut);
    storage.files().clear();
    storage.files()[name] = whole.substr(0, cut);
    Open();
    size_t complete = 0;
    while (complete < ends.size() && ends[complete] <= cut) ++complete;
    EXPECT_EQ(report.documents, complete);
    EXPECT_TRUE(report.set_aside_files.empty());
    const size_t after_frame = complete == 0 ? 8 : ends[complete - 1];
    EXPECT_EQ(report.recovered_from_torn_tail > 0, cut != after_frame && cut != 0);
    PutAndWait({MakeEntry(50)});
    Open();
    EXPECT_EQ(report.documents, complete + 1);
    EXPECT_TRUE(report.notices.empty());
  }
}

TEST_F(DocumentStoreTest, AFlippedBitInAJournalLosesOnlyThatChangeAndIsReported) {
  Open();
  for (int i = 0; i < 4; ++i) PutAndWait({MakeEntry(i)});
  store->Put({}, SyncState{"server", "17", ""});
  storage.RunUntilIdle();
  const base::Files whole = storage.files();
  const std::string name = Names("journal-").front();
  for (size_t at = 0; at < whole.find(name)->second.size(); at += 3) {
    SCOPED_TRACE(at);
    storage.files() = whole;
    Flip(storage.files()[name][at], 0x10);
    Open();
    EXPECT_TRUE(!report.notices.empty() || report.recovered_from_torn_tail > 0);
    if (!report.set_aside_files.empty()) {
      EXPECT_EQ(store->sync_state().since, "");
      EXPECT_EQ(storage.files().count("broken/" + name), 1u);
    }
    Open();
    EXPECT_TRUE(report.notices.empty());
  }
}

TEST_F(DocumentStoreTest, ABrokenSegmentIsSetAsideAndTheRestOpens) {
  Open();
  Work();
  store->Put({}, SyncState{"server", "17", ""});
  storage.RunUntilIdle();
  const base::Files whole = storage.files();
  const auto segments = Names("segment-");
  ASSERT_FALSE(segments.empty());
  const std::string& name = segments.front();
  const size_t size = whole.find(name)->second.size();
  for (size_t at = 0; at < size; at += at < 200 ? 1 : 9973) {
    SCOPED_TRACE(at);
    storage.files() = whole;
    Flip(storage.files()[name][at], 0x01);
    Open();
    ASSERT_EQ(report.set_aside_files.size(), 1u);
    EXPECT_EQ(report.set_aside_files[0], "broken/" + name);
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_NE(report.notices[0].find(name), std::string::npos);
    EXPECT_EQ(store->sync_state().since, "");
    EXPECT_NE(store->Find(IdOf(0)), nullptr);
    Open();
    EXPECT_TRUE(report.notices.empty());
    EXPECT_EQ(storage.files().count("broken/" + name), 1u);
    EXPECT_EQ(storage.files().count(name), 0u);
  }
}

TEST_F(DocumentStoreTest, AMissingOrDamagedManifestIsRebuiltAndSaid) {
  Open();
  Work();
  const base::Files whole = storage.files();
  for (const bool missing : {true, false}) {
    storage.files() = whole;
    if (missing) {
      storage.files().erase("MANIFEST");
    } else {
      Flip(storage.files()["MANIFEST"][40], 0x20);
    }
    Open();
    ASSERT_EQ(report.notices.size(), 1u);
    EXPECT_NE(report.notices[0].find("list of saved files"), std::string::npos);
    ExpectAckedPresent();
    Open();
    EXPECT_TRUE(report.notices.empty());
    ExpectAckedPresent();
  }
}

TEST_F(DocumentStoreTest, AMissingSegmentIsSaid) {
  Open();
  Work();
  storage.files().erase(Names("segment-").front());
  Open();
  ASSERT_EQ(report.notices.size(), 1u);
  EXPECT_NE(report.notices[0].find("missing"), std::string::npos);
  EXPECT_NE(store->Find(IdOf(0)), nullptr);
  Open();
  EXPECT_TRUE(report.notices.empty());
}

TEST_F(DocumentStoreTest, ADeviceThatLiesAboutACompactionIsFoundOutByReadingBack) {
  Open();
  base::FaultyStorage faulty(storage);
  Open(faulty);
  PutAndWait({MakeEntry(1)});
  faulty.Plan(1, base::StorageFault::kDrop);
  std::vector<Entry> batch;
  for (int i = 200; i < 223; ++i) batch.push_back(MakeEntry(i, 1, 12000));
  PutAndWait(batch);
  EXPECT_EQ(store->save_state(), SaveState::kNotSaved);
  EXPECT_EQ(acked.count(IdOf(200)), 0u);
  store->RetrySave();
  storage.RunUntilIdle();
  EXPECT_EQ(store->save_state(), SaveState::kSaved);
  OpenTwiceAndExpectAckedPresent();
}

}  // namespace
}  // namespace earshot::store
