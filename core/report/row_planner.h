// What the rows of a spreadsheet would become, whatever kind of record they are: the part that
// bringing in activities, stakeholders, panel members and areas of postcodes share
// (activity_import.h, stakeholder_import.h, member_import.h, postcode_import.h).
//
// One use: make it, then Plan. REQUIRES: workspace and reading outlive it and do not change.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/activity_import.h"
#include "core/report/import_cells.h"

namespace earshot::report {

class RowPlanner {
 public:
  ImportPlan Plan(const std::vector<ImportColumn>& columns);

 protected:
  using Values = std::map<std::string, base::Json>;  // by field

  struct Column {
    const model::Field* field;
    size_t index;
    std::string heading;
    size_t month_first_row = 0;  // a row whose date is one only with the month first; 0 = none
  };
  struct Kind {
    std::string_view type;
    std::string_view each;      // "activity", for sentences
    std::string_view row_word;  // "Row", or what else the file is made of
    std::string_view of_all;    // a required field that may be given for all rows at once
  };

  // `value_of_all`: "" = each row must give its own.
  RowPlanner(const app::Workspace& workspace, const CsvReading& reading, const Kind& kind,
             std::string_view value_of_all);
  virtual ~RowPlanner() = default;
  RowPlanner(const RowPlanner&) = delete;
  RowPlanner& operator=(const RowPlanner&) = delete;

  // Columns that only a file of our own export has; `headings` ends with the column "Record".
  virtual void FindMoreOwnColumns(const std::vector<std::string>& /*headings*/) {}
  // Before the first row.
  virtual void BeginRows() {}
  virtual bool IsHere(std::string_view id) const;
  // True when the row is counted as here already, or told to be there twice.
  virtual bool IsThereAlready(const CsvRow& row, const Values& values,
                              const std::set<std::string>& wrong_fields) = 0;
  virtual CellValue ReadCell(const model::Field& field, std::string_view text);
  // Fields that no column holds; takes out of `values` what is no field of the record. `sentences`:
  // what is wrong besides.
  virtual void Complete(const CsvRow& /*row*/, Values& /*values*/,
                        std::vector<std::string>& /*sentences*/) {}
  // A record whose id is not made anew.
  virtual void Address(const Values& /*values*/, app::RecordEdit& /*edit*/) const {}
  // The row comes in as `document`.
  virtual ImportRowPreview Take(const CsvRow& row, const Values& values,
                                const base::Json& document) = 0;

  void Tell(size_t row, std::string sentence);
  // The row is left out because of an earlier one. `same`: "the same name"; `remedy`: a sentence.
  void TellTwice(const CsvRow& row, size_t earlier, std::string_view same, std::string_view remedy);
  std::string InRow(const CsvRow& row) const;
  bool HasColumn(std::string_view field) const { return FindColumn(field) != nullptr; }
  // "“Age” says “soon”. "; "" where no column is that field.
  std::string Says(const CsvRow& row, std::string_view field) const;
  void AddColumn(const model::Field& field, size_t index);
  bool IsTaken(size_t index) const;
  static std::string TextOf(const Values& values, const std::string& field);
  static std::string_view CellAt(const CsvRow& row, size_t index);

  const app::Workspace& workspace_;
  ImportPlan plan_;

 private:
  void TakeReadersProblems();
  void FindOwnColumns();
  bool TakeColumns(const std::vector<ImportColumn>& columns);
  const Column* FindColumn(std::string_view field) const;
  void PlanRows();
  void FindMonthsFirst();
  std::string DoubtOf(const CsvRow& row, const Column& column) const;
  Values ReadCells(const CsvRow& row, std::vector<std::string>& sentences,
                   std::set<std::string>& wrong_fields);
  void PlanRow(const CsvRow& row);
  std::string CellOf(const CsvRow& row, const Column& column) const;
  std::string Says(const CsvRow& row, const Column& column) const;

  const CsvReading& reading_;
  const Kind kind_;
  const std::string value_of_all_;
  CellReader cells_;
  std::string stamp_;
  const CsvRow* heading_ = nullptr;
  std::optional<size_t> record_column_;
  std::vector<Column> columns_;
};

}  // namespace earshot::report
