// The rules between the fields of one record of the panel's database, apart from record_rules.cc
// only by their number.
//
// Called by AddRecordIssues.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::model {

void AddPanelIssues(const RecordType& type, const base::Json& document, std::vector<Issue>& issues);

}  // namespace earshot::model
