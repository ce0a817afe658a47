// See reach.h.

#include "core/app/reach.h"

#include <algorithm>
#include <map>

#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::GetInteger;
using base::GetString;

class Counter {
 public:
  explicit Counter(const Workspace& workspace) : workspace_(workspace) {}

  void Count(const ActivityRow& row) {
    ++reach_.activities;
    reach_.contacts += row.people;
    if (const auto document = workspace_.Document(row.id)) {
      reach_.reached += GetInteger(*document, "reached");
      if (GetString(*document, "count_basis") == "estimated") reach_.estimated += row.people;
    }
    std::map<std::string, int64_t> sums;  // by characteristic
    for (const Row& tally : workspace_.Children("tally", "activity", row.id)) {
      if (merge::IsDeleted(tally.document)) continue;
      const std::string group = GetString(tally.document, "group");
      const int64_t people = merge::TallyTotal(tally.document, "people");
      heard_[group] += people;
      sums[std::string(model::CharacteristicOf(group))] += people;
    }
    for (const TermChoice& characteristic : workspace_.Terms("characteristics")) {
      const int64_t sum = sums[characteristic.code];
      recorded_[characteristic.code] += sum;
      not_recorded_[characteristic.code] += std::max<int64_t>(0, row.people - sum);
    }
  }

  void Compare(const std::string& profile) {
    const auto document = workspace_.Document(profile);
    if (!document || merge::IsDeleted(*document)) return;
    reach_.profile = profile;
    reach_.residents = GetInteger(*document, "residents");
    for (const Row& share : workspace_.Children("population_share", "profile", profile)) {
      if (merge::IsDeleted(share.document)) continue;
      residents_[GetString(share.document, "group")] = GetInteger(share.document, "people");
    }
  }

  Reach Take() {
    for (const TermChoice& term : workspace_.Terms("characteristics")) {
      CharacteristicReach line{term.code, {}, recorded_[term.code], not_recorded_[term.code]};
      for (const TermChoice& group : workspace_.Terms("population-groups")) {
        if (model::CharacteristicOf(group.code) != term.code) continue;
        const auto heard = heard_.find(group.code);
        const auto residents = residents_.find(group.code);
        if (heard == heard_.end() && residents == residents_.end()) continue;
        GroupReach reach;
        reach.group = group.code;
        if (heard != heard_.end()) reach.heard = heard->second;
        if (residents != residents_.end()) reach.residents = residents->second;
        line.groups.push_back(std::move(reach));
      }
      if (!line.groups.empty()) reach_.characteristics.push_back(std::move(line));
    }
    return std::move(reach_);
  }

 private:
  const Workspace& workspace_;
  Reach reach_;
  std::map<std::string, int64_t> heard_;  // by group
  std::map<std::string, int64_t> residents_;
  std::map<std::string, int64_t> recorded_;  // by characteristic
  std::map<std::string, int64_t> not_recorded_;
};

}  // namespace

Reach ReadReach(const Workspace& workspace, std::string_view project, std::string_view from,
                std::string_view to) {
  Counter counter(workspace);
  ActivityFilter filter;
  filter.project = std::string(project);
  filter.from = std::string(from);
  filter.to = std::string(to);
  for (const ActivityRow& row : workspace.Activities(filter)) {
    if (row.status != "planned" && row.status != "cancelled") counter.Count(row);
  }
  std::string profile;
  if (!project.empty()) {
    if (const auto document = workspace.Document(project)) {
      profile = GetString(*document, "area_profile");
    }
  }
  if (profile.empty()) {
    const std::vector<Row> all = workspace.List("area_profile");
    if (!all.empty()) profile = all.front().id;
  }
  counter.Compare(profile);
  return counter.Take();
}

}  // namespace earshot::app
