// Reports: what leaves the workspace as a page that others can read and trust (004-05, 001-09). A
// file of its own, for publishing and for paper.

#include <vector>

#include "core/report/you_said.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_file.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::string DecisionsAnd(size_t decisions, size_t quotes, Text words) {
  return Fill(words,
              {Count(static_cast<int64_t>(decisions), Text::kOneDecision, Text::kManyDecisions),
               Count(static_cast<int64_t>(quotes), Text::kOneQuote, Text::kQuotes)});
}

void DrawYouSaid(PanelContext& context) {
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  const report::YouSaid& page = context.state.reports.you_said.Get(
      context.workspace->version(), lens + "/" + today,
      [&] { return report::ReadYouSaid(*context.workspace, lens, today); });
  size_t decisions = 0;
  size_t quotes = 0;
  for (const report::YouSaidProject& project : page.projects) {
    decisions += project.decisions.size();
    quotes += project.quotes.size();
  }
  kit::Heading(2, T(Text::kYouSaidTitle));
  kit::Paragraph(T(Text::kYouSaidText));
  kit::Paragraph(DecisionsAnd(decisions, quotes, Text::kYouSaidHolds));
  if (page.decisions_left_out + page.quotes_left_out > 0) {
    kit::Caption(DecisionsAnd(page.decisions_left_out, page.quotes_left_out, Text::kNotApproved));
  }
  if (page.changed_since > 0) {
    kit::Notice(kit::Tone::kWarning,
                Count(static_cast<int64_t>(page.changed_since), Text::kChangedSince,
                      Text::kManyChangedSince),
                "");
  }
  if (kit::Button(T(Text::kSavePage))) {
    context.intents.Push(shell::SaveFile{"you-said-we-did", "html", report::YouSaidPage(page)});
  }
}

void DrawPacks(PanelContext& context) {
  kit::Heading(2, T(Text::kEvidencePacks));
  kit::Paragraph(T(Text::kEvidencePacksText));
  const std::vector<kit::Option>& projects = context.options.Records("project");
  if (projects.empty()) {
    context.ButtonLink(T(Text::kNewProject), RouteTo(Screen::kNewRecord, "project"));
    return;
  }
  {
    kit::List list(T(Text::kEvidencePacks));
    for (const kit::Option& project : projects) {
      if (!context.state.lens.empty() && project.code != context.state.lens) continue;
      const std::string route = RouteTo(Screen::kEvidence, project.code);
      if (list.Row({.key = project.code, .title = project.label, .route = route}))
        context.Go(route);
    }
  }
  kit::Heading(2, T(Text::kEditions));
  DrawEditions(context, context.state.lens);
}

}  // namespace

void DrawReports(PanelContext& context) {
  kit::Heading(1, T(Text::kReports));
  DrawLens(context);
  DrawYouSaid(context);
  DrawPacks(context);
  DrawTables(context);
}

}  // namespace earshot::panels
