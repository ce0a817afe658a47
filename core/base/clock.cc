// Chance, built on Random::Fill alone, so that a seed replays everything (clock.h).

#include "core/base/clock.h"

#include <array>

#include "core/base/error.h"

namespace earshot::base {

uint64_t Random::Next64() {
  std::array<uint8_t, 8> bytes;
  Fill(bytes);
  uint64_t value = 0;
  for (const uint8_t byte : bytes) value = (value << 8) | byte;
  return value;
}

uint32_t Random::Below(uint32_t bound) {
  CHECK(bound > 0);
  // Draws from the incomplete last stretch are thrown away, so that every value is equally likely.
  const uint32_t incomplete = static_cast<uint32_t>((uint64_t{1} << 32) % bound);
  while (true) {
    const uint32_t drawn = static_cast<uint32_t>(Next64() >> 32);
    if (drawn >= incomplete) return drawn % bound;
  }
}

void SeededRandom::Fill(std::span<uint8_t> out) {
  uint64_t word = 0;
  for (size_t i = 0; i < out.size(); ++i) {
    if (i % 8 == 0) {
      state_ += 0x9e3779b97f4a7c15;
      word = state_;
      word = (word ^ (word >> 30)) * 0xbf58476d1ce4e5b9;
      word = (word ^ (word >> 27)) * 0x94d049bb133111eb;
      word ^= word >> 31;
    }
    out[i] = static_cast<uint8_t>(word >> 56);
    word <<= 8;
  }
}

}  // namespace earshot::base
