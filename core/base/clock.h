// Ports to time and chance. Core code has no other source of either, so a test replays exactly.
//
// Real ones live in wasm/platform and server-stub; FakeClock and SeededRandom serve tests and demo
// data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace earshot::base {

class Clock {
 public:
  virtual ~Clock() = default;
  // Milliseconds since 1970-01-01T00:00Z.
  virtual int64_t NowMs() const = 0;
  // Minutes to add to UTC to get local civil time at that instant (60 in British summer).
  virtual int UtcOffsetMinutes(int64_t at_ms) const = 0;
};

class Random {
 public:
  virtual ~Random() = default;
  virtual void Fill(std::span<uint8_t> out) = 0;
  uint64_t Next64();
  // Uniform in [0, bound). REQUIRES: bound > 0.
  uint32_t Below(uint32_t bound);
};

class FakeClock : public Clock {
 public:
  explicit FakeClock(int64_t now_ms = 1790000000000, int offset_minutes = 0)
      : now_ms_(now_ms), offset_minutes_(offset_minutes) {}
  int64_t NowMs() const override { return now_ms_; }
  int UtcOffsetMinutes(int64_t) const override { return offset_minutes_; }
  void Advance(int64_t ms) { now_ms_ += ms; }
  void Set(int64_t now_ms) { now_ms_ = now_ms; }

 private:
  int64_t now_ms_;
  int offset_minutes_;
};

// SplitMix64: good spread, not secret. For tests, simulation and demo data only.
class SeededRandom : public Random {
 public:
  explicit SeededRandom(uint64_t seed) : state_(seed) {}
  void Fill(std::span<uint8_t> out) override;

 private:
  uint64_t state_;
};

}  // namespace earshot::base
