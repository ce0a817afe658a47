// See panel_rules.h.

#include "core/model/panel_rules.h"

#include <string>

#include "core/base/calendar.h"
#include "core/base/fold.h"

namespace earshot::model {
namespace {

using base::GetString;
using base::Json;
using Issues = std::vector<Issue>;

// 004-07: whoever spent the money can be told when it was paid, or why it was not.
void CheckClaim(const Json& document, Issues& issues) {
  const std::string state = GetString(document, "state");
  const auto spent = base::ParseDate(GetString(document, "spent_on"));
  const auto paid = base::ParseDate(GetString(document, "paid_on"));
  if (state == "paid" && GetString(document, "paid_on").empty()) {
    issues.push_back({"paid_on", "Enter the day on which it was paid: it is marked as paid."});
  }
  if (state == "refused" && base::TrimSpaces(GetString(document, "refused_because")).empty()) {
    issues.push_back({"refused_because", "Say why it was refused."});
  }
  if (spent && paid && *paid < *spent) {
    issues.push_back({"paid_on", "It cannot be paid before it was spent: enter " +
                                     base::FormatDateLong(*spent) + " or a later date."});
  }
}

void CheckSeat(const Json& document, Issues& issues) {
  const auto starts = base::ParseDate(GetString(document, "starts_on"));
  const auto ends = base::ParseDate(GetString(document, "ends_on"));
  if (starts && ends && *ends < *starts) {
    issues.push_back({"ends_on", "A seat cannot end before it starts: enter " +
                                     base::FormatDateLong(*starts) + " or a later date."});
  }
}

void CheckBody(const Json& document, Issues& issues) {
  const Json* youngest = base::Find(document, "youngest");
  const Json* oldest = base::Find(document, "oldest");
  if (youngest == nullptr || oldest == nullptr) return;
  if (!youngest->is_number_integer() || !oldest->is_number_integer()) return;
  if (base::AsInteger(*oldest) < base::AsInteger(*youngest)) {
    issues.push_back({"oldest", "The oldest age cannot be below the youngest: enter " +
                                    std::to_string(base::AsInteger(*youngest)) + " or more."});
  }
}

}  // namespace

void AddPanelIssues(const RecordType& type, const Json& document, Issues& issues) {
  if (type.name == "claim") CheckClaim(document, issues);
  if (type.name == "panel_seat") CheckSeat(document, issues);
  if (type.name == "panel_body") CheckBody(document, issues);
}

}  // namespace earshot::model
