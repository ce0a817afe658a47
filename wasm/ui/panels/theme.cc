// One theme: what people said about it, what was decided, how it grows over the months, and the
// merge into another theme (004-04).

#include <algorithm>
#include <map>

#include "wasm/ui/kit/bars.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/voices_read.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostPoints = 50, kMonths = 12, kShortest = 3;

// Points of the last twelve months, one bar each; empty months before the first point are left out,
// but for the last three.
void DrawTrend(const PanelContext& context, const std::vector<const app::VoicePoint*>& points) {
  auto month = base::ParseDate(context.facts.today);
  if (!month || points.empty()) return;
  month->day = 1;
  std::map<std::string, int64_t> counts;  // "2026-11"
  for (const app::VoicePoint* point : points) ++counts[point->heard_on.substr(0, 7)];
  int first = int{kMonths} - 1;  // months ago
  while (first + 1 > int{kShortest} &&
         counts[base::FormatDate(base::AddMonths(*month, -first)).substr(0, 7)] == 0) {
    --first;
  }
  std::vector<std::string> labels;
  std::vector<std::string> values;
  std::vector<kit::Bar> bars;
  for (int i = first; i >= 0; --i) {
    const base::Date at = base::AddMonths(*month, -i);
    labels.push_back(base::FormatDateShort(at).substr(2));  // without the day
    values.push_back(shell::FormatNumber(counts[base::FormatDate(at).substr(0, 7)]));
  }
  for (size_t i = 0; i < labels.size(); ++i) {
    const base::Date at = base::AddMonths(*month, static_cast<int>(i) - first);
    bars.push_back({labels[i], counts[base::FormatDate(at).substr(0, 7)], values[i], {}, ""});
  }
  kit::Heading(2, T(Text::kTrend));
  kit::Bars(
      {.name = T(Text::kTrend),
       .bars = bars,
       .caption = Fill(Text::kChartBase, {shell::FormatNumber(static_cast<int64_t>(points.size())),
                                          DateInWords(context.facts.today)})});
}

void DrawPoints(PanelContext& context, const std::vector<const app::VoicePoint*>& points) {
  kit::Heading(2, T(Text::kWhatWeHeard));
  if (points.empty()) {
    kit::Paragraph(T(Text::kNoFeedback));
    return;
  }
  const size_t shown = std::min(points.size(), kMostPoints);
  for (size_t i = 0; i < shown; ++i) {
    kit::Scope scope(points[i]->id);
    kit::Quote(points[i]->said);
    kit::Caption(WhereHeard(context, *points[i]));
  }
  DrawShownOf(shown, points.size());
}

void DrawAnswers(PanelContext& context, const app::Voices& voices, std::string_view id) {
  kit::Heading(2, T(Text::kDecisions));
  std::vector<const app::DecisionLine*> answers;
  for (const app::DecisionLine& line : voices.decisions) {
    if (line.themes.contains(std::string(id))) answers.push_back(&line);
  }
  if (answers.empty()) {
    kit::Paragraph(T(Text::kNoAnswerYet));
    return;
  }
  DrawRecordList(context, T(Text::kDecisions), answers, [&](const app::DecisionLine* line) {
    return ListedRecord{
        .key = line->id,
        .title = line->title,
        .detail =
            Fill(Text::kHeldDetail, {context.workspace->LabelOf("decision-outcomes", line->outcome),
                                     DateInWords(line->decided_on)}),
        .route = RouteTo(Screen::kRecord, line->id)};
  });
}

void DrawMerge(PanelContext& context, std::string_view id) {
  kit::Heading(2, T(Text::kMergeTheme));
  kit::Paragraph(T(Text::kMergeThemeText));
  std::string& into = context.state.theme.merge_into;
  std::vector<kit::Option> others = context.options.Records("theme");
  std::erase_if(others, [&](const kit::Option& option) { return option.code == id; });
  kit::Select({.label = T(Text::kMergeInto), .filter = true, .key = "theme/merge"}, others, into,
              T(Text::kChoose));
  if (!kit::Button(T(Text::kMergeTheme)) || into.empty() || into == id) return;
  app::Transaction transaction{
      std::string(T(Text::kMergeTheme)),
      {{std::string(id), "theme", {{"merged_into", merge::Op::kSet, into}}}}};
  context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kTheme, into),
                                   std::string(T(Text::kThemesMerged))});
  into.clear();
}

}  // namespace

void DrawTheme(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToThemes), RouteTo(Screen::kVoices, "themes"));
  const auto document = DocumentHere(context, id, Text::kOneTheme);
  if (!document) return;
  kit::Heading(1, base::GetString(*document, "name"));
  DrawLens(context);
  const std::string merged = base::GetString(*document, "merged_into");
  if (!merged.empty()) {
    kit::Notice(kit::Tone::kInfo, Fill(Text::kMergedNow, {context.workspace->TitleOf(merged)}), "");
    context.Link(context.workspace->TitleOf(merged), RouteTo(Screen::kTheme, merged));
  }
  const app::Voices& voices = VoicesThroughLens(context);
  const std::string key(id);
  std::vector<const app::VoicePoint*> points;
  size_t answered = 0;
  for (const app::VoicePoint& point : voices.points) {
    if (!point.themes.contains(key)) continue;
    points.push_back(&point);
    answered += point.answered ? 1 : 0;
  }
  kit::Caption(Fill(Text::kThemeStanding, {Count(static_cast<int64_t>(points.size()),
                                                 Text::kOneFeedbackPoint, Text::kFeedbackPoints),
                                           shell::FormatNumber(static_cast<int64_t>(answered))}));
  const std::string decide = RouteTo(Screen::kNewRecord, "decision/" + key);
  context.ButtonLink(T(Text::kRecordDecision), decide, answered < points.size());
  kit::SameLine();
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, id));
  DrawRecordFacts(context, *document);
  DrawAnswers(context, voices, id);
  DrawTrend(context, points);
  DrawPoints(context, points);
  if (merged.empty()) DrawMerge(context, id);
  const base::Json* documents[] = {&*document};
  DrawHistory(context, documents);
  DrawDeleteRecord(context, *document, RouteTo(Screen::kVoices, "themes"));
}

}  // namespace earshot::panels
