// The form of a record that is about to be made: what is known already is filled in - today, who
// writes, the project, and the record it belongs to.
//
// `what` is the end of a route: a type, or a type and the id of a parent
// ("decision/theme:parking"), and behind it the code of the first choice that has to be made
// ("contact/stakeholder:01/phone"). The parent goes into the first field of the type that refers to
// its kind.
#pragma once

#include <string>
#include <string_view>

#include "core/app/workspace.h"
#include "wasm/ui/panels/form.h"
#include "wasm/ui/shell/facts.h"

namespace earshot::panels {

struct NewRecord {
  std::string_view type;    // "" = no such type
  std::string_view parent;  // "" = none
  std::string_view choice;  // "" = none
};
NewRecord ParseNewRecord(std::string_view what);

// "New decision"; where the kind has no everyday name, as the button that leads there.
std::string NewInWords(const model::RecordType& type);

// REQUIRES: the type exists. `id`: of the record to be.
RecordForm MakeNewRecord(const NewRecord& what, std::string_view id,
                         const app::Workspace& workspace, const shell::Facts& facts,
                         std::string_view lens);

}  // namespace earshot::panels
