// See evidence_charts.h. Numbers and bars are those of core/report, so that a screen that is
// photographed or printed gives away no more than the pack does.

#include "wasm/ui/panels/evidence_charts.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/report/evidence_charts.h"
#include "wasm/ui/kit/bars.h"
#include "wasm/ui/panels/evidence_read.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

// Kept by the shell until the workspace changes.
struct EvidenceCharts {
  std::vector<report::BarChart> charts;
  int64_t limit = 0;  // up to which numbers are hidden
  bool any_hidden = false;
};

namespace {

void DrawChart(const report::BarChart& chart) {
  kit::Heading(3, chart.title);
  if (chart.bars.empty()) {
    kit::Paragraph(T(Text::kTooFewToShow));
    return;
  }
  std::vector<std::string> targets;
  targets.reserve(chart.bars.size());
  std::vector<kit::Bar> bars;
  for (const report::Bar& one : chart.bars) {
    kit::Bar bar{.label = one.label, .value = one.value, .words = one.shown};
    bar.hidden = one.hidden;
    bar.spoken = T(Text::kSmallNumber);
    if (one.target) {
      targets.push_back(Fill(Text::kResidentShare, {one.target_shown}));
      bar.target = one.target;
      bar.target_words = targets.back();
    }
    bars.push_back(bar);
  }
  if (!targets.empty()) kit::Caption(T(Text::kTickMeans));
  kit::Bars({.name = chart.title,
             .bars = bars,
             .caption = Fill(Text::kSharedBase, {chart.base, DateInWords(chart.as_at)})});
}

EvidenceCharts ChartsFor(const report::Evidence& evidence, bool shared) {
  EvidenceCharts made{report::ChartsOf(evidence, shared), evidence.figures.small_number_limit,
                      false};
  for (const report::BarChart& chart : made.charts) {
    made.any_hidden |= std::any_of(chart.bars.begin(), chart.bars.end(),
                                   [](const report::Bar& bar) { return bar.hidden; });
  }
  return made;
}

}  // namespace

void DrawSharedSwitch(bool& shared) {
  kit::Checkbox({.label = T(Text::kShowAsShared),
                 .hint = T(Text::kShowAsSharedHint),
                 .filter = true,
                 .key = "charts/shared"},
                shared);
}

void DrawEvidenceCharts(PanelContext& context, std::string_view project, std::string_view day,
                        bool& shared) {
  DrawSharedSwitch(shared);
  const std::string key =
      std::string(project) + "/" + std::string(day) + (shared ? "/shared" : "/exact");
  const std::shared_ptr<const EvidenceCharts>& kept =
      context.state.reports.charts.Get(context.workspace->version(), key, [&] {
        return std::make_shared<const EvidenceCharts>(
            ChartsFor(EvidenceOn(context, project, day), shared));
      });
  if (kept->charts.empty()) kit::Paragraph(T(Text::kNoCharts));
  if (kept->any_hidden) {
    kit::Caption(Fill(Text::kHatchedBars, {shell::FormatNumber(kept->limit)}));
  }
  for (const report::BarChart& chart : kept->charts) DrawChart(chart);
}

}  // namespace earshot::panels
