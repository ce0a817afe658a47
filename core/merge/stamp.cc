// Hybrid logical clock (stamp.h; Kulkarni and others, "Logical Physical Clocks", 2014).

#include "core/merge/stamp.h"

#include <algorithm>
#include <array>

#include "core/base/bytes.h"
#include "core/base/error.h"

namespace earshot::merge {
namespace {

constexpr size_t kMsDigits = 12;
constexpr size_t kCounterDigits = 4;
constexpr size_t kActorDigits = 16;
constexpr size_t kStampDigits = kMsDigits + kCounterDigits + kActorDigits;
constexpr int64_t kLastMs = 0xffffffffffff;

bool IsLowerHex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

uint64_t HexValue(std::string_view digits) {
  uint64_t value = 0;
  for (const char c : digits) {
    value = value * 16 + static_cast<uint64_t>(c <= '9' ? c - '0' : c - 'a' + 10);
  }
  return value;
}

void AppendHex(std::string& out, uint64_t value, size_t digits) {
  for (size_t i = digits; i-- > 0;) out.push_back("0123456789abcdef"[(value >> (4 * i)) & 15]);
}

}  // namespace

std::string FormatStamp(const Stamp& stamp) {
  CHECK(stamp.ms >= 0 && stamp.ms <= kLastMs);
  CHECK(IsActorId(stamp.actor));
  std::string text;
  text.reserve(kStampDigits);
  AppendHex(text, static_cast<uint64_t>(stamp.ms), kMsDigits);
  AppendHex(text, stamp.counter, kCounterDigits);
  return text + stamp.actor;
}

std::optional<Stamp> ParseStamp(std::string_view text) {
  if (text.size() != kStampDigits || !IsLowerHex(text)) return std::nullopt;
  Stamp stamp;
  stamp.ms = static_cast<int64_t>(HexValue(text.substr(0, kMsDigits)));
  stamp.counter = static_cast<uint16_t>(HexValue(text.substr(kMsDigits, kCounterDigits)));
  stamp.actor = text.substr(kMsDigits + kCounterDigits);
  return stamp;
}

std::string NewActorId(base::Random& random) {
  std::array<uint8_t, kActorDigits / 2> bytes;
  random.Fill(bytes);
  return base::HexEncode(bytes);
}

bool IsActorId(std::string_view text) { return text.size() == kActorDigits && IsLowerHex(text); }

std::string HybridClock::Next() {
  const int64_t now = std::clamp<int64_t>(clock_.NowMs() + correction_ms_, 0, kLastMs);
  if (now > last_ms_) {
    last_ms_ = now;
    last_counter_ = 0;
  } else if (++last_counter_ > 0xffff) {
    ++last_ms_;
    last_counter_ = 0;
  }
  return FormatStamp({last_ms_, static_cast<uint16_t>(last_counter_), actor_});
}

void HybridClock::Observe(std::string_view stamp) {
  const std::optional<Stamp> seen = ParseStamp(stamp);
  if (!seen) return;
  // WHY: one device with a clock years ahead must not drag every other clock along for ever.
  const int64_t latest = clock_.NowMs() + correction_ms_ + kMaxAheadMs;
  if (seen->ms > latest) {
    if (latest > last_ms_) {
      last_ms_ = latest;
      last_counter_ = 0;
    }
  } else if (seen->ms > last_ms_) {
    last_ms_ = seen->ms;
    last_counter_ = seen->counter;
  } else if (seen->ms == last_ms_) {
    last_counter_ = std::max<uint32_t>(last_counter_, seen->counter);
  }
}

}  // namespace earshot::merge
