// The evidence pack of one project before it goes out (004-03, 004-08): its figures, each
// figure and each section with the way to the records behind it; then it is frozen as an edition,
// or saved as a draft.

#include <array>
#include <set>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/report/clean_text.h"
#include "core/report/edition.h"
#include "core/report/evidence_pack.h"
#include "wasm/ui/panels/evidence_charts.h"
#include "wasm/ui/panels/evidence_read.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr int kMostLines = 12;           // of one section
constexpr int kTotals = 4;               // at most at its end
constexpr size_t kLongestTrailing = 24;  // longer values stand under their label

// Where the records of a section are; the order is that of report::SectionTitle.
struct Behind {
  Text label;
  Screen screen;
  std::string_view tab;  // of Voices
};
constexpr std::array<Behind, 8> kBehind = {{
    {Text::kOpenTheProject, Screen::kProject, ""},
    {Text::kOpenTheProject, Screen::kProject, ""},
    {Text::kOpenTheActivities, Screen::kLog, ""},
    {Text::kOpenTheProject, Screen::kProject, ""},
    {Text::kOpenTheThemes, Screen::kVoices, "themes"},
    {Text::kOpenTheDecisions, Screen::kVoices, "decisions"},
    {Text::kOpenTheTellings, Screen::kVoices, "told"},
    {Text::kOpenGaps, Screen::kVoices, ""},
}};

void DrawBehind(PanelContext& context, const Behind& behind, int section,
                const std::string& project) {
  const std::string label = Fill(Text::kNamedButton, {T(behind.label), std::to_string(section)});
  if (!kit::Button(label, kit::ButtonKind::kQuiet)) return;
  if (behind.screen == Screen::kProject) return context.Go(RouteTo(Screen::kProject, project));
  context.intents.Push(shell::LookThrough{project});
  context.Go(behind.tab.empty() ? RouteTo(behind.screen) : RouteTo(behind.screen, behind.tab));
}

ListedRecord RowOf(const report::FigureLine& line, const std::string& project) {
  ListedRecord row{
      .key = line.name, .title = line.label, .route = RouteToFigure(project, line.name)};
  (line.value.size() > kLongestTrailing ? row.detail : row.trailing) = line.value;
  return row;
}

// Cut, unless all were asked for; the totals stand last.
std::vector<const report::FigureLine*> ShownOf(const std::vector<report::FigureLine>& lines,
                                               int section, bool whole, size_t& all) {
  std::vector<const report::FigureLine*> shown;
  for (const report::FigureLine& line : lines) {
    const bool here = line.section == report::SectionTitle(section) && !line.value.empty();
    if (here) shown.push_back(&line);
  }
  all = shown.size();
  if (!whole && all > static_cast<size_t>(kMostLines)) {
    shown.erase(shown.begin() + (kMostLines - kTotals), shown.end() - kTotals);
  }
  return shown;
}

void DrawFigures(PanelContext& context, const std::string& project) {
  const std::vector<report::FigureLine>& lines = EvidenceLines(context, project);
  std::set<int>& whole = context.state.reports.whole_sections;
  for (int section = 1; section <= static_cast<int>(kBehind.size()); ++section) {
    kit::Heading(2, report::SectionTitle(section));
    size_t all = 0;
    const std::vector<const report::FigureLine*> shown =
        ShownOf(lines, section, whole.contains(section), all);
    if (shown.empty()) kit::Paragraph(T(Text::kNoFigures));
    DrawRecordList(context, report::SectionTitle(section), shown,
                   [&](const report::FigureLine* line) { return RowOf(*line, project); });
    if (shown.size() < all) {
      const std::string more =
          Fill(Text::kShowAllFigures,
               {shell::FormatNumber(static_cast<int64_t>(all)), std::to_string(section)});
      if (kit::Button(more, kit::ButtonKind::kQuiet)) {
        whole.insert(section);
        kit::Wake();
      }
    }
    DrawBehind(context, kBehind[static_cast<size_t>(section - 1)], section, project);
  }
}

