// Identifiers that sort by the time they were made (ulid.h).

#include "core/base/ulid.h"

#include <array>

namespace earshot::base {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr size_t kUlidLength = 26;
constexpr size_t kTimeCharacters = 10;

}  // namespace

std::string NewUlid(const Clock& clock, Random& random) {
  std::string ulid(kUlidLength, '0');
  uint64_t time = static_cast<uint64_t>(clock.NowMs()) & 0xffffffffffff;
  for (size_t i = kTimeCharacters; i-- > 0;) {
    ulid[i] = kAlphabet[time & 31];
    time >>= 5;
  }
  std::array<uint8_t, kUlidLength - kTimeCharacters> chance;
  random.Fill(chance);
  for (size_t i = 0; i < chance.size(); ++i) ulid[kTimeCharacters + i] = kAlphabet[chance[i] & 31];
  return ulid;
}

bool IsUlid(std::string_view text) {
  if (text.size() != kUlidLength) return false;
  // 26 characters hold 130 bits, a ULID 128: the first character is 7 at most.
  return text[0] <= '7' && text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

}  // namespace earshot::base
