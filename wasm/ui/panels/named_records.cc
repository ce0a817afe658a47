// See named_records.h.

#include "wasm/ui/panels/named_records.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/merge/document.h"
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

// The name of the record at that id, deleted or not; empty = there is none.
std::string TitleAt(const app::Workspace& workspace, const std::string& id,
                    std::string_view title_field, const std::vector<app::RecordEdit>& made) {
  for (const app::RecordEdit& edit : made) {
    if (edit.id != id) continue;
    for (const merge::Change& change : edit.changes) {
      if (change.field == title_field) return base::AsString(change.value);
    }
  }
  const auto stored = workspace.Document(id);
  return stored ? base::GetString(*stored, title_field) : std::string();
}

// Returns the id; the edit goes to the end of `made`, unless the record is there.
std::string MakeNamed(const app::Workspace& workspace, const Field& field, const std::string& name,
                      std::vector<app::RecordEdit>& made) {
  const model::RecordType& type = *model::FindType(field.vocabulary);
  const std::string id = IdForName(workspace, type.name, name, made);
  const bool twice = std::any_of(made.begin(), made.end(),
                                 [&](const app::RecordEdit& edit) { return edit.id == id; });
  const auto stored = workspace.Document(id);
  if (twice || (stored && !merge::IsDeleted(*stored))) return id;
  app::RecordEdit edit{id,
                       std::string(type.name),
                       {{std::string(type.title_field), merge::Op::kSet, base::TrimSpaces(name)}}};
  if (stored) edit.changes.push_back({"deleted", merge::Op::kSet, nullptr});  // it comes back
  made.push_back(std::move(edit));
  return id;
}

}  // namespace

bool NamesRecords(const Field& field) {
  if (field.type != model::ValueType::kReference) return false;
  const model::RecordType* type = model::FindType(field.vocabulary);
  return type != nullptr && type->named;
}

bool IsNamedSet(const Field& field) { return field.kind == FieldKind::kSet && NamesRecords(field); }

bool IsFoundByName(const Field& field) {
  return field.type == model::ValueType::kReference && field.kind != FieldKind::kSet &&
         field.vocabulary == "stakeholder";
}

bool IsTyped(const Field& field, std::string_view element) {
  return !model::IsRecordId(element) || model::TypeOfId(element) != field.vocabulary;
}

std::string IdOfNamed(const Field& field, const std::string& element) {
  return IsTyped(field, element) ? model::NamedId(field.vocabulary, element) : element;
}

std::string IdForName(const app::Workspace& workspace, std::string_view type,
                      const std::string& name, const std::vector<app::RecordEdit>& made) {
  const std::string own = model::NamedId(type, name);
  const std::string_view title_field = model::FindType(type)->title_field;
  std::string found;
  for (const app::Row& row : workspace.List(type)) {
    if (model::NamedId(type, base::GetString(row.document, title_field)) != own) continue;
    if (row.id == own) return own;
    const bool merged = !base::GetString(row.document, "merged_into").empty();
    if (found.empty() && !merged) found = row.id;
  }
  if (!found.empty()) return found;
  std::string id = own;
  for (int number = 2;; ++number) {
    const std::string title = TitleAt(workspace, id, title_field, made);
    if (title.empty() || model::NamedId(type, title) == own) return id;
    id = own + "-" + std::to_string(number);
  }
}

RecordForm WithIds(const app::Workspace& workspace, RecordForm record,
                   std::vector<app::RecordEdit>& made) {
  const model::RecordType* type = model::FindType(record.type);
  if (type == nullptr || record.removed) return record;
  for (const Field& field : type->fields) {
    if (!NamesRecords(field) || !FieldChanged(record, field)) continue;
    std::vector<std::string> ids;
    for (const std::string& element : HeldBy(record, field)) {
      const std::string id =
          IsTyped(field, element) ? MakeNamed(workspace, field, element, made) : element;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    if (field.kind == FieldKind::kSet) {
      record.chosen[std::string(field.name)] = std::move(ids);
    } else if (!ids.empty()) {
      record.typed[std::string(field.name)] = ids.front();
    }
  }
  return record;
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
