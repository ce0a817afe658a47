// Everything that the panel's database holds on one person: for erasing it, and for the copy that
// they may ask for. Made from the schema, so that a record type that comes later is not forgotten.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

// The member, then what refers to them in the order of the schema; records that somebody removed
// too, because they are still stored. What merely says that another member is not this one
// ("not_same_as") is of that other. Empty when the member is not here.
std::vector<Row> RecordsOfMember(const Workspace& panel, std::string_view member);

// " sam carter ": folded words, each between blanks, so that one text can be looked for in another.
std::string FoldedPhrase(std::string_view text);

}  // namespace earshot::app
