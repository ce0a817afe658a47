// See password.h.
#include "server-stub/users/password.h"

#include <argon2.h>
#include <openssl/rand.h>

#include <array>
#include <cstdint>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

constexpr uint32_t kPasses = 3;
constexpr uint32_t kMemoryKiB = 64 * 1024;
constexpr uint32_t kLanes = 1;
constexpr size_t kHashBytes = 32;
constexpr size_t kSaltBytes = 16;

}  // namespace

std::string HashPassword(std::string_view password) {
  std::array<uint8_t, kSaltBytes> salt{};
  CHECK(RAND_bytes(salt.data(), static_cast<int>(salt.size())) == 1);
  std::array<char, 256> encoded{};
  const int code =
      argon2id_hash_encoded(kPasses, kMemoryKiB, kLanes, password.data(), password.size(),
                            salt.data(), salt.size(), kHashBytes, encoded.data(), encoded.size());
  return code == ARGON2_OK ? std::string(encoded.data()) : std::string();
}

bool VerifyPassword(const std::string& hash, std::string_view password) {
  return argon2id_verify(hash.c_str(), password.data(), password.size()) == ARGON2_OK;
}

const std::string& DecoyHash() {
  static const std::string hash = HashPassword(RandomHex(16));
  return hash;
}

std::string RefusePassword(std::string_view password, std::string_view name) {
  const size_t characters = base::CharacterCount(password);
  if (characters < kShortestPassword) return "Use a password of at least 12 characters.";
  if (characters > kLongestPassword || password.size() > kLongestPasswordBytes) {
    return "Use a password of at most 128 characters.";
  }
  if (password.find_first_not_of(password.front()) == std::string_view::npos) {
    return "Use a password of more than one character repeated.";
  }
  if (!name.empty() && password.find(name) != std::string_view::npos) {
    return "Use a password that does not contain the user name.";
  }
  return "";
}

}  // namespace earshot::server
