// How far the members are from the shares that the panel wants: bars for each dimension, what is
// missing in words, and what the figures say of it (004-20, 004-22); and who the members are in the
// dimensions of which no shares are wanted (004-32).
//
// Every figure is the core's (core/panel/gaps.h); nothing is reckoned here.

#include <algorithm>
#include <cmath>
#include <vector>

#include "wasm/ui/kit/bars.h"
#include "wasm/ui/panels/panel_home_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::DimensionGaps;
using panel::GapLine;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

// So many dimensions stand open at first.
constexpr int kOpenOnDesk = 3, kOpenOnPhone = 1;
constexpr double kOftenChance = 0.05;

bool IsTooFew(const GapLine& line) { return line.outside && line.points.value_or(0) < 0; }

// The sum of what the groups below say.
int64_t PeopleToFind(const DimensionGaps& gaps) {
  int64_t people = 0;
  for (const GapLine& line : gaps.table.lines) people += line.to_find();
  return people;
}

// A share from 0 to 1, to a tenth of a percent.
std::string PartInWords(double part) {
  return ShareInWords(static_cast<int64_t>(std::llround(part * 1000)) * 10);
}

void AddTo(std::string& words, const std::string& more) {
  words = words.empty() ? more : Fill(Text::kHeldDetail, {words, more});
}

void DrawGroups(const PanelContext& context, const DimensionGaps& gaps, const std::string& name) {
  std::vector<std::string> words;
  words.reserve(gaps.table.lines.size() * 3);
  const auto keep = [&words](std::string text) -> std::string_view {
    words.push_back(std::move(text));
    return words.back();
  };
  std::vector<kit::Bar> bars;
  for (const GapLine& line : gaps.table.lines) {
    kit::Bar bar;
    bar.label = keep(GroupInWords(context, gaps.dimension, line.value));
    bar.value = std::llround(line.share.value_or(0) * static_cast<double>(panel::kWhole));
    const std::string people = FormatNumber(line.people);
    bar.words =
        keep(line.share ? Fill(Text::kHeardShare, {people, PartInWords(*line.share)}) : people);
    bar.target = line.hundredths;
    bar.target_words = keep(Fill(Text::kPanelWanted, {ShareInWords(line.hundredths)}));
    bars.push_back(bar);
  }
  kit::Bars({.name = name, .bars = bars});
}

void DrawGapWords(const PanelContext& context, const DimensionGaps& gaps, const std::string& name) {
  std::vector<std::string> few;
  std::string many, to_find;
  for (const GapLine& line : gaps.table.lines) {
    const std::string group = GroupInWords(context, gaps.dimension, line.value);
    const std::string wanted = ShareInWords(line.hundredths);
    const std::string missing = FormatNumber(line.still_to_recruit);
    if (IsTooFew(line)) {
      few.push_back(Fill(Text::kPanelTooFewLine, {group, wanted, missing}));
      continue;
    }
    if (line.outside) AddTo(many, Fill(Text::kPanelTooManyGroup, {group, wanted}));
    if (line.to_find() > 0) AddTo(to_find, Fill(Text::kHeardShare, {group, missing}));
  }
  if (!few.empty()) {
    kit::Pill(kit::Tone::kWarning, T(Text::kPanelTooFew));
    const std::vector<std::string_view> items(few.begin(), few.end());
    kit::Bullets(Fill(Text::kMatrixGap, {name, T(Text::kPanelTooFew)}), items);
  }
  if (!many.empty()) {
    kit::Pill(kit::Tone::kInfo, T(Text::kPanelTooMany));
    kit::Paragraph(many);
  }
  if (!to_find.empty()) kit::Paragraph(Fill(Text::kPanelToFindToo, {to_find}));
  if (PeopleToFind(gaps) == 0 && few.empty()) {
    kit::Pill(kit::Tone::kSuccess, T(Text::kPanelNobodyMissing));
  }
}

// Two people may have set shares of one list apart from each other.
void DrawSharesThatDoNotFit(const PanelContext& context, const PanelReading& reading) {
  for (const DimensionGaps& gaps : reading.gaps) {
    const int64_t sum = gaps.table.wanted_hundredths;
    if (app::ComesToWhole(sum)) continue;
    const std::string name = context.panel->LabelOf("panel-dimensions", gaps.dimension);
    kit::Notice(kit::Tone::kWarning, Fill(Text::kPanelSharesOff, {name, ShareInWords(sum)}),
                T(Text::kPanelSharesOffText));
  }
}

std::string FitInWords(const panel::Fit& fit) {
  if (fit.too_few()) return std::string(T(Text::kPanelFitFew));
  const auto cents = static_cast<int64_t>(std::llround(fit.p * 100));
  const std::string p =
      cents == 0 ? std::string(T(Text::kPanelBelowCent)) : app::PercentText(cents);
  const auto chi = static_cast<int64_t>(std::llround(fit.chi_square * 100));
  return Fill(fit.p < kOftenChance ? Text::kPanelFitReal : Text::kPanelFitChance,
              {app::PercentText(chi), p});
}

