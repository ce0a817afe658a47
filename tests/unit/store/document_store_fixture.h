// What the tests of the device store share: a store over storage in memory, and what it has
// acknowledged so far.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/faulty_storage.h"
#include "core/store/document_store.h"

namespace earshot::store {

inline const base::Error kFull{base::ErrorKind::kStorage, "The device is full."};

inline std::string IdOf(int number) {
  std::string digits = std::to_string(number);
  return "place:" + std::string(6 - digits.size(), '0') + digits;
}

inline Entry MakeEntry(int number, int version = 1, size_t padding = 0) {
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

inline void Flip(char& byte, int bits) { byte = static_cast<char>(byte ^ bits); }

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

}  // namespace earshot::store
