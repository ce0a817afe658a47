// One case: its clock and how the date was worked out, what happened, the answer, what was answered
// before, and the feedback points that come from it (003-07, 003-08).

#include <algorithm>

#include "core/base/fold.h"
#include "core/base/stable_order.h"
#include "wasm/ui/panels/case_words.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostEarlier = 5, kAnswerCharacters = 200;
constexpr size_t kLetters = 4;  // shorter words find too much

void MarkReplied(PanelContext& context, std::string_view id) {
  app::Transaction transaction{std::string(T(Text::kWhatMarkReplied)),
                               {{"",
                                 "case_event",
                                 {{"case", merge::Op::kSet, std::string(id)},
                                  {"event", merge::Op::kSet, "replied"},
                                  {"happened_on", merge::Op::kSet, context.facts.today}}}}};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kMarkedReplied))});
}

void DrawActions(PanelContext& context, std::string_view id, bool open) {
  if (open && kit::Button(T(Text::kMarkReplied), kit::ButtonKind::kPrimary)) {
    MarkReplied(context, id);
  }
  if (open) kit::SameLine();
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, id));
  kit::SameLine();
  const std::string key(id);
  context.ButtonLink(T(Text::kRecordEvent), RouteTo(Screen::kNewRecord, "case_event/" + key));
  kit::SameLine();
  context.ButtonLink(T(Text::kAddPoint), RouteTo(Screen::kNewRecord, "feedback/" + key));
}

void DrawEvents(PanelContext& context, std::string_view id) {
  const std::vector<app::Row> events = app::EventsOf(*context.workspace, id);
  if (events.empty()) return;
  kit::Heading(2, T(Text::kWhatHappened));
  kit::List list(T(Text::kWhatHappened));
  for (const app::Row& row : events) {
    const std::string route = RouteTo(Screen::kEditRecord, row.id);
    const std::string remark = base::GetString(row.document, "remark");
    std::string detail = DateInWords(base::GetString(row.document, "happened_on"));
    if (!remark.empty()) detail += ". " + remark;
    if (list.Row({.key = row.id,
                  .title = context.workspace->LabelOf("case-events",
                                                      base::GetString(row.document, "event")),
                  .detail = detail,
                  .route = route})) {
      context.Go(route);
    }
  }
}

// Cases with an answer that share words of the title, the most of them first.
std::vector<std::string> Earlier(const PanelContext& context, std::string_view id,
                                 const base::Json& document) {
  std::vector<std::pair<size_t, std::string>> scored;
  for (const std::string& word : base::FoldedWords(base::GetString(document, "title"))) {
    if (base::CharacterCount(word) < kLetters) continue;
    for (const std::string& other : context.workspace->Search(word, "case", 0)) {
      if (other == id) continue;
      const auto known = std::find_if(scored.begin(), scored.end(),
                                      [&](const auto& one) { return one.second == other; });
      if (known == scored.end()) {
        scored.emplace_back(1, other);
      } else {
        ++known->first;
      }
    }
  }
  base::SortStably(scored, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> ids;
  for (const auto& [score, other] : scored) {
    const auto stored = context.workspace->Document(other);
    const bool answered =
        stored && !merge::IsDeleted(*stored) && !base::GetString(*stored, "answer").empty();
    if (answered) ids.push_back(other);
    if (ids.size() == kMostEarlier) break;
  }
  return ids;
}

void UseAnswer(PanelContext& context, std::string_view id, const std::string& earlier,
               const std::string& answer) {
  app::Transaction transaction{
      std::string(T(Text::kUseAnswer)),
      {{std::string(id),
        "case",
        {{"answer", merge::Op::kSet, answer}, {"earlier_answer", merge::Op::kSet, earlier}}}}};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kAnswerTaken))});
}

// 003-07: search in earlier answers before answering.
void DrawEarlier(PanelContext& context, std::string_view id, const base::Json& document) {
  kit::Heading(2, T(Text::kAnsweredBefore));
  const std::vector<std::string> earlier = Earlier(context, id, document);
  if (earlier.empty()) {
    kit::Paragraph(T(Text::kNothingBefore));
    return;
  }
  for (const std::string& other : earlier) {
    const auto stored = context.workspace->Document(other);
    if (!stored) continue;
    kit::Scope scope(other);
    const std::string answer = base::GetString(*stored, "answer");
    const std::string title = base::GetString(*stored, "title");
    context.Link(title, RouteTo(Screen::kCase, other));
    kit::Paragraph(base::Ellipsis(answer, kAnswerCharacters));
    if (kit::Button(Fill(Text::kUseAnswerOf, {title}))) UseAnswer(context, id, other, answer);
  }
}

void DrawPoints(const PanelContext& context, std::string_view id) {
  const std::vector<app::Row> points = context.workspace->Children("feedback", "case", id);
  if (points.empty()) return;
  kit::Heading(2, T(Text::kPointsFromCase));
  for (const app::Row& row : points) {
    kit::Scope scope(row.id);
    kit::Quote(base::GetString(row.document, "said"));
    context.Link(T(Text::kEdit), RouteTo(Screen::kEditRecord, row.id));
  }
}

}  // namespace

void DrawCase(PanelContext& context, std::string_view id) {
  context.Link(T(Text::kBackToIncoming), RouteTo(Screen::kIncoming));
  const auto document = context.workspace->Document(id);
  const auto line = app::ReadCase(*context.workspace, id, context.facts.today);
  if (!document || !line) {
    kit::Heading(1, T(Text::kCase));
    DrawNotHere(context);
    return;
  }
  kit::Heading(1, line->title);
  kit::Caption(context.workspace->LabelOf("case-kinds", line->kind));
  const Due standing = StandingOfCase(context.facts, *line);
  kit::Pill(standing.tone, standing.words);
  const std::string how = HowItWasWorkedOut(*line);
  if (!how.empty()) kit::Paragraph(how);
  DrawActions(context, id, line->open());
  constexpr std::string_view kLeftOut[] = {"kind"};
  DrawRecordFacts(context, *document, kLeftOut);
  DrawEvents(context, id);
  DrawPoints(context, id);
  if (line->open()) DrawEarlier(context, id, *document);
  const base::Json* documents[] = {&*document};
  DrawHistory(context, documents);
  DrawDeleteRecord(context, *document, RouteTo(Screen::kIncoming));
}

}  // namespace earshot::panels
