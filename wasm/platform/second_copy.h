// The second copy of everything stored: killing a browser can silently delete the whole IndexedDB
// of a site, acknowledged saves included (RELIABILITY.md F1), so a log of the same batches is kept
// in the origin's private file system, or in the Cache API where there is none.
//
// Two slots take turns; a slot is
//   slot    := snapshot batch*
//   frame   := "ESMC" | kind fixed32 (1 snapshot, 2 batch) | generation fixed64 | length fixed32
//            | crc32c fixed32 of the payload | payload          (24 bytes before the payload)
//   payload := count fixed32, then count times: op u8 (1 write, 2 append, 3 remove)
//            | path length fixed32 | path | bytes length fixed32 | bytes
// Generations rise by one from frame to frame. Used by: TwinStorage. INVARIANT: the older slot is
// overwritten only by a snapshot newer than everything in the other one.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/storage.h"

namespace earshot::platform {

inline constexpr size_t kFrameHeaderBytes = 24;
inline constexpr int kSlots = 2;

// Where the slots lie: web/store_worker.js in the browser, memory in tests. Each call is answered
// once, later, in the order of the calls.
class CopyLog {
 public:
  // Per slot the 24-byte headers of its whole frames, those before the first torn or damaged one.
  // A slot that is older than another one may be listed as empty, for it is of no use then.
  using Slots = std::vector<std::string>;
  virtual ~CopyLog() = default;
  virtual void Open(std::function<void(std::optional<Slots>)> done) = 0;  // nullopt: not available
  virtual void Read(int slot, std::function<void(std::optional<std::string>)> done) = 0;
  // Cuts the slot to `at` bytes, adds these and flushes to the device.
  virtual void Append(int slot, uint64_t at, std::string bytes, std::function<void(bool)> done) = 0;
};

std::string EncodeFrame(uint32_t kind, uint64_t generation, base::Batch batch);
// Plays the frames of a slot in order; stops at the first that is torn, damaged or out of turn.
base::Files ReplaySlot(std::string_view bytes);

class SecondCopy {
 public:
  explicit SecondCopy(CopyLog& log) : log_(log) {}
  // The generation of the newest whole frame, 0 when nothing is held; nullopt = no second copy
  // here.
  void Open(std::function<void(std::optional<uint64_t>)> done);
  void ReadAll(std::function<void(std::optional<base::Files>)> done);
  // `done(false)`: not held, a snapshot is needed. A batch that is inside a snapshot
  // already answers when that snapshot is safe.
  void Append(uint64_t generation, const base::Batch& batch, std::function<void(bool)> done);
  void Replace(uint64_t generation, base::Files files, std::function<void(bool)> done);
  // The log has grown far past what it stands for.
  bool WantsSnapshot() const;
  bool Good() const { return good_; }

 private:
  CopyLog& log_;
  bool good_ = false;  // the slot in use ends with generation_
  int slot_ = 1;
  uint64_t generation_ = 0;
  uint64_t end_ = 0;  // bytes of whole frames in the slot
  uint64_t snapshot_bytes_ = 0;
};

}  // namespace earshot::platform
