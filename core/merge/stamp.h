// Hybrid logical clock stamps: who changed a value, and in which order (SYNC.md section 2).
//
// stamp := milliseconds 12 hex | counter 4 hex | actor 16 hex       32 lower-case hex digits
// String order is the order of edits. A stamp never names a wall clock that decides alone: Observe
// raises the clock past everything seen, by no more than 10 minutes past the server's time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace earshot::merge {

// Before every edit: what has it loses against whatever anybody typed, on every device alike.
inline constexpr std::string_view kZeroStamp = "00000000000000000000000000000000";
inline constexpr int64_t kMaxAheadMs = 10 * 60 * 1000;

struct Stamp {
  int64_t ms = 0;
  uint16_t counter = 0;
  std::string actor;  // 16 hex digits
};

std::string FormatStamp(const Stamp& stamp);
std::optional<Stamp> ParseStamp(std::string_view text);
std::string NewActorId(base::Random& random);
bool IsActorId(std::string_view text);

class HybridClock {
 public:
  HybridClock(const base::Clock& clock, std::string actor)
      : clock_(clock), actor_(std::move(actor)) {}
  // Strictly larger than every stamp made or observed before.
  std::string Next();
  void Observe(std::string_view stamp);
  // Milliseconds to add to this device's clock so that it agrees with the server's.
  void SetCorrection(int64_t correction_ms) { correction_ms_ = correction_ms; }
  int64_t correction_ms() const { return correction_ms_; }
  const std::string& actor() const { return actor_; }
  // Of the newest stamp made or observed.
  int64_t last_ms() const { return last_ms_; }

 private:
  const base::Clock& clock_;
  std::string actor_;
  int64_t correction_ms_ = 0;
  int64_t last_ms_ = 0;
  uint32_t last_counter_ = 0;
};

}  // namespace earshot::merge
