// Which files a compaction replaces, and how the documents are cut into segments. Pure: no I/O.
//
// DocumentStore compacts in two commits: new segments with the manifest that lists them, then, once
// they were read back, the unlinking of what they replace.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "core/store/table.h"

namespace earshot::store {

// Journals are gathered into segments from this size on; a batch of this size goes there directly.
inline constexpr uint64_t kCompactJournalBytes = 512 * 1024;
inline constexpr uint64_t kCompactBatchBytes = 256 * 1024;
inline constexpr size_t kCompactJournals = 16;

bool JournalsAreDue(const Table& table);

struct CompactionPlan {
  std::set<uint64_t> replaced;                      // files whose live entries move
  std::vector<std::vector<const Entry*>> segments;  // in id order; may be empty
};
// All journals, segments that are less than half in use, and small ones. `also` are ids that are
// not in any file yet. `everything`: no file stays, because one may hold what was erased. Pointers
// are good until the table changes.
CompactionPlan PlanCompaction(const Table& table, const std::set<std::string>& also,
                              bool everything = false);

}  // namespace earshot::store
