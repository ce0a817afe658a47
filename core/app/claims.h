// Out-of-pocket costs of members: lines with their state, what they come to, and the steps from
// claimed to approved to paid, or to refused (004-07).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/error.h"

namespace earshot::app {

struct ClaimLine {
  std::string id;
  std::string member;
  std::string spent_on;  // ISO date
  std::string kind;      // code of claim-kinds
  int64_t pence = 0;
  std::string about;
  std::string state;    // code of claim-states
  std::string paid_on;  // ISO date
  std::string refused_because;
};

// Of one member, or of all where `member` is ""; the newest expense first.
std::vector<ClaimLine> ReadClaims(const Workspace& panel, std::string_view member);

// Pence by the code of the state; a state without a claim has no entry.
using ClaimTotals = std::map<std::string, int64_t, std::less<>>;
ClaimTotals TotalsOf(const std::vector<ClaimLine>& lines);
std::map<std::string, ClaimTotals> TotalsByMember(const std::vector<ClaimLine>& lines);

// The states that a claim can go to from here; none from paid and refused: what was done there by
// mistake is undone.
std::vector<std::string> NextStates(std::string_view state);

struct ClaimStep {
  std::string to;            // code
  std::string paid_on = {};  // for "paid"
  std::string because = {};  // for "refused"
};
// An issue where the claim does not go there, or where the day or the reason is missing.
tl::expected<Transaction, model::Issue> StepOf(const ClaimLine& claim, const ClaimStep& step);

std::string Pounds(int64_t pence);  // 123450 -> "£1,234.50"
// What people type: "4.5", "£4.50", "4,50", "1,234.50". More than nothing, and at most £100,000.
base::Expected<int64_t> ReadPounds(std::string_view text);

}  // namespace earshot::app
