// What became of being on the demo's panel: who was invited to what and came, contacts, claims for
// expenses, and the lines of the log.
#pragma once

#include <vector>

#include "core/demo/panel_members.h"

namespace earshot::demo {

void AddInvitations(Maker& maker, const std::vector<MemberMade>& members);
void AddMemberContacts(Maker& maker, const std::vector<MemberMade>& members);
void AddClaims(Maker& maker, const std::vector<MemberMade>& members);
void AddLogLines(Maker& maker);

}  // namespace earshot::demo
