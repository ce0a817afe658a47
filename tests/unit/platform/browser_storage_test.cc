// BrowserStorage over an ordinary folder, with the page's answers given by hand.
#include "wasm/platform/browser_storage.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "wasm/platform/imports.h"

namespace earshot::platform {
namespace {

using base::Batch;
using base::Files;

class BrowserStorageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    char folder[] = "/tmp/earshot-store-XXXXXX";
    mount = mkdtemp(folder);
    storage = std::make_unique<BrowserStorage>(mount);
  }
  void Answer(const std::string& problem = "") {
    storage->Answer(fake_page().store_request, problem);
  }
  Batch Write(const std::string& path, const std::string& bytes, bool append = false) {
    Batch batch;
    batch.writes.push_back({path, bytes, append});
    return batch;
  }
  void Commit(const Batch& batch) {
    storage->Commit(batch, [this](base::Expected<void> result) {
      results.push_back(result ? "saved" : result.error().sentence);
    });
  }
  Files LoadAll(const std::string& prefix = "") {
    Files files;
    storage->LoadAll(prefix,
                     [&](base::Expected<Files> loaded) { files = loaded.value_or(Files{}); });
    Answer();
    return files;
  }
  void Open() {
    storage->LoadAll("", [](base::Expected<Files>) {});
    Answer();
    Answer();
  }

  std::string mount;
  std::unique_ptr<BrowserStorage> storage;
  std::vector<std::string> results;
};

TEST_F(BrowserStorageTest, SavedOnlyAfterThePageAnswered) {
  Open();
  Commit(Write("vault/a/journal", "one"));
  EXPECT_TRUE(results.empty());
  Answer();
  EXPECT_EQ(results, std::vector<std::string>{"saved"});
  EXPECT_EQ(LoadAll(), (Files{{"vault/a/journal", "one"}}));
}

TEST_F(BrowserStorageTest, OneSaveInFlightAndTheRestTogetherInTheNext) {
  Open();
  const int before = fake_page().saves;
  for (int i = 0; i < 5; ++i) Commit(Write("journal", std::to_string(i), true));
  EXPECT_EQ(fake_page().saves - before, 1);
  Answer();
  Answer();
  EXPECT_EQ(fake_page().saves - before, 2);
  EXPECT_EQ(results.size(), 5u);
  EXPECT_EQ(LoadAll()["journal"], "01234");
}

TEST_F(BrowserStorageTest, AFailedGroupIsTakenBackWhole) {
  Open();
  Commit(Write("journal", "kept"));
  Answer();
  Batch batch = Write("journal", " lost", true);
  batch.writes.push_back({"fresh", "lost", false});
  Commit(batch);
  Answer("QuotaExceededError: full");
  EXPECT_NE(results.back().find("no room left"), std::string::npos);
  EXPECT_EQ(LoadAll(), (Files{{"journal", "kept"}}));
}

TEST_F(BrowserStorageTest, RemovedFilesComeBackWhenTheSaveFails) {
  Open();
  Commit(Write("segment", "s"));
  Answer();
  Batch batch;
  batch.removes.push_back("segment");
  Commit(batch);
  Answer("AbortError: aborted");
  EXPECT_EQ(LoadAll()["segment"], "s");
  Commit(batch);
  Answer();
  EXPECT_TRUE(LoadAll().empty());
}

TEST_F(BrowserStorageTest, ModificationTimesStrictlyIncrease) {
  Open();
  int64_t last = 0;
  for (int i = 0; i < 50; ++i) {
    Commit(Write("journal", "x", true));
    Answer();
    struct stat facts = {};
    ASSERT_EQ(stat((mount + "/journal").c_str(), &facts), 0);
    const int64_t ms =
        static_cast<int64_t>(facts.st_mtim.tv_sec) * 1000 + facts.st_mtim.tv_nsec / 1000000;
    EXPECT_GT(ms, last);
    last = ms;
  }
}

TEST_F(BrowserStorageTest, AnAnswerGivenTwiceCountsOnce) {
  Open();
  Commit(Write("journal", "one"));
  const int request = fake_page().store_request;
  storage->Answer(request, "");
  storage->Answer(request, "UnknownError: late");
  EXPECT_EQ(results, std::vector<std::string>{"saved"});
}

