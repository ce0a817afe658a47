// The copy of all that the panel holds on one person, which they may ask for (RELIABILITY.md
// section 5 and T32): a page that reads well, and the same as JSON.
//
// Every record of theirs with every field that says something, the exact wording of each consent,
// the equality answers, earlier values that are still stored, and records that somebody removed.
// Other members are not named: what refers to one is left out. What people wrote in a text may name
// one, and somebody reads that before the copy is handed over (`third_parties`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/json.h"

namespace earshot::report {

struct HeldValue {
  std::string field;
  std::string label;
  std::string words;  // as people read it
  base::Json value;   // as it is stored
  std::string until;  // ISO date of the change that replaced it; "" = it stands, or nobody knows
};

struct HeldRecord {
  std::string id;
  std::string type;
  bool removed = false;  // from the lists; it is still stored
  std::vector<HeldValue> values;
  std::vector<HeldValue> earlier;
};

struct SubjectAccess {
  std::string panel;
  std::string name;
  std::string made_on;  // ISO date
  std::vector<HeldRecord> records;
  std::vector<std::string> third_parties;  // ids of records whose texts name another member
};

// No records where the member is not here.
SubjectAccess ReadSubjectAccess(const app::Workspace& panel, std::string_view member,
                                std::string_view made_on);
std::string SubjectAccessPage(const SubjectAccess& access);
std::string SubjectAccessJson(const SubjectAccess& access);

// The line of the panel's log for a copy that was saved; it names nobody but who saved it.
// REQUIRES: `reason` does not name the person. `done_at`: instant.
app::Transaction SubjectAccessLog(std::string_view person, std::string_view reason,
                                  std::string_view done_at);

}  // namespace earshot::report
