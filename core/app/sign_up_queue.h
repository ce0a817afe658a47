// Sign-ups that somebody has to look at before they are members, and what to look at in each
// (004-20, 004-22).
//
// Nothing is decided here: accepting is a step to `active` (StatusTransaction of member_status.h),
// and two records that look like one person are told apart by a person.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/workspace.h"

namespace earshot::app {

enum class SignUpDoubt : uint8_t {
  kNoWayToReach,
  kNotAgreed,  // to being a member, or not any more
  kNoBirthYear,
  kTooYoung,
  kNoGuardian,
  kNoPostcode,
  kOutsideArea,  // of all postcode areas, where any are recorded
  kSamePerson,   // as `other`: the e-mail address, the phone number, or name and year of birth
};

struct SignUpCheck {
  SignUpDoubt doubt = SignUpDoubt::kNoWayToReach;
  std::string other;  // id of a member
};

struct QueuedSignUp {
  std::string id;
  std::string name;
  std::string status;  // code: "applied" or "to-check"
  std::string since;   // ISO date
  std::string source;
  std::vector<SignUpCheck> checks;  // in the order of SignUpDoubt; empty = all looks well
};

// Oldest first. `rows`: all members (ReadMembers); a reading that the caller keeps.
std::vector<QueuedSignUp> ReadSignUpQueue(const Workspace& panel,
                                          const std::vector<MemberRow>& rows,
                                          const PanelSettings& settings);

// They are two people: remembered, so that nobody is asked again.
Transaction KeepMembersApart(std::string_view member, std::string_view other,
                             std::string_view what);

}  // namespace earshot::app
