// The evidence pack of one project before it goes out (004-03, 004-08): its figures, each section
// with the way to the records behind it; then it is frozen as an edition, or saved as a draft.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/report/edition.h"
#include "core/report/evidence_pack.h"
#include "wasm/ui/panels/edition.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr int kMostLines = 12;  // of one section
constexpr int kTotals = 4;      // at most at its end

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

void DrawFigures(PanelContext& context, const std::vector<report::FigureLine>& lines,
                 const std::string& project) {
  for (int section = 1; section <= static_cast<int>(kBehind.size()); ++section) {
    kit::Heading(2, report::SectionTitle(section));
    std::vector<kit::Fact> facts;
    for (const report::FigureLine& line : lines) {
      const bool here = line.section == report::SectionTitle(section) && !line.value.empty();
      if (here) facts.push_back({line.label, line.value});
    }
    const size_t all = facts.size();
    if (all > static_cast<size_t>(kMostLines)) {  // the totals stand last
      facts.erase(facts.begin() + (kMostLines - kTotals), facts.end() - kTotals);
    }
    if (facts.empty()) kit::Paragraph(T(Text::kNoFigures));
    kit::Facts(facts);
    if (all > static_cast<size_t>(kMostLines)) DrawShownOf(kMostLines - kTotals, all - kTotals);
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
    context.intents.Push(shell::SaveFile{"evidence-draft", "html", report::EvidencePage(figures)});
  }
}

}  // namespace

void DrawEditions(PanelContext& context, std::string_view project) {
  const std::vector<app::Row>& editions = context.state.reports.editions.Get(
      context.workspace->version(), std::string(project),
      [&] { return report::EditionsOf(*context.workspace, project); });
  if (editions.empty()) {
    kit::Paragraph(T(Text::kNoEditions));
    return;
  }
  kit::List list(T(Text::kEditions));
  for (const app::Row& row : editions) {
    const std::string to = base::GetString(row.document, "sent_to");
    const std::string on = DateInWords(base::GetString(row.document, "sent_on"));
    const std::string sent = to.empty()   ? std::string(T(Text::kNotSentOut))
                             : on.empty() ? Fill(Text::kSentTo, {to})
                                          : Fill(Text::kSentToOn, {to, on});
    const std::string route = RouteTo(Screen::kRecord, row.id);
    if (list.Row({.key = row.id,
                  .title = base::GetString(row.document, "name"),
                  .detail = sent,
                  .route = route})) {
      context.Go(route);
    }
  }
}

void DrawEvidence(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToReports), RouteTo(Screen::kReports));
  const auto document = context.workspace->Document(id);
  if (!document || merge::IsDeleted(*document)) {
    kit::Heading(1, T(Text::kEvidencePack));
    DrawNotHere(context);
    return;
  }
  kit::Heading(1, Fill(Text::kEvidencePackOf, {base::GetString(*document, "title")}));
  shell::ReportsState& state = context.state.reports;
  if (state.as_at.empty()) state.as_at = context.facts.today;
  kit::DateField({.label = T(Text::kAsAt), .hint = T(Text::kAsAtHint), .key = "evidence/as-at"},
                 state.as_at, context.facts.today);
  const bool is_date = base::ParseDate(state.as_at).has_value();
  if (!is_date) {
    kit::Notice(kit::Tone::kWarning, T(Text::kAsAtNeeded), "");
    return;
  }
  const std::string project(id);
  const report::EvidenceFigures& figures = state.evidence.Get(
      context.workspace->version(), project + "/" + state.as_at,
      [&] { return report::ReadEvidence(*context.workspace, project, state.as_at); });
  kit::Paragraph(T(Text::kEvidenceText));
  DrawActions(context, figures, project);
  kit::Heading(2, T(Text::kEditions));
  DrawEditions(context, project);
  DrawFigures(context, report::FigureLines(figures), project);
}

}  // namespace earshot::panels