TEST_F(BrowserStorageTest, ABrowserThatRefusesStorageSaysSoToLoadAndCommit) {
  std::string sentence;
  storage->LoadAll("", [&](base::Expected<Files> files) {
    if (!files) sentence = files.error().sentence;
  });
  Commit(Write("journal", "one"));
  Answer("SecurityError: denied");
  Answer();
  Answer();
  EXPECT_NE(sentence.find("does not let Earshot store"), std::string::npos);
  ASSERT_EQ(results.size(), 1u);
  EXPECT_NE(results[0].find("NOT saved"), std::string::npos);
}

TEST_F(BrowserStorageTest, LoadTakesOnlyThePrefix) {
  Open();
  Batch batch = Write("vault/a/one", "1");
  batch.writes.push_back({"vault/b/two", "2", false});
  batch.writes.push_back({"device", "3", false});
  Commit(batch);
  Answer();
  EXPECT_EQ(LoadAll("vault/a/"), (Files{{"vault/a/one", "1"}}));
}

TEST_F(BrowserStorageTest, LoadsNamedFilesAndAsksThePageForThese) {
  Open();
  Batch batch = Write("segment-1", "1");
  batch.writes.push_back({"segment-2", "2", false});
  Commit(batch);
  Answer();
  Files files;
  storage->Load({"segment-2", "gone"}, [&](base::Expected<Files> loaded) { files = *loaded; });
  EXPECT_EQ(fake_page().fetched, mount + "/segment-2\n" + mount + "/gone\n");
  EXPECT_TRUE(files.empty());
  Answer();
  EXPECT_EQ(files, (Files{{"segment-2", "2"}}));
}

TEST_F(BrowserStorageTest, ListsPathsWithoutAskingForWhatIsInThem) {
  Open();
  Batch batch = Write("a/two", "2");
  batch.writes.push_back({"a/one", "1", false});
  batch.writes.push_back({"b", "3", false});
  Commit(batch);
  Answer();
  base::Paths paths;
  storage->List("a/", [&](base::Expected<base::Paths> listed) { paths = *listed; });
  EXPECT_EQ(fake_page().fetched, "");
  Answer();
  EXPECT_EQ(paths, (base::Paths{"a/one", "a/two"}));
}

TEST_F(BrowserStorageTest, ThePageFetchesTheNextFilesWhileTheFirstAreRead) {
  Open();
  Commit(Write("one", "1"));
  Commit(Write("two", "2"));
  Answer();
  Answer();
  std::string fetching;
  storage->Load({"one"}, [&](const base::Expected<Files>&) { fetching = fake_page().fetched; });
  storage->Load({"two"}, [](const base::Expected<Files>&) {});
  Answer();
  EXPECT_EQ(fetching, mount + "/two\n");
}

TEST_F(BrowserStorageTest, FilesThatThePageCannotHandOverAreAnError) {
  Open();
  std::string sentence;
  storage->Load({"segment-1"}, [&](base::Expected<Files> files) {
    if (!files) sentence = files.error().sentence;
  });
  Answer("segment-1 is not stored any more");
  EXPECT_NE(sentence.find("Close other tabs of Earshot"), std::string::npos);
}

TEST_F(BrowserStorageTest, AnEmptyFileIsTakenBackWithTheTimeThatItHad) {
  Open();
  Commit(Write("segment-1", ""));
  Answer();
  struct stat before = {};
  ASSERT_EQ(stat((mount + "/segment-1").c_str(), &before), 0);
  Batch batch;
  batch.removes.push_back("segment-1");
  Commit(batch);
  Answer("AbortError: aborted");
  struct stat after = {};
  ASSERT_EQ(stat((mount + "/segment-1").c_str(), &after), 0);
  EXPECT_EQ(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
  EXPECT_EQ(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
}

TEST_F(BrowserStorageTest, AReadOnlyTabIsToldWhyNothingWasSaved) {
  Open();
  Commit(Write("journal", "one"));
  Answer("read-only");
  EXPECT_NE(results[0].find("another tab"), std::string::npos);
}

}  // namespace
}  // namespace earshot::platform
