// A store written by the first version opens for ever (docs/format_store.md). tests/golden/store_v1
// is added to, never changed. EARSHOT_WRITE_GOLDEN=1 writes a folder that does not exist yet.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "core/store/document_store.h"

namespace earshot::store {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(EARSHOT_SOURCE_DIR) / "tests" / "golden" / "store_v1";

base::Files ReadFolder(const fs::path& folder) {
  base::Files files;
  for (const auto& item : fs::recursive_directory_iterator(folder)) {
    if (!item.is_regular_file()) continue;
    std::ifstream in(item.path(), std::ios::binary);
    files[fs::relative(item.path(), folder).generic_string()] =
        std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

Entry MakeEntry(const std::string& id, const std::string& name, const std::string& notes) {
  base::Json document = base::Json::object();
  document["_id"] = id;
  document["type"] = "place";
  document["name"] = name;
  document["access_notes"] = notes;
  Entry entry;
  entry.id = id;
  entry.bytes = base::DumpJson(document);
  return entry;
}

void WriteGoldenStore() {
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  DocumentStore store(storage, sealer);
  store.Open([](base::Expected<OpenReport>) {});
  storage.RunUntilIdle();
  std::vector<Entry> batch;
  for (int i = 0; i < 3; ++i) {
    batch.push_back(
        MakeEntry("place:big" + std::to_string(i), "Großer Saal", std::string(90000, 'n')));
  }
  batch[0].rev = "3-abc";
  store.Put(batch, SyncState{"uuid+db+0", "17-xyz", "2026-11-25T09:00:00.000+00:00"});
  storage.RunUntilIdle();
  store.PutLocal("draft/write-up", "{\"notes\":\"Świątek\"}");
  Entry unsent = MakeEntry("place:one", "Neuadd y dref, tŷ bach", "ਪੰਜਾਬੀ اردو");
  unsent.unsent = true;
  unsent.set_aside = "Too large.";
  store.Put({unsent});
  storage.RunUntilIdle();
  store.Put({}, SyncState{"uuid+db+0", "18-xyz", "2026-11-25T10:00:00.000+00:00"});
  storage.RunUntilIdle();
  fs::create_directories(kFolder);
  for (const auto& item : storage.files()) {
    std::ofstream(kFolder / item.first, std::ios::binary) << item.second;
  }
}

TEST(GoldenStore, VersionOneOpens) {
  if (!fs::exists(kFolder) && std::getenv("EARSHOT_WRITE_GOLDEN") != nullptr) WriteGoldenStore();
  ASSERT_TRUE(fs::exists(kFolder));
  base::MemoryStorage storage;
  storage.files() = ReadFolder(kFolder);
  ASSERT_EQ(storage.files().size(), 3u);
  base::PassThroughSealer sealer;
  DocumentStore store(storage, sealer);
  OpenReport report;
  store.Open([&](base::Expected<OpenReport> result) {
    ASSERT_TRUE(result.has_value());
    report = *result;
  });
  storage.RunUntilIdle();
  EXPECT_EQ(report.documents, 4u);
  EXPECT_TRUE(report.notices.empty());
  EXPECT_EQ(store.sync_state().since, "18-xyz");
  EXPECT_EQ(store.Local("draft/write-up"), "{\"notes\":\"Świątek\"}");
  ASSERT_NE(store.Find("place:one"), nullptr);
  EXPECT_EQ(store.Find("place:one")->set_aside, "Too large.");
  EXPECT_TRUE(store.Find("place:one")->unsent);
  EXPECT_EQ(store.Find("place:one")->bytes,
            MakeEntry("place:one", "Neuadd y dref, tŷ bach", "ਪੰਜਾਬੀ اردو").bytes);
  ASSERT_NE(store.Find("place:big0"), nullptr);
  EXPECT_EQ(store.Find("place:big0")->rev, "3-abc");
  EXPECT_EQ(store.Find("place:big2")->bytes,
            MakeEntry("place:big2", "Großer Saal", std::string(90000, 'n')).bytes);
}

}  // namespace
}  // namespace earshot::store
