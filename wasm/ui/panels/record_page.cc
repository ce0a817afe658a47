// The pages that every kind of record has: read it, write it, make a new one. Kinds with a page of
// their own (activity, project, theme, case) only use the form.

#include <string>

#include "core/app/panel_settings.h"
#include "core/base/fold.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/approval.h"
#include "wasm/ui/panels/edition.h"
#include "wasm/ui/panels/erasures.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/named_records.h"
#include "wasm/ui/panels/new_record.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/panels/record_places.h"
#include "wasm/ui/panels/voices_read.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::string NoPrefix(const RecordForm&) { return ""; }

std::string PlaceBack(const PanelContext& context, const RecordForm& record) {
  const auto stored = record.exists ? context.workspace->Document(record.id) : std::nullopt;
  return PlaceOf(record, stored ? &*stored : nullptr);
}

// Where the making of a record began: on the page of what it is about, or in its list.
std::string PlaceBefore(const PanelContext& context, std::string_view form_key,
                        std::string_view type) {
  const std::string_view what = form_key.substr(shell::NewRecordFormKey("").size());
  const auto parent = context.workspace->Document(ParseNewRecord(what).parent);
  return parent ? PlaceOf(*parent) : ListOf(type);
}

std::string TypedIn(const RecordForm& record, std::string_view field) {
  const auto typed = record.typed.find(field);
  return typed == record.typed.end() ? std::string() : base::TrimSpaces(typed->second);
}

// A new record whose id says what it is about takes that id; false when it is there already.
bool TakeDerivedId(const PanelContext& context, const model::RecordType& type, RecordForm& record) {
  if (record.exists) return true;
  std::string id;
  std::string_view field = type.title_field;
  const std::string title = TypedIn(record, type.title_field);
  if (title.empty()) return true;  // the form says what is missing
  if (type.named) id = IdForName(*context.workspace, type.name, title);
  if (type.name == "population_share") {
    for (const merge::Change& change : record.fixed) {
      if (change.field == "profile") {
        id = model::PopulationShareId(base::AsString(change.value), title);
      }
    }
    field = "group";
  }
  if (id.empty()) return true;
  record.id = id;
  std::erase_if(record.fixed,
                [](const merge::Change& change) { return change.field == "deleted"; });
  const auto stored = context.workspace->Document(id);
  if (!stored) return true;
  if (merge::IsDeleted(*stored)) {  // it comes back
    record.fixed.push_back({"deleted", merge::Op::kSet, nullptr});
    return true;
  }
  record.issues.push_back({std::string(field), Fill(Text::kThereAlready, {title})});
  return false;
}

// 004-22: what somebody told us was told by today.
bool IsAnsweredByToday(const PanelContext& context, RecordForm& record) {
  if (record.type != "equality" || TypedIn(record, "answered_on") <= context.facts.today) {
    return true;
  }
  record.issues.push_back({"answered_on", std::string(T(Text::kCardDayAhead))});
  return false;
}

void Save(PanelContext& context, Form& form, const model::RecordType& type) {
  RecordForm& record = form.records.front();
  bool fine = CheckForm(context, form);
  const std::string place = PlaceBack(context, record);  // names that were typed are ids now
  fine = fine && TakeDerivedId(context, type, record) && IsAnsweredByToday(context, record);
  if (!fine) {
    ShowIssues(form);
    kit::AnnounceNow(T(Text::kThereIsAProblem));
    return;
  }
  std::vector<app::RecordEdit> edits = EditsOf(context, form);
  const std::string said = TakeApprovalAway(form, edits, Fill(Text::kRecordSaved, {type.label}));
  if (edits.empty()) {
    context.intents.Push(shell::GoTo{place, std::string(T(Text::kNothingToSave))});
    return;
  }
  const Text what = record.exists ? Text::kWhatEditRecord : Text::kWhatAddRecord;
  app::Transaction transaction{Fill(what, {InSentence(type.label)}), std::move(edits)};
  context.intents.Push(shell::Edit{std::move(transaction), form.key, place, said});
}

// Its title; of a telling to whom and when, since nobody gives it a name.
std::string HeadingOf(const PanelContext& context, const model::RecordType& type,
                      const base::Json& document) {
  if (type.name == "telling") {
    return Fill(Text::kHeldDetail,
                {ToldTo(context, document), DateInWords(base::GetString(document, "told_on"))});
  }
  const std::string title = context.workspace->TitleOf(base::GetString(document, "_id"));
  return title.empty() ? std::string(type.label) : title;
}

