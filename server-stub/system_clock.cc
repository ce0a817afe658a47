// See system_clock.h.
#include "server-stub/system_clock.h"

#include <chrono>
#include <ctime>

namespace earshot::server {

int64_t SystemClock::NowMs() const {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

int SystemClock::UtcOffsetMinutes(int64_t at_ms) const {
  const std::time_t seconds = static_cast<std::time_t>(at_ms / 1000);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return static_cast<int>(parts.tm_gmtoff / 60);
}

}  // namespace earshot::server
