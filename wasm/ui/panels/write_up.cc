// Write-up: the whole record of one activity in one form and one transaction - the activity, who
// and how many, what was heard - with what is still missing (004-01, 004-02). A new activity logged
// at the desk is the same form.

#include <algorithm>

#include "core/base/calendar.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/approval.h"
#include "wasm/ui/panels/asked_before.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/panels/same_event.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/panels/write_up_rows.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

// As it is stored; "" = it is new.
std::string StoredText(const PanelContext& context, const RecordForm& activity,
                       std::string_view field) {
  if (!activity.exists) return "";
  auto document = context.workspace->Document(activity.id);
  return document ? base::GetString(*document, field) : "";
}

size_t RowsOf(const Form& form, std::string_view type) {
  return static_cast<size_t>(std::count_if(
      form.records.begin(), form.records.end(),
      [&](const RecordForm& record) { return record.type == type && !record.removed; }));
}

// Whether it says how many took part; 0 is an answer too.
bool HasNumbers(const PanelContext& context, const Form& form) {
  const RecordForm& activity = form.records.front();
  if (RowsOf(form, "attendance") > 0 || IsGiven(activity, "final_count")) return true;
  const auto document = activity.exists ? context.workspace->Document(activity.id) : std::nullopt;
  return document && merge::TallyTotal(*document, "heads") != 0;
}

// What 004-01 asks of a log entry and this one does not say yet.
std::vector<Text> MissingFrom(const PanelContext& context, const Form& form) {
  const RecordForm& activity = form.records.front();
  std::vector<Text> missing;
  if (!HasNumbers(context, form)) missing.push_back(Text::kMissingNumbers);
  if (RowsOf(form, "attendance") == 0 && !IsGiven(activity, "groups")) {
    missing.push_back(Text::kMissingWho);
  }
  if (RowsOf(form, "feedback") == 0) missing.push_back(Text::kMissingFeedback);
  if (!IsGiven(activity, "notes")) missing.push_back(Text::kMissingNotes);
  if (!IsGiven(activity, "purpose")) missing.push_back(Text::kMissingPurpose);
  return missing;
}

// Nothing is asked before marking, because it can be undone: the message says what is missing.
std::string MarkedInWords(const PanelContext& context, const Form& form) {
  const std::vector<Text> missing = MissingFrom(context, form);
  if (missing.empty()) return std::string(T(Text::kMarkedWrittenUp));
  std::string list;
  for (const Text text : missing) list += (list.empty() ? "" : "; ") + InSentence(T(text));
  return Fill(missing.size() == 1 ? Text::kMarkedOneMissing : Text::kMarkedManyMissing,
              {shell::FormatNumber(static_cast<int64_t>(missing.size())), list});
}

// The least that a write-up says (004-01, 004-02): how many took part, and what was heard or done.
bool CheckWrittenUp(const PanelContext& context, Form& form) {
  RecordForm& activity = form.records.front();
  const size_t before = activity.issues.size();
  if (!HasNumbers(context, form)) {
    activity.issues.push_back({"final_count", std::string(T(Text::kNumbersNeeded))});
  }
  if (RowsOf(form, "feedback") == 0 && !IsGiven(activity, "notes")) {
    activity.issues.push_back({"notes", std::string(T(Text::kNotesNeeded))});
  }
  return activity.issues.size() == before;
}

// Nothing can be missing from what has not taken place.
bool LiesAhead(const PanelContext& context, const Form& form) {
  const RecordForm& activity = form.records.front();
  const std::string held_on =
      base::AsString(ValueOf(activity, model::FieldOf("activity", "held_on")));
  const std::string status = StoredText(context, activity, "status");
  return held_on > context.facts.today && (status.empty() || status == "planned");
}

void DrawMissing(const PanelContext& context, const Form& form) {
  std::vector<Text> missing = MissingFrom(context, form);
  if (missing.empty()) {
    kit::Notice(kit::Tone::kSuccess, T(Text::kNothingMissing), T(Text::kNothingMissingText));
    return;
  }
  kit::Heading(2, T(Text::kWhatIsMissing));
  std::vector<std::string_view> items;
  for (Text text : missing) items.push_back(T(text));
  kit::Bullets(T(Text::kWhatIsMissing), items);
}

std::string EndOfDay(const shell::Facts& facts, const std::string& held_on) {
  auto held = base::ParseDate(held_on);
  auto today = base::ParseDate(facts.today);
  if (!held || !today || held_on >= facts.today) {
    return NowOf(facts);
  }
  // The event ended at the latest with its day: the 24 hours run from there (004-02).
  int64_t midnight_utc = (base::DaysFromEpoch(*held) + 1) * 86'400'000;
  return base::FormatInstant(midnight_utc - facts.utc_offset * 60'000 - 60'000, facts.utc_offset);
}

// The status that a save of this record leads to; nothing when it stays.
std::vector<merge::Change> StatusChanges(const PanelContext& context, const RecordForm& activity,
                                         bool written_up) {
  using enum merge::Op;
  const std::string held_on =
      base::AsString(ValueOf(activity, model::FieldOf("activity", "held_on")));
  std::vector<merge::Change> changes;
  if (written_up) {
    if (StoredText(context, activity, "ended_at").empty()) {
      changes.push_back({"ended_at", kSet, EndOfDay(context.facts, held_on)});
    }
    changes.push_back({"status", kSet, "written-up"});
    changes.push_back({"written_up_at", kSet, NowOf(context.facts)});
  } else if (!activity.exists) {
    if (held_on > context.facts.today) {
      changes.push_back({"status", kSet, "planned"});
    } else {
      changes.push_back({"status", kSet, "to-write-up"});
      changes.push_back({"ended_at", kSet, EndOfDay(context.facts, held_on)});
    }
  }
  return changes;
}

