// Where a member stands on their way through the panel, and the steps between: joined, checked,
// paused, lapsed, withdrawn (004-20, 000-05).
//
//   applied -> to-check -> active <-> paused          any -> withdrawn
//                            lapsed <-/               withdrawn -> to-check, if they join again
//
// The status is what staff did; what somebody agreed to is computed (consents.h) and is stronger:
// nobody becomes active without it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/members.h"
#include "core/app/panel_settings.h"
#include "core/app/workspace.h"

namespace earshot::app {

bool MayFollow(std::string_view from, std::string_view to);  // codes of member-states
// What may follow, in the order of the vocabulary.
std::vector<std::string> StatesAfter(std::string_view from);

// Whether a parent or guardian must have agreed and is not known to have. `age` -1 = not known.
bool IsGuardianMissing(const Workspace& panel, std::string_view member, int age,
                       const PanelSettings& settings);
// Why that step cannot be taken, in a sentence; "" = it can.
std::string WhyNotStatus(const Workspace& panel, std::string_view member, std::string_view to,
                         std::string_view today);

struct StatusStep {
  std::string to;  // code; not "withdrawn", which Withdraw does
  std::string reason;
  std::string today;  // ISO date
};
// Members who cannot take the step (WhyNotStatus) are left out. To "active" from "to-check" is to
// accept a sign-up.
Transaction StatusTransaction(const Workspace& panel, const std::vector<std::string>& members,
                              const StatusStep& step, std::string_view what);

struct Withdrawal {
  std::string member;
  std::string how;  // code of consent-ways
  std::string by_whom = "themselves";
  std::string giver;   // name of who answered for them
  std::string reason;  // beside the status; the panel's log does not get it
  std::string person;  // who records it
  std::string on;      // ISO date on which they told us; "" = today
};
// Takes back every purpose that is given, also those given after that day, sets the status, and
// adds a line to the panel's log that names nobody. `now`: instant. Nothing to do where they have
// withdrawn already.
// WHY without undo: it would delete the lines, and a consent that somebody took back would hold
// again though they never said so. Whoever joins again gives a new one.
Transaction Withdraw(const Workspace& panel, const Withdrawal& withdrawal, std::string_view now,
                     std::string_view today);

inline constexpr int kRenewalDays = 60;

struct Renewal {
  std::string id;
  std::string name;
  std::string status;  // code: "active", "paused" or "lapsed"
  std::string until;   // ISO date: the last day on which the consent holds
  bool over = false;
};
// Those whose consent to being a member is over, or will be within kRenewalDays; what ends first
// comes first. `rows`: as ReadMembers gives them for `today`.
std::vector<Renewal> ReadRenewals(const std::vector<MemberRow>& rows, std::string_view today);
// `lapsed` for those who are active or paused and whose consent is over; `withdrawn` for whoever
// took it back while another device gave them a later status.
Transaction LapseOver(const Workspace& panel, const std::vector<MemberRow>& rows,
                      std::string_view today, std::string_view what);

}  // namespace earshot::app
