// record and frame grammar: see journal.h, which is repeated in docs/format_store.md.
#include "core/store/journal.h"

#include "core/base/bytes.h"
#include "core/store/byte_reader.h"

namespace earshot::store {
namespace {

constexpr char kRecordMark = 'R';
constexpr uint8_t kFormat = 1;
constexpr uint8_t kUnsentFlag = 1;
constexpr std::string_view kMagic = "EJNL";

bool ReadEntry(ByteReader& in, Entry& entry) {
  uint8_t flags = 0;
  if (!in.ReadString(entry.id) || !in.ReadByte(flags) || !in.ReadString(entry.rev) ||
      !in.ReadString(entry.set_aside) || !in.ReadString(entry.bytes)) {
    return false;
  }
  entry.unsent = (flags & kUnsentFlag) != 0;
  return true;
}

bool ReadRecord(ByteReader& in, Record& record) {
  uint8_t mark = 0;
  uint8_t format = 0;
  uint32_t count = 0;
  if (!in.ReadByte(mark) || mark != kRecordMark) return false;
  if (!in.ReadByte(format) || format != kFormat) return false;
  if (!in.ReadNumber(count)) return false;
  for (uint32_t i = 0; i < count; ++i) {
    Entry entry;
    if (!ReadEntry(in, entry)) return false;
    record.entries.push_back(std::move(entry));
  }
  uint8_t has_sync = 0;
  if (!in.ReadByte(has_sync) || has_sync > 1) return false;
  if (has_sync == 1) {
    SyncState sync;
    if (!in.ReadString(sync.server) || !in.ReadString(sync.since) ||
        !in.ReadString(sync.last_synced_at)) {
      return false;
    }
    record.sync = std::move(sync);
  }
  if (!in.ReadNumber(count)) return false;
  for (uint32_t i = 0; i < count; ++i) {
    std::string key;
    std::string value;
    if (!in.ReadString(key) || !in.ReadString(value)) return false;
    record.local.emplace_back(std::move(key), std::move(value));
  }
  return in.AtEnd();
}

// The frame at `at` has all the bytes that its header promises.
bool IsComplete(std::string_view file, size_t at) {
  const size_t left = file.size() - at;
  return left >= kFrameHeaderBytes && base::ReadFixed32(file, at) <= left - kFrameHeaderBytes;
}

bool IsFrameAt(std::string_view file, size_t at) {
  if (!IsComplete(file, at)) return false;
  const size_t length = base::ReadFixed32(file, at);
  if (length == 0) return false;
  return base::Crc32c(file.substr(at + 8, 4 + length)) == base::ReadFixed32(file, at + 4);
}

// The place of the next frame with a right checksum, or the file's end.
size_t NextFrame(std::string_view file, size_t at) {
  while (at < file.size() && !IsFrameAt(file, at)) ++at;
  return at;
}

}  // namespace

std::string EncodeRecord(const Record& record) {
  std::string out;
  out.push_back(kRecordMark);
  out.push_back(static_cast<char>(kFormat));
  base::AppendFixed32(out, static_cast<uint32_t>(record.entries.size()));
  for (const Entry& entry : record.entries) {
    AppendString(out, entry.id);
    out.push_back(static_cast<char>(entry.unsent ? kUnsentFlag : 0));
    AppendString(out, entry.rev);
    AppendString(out, entry.set_aside);
    AppendString(out, entry.bytes);
  }
  out.push_back(record.sync ? 1 : 0);
  if (record.sync) {
    AppendString(out, record.sync->server);
    AppendString(out, record.sync->since);
    AppendString(out, record.sync->last_synced_at);
  }
  base::AppendFixed32(out, static_cast<uint32_t>(record.local.size()));
  for (const auto& fact : record.local) {
    AppendString(out, fact.first);
    AppendString(out, fact.second);
  }
  return out;
}

base::Expected<Record> DecodeRecord(std::string_view bytes) {
  ByteReader in(bytes);
  Record record;
  if (!ReadRecord(in, record)) {
    return base::Fail(base::ErrorKind::kCorrupt, "A saved change on this device cannot be read.");
  }
  return record;
}

std::string JournalHeader() {
  std::string out(kMagic);
  out.push_back(static_cast<char>(kFormat));
  out.append(3, '\0');
  return out;
}

std::string EncodeFrame(uint32_t number, std::string_view sealed) {
  std::string checked;
  base::AppendFixed32(checked, number);
  checked.append(sealed);
  std::string out;
  base::AppendFixed32(out, static_cast<uint32_t>(sealed.size()));
  base::AppendFixed32(out, base::Crc32c(checked));
  out.append(checked);
  return out;
}

JournalScan ScanJournal(std::string_view file) {
  JournalScan scan;
  const std::string header = JournalHeader();
  if (file.size() < kJournalHeaderBytes) {
    // A file cut within its own header holds nothing; other bytes are not a journal.
    scan.unreadable = file != header.substr(0, file.size());
    scan.torn_bytes = scan.unreadable ? 0 : file.size();
    return scan;
  }
  if (file.substr(0, kJournalHeaderBytes) != header) {
    scan.unreadable = true;
    return scan;
  }
  size_t at = kJournalHeaderBytes;
  size_t expected = 0;
  while (at < file.size()) {
    if (!IsFrameAt(file, at)) {
      // A damaged length would hide all that follows, so the next whole frame is looked for.
      const size_t next = NextFrame(file, at + 1);
      if (next == file.size() && !IsComplete(file, at)) break;
      ++scan.damaged_frames;
      ++expected;
      at = next;
      continue;
    }
    const size_t length = base::ReadFixed32(file, at);
    const uint32_t number = base::ReadFixed32(file, at + 8);
    if (number > expected) scan.missing_frames += number - expected;
    expected = size_t{number} + 1;
    scan.frames.push_back({number, std::string(file.substr(at + kFrameHeaderBytes, length))});
    at += kFrameHeaderBytes + length;
  }
  scan.torn_bytes = file.size() - at;
  return scan;
}

}  // namespace earshot::store
