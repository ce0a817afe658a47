// See tallies.h.

#include "core/app/tallies.h"

#include <utility>

#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {

int64_t Tallies::Of(std::string_view group) const {
  const auto found = by_group.find(group);
  return found == by_group.end() ? 0 : found->second;
}

int64_t Tallies::Recorded(std::string_view characteristic) const {
  int64_t sum = 0;
  for (const auto& [group, people] : by_group) {
    if (model::CharacteristicOf(group) == characteristic) sum += people;
  }
  return sum;
}

Tallies ReadTallies(const Workspace& workspace, std::string_view activity) {
  Tallies tallies;
  for (const Row& row : workspace.Children("tally", "activity", activity)) {
    if (merge::IsDeleted(row.document)) continue;
    tallies.by_group[base::GetString(row.document, "group")] +=
        merge::TallyTotal(row.document, "people");
  }
  return tallies;
}

std::vector<Transaction> CountInGroup(const Workspace& workspace, std::string_view activity,
                                      std::string_view group, int by, std::string_view what) {
  using merge::Op;
  const std::string id = model::TallyId(activity, group);
  const auto stored = workspace.Document(id);
  RecordEdit made{id, "tally", {}};
  if (!stored) {
    made.changes = {{"activity", Op::kSet, std::string(activity)},
                    {"group", Op::kSet, std::string(group)}};
  } else if (merge::IsDeleted(*stored)) {  // it comes back, and begins at nothing
    made.changes = {{"deleted", Op::kSet, nullptr}, {"people", Op::kSet, nullptr}};
  }
  std::vector<Transaction> transactions;
  if (!made.changes.empty()) transactions.push_back({"", {std::move(made)}});
  transactions.push_back({std::string(what), {{id, "tally", {{"people", Op::kBump, by}}}}});
  return transactions;
}

}  // namespace earshot::app
