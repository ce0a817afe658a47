// See published.h.

#include "core/report/published.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"
#include "core/merge/document.h"

namespace earshot::report {
namespace {

using base::GetString;

bool IsApproved(const base::Json& document) {
  return base::GetBool(document, "may_publish") &&
         !base::TrimSpaces(GetString(document, "publish_approved_by")).empty();
}

constexpr std::string_view kWordsOfDecisions[] = {"title",  "outcome", "you_said",
                                                  "we_did", "because", "due_on"};
constexpr std::string_view kWordsOfFeedback[] = {"public_wording", "story"};

// The approval and the wording have a stamp each, and stamps are in the order of edits.
bool WasChangedSince(const base::Json& document) {
  const std::string approved = merge::StampOf(document, "publication");
  const auto words = ApprovedWords(GetString(document, "type"));
  return std::any_of(words.begin(), words.end(), [&](std::string_view text) {
    return merge::HasAlternatives(document, text) || merge::StampOf(document, text) > approved;
  });
}

std::string Trimmed(const base::Json& document, std::string_view field) {
  return base::TrimSpaces(GetString(document, field));
}

PublishedDecision DecisionFrom(const app::Workspace& workspace, const app::Themes& themes,
                               const app::DecisionLine& line, const base::Json& document) {
  PublishedDecision decision;
  decision.id = line.id;
  decision.project = line.project;
  decision.title = Trimmed(document, "title");
  decision.you_said = Trimmed(document, "you_said");
  decision.we_did = Trimmed(document, "we_did");
  if (decision.we_did.empty()) decision.we_did = decision.title;
  decision.answer = line.outcome;
  decision.outcome = workspace.LabelOf("decision-outcomes", line.outcome);
  if (line.outcome == "cannot" || line.outcome == "in-part") {
    decision.why = Trimmed(document, "because");
  }
  decision.body = Trimmed(document, "body");
  decision.decided_on = line.decided_on;
  if (line.outcome == "will-do" || line.outcome == "in-part") {
    decision.due_on = GetString(document, "due_on");
  }
  for (const std::string& theme : line.themes) decision.themes.push_back(themes.NameOf(theme));
  std::sort(decision.themes.begin(), decision.themes.end());
  return decision;
}

}  // namespace

std::span<const std::string_view> ApprovedWords(std::string_view type) {
  if (type == "decision") return kWordsOfDecisions;
  if (type == "feedback") return kWordsOfFeedback;
  return {};
}

Published ReadPublished(const app::Workspace& workspace, const app::Voices& voices,
                        std::string_view as_at) {
  const app::Themes themes(workspace);
  Published published;
  for (const app::DecisionLine& line : voices.decisions) {
    if (line.decided_on > as_at) continue;
    const auto document = workspace.Document(line.id);
    if (!document) continue;
    if (!IsApproved(*document)) {
      ++published.decisions_left_out;
      published.not_approved.push_back(line.id);
      continue;
    }
    published.decisions.push_back(DecisionFrom(workspace, themes, line, *document));
    if (WasChangedSince(*document)) ++published.changed_since;
  }
  for (const app::VoicePoint& point : voices.points) {
    if (point.heard_on > as_at) continue;
    const auto document = workspace.Document(point.id);
    if (!document) continue;
    PublishedQuote quote{point.id, point.project, Trimmed(*document, "public_wording"),
                         GetString(*document, "story")};
    if (quote.words.empty()) continue;
    if (!IsApproved(*document)) {
      ++published.quotes_left_out;
      continue;
    }
    published.quotes.push_back(std::move(quote));
    if (WasChangedSince(*document)) ++published.changed_since;
  }
  return published;
}

std::string_view AnswerHeading(const PublishedDecision& decision) {
  if (decision.answer == "cannot") return "Our answer";
  return decision.answer == "will-do" ? "We will do" : "We did";
}

std::string_view StoryMark(std::string_view story) {
  if (story == "real") return "A real story.";
  if (story == "imagined") return "An imagined story. It shows what such an experience is like.";
  return "";
}

}  // namespace earshot::report
