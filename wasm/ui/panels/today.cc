// Today: what must I do now. Running sessions, write-ups due with the hours left (004-02),
// activities planned next, planned ones whose day has passed, what went well lately (001-07), and
// what waits to be sent.

#include <algorithm>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostPlanned = 5;
constexpr size_t kMostDue = 50;
constexpr size_t kMostSuccesses = 5;
constexpr size_t kSuccessCharacters = 160;

void FollowRow(PanelContext& context, kit::List& list, const kit::RowSpec& row) {
  if (list.Row(row)) context.Go(std::string(row.route));
}

bool InLens(const PanelContext& context, const app::ActivityRow& row) {
  return context.state.lens.empty() || row.project == context.state.lens;
}

void DrawWriteUps(PanelContext& context) {
  kit::Heading(2, T(Text::kWriteUpsDue));
  std::vector<const app::ActivityRow*> due;
  for (const app::ActivityRow& row : context.workspace->WriteUpsDue()) {
    if (InLens(context, row)) due.push_back(&row);
  }
  if (due.empty()) {
    kit::Paragraph(T(Text::kNoWriteUps));
    return;
  }
  size_t shown = std::min(due.size(), kMostDue);
  {
    kit::List list(T(Text::kWriteUpsDue));
    for (size_t i = 0; i < shown; ++i) {
      const app::ActivityRow& row = *due[i];
      const std::string route = RouteTo(Screen::kWriteUp, row.id);
      const Due left = WriteUpDue(context.facts, row.ended_at);
      const std::string people = PeopleInWords(row.people);
      const std::string detail =
          shell::Fill(Text::kHeldDetail,
                      {DateInWords(row.held_on),
                       shell::Count(row.feedback, Text::kOneFeedbackPoint, Text::kFeedbackPoints)});
      FollowRow(context, list,
                {.key = row.id,
                 .title = row.title,
                 .detail = detail,
                 .pill = left.words,
                 .pill_tone = left.tone,
                 .trailing = people,
                 .route = route});
    }
  }
  DrawShownOf(shown, due.size());
}

// The rows `from` to below `to`, which are newest first: the last of them is drawn first.
void DrawPlannedAt(PanelContext& context, const app::ActivityRows& planned, size_t from, size_t to,
                   bool past) {
  if (from == to) return;
  const Text title = past ? Text::kPlannedBefore : Text::kPlannedNext;
  kit::Heading(2, T(title));
  kit::List list(T(title));
  const size_t most = std::min(to - from, past ? kMostDue : kMostPlanned);
  for (size_t i = 1; i <= most; ++i) {
    const app::ActivityRow& row = planned[to - i];
    const std::string route = RouteTo(Screen::kActivity, row.id);
    std::string detail = DateInWords(row.held_on);
    if (auto date = base::ParseDate(row.held_on)) {
      detail = base::FormatWeekday(*date) + " " + detail;
    }
    const bool today = row.held_on == context.facts.today;
    FollowRow(context, list,
              {.key = row.id,
               .title = row.title,
               .detail = detail,
               .pill = today ? T(Text::kToday) : T(past ? Text::kDidItHappen : Text::kPlanned),
               .pill_tone = past ? kit::Tone::kWarning : kit::Tone::kInfo,
               .route = route});
  }
}

void DrawPlanned(PanelContext& context, const app::ActivityRows& planned) {
  const auto& rows = planned.pointers();
  const auto first_past = std::partition_point(rows.begin(), rows.end(), [&](const auto& row) {
    return row->held_on >= context.facts.today;
  });
  const size_t ahead = static_cast<size_t>(first_past - rows.begin());
  DrawPlannedAt(context, planned, ahead, rows.size(), true);
  DrawPlannedAt(context, planned, 0, ahead, false);
}

void DrawSuccesses(PanelContext& context) {
  const std::string& lens = context.state.lens;
  const std::string& today = context.facts.today;
  const std::vector<app::Success>& successes = context.state.today.successes.Get(
      context.workspace->version(), lens + "/" + today,
      [&] { return app::RecentSuccesses(*context.workspace, lens, today); });
  if (successes.empty()) return;
  kit::Heading(2, T(Text::kWentWell));
  const size_t shown = std::min(successes.size(), kMostSuccesses);
  {
    kit::List list(T(Text::kWentWell));
    for (size_t i = 0; i < shown; ++i) {
      const app::Success& success = successes[i];
      const std::string route = RouteTo(Screen::kActivity, success.activity);
      const std::string words = base::Ellipsis(success.words, kSuccessCharacters);
      const std::string held_on = DateInWords(success.held_on);
      FollowRow(context, list,
                {.key = success.activity,
                 .title = success.title,
                 .detail = words,
                 .trailing = held_on,
                 .route = route});
    }
  }
  DrawShownOf(shown, successes.size());
}

// What opening the store found out: said once a start, on the first screen.
void DrawNotices(const PanelContext& context) {
  for (const std::string& notice : context.facts.notices) {
    kit::Notice(kit::Tone::kWarning, T(Text::kAboutThisDevice), notice);
  }
  if (context.facts.storage.restored) {
    kit::Notice(kit::Tone::kSuccess, T(Text::kStoreRestored), T(Text::kStoreRestoredText));
  }
  if (context.facts.storage.emptied) {
    kit::Notice(kit::Tone::kError, T(Text::kStoreEmptied),
                shell::Fill(Text::kStoreEmptiedText,
                            {shell::Count(context.facts.storage.remembered_unsent,
                                          Text::kOneUnsentRecord, Text::kUnsentRecords)}));
  }
}

}  // namespace

void DrawRunning(PanelContext& context, const std::string& project, Text detail) {
  const app::ActivityRows& running =
      context.workspace->KeptActivities({.project = project, .status = "running"});
  if (running.empty()) return;
  kit::Heading(2, T(Text::kRunningNow));
  kit::List list(T(Text::kRunningNow));
  for (const app::ActivityRow& row : running) {
    const std::string route = RouteTo(Screen::kSession, row.id);
    const std::string people = PeopleInWords(row.people);
    const std::string words = shell::Fill(detail, {DateInWords(row.held_on)});
    FollowRow(context, list,
              {.key = row.id,
               .title = row.title,
               .detail = words,
               .pill = T(Text::kRunning),
               .trailing = people,
               .route = route});
  }
}

void DrawToday(PanelContext& context) {
  kit::Heading(1, T(Text::kToday));
  if (auto date = base::ParseDate(context.facts.today)) {
    kit::Caption(base::FormatWeekday(*date) + " " + base::FormatDateLong(*date));
  }
  DrawLens(context);
  DrawNotices(context);
  if (context.workspace->Activities().empty()) {
    return DrawNothingYet(context, Text::kNothingLogged, Text::kNothingLoggedText,
                          Text::kLogAnActivity, RouteTo(Screen::kNewActivity));
  }
  const app::Workspace& workspace = *context.workspace;
  const std::string& lens = context.state.lens;
  DrawRunning(context, lens, Text::kResumeDetail);
  DrawWriteUps(context);
  DrawDueSoon(context);
  DrawPlanned(context, workspace.KeptActivities({.project = lens, .status = "planned"}));
  DrawSuccesses(context);
  if (context.facts.sync.unsent + context.facts.sync.unsent_photos > 0) {
    kit::Heading(2, T(Text::kNotSentYet));
    kit::Paragraph(WaitingInWords(context.facts.sync));
    context.Link(T(Text::kSeeWhatWaits), RouteTo(Screen::kSync));
  }
}

}  // namespace earshot::panels
