// See row_planner.h.

#include "core/report/row_planner.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/validate.h"
#include "core/report/day_first_date.h"

namespace earshot::report {
namespace {

using base::Json;

// For validation only: Transact makes the real one.
constexpr std::string_view kIdToValidate = "00000000000000000000000000";

// "05/11/2026" can be read both ways; "2026-11-05" and "5 Nov 2026" cannot.
bool CouldBeMonthFirst(std::string_view text, const base::Date& read) {
  const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  const size_t first = std::min(trimmed.find_first_not_of("0123456789"), trimmed.size());
  const bool in_numbers = trimmed.find_first_not_of("0123456789/.- :") == std::string_view::npos;
  return in_numbers && first <= 2 && read.day <= 12 && read.day != read.month;
}

bool IsBlank(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return base::TrimSpaces(cell).empty(); });
}

}  // namespace

RowPlanner::RowPlanner(const app::Workspace& workspace, const CsvReading& reading, const Kind& kind,
                       std::string_view value_of_all)
    : workspace_(workspace),
      reading_(reading),
      kind_(kind),
      value_of_all_(value_of_all),
      cells_(workspace) {
  stamp_ = merge::FormatStamp({workspace.clock().NowMs(), 0, workspace.actor_id()});
}

ImportPlan RowPlanner::Plan(const std::vector<ImportColumn>& columns) {
  TakeReadersProblems();
  heading_ = HeadingRow(reading_);
  if (heading_ != nullptr) {
    FindOwnColumns();
    if (TakeColumns(columns)) {
      PlanRows();
    } else {
      plan_.wrong_rows += reading_.rows.size() - 1;
    }
  } else {
    plan_.wrong_rows += reading_.rows.size();
    if (reading_.problems.empty()) {
      Tell(1, "The file is empty: choose one with a row of headings and a row for each " +
                  std::string(kind_.each) + ".");
    }
  }
  base::SortStably(plan_.problems,
                   [](const ImportProblem& a, const ImportProblem& b) { return a.row < b.row; });
  return std::move(plan_);
}

bool RowPlanner::IsHere(std::string_view id) const {
  const auto document = workspace_.Document(id);
  return document && !merge::IsDeleted(*document);
}

void RowPlanner::Tell(size_t row, std::string sentence) {
  plan_.problems.push_back({row, std::move(sentence)});
}

void RowPlanner::TellTwice(const CsvRow& row, size_t earlier, std::string_view same,
                           std::string_view remedy) {
  ++plan_.wrong_rows;
  std::string word(kind_.row_word);
  word.front() = static_cast<char>(word.front() - 'A' + 'a');
  std::string sentence = InRow(row);
  sentence.append(same).append(" as in ").append(word).append(" ");
  Tell(row.number, sentence + std::to_string(earlier) + ". " + std::string(remedy));
}

CellValue RowPlanner::ReadCell(const model::Field& field, std::string_view text) {
  return cells_.Read(field, text);
}

std::string RowPlanner::InRow(const CsvRow& row) const {
  return std::string(kind_.row_word) + " " + std::to_string(row.number) + ": ";
}

std::string_view RowPlanner::CellAt(const CsvRow& row, size_t index) {
  return index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view();
}

std::string RowPlanner::TextOf(const Values& values, const std::string& field) {
  const auto value = values.find(field);
  return value == values.end() ? "" : base::AsString(value->second);
}

void RowPlanner::TakeReadersProblems() {
  std::set<size_t> left_out;
  for (const CsvProblem& problem : reading_.problems) {
    Tell(problem.row, problem.sentence);
    if (LeavesRowOut(problem.kind)) left_out.insert(problem.row);
    plan_.cut = plan_.cut || problem.kind == CsvProblemKind::kTooManyRows;
  }
  plan_.wrong_rows = left_out.size();
  if (plan_.cut || reading_.problems.size() < CsvLimits{}.problems) return;
  plan_.cut = true;
  const size_t row = reading_.problems.back().row;
  Tell(row, std::string(kind_.row_word) + " " + std::to_string(row) +
                ": reading stopped here, after too many problems. Put them right and choose the "
                "file again.");
}

// Our own export: the last column is "Record" and holds ids of the type.
void RowPlanner::FindOwnColumns() {
  const std::vector<std::string>& headings = heading_->cells;
  size_t last = headings.size();
  while (last > 0 && WordKey(headings[last - 1]).empty()) --last;
  if (last == 0 || WordKey(headings[last - 1]) != "record") return;
  for (const CsvRow& row : reading_.rows) {
    const std::string_view id = CellAt(row, last - 1);
    if (&row == heading_ || id.empty()) continue;
    if (model::TypeOfId(id) == kind_.type) record_column_ = last - 1;
    break;
  }
  if (record_column_) {
    FindMoreOwnColumns({headings.begin(), headings.begin() + static_cast<std::ptrdiff_t>(last)});
  }
}

void RowPlanner::AddColumn(const model::Field& field, size_t index) {
  columns_.push_back({&field, index, heading_->cells[index]});
}

bool RowPlanner::IsTaken(size_t index) const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [index](const Column& taken) { return taken.index == index; });
}

