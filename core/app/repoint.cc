// See repoint.h.

#include "core/app/repoint.h"

#include <utility>

#include "core/merge/document.h"

namespace earshot::app {
namespace {

using merge::Op;
using model::Field;

bool RefersTo(const Field& field, std::string_view type) {
  return field.type == model::ValueType::kReference && field.vocabulary == type;
}

void PointTo(const Field& field, const std::string& kept, const std::string& other,
             std::vector<merge::Change>& changes) {
  const std::string name(field.name);
  if (field.kind == model::FieldKind::kSet) {
    changes.push_back({name, Op::kRemove, other});
    changes.push_back({name, Op::kAdd, kept});
  } else {
    changes.push_back({name, Op::kSet, kept});
  }
}

}  // namespace

void Repoint(const Workspace& workspace, std::string_view kept, std::string_view other,
             EditsById& edits, const MoveInItsOwnWay& move) {
  const std::string kept_id(kept), other_id(other);
  for (const model::RecordType& type : model::AllTypes()) {
    for (const Field& field : type.fields) {
      if (!RefersTo(field, model::TypeOfId(other))) continue;
      for (const Row& row : workspace.Children(type.name, field.name, other)) {
        if (merge::IsDeleted(row.document)) continue;
        if (row.id == kept || row.id == other) {
          // What one says of the other is told by the merging itself, and is no longer "not the
          // same".
          if (field.name == "not_same_as") {
            edits[row.id].changes.push_back({std::string(field.name), Op::kRemove, other_id});
          }
          continue;
        }
        if (!move(type, field, row)) PointTo(field, kept_id, other_id, edits[row.id].changes);
      }
    }
  }
}

bool IsReferredTo(const Workspace& workspace, std::string_view id) {
  const std::string_view own = model::TypeOfId(id);
  for (const model::RecordType& type : model::AllTypes()) {
    if (type.name == own) continue;
    for (const Field& field : type.fields) {
      if (RefersTo(field, own) && !workspace.Children(type.name, field.name, id).empty()) {
        return true;
      }
    }
  }
  return false;
}

std::vector<RecordEdit> InOrder(EditsById edits) {
  std::vector<RecordEdit> all;
  for (auto& [id, edit] : edits) {
    edit.id = id;
    edit.type = std::string(model::TypeOfId(id));
    if (!edit.changes.empty()) all.push_back(std::move(edit));
  }
  return all;
}

}  // namespace earshot::app
