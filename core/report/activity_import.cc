// What the rows of a spreadsheet of activities would become (activity_import.h).

#include "core/report/activity_import.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "core/model/validate.h"
#include "core/report/day_first_date.h"
#include "core/report/import_cells.h"
#include "core/report/same_activities.h"

namespace earshot::report {
namespace {

using base::Json;

constexpr std::string_view kActivity = "activity";
const std::string kTypeField = "engagement_type";
const std::string kPlaceField = "place";
// For validation only: Transact makes the real one.
constexpr std::string_view kIdToValidate = "activity:00000000000000000000000000";
constexpr std::string_view kReasonOfCount = "Brought in from a spreadsheet";

using Values = std::map<std::string, Json>;

struct Column {
  const model::Field* field;
  size_t index;
  std::string heading;
  size_t month_first_row = 0;  // a row whose date is one only with the month first; 0 = none
};

// "05/11/2026" can be read both ways; "2026-11-05" and "5 Nov 2026" cannot.
bool CouldBeMonthFirst(std::string_view text, const base::Date& read) {
  const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  const size_t first = std::min(trimmed.find_first_not_of("0123456789"), trimmed.size());
  const bool in_numbers = trimmed.find_first_not_of("0123456789/.- :") == std::string_view::npos;
  return in_numbers && first <= 2 && read.day <= 12 && read.day != read.month;
}

std::string_view CellAt(const CsvRow& row, size_t index) {
  return index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view();
}

std::string InRow(const CsvRow& row) { return "Row " + std::to_string(row.number) + ": "; }

class Planner {
 public:
  Planner(const app::Workspace& workspace, const CsvReading& reading, std::string_view today,
          std::string_view type_of_all)
      : workspace_(workspace),
        reading_(reading),
        today_(today),
        type_of_all_(type_of_all),
        cells_(workspace) {
    const int64_t now = workspace.clock().NowMs();
    written_up_at_ = base::FormatInstant(now, workspace.clock().UtcOffsetMinutes(now));
    stamp_ = merge::FormatStamp({now, 0, workspace.actor_id()});
  }

  ImportPlan Plan(const std::vector<ImportColumn>& columns) {
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
        Tell(1,
             "The file is empty: choose one with a row of headings and a row for each activity.");
      }
    }
    std::stable_sort(plan_.problems.begin(), plan_.problems.end(),
                     [](const ImportProblem& a, const ImportProblem& b) { return a.row < b.row; });
    return std::move(plan_);
  }

 private:
  void Tell(size_t row, std::string sentence) {
    plan_.problems.push_back({row, std::move(sentence)});
  }

  void TakeReadersProblems() {
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
    Tell(row, "Row " + std::to_string(row) +
                  ": reading stopped here, after too many problems. Put them right and choose the "
                  "file again.");
  }

  // Our own export: the last column is "Record" and holds ids of activities.
  void FindOwnColumns() {
    const std::vector<std::string>& headings = heading_->cells;
    size_t last = headings.size();
    while (last > 0 && WordKey(headings[last - 1]).empty()) --last;
    if (last == 0 || WordKey(headings[last - 1]) != "record") return;
    for (const CsvRow& row : reading_.rows) {
      const std::string_view id = CellAt(row, last - 1);
      if (&row == heading_ || id.empty()) continue;
      if (model::TypeOfId(id) == kActivity) record_column_ = last - 1;
      break;
    }
    for (size_t i = 0; record_column_ && i < last; ++i) {
      if (WordKey(headings[i]) == "status") status_column_ = i;
      if (WordKey(headings[i]) == WordKey(Heads().label)) heads_column_ = i;
    }
  }

  static const model::Field& Heads() { return model::FieldOf(kActivity, "heads"); }

