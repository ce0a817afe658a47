// A text as merging sees it: the versions that nobody has replaced, and what its writers had seen.
//
// This is a dotted version vector set (Preguica and others, "Dotted Version Vectors", 2010; Almeida
// and others, "Scalable and Accurate Causality Tracking", 2014): a version is a dot (its stamp),
// and the vector holds for each actor the newest of its stamps that this document has taken in. A
// version that only one side holds is dropped when the other side's vector covers it (it was read
// and replaced there) and kept when it does not (it is news there).
//
// Stored: the newest version in the field itself, the others in alt[field], newest first; the part
// of the vector that is not plain from the live stamps in seen[field], as
// {"<actor>":"<first 16 digits of its stamp>"}. An alternative without "v" is a clearing. A text
// that one person wrote has neither.

#include <iterator>

#include "core/merge/field_state.h"

namespace earshot::merge {
namespace {

using base::Json;

constexpr size_t kTimeDigits = 16;  // milliseconds and counter; the actor follows

const Json* Part(const Json& document, std::string_view part, std::string_view name) {
  const Json* all = base::Find(document, part);
  return all == nullptr ? nullptr : base::Find(*all, name);
}

bool IsHalfStamp(std::string_view text) {
  return text.size() == kTimeDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

void KeepUnlessReplaced(const TextState& from, const TextState& other, TextState& joined) {
  for (const Version& version : from.live) {
    const auto same_stamp = [&](const Version& v) { return v.stamp == version.stamp; };
    bool kept = !other.Covers(version.stamp);
    for (auto v = other.live.begin(); !kept && v != other.live.end(); ++v) kept = same_stamp(*v);
    if (kept) joined.live.insert(version);
  }
}

void WriteAlternatives(Json& out, const std::string& name, const TextState& state) {
  if (state.live.size() < 2) {
    const Json* all = base::Find(out, "alt");
    if (all == nullptr || !all->is_object()) return;
    out["alt"].erase(name);
    if (out["alt"].empty()) out.erase("alt");
    return;
  }
  Json list = Json::array();
  for (auto version = std::next(state.live.rbegin()); version != state.live.rend(); ++version) {
    list.push_back({{"c", version->stamp}});
    if (version->present) list.back()["v"] = version->value;
  }
  if (!out["alt"].is_object()) out["alt"] = Json::object();
  out["alt"][name] = std::move(list);
}

void WriteSeen(Json& out, const std::string& name, const TextState& state) {
  TextState plain;
  for (const Version& version : state.live) plain.See(version.stamp);
  Json vector = Json::object();
  for (const auto& [actor, time] : state.seen) {
    const auto known = plain.seen.find(actor);
    if (known == plain.seen.end() || known->second < time) vector[actor] = time;
  }
  const Json* all = base::Find(out, "seen");
  const bool had_vectors = all != nullptr && all->is_object();
  if (!vector.empty()) {
    if (!had_vectors) out["seen"] = Json::object();
    out["seen"][name] = std::move(vector);
  } else if (had_vectors) {
    out["seen"].erase(name);
    if (out["seen"].empty()) out.erase("seen");
  }
}

}  // namespace

void TextState::See(std::string_view stamp) {
  std::string& time = seen[std::string(stamp.substr(kTimeDigits))];
  if (time < stamp.substr(0, kTimeDigits)) time = stamp.substr(0, kTimeDigits);
}

bool TextState::Covers(std::string_view stamp) const {
  const auto time = seen.find(std::string(stamp.substr(kTimeDigits)));
  return time != seen.end() && stamp.substr(0, kTimeDigits) <= time->second;
}

std::map<std::string, std::string> StoredVector(const Json& document, std::string_view name) {
  std::map<std::string, std::string> seen;
  const Json* vector = Part(document, "seen", name);
  if (vector == nullptr || !vector->is_object()) return seen;
  for (const auto& [actor, time] : vector->items()) {
    const std::string text = base::AsString(time);
    if (IsHalfStamp(actor) && IsHalfStamp(text)) seen[actor] = text;
  }
  return seen;
}

std::set<Version> StoredAlternatives(const Json& document, std::string_view name) {
  std::set<Version> versions;
  const Json* list = Part(document, "alt", name);
  if (list == nullptr || !list->is_array()) return versions;
  for (const Json& entry : *list) {
    const Json* value = base::Find(entry, "v");
    const std::string stamp = base::GetString(entry, "c");
    if (value != nullptr) {
      versions.insert({IsStamp(stamp) ? stamp : std::string(kZeroStamp), true, *value});
    } else if (IsStamp(stamp)) {
      versions.insert({stamp, false, Json()});
    }
  }
  return versions;
}

TextState ReadText(const Json& document, std::string_view name) {
  TextState state;
  const RegisterState text = ReadRegister(document, name);
  if (text.known) state.live.insert(text.version);
  state.live.merge(StoredAlternatives(document, name));
  state.seen = StoredVector(document, name);
  for (const Version& version : state.live) state.See(version.stamp);
  return state;
}

TextState Join(const TextState& a, const TextState& b) {
  TextState joined;
  KeepUnlessReplaced(a, b, joined);
  KeepUnlessReplaced(b, a, joined);
  joined.seen = a.seen;
  for (const auto& [actor, time] : b.seen) joined.See(time + actor);
  return joined;
}

void WriteText(Json& out, std::string_view name, const TextState& state) {
  if (!state.live.empty()) WriteRegister(out, name, {true, *state.live.rbegin()});
  WriteAlternatives(out, std::string(name), state);
  WriteSeen(out, std::string(name), state);
}

}  // namespace earshot::merge
