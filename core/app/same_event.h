// At the desk: two activities that look like one event, because two phones that never met recorded
// it (PRODUCT.md section 3; 004-18).
//
// A reading for one activity, kept by the caller until `Workspace::version()` changes; nothing is
// merged until a person says so. Both answers are transactions that undo takes back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

// The other activities of that day that look like the same event as `activity`, in the order of the
// Log. Both were captured as sessions, by different devices or at overlapping times, and they have
// the same place, the same or nearly the same title, or one project and one type of engagement. Two
// places or two projects that differ say that they are two. Those that somebody has called
// different events are left out, and those that still run. A session that awaits its details from
// another phone is one of any event of its day.
std::vector<ActivityRow> SameEvents(const Workspace& workspace, std::string_view activity);

// Everything that was recorded at `other` goes to `kept` (KeptEvent says which one that is on every
// desk), which keeps its own words: counts are added, empty fields filled in, and every record of
// any type that refers to `other` refers to `kept`. `other` is deleted and says what it was merged
// into. `why`: the reason of the final count, where one of the two had its count corrected
// (004-01). Once more for an `other` that was merged before brings over what a phone sent only
// later. REQUIRES: two activities that are here; `kept` is not deleted.
Transaction MergeEvents(const Workspace& workspace, std::string_view kept, std::string_view other,
                        std::string_view what, std::string_view why);

// A record that was merged into `activity` and has had more since: counts, what was heard or
// fields of a phone that had not synced by then; "" = none.
std::string CameLate(const Workspace& workspace, std::string_view activity);

// Remembers that the two are different events.
Transaction KeepApart(std::string_view activity, std::string_view other, std::string_view what);

}  // namespace earshot::app
