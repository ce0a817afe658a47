// Look-ups in the schema tables (schema.h); the tables are in types.cc.

#include "core/model/schema.h"

#include "core/base/error.h"

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

}  // namespace

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

int64_t MaxCharacters(const Field& field) {
  if (field.max > 0) return field.max;
  return field.type == ValueType::kProse ? kProseCharacters : kLineCharacters;
}

}  // namespace earshot::model
