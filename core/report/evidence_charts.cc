// See evidence_charts.h.

#include "core/report/evidence_charts.h"

#include <algorithm>
#include <utility>

#include "core/base/stable_order.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

// What the source of a figure adds up to, not rounded.
Shown Exact(const FigureSources& sources, std::string_view name) {
  const auto source = sources.find(name);
  if (source == sources.end() || source->second.empty()) return {};
  return {source->second.front().Sum(), false};
}

// WHY within this file only: nobody can write a page of it by mistake.
EvidenceFigures ExactCounts(const Evidence& evidence) {
  EvidenceFigures exact = evidence.figures;
  for (EvidenceCharacteristic& one : exact.characteristics) {
    one.counted = Exact(evidence.sources, "counted." + one.code);
    one.not_recorded = Exact(evidence.sources, "not-recorded." + one.code);
    for (EvidenceShare& share : one.groups) {
      share.people = Exact(evidence.sources, "people." + share.code);
    }
  }
  if (exact.contacts) exact.contacts = Exact(evidence.sources, "contacts");
  exact.points = Exact(evidence.sources, "points");
  for (EvidenceTheme& theme : exact.themes) theme.points = Exact(evidence.sources, theme.id);
  base::SortStably(exact.themes, [](const EvidenceTheme& a, const EvidenceTheme& b) {
    return a.points.value > b.points.value;
  });
  return exact;
}

// Recorded for less than half of the contacts: a share would read as one of them all.
bool IsRecordedForFew(const EvidenceCharacteristic& one) {
  return !one.not_recorded.hidden && one.counted.value < one.not_recorded.value;
}

std::string BaseOfFew(const EvidenceFigures& figures, const EvidenceCharacteristic& one) {
  const Shown both = {one.counted.value + one.not_recorded.value, false};
  const Shown all = figures.contacts && !figures.contacts->hidden ? *figures.contacts : both;
  return "recorded for " + Text(one.counted) + " of " + Text(all) + " contacts";
}

}  // namespace

BarChart CharacteristicChart(const EvidenceFigures& figures, const EvidenceCharacteristic& one,
                             size_t number) {
  BarChart chart;
  chart.id = "group-" + std::to_string(number);
  chart.title = one.name;
  chart.label_heading = "Group";
  const bool few = IsRecordedForFew(one);
  chart.value_heading = few ? "Contacts" : "Share of those counted";
  chart.base = few ? BaseOfFew(figures, one) : "n = " + Text(one.counted) + " contacts counted";
  chart.as_at = figures.as_at;
  const bool compared = !few && figures.area_residents > 0;
  if (compared) chart.target_heading = "Share of residents";
  for (const EvidenceShare& share : one.groups) {
    Bar bar;
    bar.label = share.group;
    bar.hidden = share.people.hidden || one.counted.hidden;
    if (share.people.value == 0 && !share.people.hidden) bar.hidden = false;
    bar.shown = "*";
    if (!bar.hidden) {
      const int64_t whole = std::max<int64_t>(1, one.counted.value);
      bar.value = few ? share.people.value : PercentOf(share.people.value, whole);
      bar.shown = few ? Text(share.people) : PercentText(share.people.value, whole);
    }
    if (compared && share.residents) {
      bar.target = PercentOf(*share.residents, figures.area_residents);
      bar.target_shown = PercentText(*share.residents, figures.area_residents);
    }
    chart.bars.push_back(std::move(bar));
  }
  return chart;
}

BarChart ThemeChart(const EvidenceFigures& figures) {
  BarChart chart;
  chart.id = "themes";
  chart.title = "Points of feedback by theme";
  chart.label_heading = "Theme";
  chart.value_heading = "Points";
  chart.base = "n = " + (figures.points ? Text(*figures.points) : "not shown") +
               (figures.points == Shown{1, false} ? " point" : " points");
  chart.as_at = figures.as_at;
  for (const EvidenceTheme& theme : figures.themes) {
    if (chart.bars.size() == kThemesInChart) break;
    chart.bars.push_back({theme.name, theme.points.value, Text(theme.points), theme.points.hidden,
                          std::nullopt, ""});
  }
  return chart;
}

std::vector<BarChart> ChartsOf(const Evidence& evidence, bool shared) {
  const EvidenceFigures exact = shared ? EvidenceFigures{} : ExactCounts(evidence);
  const EvidenceFigures& figures = shared ? evidence.figures : exact;
  std::vector<BarChart> charts;
  for (const EvidenceCharacteristic& one : figures.characteristics) {
    charts.push_back(CharacteristicChart(figures, one, charts.size() + 1));
  }
  BarChart themes = ThemeChart(figures);
  if (!themes.bars.empty()) charts.push_back(std::move(themes));
  return charts;
}

}  // namespace earshot::report
