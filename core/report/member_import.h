// Bringing members of the Citizens' Panel in from a spreadsheet (004-20, 004-22, 000-05): the same
// way as activities (activity_import.h, whose invariants hold here too), ReadColumns with type
// "member".
//
// A row makes a member, the record of their equality answers if it gives any (an empty cell = not
// asked), and a line of consent to being a member if it says on which day they agreed, and how. A
// member whose consent is not in the file, is over, or needs a parent or guardian who is not named
// is brought in as "to check", and that is told.
//
// Of a birth only the year is kept: from a year, a date of birth, or an age and the day on which it
// was so. WHY not nearer: the year of an age is one of two, and one year is no band of ages.
//
// The same person: the same e-mail address, the last nine digits of the phone, or the name and the
// year of birth; here already when they are in the panel in whatever state, a problem of the later
// row when they are in the file twice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/consents.h"
#include "core/report/activity_import.h"

namespace earshot::report {

struct MemberImportChoice {
  std::string today;           // ISO date
  bool to_check = false;       // all of the file, not only whom the file leaves in doubt
  std::string age_on = {};     // ISO date of the ages where no column says it; "" = each row must
  std::string agreed_by = {};  // code of consent-ways of rows that do not say how; "" = each must
};

// What comes in with a member, at the same place as its edit.
struct MemberCompanions {
  std::string status;                  // code of member-states
  std::vector<merge::Change> answers;  // of the equality record; empty = none is made
  std::optional<app::ConsentGiving> consent;
  std::string agreed_at;  // instant
};

struct MemberPlan {
  // `edits` make the members alone: MemberEdits has all. Of a preview only `row` and `title` are
  // filled in.
  ImportPlan rows;
  std::vector<MemberCompanions> companions;  // one per edit
  std::vector<ImportProblem> doubts;  // by row: brought in to be checked, or left out as here
};

MemberPlan PlanMembers(const app::Workspace& panel, const CsvReading& reading,
                       const std::vector<ImportColumn>& columns, const MemberImportChoice& choice);

// All that the plan brings in, for one transaction, so that one undo takes it away. Where the file
// does not say in which town somebody lives, or how, their postcode does (postcode_areas.h).
std::vector<app::RecordEdit> MemberEdits(const app::Workspace& panel, const MemberPlan& plan,
                                         std::string_view today);

}  // namespace earshot::report
