// The deletion of an activity with all that was recorded at it, so that undo brings the whole back.
//
// Made from the schema: a record goes with its activity when it refers to one and needs no record
// of another type. Whoever asked to hear back stays: that address belongs to its project, and has
// its own day on which it is erased.
#pragma once

#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

// The edits of a transaction: the activity first, then its records that are not deleted yet. Reads
// the documents of these, so call it on a button press and not in each frame.
std::vector<RecordEdit> DeletionOf(const Workspace& workspace, std::string_view activity);

}  // namespace earshot::app
