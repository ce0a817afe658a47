// See secret.h.
#include "server-stub/users/secret.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <span>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/error.h"

namespace earshot::server {

std::string RandomHex(size_t bytes) {
  std::vector<uint8_t> raw(bytes);
  CHECK(RAND_bytes(raw.data(), static_cast<int>(raw.size())) == 1);
  return base::HexEncode(raw);
}

uint32_t RandomBelow(uint32_t bound) {
  CHECK(bound > 0);
  const uint32_t unbiased = UINT32_MAX - UINT32_MAX % bound;
  for (;;) {
    std::array<uint8_t, 4> raw{};
    CHECK(RAND_bytes(raw.data(), 4) == 1);
    const uint32_t value = static_cast<uint32_t>(raw[0]) | static_cast<uint32_t>(raw[1]) << 8 |
                           static_cast<uint32_t>(raw[2]) << 16 |
                           static_cast<uint32_t>(raw[3]) << 24;
    if (value < unbiased) return value % bound;
  }
}

std::string RandomPassword() {
  constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string password;
  for (int i = 0; i < 20; ++i) {
    if (i > 0 && i % 5 == 0) password += '-';
    password += kLetters[RandomBelow(static_cast<uint32_t>(kLetters.size()))];
  }
  return password;
}

std::string Sha256Hex(std::string_view bytes) {
  std::array<uint8_t, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  return base::HexEncode(std::span<const uint8_t>(digest.data(), length));
}

bool EqualInConstantTime(std::string_view a, std::string_view b) {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace earshot::server