void DrawFigures(const PanelContext& context, const DimensionGaps& gaps,
                 const std::string& origin) {
  const panel::GapTable& table = gaps.table;
  std::string words =
      Fill(Text::kPanelBase, {FormatNumber(table.known), FormatNumber(table.unknown)});
  const auto add = [&words](const std::string& sentence) { words.append(" ").append(sentence); };
  if (!origin.empty()) add(Fill(Text::kPanelSharesFrom, {origin}));
  if (table.dissimilarity) add(Fill(Text::kPanelDissimilar, {PartInWords(*table.dissimilarity)}));
  if (table.fit && table.known > 0) add(FitInWords(*table.fit));
  std::string others;
  for (const panel::ValueCount& other : table.others) {
    AddTo(others, Fill(Text::kHeardShare, {GroupInWords(context, gaps.dimension, other.value),
                                           FormatNumber(other.people)}));
  }
  if (!others.empty()) add(Fill(Text::kPanelOthers, {others}));
  kit::Caption(words);
}

// Number, and share of those who said; nothing is wanted of these groups.
void DrawMemberMix(PanelContext& context, const std::vector<DimensionGaps>& mix) {
  if (mix.empty()) return;
  kit::Heading(3, T(Text::kPanelMix));
  for (const DimensionGaps& one : mix) {
    const std::string name = context.panel->LabelOf("panel-dimensions", one.dimension);
    const std::string label = Fill(Text::kHeardShare, {name, FormatNumber(one.table.known)});
    if (!DrawPanelFold(StateOfPanel(context).home, "mix/" + one.dimension, label, false)) continue;
    std::vector<std::string> lines;
    for (const panel::ValueCount& group : one.table.others) {
      const double share = static_cast<double>(group.people) / static_cast<double>(one.table.known);
      lines.push_back(Fill(Text::kMatrixGap, {GroupInWords(context, one.dimension, group.value),
                                              Fill(Text::kHeardShare, {FormatNumber(group.people),
                                                                       PartInWords(share)})}));
    }
    const std::vector<std::string_view> items(lines.begin(), lines.end());
    kit::Bullets(name, items);
    kit::Caption(
        Fill(Text::kPanelBase, {FormatNumber(one.table.known), FormatNumber(one.table.unknown)}));
  }
}

}  // namespace

std::string GroupInWords(const PanelContext& context, std::string_view dimension,
                         std::string_view value) {
  const std::string_view vocabulary = app::VocabularyOfDimension(dimension);
  return vocabulary.empty() ? std::string(value) : context.panel->LabelOf(vocabulary, value);
}

std::string ShareInWords(int64_t hundredths) {
  return Fill(Text::kPercent, {app::PercentText(hundredths)});
}

void DrawPanelGaps(PanelContext& context) {
  kit::Heading(2, T(Text::kPanelCompared));
  const PanelReading& reading = ReadingOfPanel(context);
  if (reading.gaps.empty()) {
    kit::Paragraph(T(Text::kPanelNoTargets));
    context.ButtonLink(T(Text::kTargets), RouteTo(Screen::kTargets));
    DrawMemberMix(context, reading.mix);
    return;
  }
  kit::Caption(T(Text::kPanelComparedText));
  DrawSharesThatDoNotFit(context, reading);
  int may_open = context.facts.narrow ? kOpenOnPhone : kOpenOnDesk;
  for (size_t i = 0; i < reading.gaps.size(); ++i) {
    const DimensionGaps& gaps = reading.gaps[i];
    const auto& lines = gaps.table.lines;
    const bool few = std::any_of(lines.begin(), lines.end(), IsTooFew);
    const bool opens = few && may_open > 0;
    may_open -= opens;
    const std::string name = context.panel->LabelOf("panel-dimensions", gaps.dimension);
    const int64_t missing = PeopleToFind(gaps);
    const std::string_view whole = T(few ? Text::kPanelTooFew : Text::kPanelNobodyMissing);
    const std::string label = missing > 0
                                  ? Fill(Text::kPanelFoldToFind, {name, FormatNumber(missing)})
                                  : Fill(Text::kMatrixGap, {name, InSentence(whole)});
    if (!DrawPanelFold(StateOfPanel(context).home, "gap/" + gaps.dimension, label, opens)) continue;
    kit::Scope scope(gaps.dimension);
    DrawGroups(context, gaps, name);
    DrawGapWords(context, gaps, name);
    DrawFigures(context, gaps, reading.origins[i]);
  }
  context.Link(T(Text::kTargets), RouteTo(Screen::kTargets));
  DrawMemberMix(context, reading.mix);
}

}  // namespace earshot::panels
