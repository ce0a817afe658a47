// See members.h: a filter as the text that a segment keeps, and back.
//
// A JSON object with what differs from a fresh filter, by the names of MemberFilter: texts, whole
// numbers, arrays of texts, and "only_rested": true. {"age_to":24,"interests":["mental-health"]}

#include <algorithm>
#include <array>

#include "core/app/members.h"
#include "core/base/json.h"

namespace earshot::app {
namespace {

using base::Json;
using Words = std::vector<std::string>;

constexpr int64_t kOldest = 150;
constexpr std::string_view kOnlyRested = "only_rested";

template <class Value>
struct Part {
  std::string_view name;
  Value MemberFilter::*value;
};
constexpr std::array<Part<std::string>, 3> kTexts = {{
    {"words", &MemberFilter::words},
    {"status", &MemberFilter::status},
    {"consent", &MemberFilter::consent},
}};
constexpr std::array<Part<int>, 2> kAges = {{
    {"age_from", &MemberFilter::age_from},
    {"age_to", &MemberFilter::age_to},
}};
constexpr std::array<Part<Words>, 11> kLists = {{
    {"interests", &MemberFilter::interests},
    {"localities", &MemberFilter::localities},
    {"sexes", &MemberFilter::sexes},
    {"ethnic_headings", &MemberFilter::ethnic_headings},
    {"disabilities", &MemberFilter::disabilities},
    {"cares", &MemberFilter::cares},
    {"inclusion_groups", &MemberFilter::inclusion_groups},
    {"deprivation_bands", &MemberFilter::deprivation_bands},
    {"rural_urban", &MemberFilter::rural_urban},
    {"bodies", &MemberFilter::bodies},
    {"reach_by", &MemberFilter::reach_by},
}};

// False for what says nothing, and for what is no such value.
bool Take(const Json& part, std::string& text) {
  text = base::AsString(part);
  return !text.empty();
}

bool Take(const Json& part, int& age) {
  const int64_t number = base::AsInteger(part);
  age = static_cast<int>(std::clamp<int64_t>(number, 0, kOldest));
  return number == age && age > 0;
}

bool Take(const Json& part, Words& list) {
  if (!part.is_array()) return false;
  for (const Json& element : part) {
    if (!Take(element, list.emplace_back())) return false;
  }
  return !list.empty();
}

template <class Parts>
bool TakeOneOf(const Parts& parts, std::string_view name, const Json& value, MemberFilter& filter) {
  for (const auto& part : parts) {
    if (part.name == name) return Take(value, filter.*part.value);
  }
  return false;
}

template <class Parts>
void Put(const Parts& parts, const MemberFilter& filter, Json& object) {
  const MemberFilter fresh;
  for (const auto& part : parts) {
    const auto& value = filter.*part.value;
    if (value != fresh.*part.value) object[std::string(part.name)] = value;
  }
}

}  // namespace

std::string FilterToJson(const MemberFilter& filter) {
  Json object = Json::object();
  Put(kTexts, filter, object);
  Put(kAges, filter, object);
  Put(kLists, filter, object);
  if (filter.only_rested) object[std::string(kOnlyRested)] = true;
  return base::DumpJson(object);
}

std::optional<MemberFilter> FilterFromJson(std::string_view text) {
  const auto object = base::ParseJson(text);
  if (!object || !object->is_object()) return std::nullopt;
  MemberFilter filter;
  for (const auto& [name, value] : object->items()) {
    const bool taken = name == kOnlyRested ? value == true
                                           : TakeOneOf(kTexts, name, value, filter) ||
                                                 TakeOneOf(kAges, name, value, filter) ||
                                                 TakeOneOf(kLists, name, value, filter);
    if (!taken) return std::nullopt;
    if (name == kOnlyRested) filter.only_rested = true;
  }
  const std::string& consent = filter.consent;
  if (!consent.empty() && consent != "panel" && consent != "newsletter") return std::nullopt;
  return filter;
}

}  // namespace earshot::app
