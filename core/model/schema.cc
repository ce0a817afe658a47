// Look-ups in the schema tables (schema.h); the tables are in types.cc.

#include "core/model/schema.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/model/panel_types.h"
#include "core/model/value_rules.h"
#include "core/model/vocabulary.h"

namespace earshot::model {
namespace {

constexpr int64_t kLineCharacters = 500;
constexpr int64_t kProseCharacters = 20'000;

// An id without its type: "activity:01J…" -> "01J…".
std::string_view NameInId(std::string_view id) {
  const size_t colon = id.find(':');
  return colon == std::string_view::npos ? id : id.substr(colon + 1);
}

std::string Joined(std::string_view type, std::string_view first, std::string_view second) {
  std::string id(type);
  id.append(":").append(first).append(":").append(second);
  return id;
}

// FNV-1a, 64 bits, as hex (draft-eastlake-fnv): where a name cannot be an id by itself.
std::string NumberOf(std::string_view text) {
  uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(hash >> shift) & 15];
  return digits;
}

}  // namespace

std::span<const RecordType> AllTypes() {
  static const std::vector<RecordType> kAll = [] {
    std::vector<RecordType> all(WorkspaceTypes().begin(), WorkspaceTypes().end());
    all.insert(all.end(), PanelTypes().begin(), PanelTypes().end());
    return all;
  }();
  return kAll;
}

bool IsOfPanel(std::string_view type_or_id) {
  const std::string_view of_id = TypeOfId(type_or_id);
  const RecordType* type = FindType(of_id.empty() ? type_or_id : of_id);
  return type != nullptr && type->panel;
}

const RecordType* FindType(std::string_view name) {
  for (const RecordType& type : AllTypes()) {
    if (type.name == name) return &type;
  }
  return nullptr;
}

const Field* FindField(const RecordType& type, std::string_view name) {
  for (const Field& field : type.fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

const Field& FieldOf(std::string_view type, std::string_view field) {
  const RecordType* record_type = FindType(type);
  CHECK(record_type != nullptr);
  const Field* found = FindField(*record_type, field);
  CHECK(found != nullptr);
  return *found;
}

std::string_view TypeOfId(std::string_view id) {
  const size_t colon = id.find(':');
  return colon == std::string_view::npos ? std::string_view() : id.substr(0, colon);
}

std::string AttendanceId(std::string_view activity_id, std::string_view group) {
  return Joined("attendance", NameInId(activity_id), group);
}

std::string TermId(std::string_view vocabulary, std::string_view code) {
  return Joined("term", vocabulary, code);
}

std::string TallyId(std::string_view activity_id, std::string_view group) {
  return Joined("tally", NameInId(activity_id), group);
}

std::string PopulationShareId(std::string_view profile_id, std::string_view group) {
  return Joined("population_share", NameInId(profile_id), group);
}

std::string PositionId(std::string_view map_id, std::string_view stakeholder_id) {
  return Joined("position", NameInId(map_id), NameInId(stakeholder_id));
}

std::string IdentificationId(std::string_view project_id, std::string_view question,
                             std::string_view stakeholder_id) {
  std::string id = Joined("identification", NameInId(project_id), question);
  return id.append(":").append(NameInId(stakeholder_id));
}

std::string ChannelPlanId(std::string_view group, std::string_view channel) {
  return Joined("channel_plan", group, channel);
}

std::string EqualityId(std::string_view member_id) {
  return "equality:" + std::string(NameInId(member_id));
}

std::string InvitedId(std::string_view invitation_id, std::string_view member_id) {
  return Joined("invited", NameInId(invitation_id), NameInId(member_id));
}

std::string PanelTargetId(std::string_view dimension, std::string_view value) {
  // A town is written as people write it.
  const std::string name = NamedId("panel_target", value);
  return Joined("panel_target", dimension, NameInId(name));
}

std::string PanelSeatId(std::string_view body_id, std::string_view member_id) {
  return Joined("panel_seat", NameInId(body_id), NameInId(member_id));
}

std::string ConsentWordingId(std::string_view purpose, int64_t version) {
  return Joined("consent_wording", purpose, std::to_string(version));
}

std::string PostcodeAreaId(std::string_view code) { return NamedId("postcode_area", code); }

std::string NamedId(std::string_view type, std::string_view name) {
  std::string words;
  for (const std::string& word : base::FoldedWords(name)) {
    if (!words.empty()) words += '-';
    words += word;
  }
  if (!LooksLikeCode(words)) words = NumberOf(words.empty() ? base::Fold(name) : words);
  std::string id(type);
  return id.append(":").append(words);
}

std::string_view CharacteristicOf(std::string_view population_group) {
  const Vocabulary* all = FindVocabulary("characteristics");
  CHECK(all != nullptr);
  const auto found = std::find_if(all->terms.begin(), all->terms.end(), [&](const Term& term) {
    return population_group.size() > term.code.size() &&
           population_group.substr(0, term.code.size()) == term.code &&
           population_group[term.code.size()] == '-';
  });
  return found == all->terms.end() ? std::string_view() : found->code;
}

int64_t MaxCharacters(const Field& field) {
  if (field.max > 0) return field.max;
  return field.type == ValueType::kProse ? kProseCharacters : kLineCharacters;
}

}  // namespace earshot::model
