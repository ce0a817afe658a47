// See activity_deletion.h.

#include "core/app/activity_deletion.h"

#include <algorithm>
#include <string>

#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using model::Field;
using model::FieldKind;
using model::ValueType;

constexpr std::string_view kActivity = "activity";

bool IsParent(const Field& field) {
  return field.type == ValueType::kReference && field.kind == FieldKind::kRegister &&
         field.vocabulary == kActivity;
}

bool BelongsElsewhere(const model::RecordType& type) {
  return type.name == kActivity ||
         std::any_of(type.fields.begin(), type.fields.end(), [](const Field& field) {
           return field.type == ValueType::kReference && field.required &&
                  field.vocabulary != kActivity;
         });
}

RecordEdit Deleted(std::string_view id) {
  return {std::string(id), std::string(model::TypeOfId(id)), {{"deleted", merge::Op::kSet, true}}};
}

}  // namespace

std::vector<RecordEdit> DeletionOf(const Workspace& workspace, std::string_view activity) {
  std::vector<RecordEdit> edits = {Deleted(activity)};
  for (const model::RecordType& type : model::AllTypes()) {
    if (BelongsElsewhere(type)) continue;
    for (const Field& field : type.fields) {
      if (!IsParent(field)) continue;
      for (const Row& row : workspace.Children(type.name, field.name, activity)) {
        if (!merge::IsDeleted(row.document)) edits.push_back(Deleted(row.id));
      }
    }
  }
  return edits;
}

}  // namespace earshot::app
