// See compaction.h: many small files become few large ones, in two commits with a read-back
// between.

#include "core/store/compaction.h"

#include "core/store/segment.h"

namespace earshot::store {

bool JournalsAreDue(const Table& table) {
  uint64_t bytes = 0;
  size_t count = 0;
  for (const auto& item : table.files()) {
    if (item.second.segment) continue;
    bytes += item.second.bytes;
    ++count;
  }
  return bytes >= kCompactJournalBytes || count >= kCompactJournals;
}

CompactionPlan PlanCompaction(const Table& table, const std::set<std::string>& also,
                              bool everything) {
  CompactionPlan plan;
  for (const auto& item : table.files()) {
    const FileUse& use = item.second;
    const bool wasteful = use.live_bytes * 2 < use.bytes;
    if (everything || !use.segment || wasteful || use.bytes < kSegmentSmallBytes) {
      plan.replaced.insert(item.first);
    }
  }
  size_t bytes = 0;
  for (const Table::Held& held : table.all()) {
    const bool homeless = held.home == 0;
    if (!homeless && plan.replaced.count(held.home) == 0 && also.count(held.entry.id) == 0)
      continue;
    const size_t size = SegmentBytes(held.entry);
    if (plan.segments.empty() || bytes + size > kSegmentTargetBytes) {
      plan.segments.emplace_back();
      bytes = 0;
    }
    plan.segments.back().push_back(&held.entry);
    bytes += size;
  }
  return plan;
}

}  // namespace earshot::store