void DrawActions(PanelContext& context, const report::EvidenceFigures& figures,
                 const std::string& project) {
  if (kit::Button(T(Text::kFreezeEdition), kit::ButtonKind::kPrimary)) {
    app::Transaction transaction{std::string(T(Text::kFreezeEdition)),
                                 {report::FrozenEdition(figures, project)}};
    context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kRecord, "{id}"),
                                     std::string(T(Text::kEditionFrozen))});
  }
  kit::SameLine();
  if (kit::Button(T(Text::kSaveDraftPage))) {
    SavePack(context, Text::kDraftFile, project, figures.as_at, report::EvidencePage(figures));
  }
}

}  // namespace

void SavePack(const PanelContext& context, Text name, const std::string& project,
              const std::string& day, std::string page) {
  std::string words = report::FileWords(context.workspace->TitleOf(project));
  if (words.empty()) words = T(Text::kProject);
  context.intents.Push(shell::SaveFile{"", "html", std::move(page), Fill(name, {words, day})});
}

void DrawEditions(PanelContext& context, std::string_view project) {
  const std::vector<app::Row>& editions = context.state.reports.editions.Get(
      context.workspace->version(), std::string(project),
      [&] { return report::EditionsOf(*context.workspace, project); });
  if (editions.empty()) {
    kit::Paragraph(T(Text::kNoEditions));
    return;
  }
  DrawRecordList(context, T(Text::kEditions), editions, [](const app::Row& row) {
    const std::string to = base::GetString(row.document, "sent_to");
    const std::string on = DateInWords(base::GetString(row.document, "sent_on"));
    const std::string sent = to.empty()   ? std::string(T(Text::kNotSentOut))
                             : on.empty() ? Fill(Text::kSentTo, {to})
                                          : Fill(Text::kSentToOn, {to, on});
    return ListedRecord{.key = row.id,
                        .title = base::GetString(row.document, "name"),
                        .detail = sent,
                        .route = RouteTo(Screen::kRecord, row.id)};
  });
}

std::string EvidenceDay(PanelContext& context) {
  std::string& as_at = context.state.reports.as_at;
  if (as_at.empty()) as_at = context.facts.today;
  return base::ParseDate(as_at) ? as_at : std::string();
}

const report::Evidence& EvidenceOn(PanelContext& context, std::string_view project,
                                   std::string_view day) {
  return context.state.reports.evidence.Get(
      context.workspace->version(), std::string(project) + "/" + std::string(day),
      [&] { return report::ReadEvidenceAndSources(*context.workspace, project, day); });
}

const report::Evidence& EvidenceOf(PanelContext& context, std::string_view project) {
  return EvidenceOn(context, project, context.state.reports.as_at);
}

const std::vector<report::FigureLine>& EvidenceLines(PanelContext& context,
                                                     std::string_view project) {
  const std::string key = std::string(project) + "/" + context.state.reports.as_at;
  return context.state.reports.lines.Get(context.workspace->version(), key, [&] {
    return report::FigureLines(EvidenceOf(context, project).figures);
  });
}

void DrawEvidence(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToReports), RouteTo(Screen::kReports));
  const auto document = DocumentHere(context, id, Text::kEvidencePack);
  if (!document) return;
  kit::Heading(1, Fill(Text::kEvidencePackOf, {base::GetString(*document, "title")}));
  EvidenceDay(context);
  kit::DateField({.label = T(Text::kAsAt), .hint = T(Text::kAsAtHint), .key = "evidence/as-at"},
                 context.state.reports.as_at, context.facts.today);
  if (EvidenceDay(context).empty()) {
    kit::Notice(kit::Tone::kWarning, T(Text::kAsAtNeeded), "");
    return;
  }
  const std::string project(id);
  kit::Paragraph(T(Text::kEvidenceText));
  DrawActions(context, EvidenceOf(context, project).figures, project);
  kit::Heading(2, T(Text::kEditions));
  DrawEditions(context, project);
  kit::Heading(2, T(Text::kCharts));
  shell::ReportsState& state = context.state.reports;
  DrawEvidenceCharts(context, project, state.as_at, state.shared);
  DrawFigures(context, project);
}

}  // namespace earshot::panels