  // False: no row can come in, whatever it holds.
  bool TakeColumns(const std::vector<ImportColumn>& columns) {
    bool usable = true;
    for (const ImportColumn& column : columns) {
      const model::Field* field = ImportableField(column.field);
      if (field == nullptr) continue;
      const auto other = std::find_if(columns_.begin(), columns_.end(),
                                      [&](const Column& taken) { return taken.field == field; });
      if (other != columns_.end()) {
        usable = false;
        Tell(heading_->number, InQuotes(other->heading) + " and " + InQuotes(column.heading) +
                                   " are both " + InQuotes(field->label) +
                                   ": leave one of the columns out.");
      }
      columns_.push_back({field, column.index, column.heading});
    }
    const bool heads_free = heads_column_ && std::none_of(columns_.begin(), columns_.end(),
                                                          [this](const Column& taken) {
                                                            return taken.index == *heads_column_;
                                                          });
    if (heads_free) {
      columns_.push_back({&Heads(), *heads_column_, heading_->cells[*heads_column_]});
    }
    for (const auto& [name, label] : ImportableFields()) {
      const model::Field* field = ImportableField(name);
      if (!field->required || FindColumn(name) != nullptr) continue;
      if (name == kTypeField && !type_of_all_.empty()) continue;
      usable = false;
      Tell(heading_->number, "No column is " + InQuotes(label) +
                                 ", and every activity needs one: choose the column that holds it, "
                                 "or add one to the file.");
    }
    return usable;
  }

  const Column* FindColumn(std::string_view field) const {
    for (const Column& column : columns_) {
      if (column.field->name == field) return &column;
    }
    return nullptr;
  }

