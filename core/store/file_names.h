// Names of the files in a workspace's folder, and their numbers.
//
// INVARIANT: numbers only rise and are never used twice, and for every document the version in the
// file with the higher number is the newer one. So a store without its MANIFEST is rebuilt by
// reading the files in number order (loader.cc).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace earshot::store {

inline constexpr std::string_view kManifestName = "MANIFEST";
inline constexpr std::string_view kBrokenFolder = "broken/";

enum class FileKind { kManifest, kJournal, kSegment, kBroken, kOther };

struct FileName {
  FileKind kind = FileKind::kOther;
  uint64_t number = 0;  // of journals and segments
};

FileName ParseFileName(std::string_view path);
std::string JournalName(uint64_t number);  // journal-000000000012
std::string SegmentName(uint64_t number);  // segment-000000000012
// The name under which frame `index` of a journal is sealed, so frames cannot change places.
std::string FrameName(uint64_t journal, size_t index);  // journal-000000000012#3

}  // namespace earshot::store
