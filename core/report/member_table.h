// The active members of the panel as a table for a spreadsheet (004-20), and the line of the
// panel's log that says who saved it and why.
//
// Headings are those that the import reads (member_import.h), so a file of ours can be brought in
// elsewhere. What members answered about equality (004-22) is in it only when it was asked for.
// REQUIRES: the file is given out only after the line is recorded.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/app/workspace.h"

namespace earshot::report {

struct MemberTable {
  std::string csv;
  size_t rows = 0;
  size_t without_consent = 0;  // among the rows: their consent does not hold today
  bool with_answers = false;   // about equality
};

// In the order of their names. `today`: ISO date. `only`: ids of those who may be in it; null =
// all.
MemberTable MakeMemberTable(const app::Workspace& panel, bool with_answers, std::string_view today,
                            const std::set<std::string, std::less<>>* only = nullptr);

// Nothing when nobody is named or the reason is blank: the file is not to be saved then.
std::optional<app::RecordEdit> MemberTableLine(const app::Workspace& panel,
                                               const MemberTable& table, std::string_view person,
                                               std::string_view reason);

}  // namespace earshot::report
