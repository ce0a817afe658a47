// Reports: what leaves the workspace as a page that others can read and trust (004-05, 001-09). A
// file of its own, for publishing and for paper.

#include <algorithm>
#include <vector>

#include "core/report/you_said.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_file.h"
#include "wasm/ui/panels/record_list.h"
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

const report::YouSaid& YouSaidNow(PanelContext& context) {
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  return context.state.reports.you_said.Get(context.workspace->version(), lens + "/" + today, [&] {
    return report::ReadYouSaid(*context.workspace, lens, today);
  });
}

void DrawYouSaid(PanelContext& context) {
  const report::YouSaid& page = YouSaidNow(context);
  size_t decisions = 0;
  size_t quotes = 0;
  for (const report::YouSaidProject& project : page.projects) {
    decisions += project.decisions.size();
    quotes += project.quotes.size();
  }
  kit::Heading(2, T(Text::kYouSaidTitle));
  kit::Paragraph(T(Text::kYouSaidText));
  const bool empty = decisions + quotes == 0;
  kit::Paragraph(empty ? std::string(T(Text::kYouSaidEmpty))
                       : DecisionsAnd(decisions, quotes, Text::kYouSaidHolds));
  if (page.decisions_left_out + page.quotes_left_out > 0) {
    kit::Caption(DecisionsAnd(page.decisions_left_out, page.quotes_left_out, Text::kNotApproved));
    context.Link(T(Text::kDecisions), RouteTo(Screen::kVoices, "decisions"));
  } else if (empty) {
    context.ButtonLink(T(Text::kNewDecision), RouteTo(Screen::kNewRecord, "decision"));
  }
  if (page.changed_since > 0) {
    kit::Notice(kit::Tone::kWarning,
                Count(static_cast<int64_t>(page.changed_since), Text::kChangedSince,
                      Text::kManyChangedSince),
                "");
  }
  if (!empty && kit::Button(T(Text::kSavePage))) {
    context.intents.Push(shell::SaveFile{"you-said-we-did", "html", report::YouSaidPage(page)});
  }
}

void DrawPacks(PanelContext& context) {
  kit::Heading(2, T(Text::kEvidencePacks));
  kit::Paragraph(T(Text::kEvidencePacksText));
  std::vector<kit::Option> projects = context.options.Records("project");
  if (projects.empty()) {
    return context.ButtonLink(T(Text::kNewProject), RouteTo(Screen::kNewRecord, "project"));
  }
  const std::string& lens = context.state.lens;
  std::erase_if(projects,
                [&](const kit::Option& one) { return !lens.empty() && one.code != lens; });
  DrawRecordList(context, T(Text::kEvidencePacks), projects, [](const kit::Option& project) {
    return ListedRecord{.key = project.code,
                        .title = project.label,
                        .route = RouteTo(Screen::kEvidence, project.code)};
  });
  kit::Heading(2, T(Text::kEditions));
  DrawEditions(context, context.state.lens);
}

// Whether there is an activity that was held, or a wording, of what is looked at.
bool HasAnything(PanelContext& context) {
  const report::YouSaid& page = YouSaidNow(context);
  if (!page.projects.empty() || page.decisions_left_out + page.quotes_left_out > 0) return true;
  const std::string& lens = context.state.lens;
  const app::ProjectCounts& counts = context.workspace->CountsOfProjects();
  return std::any_of(counts.begin(), counts.end(), [&](const auto& one) {
    return one.second.activities > 0 && (lens.empty() || one.first == lens);
  });
}

void DrawFirstStep(PanelContext& context) {
  const bool new_here = context.options.Records("project").empty();
  DrawNothingYet(context, Text::kNoReports, Text::kNoReportsText,
                 new_here ? Text::kNewProject : Text::kLogAnActivity,
                 new_here ? RouteTo(Screen::kNewRecord, "project")
                          : RouteTo(Screen::kNewActivity, context.state.lens));
}

}  // namespace

void DrawReports(PanelContext& context) {
  kit::Heading(1, T(Text::kReports));
  DrawLens(context);
  const bool begun = HasAnything(context);
  if (!begun) DrawFirstStep(context);
  DrawYouSaid(context);
  if (begun || !context.options.Records("project").empty()) DrawPacks(context);
  DrawTables(context);
}

}  // namespace earshot::panels
