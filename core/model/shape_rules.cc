// The rules of shape_rules.h; the grammar is in docs/format.md.
// WHY stamps are recognised here again and not by core/merge: the arrow points the other way.

#include "core/model/shape_rules.h"

#include <algorithm>
#include <string>

#include "core/base/fold.h"
#include "core/model/sentence.h"
#include "core/model/value_rules.h"

namespace earshot::model {
namespace {

using base::Json;
using Issues = std::vector<Issue>;

constexpr size_t kMaxKnownElements = 5'000;  // removed ones counted
constexpr size_t kMaxTallyActors = 5'000;
constexpr int64_t kMaxTally = 1'000'000'000;
constexpr size_t kMaxHistoryEntries = 50;
constexpr size_t kQuotedCharacters = 40;

bool IsHex(std::string_view text, size_t digits) {
  return text.size() == digits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool IsStampText(const Json& value) { return IsHex(base::AsString(value), 32); }

std::string Quoted(std::string_view text) {
  return "\"" + base::Ellipsis(text, kQuotedCharacters) + "\"";
}

std::string UnreadableShape(const Field& field) {
  return Capitalised(PhraseFor(field).text) + (PhraseFor(field).plural ? " are" : " is") +
         " stored in a shape that this version cannot read.";
}

void CheckClock(const Json& document, Issues& issues) {
  const Json* clock = base::Find(document, "clock");
  if (clock == nullptr) return;  // an editor without clocks: everything counts as oldest
  if (!clock->is_object() || !clock->contains("_")) {
    issues.push_back({"", "The record's clock must be an object with the stamp \"_\"."});
    return;
  }
  for (const auto& [name, stamp] : clock->items()) {
    if (!IsStampText(stamp)) {
      issues.push_back({"", "The record's clock has no valid stamp for " + Quoted(name) + "."});
    }
  }
}

void CheckAlternatives(const Json& document, Issues& issues) {
  const Json* all = base::Find(document, "alt");
  if (all == nullptr) return;
  bool valid = all->is_object();
  if (valid) {
    for (const Json& list : *all) {
      if (!list.is_array()) {
        valid = false;
        break;
      }
      for (const Json& entry : list) {
        const Json* stamp = base::Find(entry, "c");
        valid = valid && stamp != nullptr && IsStampText(*stamp);
      }
    }
  }
  if (!valid) issues.push_back({"", "The record's alternatives need a stamp each."});
}

void CheckVectors(const Json& document, Issues& issues) {
  const Json* all = base::Find(document, "seen");
  if (all == nullptr) return;
  bool valid = all->is_object();
  if (valid) {
    for (const Json& vector : *all) {
      valid = valid && vector.is_object();
      if (!valid) break;
      for (const auto& [actor, time] : vector.items()) {
        valid = valid && IsHex(actor, 16) && IsHex(base::AsString(time), 16);
      }
    }
  }
  if (!valid) issues.push_back({"", "The record's list of seen versions is damaged."});
}

void CheckHistory(const Json& document, Issues& issues) {
  const Json* was = base::Find(document, "was");
  if (was == nullptr) return;
  bool valid = was->is_array() && was->size() <= kMaxHistoryEntries;
  if (valid) {
    for (const Json& entry : *was) {
      const Json* stamp = base::Find(entry, "c");
      const Json* by = base::Find(entry, "by");
      valid = valid && !base::GetString(entry, "f").empty() && stamp != nullptr &&
              IsStampText(*stamp) && (by == nullptr || IsStampText(*by));
    }
  }
  if (!valid) {
    issues.push_back({"",
                      "The record's history must be a list of at most 50 earlier values with "
                      "their stamps."});
  }
}

}  // namespace

void AddFrameIssues(const Json& document, Issues& issues) {
  const Json* schema = base::Find(document, "schema");
  if (schema != nullptr && base::AsInteger(*schema, 0) < 1) {
    issues.push_back({"", "The record's schema must be a whole number from 1."});
  }
  const Json* deleted = base::Find(document, "deleted");
  if (deleted != nullptr && !deleted->is_boolean()) {
    issues.push_back({"", "The record's \"deleted\" must be true or false."});
  }
  CheckClock(document, issues);
  CheckAlternatives(document, issues);
  CheckVectors(document, issues);
  CheckHistory(document, issues);
}

void AddIdIssues(const RecordType& type, const Json& document, Issues& issues) {
  const std::string id = base::GetString(document, "_id");
  if (!IsRecordId(id)) {
    issues.push_back(
        {"", "The record's id must be its type, a colon and letters or digits, at most " +
                 std::to_string(kMaxIdCharacters) + " characters."});
  } else if (TypeOfId(id) != type.name || base::GetString(document, "type") != type.name) {
    issues.push_back({"", "The record's id and its type do not agree."});
  }
}

void AddSetIssues(const Field& field, const Json& value, Issues& issues) {
  const std::string name(field.name);
  if (!value.is_object() || value.size() > kMaxKnownElements) {
    issues.push_back({name, UnreadableShape(field)});
    return;
  }
  size_t elements = 0;
  for (const auto& [element, stamp] : value.items()) {
    std::string text = base::AsString(stamp);
    const bool removed = text.starts_with('-');
    if (removed) text.erase(0, 1);
    if (!IsHex(text, 32)) {
      issues.push_back({name, UnreadableShape(field)});
      return;
    }
    if (removed) continue;
    ++elements;
    if (auto problem = ProblemOfElement(field, element)) issues.push_back({name, *problem});
  }
  if (auto problem = ProblemOfElementCount(field, elements)) issues.push_back({name, *problem});
}

void AddTallyIssues(const Field& field, const Json& value, Issues& issues) {
  bool valid = value.is_object() && value.size() <= kMaxTallyActors;
  if (valid) {
    for (const auto& [actor, counts] : value.items()) {
      valid = valid && IsHex(actor, 16) && counts.is_array() && counts.size() == 2;
      if (!valid) break;
      for (const Json& count : counts) {
        const int64_t number = base::AsInteger(count, -1);
        valid = valid && number >= 0 && number <= kMaxTally;
      }
    }
  }
  if (!valid) issues.push_back({std::string(field.name), UnreadableShape(field)});
}

}  // namespace earshot::model
