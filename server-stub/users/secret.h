// Randomness and digests for secrets: session tokens, one-time links, generated passwords.
//
// OpenSSL's generator and SHA-256. Secrets are stored only as digests and compared in constant
// time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace earshot::server {

std::string RandomHex(size_t bytes);
uint32_t RandomBelow(uint32_t bound);  // REQUIRES: bound > 0
// Four groups of five letters and digits that are hard to confuse (about 98 bits).
std::string RandomPassword();
std::string Sha256Hex(std::string_view bytes);
bool EqualInConstantTime(std::string_view a, std::string_view b);

}  // namespace earshot::server
