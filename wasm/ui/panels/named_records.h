// Fields whose records are named by typing: the themes of a quote, the place of an activity. A form
// holds the id of a record that is known, else the words that were typed; saving the form makes the
// record, with an id that comes from its name (model::NamedId), so that two devices make the same.
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

// Words, and no id of a record of the field's kind.
bool IsTyped(const model::Field& field, std::string_view element);
// The id that the element is, or that its record is going to have.
std::string IdOfNamed(const model::Field& field, const std::string& element);

// The records that were named by typing in this one, as edits that make them.
std::vector<app::RecordEdit> NamedIn(const RecordForm& record);
// What is wrong with their names; told beside the field that names them.
std::vector<model::Issue> NameIssues(const RecordForm& record, const model::RecordType& type);

}  // namespace earshot::panels
