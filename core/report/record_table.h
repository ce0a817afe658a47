// Records as a table for a spreadsheet, and as JSON for programs: what any list of the app shows,
// with every field of its type.
//
// Headings and columns come from the schema. Codes and references stand as words, dates as ISO
// dates (a spreadsheet reads them, and so does the import). Both hold personal fields: they are for
// work within the team. What is shared goes through the reports, which protect small numbers.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/app/workspace.h"
#include "core/report/csv.h"

namespace earshot::report {

// One row for each id, in order; ids that are unknown or deleted are left out. The last column is
// the id. REQUIRES: FindType(type).
std::string RecordsCsv(const app::Workspace& workspace, std::string_view type,
                       std::span<const std::string> ids);
// {"type":…,"records":[…]}: the documents as they are stored (docs/format.md), indented.
std::string RecordsJson(const app::Workspace& workspace, std::string_view type,
                        std::span<const std::string> ids);
// The heading of a field's column, and what stands below it.
std::string_view ColumnHeading(const model::Field& field);
CsvCell FieldCell(const app::Workspace& workspace, const model::Field& field,
                  const base::Json& document);

}  // namespace earshot::report