// False: no row can come in, whatever it holds.
bool RowPlanner::TakeColumns(const std::vector<ImportColumn>& columns) {
  bool usable = true;
  for (const ImportColumn& column : columns) {
    const model::Field* field = ImportableField(column.field, kind_.type);
    if (field == nullptr) continue;
    if (const Column* other = FindColumn(field->name)) {
      usable = false;
      Tell(heading_->number, InQuotes(other->heading) + " and " + InQuotes(column.heading) +
                                 " are both " + InQuotes(field->label) +
                                 ": leave one of the columns out.");
    }
    columns_.push_back({field, column.index, column.heading});
  }
  for (const auto& [name, label] : ImportableFields(kind_.type)) {
    const model::Field* field = ImportableField(name, kind_.type);
    if (!field->required || FindColumn(name) != nullptr) continue;
    if (name == kind_.of_all && !value_of_all_.empty()) continue;
    usable = false;
    Tell(heading_->number, "No column is " + InQuotes(label) + ", and every " +
                               std::string(kind_.each) +
                               " needs one: choose the column that holds it, or add one to the "
                               "file.");
  }
  return usable;
}

const RowPlanner::Column* RowPlanner::FindColumn(std::string_view field) const {
  for (const Column& column : columns_) {
    if (column.field->name == field) return &column;
  }
  return nullptr;
}

void RowPlanner::PlanRows() {
  BeginRows();
  FindMonthsFirst();
  bool any = false;
  for (const CsvRow& row : reading_.rows) {
    if (IsBlank(row) || row.cells == heading_->cells) continue;  // headings may stand on every page
    any = true;
    PlanRow(row);
  }
  if (!any && reading_.problems.empty()) {
    Tell(heading_->number,
         "There is nothing below the headings: choose a file with a row for each " +
             std::string(kind_.each) + ".");
  }
}

// One date that has its month first says how the whole column was written.
void RowPlanner::FindMonthsFirst() {
  for (Column& column : columns_) {
    if (column.field->type != model::ValueType::kDate) continue;
    for (const CsvRow& row : reading_.rows) {
      if (&row == heading_ || !ReadDayFirstDate(CellOf(row, column)).month_first) continue;
      column.month_first_row = row.number;
      break;
    }
  }
}

// Empty where the date can be read in one way only.
std::string RowPlanner::DoubtOf(const CsvRow& row, const Column& column) const {
  if (column.month_first_row == 0) return "";
  const std::string text = CellOf(row, column);
  const auto date = ReadDayFirstDate(text).date;
  if (!date || !CouldBeMonthFirst(text, *date)) return "";
  return std::string(kind_.row_word) + " " + std::to_string(column.month_first_row) +
         " has the month first, so this may be so too: write all dates of the column like "
         "2026-11-25.";
}

RowPlanner::Values RowPlanner::ReadCells(const CsvRow& row, std::vector<std::string>& sentences,
                                         std::set<std::string>& wrong_fields) {
  Values values;
  for (const Column& column : columns_) {
    CellValue read = ReadCell(*column.field, CellOf(row, column));
    if (read.problem.empty()) read.problem = DoubtOf(row, column);
    const std::string name(column.field->name);
    if (!read.problem.empty()) {
      wrong_fields.insert(name);
      sentences.push_back(Says(row, column) + read.problem);
    } else if (!read.value.is_null()) {
      values[name] = std::move(read.value);
    }
  }
  return values;
}

void RowPlanner::PlanRow(const CsvRow& row) {
  if (record_column_ && IsHere(CellAt(row, *record_column_))) {
    ++plan_.here_already;
    return;
  }
  std::vector<std::string> sentences;
  std::set<std::string> wrong_fields;
  Values values = ReadCells(row, sentences, wrong_fields);
  if (IsThereAlready(row, values, wrong_fields)) return;
  const std::string of_all(kind_.of_all);
  if (!value_of_all_.empty() && wrong_fields.count(of_all) == 0) {
    values.try_emplace(of_all, value_of_all_);
  }
  Complete(row, values, sentences);
  app::RecordEdit edit;
  edit.type = std::string(kind_.type);
  Json document =
      merge::NewDocument(edit.type + ":" + std::string(kIdToValidate), kind_.type, stamp_);
  for (const auto& [field, value] : values) {
    const bool tally = model::FieldOf(kind_.type, field).kind == model::FieldKind::kTally;
    edit.changes.push_back({field, tally ? merge::Op::kBump : merge::Op::kSet, value});
    merge::Apply(document, edit.changes.back(), stamp_);
  }
  for (const model::Issue& issue : model::Validate(document)) {
    if (wrong_fields.count(issue.field) > 0) continue;  // told already
    sentences.push_back(Says(row, issue.field) + issue.sentence);
  }
  if (!sentences.empty()) {
    ++plan_.wrong_rows;
    for (const std::string& sentence : sentences) Tell(row.number, InRow(row) + sentence);
    return;
  }
  Address(values, edit);
  plan_.ready.push_back(Take(row, values, document));
  plan_.edits.push_back(std::move(edit));
}

std::string RowPlanner::CellOf(const CsvRow& row, const Column& column) const {
  const std::string_view cell = CellAt(row, column.index);
  return record_column_ ? Fused(cell) : std::string(cell);
}

std::string RowPlanner::Says(const CsvRow& row, std::string_view field) const {
  const Column* column = FindColumn(field);
  return column == nullptr ? "" : Says(row, *column);
}

std::string RowPlanner::Says(const CsvRow& row, const Column& column) const {
  const std::string text = Shown(CellOf(row, column));
  const std::string heading = InQuotes(column.heading);
  return heading + (text.empty() ? " is empty. " : " says " + InQuotes(text) + ". ");
}

}  // namespace earshot::report
