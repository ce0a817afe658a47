// The Sealer port: turns plain bytes into a sealed file and back. Asynchronous like the browser's
// cryptography. `name` (the file's path) is bound into the seal, so files cannot be swapped.
//
// sealed file := magic "ERSH" | format u8 = 1 | cipher u8 (0 = none, 1 = AES-256-GCM) | reserved
// u16 = 0
//              | key id 16 bytes | length fixed32 | crc32c fixed32 of payload | payload
// PassThroughSealer writes cipher 0 until the vault lands; the header and the shape are final.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace earshot::base {

class Sealer {
 public:
  using Done = std::function<void(Expected<std::string>)>;
  virtual ~Sealer() = default;
  virtual void Seal(std::string name, std::string plain, Done done) = 0;
  virtual void Open(std::string name, std::string sealed, Done done) = 0;
};

inline constexpr size_t kSealedHeaderBytes = 32;

std::string EncodeSealedFile(uint8_t cipher, std::string_view key_id, std::string_view payload);
struct SealedFile {
  uint8_t cipher;
  std::string key_id;
  std::string payload;
};
Expected<SealedFile> DecodeSealedFile(std::string_view bytes);

class PassThroughSealer : public Sealer {
 public:
  void Seal(std::string name, std::string plain, Done done) override;
  void Open(std::string name, std::string sealed, Done done) override;
};

}  // namespace earshot::base
