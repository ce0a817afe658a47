// Reading and rewriting the stamps of a document, and its history for people (document.h).

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/merge/field_state.h"
#include "core/merge/history.h"

namespace earshot::merge {
namespace {

using base::Json;
using model::Field;
using model::FieldKind;

std::string_view WithoutSign(std::string_view signed_stamp) {
  if (signed_stamp.starts_with('-')) signed_stamp.remove_prefix(1);
  return signed_stamp;
}

std::string NewestInSet(const SetState& state) {
  std::string newest;
  for (const auto& [element, stamp] : state) {
    newest = std::max(newest, std::string(WithoutSign(stamp)));
  }
  return newest;
}

std::string_view StampIn(const Json& value) {
  const std::string* text = value.get_ptr<const Json::string_t*>();
  if (text == nullptr || !IsStamp(WithoutSign(*text))) return {};
  return WithoutSign(*text);
}

// Calls visit(J& text) for every value that may hold a stamp, and visit_half(actor, J& time) for
// the entries of `seen`. J is Json or const Json.
template <class J, class Visit, class VisitHalf>
void WalkStamps(J& document, const Visit& visit, const VisitHalf& visit_half) {
  const auto each_in = [](J& object, std::string_view key, const auto& visit_entry) {
    if (!object.is_object()) return;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_structured()) return;
    for (auto entry = found->begin(); entry != found->end(); ++entry) visit_entry(entry);
  };
  const auto member = [&](J& object, const char* key) {
    if (!object.is_object()) return;
    const auto found = object.find(key);
    if (found != object.end()) visit(*found);
  };
  each_in(document, "clock", [&](auto& entry) { visit(*entry); });
  each_in(document, "alt", [&](auto& list) {
    if (!list->is_array()) return;
    for (J& alternative : *list) member(alternative, "c");
  });
  each_in(document, "seen", [&](auto& vector) {
    if (!vector->is_object()) return;
    for (auto half = vector->begin(); half != vector->end(); ++half) visit_half(half.key(), *half);
  });
  each_in(document, "was", [&](auto& entry) {
    member(*entry, "c");
    member(*entry, "by");
  });
  const model::RecordType* type = TypeOf(document);
  if (type == nullptr) return;
  for (const Field& field : type->fields) {
    if (field.kind != FieldKind::kSet) continue;
    each_in(document, field.name, [&](auto& entry) { visit(*entry); });
  }
}

// The values of one field in the order of their stamps, the current one last.
struct Chain {
  std::vector<PastValue> past;  // oldest first
  Version current;
};

void AppendChain(Chain chain, bool is_set, std::vector<PastValue>& out) {
  base::SortStably(chain.past,
                   [](const PastValue& a, const PastValue& b) { return a.stamp < b.stamp; });
  for (size_t i = 0; i < chain.past.size(); ++i) {
    PastValue& past = chain.past[i];
    const PastValue* next = nullptr;
    for (size_t k = i + 1; k < chain.past.size() && next == nullptr; ++k) {
      if (chain.past[k].stamp > past.stamp) next = &chain.past[k];
    }
    if (past.changed_by.empty()) {
      past.changed_by = next != nullptr ? next->stamp : chain.current.stamp;
    }
    const Json& followed_by = next != nullptr ? next->value : chain.current.value;
    if (!is_set && past.value == followed_by) continue;
    out.push_back(past);
  }
}

}  // namespace

std::string StampOf(const Json& document, std::string_view field_or_group) {
  const model::RecordType* type = TypeOf(document);
  const Field* field = type == nullptr ? nullptr : model::FindField(*type, field_or_group);
  if (field != nullptr && field->kind == FieldKind::kSet) {
    const std::string newest = NewestInSet(ReadSet(document, field_or_group));
    return newest.empty() ? CreationStamp(document) : newest;
  }
  if (field != nullptr && field->kind == FieldKind::kGroup) field_or_group = field->group;
  const Json* clock = base::Find(document, "clock");
  const std::string own = clock == nullptr ? "" : base::GetString(*clock, field_or_group);
  return IsStamp(own) ? own : CreationStamp(document);
}

std::string NewestStamp(const Json& document) {
  std::string newest = CreationStamp(document);
  WalkStamps(
      document,
      [&](const Json& text) {
        const std::string_view stamp = StampIn(text);
        if (stamp > newest) newest = stamp;
      },
      [&](const std::string& actor, const Json& time) {
        std::string stamp = base::AsString(time) + actor;
        if (IsStamp(stamp) && stamp > newest) newest = std::move(stamp);
      });
  return newest;
}

std::vector<PastValue> History(const Json& document) {
  std::map<std::string, Chain> chains;
  for (const Json& entry : ReadHistory(document)) {
    const Json* value = base::Find(entry, "v");
    PastValue past{base::GetString(entry, "f"), value == nullptr ? Json() : *value,
                   base::GetString(entry, "c"), base::GetString(entry, "by")};
    chains[past.field].past.push_back(std::move(past));
  }
  std::vector<PastValue> history;
  const model::RecordType* type = TypeOf(document);
  for (auto& [name, chain] : chains) {
    const Field* field = type == nullptr ? nullptr : model::FindField(*type, name);
    const Json* current = base::Find(document, name);
    chain.current = {StampOf(document, name), current != nullptr,
                     current == nullptr ? Json() : *current};
    AppendChain(std::move(chain), field != nullptr && field->kind == FieldKind::kSet, history);
  }
  base::SortStably(history, [](const PastValue& a, const PastValue& b) {
    if (a.changed_by != b.changed_by) return a.changed_by > b.changed_by;
    return a.stamp > b.stamp;
  });
  return history;
}

void Restamp(Json& document, const std::function<std::string(std::string_view)>& replace) {
  WalkStamps(
      document,
      [&](Json& text) {
        const std::string_view stamp = StampIn(text);
        if (stamp.empty()) return;
        const bool removal = stamp.size() < base::AsString(text).size();
        text = (removal ? "-" : "") + replace(stamp);
      },
      [&](const std::string& actor, Json& time) {
        const std::string stamp = base::AsString(time) + actor;
        if (IsStamp(stamp)) time = replace(stamp).substr(0, 16);
      });
}

}  // namespace earshot::merge
