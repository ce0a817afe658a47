// See evidence_population.h.

#include "core/report/evidence_population.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/merge/document.h"
#include "core/model/schema.h"

namespace earshot::report {
namespace {

using base::GetInteger;
using base::GetString;

struct Group {
  std::string label;
  int64_t people = 0;
  std::optional<int64_t> residents;
};

struct Characteristic {
  std::string name;
  std::vector<Group> groups;  // in the order of the vocabulary
  int64_t counted = 0;
  int64_t not_recorded = 0;
  bool in_profile = false;
};

class PopulationReader {
 public:
  explicit PopulationReader(const app::Workspace& workspace) : workspace_(workspace) {}

  size_t ReadProfile(const base::Json& project, EvidenceFigures& figures) {
    const std::string id = GetString(project, "area_profile");
    const auto profile = workspace_.Document(id);
    if (!profile || merge::IsDeleted(*profile)) return 0;
    figures.area = GetString(*profile, "name");
    figures.area_origin = GetString(*profile, "origin");
    figures.area_as_at = GetString(*profile, "as_at");
    figures.area_residents = GetInteger(*profile, "residents");
    const std::vector<app::Row> shares = workspace_.Children("population_share", "profile", id);
    for (const app::Row& row : shares) {
      residents_[GetString(row.document, "group")] = GetInteger(row.document, "people");
    }
    return shares.size() + 1;
  }

  // "Not recorded" is worked out for each activity, so that one where more heads were tallied than
  // counted does not hide what another did not record.
  size_t ReadTallies(const std::vector<CountedActivity>& activities) {
    size_t records = 0;
    for (const CountedActivity& activity : activities) {
      std::map<std::string, int64_t> recorded;  // by characteristic
      for (const app::Row& row : workspace_.Children("tally", "activity", activity.id)) {
        const std::string group = GetString(row.document, "group");
        const int64_t people = merge::TallyTotal(row.document, "people");
        people_[group] += people;
        recorded[std::string(model::CharacteristicOf(group))] += people;
        ++records;
      }
      contacts_ += activity.contacts;
      for (const auto& [characteristic, people] : recorded) {
        const int64_t known = std::min(people, activity.contacts);
        recorded_contacts_[characteristic] += known;
      }
    }
    return records;
  }

  std::vector<Characteristic> Characteristics() const {
    std::vector<Characteristic> found;
    std::map<std::string, size_t> place;
    for (const app::TermChoice& term : workspace_.Terms("characteristics")) {
      place[term.code] = found.size();
      found.push_back({term.label, {}, 0, NotRecorded(term.code), false});
    }
    for (const std::string& code : GroupCodes()) {
      const auto at = place.find(std::string(model::CharacteristicOf(code)));
      if (at == place.end()) continue;
      Characteristic& characteristic = found[at->second];
      Group group{workspace_.LabelOf("population-groups", code), 0, std::nullopt};
      if (const auto people = people_.find(code); people != people_.end()) {
        group.people = people->second;
      }
      if (const auto share = residents_.find(code); share != residents_.end()) {
        group.residents = share->second;
        characteristic.in_profile = true;
      }
      characteristic.counted += group.people;
      characteristic.groups.push_back(std::move(group));
    }
    return found;
  }

  int64_t contacts() const { return contacts_; }

 private:
  int64_t NotRecorded(const std::string& characteristic) const {
    const auto recorded = recorded_contacts_.find(characteristic);
    return contacts_ - (recorded == recorded_contacts_.end() ? 0 : recorded->second);
  }

  // Those on offer in their order, then retired ones that were counted.
  std::vector<std::string> GroupCodes() const {
    std::vector<std::string> codes;
    for (const app::TermChoice& term : workspace_.Terms("population-groups")) {
      codes.push_back(term.code);
    }
    for (const auto& [code, people] : people_) {
      if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
    return codes;
  }

  const app::Workspace& workspace_;
  std::map<std::string, int64_t> people_;             // by population group
  std::map<std::string, int64_t> residents_;          // by population group
  std::map<std::string, int64_t> recorded_contacts_;  // by characteristic
  int64_t contacts_ = 0;
};

// Groups, their sum and the contacts not recorded are two tables that share the sum. What a reader
// learns of the sum from one of them is given to the other.
EvidenceCharacteristic Guarded(const Characteristic& exact, int64_t limit, const Range& contacts,
                               bool adds_up) {
  EvidenceCharacteristic shown;
  shown.name = exact.name;
  Range total = contacts;
  if (!adds_up) total.high = std::numeric_limits<int32_t>::max();
  const std::vector<int64_t> both = {exact.counted, exact.not_recorded};
  const ProtectedCells outer = Protect(both, limit, total);
  shown.counted = outer.cells[0];
  shown.not_recorded = outer.cells[1];
  Range counted = PossibleOf(shown.counted, limit);
  const Range others = PossibleOf(shown.not_recorded, limit);
  counted.low = std::max(counted.low, total.low - others.high);
  counted.high = std::min(counted.high, total.high - others.low);
  std::vector<int64_t> cells;
  for (const Group& group : exact.groups) cells.push_back(group.people);
  const ProtectedCells inner = Protect(cells, limit, counted);
  const bool hidden_for_another = shown.counted.hidden && exact.counted > limit;
  shown.withheld = outer.withheld || inner.withheld || hidden_for_another;
  if (shown.withheld) {
    shown.counted = shown.not_recorded = {0, true};
    return shown;
  }
  for (size_t i = 0; i < cells.size(); ++i) {
    shown.groups.push_back({exact.groups[i].label, inner.cells[i], exact.groups[i].residents});
  }
  return shown;
}

}  // namespace

size_t ReadPopulation(const app::Workspace& workspace, const base::Json& project,
                      const std::vector<CountedActivity>& activities, const Range& contacts,
                      EvidenceFigures& figures) {
  PopulationReader reader(workspace);
  size_t records = reader.ReadProfile(project, figures);
  records += reader.ReadTallies(activities);
  for (const Characteristic& exact : reader.Characteristics()) {
    if (exact.counted == 0) {
      if (exact.in_profile) figures.not_counted.push_back(exact.name);
      continue;
    }
    const bool adds_up = exact.counted + exact.not_recorded == reader.contacts();
    figures.characteristics.push_back(
        Guarded(exact, figures.small_number_limit, contacts, adds_up));
  }
  return records;
}

}  // namespace earshot::report