// Where a record's page leads back to: what belongs to a member of the panel to their card.
std::string ListBehind(const std::optional<base::Json>& document, std::string_view id) {
  if (document && model::IsOfPanel(id)) {
    std::string place = PlaceOf(*document);
    if (place != RouteTo(Screen::kRecord, id)) return place;
  }
  return ListOf(model::TypeOfId(id));
}

void DrawDraft(PanelContext& context, const Form& form) {
  if (!form.from_draft) return;
  kit::Notice(kit::Tone::kInfo, T(Text::kDraftRestored), T(Text::kDraftRestoredText));
  if (kit::Button(T(Text::kDiscardDraft), kit::ButtonKind::kQuiet)) {
    context.intents.Push(shell::DiscardDraft{form.key});
  }
}

// One share by itself would leave the others of its list without 100 %. True = drawn.
bool DrawEnteredTogether(PanelContext& context, std::string_view type) {
  if (type != "panel_target") return false;
  kit::Paragraph(T(Text::kTargetsTogether));
  context.ButtonLink(T(Text::kTargets), RouteTo(Screen::kTargets));
  return true;
}

}  // namespace

void DrawDeleteRecord(PanelContext& context, const base::Json& document, const std::string& then) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  // A line that took a consent back: without it the one before it would count again.
  if (type == nullptr || type->append_only) return;
  kit::Space(24);
  const std::string label = Fill(Text::kWhatDeleteRecord, {InSentence(type->label)});
  if (!kit::Button(label, kit::ButtonKind::kDanger)) return;
  app::Transaction transaction{label,
                               {{base::GetString(document, "_id"),
                                 std::string(type->name),
                                 {{"deleted", merge::Op::kSet, true}}}}};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", then, Fill(Text::kRecordDeleted, {type->label})});
}

void DrawRecordEditor(PanelContext& context, std::string_view form_key) {
  const auto found = context.state.forms.find(form_key);
  if (found == context.state.forms.end() || found->second.records.empty()) {
    kit::Heading(1, T(Text::kRecord));
    DrawNotHere(context);
    return;
  }
  Form& form = found->second;
  RecordForm& record = form.records.front();
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return;
  const std::string place = PlaceBack(context, record);
  const bool to_be = !record.exists && place.ends_with(record.id);  // its own page is not there yet
  context.Link(T(Text::kBack), to_be ? PlaceBefore(context, form_key, record.type) : place);
  const bool settings = record.id == app::kPanelId;  // of a panel that is there, written or not
  kit::Heading(1, settings        ? std::string(T(Text::kPanelSettings))
                  : record.exists ? Fill(Text::kEditRecord, {InSentence(type->label)})
                                  : NewInWords(*type));
  if (settings) kit::Paragraph(T(Text::kPanelSettingsText));
  if (DrawEnteredTogether(context, type->name)) return;
  DrawDraft(context, form);
  kit::ErrorSummary(ErrorsOf(form, NoPrefix));
  DrawRecordForm(context, form, record);
  DrawLosesApproval(record);
  kit::Caption(T(Text::kDraftIsKept));
  kit::ActionBar bar;
  if (kit::Button(T(Text::kSave), kit::ButtonKind::kPrimary)) Save(context, form, *type);
}

void DrawRecord(PanelContext& context, std::string_view id) {
  const auto document = context.workspace->Document(id);
  const model::RecordType* type = model::FindType(model::TypeOfId(id));
  const std::string list = ListBehind(document, id);
  context.Link(T(Text::kBack), list);
  if (!document || merge::IsDeleted(*document) || type == nullptr) {
    kit::Heading(1, T(Text::kRecord));
    DrawNotHere(context);
    return;
  }
  kit::Heading(1, HeadingOf(context, *type, *document));
  kit::CaptionWithPill(type->label, kit::Tone::kInfo, T(Text::kNotSentYet),
                       context.workspace->Unsent(id));
  const bool edition = type->name == "edition";  // its figures and its page stay as they were
  const bool facts_first = type->name == "area_profile";  // residents, then of which groups
  const bool together = DrawEnteredTogether(context, type->name);
  if (!type->append_only && !together) {
    context.ButtonLink(T(edition ? Text::kEditSentTo : Text::kEdit),
                       RouteTo(Screen::kEditRecord, id));
  }
  if (!facts_first) DrawRecordParts(context, *document);
  if (edition) {
    DrawEditionFacts(context, *document);
  } else {
    DrawRecordFacts(context, *document);
  }
  if (facts_first) DrawRecordParts(context, *document);
  const base::Json* documents[] = {&*document};
  DrawHistory(context, documents);
  // Deleting would keep the address, for undo.
  if (type->name == "hear_back") {
    DrawEraseRecord(context, id, list);
  } else if (!together) {
    DrawDeleteRecord(context, *document, list);
  }
}

}  // namespace earshot::panels
