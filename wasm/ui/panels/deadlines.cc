// Deadlines: every date on one board, overdue first; routines are ticked here and on Today.

#include <algorithm>
#include <array>
#include <span>

#include "core/base/calendar.h"
#include "core/report/calendar_file.h"
#include "wasm/ui/panels/case_words.h"
#include "wasm/ui/panels/erasures.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::Deadline;
using app::DeadlineKind;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr int kSoonDays = 7;
constexpr size_t kMostRows = 50, kMostOnToday = 8;
constexpr int64_t kMinuteMs = 60'000;

const std::vector<Deadline>& Board(PanelContext& context) {
  const app::Now now{context.facts.now_ms, context.facts.utc_offset, context.facts.today};
  const std::string& lens = context.state.lens;
  return context.state.deadlines.board.Get(
      context.workspace->version(), lens + "/" + std::to_string(now.ms / kMinuteMs),
      [&] { return app::ReadDeadlines(*context.workspace, lens, now); });
}

Text KindInWords(DeadlineKind kind) {
  switch (kind) {
    case DeadlineKind::kWriteUp:
      return Text::kWriteUpTitle;
    case DeadlineKind::kReply:
      return Text::kReplyDue;
    case DeadlineKind::kRoutine:
      return Text::kRoutine;
    case DeadlineKind::kReportPoint:
      return Text::kReportDue;
    case DeadlineKind::kFollowUp:
      return Text::kFollowUpDue;
    case DeadlineKind::kPromise:
      return Text::kPromiseDue;
    case DeadlineKind::kSeldomHeard:
      return Text::kHearAgainDue;
    case DeadlineKind::kErase:
      return Text::kEraseDue;
  }
  return Text::kDeadlines;
}

std::string PlaceToAct(const Deadline& deadline) {
  switch (deadline.kind) {
    case DeadlineKind::kWriteUp:
      return RouteTo(Screen::kWriteUp, deadline.id);
    case DeadlineKind::kReply:
      return RouteTo(Screen::kCase, deadline.id);
    case DeadlineKind::kFollowUp:
      return RouteTo(Screen::kProject, deadline.id);
    case DeadlineKind::kPromise:
    case DeadlineKind::kErase:
      return RouteTo(Screen::kRecord, deadline.id);
    case DeadlineKind::kSeldomHeard:
      return RouteTo(Screen::kNewActivity);
    case DeadlineKind::kRoutine:
    case DeadlineKind::kReportPoint:
      break;
  }
  return RouteTo(Screen::kEditRecord, deadline.id);
}

Due DueWords(const shell::Facts& facts, const Deadline& deadline) {
  if (deadline.working_days_left) {
    return WorkingDaysDue(facts, *deadline.working_days_left, deadline.due_on);
  }
  return deadline.due_ms ? MomentDue(facts, *deadline.due_ms) : DateDue(facts, deadline.due_on);
}

// One tap says that it was done now, by whoever holds the device (000-01).
void Tick(PanelContext& context, const Deadline& routine) {
  const std::string now = NowOf(context.facts);
  app::Transaction transaction{std::string(T(Text::kWhatTick)),
                               {{"",
                                 "check",
                                 {{"routine", merge::Op::kSet, routine.id},
                                  {"done_at", merge::Op::kSet, now},
                                  {"person", merge::Op::kSet, context.facts.person}}}}};
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", Fill(Text::kTicked, {routine.title})});
}

ListedRecord Listed(const PanelContext& context, const Deadline& deadline) {
  const Due due = DueWords(context.facts, deadline);
  std::string detail(T(KindInWords(deadline.kind)));
  const std::string project = context.workspace->TitleOf(deadline.project);
  if (!project.empty()) detail = Fill(Text::kHeldDetail, {detail, project});
  if (deadline.provisional) detail = Fill(Text::kHeldDetail, {detail, T(Text::kProvisional)});
  return {.key = deadline.id,
          .title = deadline.title,
          .detail = std::move(detail),
          .pill = due.words,
          .pill_tone = due.tone,
          .route = PlaceToAct(deadline),
          .action = std::string(deadline.kind == DeadlineKind::kRoutine ? T(Text::kTickDone) : "")};
}

void DrawRows(PanelContext& context, Text title, const std::vector<const Deadline*>& rows,
              size_t most) {
  if (rows.empty()) return;
  kit::Heading(2, T(title));
  const std::span shown(rows.data(), std::min(rows.size(), most));
  {
    kit::List list(T(title));
    for (const Deadline* row : shown) {
      DrawListedRecord(context, list, Listed(context, *row));
      if (list.acted()) Tick(context, *row);
    }
  }
  DrawShownOf(shown.size(), rows.size());
}

