// What the rows of a spreadsheet of activities would become (activity_import.h); the rows of any
// kind are in row_planner.h.

#include "core/report/activity_import.h"

#include <optional>
#include <set>

#include "core/base/calendar.h"
#include "core/merge/document.h"
#include "core/report/import_cells.h"
#include "core/report/row_planner.h"
#include "core/report/same_activities.h"

namespace earshot::report {
namespace {

constexpr std::string_view kActivity = "activity";
const std::string kPlaceField = "place";
constexpr std::string_view kReasonOfCount = "Brought in from a spreadsheet";

const model::Field& Heads() { return model::FieldOf(kActivity, "heads"); }

class ActivityPlanner : public RowPlanner {
 public:
  ActivityPlanner(const app::Workspace& workspace, const CsvReading& reading,
                  std::string_view today, std::string_view type_of_all)
      : RowPlanner(workspace, reading, {kActivity, "activity", "Row", "engagement_type"},
                   type_of_all),
        today_(today) {
    const int64_t now = workspace.clock().NowMs();
    written_up_at_ = base::FormatInstant(now, workspace.clock().UtcOffsetMinutes(now));
  }

 private:
  void FindMoreOwnColumns(const std::vector<std::string>& headings) override {
    for (size_t i = 0; i < headings.size(); ++i) {
      if (WordKey(headings[i]) == "status") status_column_ = i;
      if (WordKey(headings[i]) == WordKey(Heads().label)) heads_column_ = i;
    }
  }

  void BeginRows() override {
    same_.emplace(workspace_);
    if (heads_column_ && !IsTaken(*heads_column_)) AddColumn(Heads(), *heads_column_);
  }

  bool IsHere(std::string_view id) const override { return same_->HasId(id); }

  // In the workspace, or in an earlier row, which is told.
  bool IsThereAlready(const CsvRow& row, const Values& values,
                      const std::set<std::string>& wrong_fields) override {
    if (wrong_fields.count(kPlaceField) > 0) return false;
    const SameActivities::Activity activity = ActivityIn(values);
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

  // As the rules between fields want them (record_rules.cc).
  void Complete(const CsvRow& row, Values& values,
                std::vector<std::string>& /*sentences*/) override {
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

  ImportRowPreview Take(const CsvRow& row, const Values& values,
                        const base::Json& document) override {
    same_->Add(ActivityIn(values), row.number);
    return {row.number, TextOf(values, "title"), TextOf(values, "held_on"),
            workspace_.TitleOf(TextOf(values, "project")),
            base::GetInteger(document, "final_count", merge::TallyTotal(document, "heads"))};
  }

  static SameActivities::Activity ActivityIn(const Values& values) {
    return {TextOf(values, "title"), TextOf(values, "held_on"), TextOf(values, kPlaceField)};
  }

  const std::string today_;
  std::string written_up_at_;
  std::optional<size_t> status_column_;  // these two only in a file of our own export
  std::optional<size_t> heads_column_;
  std::optional<SameActivities> same_;  // from BeginRows on
};

}  // namespace

ImportPlan PlanImport(const app::Workspace& workspace, const CsvReading& reading,
                      const std::vector<ImportColumn>& columns, std::string_view today,
                      std::string_view type_of_all) {
  return ActivityPlanner(workspace, reading, today, type_of_all).Plan(columns);
}

}  // namespace earshot::report
