// Rules between the fields of one record, which no table of fields can say.
//
// Called by validate.cc after the fields themselves were checked. Each rule is a function in
// record_rules.cc and adds its own sentence to the field where the person can put it right.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::model {

void AddRecordIssues(const RecordType& type, const base::Json& document,
                     std::vector<Issue>& issues);

}  // namespace earshot::model
