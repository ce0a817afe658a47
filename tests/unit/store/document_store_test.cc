// The device store under every fault it can meet: failing commits, torn tails, flipped bits,
// crashes between the two commits of a compaction (RELIABILITY.md F1-F6, T2, T3, T5).
#include "core/store/document_store.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/faulty_storage.h"

namespace earshot::store {
namespace {

const base::Error kFull{base::ErrorKind::kStorage, "The device is full."};

std::string IdOf(int number) {
  std::string digits = std::to_string(number);
  return "place:" + std::string(6 - digits.size(), '0') + digits;
}

Entry MakeEntry(int number, int version = 1, size_t padding = 0) {
  base::Json document = base::Json::object();
  document["_id"] = IdOf(number);
  document["type"] = "place";
  document["name"] = "Hall " + std::to_string(version);
  if (padding > 0) document["access_notes"] = std::string(padding, 'x');
  Entry entry;
  entry.id = IdOf(number);
  entry.bytes = base::DumpJson(document);
  entry.rev = std::to_string(version) + "-r";
  entry.unsent = version % 2 == 0;
  return entry;
}

void Flip(char& byte, int bits) { byte = static_cast<char>(byte ^ bits); }

// What must be there after a restart: everything that was acknowledged.
using Known = std::map<std::string, std::string>;

class DocumentStoreTest : public ::testing::Test {
 protected:
  void Open(base::Storage& through) {
    store = std::make_unique<DocumentStore>(through, sealer);
    bool opened = false;
    store->Open([&](base::Expected<OpenReport> result) {
      ASSERT_TRUE(result.has_value());
      report = *result;
      opened = true;
    });
    storage.RunUntilIdle();
    ASSERT_TRUE(opened);
  }
  void Open() { Open(storage); }

  // Puts and waits; remembers the entries when the store says that they are safe.
  void PutAndWait(std::vector<Entry> entries) {
    const std::vector<Entry> copy = entries;
    store->Put(std::move(entries));
    bool saved = false;
    store->WhenSaved([&](base::Expected<void> result) { saved = result.has_value(); });
    storage.RunUntilIdle();
    for (const Entry& entry : copy) {
      tried[entry.id].push_back(entry.bytes);
      if (saved) acked[entry.id] = entry.bytes;
    }
  }

  // Versions only rise: what is there is the acknowledged version or a later one that was tried.
  void ExpectAckedPresent() {
    for (const auto& item : acked) {
      const Entry* entry = store->Find(item.first);
      ASSERT_NE(entry, nullptr) << item.first;
      const auto& versions = tried[item.first];
      const auto known = std::find(versions.begin(), versions.end(), item.second);
      EXPECT_NE(std::find(known, versions.end(), entry->bytes), versions.end()) << item.first;
    }
  }

  void OpenTwiceAndExpectAckedPresent() {
    for (int time = 0; time < 2; ++time) {
      Open();
      ExpectAckedPresent();
    }
  }

  // Small edits, then a large batch that goes through compaction, then small edits again.
  void Work() {
    for (int i = 0; i < 6; ++i) PutAndWait({MakeEntry(i), MakeEntry(i + 100)});
    std::vector<Entry> batch;
    for (int i = 200; i < 223; ++i) batch.push_back(MakeEntry(i, 1, 12000));
    PutAndWait(batch);
    for (int i = 0; i < 6; ++i) PutAndWait({MakeEntry(i, 2)});
    batch.clear();
    for (int i = 200; i < 223; ++i) batch.push_back(MakeEntry(i, 2, 12000));
    PutAndWait(batch);
    PutAndWait({MakeEntry(0, 3)});
  }

  std::vector<std::string> Names(const std::string& prefix) const {
    std::vector<std::string> names;
    for (const auto& item : const_cast<base::MemoryStorage&>(storage).files()) {
      if (item.first.compare(0, prefix.size(), prefix) == 0) names.push_back(item.first);
    }
    return names;
  }

  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  std::unique_ptr<DocumentStore> store;
  OpenReport report;
  Known acked;
  std::map<std::string, std::vector<std::string>> tried;
};

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
