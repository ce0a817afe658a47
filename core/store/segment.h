// A segment: an immutable file of documents, sealed as a whole, with an index row for each so that
// opening a workspace parses no JSON. Written by compaction, read by the loader.
//
//   segment := "ESEG" | format u8 = 1 | reserved 3 bytes = 0 | row count fixed32 | row* | body
//   row     := id string | flags u8 (1 = unsent) | rev string | set_aside string
//            | offset fixed32 (from the body's start) | length fixed32
//   body    := the documents' bytes, one after the other, in row order
// Rows are in id order. The file on the device is the Sealer's output for these bytes; MANIFEST has
// the crc32c of that output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/store/document_store.h"

namespace earshot::store {

inline constexpr size_t kSegmentTargetBytes = 1024 * 1024;
inline constexpr size_t kSegmentSmallBytes = 256 * 1024;

std::string EncodeSegment(const std::vector<const Entry*>& entries);
base::Expected<std::vector<Entry>> DecodeSegment(std::string_view bytes);
// Bytes that an entry takes in a segment.
size_t SegmentBytes(const Entry& entry);

}  // namespace earshot::store
