// See file_names.h: names carry a number that only rises, so no file is ever written twice.

#include "core/store/file_names.h"

namespace earshot::store {
namespace {

constexpr std::string_view kJournalPrefix = "journal-";
constexpr std::string_view kSegmentPrefix = "segment-";
constexpr size_t kDigits = 12;

std::string Numbered(std::string_view prefix, uint64_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < kDigits) digits.insert(0, kDigits - digits.size(), '0');
  return std::string(prefix) + digits;
}

bool ReadNumber(std::string_view path, std::string_view prefix, uint64_t& number) {
  if (path.size() != prefix.size() + kDigits || path.substr(0, prefix.size()) != prefix) {
    return false;
  }
  number = 0;
  for (char c : path.substr(prefix.size())) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + static_cast<uint64_t>(c - '0');
  }
  return number > 0;
}

}  // namespace

FileName ParseFileName(std::string_view path) {
  FileName name;
  if (path == kManifestName) {
    name.kind = FileKind::kManifest;
  } else if (path.substr(0, kBrokenFolder.size()) == kBrokenFolder) {
    name.kind = FileKind::kBroken;
  } else if (ReadNumber(path, kJournalPrefix, name.number)) {
    name.kind = FileKind::kJournal;
  } else if (ReadNumber(path, kSegmentPrefix, name.number)) {
    name.kind = FileKind::kSegment;
  }
  return name;
}

std::string JournalName(uint64_t number) { return Numbered(kJournalPrefix, number); }

std::string SegmentName(uint64_t number) { return Numbered(kSegmentPrefix, number); }

std::string FrameName(uint64_t journal, size_t index) {
  return JournalName(journal) + "#" + std::to_string(index);
}

}  // namespace earshot::store
