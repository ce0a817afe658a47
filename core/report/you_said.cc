// See you_said.h.

#include "core/report/you_said.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/app/voices.h"
#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "core/merge/document.h"
#include "core/report/html.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

constexpr std::string_view kTitle = "You said, we did";
constexpr std::string_view kNoProject = "Across our work";

// "" for no project, and for one that was deleted.
std::string TitleOf(const app::Workspace& workspace, const std::string& project) {
  const auto document = workspace.Document(project);
  if (!document || merge::IsDeleted(*document)) return "";
  return base::GetString(*document, "title");
}

void WriteDecision(HtmlWriter& html, const PublishedDecision& decision) {
  html.Open("article");
  std::string said = decision.you_said;
  if (said.empty() && !decision.themes.empty()) {
    said = "You talked to us about: " + JoinAnd(decision.themes) + ".";
  }
  if (!said.empty()) {
    html.Heading(3, "You said");
    html.Prose(said);
  }
  html.Heading(3, AnswerHeading(decision));
  html.Prose(decision.we_did);
  html.Element("p", decision.outcome, {{"class", "outcome"}, {"dir", "auto"}});
  if (!decision.why.empty()) {
    html.Heading(3, "Why");
    html.Prose(decision.why);
  }
  std::string decided = "Decided on " + LongDate(decision.decided_on);
  if (!decision.body.empty()) decided += " by " + decision.body;
  if (!decision.due_on.empty()) decided += ", to be done by " + LongDate(decision.due_on);
  html.Element("p", decided + ".", {{"class", "note"}, {"dir", "auto"}});
  if (!decision.you_said.empty() && !decision.themes.empty()) {
    html.Element("p", "About: " + JoinAnd(decision.themes) + ".",
                 {{"class", "note"}, {"dir", "auto"}});
  }
  html.Close();
}

void WriteProject(HtmlWriter& html, const YouSaidProject& project) {
  html.Open("section");
  html.Heading(2, project.title);
  for (const PublishedDecision& decision : project.decisions) WriteDecision(html, decision);
  if (!project.quotes.empty()) html.Heading(3, "What people told us");
  for (const PublishedQuote& quote : project.quotes) {
    html.Quote(quote.words, StoryMark(quote.story));
  }
  html.Close();
}

}  // namespace

std::string OrganisationOf(const app::Workspace& workspace) {
  const auto document = workspace.Document("workspace:main");
  if (!document) return "";
  const std::string organisation = base::TrimSpaces(base::GetString(*document, "organisation"));
  return organisation.empty() ? base::TrimSpaces(base::GetString(*document, "name")) : organisation;
}

YouSaid ReadYouSaid(const app::Workspace& workspace, std::string_view project,
                    std::string_view as_at) {
  Published published = ReadPublished(workspace, app::ReadVoices(workspace, project, as_at), as_at);
  YouSaid report;
  report.organisation = OrganisationOf(workspace);
  report.as_at = as_at;
  report.decisions_left_out = published.decisions_left_out;
  report.quotes_left_out = published.quotes_left_out;
  report.changed_since = published.changed_since;
  std::map<std::string, YouSaidProject> by_title;
  for (PublishedDecision& decision : published.decisions) {
    by_title[TitleOf(workspace, decision.project)].decisions.push_back(std::move(decision));
  }
  for (PublishedQuote& quote : published.quotes) {
    by_title[TitleOf(workspace, quote.project)].quotes.push_back(std::move(quote));
  }
  for (auto& [title, one] : by_title) {
    one.title = title;
    report.projects.push_back(std::move(one));
  }
  base::SortStably(report.projects, [](const YouSaidProject& a, const YouSaidProject& b) {
    if (a.title.empty() != b.title.empty()) return b.title.empty();
    return base::Fold(a.title) < base::Fold(b.title);
  });
  for (YouSaidProject& one : report.projects) {
    if (one.title.empty()) one.title = kNoProject;
  }
  return report;
}

std::string YouSaidPage(const YouSaid& report) {
  HtmlWriter html(report.organisation.empty() ? std::string(kTitle)
                                              : std::string(kTitle) + " - " + report.organisation);
  html.Open("header");
  html.Heading(1, kTitle);
  if (!report.organisation.empty()) {
    html.Element("p", report.organisation, {{"class", "lead"}, {"dir", "auto"}});
  }
  html.Paragraph(
      "Thank you to everybody who spoke to us. This page says what you told us and what "
      "we did about it. Where we could not do something, it says why.");
  html.Element("p", "As at " + LongDate(report.as_at) + ".", {{"class", "note"}});
  html.Close();
  if (report.projects.empty()) html.Paragraph("There is nothing to report yet.");
  for (const YouSaidProject& project : report.projects) WriteProject(html, project);
  return html.Finish();
}

}  // namespace earshot::report
