// Capture: start a session in at most four activations, then count and hear people with one wet
// hand.
//
// The start form is a Form of one new activity (shell/drafts.cc fills in the title). What a session
// has below its head count is in capture_*.cc.

#include <array>

#include "core/app/session_code.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/capture_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_form.h"
#include "wasm/ui/panels/same_event.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/form_keys.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kNewestHeard = 5;

// Asked at the stall; the rest is asked at the write-up.
bool AskedAtStart(const model::Field& field) {
  return field.name == "title" || field.name == "engagement_type" || field.name == "place" ||
         field.name == "project";
}

std::string NoPrefix(const RecordForm&) { return ""; }

// `heads`: how many are counted before it.
void BumpHeads(PanelContext& context, std::string_view id, int64_t heads, int by) {
  app::Transaction transaction;
  transaction.what = std::string(T(by > 0 ? Text::kWhatCount : Text::kWhatUncount));
  transaction.edits.push_back({std::string(id), "activity", {{"heads", merge::Op::kBump, by}}});
  context.intents.Push(shell::Edit{std::move(transaction), "", "", ""});
  kit::Announce(PeopleInWords(heads + by));
}

void DrawQuoteHeard(const app::Row& point) {
  kit::Scope scope(point.id);
  kit::Quote(base::GetString(point.document, "said"));
}

// The newest first, and not so many that Finish is out of sight.
void DrawHeard(PanelContext& context) {
  shell::ActivityView& view = context.state.activity;
  if (view.feedback.empty()) return;
  kit::Heading(2, Fill(Text::kHeardSoFar,
                       {shell::FormatNumber(static_cast<int64_t>(view.feedback.size()))}));
  size_t left = view.feedback.size();
  for (size_t i = 0; i < kNewestHeard && left > 0; ++i) DrawQuoteHeard(view.feedback[--left]);
  if (left == 0) return;
  kit::Disclosure(T(Text::kEarlierQuotes), view.all_heard, kit::ButtonKind::kQuiet);
  while (view.all_heard && left > 0) DrawQuoteHeard(view.feedback[--left]);
}

void Finish(PanelContext& context, std::string_view id) {
  app::Transaction transaction;
  transaction.what = std::string(T(Text::kWhatFinishSession));
  std::string now = NowOf(context.facts);
  transaction.edits.push_back(
      {std::string(id),
       "activity",
       {{"status", merge::Op::kSet, "to-write-up"}, {"ended_at", merge::Op::kSet, now}}});
  context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kWriteUp, id),
                                   std::string(T(Text::kSessionFinished))});
}

// Of a record that was merged away, the one that it became part of.
std::string ActivityLeft(const app::Workspace& workspace, std::string activity) {
  constexpr int kMostMerged = 8;  // two devices may merge two records into each other
  for (int hop = 0; hop < kMostMerged; ++hop) {
    const auto document = workspace.Document(activity);
    if (!document || !merge::IsDeleted(*document)) break;
    std::string into = base::GetString(*document, "merged_into");
    if (into.empty()) break;
    activity = std::move(into);
  }
  return activity;
}

// What was begun at a session before it was merged away can be finished.
void DrawBegun(PanelContext& context, std::string_view id) {
  const auto quote = context.state.forms.find(shell::QuoteFormKey(id));
  if (quote != context.state.forms.end() && Changed(quote->second)) DrawQuote(context, id, true);
  const std::string hear_back = shell::HearBackFormKey(id);
  if (context.state.forms.contains(hear_back) || !context.workspace->Draft(hear_back).empty()) {
    DrawHearBack(context, id);
  }
  DrawWaitingPhoto(context, id);
}

// On a phone what is pressed at any time stays at the foot of the page, where nothing covers it.
void DrawThumbBar(PanelContext& context, std::string_view id, bool finish) {
  const std::array labels = {T(Text::kAddQuote), T(Text::kFinishSession)};
  const auto pressed = kit::ThumbBar(std::span(labels).first(finish ? 2 : 1));
  if (pressed == size_t{0}) AddQuote(context, id);
  if (pressed == size_t{1}) Finish(context, id);
}

void DrawEnd(PanelContext& context, std::string_view id, bool running, bool awaited) {
  if (running && !awaited && kit::Narrow()) return;  // at the foot
  if (running) kit::Space(16);
  if (running && !awaited) {
    if (kit::Button(T(Text::kFinishSession))) Finish(context, id);
    kit::Caption(T(Text::kFinishHint));
    return;
  }
  if (running) kit::Caption(T(Text::kFinishOnTheOther));
  context.Link(T(Text::kWriteUp), RouteTo(Screen::kWriteUp, id));
}

bool NothingAhead(const app::Workspace& workspace) {
  return workspace.KeptActivities({.status = "running"}).empty() &&
         workspace.KeptActivities({.status = "planned"}).empty();
}