// For people's own calendars: every date of the board as an event.
void SaveCalendar(PanelContext& context, const std::vector<Deadline>& board) {
  std::vector<report::CalendarDeadline> events;
  for (const Deadline& deadline : board) {
    const std::string when = deadline.due_ms
                                 ? base::FormatInstant(*deadline.due_ms, context.facts.utc_offset)
                                 : deadline.due_on;
    events.push_back(
        {deadline.id, deadline.title, when, std::string(T(KindInWords(deadline.kind)))});
  }
  const std::string now = NowOf(context.facts);
  context.intents.Push(
      shell::SaveFile{"deadlines", "ics", report::WriteCalendar(events, now).text});
}

std::string DaysAhead(const PanelContext& context, int days) {
  const auto today = base::ParseDate(context.facts.today);
  return today ? base::FormatDate(base::AddDays(*today, days)) : context.facts.today;
}

void DrawLastHeard(const PanelContext& context) {
  kit::Heading(2, T(Text::kLastHeardFrom));
  kit::Paragraph(T(Text::kLastHeardText));
  std::vector<std::pair<std::string, std::string>> lines;
  // Who has waited longest stands first.
  std::vector<app::LastHeard> groups = app::ReadLastHeard(*context.workspace);
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& left, const auto& right) { return left.on < right.on; });
  for (const app::LastHeard& group : groups) {
    lines.emplace_back(
        context.workspace->LabelOf("seldom-heard-groups", group.group),
        group.on.empty() ? std::string(T(Text::kNotYetHeard)) : DateInWords(group.on));
  }
  DrawFacts(lines);
}

void DrawRoutines(PanelContext& context) {
  kit::Heading(2, T(Text::kRoutines));
  const std::vector<app::Row> routines = context.workspace->List("routine");
  if (routines.empty()) kit::Paragraph(T(Text::kNoRoutines));
  DrawRecordList(context, T(Text::kRoutines), routines, [&](const app::Row& row) {
    const std::string unit =
        context.workspace->LabelOf("period-units", base::GetString(row.document, "unit"));
    return ListedRecord{
        .key = row.id,
        .title = base::GetString(row.document, "title"),
        .detail =
            Fill(Text::kEveryPeriod,
                 {shell::FormatNumber(base::GetInteger(row.document, "every")), InSentence(unit)}),
        .route = RouteTo(Screen::kEditRecord, row.id)};
  });
  context.ButtonLink(T(Text::kAddRoutine), RouteTo(Screen::kNewRecord, "routine"));
  kit::SameLine();
  context.ButtonLink(T(Text::kAddHoliday), RouteTo(Screen::kNewRecord, "bank_holiday"));
}

}  // namespace

void DrawDeadlines(PanelContext& context) {
  kit::Heading(1, T(Text::kDeadlines));
  DrawLens(context);
  const std::vector<Deadline>& board = Board(context);
  const std::string soon = DaysAhead(context, kSoonDays);
  std::array<std::vector<const Deadline*>, 3> parts;  // overdue, soon, later
  for (const Deadline& deadline : board) {
    if (deadline.kind == DeadlineKind::kErase) continue;  // all in one place: DrawErasuresDue
    parts[deadline.overdue ? 0 : deadline.due_on <= soon ? 1 : 2].push_back(&deadline);
  }
  if (!board.empty() && kit::Button(T(Text::kSaveCalendar))) SaveCalendar(context, board);
  DrawErasuresDue(context);
  if (board.empty() && DueErasures(context).empty()) {
    kit::Empty(T(Text::kNothingDue), T(Text::kNothingDueText));
    if (!context.state.lens.empty()) {  // else routines are offered below
      context.Link(T(Text::kOpenTheProject), RouteTo(Screen::kProject, context.state.lens));
    }
  }
  DrawRows(context, Text::kOverdue, parts[0], kMostRows);
  DrawRows(context, Text::kDueSoon, parts[1], kMostRows);
  DrawRows(context, Text::kDueLater, parts[2], kMostRows);
  if (!context.state.lens.empty()) return;
  DrawRoutines(context);
  DrawLastHeard(context);
}

void DrawDueSoon(PanelContext& context) {
  DrawErasuresDue(context);
  const std::string soon = DaysAhead(context, kSoonDays);
  std::vector<const Deadline*> rows;
  for (const Deadline& deadline : Board(context)) {
    // Write-ups have their own list, addresses their own sentence.
    if (deadline.kind == DeadlineKind::kWriteUp || deadline.kind == DeadlineKind::kErase) continue;
    if (deadline.overdue || deadline.due_on <= soon) rows.push_back(&deadline);
  }
  DrawRows(context, Text::kAlsoDue, rows, kMostOnToday);
  context.Link(T(Text::kAllDeadlines), RouteTo(Screen::kDeadlines));
}

}  // namespace earshot::panels
