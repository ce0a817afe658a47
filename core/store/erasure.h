// What the store does when a record is erased: the tombstone must not stand beside what it erased.
//
// Journals and segments keep older versions until a compaction, so an erased record is saved by one
// that rewrites every file. That it is due is a local fact, saved with the tombstone: a device that
// had no room for the compaction, or died, does it at its next start.
#pragma once

#include <string_view>

#include "core/store/document_store.h"
#include "core/store/field_scan.h"

namespace earshot::store {

inline constexpr std::string_view kErasureDue = "erasure-due";

// `_deleted` is the first key of a tombstone in canonical JSON: others are not read further.
inline bool IsErased(const Entry& entry) {
  if (!entry.bytes.starts_with("{\"_deleted\":true")) return false;
  return FieldScan(entry.bytes).IsTrue("erased");
}

}  // namespace earshot::store
