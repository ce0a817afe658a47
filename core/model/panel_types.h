// The two tables of record types: of the workspace's database (types.cc) and of the panel's
// (panel_types.cc). Called by AllTypes only.
#pragma once

#include <span>

#include "core/model/schema.h"

namespace earshot::model {

std::span<const RecordType> WorkspaceTypes();
std::span<const RecordType> PanelTypes();

}  // namespace earshot::model
