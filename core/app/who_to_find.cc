// See who_to_find.h. Fields are read from the stored bytes, once for all gaps: 20,000 documents are
// not parsed.

#include "core/app/who_to_find.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "core/app/stakeholders.h"
#include "core/base/fold.h"
#include "core/store/field_scan.h"

namespace earshot::app {
namespace {

using store::FieldScan;
using Words = std::vector<std::string>;

// What a value of a target is called in the workspace.
struct Known {
  std::string_view dimension;
  std::string_view value;
  std::string_view reaches;         // code of seldom-heard-groups
  std::string_view characteristic;  // that a member of a body speaks for
  std::string_view segment = "";    // code of typical-segments
};
constexpr auto kKnown = std::to_array<Known>({
    {"age", "under-16", "young-people", ""},
    {"age", "16-24", "young-people", ""},
    {"age", "16-24", "students", ""},
    {"age", "65-74", "older-people", ""},
    {"age", "75-84", "older-people", ""},
    {"age", "85-over", "older-people", ""},
    {"ethnic-group", "asian", "minority-ethnic", "ethnicity"},
    {"ethnic-group", "black", "minority-ethnic", "ethnicity"},
    {"ethnic-group", "mixed", "minority-ethnic", "ethnicity"},
    {"ethnic-group", "other", "minority-ethnic", "ethnicity"},
    {"disability", "limited-a-lot", "disabled", "disability"},
    {"disability", "limited-a-little", "disabled", "disability"},
    {"care", "to-9", "carers", "carer", "users-carers-families"},
    {"care", "10-to-19", "carers", "carer", "users-carers-families"},
    {"care", "20-to-34", "carers", "carer", "users-carers-families"},
    {"care", "35-to-49", "carers", "carer", "users-carers-families"},
    {"care", "50-over", "carers", "carer", "users-carers-families"},
    {"deprivation", "1-2", "deprived-areas", "deprivation"},
});

// Bodies of young people have an oldest age, like 25: it is in the band or a little above it.
struct YoungBand {
  std::string_view value;
  int64_t above, to;
};
constexpr std::array<YoungBand, 2> kYoungBands = {{{"under-16", 0, 18}, {"16-24", 16, 29}}};

bool Has(const Words& all, std::string_view one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool IsGone(const FieldScan& scan) { return scan.IsTrue("deleted") || scan.IsTrue("_deleted"); }

std::string FoldedTown(const std::string& town) { return base::Fold(base::TrimSpaces(town)); }

struct Party {
  std::string id;
  std::string name;
  std::string town;  // folded
  Words reaches, segments;
  Words spoken_for;       // characteristics; of a body
  int64_t age_limit = 0;  // of a body; 0 = none
  bool opens_doors = false;
  bool is_person = false;
  bool is_body = false;
  bool ask_first = false;
};

// Body -> the characteristics that its present members speak for.
std::map<std::string, Words> SpokenFor(const Workspace& workspace, std::string_view today) {
  std::map<std::string, Words> all;
  workspace.store().ForEach("membership", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    const std::string ends_on = scan.Text("ends_on");
    if (IsGone(scan) || (!ends_on.empty() && ends_on < today)) return;
    Words& spoken_for = all[scan.Text("body")];
    for (std::string& code : scan.Elements("represents")) spoken_for.push_back(std::move(code));
  });
  return all;
}

std::vector<Party> ReadParties(const Workspace& workspace, std::string_view today) {
  const std::map<std::string, Words> spoken_for = SpokenFor(workspace, today);
  std::vector<Party> parties;
  workspace.store().ForEach("stakeholder", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (IsGone(scan) || !scan.Text("merged_into").empty()) return;
    const MayContact may = MayBeContacted(scan.Text("permission"));
    if (may == MayContact::kNo) return;
    Party party;
    party.id = entry.id;
    party.name = scan.Text("name");
    party.town = FoldedTown(scan.Text("locality"));
    party.reaches = scan.Elements("reaches");
    party.segments = scan.Elements("segments");
    const Words roles = scan.Elements("roles");
    party.opens_doors = Has(roles, "intermediary") || Has(roles, "advocate");
    const std::string kind = scan.Text("kind");
    party.is_person = kind == "person";
    party.is_body = kind == "body";
    party.age_limit = scan.Integer("age_limit").value_or(0);
    const auto speaks = spoken_for.find(party.id);
    if (speaks != spoken_for.end()) party.spoken_for = speaks->second;
    party.ask_first = may == MayContact::kAskFirst;
    parties.push_back(std::move(party));
  });
  return parties;
}

struct TownPlace {
  std::string id;
  std::string name;
  std::string town;  // folded
};

std::vector<TownPlace> ReadPlaces(const Workspace& workspace) {
  std::vector<TownPlace> places;
  workspace.store().ForEach("place", [&](const store::Entry& entry) {
    const FieldScan scan(entry.bytes);
    if (IsGone(scan)) return;
    places.push_back({entry.id, scan.Text("name"), FoldedTown(scan.Text("locality"))});
  });
  return places;
}

bool IsOfAge(const Party& party, const FindNext& gap) {
  if (gap.dimension != "age" || !party.is_body) return false;
  return std::any_of(kYoungBands.begin(), kYoungBands.end(), [&](const YoungBand& band) {
    return band.value == gap.value && party.age_limit > band.above && party.age_limit <= band.to;
  });
}

// `town`: folded; "" where the gap is of no town.
std::optional<WayIn> WayThrough(const Party& party, const FindNext& gap, const std::string& town) {
  if (!town.empty()) {
    if (party.town != town || (party.is_person && !party.opens_doors)) return std::nullopt;
    return WayIn::kThere;
  }
  bool speaks = IsOfAge(party, gap), of_segment = false;
  for (const Known& known : kKnown) {
    if (known.dimension != gap.dimension || known.value != gap.value) continue;
    if (Has(party.reaches, known.reaches)) return WayIn::kReaches;
    speaks = speaks || Has(party.spoken_for, known.characteristic);
    of_segment = of_segment || Has(party.segments, known.segment);
  }
  if (speaks) return WayIn::kSpeaksFor;
  if (!of_segment || (party.is_person && !party.opens_doors)) return std::nullopt;
  return WayIn::kSegment;
}

// Within a way those who open doors come first, then by name.
struct Ranked {
  Finding finding;
  bool opens_doors = false;
  std::string key;  // folded name
};

void AddFindings(const std::vector<Party>& parties, const std::vector<TownPlace>& places,
                 FindNext& gap) {
  const std::string town = gap.dimension == "locality" ? FoldedTown(gap.value) : "";
  std::vector<Ranked> found;
  for (const Party& party : parties) {
    if (const auto way = WayThrough(party, gap, town)) {
      found.push_back({{party.id, party.name, *way, party.ask_first},
                       party.opens_doors,
                       base::Fold(party.name)});
    }
  }
  for (const TownPlace& place : places) {
    if (town.empty() || place.town != town) continue;
    found.push_back({{place.id, place.name, WayIn::kPlace, false}, false, base::Fold(place.name)});
  }
  std::sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) {
    if (a.finding.way != b.finding.way) return a.finding.way < b.finding.way;
    if (a.opens_doors != b.opens_doors) return a.opens_doors;
    return a.key != b.key ? a.key < b.key : a.finding.id < b.finding.id;
  });
  size_t of_way = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    of_way = i > 0 && found[i].finding.way == found[i - 1].finding.way ? of_way + 1 : 0;
    if (of_way < kMostOfOneWay) {
      gap.findings.push_back(std::move(found[i].finding));
    } else {
      ++gap.more;
    }
  }
}

std::vector<FindNext> LargestGaps(const std::vector<DimensionGaps>& gaps,
                                  const PanelSettings& settings) {
  std::vector<FindNext> all;
  for (const DimensionGaps& dimension : gaps) {
    for (const panel::GapLine& line : dimension.table.lines) {
      if (line.to_find() == 0) continue;
      all.push_back({dimension.dimension,
                     line.value,
                     line.still_to_recruit,
                     panel::HowManyToAsk(line.still_to_recruit, settings.response_rate),
                     {}});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const FindNext& a, const FindNext& b) {
    return a.still_to_recruit > b.still_to_recruit;
  });
  if (all.size() > kMostToFind) all.resize(kMostToFind);
  return all;
}

}  // namespace

std::vector<FindNext> WhoToFind(const Workspace& workspace, const std::vector<DimensionGaps>& gaps,
                                const PanelSettings& settings, std::string_view today) {
  std::vector<FindNext> all = LargestGaps(gaps, settings);
  if (all.empty()) return all;
  const std::vector<Party> parties = ReadParties(workspace, today);
  const std::vector<TownPlace> places = ReadPlaces(workspace);
  for (FindNext& gap : all) AddFindings(parties, places, gap);
  return all;
}

}  // namespace earshot::app
