// Forms per route, their drafts and their refreshing.

#include "wasm/ui/shell/drafts.h"

#include <algorithm>

#include "core/app/panel_settings.h"
#include "core/app/session_code.h"
#include "core/base/calendar.h"
#include "core/base/ulid.h"
#include "core/merge/document.h"
#include "core/store/erasure.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::shell {

using panels::Form;
using panels::RecordForm;

namespace {

const model::RecordType& TypeOf(std::string_view name) {
  const model::RecordType* type = model::FindType(name);
  CHECK(type != nullptr);
  return *type;
}

void AddRows(Form& form, const app::Workspace& workspace, std::string_view type) {
  const std::string activity = form.records.front().id;
  for (const app::Row& row : RowsInOrder(workspace, type, activity)) {
    bool known = std::any_of(form.records.begin(), form.records.end(), [&](const RecordForm& r) {
      return r.id == row.id || r.replaces == row.id;
    });
    if (!known)
      form.records.push_back(panels::LoadRecord(row.id, TypeOf(type), &row.document, row.id));
  }
}

// Takes over what colleagues changed; what the person typed stays.
void Follow(Form& form, const app::Workspace& workspace) {
  if (form.version == workspace.version()) return;
  form.version = workspace.version();
  std::erase_if(form.records, [&](RecordForm& record) {
    if (record.id.empty()) return false;
    auto document = workspace.Document(record.id);
    bool there = document && !merge::IsDeleted(*document);
    if (there) {
      panels::RefreshRecord(record, *document);
      return false;
    }
    if (!record.exists) return false;
    if (record.type == "activity" || panels::Changed(record)) return false;
    return true;  // a colleague removed a row that was not being changed here
  });
  if (form.key.starts_with("write-up/")) {
    AddRows(form, workspace, "attendance");
    AddRows(form, workspace, "feedback");
  }
}

bool IsOfPanel(const Form& form) {
  return !form.records.empty() && model::IsOfPanel(form.records.front().type);
}

void FillView(ActivityView& view, const app::Workspace& workspace, std::string_view id) {
  if (view.filled && view.id == id && view.version == workspace.version()) return;
  view.id = std::string(id);
  view.version = workspace.version();
  view.filled = true;
  view.document = workspace.Document(id);
  if (view.document && base::GetString(*view.document, "type") != "activity") {
    view.document.reset();
  }
  view.attendance = RowsInOrder(workspace, "attendance", id);
  view.feedback = RowsInOrder(workspace, "feedback", id);
}

}  // namespace

std::string FormKeyOf(const Route& route) {
  switch (route.screen) {
    case Screen::kCapture:
      return std::string(kStartFormKey);
    case Screen::kSession:
      return QuoteFormKey(route.id);
    case Screen::kWriteUp:
      return WriteUpFormKey(route.id);
    case Screen::kNewActivity:
      return NewActivityFormKey(route.id);
    case Screen::kEditRecord:
      return EditRecordFormKey(route.id);
    case Screen::kNewRecord:
      return NewRecordFormKey(route.id);
    default:
      return "";
  }
}

