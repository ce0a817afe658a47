// The generic form: one widget per field by kind and value type; text alternatives beside their
// field.

#include "wasm/ui/panels/record_form.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/fold.h"
#include "wasm/ui/panels/named_records.h"
#include "wasm/ui/panels/text_alternatives.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using model::Field;
using model::FieldKind;
using model::ValueType;
using shell::T;
using shell::Text;

namespace {

constexpr int kNotesRows = 10;
constexpr int kProseRows = 4;

// What is asked for once another field says so: the rules are in core/model/record_rules.cc.
struct NeededWith {
  std::string_view field;
  std::string_view with;
  std::string_view value;
};
constexpr std::array<NeededWith, 4> kNeededWith = {{
    {"we_did", "may_publish", "true"},
    {"publish_approved_by", "may_publish", "true"},
    {"because", "outcome", "cannot"},
    {"because", "outcome", "in-part"},
}};

bool IsNeeded(const RecordForm& record, const Field& field) {
  return field.required ||
         std::any_of(kNeededWith.begin(), kNeededWith.end(), [&](const NeededWith& needed) {
           const auto typed = record.typed.find(needed.with);
           return needed.field == field.name && typed != record.typed.end() &&
                  typed->second == needed.value;
         });
}

std::string ErrorOf(const RecordForm& record, std::string_view field) {
  for (const model::Issue& issue : record.issues) {
    if (issue.field == field) return issue.sentence;
  }
  return "";
}

// Options of a set or a select, with what is chosen kept visible although it is no longer offered.
std::vector<kit::Option> OptionsFor(PanelContext& context, const RecordForm& record,
                                    const Field& field, const std::vector<std::string>& chosen) {
  std::vector<kit::Option> options;
  if (field.type == ValueType::kChoice) {
    options = context.options.Terms(field.vocabulary);
  } else {
    auto project = record.typed.find("project");
    options = context.options.Records(field.vocabulary,
                                      project == record.typed.end() ? "" : project->second);
  }
  for (const std::string& code : chosen) {
    if (code.empty()) continue;
    bool offered = std::any_of(options.begin(), options.end(),
                               [&](const kit::Option& option) { return option.code == code; });
    if (!offered) options.push_back({code, PlainValueInWords(context, field, code)});
  }
  return options;
}

bool DrawMany(PanelContext& context, RecordForm& record, const Field& field,
              const kit::FieldSpec& spec) {
  std::vector<std::string>& chosen = record.chosen[std::string(field.name)];
  if (IsNamedSet(field)) return DrawNamedSet(context, field, spec, chosen);
  std::vector<kit::Option> options = OptionsFor(context, record, field, chosen);
  if (options.empty()) return false;  // nothing to choose from yet: no dead control
  return kit::MultiSelect(spec, options, chosen);
}

// One record that is named by typing: the field shows its name, the form holds its id once there is
// such a record.
bool DrawNamed(PanelContext& context, const Field& field, const kit::FieldSpec& spec,
               std::string& held) {
  const std::vector<kit::Option>& known = context.options.Records(field.vocabulary);
  std::string words = held;
  if (!IsTyped(field, held)) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const kit::Option& option) { return option.code == held; });
    words = found == known.end() ? context.workspace->TitleOf(held) : found->label;
  }
  if (!kit::Suggest(spec, known, words)) return false;
  const auto meant = std::find_if(known.begin(), known.end(),
                                  [&](const kit::Option& option) { return option.label == words; });
  held = meant == known.end() ? words : meant->code;
  return true;
}

bool DrawOne(PanelContext& context, RecordForm& record, const Field& field,
             const kit::FieldSpec& spec) {
  std::string& text = record.typed[std::string(field.name)];
  if (field.kind == FieldKind::kSet) return kit::TextField(spec, text);
  switch (field.type) {
    case ValueType::kProse:
      return kit::TextArea(spec, text, field.max >= 100000 ? kNotesRows : kProseRows);
    case ValueType::kInteger:
      return kit::NumberField(spec, text);
    case ValueType::kDate:
      return kit::DateField(spec, text, context.facts.today);
    case ValueType::kBoolean: {
      bool ticked = text == "true";
      if (!kit::Checkbox(spec, ticked)) return false;
      text = ticked ? "true" : "false";
      return true;
    }
    case ValueType::kChoice:
    case ValueType::kReference: {
      if (NamesRecords(field) || IsFoundByName(field)) return DrawNamed(context, field, spec, text);
      std::vector<kit::Option> options = OptionsFor(context, record, field, {text});
      if (options.empty() && !field.required) return false;
      return kit::Select(spec, options, text, T(field.required ? Text::kChoose : Text::kNotGiven));
    }
    case ValueType::kLine:
    case ValueType::kInstant:
      break;
  }
  return kit::TextField(spec, text);
}

