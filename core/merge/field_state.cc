// Registers, groups, sets and tallies as merging sees them (field_state.h). Text is in
// text_state.cc.

#include "core/merge/field_state.h"

#include <algorithm>

#include "core/merge/stamp.h"

namespace earshot::merge {
namespace {

using base::Json;

// The stamp stored under the field's own name, if any; malformed counts as kZeroStamp.
const std::string* OwnStamp(const Json& document, std::string_view name) {
  static const std::string kZero(kZeroStamp);
  const Json* clock = base::Find(document, "clock");
  const Json* stamp = clock == nullptr ? nullptr : base::Find(*clock, name);
  if (stamp == nullptr) return nullptr;
  const std::string* text = stamp->get_ptr<const Json::string_t*>();
  return text != nullptr && IsStamp(*text) ? text : &kZero;
}

void WriteStamp(Json& out, std::string_view name, const Version& version) {
  Json& clock = out["clock"];
  if (version.present && version.stamp == CreationStamp(out)) {
    clock.erase(std::string(name));
  } else {
    clock[std::string(name)] = version.stamp;
  }
}

std::string_view WithoutSign(std::string_view signed_stamp) {
  if (signed_stamp.starts_with('-')) signed_stamp.remove_prefix(1);
  return signed_stamp;
}

// Later stamp; of two equal ones the addition.
bool SetEntryBefore(std::string_view a, std::string_view b) {
  if (WithoutSign(a) != WithoutSign(b)) return WithoutSign(a) < WithoutSign(b);
  return a.starts_with('-') && !b.starts_with('-');
}

}  // namespace

bool IsStamp(std::string_view text) {
  return text.size() == kZeroStamp.size() &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string CreationStamp(const Json& document) {
  const std::string* stamp = OwnStamp(document, "_");
  return stamp == nullptr ? std::string(kZeroStamp) : *stamp;
}

const model::RecordType* TypeOf(const Json& document) {
  // WHY the id and not "type": every version of a document has the same id, so every device reads
  // its fields by the same table, whatever else an editor did to it.
  const Json* id = base::Find(document, "_id");
  const std::string* text = id == nullptr ? nullptr : id->get_ptr<const Json::string_t*>();
  return text == nullptr ? nullptr : model::FindType(model::TypeOfId(*text));
}

bool operator<(const Version& a, const Version& b) {
  if (a.stamp != b.stamp) return a.stamp < b.stamp;
  if (a.present != b.present) return !a.present;
  return base::DumpJson(a.value) < base::DumpJson(b.value);
}

bool operator==(const Version& a, const Version& b) {
  return a.stamp == b.stamp && a.present == b.present &&
         base::DumpJson(a.value) == base::DumpJson(b.value);
}

RegisterState ReadRegister(const Json& document, std::string_view name) {
  RegisterState state;
  const Json* value = base::Find(document, name);
  const std::string* own = OwnStamp(document, name);
  state.known = value != nullptr || own != nullptr;
  if (!state.known) return state;
  state.version.present = value != nullptr;
  if (value != nullptr) state.version.value = *value;
  state.version.stamp = own != nullptr ? *own : CreationStamp(document);
  return state;
}

void WriteRegister(Json& out, std::string_view name, const RegisterState& state) {
  if (!state.known) return;
  if (state.version.present) {
    out[std::string(name)] = state.version.value;
  } else {
    out.erase(std::string(name));
  }
  WriteStamp(out, name, state.version);
}

GroupState ReadGroup(const Json& document, const model::RecordType& type, std::string_view group) {
  GroupState state;
  Json members = Json::object();
  for (const model::Field& field : type.fields) {
    if (field.kind != model::FieldKind::kGroup || field.group != group) continue;
    const Json* value = base::Find(document, field.name);
    if (value != nullptr) members[std::string(field.name)] = *value;
  }
  const std::string* own = OwnStamp(document, group);
  state.known = own != nullptr || !members.empty();
  if (!state.known) return state;
  state.version.present = !members.empty();
  state.version.value = std::move(members);
  state.version.stamp = own != nullptr ? *own : CreationStamp(document);
  return state;
}

void WriteGroup(Json& out, std::string_view group, const GroupState& state) {
  if (!state.known) return;
  for (const auto& [name, value] : state.version.value.items()) out[name] = value;
  WriteStamp(out, group, state.version);
}

SetState ReadSet(const Json& document, std::string_view name) {
  SetState state;
  const Json* value = base::Find(document, name);
  if (value == nullptr) return state;
  if (value->is_array()) {  // an editor that does not know our shape
    for (const Json& element : *value) {
      if (element.is_string()) state[base::AsString(element)] = kZeroStamp;
    }
  } else if (value->is_object()) {
    for (const auto& [element, stamp] : value->items()) {
      const std::string text = base::AsString(stamp);
      state[element] = IsStamp(WithoutSign(text)) ? text : std::string(kZeroStamp);
    }
  }
  return state;
}

SetState Join(SetState a, const SetState& b) {
  for (const auto& [element, stamp] : b) {
    const auto [at, is_new] = a.try_emplace(element, stamp);
    if (!is_new && SetEntryBefore(at->second, stamp)) at->second = stamp;
  }
  return a;
}

void WriteSet(Json& out, std::string_view name, const SetState& state) {
  if (state.empty()) return;
  Json& set = out[std::string(name)] = Json::object();
  for (const auto& [element, stamp] : state) set[element] = stamp;
}

TallyState ReadTally(const Json& document, std::string_view name) {
  TallyState state;
  const Json* value = base::Find(document, name);
  if (value == nullptr || !value->is_object()) return state;
  for (const auto& [actor, counts] : value->items()) {
    if (!counts.is_array() || counts.size() != 2) continue;
    const int64_t plus = base::AsInteger(counts[0], -1);
    const int64_t minus = base::AsInteger(counts[1], -1);
    if (plus >= 0 && minus >= 0) state[actor] = {plus, minus};
  }
  return state;
}

TallyState Join(TallyState a, const TallyState& b) {
  for (const auto& [actor, counts] : b) {
    const auto [at, is_new] = a.try_emplace(actor, counts);
    if (is_new) continue;
    at->second.first = std::max(at->second.first, counts.first);
    at->second.second = std::max(at->second.second, counts.second);
  }
  return a;
}

void WriteTally(Json& out, std::string_view name, const TallyState& state) {
  if (state.empty()) return;
  Json& tally = out[std::string(name)] = Json::object();
  for (const auto& [actor, counts] : state) {
    tally[actor] = Json::array({counts.first, counts.second});
  }
}

}  // namespace earshot::merge
