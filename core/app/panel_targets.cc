// See panel_targets.h. Entering shares: target_shares.cc.

#include "core/app/panel_targets.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::GetString;

struct Dimension {
  std::string_view code;
  std::string_view vocabulary;
};
constexpr std::array<Dimension, 7> kDimensions = {{{"age", "age-bands"},
                                                   {"sex", "sexes"},
                                                   {"ethnic-group", "ethnic-headings"},
                                                   {"disability", "disabilities"},
                                                   {"care", "unpaid-care"},
                                                   {"deprivation", "deprivation-bands"},
                                                   {"rural-urban", "rural-urban"}}};

bool IsNoAnswer(std::string_view code) {
  return code.empty() || code == "prefer-not-to-say" || code == "not-asked";
}

// Active members by value; towns that differ in case or accents only are one, as in a target's id.
panel::Headcount Count(const std::vector<MemberRow>& rows, std::string_view dimension,
                       const std::vector<PanelTarget>& targets) {
  std::map<std::string, int64_t> written;  // as the rows have it
  for (const MemberRow& row : rows) {
    if (row.active()) ++written[ValueIn(row, dimension)];
  }
  std::map<std::string, std::string> names;  // id -> the value that stands for it
  for (const PanelTarget& target : targets) {
    names.emplace(model::PanelTargetId(dimension, target.value), target.value);
  }
  panel::Headcount has;
  std::map<std::string, int64_t> counts;
  for (const auto& [value, people] : written) {
    if (IsNoAnswer(value)) {
      has.unknown += people;
    } else {
      counts[names.emplace(model::PanelTargetId(dimension, value), value).first->second] += people;
    }
  }
  for (const auto& [value, people] : counts) has.values.push_back({value, people});
  return has;
}

}  // namespace

std::string_view VocabularyOfDimension(std::string_view dimension) {
  for (const Dimension& one : kDimensions) {
    if (one.code == dimension) return one.vocabulary;
  }
  return "";
}

std::vector<TermChoice> TargetValues(const Workspace& panel, std::string_view dimension) {
  const std::string_view vocabulary = VocabularyOfDimension(dimension);
  if (vocabulary.empty()) return {};
  std::vector<TermChoice> values = panel.Terms(vocabulary);
  values.erase(std::remove_if(values.begin(), values.end(),
                              [](const TermChoice& term) { return IsNoAnswer(term.code); }),
               values.end());
  return values;
}

std::vector<PanelTarget> TargetsIn(const Workspace& panel, std::string_view dimension) {
  const std::vector<TermChoice> values = TargetValues(panel, dimension);
  const auto place = [&values](const std::string& value) {
    return std::find_if(values.begin(), values.end(),
                        [&value](const TermChoice& term) { return term.code == value; }) -
           values.begin();
  };
  std::vector<PanelTarget> targets;
  for (const Row& row : panel.List("panel_target")) {
    if (GetString(row.document, "dimension") != dimension) continue;
    PanelTarget target{GetString(row.document, "value"), base::GetInteger(row.document, "share"),
                       GetString(row.document, "origin")};
    if (!IsNoAnswer(target.value)) targets.push_back(std::move(target));
  }
  // Stable: List has them by name, and those without a place stay so.
  std::stable_sort(targets.begin(), targets.end(),
                   [&place](const PanelTarget& a, const PanelTarget& b) {
                     return place(a.value) < place(b.value);
                   });
  return targets;
}

std::vector<DimensionGaps> ReadGaps(const Workspace& panel, const PanelSettings& settings,
                                    const std::vector<MemberRow>& rows) {
  std::vector<DimensionGaps> all;
  for (const TermChoice& dimension : panel.Terms("panel-dimensions")) {
    const std::vector<PanelTarget> targets = TargetsIn(panel, dimension.code);
    if (targets.empty()) continue;
    std::vector<panel::ValueTarget> shares;
    for (const PanelTarget& target : targets) shares.push_back({target.value, target.hundredths});
    all.push_back({dimension.code, panel::MeasureGaps(shares, Count(rows, dimension.code, targets),
                                                      settings.target_size)});
  }
  return all;
}

std::vector<DimensionGaps> ReadMemberMix(const Workspace& panel,
                                         const std::vector<MemberRow>& rows) {
  std::vector<DimensionGaps> all;
  for (const TermChoice& dimension : panel.Terms("panel-dimensions")) {
    if (!TargetsIn(panel, dimension.code).empty()) continue;
    panel::GapTable table = panel::MeasureGaps({}, Count(rows, dimension.code, {}), 0);
    if (table.known == 0) continue;
    std::stable_sort(
        table.others.begin(), table.others.end(),
        [](const panel::ValueCount& a, const panel::ValueCount& b) { return a.people > b.people; });
    all.push_back({dimension.code, std::move(table)});
  }
  return all;
}

Gauge ReadGauge(const PanelSettings& settings, const std::vector<MemberRow>& rows) {
  Gauge gauge;
  gauge.wanted = settings.target_size;
  for (const MemberRow& row : rows) {
    gauge.active += row.active();
    gauge.to_check += row.status == "to-check" || row.status == "applied";
  }
  return gauge;
}

}  // namespace earshot::app
