// Frames, slots and replay; see second_copy.h for the grammar.
#include "wasm/platform/second_copy.h"

#include <algorithm>

#include "core/base/bytes.h"

namespace earshot::platform {
namespace {

using base::AppendFixed32;
using base::AppendFixed64;
using base::ReadFixed32;
using base::ReadFixed64;

constexpr std::string_view kMagic = "ESMC";
constexpr uint32_t kSnapshot = 1;
constexpr uint32_t kBatch = 2;
constexpr char kWrite = 1;
constexpr char kAppend = 2;
constexpr char kRemove = 3;
constexpr uint64_t kSmallLogBytes = 1024 * 1024;
constexpr uint64_t kGrowth = 3;

struct Header {
  uint32_t kind;
  uint64_t generation;
  uint32_t length;
  uint32_t crc;
};

std::optional<Header> ReadHeader(std::string_view bytes) {
  if (bytes.size() < kFrameHeaderBytes || bytes.substr(0, 4) != kMagic) return std::nullopt;
  return Header{ReadFixed32(bytes, 4), ReadFixed64(bytes, 8), ReadFixed32(bytes, 16),
                ReadFixed32(bytes, 20)};
}

void AppendItem(std::string& out, char op, std::string_view path, std::string_view bytes) {
  out.push_back(op);
  AppendFixed32(out, static_cast<uint32_t>(path.size()));
  out.append(path);
  AppendFixed32(out, static_cast<uint32_t>(bytes.size()));
  out.append(bytes);
}

// Takes one length-prefixed text off the front; false when it does not fit.
bool TakeText(std::string_view& rest, std::string_view& text) {
  if (rest.size() < 4) return false;
  const uint32_t length = ReadFixed32(rest, 0);
  if (rest.size() - 4 < length) return false;
  text = rest.substr(4, length);
  rest.remove_prefix(4 + length);
  return true;
}

bool Play(std::string_view payload, base::Files& files) {
  if (payload.size() < 4) return false;
  uint32_t count = ReadFixed32(payload, 0);
  payload.remove_prefix(4);
  for (; count > 0; --count) {
    if (payload.empty()) return false;
    const char op = payload.front();
    payload.remove_prefix(1);
    std::string_view path;
    std::string_view bytes;
    if (!TakeText(payload, path) || !TakeText(payload, bytes)) return false;
    if (op == kWrite) {
      files[std::string(path)] = bytes;
    } else if (op == kAppend) {
      files[std::string(path)] += bytes;
    } else {
      files.erase(std::string(path));
    }
  }
  return true;
}

// What the headers of a slot say: where its whole frames end and with which generation.
struct Extent {
  uint64_t generation = 0;
  uint64_t end = 0;
  uint64_t snapshot = 0;
};

Extent ExtentOf(std::string_view headers) {
  Extent extent;
  for (; headers.size() >= kFrameHeaderBytes; headers.remove_prefix(kFrameHeaderBytes)) {
    const auto header = ReadHeader(headers);
    if (!header) break;
    const bool first = extent.end == 0;
    if (header->kind != (first ? kSnapshot : kBatch)) break;
    if (!first && header->generation != extent.generation + 1) break;
    extent.generation = header->generation;
    extent.end += kFrameHeaderBytes + header->length;
    if (first) extent.snapshot = extent.end;
  }
  return extent;
}

}  // namespace

std::string EncodeFrame(uint32_t kind, uint64_t generation, base::Batch batch) {
  size_t size = kFrameHeaderBytes + 4;
  for (const base::FileWrite& write : batch.writes) {
    size += 9 + write.path.size() + write.bytes.size();
  }
  for (const std::string& path : batch.removes) size += 9 + path.size();
  std::string frame;
  frame.reserve(size);
  frame.append(kFrameHeaderBytes, '\0');
  AppendFixed32(frame, static_cast<uint32_t>(batch.writes.size() + batch.removes.size()));
  for (base::FileWrite& write : batch.writes) {
    AppendItem(frame, write.append ? kAppend : kWrite, write.path, write.bytes);
    std::string().swap(write.bytes);  // a snapshot is large: not all of it twice
  }
  for (const std::string& path : batch.removes) AppendItem(frame, kRemove, path, "");
  const std::string_view payload = std::string_view(frame).substr(kFrameHeaderBytes);
  std::string header(kMagic);
  AppendFixed32(header, kind);
  AppendFixed64(header, generation);
  AppendFixed32(header, static_cast<uint32_t>(payload.size()));
  AppendFixed32(header, base::Crc32c(payload));
  frame.replace(0, kFrameHeaderBytes, header);
  return frame;
}

base::Files ReplaySlot(std::string_view bytes) {
  base::Files files;
  uint64_t generation = 0;
  bool first = true;
  while (const auto header = ReadHeader(bytes)) {
    if (bytes.size() - kFrameHeaderBytes < header->length) break;
    const std::string_view payload = bytes.substr(kFrameHeaderBytes, header->length);
    if (base::Crc32c(payload) != header->crc) break;
    if (header->kind != (first ? kSnapshot : kBatch)) break;
    if (!first && header->generation != generation + 1) break;
    base::Files next = first ? base::Files{} : std::move(files);
    if (!Play(payload, next)) return next;
    files = std::move(next);
    generation = header->generation;
    first = false;
    bytes.remove_prefix(kFrameHeaderBytes + header->length);
  }
  return files;
}

void SecondCopy::Open(std::function<void(std::optional<uint64_t>)> done) {
  log_.Open([this, done = std::move(done)](std::optional<CopyLog::Slots> slots) {
    if (!slots) return done(std::nullopt);
    for (int slot = 0; slot < kSlots && slot < static_cast<int>(slots->size()); ++slot) {
      const Extent extent = ExtentOf((*slots)[static_cast<size_t>(slot)]);
      if (extent.end == 0 || (good_ && extent.generation <= generation_)) continue;
      good_ = true;
      slot_ = slot;
      generation_ = extent.generation;
      end_ = extent.end;
      snapshot_bytes_ = extent.snapshot;
    }
    done(generation_);
  });
}

void SecondCopy::ReadAll(std::function<void(std::optional<base::Files>)> done) {
  log_.Read(slot_, [done = std::move(done)](std::optional<std::string> bytes) {
    if (!bytes) return done(std::nullopt);
    done(ReplaySlot(*bytes));
  });
}

void SecondCopy::Append(uint64_t generation, const base::Batch& batch,
                        std::function<void(bool)> done) {
  if (!good_ || generation > generation_ + 1) return done(false);
  // Already inside a snapshot that may still be on its way: adding nothing waits for its turn.
  std::string frame;
  if (generation > generation_) frame = EncodeFrame(kBatch, generation, batch);
  const uint64_t at = end_;
  generation_ = std::max(generation_, generation);
  end_ += frame.size();
  log_.Append(slot_, at, std::move(frame), [this, done = std::move(done)](bool ok) {
    if (!ok) good_ = false;
    done(ok && good_);
  });
}

void SecondCopy::Replace(uint64_t generation, base::Files files, std::function<void(bool)> done) {
  base::Batch all;
  for (auto& [path, bytes] : files) all.writes.push_back({path, std::move(bytes), false});
  std::string frame = EncodeFrame(kSnapshot, generation, std::move(all));
  slot_ = 1 - slot_;
  generation_ = generation;
  end_ = snapshot_bytes_ = frame.size();
  good_ = true;
  log_.Append(slot_, 0, std::move(frame), [this, done = std::move(done)](bool ok) {
    if (!ok) good_ = false;
    done(ok);
  });
}

bool SecondCopy::WantsSnapshot() const {
  return !good_ || (end_ > kSmallLogBytes && end_ > kGrowth * snapshot_bytes_);
}

}  // namespace earshot::platform
