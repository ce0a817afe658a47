// The sealed file's header (grammar in sealer.h and docs/format.md) and the sealer that seals
// nothing.

#include "core/base/sealer.h"

#include <utility>

#include "core/base/bytes.h"

namespace earshot::base {
namespace {

constexpr std::string_view kMagic = "ERSH";
constexpr char kFormat = 1;
constexpr uint8_t kCipherNone = 0;
constexpr uint8_t kCipherAesGcm = 1;
constexpr size_t kKeyIdBytes = 16;
constexpr size_t kKeyIdOffset = 8;
constexpr size_t kLengthOffset = kKeyIdOffset + kKeyIdBytes;
constexpr size_t kChecksumOffset = kLengthOffset + 4;

tl::unexpected<Error> Corrupt(std::string sentence) {
  return Fail(ErrorKind::kCorrupt, std::move(sentence));
}

}  // namespace

std::string EncodeSealedFile(uint8_t cipher, std::string_view key_id, std::string_view payload) {
  CHECK(key_id.size() == kKeyIdBytes);
  CHECK(payload.size() <= 0xffffffff);
  std::string out;
  out.reserve(kSealedHeaderBytes + payload.size());
  out.append(kMagic);
  out.push_back(kFormat);
  out.push_back(static_cast<char>(cipher));
  out.append(2, '\0');
  out.append(key_id);
  AppendFixed32(out, static_cast<uint32_t>(payload.size()));
  AppendFixed32(out, Crc32c(payload));
  out.append(payload);
  return out;
}

namespace {

// Views into the file.
struct SealedView {
  uint8_t cipher;
  std::string_view key_id;
  std::string_view payload;
};

Expected<SealedView> ReadSealedFile(std::string_view bytes) {
  if (bytes.size() < kSealedHeaderBytes) return Corrupt("A stored file is cut short.");
  if (!bytes.starts_with(kMagic)) return Corrupt("A stored file is not one of Earshot's.");
  if (bytes[4] != kFormat) {
    return Corrupt("A stored file was written by a newer version of Earshot.");
  }
  const uint8_t cipher = static_cast<uint8_t>(bytes[5]);
  if (cipher != kCipherNone && cipher != kCipherAesGcm) {
    return Corrupt("A stored file is sealed in a way that this version does not know.");
  }
  if (bytes[6] != 0 || bytes[7] != 0) return Corrupt("A stored file has a damaged header.");
  const std::string_view payload = bytes.substr(kSealedHeaderBytes);
  if (ReadFixed32(bytes, kLengthOffset) != payload.size()) {
    return Corrupt("A stored file has the wrong length.");
  }
  if (ReadFixed32(bytes, kChecksumOffset) != Crc32c(payload)) {
    return Corrupt("A stored file fails its checksum.");
  }
  return SealedView{cipher, bytes.substr(kKeyIdOffset, kKeyIdBytes), payload};
}

}  // namespace

Expected<SealedFile> DecodeSealedFile(std::string_view bytes) {
  const Expected<SealedView> file = ReadSealedFile(bytes);
  if (!file) return tl::unexpected<Error>(file.error());
  return SealedFile{file->cipher, std::string(file->key_id), std::string(file->payload)};
}

void PassThroughSealer::Seal(std::string, std::string plain, Done done) {
  done(EncodeSealedFile(kCipherNone, std::string(kKeyIdBytes, '\0'), plain));
}

void PassThroughSealer::Open(std::string, std::string sealed, Done done) {
  Expected<SealedView> file = ReadSealedFile(sealed);
  if (!file) {
    done(tl::unexpected<Error>(std::move(file.error())));
  } else if (file->cipher != kCipherNone || file->key_id != std::string(kKeyIdBytes, '\0')) {
    done(Corrupt("A stored file is sealed with a key that this device does not hold."));
  } else {
    sealed.erase(0, kSealedHeaderBytes);  // in place: a large store has hundreds of megabytes
    done(std::move(sealed));
  }
}

}  // namespace earshot::base
