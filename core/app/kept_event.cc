// See kept_event.h.

#include "core/app/kept_event.h"

#include <algorithm>

#include "core/app/session_code.h"

namespace earshot::app {

std::string KeptEvent(const Workspace& workspace, std::string_view one, std::string_view other) {
  const auto awaited = [&workspace](std::string_view id) {
    const auto activity = workspace.Document(id);
    return activity && DetailsAwaited(*activity);
  };
  const bool one_awaited = awaited(one);
  if (one_awaited != awaited(other)) return std::string(one_awaited ? other : one);
  return std::string(std::min(one, other));
}

}  // namespace earshot::app
