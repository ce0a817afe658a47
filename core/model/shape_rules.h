// The shape of a stored document below its values: id, clock, alternatives, history, sets, tallies.
//
// Called by validate.cc only. The app never breaks these; foreign tools and damaged files do, so
// the sentences speak to an administrator.
#pragma once

#include <vector>

#include "core/base/json.h"
#include "core/model/schema.h"
#include "core/model/validate.h"

namespace earshot::model {

void AddFrameIssues(const base::Json& document, std::vector<Issue>& issues);
void AddIdIssues(const RecordType& type, const base::Json& document, std::vector<Issue>& issues);
void AddSetIssues(const Field& field, const base::Json& value, std::vector<Issue>& issues);
void AddTallyIssues(const Field& field, const base::Json& value, std::vector<Issue>& issues);

}  // namespace earshot::model
