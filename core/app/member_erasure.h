// Erasing a person from the panel's database (RELIABILITY.md section 5, 004-20): which records go,
// what other members' records say of them, and the line of the log that names nobody.
//
// What `Workspace::Erase` is given goes from this device's files, drafts, undo and search, from
// every other device and from the server. Of other members' records the household word is replaced;
// their earlier values (`was`) keep it until newer changes push it out, so those records are
// mentioned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

struct MemberErasure {
  std::vector<std::string> ids;    // for Workspace::Erase; empty = the member is not here
  std::vector<RecordEdit> edits;   // other members' records that name them in a field for it
  std::vector<std::string> names;  // the person's name, e-mail and phone as folded words
  // Ids of other records whose words have one of these, earlier values too: for somebody to read.
  std::vector<std::string> mentions;
  std::string stakeholder;  // id of the same person in the workspace's database; "" = none
};

MemberErasure PlanErasure(const Workspace& panel, std::string_view member);

struct ErasureAct {
  std::string person;   // who does it
  std::string done_at;  // instant
  std::string reason = {};
};
// Both are written when the ids have been erased, and cannot be undone. Apart, so that a record
// that refuses its edit does not keep the line out of the log. A reason that names the person is
// left out of it: the log outlives them.
Transaction EditsOfOthers(const MemberErasure& plan);
Transaction ErasureLog(const MemberErasure& plan, const ErasureAct& act);

}  // namespace earshot::app
