// Local edits: one change sets the value, its stamp and the history entry together (document.h).

#include "core/merge/document.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/merge/field_state.h"
#include "core/merge/history.h"
#include "core/merge/stamp.h"

namespace earshot::merge {
namespace {

using base::Json;
using model::Field;
using model::FieldKind;

// What an editor left in a shape that is not ours is put right before it is written to.
void PrepareFrame(Json& document) {
  if (!document.is_object()) document = Json::object();
  Json& clock = document["clock"];
  if (!clock.is_object()) clock = Json::object();
  clock["_"] = CreationStamp(document);
}

const Field* FieldIn(const Json& document, std::string_view name) {
  const model::RecordType* type = TypeOf(document);
  return type == nullptr ? nullptr : model::FindField(*type, name);
}

void AddHistory(Json& document, std::vector<Json> entries) {
  if (entries.empty()) return;
  for (Json& entry : ReadHistory(document)) entries.push_back(std::move(entry));
  WriteHistory(document, std::move(entries));
}

// Null clears; a set value carries the new stamp.
Version NewVersion(const Json& value, std::string_view stamp) {
  return {std::string(stamp), !value.is_null(), value};
}

bool SameValue(const Version& a, const Version& b) {
  return a.present == b.present && base::DumpJson(a.value) == base::DumpJson(b.value);
}

void SetRegister(Json& document, std::string_view name, const Json& value, std::string_view stamp) {
  const RegisterState old = ReadRegister(document, name);
  const Version next = NewVersion(value, stamp);
  if (old.known ? SameValue(old.version, next) : !next.present) return;
  if (old.known && old.version.stamp != stamp) {
    AddHistory(document, {PastEntry(name, old.version, stamp)});
  }
  WriteRegister(document, name, {true, next});
}

// WHY every member goes into the history, changed or not: they were one decision, and a merge that
// meets the old state again must find all of it accounted for. History() leaves the unchanged out.
void SetGroupMember(Json& document, const Field& field, const Json& value, std::string_view stamp) {
  const GroupState old = ReadGroup(document, *TypeOf(document), field.group);
  const std::string name(field.name);
  const Json* old_value = base::Find(document, name);
  if (old_value == nullptr ? value.is_null() : *old_value == value) return;
  if (old.known && old.version.stamp != stamp) {
    std::vector<Json> entries;
    for (const auto& [member, past] : old.version.value.items()) {
      entries.push_back(PastEntry(member, {old.version.stamp, true, past}, stamp));
    }
    AddHistory(document, std::move(entries));
  }
  GroupState next{true, {std::string(stamp), true, old.known ? old.version.value : Json::object()}};
  document.erase(name);
  next.version.value.erase(name);
  if (!value.is_null()) next.version.value[name] = value;
  next.version.present = !next.version.value.empty();
  WriteGroup(document, field.group, next);
}

void SetText(Json& document, std::string_view name, const Change& change, std::string_view stamp) {
  TextState state = ReadText(document, name);
  const Version next = NewVersion(change.value, stamp);
  const bool resolves = change.op == Op::kResolve;
  if (state.live.empty() && !next.present) return;
  if (!state.live.empty() && SameValue(*state.live.rbegin(), next) &&
      (!resolves || state.live.size() == 1)) {
    return;
  }
  std::vector<Json> entries;
  const std::string old_stamp = state.live.empty() ? "" : state.live.rbegin()->stamp;
  for (auto version = state.live.begin(); version != state.live.end();) {
    // A clearing beside the text is no alternative that a person could choose: it goes too.
    const bool replaced =
        resolves || !version->present || version->stamp == old_stamp || version->stamp == stamp;
    if (replaced && version->stamp != stamp) entries.push_back(PastEntry(name, *version, stamp));
    version = replaced ? state.live.erase(version) : std::next(version);
  }
  state.live.insert(next);
  state.See(stamp);
  AddHistory(document, std::move(entries));
  WriteText(document, name, state);
}

void ChangeElement(Json& document, std::string_view name, std::string_view element, bool add,
                   std::string_view stamp) {
  if (element.empty()) return;
  SetState state = ReadSet(document, name);
  const auto found = state.find(std::string(element));
  const bool is_in = found != state.end() && !found->second.starts_with('-');
  if (is_in == add) return;
  if (is_in) {
    const Version old{found->second, true, std::string(element)};
    if (old.stamp != stamp) AddHistory(document, {PastEntry(name, old, stamp)});
  }
  state[std::string(element)] = (add ? "" : "-") + std::string(stamp);
  WriteSet(document, name, state);
  // Merging takes a set that the schema does not know for a register: it needs a stamp of its own.
  if (FieldIn(document, name) == nullptr) document["clock"][std::string(name)] = stamp;
}

void SetElements(Json& document, std::string_view name, const Json& value, std::string_view stamp) {
  std::set<std::string> wanted;
  if (value.is_array()) {
    for (const Json& element : value) wanted.insert(base::AsString(element));
  }
  for (const std::string& element : Elements(document, name)) {
    if (!wanted.contains(element)) ChangeElement(document, name, element, false, stamp);
  }
  for (const std::string& element : wanted) ChangeElement(document, name, element, true, stamp);
}

int64_t AddWithinRange(int64_t a, int64_t b) {
  int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) return a < 0 ? INT64_MIN : INT64_MAX;
  return sum;
}

void BumpOf(Json& document, std::string_view name, int64_t by, std::string_view actor) {
  if (by == 0) return;
  TallyState state = ReadTally(document, name);
  auto& [plus, minus] = state[std::string(actor)];
  if (by > 0) {
    plus = AddWithinRange(plus, by);
  } else {
    minus = AddWithinRange(minus, by == INT64_MIN ? INT64_MAX : -by);
  }
  WriteTally(document, name, state);
}

// `value`: a whole number, counted by whoever made the stamp; or {actor: number…}, counted in other
// names. WHY: what two devices do apart in one name, from the same state, is done once.
void Bump(Json& document, std::string_view name, const Json& value, std::string_view stamp) {
  if (!value.is_object()) {
    return BumpOf(document, name, base::AsInteger(value), stamp.substr(16));
  }
  for (const auto& [actor, by] : value.items()) {
    CHECK(IsActorId(actor));
    BumpOf(document, name, base::AsInteger(by), actor);
  }
}

// Every actor's counts are made equal, so that what was counted so far comes to nothing. WHY not
// one bump by the total: two devices that do it apart would both take it away, and the merge twice.
void BeginAtNothing(Json& document, std::string_view name) {
  TallyState state = ReadTally(document, name);
  for (auto& [actor, counts] : state) {
    counts.first = counts.second = std::max(counts.first, counts.second);
  }
  WriteTally(document, name, state);
}

void SetValue(Json& document, const Change& change, std::string_view stamp) {
  const Field* field = FieldIn(document, change.field);
  switch (field == nullptr ? FieldKind::kRegister : field->kind) {
    case FieldKind::kRegister:
      return SetRegister(document, change.field, change.value, stamp);
    case FieldKind::kText:
      return SetText(document, change.field, change, stamp);
    case FieldKind::kGroup:
      return SetGroupMember(document, *field, change.value, stamp);
    case FieldKind::kSet:
      return SetElements(document, change.field, change.value, stamp);
    case FieldKind::kTally:
      if (change.value.is_null()) return BeginAtNothing(document, change.field);
      return BumpOf(
          document, change.field,
          AddWithinRange(base::AsInteger(change.value), -TallyTotal(document, change.field)),
          stamp.substr(16));
  }
}

}  // namespace

