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
#include <set>
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
    // Mutable but for the id, by which the set is in order: an id never changes or goes, so that
    // views of it may be kept as long as the table.
    mutable Entry entry;
    // A file's number; half as wide as the file has it, for there are many of these.
    mutable uint32_t home = 0;
  };
  struct ById {
    using is_transparent = void;
    bool operator()(const Held& a, const Held& b) const { return a.entry.id < b.entry.id; }
    bool operator()(const Held& a, std::string_view id) const { return a.entry.id < id; }
    bool operator()(std::string_view id, const Held& b) const { return id < b.entry.id; }
  };
  // WHY not a map: it would hold each id twice, and ids are long.
  using Set = std::set<Held, ById>;

  // Replaces what was known of the entry's id. The old home no longer counts it.
  void Put(Entry entry, uint64_t home);
  // The entry is durable in `home` now.
  void MoveHome(std::string_view id, uint64_t home);
  const Entry* Find(std::string_view id) const;
  void ForEach(std::string_view type, const std::function<void(const Entry&)>& visit) const;
  size_t Count(std::string_view type) const;
  const Set& all() const { return held_; }

  // Files that hold something or are listed; keyed by number.
  std::map<uint64_t, FileUse>& files() { return files_; }
  const std::map<uint64_t, FileUse>& files() const { return files_; }

 private:
  void Uncount(const Held& held);

  Set held_;
  std::map<uint64_t, FileUse> files_;
  std::map<std::string, size_t, std::less<>> counts_;  // by type
};

}  // namespace earshot::store
