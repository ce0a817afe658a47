// The real clock of the server's process. Tests pass base::FakeClock instead.
#pragma once

#include "core/base/clock.h"

namespace earshot::server {

class SystemClock : public base::Clock {
 public:
  int64_t NowMs() const override;
  int UtcOffsetMinutes(int64_t at_ms) const override;
};

}  // namespace earshot::server
