// See member_erasure.h.

#include "core/app/member_erasure.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/app/member_records.h"
#include "core/app/panel_log.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using base::GetString;
using base::Json;
using merge::Op;

constexpr size_t kShortestWord = 3;

void AddTexts(const Json& value, std::string& words) {
  if (value.is_string()) words += FoldedPhrase(base::AsString(value));
  if (!value.is_structured()) return;
  for (const Json& inner : value) AddTexts(inner, words);
}

bool HasOneOf(const std::string& words, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return words.find(name) != std::string::npos;
  });
}

std::vector<std::string> NamesOf(const Json& member) {
  std::vector<std::string> names;
  for (const char* field : {"name", "email", "phone"}) {
    std::string words = FoldedPhrase(GetString(member, field));
    if (words.size() >= kShortestWord + 2) names.push_back(std::move(words));
  }
  return names;
}

// One word of their name is enough: "Carter household".
bool NamesHousehold(const Json& member, std::string_view household) {
  const std::string words = FoldedPhrase(household);
  for (const std::string& word : base::FoldedWords(GetString(member, "name"))) {
    if (word.size() >= kShortestWord && words.find(" " + word + " ") != std::string::npos) {
      return true;
    }
  }
  return false;
}

// Those who live together keep a word in common, one that says nothing; whoever is alone has none.
void RenameHousehold(const std::vector<std::string>& others,
                     std::map<std::string, RecordEdit>& edits) {
  constexpr size_t kEnd = 6;
  const std::string& first = others.front();
  const Json word =
      others.size() < 2
          ? Json()
          : Json("Household " + first.substr(first.size() - std::min(kEnd, first.size())));
  for (const std::string& id : others) {
    edits[id].changes.push_back({"household", Op::kSet, word});
  }
}

}  // namespace

MemberErasure PlanErasure(const Workspace& panel, std::string_view member) {
  MemberErasure plan;
  for (const Row& row : RecordsOfMember(panel, member)) plan.ids.push_back(row.id);
  if (plan.ids.empty()) return plan;
  const Json person = panel.Document(member).value_or(Json::object());
  plan.names = NamesOf(person);
  plan.stakeholder = GetString(person, "stakeholder");
  const std::string household = base::Fold(base::TrimSpaces(GetString(person, "household")));
  const bool named = !household.empty() && NamesHousehold(person, household);
  const std::set<std::string> own(plan.ids.begin(), plan.ids.end());
  std::map<std::string, RecordEdit> edits;
  std::vector<std::string> together;
  panel.store().ForEach("", [&](const store::Entry& entry) {
    const auto document = own.contains(entry.id) ? std::nullopt : panel.Document(entry.id);
    if (!document) return;
    std::string words;
    AddTexts(*document, words);
    bool mentioned = HasOneOf(words, plan.names);
    if (model::TypeOfId(entry.id) == "member") {
      const auto apart = merge::Elements(*document, "not_same_as");
      if (std::find(apart.begin(), apart.end(), member) != apart.end()) {
        edits[entry.id].changes.push_back({"not_same_as", Op::kRemove, std::string(member)});
      }
      const std::string word = GetString(*document, "household");
      if (named && base::Fold(base::TrimSpaces(word)) == household) {
        together.push_back(entry.id);
        mentioned = true;
      }
    }
    if (mentioned) plan.mentions.push_back(entry.id);
  });
  if (!together.empty()) RenameHousehold(together, edits);
  for (auto& [id, edit] : edits) {
    edit.id = id;
    plan.edits.push_back(std::move(edit));
  }
  return plan;
}

Transaction EditsOfOthers(const MemberErasure& plan) { return {"", plan.edits}; }

Transaction ErasureLog(const MemberErasure& plan, const ErasureAct& act) {
  Transaction transaction;
  const bool says_who = HasOneOf(FoldedPhrase(act.reason), plan.names);
  transaction.edits.push_back(
      LogEdit({"erased", act.person, act.done_at, 1, says_who ? "" : act.reason}));
  return transaction;
}

}  // namespace earshot::app
