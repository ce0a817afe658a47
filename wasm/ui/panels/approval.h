// Public words that a named person has approved: who changes them loses that approval, and is told
// so before saving and after (001-09). Called by the editors of decisions and feedback points, and
// where one of several versions of a text is chosen.
//
// A form that names another person, or unticks "May be published", has decided by itself and is
// left alone. What reached the words in another way is counted by report::ReadPublished.
#pragma once

#include <string>
#include <vector>

#include "wasm/ui/panels/form.h"

namespace earshot::panels {

// Whether saving the record changes words that were approved, and nobody has approved the new ones.
bool LosesApproval(const RecordForm& record);
// Says so below the fields of the record.
void DrawLosesApproval(const RecordForm& record);
// Takes the approval out of each such record by its edit; the form stays as it is, since the save
// may be refused. Returns what to say instead of `said`.
std::string TakeApprovalAway(const Form& form, std::vector<app::RecordEdit>& edits,
                             std::string said);
// The same for one edit that comes from no form; `stored` is its record.
std::string TakeApprovalAway(const base::Json& stored, app::RecordEdit& edit, std::string said);

}  // namespace earshot::panels
