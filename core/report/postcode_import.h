// Bringing in what is known of postcodes: in which town each lies, how deprived it is, town or
// country (004-20). A row is a postcode or its beginning; ReadColumns with type "postcode_area".
//
// A file is read with kPostcodeLimits and may be brought in again: a row that says what is known
// already changes nothing, one that says something else is written over what is there, whole. WHY
// PostcodeTransaction cannot be undone: undo would keep a copy of every record for as long as the
// app runs, tens of megabytes for a county, for what the next file replaces and nobody has typed.
//
// One id a postcode (model::PostcodeAreaId), so two devices that bring in one file make the same
// records. A row with a problem is left out and blocks no other; so is the later of two rows for
// one postcode that do not say the same.
#pragma once

#include <vector>

#include "core/report/activity_import.h"

namespace earshot::report {

inline constexpr CsvLimits kPostcodeLimits = {.rows = 30001, .bytes_in_cell = 1000};

// `here_already`: rows that change nothing. Of a preview only `row` and `title` are filled in.
ImportPlan PlanPostcodes(const app::Workspace& panel, const CsvReading& reading,
                         const std::vector<ImportColumn>& columns);

app::Transaction PostcodeTransaction(const ImportPlan& plan);

}  // namespace earshot::report
