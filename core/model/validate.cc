// Validation of a document: frame, id, every field of its type's table, then the rules between
// fields (validate.h). The rules themselves are in shape_rules, value_rules and record_rules.

#include "core/model/validate.h"

#include <optional>
#include <utility>

#include "core/model/record_rules.h"
#include "core/model/sentence.h"
#include "core/model/shape_rules.h"
#include "core/model/value_rules.h"

namespace earshot::model {
namespace {

using base::Json;
using Issues = std::vector<Issue>;

void AddFieldIssues(const Field& field, const Json& document, Issues& issues) {
  const Json absent;
  const Json* value = base::Find(document, field.name);
  if (value == nullptr) value = &absent;
  if (field.kind == FieldKind::kSet) {
    AddSetIssues(field, value->is_null() ? Json::object() : *value, issues);
  } else if (field.kind == FieldKind::kTally) {
    if (!value->is_null()) AddTallyIssues(field, *value, issues);
  } else if (auto problem = ProblemOfValue(field, *value)) {
    issues.push_back({std::string(field.name), *problem});
  }
}

void AddTombstoneIssues(const Json& document, Issues& issues) {
  for (const char* reason : {"erased", "collected"}) {
    const Json* value = base::Find(document, reason);
    if (value != nullptr && !value->is_boolean()) {
      issues.push_back(
          {"", "A deleted record's \"" + std::string(reason) + "\" must be true or false."});
    }
  }
}

}  // namespace

std::vector<Issue> Validate(const Json& document, Rules rules) {
  if (!document.is_object()) return {{"", "A record must be a JSON object."}};
  const RecordType* type = FindType(base::GetString(document, "type"));
  const RecordType* type_of_id = FindType(TypeOfId(base::GetString(document, "_id")));
  if (type == nullptr && type_of_id == nullptr) return {};
  Issues issues;
  if (base::GetBool(document, "_deleted")) {
    AddTombstoneIssues(document, issues);
    return issues;
  }
  return ValidateAs(type_of_id == nullptr ? *type : *type_of_id, document, rules);
}

std::vector<Issue> ValidateAs(const RecordType& type, const Json& document, Rules rules) {
  Issues issues;
  AddIdIssues(type, document, issues);
  AddFrameIssues(document, issues);
  for (const Field& field : type.fields) AddFieldIssues(field, document, issues);
  // WHY: a rule that came later must not keep anybody from deleting what breaks it.
  if (rules == Rules::kAll && !base::GetBool(document, "deleted")) {
    AddRecordIssues(type, document, issues);
  }
  return issues;
}

std::vector<Issue> ValidateField(const Field& field, const Json& value) {
  const std::string name(field.name);
  std::optional<std::string> problem;
  if (field.kind == FieldKind::kTally) {
    problem = Capitalised(PhraseFor(field).text) + " is counted one by one and cannot be typed.";
  } else if (field.kind != FieldKind::kSet) {
    problem = ProblemOfValue(field, value);
  } else if (!value.is_null() && !value.is_array()) {
    problem = "Choose " + PhraseFor(field).text + " from the list.";
  } else {
    for (const Json& element : value) {
      problem = ProblemOfElement(field, element);
      if (problem) break;
    }
    if (!problem) problem = ProblemOfElementCount(field, value.size());
  }
  if (!problem) return {};
  return {{name, *problem}};
}

std::string FirstProblem(const Field& field, const Json& value) {
  std::vector<Issue> issues = ValidateField(field, value);
  return issues.empty() ? "" : std::move(issues.front().sentence);
}

}  // namespace earshot::model
