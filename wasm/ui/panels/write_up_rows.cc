// Drawing, adding, removing and saving the rows of a write-up. Called by write_up.cc.

#include "wasm/ui/panels/write_up_rows.h"

#include <algorithm>
#include <set>

#include "wasm/ui/panels/approval.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

void AddRow(PanelContext& context, Form& form, std::string_view type) {
  const model::RecordType* table = model::FindType(type);
  if (table == nullptr) return;
  std::string key = std::string(type) + " " + std::to_string(form.next_row++);
  RecordForm record = LoadRecord(key, *table, nullptr, "");
  record.fixed.push_back({"activity", merge::Op::kSet, form.records.front().id});
  form.records.push_back(std::move(record));
  Touch(context, form);
}

// Ticking "may be published" needs a name beside it, so its field shows with it; the schema says
// so.
void DrawRows(PanelContext& context, Form& form, std::string_view type, Text remove, Text added) {
  int number = 0;
  std::string removed;
  for (RecordForm& record : form.records) {
    if (record.type != type || record.removed) continue;
    ++number;
    const std::string prefix = RowPrefix(form, record);
    kit::Card card(prefix.substr(0, prefix.size() - 2));
    kit::Heading(3, prefix.substr(0, prefix.size() - 2));
    DrawRecordForm(context, form, record, {.prefix = prefix});
    DrawLosesApproval(record);
    if (kit::Button(Fill(remove, {std::to_string(number)}), kit::ButtonKind::kQuiet)) {
      removed = record.key;
    }
  }
  if (!removed.empty()) {
    if (RecordForm* record = FindRecord(form, removed)) {
      record->removed = true;
      record->issues.clear();
      if (!record->exists) {
        std::erase_if(form.records, [&](const RecordForm& row) { return row.key == removed; });
      }
      Touch(context, form);
      kit::Announce(Fill(Text::kRowRemoved, {std::to_string(number)}));
    }
  }
  if (kit::Button(T(added))) {
    AddRow(context, form, type);
    kit::FocusField(FieldKey(form.records.back(), type == "attendance" ? "group" : "said"));
  }
}

std::string GroupOf(const RecordForm& record) {
  auto group = record.typed.find("group");
  return group == record.typed.end() ? "" : group->second;
}

}  // namespace

std::string RowPrefix(const Form& form, const RecordForm& record) {
  if (record.type == "activity") return "";
  int number = 0;
  for (const RecordForm& other : form.records) {
    if (other.type != record.type || other.removed) continue;
    ++number;
    if (other.key == record.key) break;
  }
  return Fill(record.type == "attendance" ? Text::kGroupPrefix : Text::kFeedbackPrefix,
              {std::to_string(number)});
}

void DrawAttendanceRows(PanelContext& context, Form& form) {
  kit::Heading(2, T(Text::kWhoAndHowMany));
  kit::Paragraph(T(Text::kWhoAndHowManyLead));
  DrawRows(context, form, "attendance", Text::kRemoveGroup, Text::kAddGroup);
}

void DrawFeedbackRows(PanelContext& context, Form& form) {
  kit::Heading(2, T(Text::kWhatWeHeard));
  kit::Paragraph(T(Text::kWhatWeHeardLead));
  DrawRows(context, form, "feedback", Text::kRemoveFeedback, Text::kAddFeedback);
}

bool CheckRows(PanelContext& context, Form& form) {
  static_cast<void>(context);
  std::set<std::string> seen;
  bool fine = true;
  for (RecordForm& record : form.records) {
    if (record.type != "attendance" || record.removed) continue;
    std::string group = GroupOf(record);
    if (group.empty() || seen.insert(group).second) continue;
    record.issues.push_back({"group", std::string(T(Text::kGroupTwice))});
    fine = false;
  }
  return fine;
}

void PlaceRows(PanelContext& context, Form& form) {
  const std::string activity = form.records.front().id;
  for (RecordForm& record : form.records) {
    if (record.type != "attendance" || record.removed) continue;
    const std::string group = GroupOf(record);
    const std::string id = group.empty() ? "" : model::AttendanceId(activity, group);
    if (record.exists && record.id != id) {
      // The row now speaks of another group: another record with all its values.
      record.replaces = record.id;
      record.exists = false;
      record.loaded.clear();
      record.chosen_loaded.clear();
    }
    record.id = id;
    if (record.exists) continue;
    record.fixed = {{"activity", merge::Op::kSet, activity}};
    auto stored = id.empty() ? std::nullopt : context.workspace->Document(id);
    if (stored && merge::IsDeleted(*stored)) {  // removed earlier: it comes back
      record.fixed.push_back({"deleted", merge::Op::kSet, nullptr});
    }
  }
}

std::vector<app::RecordEdit> WriteUpEdits(const PanelContext& context, Form& form) {
  std::vector<app::RecordEdit> edits = EditsOf(context, form);
  for (const RecordForm& record : form.records) {
    if (record.replaces.empty()) continue;
    // A row that took this group's place in the same save wins over the removal.
    bool taken = std::any_of(edits.begin(), edits.end(), [&](const app::RecordEdit& edit) {
      return edit.id == record.replaces;
    });
    if (taken) continue;
    edits.push_back({record.replaces, record.type, {{"deleted", merge::Op::kSet, true}}});
    form.sent.push_back(record.key);
  }
  return edits;
}

}  // namespace earshot::panels
