// See evidence_population.h.

#include "core/report/evidence_population.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/report/figure_lines.h"

namespace earshot::report {
namespace {

using base::GetInteger;
using base::GetString;

struct Group {
  std::string code;
  std::string label;
  FigureSource people;  // tallies
  FigureSource share;   // the record of the area profile
  std::optional<int64_t> residents;
};

struct Characteristic {
  std::string code;
  std::string name;
  std::vector<Group> groups;  // in the order of the vocabulary
  FigureSource counted;       // tallies
  FigureSource not_recorded;  // activities
  bool in_profile = false;
};

class PopulationReader {
 public:
  PopulationReader(const app::Workspace& workspace, EvidenceParts parts)
      : workspace_(workspace), parts_(parts) {}

  void ReadProfile(const base::Json& project) {
    parts_.sources["area"] = {{FigureUnit::kWritten, false, {}}};
    parts_.sources["residents"] = {{FigureUnit::kResidents, false, {}}};
    const std::string id = GetString(project, "area_profile");
    const auto profile = workspace_.Document(id);
    if (!profile || merge::IsDeleted(*profile)) return;
    EvidenceFigures& figures = parts_.figures;
    figures.area = GetString(*profile, "name");
    figures.area_origin = GetString(*profile, "origin");
    figures.area_as_at = GetString(*profile, "as_at");
    figures.area_residents = GetInteger(*profile, "residents");
    parts_.used.Add(id);
    parts_.sources["area"] = {{FigureUnit::kWritten, false, {{id, 1}}}};
    parts_.sources["residents"] = {{FigureUnit::kResidents, false, {{id, figures.area_residents}}}};
    for (const app::Row& row : workspace_.Children("population_share", "profile", id)) {
      parts_.used.Add(row.id);
      shares_[GetString(row.document, "group")] = {row.id, GetInteger(row.document, "people")};
    }
  }

  // "Not recorded" is worked out for each activity, so that one where more heads were tallied than
  // counted does not hide what another did not record.
  void ReadTallies(const std::vector<CountedActivity>& activities) {
    const std::vector<app::TermChoice> characteristics = workspace_.Terms("characteristics");
    for (const CountedActivity& activity : activities) {
      std::map<std::string, int64_t> recorded;  // by characteristic
      for (const app::Row& row : workspace_.Children("tally", "activity", activity.id)) {
        const std::string group = GetString(row.document, "group");
        const int64_t people = merge::TallyTotal(row.document, "people");
        people_.try_emplace(group, Contacts()).first->second.Add(row.id, people);
        recorded[std::string(model::CharacteristicOf(group))] += people;
        parts_.used.Add(row.id);
      }
      contacts_ += activity.contacts;
      for (const app::TermChoice& term : characteristics) {
        const int64_t known = std::min(recorded[term.code], activity.contacts);
        not_recorded_.try_emplace(term.code, Contacts())
            .first->second.Add(activity.id, activity.contacts - known);
      }
    }
  }

  std::vector<Characteristic> Characteristics() const {
    std::vector<Characteristic> found;
    std::map<std::string, size_t> place;
    for (const app::TermChoice& term : workspace_.Terms("characteristics")) {
      place[term.code] = found.size();
      const auto others = not_recorded_.find(term.code);
      found.push_back({term.code,
                       term.label,
                       {},
                       Contacts(),
                       others == not_recorded_.end() ? Contacts() : others->second,
                       false});
    }
    for (const std::string& code : GroupCodes()) {
      const auto at = place.find(std::string(model::CharacteristicOf(code)));
      if (at == place.end()) continue;
      Characteristic& characteristic = found[at->second];
      Group group{
          code, workspace_.LabelOf("population-groups", code), Contacts(), {}, std::nullopt};
      if (const auto people = people_.find(code); people != people_.end()) {
        group.people = people->second;
      }
      if (const auto share = shares_.find(code); share != shares_.end()) {
        group.residents = share->second.counts;
        group.share = {FigureUnit::kResidents, false, {share->second}};
        characteristic.in_profile = true;
      }
      for (const FigureRecord& tally : group.people.records) {
        characteristic.counted.records.push_back(tally);
      }
      characteristic.groups.push_back(std::move(group));
    }
    return found;
  }

