// The documents in memory, in id order, and which file of the store holds each one's newest
// version.
//
// DocumentStore's only copy of the data. INVARIANT: a document's home is the file with the highest
// number that contains it; 0 means that no file does yet. FileUse says how much of a file still
// counts, which decides what compaction rewrites.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/store/document_store.h"

namespace earshot::store {

struct FileUse {
  bool segment = false;
  uint64_t bytes = 0;       // of the file
  uint64_t live_bytes = 0;  // of entries whose home it is
  uint32_t crc32c = 0;      // segments only
};

class Table {
 public:
  struct Held {
    Entry entry;
    uint64_t home = 0;
  };
  using Map = std::map<std::string, Held, std::less<>>;

  // Replaces what was known of the entry's id. The old home no longer counts it.
  void Put(Entry entry, uint64_t home);
  // The entry is durable in `home` now.
  void MoveHome(std::string_view id, uint64_t home);
  const Entry* Find(std::string_view id) const;
  void ForEach(std::string_view type, const std::function<void(const Entry&)>& visit) const;
  size_t Count(std::string_view type) const;
  const Map& all() const { return held_; }

  // Files that hold something or are listed; keyed by number.
  std::map<uint64_t, FileUse>& files() { return files_; }
  const std::map<uint64_t, FileUse>& files() const { return files_; }

 private:
  void Uncount(const Held& held);

  Map held_;
  std::map<uint64_t, FileUse> files_;
  std::map<std::string, size_t, std::less<>> counts_;  // by type
};

}  // namespace earshot::store
