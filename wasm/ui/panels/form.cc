// The typed state of forms: loading, comparing, turning into changes, and the draft's JSON.
// Called by panels and by shell/drafts.cc. No drawing here.

#include "wasm/ui/panels/form.h"

#include <algorithm>
#include <cstdlib>

#include "core/base/fold.h"
#include "core/merge/stamp.h"
#include "wasm/ui/panels/named_records.h"

namespace earshot::panels {

using model::Field;
using model::FieldKind;
using model::ValueType;

namespace {

constexpr char kTrialId[] = "00000000000000000000000000";

const std::string& TypedOf(const Words& words, std::string_view field) {
  static const std::string kEmpty;
  auto found = words.find(field);
  return found == words.end() ? kEmpty : found->second;
}

const std::vector<std::string>& ChosenOf(const Choices& choices, std::string_view field) {
  static const std::vector<std::string> kNone;
  auto found = choices.find(field);
  return found == choices.end() ? kNone : found->second;
}

std::string ShownValue(const Field& field, const base::Json& document) {
  if (field.kind == FieldKind::kSet) {
    return JoinTags(merge::Elements(document, field.name));
  }
  const base::Json* value = base::Find(document, field.name);
  if (value == nullptr || value->is_null()) return "";
  if (value->is_string()) return base::AsString(*value);
  if (value->is_boolean()) return base::GetBool(document, field.name) ? "true" : "false";
  if (value->is_number_integer()) return std::to_string(base::AsInteger(*value));
  return base::DumpJson(*value);
}

base::Json IntegerValue(const std::string& text) {
  std::string digits;
  for (char c : text) {
    if (c != ' ' && c != ',') digits += c;  // "1,200" is how people write it
  }
  size_t start = digits.starts_with('-') ? 1 : 0;
  bool whole = digits.size() > start && digits.size() <= start + 17;
  for (size_t i = start; whole && i < digits.size(); ++i) {
    whole = digits[i] >= '0' && digits[i] <= '9';
  }
  if (!whole) return text;  // validation names it; what was typed stays
  return static_cast<int64_t>(std::strtoll(digits.c_str(), nullptr, 10));
}

std::vector<std::string> ElementsTyped(const RecordForm& record, const Field& field) {
  if (IsChoiceSet(field)) {
    std::vector<std::string> elements = ChosenOf(record.chosen, field.name);
    if (!IsNamedSet(field)) return elements;
    for (std::string& element : elements) element = IdOfNamed(field, element);
    return elements;
  }
  return SplitTags(TypedOf(record.typed, field.name));
}

std::vector<std::string> ElementsLoaded(const RecordForm& record, const Field& field) {
  if (IsChoiceSet(field)) return ChosenOf(record.chosen_loaded, field.name);
  return SplitTags(TypedOf(record.loaded, field.name));
}

bool Has(const std::vector<std::string>& list, const std::string& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

bool IsChoiceSet(const Field& field) {
  return field.kind == FieldKind::kSet &&
         (field.type == ValueType::kChoice || field.type == ValueType::kReference);
}

bool IsAsked(const Field& field) {
  return !field.hidden && field.kind != FieldKind::kTally && field.type != ValueType::kInstant;
}

std::vector<std::string> SplitTags(std::string_view typed) {
  std::vector<std::string> tags;
  size_t start = 0;
  while (start <= typed.size()) {
    size_t end = typed.find_first_of(",\n", start);
    if (end == std::string_view::npos) end = typed.size();
    std::string tag = base::TrimSpaces(typed.substr(start, end - start));
    if (!tag.empty() && !Has(tags, tag)) tags.push_back(tag);
    start = end + 1;
  }
  return tags;
}

std::string JoinTags(const std::vector<std::string>& tags) {
  std::string joined;
  for (const std::string& tag : tags) {
    if (!joined.empty()) joined += ", ";
    joined += tag;
  }
  return joined;
}

RecordForm LoadRecord(std::string_view key, const model::RecordType& type,
                      const base::Json* document, std::string_view id) {
  RecordForm record;
  record.key = std::string(key);
  record.type = std::string(type.name);
  record.id = std::string(id);
  record.exists = document != nullptr;
  if (document == nullptr) return record;
  for (const Field& field : type.fields) {
    if (!IsAsked(field)) continue;
    std::string name(field.name);
    if (IsChoiceSet(field)) {
      record.chosen_loaded[name] = merge::Elements(*document, field.name);
      record.chosen[name] = record.chosen_loaded[name];
    } else {
      record.loaded[name] = ShownValue(field, *document);
      record.typed[name] = record.loaded[name];
    }
  }
  return record;
}

void RefreshRecord(RecordForm& record, const base::Json& document) {
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return;
  for (const Field& field : type->fields) {
    if (!IsAsked(field)) continue;
    std::string name(field.name);
    bool changed = FieldChanged(record, field);
    if (IsChoiceSet(field)) {
      std::vector<std::string> now = merge::Elements(document, field.name);
      if (!changed) record.chosen[name] = now;
      record.chosen_loaded[name] = std::move(now);
    } else {
      std::string now = ShownValue(field, document);
      if (!changed) record.typed[name] = now;
      record.loaded[name] = std::move(now);
    }
  }
  record.exists = true;
}

base::Json ValueOf(const RecordForm& record, const Field& field) {
  if (field.kind == FieldKind::kSet) return base::Json(ElementsTyped(record, field));
  const std::string& text = TypedOf(record.typed, field.name);
  if (field.type == ValueType::kBoolean) {
    if (text.empty()) return nullptr;
    return text == "true";
  }
  std::string trimmed = base::TrimSpaces(text);
  if (trimmed.empty()) return nullptr;
  if (field.type == ValueType::kInteger) return IntegerValue(trimmed);
  if (field.type == ValueType::kProse) return text;
  if (NamesRecords(field)) return IdOfNamed(field, trimmed);
  return trimmed;
}

bool IsGiven(const RecordForm& record, std::string_view field) {
  return !TypedOf(record.typed, field).empty() || !ChosenOf(record.chosen, field).empty();
}

bool FieldChanged(const RecordForm& record, const Field& field) {
  if (!IsChoiceSet(field)) {
    return TypedOf(record.typed, field.name) != TypedOf(record.loaded, field.name);
  }
  std::vector<std::string> now = ChosenOf(record.chosen, field.name);
  std::vector<std::string> was = ChosenOf(record.chosen_loaded, field.name);
  std::sort(now.begin(), now.end());
  std::sort(was.begin(), was.end());
  return now != was;
}

bool Changed(const RecordForm& record) {
  if (record.removed) return record.exists;
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return false;
  for (const Field& field : type->fields) {
    if (IsAsked(field) && FieldChanged(record, field)) return true;
  }
  return false;
}

bool Changed(const Form& form) {
  for (const RecordForm& record : form.records) {
    if (Changed(record)) return true;
  }
  return false;
}

std::vector<merge::Change> ChangesOf(const RecordForm& record) {
  std::vector<merge::Change> changes;
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr) return changes;
  if (!record.exists) changes = record.fixed;
  for (const Field& field : type->fields) {
    if (!IsAsked(field) || !FieldChanged(record, field)) continue;
    std::string name(field.name);
    if (field.kind == FieldKind::kSet) {
      std::vector<std::string> now = ElementsTyped(record, field);
      std::vector<std::string> was = ElementsLoaded(record, field);
      for (const std::string& element : now) {
        if (!Has(was, element)) changes.push_back({name, merge::Op::kAdd, element});
      }
      for (const std::string& element : was) {
        if (!Has(now, element)) changes.push_back({name, merge::Op::kRemove, element});
      }
    } else {
      changes.push_back({name, merge::Op::kSet, ValueOf(record, field)});
    }
  }
  return changes;
}

std::vector<model::Issue> IssuesOf(const RecordForm& record, const base::Json* document,
                                   int64_t now_ms) {
  const std::string stamp = merge::FormatStamp({now_ms, 0, "0000000000000000"});
  base::Json trial;
  if (document != nullptr) {
    trial = *document;
  } else {
    std::string id = record.id.empty() ? record.type + ":" + kTrialId : record.id;
    trial = merge::NewDocument(id, record.type, stamp);
  }
  std::string newest = merge::NewestStamp(trial);
  auto last = merge::ParseStamp(newest);
  int64_t ms = last && last->ms >= now_ms ? last->ms + 1 : now_ms;
  const std::string later = merge::FormatStamp({ms, 1, "0000000000000000"});
  for (const merge::Change& change : ChangesOf(record)) merge::Apply(trial, change, later);
  std::vector<model::Issue> issues = model::Validate(trial);
  if (const model::RecordType* type = model::FindType(record.type)) {
    for (model::Issue& issue : NameIssues(record, *type)) issues.push_back(std::move(issue));
  }
  return issues;
}

void ShowIssues(Form& form) {
  form.issues_shown = true;
  std::erase_if(form.folds, [](const auto& fold) { return !fold.second; });
}

RecordForm* FindRecord(Form& form, std::string_view key) {
  for (RecordForm& record : form.records) {
    if (record.key == key) return &record;
  }
  return nullptr;
}

std::string FieldKey(const RecordForm& record, std::string_view field) {
  return record.key + "/" + std::string(field);
}

}  // namespace earshot::panels