  int64_t contacts() const { return contacts_; }

 private:
  static FigureSource Contacts() { return {FigureUnit::kContacts, true, {}}; }

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
  const EvidenceParts parts_;
  std::map<std::string, FigureSource> people_;        // by population group
  std::map<std::string, FigureRecord> shares_;        // by population group
  std::map<std::string, FigureSource> not_recorded_;  // by characteristic
  int64_t contacts_ = 0;
};

// Groups, their sum and the contacts not recorded are two tables that share the sum. What a reader
// learns of the sum from one of them is given to the other.
EvidenceCharacteristic Guarded(const Characteristic& exact, int64_t limit, const Range& contacts,
                               bool adds_up) {
  EvidenceCharacteristic shown;
  shown.code = exact.code;
  shown.name = exact.name;
  const int64_t all_counted = exact.counted.Sum();
  Range total = contacts;
  if (!adds_up) total.high = std::numeric_limits<int32_t>::max();
  const std::vector<int64_t> both = {all_counted, exact.not_recorded.Sum()};
  const ProtectedCells outer = Protect(both, limit, total);
  shown.counted = outer.cells[0];
  shown.not_recorded = outer.cells[1];
  Range counted = PossibleOf(shown.counted, limit);
  const Range others = PossibleOf(shown.not_recorded, limit);
  counted.low = std::max(counted.low, total.low - others.high);
  counted.high = std::min(counted.high, total.high - others.low);
  std::vector<int64_t> cells;
  for (const Group& group : exact.groups) cells.push_back(group.people.Sum());
  const ProtectedCells inner = Protect(cells, limit, counted);
  const bool hidden_for_another = shown.counted.hidden && all_counted > limit;
  shown.withheld = outer.withheld || inner.withheld || hidden_for_another;
  if (shown.withheld) {
    shown.counted = shown.not_recorded = {0, true};
    return shown;
  }
  for (size_t i = 0; i < cells.size(); ++i) {
    const Group& group = exact.groups[i];
    shown.groups.push_back({group.code, group.label, inner.cells[i], group.residents});
  }
  return shown;
}

// The sources of the lines that the characteristic has.
void AddSources(const Characteristic& exact, bool withheld, FigureSources& sources) {
  sources["counted." + exact.code] = {exact.counted};
  sources["not-recorded." + exact.code] = {exact.not_recorded};
  if (withheld) return;
  for (const Group& group : exact.groups) {
    std::vector<FigureSource>& source = sources["people." + group.code];
    source = {group.people};
    if (group.residents) source.push_back(group.share);
  }
}

}  // namespace

void ReadPopulation(const app::Workspace& workspace, const base::Json& project,
                    const std::vector<CountedActivity>& activities, const Range& contacts,
                    EvidenceParts parts) {
  PopulationReader reader(workspace, parts);
  reader.ReadProfile(project);
  reader.ReadTallies(activities);
  for (const Characteristic& exact : reader.Characteristics()) {
    const int64_t counted = exact.counted.Sum();
    if (counted == 0) {
      if (!exact.in_profile) continue;
      parts.figures.not_counted.push_back(exact.name);
      parts.sources[UncountedFigure(parts.figures.not_counted.size())] = {exact.counted};
      continue;
    }
    const bool adds_up = counted + exact.not_recorded.Sum() == reader.contacts();
    EvidenceCharacteristic shown =
        Guarded(exact, parts.figures.small_number_limit, contacts, adds_up);
    AddSources(exact, shown.withheld, parts.sources);
    parts.figures.characteristics.push_back(std::move(shown));
  }
}

}  // namespace earshot::report
