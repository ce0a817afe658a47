// The two copies of the device's store: what is acknowledged survives the loss of either
// (RELIABILITY F1).
#include "wasm/platform/twin_storage.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/unit/platform/memory_copy_log.h"

namespace earshot::platform {
namespace {

using base::Batch;
using base::Files;

// One device over several starts: the stores outlive the TwinStorage of one start.
class TwinStorageTest : public ::testing::Test {
 protected:
  void Start() {
    twin = std::make_unique<TwinStorage>(
        first, log,
        TwinStorage::Marker{[this] { return marked; }, [this](uint64_t g) { marked = g; }});
  }
  void Run() {
    while (first.RunOne() || log.RunOne()) {
    }
  }
  bool Save(const std::string& path, const std::string& bytes, bool append = false) {
    Batch batch;
    batch.writes.push_back({path, bytes, append});
    bool saved = false;
    twin->Commit(batch, [&](base::Expected<void> result) { saved = result.has_value(); });
    Run();
    return saved;
  }
  Files LoadAll() {
    Files files;
    twin->LoadAll("", [&](base::Expected<Files> loaded) { files = loaded.value_or(Files{}); });
    Run();
    return files;
  }
  void SetUp() override { Start(); }

  base::MemoryStorage first;
  MemoryCopyLog log;
  uint64_t marked = 0;
  std::unique_ptr<TwinStorage> twin;
};

TEST_F(TwinStorageTest, EverySaveIsInBothCopiesBeforeItIsAcknowledged) {
  ASSERT_TRUE(Save("journal", "one"));
  ASSERT_TRUE(Save("journal", "two", true));
  EXPECT_EQ(first.files()["journal"], "onetwo");
  EXPECT_EQ(ReplaySlot(log.slots[0])["journal"], "onetwo");
  EXPECT_EQ(marked, 2u);
  EXPECT_TRUE(twin->HasSecondCopy());
}

TEST_F(TwinStorageTest, SaveIsNotAcknowledgedWhileTheSecondCopyIsUnderWay) {
  LoadAll();
  Batch batch;
  batch.writes.push_back({"journal", "x", false});
  bool done = false;
  twin->Commit(batch, [&](base::Expected<void>) { done = true; });
  while (first.RunOne()) {
  }
  EXPECT_FALSE(done);
  Run();
  EXPECT_TRUE(done);
}

TEST_F(TwinStorageTest, ALostFirstCopyIsRestoredFromTheSecond) {
  Save("journal", "one");
  Save("manifest", "m");
  first.files().clear();
  Start();
  EXPECT_EQ(LoadAll(), (Files{{"journal", "one"}, {"manifest", "m"}}));
  EXPECT_TRUE(twin->found().restored);
  EXPECT_FALSE(twin->found().emptied);
  EXPECT_TRUE(Save("journal", "two", true));
  EXPECT_EQ(ReplaySlot(log.slots[0])["journal"], "onetwo");
}

TEST_F(TwinStorageTest, AFirstCopyRolledBackIsBroughtForward) {
  Save("journal", "one");
  const Files older = first.files();
  Save("journal", "two", true);
  first.files() = older;
  Start();
  EXPECT_EQ(LoadAll()["journal"], "onetwo");
}

TEST_F(TwinStorageTest, ASecondCopyThatIsBehindIsWrittenAnew) {
  Save("journal", "one");
  log.slots = {"", ""};
  Start();
  EXPECT_EQ(LoadAll()["journal"], "one");
  EXPECT_FALSE(twin->found().restored);
  EXPECT_TRUE(twin->HasSecondCopy());
  first.files().clear();
  Start();
  EXPECT_EQ(LoadAll()["journal"], "one");
}

TEST_F(TwinStorageTest, TornTailOfTheSecondCopyIsIgnoredAndCutOff) {
  Save("journal", "one");
  Save("journal", "two", true);
  const Files kept = first.files();
  const std::vector<std::string> slots = log.slots;
  for (size_t cut = 1; cut < 80; ++cut) {
    first.files() = kept;
    log.slots = slots;
    log.slots[0].resize(slots[0].size() - cut);
    Start();
    ASSERT_TRUE(Save("journal", "!", true)) << cut;
    first.files().clear();
    Start();
    ASSERT_EQ(LoadAll()["journal"], "onetwo!") << cut;
  }
}

TEST_F(TwinStorageTest, ARefusedSaveReachesNeitherCopyAndTheNextOneBoth) {
  Save("journal", "one");
  first.FailCommit(1, {base::ErrorKind::kStorage, "full"});
  EXPECT_FALSE(Save("journal", "lost", true));
  EXPECT_TRUE(Save("journal", "two", true));
  EXPECT_EQ(first.files()["journal"], "onetwo");
  first.files().clear();
  Start();
  EXPECT_EQ(LoadAll()["journal"], "onetwo");
}

TEST_F(TwinStorageTest, BothLostIsNoticedByTheMarker) {
  Save("journal", "one");
  first.files().clear();
  log.slots = {"", ""};
  Start();
  EXPECT_TRUE(LoadAll().empty());
  EXPECT_TRUE(twin->found().emptied);
}

TEST_F(TwinStorageTest, WithoutAPlaceForTheSecondCopyItSavesInOne) {
  log.absent = true;
  Start();
  EXPECT_TRUE(Save("journal", "one"));
  EXPECT_FALSE(twin->HasSecondCopy());
}

TEST_F(TwinStorageTest, ASecondCopyThatRefusesDoesNotStopSaving) {
  Save("journal", "one");
  log.refuse = true;
  for (int i = 0; i < 5; ++i) EXPECT_TRUE(Save("journal", "x", true));
  EXPECT_FALSE(twin->HasSecondCopy());
}

TEST_F(TwinStorageTest, TheLogIsFoldedIntoASnapshotWhenItHasGrown) {
  const std::string big(200 * 1024, 'b');
  for (int i = 0; i < 40; ++i) ASSERT_TRUE(Save("segment", big + std::to_string(i)));
  EXPECT_LT(log.slots[0].size() + log.slots[1].size(), 8u * 1024 * 1024);
  first.files().clear();
  Start();
  EXPECT_EQ(LoadAll()["segment"], big + "39");
}

TEST_F(TwinStorageTest, AReadOnlyTabOpensNoSecondCopy) {
  Save("journal", "one");
  Start();
  twin->ReadOnly();
  EXPECT_EQ(LoadAll()["journal"], "one");
  EXPECT_FALSE(twin->HasSecondCopy());
}

// A slot written by the first version is read for ever; the golden file is only added to.
TEST_F(TwinStorageTest, ASlotOfVersionOneIsWrittenAndReadByteForByte) {
  std::ifstream file(EARSHOT_SOURCE_DIR "/tests/golden/second_copy_v1.hex");
  std::string golden;
  std::getline(file, golden);
  Batch snapshot;
  snapshot.writes.push_back({"device", "d1", false});
  snapshot.writes.push_back({"journal", "one", false});
  Batch batch;
  batch.writes.push_back({"journal", "two", true});
  batch.removes.push_back("device");
  const std::string slot = EncodeFrame(1, 7, snapshot) + EncodeFrame(2, 8, batch);
  EXPECT_EQ(base::HexEncode({reinterpret_cast<const uint8_t*>(slot.data()), slot.size()}), golden);
  EXPECT_EQ(ReplaySlot(slot), (Files{{"journal", "onetwo"}}));
}

// Every mix of saves sent at once, refusals and restarts ends with both copies equal.
TEST_F(TwinStorageTest, SavesSentTogetherKeepTheirOrderInBothCopies) {
  for (int round = 0; round < 20; ++round) {
    int answered = 0;
    for (int i = 0; i < 5; ++i) {
      if (i == 2 && round % 3 == 0) first.FailCommit(2, {base::ErrorKind::kStorage, "full"});
      Batch batch;
      batch.writes.push_back({"journal", std::to_string(i), true});
      twin->Commit(batch, [&](base::Expected<void>) { ++answered; });
    }
    Run();
    EXPECT_EQ(answered, 5);
    ASSERT_TRUE(Save("last", std::to_string(round)));
    const Files kept = LoadAll();
    first.files().clear();
    Start();
    EXPECT_EQ(LoadAll(), kept) << round;
  }
}

// 004-27: the log of batches holds what was erased until a snapshot takes its place in both slots.
TEST_F(TwinStorageTest, WhatIsToBeForgottenLeavesBothSlots) {
  for (int before = 0; before < 3; ++before) {
    ASSERT_TRUE(Save("old", "sam@example.org"));
    ASSERT_TRUE(Save("new", "kept"));
    Batch batch;
    batch.removes = {"old"};
    batch.forget = true;
    twin->Commit(batch, [](base::Expected<void> result) { EXPECT_TRUE(result.has_value()); });
    Run();
    for (const std::string& slot : log.slots) {
      EXPECT_EQ(slot.find("sam@example.org"), std::string::npos);
      EXPECT_EQ(ReplaySlot(slot)["new"], "kept");
    }
    EXPECT_TRUE(twin->HasSecondCopy());
  }
  Start();
  EXPECT_EQ(LoadAll()["new"], "kept");
  EXPECT_FALSE(twin->found().restored);
}

}  // namespace
}  // namespace earshot::platform
