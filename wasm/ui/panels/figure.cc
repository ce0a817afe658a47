// The records behind one figure of an evidence pack (004-03, 004-08): what the figure is the sum
// of, each record with its part, so that anybody in the team can count again.

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "wasm/ui/panels/evidence_read.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using report::FigureUnit;
using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

// One number of the figure.
struct FigurePart {
  std::string sum;  // "47 contacts in 2 activities"
  bool guarded = false;
  FigureUnit unit = FigureUnit::kRecords;
  int64_t number = 0;
  std::vector<ListedRecord> rows;
};

// What the page says of a figure, in words: the shell keeps it until the workspace changes.
struct FigureView {
  bool found = false;
  report::FigureLine line;
  std::vector<FigurePart> parts;
};

namespace {

constexpr std::string_view kWithin = "/figure/";

std::string KindInWords(std::string_view type, int64_t number) {
  if (type == "feedback") return Count(number, Text::kOneFeedbackPoint, Text::kFeedbackPoints);
  const model::RecordType* known = model::FindType(type);
  if (known == nullptr) return Count(number, Text::kOneRecordBehind, Text::kRecordsBehind);
  return shell::FormatNumber(number) + " " + InSentence(number == 1 ? known->label : known->plural);
}

// "12 activities"; "20 records" where they are of several kinds.
std::string RecordsInWords(const std::vector<report::FigureRecord>& records) {
  const std::string_view first = model::TypeOfId(records.front().id);
  const bool alike = std::all_of(records.begin(), records.end(), [&](const auto& record) {
    return model::TypeOfId(record.id) == first;
  });
  return KindInWords(alike ? first : "", static_cast<int64_t>(records.size()));
}

std::string PartInWords(FigureUnit unit, int64_t number) {
  switch (unit) {
    case FigureUnit::kContacts:
      return Count(number, Text::kOneContact, Text::kManyContacts);
    case FigureUnit::kReached:
      return Count(number, Text::kOnePersonReached, Text::kPeopleReached);
    case FigureUnit::kResidents:
      return Count(number, Text::kOneResident, Text::kResidents);
    case FigureUnit::kRecords:
    case FigureUnit::kWritten:
      return "";
  }
  return "";
}

FigurePart PartOf(const PanelContext& context, const report::FigureSource& source) {
  FigurePart part{.sum = std::string(T(Text::kFigureNothing)),
                  .guarded = source.guarded,
                  .unit = source.unit,
                  .number = source.Sum(),
                  .rows = {}};
  for (const report::FigureRecord& record : source.records) {
    ListedRecord row = RecordInWords(context, record.id);
    row.trailing = PartInWords(source.unit, record.counts);
    part.rows.push_back(std::move(row));
  }
  const std::string number = PartInWords(source.unit, part.number);
  if (part.rows.empty()) {
    if (!number.empty()) part.sum = number;
    return part;
  }
  const std::string records = RecordsInWords(source.records);
  part.sum = source.unit == FigureUnit::kWritten ? std::string(T(Text::kFigureWritten))
             : number.empty()                    ? records
                                                 : Fill(Text::kFigureSum, {number, records});
  return part;
}

FigureView ViewOf(PanelContext& context, std::string_view project, std::string_view name) {
  FigureView view;
  const std::vector<report::FigureLine>& lines = EvidenceLines(context, project);
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const report::FigureLine& one) { return one.name == name; });
  if (line == lines.end()) return view;
  view.found = true;
  view.line = *line;
  const report::FigureSources& sources = EvidenceOf(context, project).sources;
  const auto source = sources.find(name);
  if (source == sources.end()) return view;
  for (const report::FigureSource& one : source->second) {
    view.parts.push_back(PartOf(context, one));
  }
  return view;
}

void DrawPart(PanelContext& context, const FigurePart& part, size_t& left) {
  kit::Heading(2, part.sum);
  if (part.unit != FigureUnit::kWritten) {
    kit::Caption(Fill(Text::kChartBase, {shell::FormatNumber(part.number),
                                         DateInWords(context.state.reports.as_at)}));
  }
  const size_t shown = std::min(left, part.rows.size());
  left -= shown;
  const std::span<const ListedRecord> rows(part.rows.data(), shown);
  DrawRecordList(context, part.sum, rows,
                 [](const ListedRecord& row) -> const ListedRecord& { return row; });
  DrawShownOf(shown, part.rows.size());
}

void DrawParts(PanelContext& context, const FigureView& view) {
  shell::ReportsState& state = context.state.reports;
  if (view.parts.empty()) kit::Paragraph(T(Text::kFigureNothing));
  const bool guarded = std::any_of(view.parts.begin(), view.parts.end(),
                                   [](const FigurePart& part) { return part.guarded; });
  if (guarded) kit::Paragraph(T(Text::kFigureGuarded));
  size_t left = state.figure_rows;
  size_t all = 0;
  for (const FigurePart& part : view.parts) {
    DrawPart(context, part, left);
    all += part.rows.size();
  }
  if (all <= state.figure_rows) return;
  if (kit::Button(T(Text::kShowMore))) {
    state.figure_rows += shell::kFigureStep;
    kit::Wake();
  }
}

}  // namespace

std::string RouteToFigure(std::string_view project, std::string_view figure) {
  return RouteTo(Screen::kFigure,
                 std::string(project) + std::string(kWithin) + std::string(figure));
}

void DrawFigure(PanelContext& context, std::string_view id) {
  const size_t at = std::min(id.find(kWithin), id.size());
  const std::string project(id.substr(0, at));
  const std::string name(id.substr(std::min(id.size(), at + kWithin.size())));
  context.Link(T(Text::kBackToEvidence), RouteTo(Screen::kEvidence, project));
  const auto document = context.workspace->Document(project);
  const std::string day = EvidenceDay(context);
  if (!document || merge::IsDeleted(*document) || day.empty()) {
    kit::Heading(1, T(Text::kFigure));
    if (day.empty()) return kit::Notice(kit::Tone::kWarning, T(Text::kAsAtNeeded), "");
    return DrawNotHere(context);
  }
  shell::ReportsState& state = context.state.reports;
  const std::string key = std::string(id) + "/" + day;
  if (state.figure.asked != key) state.figure_rows = shell::kFigureStep;
  const std::shared_ptr<const FigureView>& view = state.figure.Get(
      context.workspace->version(), key,
      [&] { return std::make_shared<const FigureView>(ViewOf(context, project, name)); });
  if (!view->found) {
    kit::Heading(1, T(Text::kFigure));
    kit::Notice(kit::Tone::kInfo, T(Text::kFigureGone), T(Text::kFigureGoneText));
    return;
  }
  kit::Heading(1, view->line.label);
  const std::string title = base::GetString(*document, "title");
  const std::string as_at = DateInWords(day);
  const kit::Fact facts[] = {{T(Text::kFigureInPack), view->line.value},
                             {T(Text::kProject), title},
                             {T(Text::kFigureSection), view->line.section},
                             {T(Text::kAsAt), as_at}};
  kit::Facts(facts);
  DrawParts(context, *view);
}

}  // namespace earshot::panels