  void PlanRows() {
    same_.emplace(workspace_);
    FindMonthsFirst();
    bool any = false;
    for (const CsvRow& row : reading_.rows) {
      const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const auto& cell) {
        return base::TrimSpaces(cell).empty();
      });
      if (blank || row.cells == heading_->cells) continue;  // headings may stand on every page
      any = true;
      PlanRow(row);
    }
    if (!any && reading_.problems.empty()) {
      Tell(heading_->number,
           "There is nothing below the headings: choose a file with a row for each activity.");
    }
  }

  // One date that has its month first says how the whole column was written.
  void FindMonthsFirst() {
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
  std::string DoubtOf(const CsvRow& row, const Column& column) const {
    if (column.month_first_row == 0) return "";
    const std::string text = CellOf(row, column);
    const auto date = ReadDayFirstDate(text).date;
    if (!date || !CouldBeMonthFirst(text, *date)) return "";
    return "Row " + std::to_string(column.month_first_row) +
           " has the month first, so this may be so too: write all dates of the column like "
           "2026-11-25.";
  }

  void PlanRow(const CsvRow& row) {
    if (record_column_ && same_->HasId(CellAt(row, *record_column_))) {
      ++plan_.here_already;
      return;
    }
    std::vector<std::string> sentences;
    std::set<std::string> wrong_fields;
    Values values;
    for (const Column& column : columns_) {
      CellValue read = cells_.Read(*column.field, CellOf(row, column));
      if (read.problem.empty()) read.problem = DoubtOf(row, column);
      const std::string name(column.field->name);
      if (!read.problem.empty()) {
        wrong_fields.insert(name);
        sentences.push_back(Says(row, column) + read.problem);
      } else if (!read.value.is_null()) {
        values[name] = std::move(read.value);
      }
    }
    const SameActivities::Activity activity{TextOf(values, "title"), TextOf(values, "held_on"),
                                            TextOf(values, kPlaceField)};
    if (wrong_fields.count(kPlaceField) == 0 && IsThereAlready(row, activity)) return;
    if (!type_of_all_.empty() && wrong_fields.count(kTypeField) == 0) {
      values.try_emplace(kTypeField, type_of_all_);
    }
    Complete(row, values);
    app::RecordEdit edit;
    edit.type = kActivity;
    Json document = merge::NewDocument(kIdToValidate, kActivity, stamp_);
    for (const auto& [field, value] : values) {
      const bool tally = field == Heads().name;
      edit.changes.push_back({field, tally ? merge::Op::kBump : merge::Op::kSet, value});
      merge::Apply(document, edit.changes.back(), stamp_);
    }
    for (const model::Issue& issue : model::Validate(document)) {
      if (wrong_fields.count(issue.field) > 0) continue;  // told already
      const Column* column = FindColumn(issue.field);
      sentences.push_back((column == nullptr ? "" : Says(row, *column)) + issue.sentence);
    }
    if (!sentences.empty()) {
      ++plan_.wrong_rows;
      for (const std::string& sentence : sentences) Tell(row.number, InRow(row) + sentence);
      return;
    }
    same_->Add(activity, row.number);
    plan_.ready.push_back(
        {row.number, TextOf(values, "title"), TextOf(values, "held_on"),
         workspace_.TitleOf(TextOf(values, "project")),
         base::GetInteger(document, "final_count", merge::TallyTotal(document, "heads"))});
    plan_.edits.push_back(std::move(edit));
  }

  // In the workspace, or in an earlier row, which is told.
  bool IsThereAlready(const CsvRow& row, const SameActivities::Activity& activity) {
    if (same_->IsHere(activity)) {
      ++plan_.here_already;
      return true;
    }
    const SameActivities::EarlierRow* same = same_->Earlier(activity);
    if (same == nullptr) return false;
    ++plan_.wrong_rows;
    const std::string other = "in row " + std::to_string(same->row);
    Tell(row.number,
         InRow(row) +
             (same->place == activity.place
                  ? "the same title, date and place as " + other +
                        ". An activity is added once: change one of them, or leave this row out."
                  : "the same title and date as " + other +
                        ", and only one of them says where. An activity is added once: fill in "
                        "the other place, or leave this row out."));
    return true;
  }

  // The fields that no column holds, as the rules between fields want them (record_rules.cc).
  void Complete(const CsvRow& row, Values& values) const {
    const std::string held_on = TextOf(values, "held_on");
    const bool cancelled =
        status_column_ && WordKey(CellAt(row, *status_column_)) ==
                              WordKey(workspace_.LabelOf("activity-states", "cancelled"));
    if (cancelled) {
      values["status"] = "cancelled";
    } else if (!held_on.empty() && held_on < today_) {
      values["status"] = "written-up";
      values["written_up_at"] = written_up_at_;
    } else {
      values["status"] = "planned";
    }
    if (values.count("final_count") > 0 && values.count("final_reason") == 0) {
      values["final_reason"] = kReasonOfCount;
    }
  }

  std::string CellOf(const CsvRow& row, const Column& column) const {
    const std::string_view cell = CellAt(row, column.index);
    return record_column_ ? Fused(cell) : std::string(cell);
  }

  std::string Says(const CsvRow& row, const Column& column) const {
    const std::string text = Shown(CellOf(row, column));
    const std::string heading = InQuotes(column.heading);
    return heading + (text.empty() ? " is empty. " : " says " + InQuotes(text) + ". ");
  }

  static std::string TextOf(const Values& values, const std::string& field) {
    const auto value = values.find(field);
    return value == values.end() ? "" : base::AsString(value->second);
  }

  const app::Workspace& workspace_;
  const CsvReading& reading_;
  const std::string today_;
  const std::string type_of_all_;
  CellReader cells_;
  std::string written_up_at_;
  std::string stamp_;
  const CsvRow* heading_ = nullptr;
  std::optional<size_t> record_column_;
  std::optional<size_t> status_column_;  // these two only with it
  std::optional<size_t> heads_column_;
  std::vector<Column> columns_;
  std::optional<SameActivities> same_;  // from PlanRows on
  ImportPlan plan_;
};

}  // namespace

ImportPlan PlanImport(const app::Workspace& workspace, const CsvReading& reading,
                      const std::vector<ImportColumn>& columns, std::string_view today,
                      std::string_view type_of_all) {
  return Planner(workspace, reading, today, type_of_all).Plan(columns);
}

}  // namespace earshot::report