// How many were counted at the event: a correction begins there.
int64_t Counted(const PanelContext& context, const RecordForm& record) {
  const auto document = record.exists ? context.workspace->Document(record.id) : std::nullopt;
  return document ? merge::TallyTotal(*document, "heads") : 0;
}

void DrawTally(PanelContext& context, const RecordForm& record, const Field& field,
               std::string_view prefix) {
  if (!record.exists) return;
  auto document = context.workspace->Document(record.id);
  if (!document) return;
  std::string label = std::string(prefix) + std::string(field.label);
  std::string count = shell::FormatNumber(merge::TallyTotal(*document, field.name));
  kit::Fact fact{label, count};
  kit::Facts({&fact, 1});
}

}  // namespace

bool DrawNamedSet(PanelContext& context, const Field& field, const kit::FieldSpec& spec,
                  std::vector<std::string>& chosen) {
  const std::vector<kit::Option>& known = context.options.Records(field.vocabulary);
  std::vector<kit::Option> gone;  // chosen once, and no longer offered
  for (const std::string& id : chosen) {
    const bool offered = std::any_of(known.begin(), known.end(),
                                     [&](const kit::Option& option) { return option.code == id; });
    const std::string title = offered ? std::string() : context.workspace->TitleOf(id);
    if (!title.empty()) gone.push_back({id, title});
  }
  if (gone.empty()) return kit::Tags(spec, known, chosen);
  std::vector<kit::Option> options = known;
  options.insert(options.end(), gone.begin(), gone.end());
  return kit::Tags(spec, options, chosen);
}

void Touch(PanelContext& context, Form& form) {
  form.touched_ms = context.facts.now_ms;
  form.draft_due = true;
  if (form.issues_shown) {
    // Errors disappear as they are put right; new ones wait for the next save.
    for (RecordForm& record : form.records) {
      if (record.issues.empty()) continue;
      auto document = record.exists ? context.workspace->Document(record.id) : std::nullopt;
      auto now = IssuesOf(record, document ? &*document : nullptr, context.facts.now_ms);
      std::erase_if(record.issues, [&](const model::Issue& shown) {
        return std::none_of(now.begin(), now.end(), [&](const model::Issue& issue) {
          return issue.field == shown.field && issue.sentence == shown.sentence;
        });
      });
    }
  }
}

namespace {

// One field of the record, where it is asked.
bool DrawField(PanelContext& context, RecordForm& record, const Field& field,
               std::string_view prefix) {
  if (field.hidden) return false;
  if (field.kind == FieldKind::kTally) DrawTally(context, record, field, prefix);
  if (!IsAsked(field)) return false;
  const std::string label = std::string(prefix) + std::string(field.label);
  const std::string key = FieldKey(record, field.name);
  const std::string error = ErrorOf(record, field.name);
  std::string hint(field.help);
  if (field.kind == FieldKind::kSet && !IsChoiceSet(field)) {
    hint += (hint.empty() ? "" : " ") + std::string(T(Text::kSeparateWithCommas));
  }
  kit::FieldSpec spec{
      .label = label,
      .painted = field.label,
      .hint = hint,
      .error = error,
      .optional = !IsNeeded(record, field),
      .key = key,
      .person_name = field.privacy == model::Privacy::kPersonal && field.type == ValueType::kLine,
      .short_width = field.max > 0 && field.max <= 20,
      .counted = field.counted,
      .blank_is = field.name == "final_count" ? Counted(context, record) : 0};
  bool changed = IsChoiceSet(field) ? DrawMany(context, record, field, spec)
                                    : DrawOne(context, record, field, spec);
  if (field.kind == FieldKind::kText && record.exists && context.facts.later_here) {
    DrawTextAlternatives(context, record, field, label);
  }
  return changed;
}

// Worth being seen without being asked for: filled in, wrong, or written by two people.
bool CallsForNotice(const RecordForm& record, const Field& field, const base::Json* document) {
  return IsGiven(record, field.name) || !ErrorOf(record, field.name).empty() ||
         (document != nullptr && merge::HasAlternatives(*document, field.name));
}

// Once it is open it stays so until the person folds it, so that nothing closes while it is typed
// in.
bool StandsOpen(const PanelContext& context, Form& form, const RecordForm& record,
                const model::RecordType& type, std::string_view section) {
  const std::string key = FieldKey(record, section);
  const auto decided = form.folds.find(key);
  const bool undecided = decided == form.folds.end();
  if (!undecided && decided->second) return true;
  const auto document =
      undecided && record.exists ? context.workspace->Document(record.id) : std::nullopt;
  for (const Field& field : type.fields) {
    if (field.section != section) continue;
    const bool noted = undecided && CallsForNotice(record, field, document ? &*document : nullptr);
    if (noted || kit::FocusAsked(FieldKey(record, field.name))) return form.folds[key] = true;
  }
  return false;
}

std::vector<std::string_view> SectionsOf(const model::RecordType& type) {
  std::vector<std::string_view> sections;
  for (const Field& field : type.fields) {
    const bool known = std::find(sections.begin(), sections.end(), field.section) != sections.end();
    if (!field.section.empty() && !known) sections.push_back(field.section);
  }
  return sections;
}

}  // namespace

