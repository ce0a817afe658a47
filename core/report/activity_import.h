// Bringing in activities from a spreadsheet: what each column is, what each row would become, and
// what is wrong with the rows that cannot come in.
//
// ReadCsv, then ReadColumns (a person may change the fields), then PlanImport, as often as a choice
// changes; the plan's edits go through Workspace::Transact as one transaction, so that one undo
// takes all of them away. INVARIANT: Transact accepts every edit of a plan as long as the workspace
// has not changed; a row with a problem is left out and blocks no other. Bringing the same file in
// twice adds nothing, even if places were filled in between. The same activity is one of the same
// title and date, unless two places are given that differ; twice in one file it is a problem of the
// later row. Total on any bytes that ReadCsv has read.
//
// Status: an activity before `today` is written up (started and ended stay empty: the file does not
// say), any other is planned. In a file of our own export (its last column "Record" holds ids), the
// apostrophe before formulas goes (csv.h), a cancelled activity stays cancelled, and the people
// counted at the event come back though no column may be that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/app/workspace.h"
#include "core/model/schema.h"
#include "core/report/csv.h"

namespace earshot::report {

struct ImportColumn {
  size_t index = 0;  // of the cell in its row, 0 = the first
  std::string heading;
  std::string example;  // first cell that is not empty, shortened
  std::string field;    // of the record; empty = left out
};

// The first row, from the column heading, label or name of a field and other words in use for it
// ("Event date", "Attendees"). Each field at most once, the closest heading first. Empty when the
// file has no first row that could be read.
// `type`, here and below: the kind of record that the file is of.
std::vector<ImportColumn> ReadColumns(const CsvReading& reading,
                                      std::string_view type = "activity");

// Name and label of every field that a column may be, in the order of forms.
std::vector<std::pair<std::string, std::string>> ImportableFields(
    std::string_view type = "activity");

struct ImportProblem {
  size_t row;            // as in CsvRow
  std::string sentence;  // for people: "Row 4: “Date” says “soon”. …"
};

struct ImportRowPreview {
  size_t row = 0;
  std::string title;
  std::string held_on;
  std::string project;  // its title
  int64_t people = 0;   // final count, or counted at the event; 0 also when neither
};

struct ImportPlan {
  std::vector<app::RecordEdit> edits;
  std::vector<ImportRowPreview> ready;  // one per edit
  std::vector<ImportProblem> problems;  // by row; a row may have several
  size_t here_already = 0;              // rows left out: in the workspace
  size_t wrong_rows = 0;                // rows left out because of a problem
  bool cut = false;                     // reading stopped before the end of the file
};

// `today`: ISO date. `type_of_all`: code of the type of engagement of rows that give none, "" =
// each must give one.
ImportPlan PlanImport(const app::Workspace& workspace, const CsvReading& reading,
                      const std::vector<ImportColumn>& columns, std::string_view today,
                      std::string_view type_of_all = "");

// The row of headings; null when there is none, or it is the one that could not be read.
const CsvRow* HeadingRow(const CsvReading& reading);
// Null: not a field that a column may be.
const model::Field* ImportableField(std::string_view name, std::string_view type = "activity");
// Whether the reader left the row of this problem out.
bool LeavesRowOut(CsvProblemKind kind);

}  // namespace earshot::report
