// See fold_fields.h.

#include "core/app/fold_fields.h"

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/sha256.h"

namespace earshot::app {

using base::Json;
using merge::Change;
using merge::Op;
using model::Field;
using model::FieldKind;

namespace {

// 16 hex digits, as every actor's.
std::string NameOf(std::string_view from_id, std::string_view who) {
  std::string both(from_id);
  return base::Sha256Hex(both.append(" ").append(who)).substr(0, 16);
}

bool Fits(const Field& field, const std::string& text) {
  return static_cast<int64_t>(base::CharacterCount(text)) <= model::MaxCharacters(field);
}

// What the field said when its record was merged away; null = nothing.
Json ValueAtMerging(const Json& from, const std::string& field) {
  const std::string merged = merge::StampOf(from, "merged_into");
  for (const merge::PastValue& past : merge::History(from)) {  // newest first
    if (past.field == field && past.stamp <= merged) return past.value;
  }
  return nullptr;
}

void FoldText(const Field& field, const std::string& into, const std::string& from,
              std::vector<Change>& changes, std::vector<std::string>* too_long) {
  if (into == from) return;
  const std::string both = into + "\n\n" + from;
  if (Fits(field, both) || field.name == "notes") {
    changes.push_back({std::string(field.name), Op::kSet, both});
  } else if (too_long != nullptr) {
    too_long->push_back(std::string(field.label) + ":\n" + from);
  }
}

}  // namespace

bool IsEmptyValue(const Json* value) {
  return value == nullptr || value->is_null() ||
         (value->is_string() && base::TrimSpaces(base::AsString(*value)).empty());
}

Json CountsOf(const Json& from, std::string_view field) {
  Json counts = Json::object();
  const Json* tally = base::Find(from, field);
  if (tally == nullptr || !tally->is_object()) return counts;
  const std::string id = base::GetString(from, "_id");
  for (const auto& [actor, count] : tally->items()) {
    if (!count.is_array() || count.size() != 2) continue;
    const int64_t people = base::AsInteger(count[0]) - base::AsInteger(count[1]);
    if (people != 0) counts[NameOf(id, actor)] = people;
  }
  return counts;
}

Json CountsBeside(std::string_view from_id, int64_t people) {
  return {{NameOf(from_id, "beside the tally"), people}};
}

void FoldField(const Field& field, const Json& into, const Json& from, std::vector<Change>& changes,
               std::vector<std::string>* too_long) {
  const std::string name(field.name);
  if (field.kind == FieldKind::kTally) {
    if (merge::TallyTotal(from, name) > 0) {
      changes.push_back({name, Op::kBump, CountsOf(from, name)});
    }
    return;
  }
  if (field.kind == FieldKind::kSet) {
    const std::vector<std::string> known = merge::Elements(into, name);
    for (const std::string& element : merge::Elements(from, name)) {
      if (std::find(known.begin(), known.end(), element) != known.end()) continue;
      changes.push_back({name, Op::kAdd, element});
    }
    return;
  }
  const Json* theirs = base::Find(from, name);
  if (IsEmptyValue(theirs)) return;
  const Json* ours = base::Find(into, name);
  if (IsEmptyValue(ours)) {
    changes.push_back({name, Op::kSet, *theirs});
  } else if (field.kind == FieldKind::kRegister && field.type == model::ValueType::kInteger) {
    changes.push_back({name, Op::kSet, base::AsInteger(*ours) + base::AsInteger(*theirs)});
  } else if (field.kind == FieldKind::kText) {
    FoldText(field, base::AsString(*ours), base::AsString(*theirs), changes, too_long);
  }
}

bool IsItsOwn(const Field& field) {
  return field.kind == FieldKind::kTally || field.kind == FieldKind::kGroup ||
         field.name == "session_code" || field.name == "merged_into" || field.name == "not_same_as";
}

bool CameAfterMerging(const Field& field, const Json& from) {
  if (IsItsOwn(field) || field.required || base::GetString(from, "merged_into").empty()) {
    return false;
  }
  const bool empty = field.kind == FieldKind::kSet ? merge::Elements(from, field.name).empty()
                                                   : IsEmptyValue(base::Find(from, field.name));
  return !empty && merge::StampOf(from, field.name) > merge::StampOf(from, "merged_into");
}

void FoldLateField(const Field& field, const Json& into, const Json& from,
                   std::vector<Change>& changes, std::vector<std::string>* too_long) {
  const std::string name(field.name);
  const Json* ours = base::Find(into, name);
  const Json* theirs = base::Find(from, name);
  const Json before = ValueAtMerging(from, name);
  if (field.kind == FieldKind::kSet || IsEmptyValue(ours) || theirs == nullptr) {
    return FoldField(field, into, from, changes, too_long);
  }
  if (*ours == before) {
    changes.push_back({name, Op::kSet, *theirs});
  } else if (field.type == model::ValueType::kInteger) {
    const int64_t more = base::AsInteger(*theirs) - base::AsInteger(before);
    changes.push_back({name, Op::kSet, std::max<int64_t>(0, base::AsInteger(*ours) + more)});
  } else if (field.kind == FieldKind::kText) {
    const std::string text = base::AsString(*ours);
    const std::string was = base::AsString(before);
    const std::string now = base::AsString(*theirs);
    const size_t at = was.empty() ? std::string::npos : text.rfind(was);
    if (at == std::string::npos) return FoldText(field, text, now, changes, too_long);
    std::string both = text;
    both.replace(at, was.size(), now);
    if (Fits(field, both)) {
      changes.push_back({name, Op::kSet, both});
    } else {
      FoldText(field, text, now, changes, too_long);
    }
  }
}

void FoldIntoNotes(const Json& into, const std::vector<std::string>& too_long,
                   std::vector<Change>& changes) {
  if (too_long.empty()) return;
  const auto folded = std::find_if(changes.begin(), changes.end(),
                                   [](const Change& one) { return one.field == "notes"; });
  std::string notes =
      folded == changes.end() ? base::GetString(into, "notes") : base::AsString(folded->value);
  for (const std::string& text : too_long) notes += (notes.empty() ? "" : "\n\n") + text;
  if (folded == changes.end()) {
    changes.push_back({"notes", Op::kSet, notes});
  } else {
    folded->value = notes;
  }
}

}  // namespace earshot::app