bool DrawRecordForm(PanelContext& context, Form& form, RecordForm& record,
                    const RecordFormStyle& style) {
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return false;
  bool changed = false;
  {
    kit::Scope scope(record.key);
    for (const Field& field : type->fields) {
      if (style.shown ? !style.shown(field) : !field.section.empty()) continue;
      changed |= DrawField(context, record, field, style.prefix);
    }
  }
  if (changed) Touch(context, form);
  if (style.more && !style.shown) changed |= DrawMoreDetails(context, form, record, style.prefix);
  return changed;
}

bool DrawMoreDetails(PanelContext& context, Form& form, RecordForm& record,
                     std::string_view prefix) {
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return false;
  const std::vector<std::string_view> sections = SectionsOf(*type);
  if (sections.empty()) return false;
  kit::Heading(2, T(Text::kMoreDetails));
  kit::Scope scope(record.key);
  bool changed = false;
  for (const std::string_view section : sections) {
    const bool was_open = StandsOpen(context, form, record, *type, section);
    bool open = was_open;
    if (kit::Fold(std::string(prefix) + std::string(section), open)) {
      form.folds[FieldKey(record, section)] = open;
    }
    if (!was_open) continue;  // in the frame that folds it, what was typed is still taken
    for (const Field& field : type->fields) {
      if (field.section == section) changed |= DrawField(context, record, field, prefix);
    }
  }
  if (changed) Touch(context, form);
  return changed;
}

std::vector<kit::SummaryError> ErrorsOf(
    const Form& form, const std::function<std::string(const RecordForm&)>& prefix) {
  std::vector<kit::SummaryError> errors;
  for (const RecordForm& record : form.records) {
    if (record.removed) continue;
    for (const model::Issue& issue : record.issues) {
      errors.push_back({FieldKey(record, issue.field), prefix(record) + issue.sentence});
    }
  }
  return errors;
}

namespace {

// Words that are the name of a record in other letters ("corby MARKET") mean that record.
void FindNamed(PanelContext& context, RecordForm& record) {
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return;
  for (const Field& field : type->fields) {
    if (field.kind == FieldKind::kSet || !IsAsked(field)) continue;
    if (!NamesRecords(field) && !IsFoundByName(field)) continue;
    const auto typed = record.typed.find(field.name);
    if (typed == record.typed.end() || !IsTyped(field, typed->second)) continue;
    const std::string words = base::Fold(base::TrimSpaces(typed->second));
    for (const kit::Option& option : context.options.Records(field.vocabulary)) {
      if (base::Fold(option.label) == words) typed->second = option.code;
    }
  }
}

}  // namespace

bool CheckForm(PanelContext& context, Form& form) {
  bool fine = true;
  for (RecordForm& record : form.records) {
    record.issues.clear();
    FindNamed(context, record);
    if (record.removed || (record.exists && !Changed(record))) continue;
    auto document = record.exists ? context.workspace->Document(record.id) : std::nullopt;
    record.issues = IssuesOf(record, document ? &*document : nullptr, context.facts.now_ms);
    fine &= record.issues.empty();
  }
  form.issues_shown = false;
  if (!fine) ShowIssues(form);
  return fine;
}

std::vector<app::RecordEdit> EditsOf(const PanelContext& context, Form& form) {
  std::vector<app::RecordEdit> edits;
  form.sent.clear();
  for (const RecordForm& record : form.records) {
    if (record.removed && !record.exists) continue;
    app::RecordEdit edit{record.id, record.type, {}};
    const size_t before = edits.size();  // the record stands before those that it names
    if (record.removed) {
      edit.changes.push_back({"deleted", merge::Op::kSet, true});
    } else {
      edit.changes = ChangesOf(WithIds(*context.workspace, record, edits));
    }
    if (!edit.changes.empty()) {
      edits.insert(edits.begin() + static_cast<std::ptrdiff_t>(before), std::move(edit));
    }
    form.sent.resize(edits.size(), record.key);
  }
  return edits;
}

}  // namespace earshot::panels
