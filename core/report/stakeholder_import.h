// Bringing in stakeholders from a spreadsheet or from contact cards (004-14): the same way as
// activities (activity_import.h, whose invariants hold here too), with ReadCsv or ReadVcards first.
//
// A row is here already when somebody of the same name is, unless both have an e-mail address and
// these differ; twice in one file it is a problem of the later row. Who is nearly the same is left
// to the card (app/same_stakeholder.h), because a person has to say so.
#pragma once

#include <string_view>
#include <vector>

#include "core/report/activity_import.h"

namespace earshot::report {

// `kind_of_all`: code of the kind of rows that give none, "" = each must give one. `from_cards`:
// the reading is of ReadVcards. Of a preview only `row` and `title` are filled in.
ImportPlan PlanStakeholders(const app::Workspace& workspace, const CsvReading& reading,
                            const std::vector<ImportColumn>& columns,
                            std::string_view kind_of_all = "", bool from_cards = false);

}  // namespace earshot::report
