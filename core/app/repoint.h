// The references' half of merging two records of one type (merge_events.cc, same_stakeholder.cc):
// made from the schema, so that a record type that comes later is not forgotten.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/model/schema.h"

namespace earshot::app {

using EditsById = std::map<std::string, RecordEdit>;
// True when it has dealt with the row, which refers to the one merged away in `field`.
using MoveInItsOwnWay =
    std::function<bool(const model::RecordType& type, const model::Field& field, const Row& row)>;

// Whatever refers to `other` refers to `kept`. What one of the two says of the other in
// "not_same_as" goes. REQUIRES: both are of one type.
void Repoint(const Workspace& workspace, std::string_view kept, std::string_view other,
             EditsById& edits, const MoveInItsOwnWay& move);
// Whether a record of another type refers to it.
bool IsReferredTo(const Workspace& workspace, std::string_view id);
// Those that change something, with their ids and types.
std::vector<RecordEdit> InOrder(EditsById edits);

}  // namespace earshot::app
