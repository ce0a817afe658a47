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

void FoldText(const Field& field, const std::string& into, const std::string& from,
              std::vector<Change>& changes, std::vector<std::string>* beside) {
  if (into == from) return;
  const std::string both = into + "\n\n" + from;
  if (Fits(field, both) || field.name == "notes") {
    changes.push_back({std::string(field.name), Op::kSet, both});
  } else if (beside != nullptr) {
    beside->push_back(WithLabel(field, from));
  }
}

bool Has(const Json& list, const Json& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Of a set its elements; of a text its wordings, the one that shows first; else the value.
Json WhatItSays(const Field& field, const Json& from) {
  if (field.kind == FieldKind::kSet) return merge::Elements(from, field.name);
  const Json* value = base::Find(from, field.name);
  const bool empty = IsEmptyValue(value);
  if (field.kind != FieldKind::kText) return empty ? Json() : *value;
  Json wordings = Json::array();
  if (!empty) wordings.push_back(*value);
  for (const std::string& other : merge::Alternatives(from, field.name)) wordings.push_back(other);
  return wordings;
}

bool IsNews(const Json& now, const Json& before) {
  if (!now.is_array()) return !now.is_null() && now != before;
  return std::any_of(now.begin(), now.end(),
                     [&before](const Json& one) { return !Has(before, one); });
}

void FoldLateText(const LateField& late, const Json& into, const Json& from,
                  std::vector<Change>& changes, std::vector<std::string>* beside) {
  const Field& field = *late.field;
  const std::string name(field.name);
  NoteOtherWordings(field, from, late.before, *beside);
  const std::string now = base::GetString(from, name);
  const std::string text = base::GetString(into, name);
  if (now.empty() || Has(late.before, now)) return;
  if (base::TrimSpaces(text).empty()) return changes.push_back({name, Op::kSet, now});
  const std::string was = late.before.empty() ? "" : base::AsString(late.before.front());
  const bool lives_on = Has(WhatItSays(field, from), was);  // beside what was typed apart from it
  const size_t at = was.empty() || lives_on ? std::string::npos : text.rfind(was);
  const bool longer = at == std::string::npos || now.find(was) != std::string::npos;
  if (longer && text.find(now) != std::string::npos) return;  // another desk brought it over
  std::string both = text;
  if (at != std::string::npos) both.replace(at, was.size(), now);
  if (at == std::string::npos || !Fits(field, both)) {
    return FoldText(field, text, now, changes, beside);
  }
  changes.push_back({name, Op::kSet, both});
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
               std::vector<std::string>* beside) {
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
    FoldText(field, base::AsString(*ours), base::AsString(*theirs), changes, beside);
  }
}

bool IsItsOwn(const Field& field) {
  return field.kind == FieldKind::kTally || field.kind == FieldKind::kGroup ||
         field.name == "session_code" || field.name == "merged_into" ||
         field.name == "merged_took" || field.name == "not_same_as";
}

std::string WithLabel(const Field& field, std::string_view words) {
  return std::string(field.label).append(":\n").append(words);
}

void NoteOtherWordings(const Field& field, const Json& from, const Json& known,
                       std::vector<std::string>& beside) {
  for (const std::string& other : merge::Alternatives(from, field.name)) {
    if (!Has(known, other)) beside.push_back(WithLabel(field, other));
  }
}

std::string TakenFrom(const Json& from) {
  Json taken = Json::object();
  for (const Field& field : model::FindType("activity")->fields) {
    if (IsItsOwn(field) && field.group != "final") continue;
    Json says = WhatItSays(field, from);
    if (!says.empty()) taken[std::string(field.name)] = std::move(says);
  }
  return base::DumpJson(taken);
}

std::vector<LateField> LateFields(const Json& from) {
  std::vector<LateField> late;
  const auto taken = base::ParseJson(base::GetString(from, "merged_took"));
  if (!taken) return late;
  for (const Field& field : model::FindType("activity")->fields) {
    if (IsItsOwn(field) && field.group != "final") continue;
    const Json* before = base::Find(*taken, field.name);
    LateField one{&field, before == nullptr ? Json() : *before};
    if (IsNews(WhatItSays(field, from), one.before)) late.push_back(std::move(one));
  }
  return late;
}

bool FoldLateField(const LateField& late, const Json& into, const Json& from,
                   std::vector<Change>& changes, std::vector<std::string>* beside) {
  const Field& field = *late.field;
  const std::string name(field.name);
  if (field.kind == FieldKind::kText) {
    FoldLateText(late, into, from, changes, beside);
    return true;
  }
  if (field.kind == FieldKind::kSet) {
    for (const std::string& element : merge::Elements(from, name)) {
      if (!Has(late.before, element)) changes.push_back({name, Op::kAdd, element});
    }
    return true;
  }
  if (field.kind == FieldKind::kGroup) return false;
  const Json* ours = base::Find(into, name);
  const Json& theirs = *base::Find(from, name);
  if (IsEmptyValue(ours) || *ours == late.before) {
    changes.push_back({name, Op::kSet, theirs});
  } else if (field.type == model::ValueType::kInteger) {
    const int64_t more = base::AsInteger(theirs) - base::AsInteger(late.before);
    changes.push_back({name, Op::kSet, std::max<int64_t>(0, base::AsInteger(*ours) + more)});
  } else {
    return *ours == theirs;
  }
  return true;
}

void FoldIntoNotes(const Json& into, const std::vector<std::string>& beside,
                   std::vector<Change>& changes) {
  if (beside.empty()) return;
  const auto folded = std::find_if(changes.begin(), changes.end(),
                                   [](const Change& one) { return one.field == "notes"; });
  std::string notes =
      folded == changes.end() ? base::GetString(into, "notes") : base::AsString(folded->value);
  for (const std::string& text : beside) notes += (notes.empty() ? "" : "\n\n") + text;
  if (folded == changes.end()) {
    changes.push_back({"notes", Op::kSet, notes});
  } else {
    folded->value = notes;
  }
}

}  // namespace earshot::app