Json NewDocument(std::string_view id, std::string_view type, std::string_view stamp) {
  CHECK(IsStamp(stamp));
  Json document = Json::object();
  document["_id"] = id;
  document["type"] = type;
  document["schema"] = model::kSchemaVersion;
  document["clock"] = {{"_", stamp}};
  return document;
}

void Apply(Json& document, const Change& change, std::string_view stamp) {
  CHECK(IsStamp(stamp));
  PrepareFrame(document);
  switch (change.op) {
    case Op::kSet:
      return SetValue(document, change, stamp);
    case Op::kAdd:
    case Op::kRemove:
      return ChangeElement(document, change.field, base::AsString(change.value),
                           change.op == Op::kAdd, stamp);
    case Op::kBump:
      return Bump(document, change.field, change.value, stamp);
    case Op::kResolve:
      return SetText(document, change.field, change, stamp);
  }
}

std::vector<std::string> Elements(const Json& document, std::string_view field) {
  std::vector<std::string> elements;
  for (const auto& [element, stamp] : ReadSet(document, field)) {
    if (!stamp.starts_with('-')) elements.push_back(element);
  }
  return elements;
}

int64_t TallyTotal(const Json& document, std::string_view field) {
  int64_t plus = 0;
  int64_t minus = 0;
  for (const auto& [actor, counts] : ReadTally(document, field)) {
    plus = AddWithinRange(plus, counts.first);
    minus = AddWithinRange(minus, counts.second);
  }
  return std::max<int64_t>(0, plus - minus);
}

bool IsDeleted(const Json& document) {
  return base::GetBool(document, "deleted") || base::GetBool(document, "_deleted");
}

bool IsErased(const Json& document) {
  return base::GetBool(document, "_deleted") && base::GetBool(document, "erased");
}

bool IsCollected(const Json& document) {
  return base::GetBool(document, "_deleted") && base::GetBool(document, "collected");
}

bool HasAlternatives(const Json& document, std::string_view field) {
  return !Alternatives(document, field).empty();
}

std::vector<std::string> Alternatives(const Json& document, std::string_view field) {
  std::vector<std::string> texts;
  const TextState state = ReadText(document, field);
  if (state.live.size() < 2) return texts;
  std::set<std::string> told;
  if (state.live.rbegin()->present) told.insert(base::AsString(state.live.rbegin()->value));
  for (auto version = std::next(state.live.rbegin()); version != state.live.rend(); ++version) {
    if (!version->present) continue;
    std::string text = base::AsString(version->value);
    if (told.insert(text).second) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace earshot::merge
