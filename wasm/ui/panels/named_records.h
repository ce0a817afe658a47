// Fields whose records are named by typing: the themes of a quote, the place of an activity. A form
// holds the id of a record that is known, else the words that were typed; saving the form makes the
// record, with an id that comes from its name (model::NamedId), so that two devices make the same.
// A renamed record keeps its id, so the name that it had once may be another's now: such a record
// gets a number behind its id ("place:corby-market-2").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "wasm/ui/panels/form.h"

namespace earshot::panels {

bool NamesRecords(const model::Field& field);  // one record, or a set of them
bool IsNamedSet(const model::Field& field);
// One record that is found by typing its name, because there may be thousands, and never made so.
bool IsFoundByName(const model::Field& field);

// Words, and no id of a record of the field's kind.
bool IsTyped(const model::Field& field, std::string_view element);
// An id that the element could have, for validation only: no other record is looked at.
std::string IdOfNamed(const model::Field& field, const std::string& element);

// The id of the record of that name, stored or among `made`, else of the record to make.
std::string IdForName(const app::Workspace& workspace, std::string_view type,
                      const std::string& name, const std::vector<app::RecordEdit>& made = {});
// The record with ids for the names that were typed; what makes or brings back the records of
// those names goes to the end of `made`.
RecordForm WithIds(const app::Workspace& workspace, RecordForm record,
                   std::vector<app::RecordEdit>& made);
// What is wrong with their names; told beside the field that names them.
std::vector<model::Issue> NameIssues(const RecordForm& record, const model::RecordType& type);

}  // namespace earshot::panels
