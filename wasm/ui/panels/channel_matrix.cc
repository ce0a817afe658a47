// The matrix of channels: what is planned for each group, how often it was used, and the gaps
// between the two (004-16, 004-17). A table on a desk, one group at a time on a phone.

#include "wasm/ui/kit/tick_table.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/period.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::FormatNumber;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::vector<std::string> LabelsOf(const std::vector<app::TermChoice>& terms) {
  std::vector<std::string> labels;
  for (const app::TermChoice& term : terms) labels.push_back(term.label);
  return labels;
}

std::string UsedInWords(const app::MatrixCell& cell) {
  if (cell.used == 0) return std::string(T(Text::kMatrixNeverUsed));
  return Count(cell.used, Text::kMatrixUsedOnce, Text::kMatrixUsed);
}

std::string_view PlannedInWords(bool planned) {
  return T(planned ? Text::kMatrixPlanned : Text::kMatrixNotPlanned);
}

void Tick(const PanelContext& context, const app::ChannelMatrix& matrix, size_t group,
          size_t channel) {
  const app::TermChoice& row = matrix.groups[group];
  const app::TermChoice& column = matrix.channels[channel];
  const bool planned = !matrix.At(group, channel).planned;
  const std::string what =
      Fill(Text::kMatrixPair, {row.label, column.label, PlannedInWords(planned)});
  context.intents.Push(
      shell::Edit{app::PlanChannel(row.code, column.code, planned, what), "", "", what});
}

void DrawGroups(PanelContext& context, const app::ChannelMatrix& matrix) {
  kit::List list(T(Text::kChannelMatrix));
  for (size_t group = 0; group < matrix.groups.size(); ++group) {
    int64_t planned = 0, used = 0;
    for (size_t channel = 0; channel < matrix.channels.size(); ++channel) {
      const app::MatrixCell& cell = matrix.At(group, channel);
      planned += cell.planned;
      used += cell.planned && cell.used > 0;
    }
    const app::TermChoice& term = matrix.groups[group];
    const std::string detail =
        Fill(Text::kMatrixOfGroup, {FormatNumber(used), FormatNumber(planned)});
    if (list.Row({.key = term.code, .title = term.label, .detail = detail})) {
      context.state.matrix.group = term.code;
      kit::Wake();
    }
  }
}

void DrawGroup(PanelContext& context, const app::ChannelMatrix& matrix, size_t group) {
  if (kit::Button(T(Text::kMatrixAllGroups))) {
    context.state.matrix.group.clear();
    kit::Wake();
  }
  kit::Heading(2, matrix.groups[group].label);
  for (size_t channel = 0; channel < matrix.channels.size(); ++channel) {
    const app::TermChoice& term = matrix.channels[channel];
    const std::string hint = UsedInWords(matrix.At(group, channel));
    const std::string key = "matrix/" + term.code;
    bool planned = matrix.At(group, channel).planned;
    if (kit::Checkbox({.label = term.label, .hint = hint, .filter = true, .key = key}, planned)) {
      Tick(context, matrix, group, channel);
    }
  }
}

void DrawNarrow(PanelContext& context, const app::ChannelMatrix& matrix) {
  for (size_t group = 0; group < matrix.groups.size(); ++group) {
    if (matrix.groups[group].code == context.state.matrix.group) {
      return DrawGroup(context, matrix, group);
    }
  }
  DrawGroups(context, matrix);
}

void DrawCells(PanelContext& context, const app::ChannelMatrix& matrix) {
  const std::vector<std::string> groups = LabelsOf(matrix.groups);
  const std::vector<std::string> channels = LabelsOf(matrix.channels);
  kit::TickTableSpec spec;
  spec.name = T(Text::kChannelMatrix);
  spec.corner = T(Text::kMatrixCorner);
  spec.rows = groups;
  spec.columns = channels;
  spec.cell = [&](size_t group, size_t channel) {
    const app::MatrixCell& cell = matrix.At(group, channel);
    return kit::TickCell{cell.planned,
                         Fill(Text::kMatrixCell, {groups[group], channels[channel],
                                                  PlannedInWords(cell.planned), UsedInWords(cell)}),
                         cell.used > 0 ? FormatNumber(cell.used) : std::string()};
  };
  if (!kit::TickTableFits(spec)) return DrawNarrow(context, matrix);
  if (const auto cell = kit::TickTable(spec)) Tick(context, matrix, cell->first, cell->second);
}

void DrawGapList(const app::ChannelMatrix& matrix, Text name,
                 const std::vector<app::ChannelGap>& gaps) {
  std::vector<std::string> sentences;
  for (const app::ChannelGap& gap : gaps) {
    std::string channels;
    for (const size_t channel : gap.channels) {
      if (!channels.empty()) channels += ", ";
      channels += matrix.channels[channel].label;
    }
    sentences.push_back(Fill(Text::kMatrixGap, {matrix.groups[gap.group].label, channels}));
  }
  const std::vector<std::string_view> items(sentences.begin(), sentences.end());
  kit::Bullets(T(name), items);
}

void DrawMatrixGaps(const PanelContext& context, const app::ChannelMatrix& matrix) {
  const app::ChannelGaps gaps = app::GapsOf(matrix);
  kit::Heading(2, T(Text::kMatrixGaps));
  if (gaps.never_used.empty()) {
    kit::Paragraph(T(Text::kMatrixNoGaps));
  } else {
    DrawGapList(matrix, Text::kMatrixGaps, gaps.never_used);
    context.ButtonLink(T(Text::kPlanActivity), RouteTo(Screen::kNewActivity, context.state.lens));
  }
  if (gaps.not_planned.empty()) return;
  kit::Heading(2, T(Text::kMatrixUnplanned));
  DrawGapList(matrix, Text::kMatrixUnplanned, gaps.not_planned);
}

}  // namespace

void DrawMatrix(PanelContext& context) {
  shell::MatrixState& state = context.state.matrix;
  context.Link(T(Text::kBackToStakeholders), RouteTo(Screen::kStakeholders));
  kit::Heading(1, T(Text::kChannelMatrix));
  DrawLens(context);
  kit::Paragraph(T(Text::kChannelMatrixText));
  const kit::Option periods[] = {{std::string(kAnyPeriod), std::string(T(Text::kAnyTime))},
                                 {"month", std::string(T(Text::kThisMonth))},
                                 {"quarter", std::string(T(Text::kThisQuarter))},
                                 {"year", std::string(T(Text::kThisYear))}};
  kit::Segmented({.label = T(Text::kPeriod),
                  .hint = T(Text::kPeriodHint),
                  .filter = true,
                  .key = "matrix/period"},
                 periods, state.period);
  const Period period = PeriodAround(state.period, context.facts.today);
  const std::string& lens = context.state.lens;
  const app::ChannelMatrix& matrix = state.matrix.Get(
      context.workspace->version(), lens + " " + period.from + " " + period.to,
      [&] { return app::ReadChannelMatrix(*context.workspace, lens, period.from, period.to); });
  DrawCells(context, matrix);
  if (!matrix.as_printed && kit::Button(T(Text::kMatrixBackToPrint))) {
    app::Transaction transaction =
        app::BackToPrint(*context.workspace, T(Text::kMatrixBackToPrint));
    context.intents.Push(
        shell::Edit{std::move(transaction), "", "", std::string(T(Text::kMatrixIsPrinted))});
  }
  DrawMatrixGaps(context, matrix);
}

}  // namespace earshot::panels
