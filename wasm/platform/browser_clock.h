// Time and chance of the browser: Date and crypto.getRandomValues behind the core's ports.
//
// Used by: BrowserPlatform. Must stay true: no other file of the app reads the wall clock.
#pragma once

#include "core/base/clock.h"
#include "wasm/platform/imports.h"

namespace earshot::platform {

class BrowserClock : public base::Clock {
 public:
  int64_t NowMs() const override { return static_cast<int64_t>(earshot_now_ms()); }
  int UtcOffsetMinutes(int64_t at_ms) const override {
    return earshot_utc_offset_minutes(static_cast<double>(at_ms));
  }
};

class BrowserRandom : public base::Random {
 public:
  void Fill(std::span<uint8_t> out) override {
    earshot_random(out.data(), static_cast<int>(out.size()));
  }
};

}  // namespace earshot::platform
