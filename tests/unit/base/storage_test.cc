// The Storage port's contract, and the storages that fail on purpose.

#include "core/base/storage.h"

#include <gtest/gtest.h>

#include "core/base/faulty_storage.h"

namespace earshot::base {
namespace {

const Error kFull{ErrorKind::kStorage, "The device is full."};

class StorageTest : public testing::Test {
 protected:
  // "saved", the error's sentence, or "waiting".
  std::string Commit(Storage& storage, Batch batch) {
    std::string answer = "waiting";
    storage.Commit(std::move(batch),
                   [&](Expected<void> done) { answer = done ? "saved" : done.error().sentence; });
    EXPECT_EQ(answer, "waiting") << "never from inside the call";
    memory_.RunUntilIdle();
    return answer;
  }
  Files LoadAll(Storage& storage, std::string prefix) {
    Files files;
    storage.LoadAll(std::move(prefix), [&](Expected<Files> loaded) { files = *loaded; });
    memory_.RunUntilIdle();
    return files;
  }
  MemoryStorage memory_;
};

TEST_F(StorageTest, WritesAppendsAndRemoves) {
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}, {"b", "2"}}, {}}), "saved");
  EXPECT_EQ(Commit(memory_, {{{"a", "1", true}, {"c", "3", true}}, {"b", "absent"}}), "saved");
  EXPECT_EQ(memory_.files(), (Files{{"a", "11"}, {"c", "3"}}));
}

TEST_F(StorageTest, LoadsByPrefix) {
  memory_.files() = {{"jo", "x"}, {"journal/1", "1"}, {"journal/2", "2"}, {"segment", "s"}};
  EXPECT_EQ(LoadAll(memory_, "journal/"), (Files{{"journal/1", "1"}, {"journal/2", "2"}}));
  EXPECT_EQ(LoadAll(memory_, "").size(), 4U);
}

TEST_F(StorageTest, ListsAndLoadsByName) {
  memory_.files() = {{"a/journal", "1"}, {"a/segment", "2"}, {"b", "3"}};
  ScopedStorage inside(memory_, "a/");
  Paths paths;
  inside.List("", [&](const Expected<Paths>& listed) { paths = *listed; });
  Files files;
  inside.Load({"segment", "gone"}, [&](const Expected<Files>& loaded) { files = *loaded; });
  EXPECT_TRUE(paths.empty()) << "never from inside the call";
  memory_.RunUntilIdle();
  EXPECT_EQ(paths, (Paths{"journal", "segment"}));
  EXPECT_EQ(files, (Files{{"segment", "2"}}));
}

TEST_F(StorageTest, NothingChangesBeforeItsTurn) {
  memory_.Commit({{{"a", "1"}}, {}}, [](Expected<void>) {});
  EXPECT_TRUE(memory_.files().empty());
  EXPECT_TRUE(memory_.RunOne());
  EXPECT_FALSE(memory_.RunOne());
  EXPECT_EQ(memory_.files().size(), 1U);
}

TEST_F(StorageTest, ACallbackMayCommitAgain) {
  int saved = 0;
  memory_.Commit({{{"a", "1"}}, {}}, [&](Expected<void>) {
    memory_.Commit({{{"b", "2"}}, {}}, [&](Expected<void>) { ++saved; });
  });
  memory_.RunUntilIdle();
  EXPECT_EQ(saved, 1);
}

TEST_F(StorageTest, TheKthCommitFailsAndChangesNothing) {
  memory_.FailCommit(2, kFull);
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}}, {}}), "saved");
  EXPECT_EQ(Commit(memory_, {{{"a", "2"}}, {}}), kFull.sentence);
  EXPECT_EQ(Commit(memory_, {{{"b", "3"}}, {}}), "saved");
  EXPECT_EQ(memory_.files(), (Files{{"a", "1"}, {"b", "3"}}));
}

TEST_F(StorageTest, AllCommitsFailUntilHealed) {
  memory_.FailAllCommits(kFull);
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}}, {}}), kFull.sentence);
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}}, {}}), kFull.sentence);
  memory_.HealCommits();
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}}, {}}), "saved");
  memory_.FailAllCommits(kFull);
  memory_.FailCommit(0, {});
  EXPECT_EQ(Commit(memory_, {{{"a", "1"}}, {}}), "saved");
}

TEST_F(StorageTest, AScopeSeesItsFolderOnly) {
  ScopedStorage scope(memory_, "vault/7/");
  memory_.files()["other"] = "o";
  EXPECT_EQ(Commit(scope, {{{"a", "1"}, {"b", "2"}}, {}}), "saved");
  EXPECT_EQ(Commit(scope, {{}, {"b"}}), "saved");
  EXPECT_EQ(memory_.files(), (Files{{"other", "o"}, {"vault/7/a", "1"}}));
  EXPECT_EQ(LoadAll(scope, ""), (Files{{"a", "1"}}));
}

TEST_F(StorageTest, AFaultHitsThePlannedCommitOnly) {
  FaultyStorage faulty(memory_);
  faulty.Plan(2, StorageFault::kFail);
  EXPECT_EQ(Commit(faulty, {{{"a", "1"}}, {}}), "saved");
  EXPECT_NE(Commit(faulty, {{{"a", "2"}}, {}}), "saved");
  EXPECT_EQ(Commit(faulty, {{{"b", "3"}}, {}}), "saved");
  EXPECT_EQ(memory_.files(), (Files{{"a", "1"}, {"b", "3"}}));
  EXPECT_EQ(faulty.commits(), 3);
}

TEST_F(StorageTest, ATearStoresThePrefixOfTheBatch) {
  FaultyStorage faulty(memory_);
  memory_.files()["a"] = "0";
  faulty.Plan(1, StorageFault::kTear, 5);
  EXPECT_NE(Commit(faulty, {{{"a", "123", true}, {"b", "4567"}, {"c", "8"}}, {"a"}}), "saved");
  EXPECT_EQ(memory_.files(), (Files{{"a", "0123"}, {"b", "45"}}));
}

TEST_F(StorageTest, ADropReportsSuccess) {
  FaultyStorage faulty(memory_);
  faulty.Plan(1, StorageFault::kDrop);
  EXPECT_EQ(Commit(faulty, {{{"a", "1"}}, {}}), "saved");
  EXPECT_TRUE(LoadAll(faulty, "").empty());
}

}  // namespace
}  // namespace earshot::base