// The record becomes that of a session which runs from now on.
void Start(PanelContext& context, Form& form) {
  RecordForm& record = form.records.front();
  std::string now = NowOf(context.facts);
  record.fixed = {{"status", merge::Op::kSet, "running"}, {"started_at", merge::Op::kSet, now}};
  record.typed["held_on"] = context.facts.today;
  // Another phone makes the same record out of the code and the day.
  if (const std::string code = record.typed["session_code"]; !code.empty()) {
    record.fixed.push_back({"session_code", merge::Op::kSet, code});
    record.id = app::SessionActivityId(code, context.facts.today);
  }
  if (!CheckForm(context, form)) return;
  app::Transaction transaction{std::string(T(Text::kWhatStartSession)), EditsOf(context, form)};
  context.intents.Push(shell::Edit{std::move(transaction), form.key,
                                   RouteTo(Screen::kSession, "{id}"), SessionStarted(context)});
}

}  // namespace

std::string SessionStarted(const PanelContext& context) {
  if (kit::Narrow()) return std::string(T(Text::kSessionStarted));
  if (context.facts.writer) kit::Announce(T(Text::kSessionStarted));  // else it is refused
  return "";
}

void DrawStartSession(PanelContext& context, std::string_view join_link) {
  kit::Heading(1, T(Text::kCapture));
  auto found = context.state.forms.find(shell::kStartFormKey);
  if (found == context.state.forms.end() || found->second.records.empty()) {
    DrawRunning(context, "", Text::kTapToGoOn);
    DrawJoin(context, join_link);
    return;
  }
  Form& form = found->second;
  if (join_link.empty() && NothingAhead(*context.workspace)) {
    kit::Paragraph(T(Text::kCaptureLead));
  }
  std::vector<kit::SummaryError> errors = ErrorsOf(form, NoPrefix);
  kit::ErrorSummary(errors);
  DrawRunning(context, "", Text::kTapToGoOn);
  if (!join_link.empty()) DrawJoin(context, join_link);
  kit::Heading(2, T(Text::kStartASession));
  DrawRecordForm(context, form, form.records.front(), {.shown = AskedAtStart});
  // Whoever came by a link joins; everybody else starts, wherever the page is scrolled.
  const bool at_foot = join_link.empty() && kit::Narrow();
  bool start = !at_foot && kit::Button(T(Text::kStartSession), kit::ButtonKind::kCapture);
  if (join_link.empty()) DrawJoin(context, "");
  const std::array labels = {T(Text::kStartSession)};
  if (at_foot) start = kit::ThumbBar(labels).has_value();
  if (start) Start(context, form);
}

bool KeepAsked(PanelContext& context, Form& form, Text what, Text said) {
  const RecordForm& record = form.records.front();
  if (!CheckForm(context, form)) {
    kit::AnnounceNow(T(Text::kThereIsAProblem));
    kit::FocusField(FieldKey(record, record.issues.front().field));
    return false;
  }
  PushCaptured(context, form, what, said);
  return true;
}

void PushCaptured(PanelContext& context, Form& form, Text what, Text said) {
  app::Transaction transaction{std::string(T(what)), EditsOf(context, form)};
  for (app::RecordEdit& edit : transaction.edits) {
    for (merge::Change& change : edit.changes) {
      if (change.field != "activity") continue;
      change.value = ActivityLeft(*context.workspace, base::AsString(change.value));
    }
  }
  context.intents.Push(shell::Edit{std::move(transaction), form.key, "", std::string(T(said))});
}

void DrawSession(PanelContext& context, std::string_view id) {
  const shell::ActivityView& view = context.state.activity;
  if (!view.document) {
    kit::Heading(1, T(Text::kCapture));
    DrawNotHere(context);
    return;
  }
  const base::Json& activity = *view.document;
  if (merge::IsDeleted(activity) && !base::GetString(activity, "merged_into").empty()) {
    kit::Heading(1, T(Text::kCapture));
    DrawMergedInto(context, activity);  // else counts would go to a record that nobody reads
    DrawBegun(context, id);
    return;
  }
  const std::string status = base::GetString(activity, "status");
  const bool running = status == "running";
  kit::Heading(1, base::GetString(activity, "title"));
  kit::Pill(StatusTone(status), StatusInWords(context, status));
  const kit::LargeButtons large;
  const int64_t heads = merge::TallyTotal(activity, "heads");
  int by = kit::Tally(T(Text::kTallyPeople), heads, T(Text::kAddOnePerson), T(Text::kTakeOneAway));
  kit::Caption(shell::Count(heads, Text::kOneCounted, Text::kManyCounted));
  if (by > 0 || (by < 0 && heads > 0)) BumpHeads(context, id, heads, by);
  const bool awaited = app::DetailsAwaited(activity);
  if (awaited) {
    kit::Notice(kit::Tone::kInfo, T(Text::kDetailsAwaited), T(Text::kDetailsAwaitedText));
  }
  DrawGroupCounts(context, id);
  DrawQuote(context, id, !kit::Narrow());
  DrawHearBack(context, id);
  DrawPhotos(context, id);
  if (running) DrawCodeToJoin(context, id);
  DrawHeard(context);
  DrawEnd(context, id, running, awaited);
  if (kit::Narrow()) DrawThumbBar(context, id, running && !awaited);
}

}  // namespace earshot::panels
