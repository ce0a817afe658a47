// See named_records.h.

#include "wasm/ui/panels/named_records.h"

#include "core/base/fold.h"
#include "core/model/value_rules.h"

namespace earshot::panels {

using model::Field;
using model::FieldKind;

namespace {

// What the form holds for the field: words and ids.
std::vector<std::string> HeldBy(const RecordForm& record, const Field& field) {
  if (field.kind == FieldKind::kSet) {
    const auto chosen = record.chosen.find(field.name);
    return chosen == record.chosen.end() ? std::vector<std::string>() : chosen->second;
  }
  const auto typed = record.typed.find(field.name);
  if (typed == record.typed.end() || base::TrimSpaces(typed->second).empty()) return {};
  return {base::TrimSpaces(typed->second)};
}

}  // namespace

bool NamesRecords(const Field& field) {
  if (field.type != model::ValueType::kReference) return false;
  const model::RecordType* type = model::FindType(field.vocabulary);
  return type != nullptr && type->named;
}

bool IsNamedSet(const Field& field) { return field.kind == FieldKind::kSet && NamesRecords(field); }

bool IsTyped(const Field& field, std::string_view element) {
  return !model::IsRecordId(element) || model::TypeOfId(element) != field.vocabulary;
}

std::string IdOfNamed(const Field& field, const std::string& element) {
  return IsTyped(field, element) ? model::NamedId(field.vocabulary, element) : element;
}

std::vector<app::RecordEdit> NamedIn(const RecordForm& record) {
  std::vector<app::RecordEdit> made;
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr || record.removed) return made;
  for (const Field& field : type->fields) {
    if (!NamesRecords(field)) continue;
    const model::RecordType& named = *model::FindType(field.vocabulary);
    for (const std::string& element : HeldBy(record, field)) {
      if (!IsTyped(field, element)) continue;
      made.push_back(
          {model::NamedId(named.name, element),
           std::string(named.name),
           {{std::string(named.title_field), merge::Op::kSet, base::TrimSpaces(element)}}});
    }
  }
  return made;
}

std::vector<model::Issue> NameIssues(const RecordForm& record, const model::RecordType& type) {
  std::vector<model::Issue> issues;
  for (const Field& field : type.fields) {
    if (!NamesRecords(field)) continue;
    const model::RecordType& named = *model::FindType(field.vocabulary);
    const Field& name = model::FieldOf(named.name, named.title_field);
    for (const std::string& element : HeldBy(record, field)) {
      if (!IsTyped(field, element)) continue;
      for (const model::Issue& issue : model::ValidateField(name, base::TrimSpaces(element))) {
        issues.push_back({std::string(field.name), issue.sentence});
      }
    }
  }
  return issues;
}

}  // namespace earshot::panels
