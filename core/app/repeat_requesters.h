// Who asks again and again (000-09): three or more incoming cases of one sender within twelve
// months, found by the address or number to reply to, and whether they may be contacted.
//
// A reading over the cases; nobody is made a stakeholder until a person says so.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/stakeholders.h"
#include "core/app/workspace.h"

namespace earshot::app {

inline constexpr size_t kCasesOfARepeatRequester = 3;

struct RepeatRequester {
  std::string contact;  // to reply to, as the newest case has it
  std::string name;     // of the newest case that names the sender; "" = none does
  std::string organisation;
  std::vector<std::string> cases;  // ids, newest first
  std::string last_on;             // ISO date
  std::string stakeholder;         // id of the one with that address or number; "" = none
  std::string permission;          // its code; "" = not asked, or no stakeholder
};

// Those with most cases first. `today`: ISO date.
std::vector<RepeatRequester> ReadRepeatRequesters(const Workspace& workspace,
                                                  const std::vector<StakeholderRow>& stakeholders,
                                                  std::string_view today);

// A stakeholder of them, who has not been asked yet whether we may contact them.
Transaction MakeStakeholderOf(const RepeatRequester& requester, std::string_view what);

}  // namespace earshot::app
