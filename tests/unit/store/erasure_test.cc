// An erased record leaves the files of the device, whatever fails on the way (004-27).
#include "core/store/erasure.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace earshot::store {
namespace {

constexpr char kId[] = "hear_back:01";
constexpr char kAddress[] = "sam@example.org";

Entry Live(const std::string& id, const std::string& email, size_t padding = 0) {
  Entry entry;
  entry.id = id;
  entry.bytes =
      base::DumpJson({{"_id", id}, {"email", email}, {"name", std::string(padding, 'x')}});
  return entry;
}

Entry Erased(const std::string& id) {
  Entry entry;
  entry.id = id;
  entry.bytes = base::DumpJson({{"_id", id}, {"_deleted", true}, {"erased", true}});
  entry.unsent = true;
  return entry;
}

class ErasureTest : public testing::Test {
 protected:
  void Open() {
    store = std::make_unique<DocumentStore>(storage, sealer);
    store->Open([](base::Expected<OpenReport> report) { ASSERT_TRUE(report.has_value()); });
    storage.RunUntilIdle();
  }
  void Put(Entry entry) {
    store->Put({std::move(entry)});
    storage.RunUntilIdle();
  }
  bool FilesHold(const std::string& text) {
    for (const auto& [name, bytes] : storage.files()) {
      if (bytes.find(text) != std::string::npos) return true;
    }
    return false;
  }
  void ExpectErased() {
    EXPECT_FALSE(FilesHold(kAddress));
    EXPECT_FALSE(FilesHold(std::string(kErasureDue)));
    ASSERT_NE(store->Find(kId), nullptr);
    EXPECT_TRUE(IsErased(*store->Find(kId)));
    EXPECT_NE(store->Find("place:01"), nullptr);
  }
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  std::unique_ptr<DocumentStore> store;
};

TEST_F(ErasureTest, OlderVersionsLeaveTheJournal) {
  Open();
  Put(Live("place:01", ""));
  Put(Live(kId, kAddress));
  Put(Live(kId, "other@example.org"));
  Put(Erased(kId));
  EXPECT_EQ(store->save_state(), SaveState::kSaved);
  ExpectErased();
  EXPECT_FALSE(FilesHold("other@example.org"));
  Open();
  ExpectErased();
}

// A segment that is mostly in use would not be rewritten for a record or two.
TEST_F(ErasureTest, OlderVersionsLeaveAFullSegment) {
  Open();
  std::vector<Entry> batch = {Live(kId, kAddress), Live("place:01", "", 400'000)};
  store->Put(std::move(batch));
  storage.RunUntilIdle();
  ASSERT_TRUE(FilesHold(kAddress));
  Put(Erased(kId));
  ExpectErased();
}

TEST_F(ErasureTest, WhicheverCommitFailsTheAddressIsGoneAfterTheNextSaveOrStart) {
  for (int failing = 1; failing <= 2; ++failing) {
    for (const bool restart : {false, true}) {
      storage.files().clear();
      Open();
      Put(Live("place:01", ""));
      Put(Live(kId, kAddress));
      storage.FailCommit(failing, {base::ErrorKind::kStorage, "The device is full."});
      Put(Erased(kId));
      storage.HealCommits();
      store->RetrySave();
      storage.RunUntilIdle();
      if (restart) Open();
      if (!restart) Put(Live("place:02", ""));
      EXPECT_EQ(store->save_state(), SaveState::kSaved);
      ExpectErased();
    }
  }
}

// The tombstone was saved by an append, because the compaction had no room; then the device died.
TEST_F(ErasureTest, AnErasureThatWasLeftDueIsDoneAtTheNextStart) {
  Open();
  Put(Live("place:01", ""));
  Put(Live(kId, kAddress));
  storage.FailCommit(1, {base::ErrorKind::kStorage, "The device is full."});
  Put(Erased(kId));
  storage.HealCommits();
  store->RetrySave();
  storage.RunOne();  // the append; what follows it does not happen any more
  store.reset();
  storage.RunUntilIdle();
  Open();
  ExpectErased();
}

TEST_F(ErasureTest, ATombstoneThatComesAgainRewritesNothing) {
  Open();
  Put(Live(kId, kAddress));
  Put(Erased(kId));
  const base::Files before = storage.files();
  Entry again = Erased(kId);
  again.unsent = false;
  again.rev = "2-x";
  Put(std::move(again));
  EXPECT_EQ(storage.files().size(), before.size() + 1) << "one journal was begun";
}

}  // namespace
}  // namespace earshot::store
