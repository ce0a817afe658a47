// The paper card of the Citizens' Panel: the questions of the sign-up, in their order, on the two
// sides of one A4 sheet to be filled in with a pen (004-20, 004-22).
//
// A document like the others (html.h): one file, no script, nothing fetched. The words are those of
// the schema and of the panel's vocabularies; the consent is printed in the words that are in use,
// with their version, so that who keys the card knows what was signed (000-05). Every list of
// personal questions has "Prefer not to say".
#pragma once

#include <string>
#include <string_view>

#include "core/app/workspace.h"

namespace earshot::report {

// `hand_in`: where to give it back, one line each; "" leaves room to write it. `today`: ISO date.
std::string SignupCard(const app::Workspace& panel, std::string_view hand_in,
                       std::string_view today);

}  // namespace earshot::report
