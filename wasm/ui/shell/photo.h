// What the page tells of photographs: the one taken last, and which of them this device holds.
//
// The pixels stay with the page (web/photo.js): it makes each photograph smaller, which also leaves
// out location and all else that the camera wrote into the file, and stores it by the SHA-256 of
// what is left. Here is only what describes it.
#pragma once

#include <cstdint>
#include <string>

namespace earshot::shell {

enum class PhotoReading : uint8_t {
  kTaken,         // stored on this device
  kNoPhotograph,  // nothing that this browser can read as one
  kTooLarge,
  kNotKept,  // the device would not store it
};

// The photograph that was taken or chosen last, on whichever screen.
struct TakenPhoto {
  PhotoReading reading = PhotoReading::kNoPhotograph;
  std::string digest;         // 64 hex digits; empty unless taken, like all that follows
  int width = 0, height = 0;  // px, after it was made smaller
  int64_t size = 0;           // bytes
  uint64_t number = 0;        // of photographs taken so far
};

}  // namespace earshot::shell