void Save(PanelContext& context, Form& form, bool written_up) {
  RecordForm& activity = form.records.front();
  std::vector<merge::Change> status = StatusChanges(context, activity, written_up);
  if (!activity.exists) activity.fixed = status;
  PlaceRows(context, form);
  bool fine = CheckForm(context, form);
  fine &= CheckRows(context, form);
  if (written_up) fine &= CheckWrittenUp(context, form);
  if (!fine) {
    ShowIssues(form);
    kit::AnnounceNow(T(Text::kThereIsAProblem));
    return;
  }
  std::vector<app::RecordEdit> edits = WriteUpEdits(context, form);
  const std::string said = TakeApprovalAway(
      form, edits,
      written_up ? MarkedInWords(context, form) : std::string(T(Text::kActivitySaved)));
  if (activity.exists && !status.empty()) {
    if (!edits.empty() && edits.front().id == activity.id) {
      edits.front().changes.insert(edits.front().changes.end(), status.begin(), status.end());
    } else {
      edits.insert(edits.begin(), {activity.id, "activity", status});
      form.sent.insert(form.sent.begin(), activity.key);
    }
  }
  const std::string then = RouteTo(Screen::kActivity, activity.id);
  if (edits.empty()) {
    context.intents.Push(shell::GoTo{then, std::string(T(Text::kNothingToSave))});
    return;
  }
  Text what = written_up ? Text::kWhatMarkWrittenUp
                         : (activity.exists ? Text::kWhatEditActivity : Text::kWhatLogActivity);
  app::Transaction transaction{std::string(T(what)), std::move(edits)};
  context.intents.Push(shell::Edit{std::move(transaction), form.key, then, said});
}

void DrawTop(PanelContext& context, Form& form) {
  const RecordForm& activity = form.records.front();
  std::string status;
  std::string ended_at;
  if (activity.exists) {
    if (auto document = context.workspace->Document(activity.id)) {
      status = base::GetString(*document, "status");
      ended_at = base::GetString(*document, "ended_at");
      const Text heading = status == "to-write-up" ? Text::kWriteUpOf : Text::kEditOf;
      kit::Heading(1, Fill(heading, {base::GetString(*document, "title")}));
    }
  } else {
    kit::Heading(1, T(Text::kNewActivity));
  }
  if (status == "to-write-up") {
    Due due = WriteUpDue(context.facts, ended_at);
    kit::Pill(due.tone, due.words);
  } else if (!status.empty()) {
    kit::Pill(StatusTone(status), StatusInWords(context, status));
  }
  if (form.from_draft) {
    kit::Notice(kit::Tone::kInfo, T(Text::kDraftRestored), T(Text::kDraftRestoredText));
    if (kit::Button(T(Text::kDiscardDraft), kit::ButtonKind::kQuiet)) {
      context.intents.Push(shell::DiscardDraft{form.key});
    }
  }
}

// What is saved into a record that was merged away would be read by nobody.
bool DrawMergedAway(const PanelContext& context, std::string_view form_key) {
  constexpr std::string_view kOfWriteUp = "write-up/";
  if (!form_key.starts_with(kOfWriteUp)) return false;
  const auto document = context.workspace->Document(form_key.substr(kOfWriteUp.size()));
  if (!document || !merge::IsDeleted(*document)) return false;
  if (base::GetString(*document, "merged_into").empty()) return false;
  context.Link(T(Text::kBackToLog), RouteTo(Screen::kLog));
  kit::Heading(1, T(Text::kWriteUpTitle));
  return DrawMergedInto(context, *document);
}

}  // namespace

void DrawWriteUp(PanelContext& context, std::string_view form_key) {
  if (DrawMergedAway(context, form_key)) return;
  auto found = context.state.forms.find(form_key);
  if (found == context.state.forms.end() || found->second.records.empty()) {
    context.Link(T(Text::kBackToLog), RouteTo(Screen::kLog));
    kit::Heading(1, T(Text::kWriteUpTitle));
    DrawNotHere(context);
    return;
  }
  Form& form = found->second;
  DrawTop(context, form);
  if (form.records.front().exists) {
    DrawSameEvent(context, form.records.front().id,
                  Changed(form) ? Typing::kUnsaved : Typing::kNothing);
  }
  std::vector<kit::SummaryError> errors =
      ErrorsOf(form, [&](const RecordForm& record) { return RowPrefix(form, record); });
  kit::ErrorSummary(errors);
  const bool ahead = LiesAhead(context, form);
  if (!ahead && errors.empty() && form.records.front().exists) DrawMissing(context, form);

  kit::Heading(2, T(Text::kTheActivity));
  DrawRecordForm(context, form, form.records.front(), {.more = false});
  DrawAttendanceRows(context, form);
  DrawFeedbackRows(context, form);
  DrawMoreDetails(context, form, form.records.front());
  DrawAskedBefore(context, form);

  kit::Caption(T(Text::kDraftIsKept));
  kit::ActionBar bar;
  if (kit::Button(T(Text::kSave), kit::ButtonKind::kPrimary)) Save(context, form, false);
  if (ahead || StoredText(context, form.records.front(), "status") == "written-up") return;
  kit::SameLine();
  if (kit::Button(T(Text::kMarkWrittenUp))) Save(context, form, true);
}

}  // namespace earshot::panels