std::vector<app::Row> RowsInOrder(const app::Workspace& workspace, std::string_view type,
                                  std::string_view activity) {
  std::vector<app::Row> rows = workspace.Children(type, "activity", activity);
  std::vector<std::pair<std::string, size_t>> order;
  for (size_t i = 0; i < rows.size(); ++i) {
    order.emplace_back(merge::StampOf(rows[i].document, "_") + rows[i].id, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<app::Row> sorted;
  for (const auto& place : order) sorted.push_back(std::move(rows[place.second]));
  return sorted;
}

// A second session of the day gets its time of day too, so that the two are told apart.
std::string SessionTitle(const app::Workspace& workspace, const Facts& facts) {
  const auto date = base::ParseDate(facts.today);
  const std::string title =
      Fill(Text::kOutreachSessionOn, {date ? base::FormatDateLong(*date) : facts.today});
  const app::ActivityRows& rows = workspace.Activities();
  const bool taken = std::any_of(rows.begin(), rows.end(), [&](const app::ActivityRow& row) {
    return row.held_on == facts.today && row.title == title;
  });
  if (!taken) return title;
  return Fill(Text::kHeldDetail, {title, base::FormatTimeOfDay(facts.now_ms, facts.utc_offset)});
}

Form Drafts::MakeStart(const app::Workspace& workspace, const Facts& facts) const {
  Form form;
  RecordForm record = panels::LoadRecord("start", TypeOf("activity"), nullptr, "");
  record.typed["title"] = SessionTitle(workspace, facts);
  record.typed["held_on"] = facts.today;
  record.typed["owner"] = facts.person;
  form.records.push_back(std::move(record));
  return form;
}

Form Drafts::MakeQuote(std::string_view activity) const {
  Form form;
  RecordForm record = panels::LoadRecord("quote", TypeOf("feedback"), nullptr, "");
  record.fixed = {{"activity", merge::Op::kSet, std::string(activity)}};
  form.records.push_back(std::move(record));
  return form;
}

void Drafts::PrepareHearBack(const app::Workspace& workspace, const Facts& facts,
                             ScreenState& state) const {
  const std::string& activity = state.capture.hear_back_at;
  const std::string key = HearBackFormKey(activity);
  if (state.forms.contains(key)) return;
  std::optional<Form> form = panels::FormFromJson(workspace.Draft(key));
  if (!form) {
    const std::string what = "hear_back/" + activity;
    form.emplace();
    form->records.push_back(panels::MakeNewRecord(panels::ParseNewRecord(what),
                                                  "hear_back:" + base::NewUlid(clock_, random_),
                                                  workspace, facts, state.lens));
  }
  form->key = key;
  state.forms.insert_or_assign(key, *std::move(form));
}

Form Drafts::MakeNewActivity(const app::Workspace& workspace, const Facts& facts,
                             std::string_view copied, std::string_view lens) {
  Form form;
  const std::string id = "activity:" + base::NewUlid(clock_, random_);
  RecordForm record = panels::LoadRecord("activity", TypeOf("activity"), nullptr, id);
  const bool planned_for = model::TypeOfId(copied) == "project";  // an activity of that project
  auto document = copied.empty() || planned_for ? std::nullopt : workspace.Document(copied);
  if (document) {
    // What stays the same next month; what was counted and heard does not.
    RecordForm source = panels::LoadRecord("source", TypeOf("activity"), &*document, copied);
    for (std::string_view field : {"title", "project", "engagement_type", "delivery_method",
                                   "place", "owner", "carried_out_by", "purpose"}) {
      record.typed[std::string(field)] = source.typed[std::string(field)];
    }
    record.chosen = source.chosen;
  } else {
    record.typed["owner"] = facts.person;
    record.typed["project"] = std::string(planned_for ? copied : lens);
  }
  record.typed["held_on"] = facts.today;
  form.records.push_back(std::move(record));
  return form;
}

std::optional<Form> Drafts::MakeNewRecordForm(const app::Workspace& workspace, const Facts& facts,
                                              std::string_view what, std::string_view lens) {
  const panels::NewRecord parsed = panels::ParseNewRecord(what);
  if (parsed.type.empty()) return std::nullopt;
  const std::string id = std::string(parsed.type) + ":" + base::NewUlid(clock_, random_);
  Form form;
  form.records.push_back(panels::MakeNewRecord(parsed, id, workspace, facts, lens));
  return form;
}

std::optional<Form> Drafts::LoadRecordForm(const app::Workspace& workspace,
                                           std::string_view id) const {
  const auto document = workspace.Document(id);
  const model::RecordType* type = model::FindType(model::TypeOfId(id));
  // The settings are as they came.
  const bool first = (id == "workspace:main" || id == app::kPanelId) && !document;
  if (type == nullptr || (!first && (!document || merge::IsDeleted(*document)))) {
    return std::nullopt;
  }
  Form form;
  form.records.push_back(panels::LoadRecord("record", *type, first ? nullptr : &*document, id));
  form.version = workspace.version();
  return form;
}

std::optional<Form> Drafts::LoadWriteUp(const app::Workspace& workspace,
                                        std::string_view activity) const {
  auto document = workspace.Document(activity);
  if (!document || merge::IsDeleted(*document) ||
      base::GetString(*document, "type") != "activity") {
    return std::nullopt;
  }
  Form form;
  form.records.push_back(panels::LoadRecord("activity", TypeOf("activity"), &*document, activity));
  AddRows(form, workspace, "attendance");
  AddRows(form, workspace, "feedback");
  form.version = workspace.version();
  return form;
}

void Drafts::DropErased(const app::Workspace& workspace, ScreenState& state) {
  uint64_t& seen = seen_erased_[&workspace];
  if (seen == workspace.version()) return;
  seen = workspace.version();
  std::erase_if(state.forms, [&](const auto& entry) {
    const std::vector<RecordForm>& records = entry.second.records;
    return std::any_of(records.begin(), records.end(), [&](const RecordForm& record) {
      const store::Entry* entry_of =
          record.id.empty() ? nullptr : workspace.store().Find(record.id);
      return entry_of != nullptr && store::IsErased(*entry_of);
    });
  });
}

void Drafts::TakeOverBegun(app::Workspace& workspace, ScreenState& state) {
  const ActivityView& kept = state.activity;
  if (!kept.document || merge::IsDeleted(*kept.document)) return;
  const auto begun = [&](const std::string& key) {
    const auto form = state.forms.find(key);
    const bool typed = form != state.forms.end() && form->second.touched_ms != 0;
    return typed ? panels::FormToJson(form->second) : workspace.Draft(key);
  };
  for (const std::string& merged : merge::Elements(*kept.document, "merged_from")) {
    for (const auto key_of : {QuoteFormKey, HearBackFormKey, PhotoFormKey}) {
      const std::string key = key_of(kept.id);
      const std::string old_key = key_of(merged);
      std::optional<Form> form = panels::FormFromJson(begun(old_key));
      if (!form || !begun(key).empty()) continue;
      form->key = key;
      workspace.KeepDraft(key, panels::FormToJson(*form));
      Forget(workspace, state, old_key);
      state.forms.insert_or_assign(key, *std::move(form));
    }
  }
}

void Drafts::Prepare(const Route& route, app::Workspace& workspace, const Facts& facts,
                     ScreenState& state) {
  if (route.screen == Screen::kActivity || route.screen == Screen::kSession) {
    FillView(state.activity, workspace, route.id);
  }
  if (route.screen == Screen::kSession && facts.writer) TakeOverBegun(workspace, state);
  if (route.screen == Screen::kSession && state.capture.hear_back_at == route.id) {
    PrepareHearBack(workspace, facts, state);
  }
  PreparePhoto(route.screen == Screen::kSession ? route.id : "", workspace, facts, state);
  const std::string key = FormKeyOf(route);
  if (key.empty()) return;
  auto found = state.forms.find(key);
  bool stale_start = route.screen == Screen::kCapture && found != state.forms.end() &&
                     found->second.touched_ms == 0 && !found->second.from_draft &&
                     found->second.records.front().typed["held_on"] != facts.today;
  if (stale_start) found = state.forms.end();
  if (found == state.forms.end()) {
    std::optional<Form> form = panels::FormFromJson(workspace.Draft(key));
    if (!form) {
      if (route.screen == Screen::kCapture) form = MakeStart(workspace, facts);
      if (route.screen == Screen::kSession) form = MakeQuote(route.id);
      if (route.screen == Screen::kNewActivity) {
        form = MakeNewActivity(workspace, facts, route.id, state.lens);
      }
      if (route.screen == Screen::kNewRecord) {
        form = MakeNewRecordForm(workspace, facts, route.id, state.lens);
      }
      if (route.screen == Screen::kEditRecord) form = LoadRecordForm(workspace, route.id);
      if (route.screen == Screen::kWriteUp) form = LoadWriteUp(workspace, route.id);
    }
    if (!form) return;
    form->key = key;
    found = state.forms.insert_or_assign(key, std::move(*form)).first;
  }
  Follow(found->second, workspace);
}

void Drafts::NameNewRecords(ScreenState& state) {
  for (auto& [key, form] : state.forms) {
    for (RecordForm& record : form.records) {
      // The id of an attendance row comes from its group (model::AttendanceId).
      if (record.exists || !record.id.empty() || record.type == "attendance") continue;
      record.id = record.type + ":" + base::NewUlid(clock_, random_);
    }
  }
  // Kept with the draft: a session has one code, however often its form is opened.
  const auto start = state.forms.find(kStartFormKey);
  if (start == state.forms.end() || start->second.records.empty()) return;
  std::string& code = start->second.records.front().typed["session_code"];
  if (code.empty()) code = app::NewSessionCode(random_);
}

void Drafts::Keep(app::Workspace& workspace, bool of_panel, ScreenState& state, bool all) {
  DropErased(workspace, state);
  for (auto& [key, form] : state.forms) {
    if (!form.draft_due || IsOfPanel(form) != of_panel) continue;
    if (!all && clock_.NowMs() - form.touched_ms < kDraftDelayMs) continue;
    form.draft_due = false;
    workspace.KeepDraft(key, panels::FormToJson(form));
  }
}

void Drafts::Forget(app::Workspace& workspace, ScreenState& state, std::string_view key) {
  if (key.empty()) return;
  auto found = state.forms.find(key);
  if (found != state.forms.end()) state.forms.erase(found);
  if (!workspace.Draft(key).empty()) workspace.KeepDraft(key, "");
}

std::optional<int64_t> Drafts::NextDueMs(const ScreenState& state) const {
  std::optional<int64_t> next;
  for (const auto& [key, form] : state.forms) {
    if (!form.draft_due) continue;
    int64_t left = std::max<int64_t>(0, form.touched_ms + kDraftDelayMs - clock_.NowMs());
    next = next ? std::min(*next, left) : left;
  }
  return next;
}

bool Drafts::AnyDue(const ScreenState& state) const {
  return std::any_of(state.forms.begin(), state.forms.end(),
                     [](const auto& entry) { return entry.second.draft_due; });
}

}  // namespace earshot::shell
