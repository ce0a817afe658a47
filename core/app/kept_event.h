// Which of two activities that were one event stays (same_event.h): the same answer on every desk,
// so that two desks which merge apart do not merge each into the other (004-18).
#pragma once

#include <string>
#include <string_view>

#include "core/app/workspace.h"

namespace earshot::app {

// The id of the one that MergeEvents is to keep: the smaller id, but never a joined session that
// awaits its details beside one that has them.
// WHY nothing that changes as people write: two desks may not have synced the same words yet. The
// same holds for awaited details, and only there can two desks still choose differently.
std::string KeptEvent(const Workspace& workspace, std::string_view one, std::string_view other);

}  // namespace earshot::app
