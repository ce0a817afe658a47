// See undo.h: a step holds the inverse changes of one transaction, made when it was carried out.

#include "core/app/undo.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/sha256.h"
#include "core/merge/stamp.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Change;
using merge::Op;

const model::Field* SchemaField(const Json& document, const std::string& name) {
  const model::RecordType* type = model::FindType(base::GetString(document, "type"));
  return type == nullptr ? nullptr : model::FindField(*type, name);
}

bool IsSet(const Json& document, const Change& change) {
  const model::Field* field = SchemaField(document, change.field);
  if (field != nullptr) return field->kind == model::FieldKind::kSet;
  return change.op == Op::kAdd || change.op == Op::kRemove;
}

bool IsIn(const std::vector<std::string>& sorted, const std::string& element) {
  return std::binary_search(sorted.begin(), sorted.end(), element);
}

Json ValueIn(const Json& document, const std::string& field) {
  const Json* value = base::Find(document, field);
  return value == nullptr ? Json(nullptr) : *value;
}

void InvertSet(std::vector<Change>& out, const std::string& field, const Json& before,
               const Json& after) {
  const auto old_elements = merge::Elements(before, field);
  const auto new_elements = merge::Elements(after, field);
  for (const std::string& element : new_elements) {
    if (!IsIn(old_elements, element)) out.push_back({field, Op::kRemove, element});
  }
  for (const std::string& element : old_elements) {
    if (!IsIn(new_elements, element)) out.push_back({field, Op::kAdd, element});
  }
}

// A bump in the names of others (merge_events.cc) is taken back in the same names.
Json Opposite(const Json& bump) {
  if (!bump.is_object()) return -base::AsInteger(bump);
  Json opposite = Json::object();
  for (const auto& [actor, by] : bump.items()) opposite[actor] = -base::AsInteger(by);
  return opposite;
}

int64_t Bumped(const std::vector<Change>& changes, const std::string& field) {
  int64_t sum = 0;
  for (const Change& change : changes) {
    if (change.field != field || change.op != Op::kBump) continue;
    if (!change.value.is_object()) sum += base::AsInteger(change.value);
    for (const Json& by : change.value.is_object() ? change.value : Json::object()) {
      sum += base::AsInteger(by);
    }
  }
  return sum;
}

bool IsTally(const Json& document, const std::string& name) {
  const model::Field* field = SchemaField(document, name);
  return field != nullptr && field->kind == model::FieldKind::kTally;
}

// A tally that was set counts what it had again. WHY in a name of its own: two devices that both
// take back one emptying bring its people back once.
Change CountAgain(const std::string& id, const std::string& field, int64_t people) {
  const std::string name = base::Sha256Hex("undo " + id + " " + field).substr(0, 16);
  return {field, Op::kBump, {{name, people}}};
}

bool MadeByOther(const std::string& stamp, const std::string& own_actor) {
  const auto parsed = merge::ParseStamp(stamp);
  return parsed && parsed->actor != own_actor;
}

std::string StampName(const Json& document, const std::string& name) {
  const model::Field* field = SchemaField(document, name);
  return field == nullptr || field->group.empty() ? name : std::string(field->group);
}

// Somebody else touched a record that this transaction made.
bool TouchedByOther(const Json& now, const std::string& own_actor) {
  if (const Json* clock = base::Find(now, "clock"); clock != nullptr && clock->is_object()) {
    for (auto it = clock->begin(); it != clock->end(); ++it) {
      if (MadeByOther(base::AsString(it.value()), own_actor)) return true;
    }
  }
  return MadeByOther(merge::NewestStamp(now), own_actor);
}

bool ElementContested(const Json& now, const Change& inverse) {
  const auto elements = merge::Elements(now, inverse.field);
  const bool is_in = IsIn(elements, base::AsString(inverse.value));
  return is_in == (inverse.op == Op::kAdd);
}

}  // namespace

UndoableEdit InverseOf(const std::string& id, const std::optional<Json>& before, const Json& after,
                       const std::vector<Change>& changes) {
  UndoableEdit edit;
  edit.inverse.id = id;
  edit.after = after;
  if (!before) {
    edit.created = true;
    edit.inverse.changes.push_back({"deleted", Op::kSet, true});
    return edit;
  }
  std::set<std::string> seen;
  for (const Change& change : changes) {
    if (change.op == Op::kBump) {
      edit.inverse.changes.push_back({change.field, Op::kBump, Opposite(change.value)});
      continue;
    }
    if (!seen.insert(change.field).second) continue;
    if (IsTally(after, change.field)) {
      const int64_t gone = merge::TallyTotal(*before, change.field) +
                           Bumped(changes, change.field) - merge::TallyTotal(after, change.field);
      if (gone != 0) edit.inverse.changes.push_back(CountAgain(id, change.field, gone));
    } else if (IsSet(after, change)) {
      InvertSet(edit.inverse.changes, change.field, *before, after);
    } else if (ValueIn(*before, change.field) != ValueIn(after, change.field)) {
      edit.inverse.changes.push_back({change.field, Op::kSet, ValueIn(*before, change.field)});
    }
  }
  return edit;
}

std::vector<std::string> Contested(const UndoableEdit& edit, const Json& now,
                                   const std::string& own_actor) {
  std::vector<std::string> fields;
  if (edit.created) {
    if (TouchedByOther(now, own_actor)) fields.push_back("");
    return fields;
  }
  for (const Change& inverse : edit.inverse.changes) {
    bool contested = false;
    if (inverse.op == Op::kAdd || inverse.op == Op::kRemove) {
      contested = ElementContested(now, inverse);
    } else if (inverse.op != Op::kBump) {
      const std::string stamp = merge::StampOf(now, StampName(now, inverse.field));
      const bool same = ValueIn(now, inverse.field) == ValueIn(edit.after, inverse.field);
      const bool others = stamp != merge::StampOf(edit.after, StampName(now, inverse.field)) &&
                          MadeByOther(stamp, own_actor);
      contested = !same || others;
    }
    if (contested && std::find(fields.begin(), fields.end(), inverse.field) == fields.end()) {
      fields.push_back(inverse.field);
    }
  }
  return fields;
}

}  // namespace earshot::app
