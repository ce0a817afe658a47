// The journal: what changed since the last segment was written, one frame for each storage commit.
//
//   journal file := "EJNL" | format u8 = 1 | reserved 3 bytes = 0 | frame*
//   frame        := length fixed32 of sealed | crc32c fixed32 of (number, sealed) | number fixed32
//                 | sealed
//   sealed       := the Sealer's output for the record, sealed under "<file name>#<frame number>"
//   record       := "R" | format u8 = 1 | entry count fixed32 | entry* | sync u8 (0, 1)
//                 | (server string, since string, last_synced_at string) when sync = 1
//                 | local count fixed32 | (key string, value string)*
//   entry        := id string | flags u8 (1 = unsent) | rev string | set_aside string | bytes
//   string string       := length fixed32 | bytes
//
// WHY each frame is sealed on its own: a sealed file is whole and cannot be added to. The outer
// length and checksum find the frames without a key, so a torn tail is told from a wrong key, and
// frames of AES-GCM (payload = iv, ciphertext, tag) fit unchanged. Numbers count from 0 within a
// file; the name binds a frame to its number, and a missing number shows that the device lost a
// save it had confirmed. A record holds whole entries, never differences: a frame can be applied
// whatever came before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/store/document_store.h"

namespace earshot::store {

inline constexpr size_t kJournalHeaderBytes = 8;
inline constexpr size_t kFrameHeaderBytes = 12;
inline constexpr size_t kJournalFullBytes = 64 * 1024;

struct Record {
  std::vector<Entry> entries;
  std::optional<SyncState> sync;
  std::vector<std::pair<std::string, std::string>> local;  // empty value = forgotten
};

std::string EncodeRecord(const Record& record);
base::Expected<Record> DecodeRecord(std::string_view bytes);

std::string JournalHeader();
std::string EncodeFrame(uint32_t number, std::string_view sealed);

// What a journal file's bytes hold, before unsealing.
struct JournalScan {
  struct Frame {
    uint32_t number = 0;  // part of the name it was sealed under
    std::string sealed;
  };
  std::vector<Frame> frames;  // those whose checksum is right
  size_t torn_bytes = 0;      // an unfinished frame at the end
  size_t damaged_frames = 0;  // complete, but with a wrong checksum
  size_t missing_frames = 0;  // numbers that were passed over
  bool unreadable = false;    // not a journal, or of a newer format
};
JournalScan ScanJournal(std::string_view file);

}  // namespace earshot::store
