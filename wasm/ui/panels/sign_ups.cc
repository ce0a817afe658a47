// Sign-ups that somebody has to look at before they are members, oldest first, each with what to
// look at (004-20, 004-22). Nothing is decided here but by a person's press.

#include <algorithm>
#include <string>
#include <utility>

#include "core/app/member_status.h"
#include "core/report/signup_card.h"
#include "wasm/ui/panels/join_parts.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"

namespace earshot::panels {

using app::SignUpDoubt;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kShownAtOnce = 10;

using Queue = std::vector<app::QueuedSignUp>;

const Queue& QueueOf(PanelContext& context, SignUpsState& state) {
  const app::Workspace& panel = *context.panel;
  const std::vector<app::MemberRow>& rows = MemberRows(context);
  const app::PanelSettings& settings = PanelSettingsOf(context);
  return state.queue.Get(panel.version(), context.facts.today,
                         [&] { return app::ReadSignUpQueue(panel, rows, settings); });
}

const std::vector<QueueLine>& ShownOf(PanelContext& context, SignUpsState& state,
                                      const Queue& queue) {
  const app::Workspace& panel = *context.panel;
  const std::string& today = context.facts.today;
  const std::string key = today + "/" + std::to_string(state.from);
  return state.shown.Get(panel.version(), key, [&] {
    std::vector<QueueLine> lines;
    const size_t end = std::min(queue.size(), state.from + kShownAtOnce);
    for (size_t i = state.from; i < end; ++i) {
      const app::QueuedSignUp& sign_up = queue[i];
      lines.push_back({sign_up, {}, app::WhyNotStatus(panel, sign_up.id, "active", today)});
      for (const app::SignUpCheck& check : sign_up.checks) {
        lines.back().others.push_back(check.other.empty() ? "" : panel.TitleOf(check.other));
      }
    }
    return lines;
  });
}

// The edit of a status names no type; who carries it out asks for one.
void Push(PanelContext& context, app::Transaction transaction, std::string said) {
  for (app::RecordEdit& edit : transaction.edits) {
    if (edit.type.empty()) edit.type = "member";
  }
  context.intents.Push(shell::Edit{std::move(transaction), "", "", std::move(said)});
}

app::Transaction StepTo(PanelContext& context, const std::vector<std::string>& ids,
                        std::string_view to, Text what) {
  const app::StatusStep step = {std::string(to), "", context.facts.today};
  return app::StatusTransaction(*context.panel, ids, step, T(what));
}

void Accept(PanelContext& context, const std::vector<std::string>& ids) {
  app::Transaction transaction = StepTo(context, ids, "active", Text::kWhatAcceptSignUps);
  const auto accepted = static_cast<int64_t>(transaction.edits.size());
  Push(context, std::move(transaction),
       shell::Count(accepted, Text::kSignUpAcceptedOne, Text::kSignUpAcceptedMany));
}

std::string InWords(PanelContext& context, const app::SignUpCheck& check,
                    const std::string& other) {
  const app::PanelSettings& settings = PanelSettingsOf(context);
  switch (check.doubt) {
    case SignUpDoubt::kNoWayToReach:
      return std::string(T(Text::kSignUpNoWay));
    case SignUpDoubt::kNotAgreed:
      return std::string(T(Text::kSignUpNotAgreed));
    case SignUpDoubt::kNoBirthYear:
      return std::string(T(Text::kSignUpNoBirthYear));
    case SignUpDoubt::kTooYoung:
      return Fill(Text::kSignUpTooYoung, {std::to_string(settings.minimum_age)});
    case SignUpDoubt::kNoGuardian:
      return Fill(Text::kSignUpNoGuardian, {std::to_string(settings.guardian_below)});
    case SignUpDoubt::kNoPostcode:
      return std::string(T(Text::kSignUpNoPostcode));
    case SignUpDoubt::kOutsideArea:
      return std::string(T(Text::kSignUpOutside));
    case SignUpDoubt::kSamePerson:
      break;
  }
  return Fill(Text::kSignUpSame, {other});
}

void DrawChecks(PanelContext& context, const QueueLine& line) {
  const std::vector<app::SignUpCheck>& checks = line.sign_up.checks;
  if (checks.empty()) kit::Pill(kit::Tone::kSuccess, T(Text::kSignUpWell));
  for (size_t i = 0; i < checks.size(); ++i) {
    kit::Scope scope("check-" + std::to_string(i));
    kit::Paragraph(InWords(context, checks[i], line.others[i]));
    if (checks[i].other.empty()) continue;
    context.Link(Fill(Text::kLookAtTheOther, {line.others[i]}),
                 RouteTo(Screen::kMember, checks[i].other));
    if (!context.facts.writer || !kit::Button(T(Text::kTheyAreTwoPeople))) continue;
    Push(context, app::KeepMembersApart(line.sign_up.id, checks[i].other, T(Text::kWhatKeepAsTwo)),
         std::string(T(Text::kMembersKeptApart)));
  }
}

void DrawSteps(PanelContext& context, SignUpsState& state, const QueueLine& line) {
  const app::QueuedSignUp& sign_up = line.sign_up;
  if (!line.why_not.empty()) kit::Caption(line.why_not);
  if (line.why_not.empty() && kit::Button(Fill(Text::kSignUpAccept, {sign_up.name}))) {
    Accept(context, {sign_up.id});
  }
  if (line.why_not.empty()) kit::SameLine();
  if (sign_up.status == "applied") {
    if (kit::Button(Fill(Text::kSignUpTakeUp, {sign_up.name}))) {
      Push(context, StepTo(context, {sign_up.id}, "to-check", Text::kWhatTakeUp),
           std::string(T(Text::kSignUpTakenUp)));
    }
    kit::SameLine();
  }
  if (kit::Button(Fill(Text::kSignUpRefuse, {sign_up.name}), kit::ButtonKind::kQuiet)) {
    state.refusing = sign_up.id;
    state.erasure = app::PlanErasure(*context.panel, sign_up.id);
    kit::Wake();
  }
}

void DrawSignUp(PanelContext& context, SignUpsState& state, const QueueLine& line) {
  const app::QueuedSignUp& sign_up = line.sign_up;
  const app::Workspace& panel = *context.panel;
  kit::Scope scope(sign_up.id);
  kit::Card card(sign_up.name);
  kit::Heading(2, sign_up.name);
  kit::Caption(Fill(Text::kSignUpSince,
                    {panel.LabelOf("member-states", sign_up.status), DateInWords(sign_up.since),
                     panel.LabelOf("panel-sources", sign_up.source)}));
  DrawChecks(context, line);
  context.Link(Fill(Text::kOpenMerged, {sign_up.name}), RouteTo(Screen::kMember, sign_up.id));
  if (context.facts.writer) DrawSteps(context, state, line);
}

// --- Refusing

void TakeBack(PanelContext& context, const std::string& id) {
  const app::Withdrawal withdrawal = {
      .member = id, .how = "spoken", .person = context.facts.person};
  Push(context,
       app::Withdraw(*context.panel, withdrawal, NowOf(context.facts), context.facts.today),
       std::string(T(Text::kSignUpWithdrawn)));
}

void DrawRefusal(PanelContext& context, SignUpsState& state) {
  if (state.refusing.empty()) return;
  const std::string id = state.refusing;
  if (!context.panel->Document(id)) {  // erased on another device
    state.refusing.clear();
    state.erasure = {};
    return;
  }
  const std::string title = Fill(Text::kSignUpRefuseTitle, {context.panel->TitleOf(id)});
  bool open = true;
  if (kit::Dialog dialog(title, open, T(Text::kSignUpRefuseText)); dialog) {
    kit::Paragraph(T(Text::kSignUpRefuseText));
    if (DrawMemberErasure(context, state.erasure)) open = false;
    if (kit::Button(T(Text::kSignUpTookBack))) {
      TakeBack(context, id);
      open = false;
    }
    if (kit::Button(T(Text::kEraseForGood), kit::ButtonKind::kDanger)) {
      EraseMember(context, id, "", "", Text::kSignUpErased);
      open = false;
    }
    if (kit::Button(T(Text::kCancel))) open = false;
  }
  if (open) return;
  state.refusing.clear();
  state.erasure = {};
  kit::Wake();
}

// --- The queue

void DrawAcceptAll(PanelContext& context, const Queue& queue) {
  const auto looks_well = [](const app::QueuedSignUp& one) { return one.checks.empty(); };
  const int64_t well = std::count_if(queue.begin(), queue.end(), looks_well);
  if (well < 2 || !context.facts.writer) return;
  if (!kit::Button(Fill(Text::kSignUpAcceptAll, {shell::FormatNumber(well)}))) return;
  std::vector<std::string> ids;
  for (const app::QueuedSignUp& one : queue) {
    if (looks_well(one)) ids.push_back(one.id);
  }
  Accept(context, ids);
}

void DrawQueue(PanelContext& context, SignUpsState& state) {
  const Queue& queue = QueueOf(context, state);
  if (queue.empty()) {
    kit::Empty(T(Text::kNoSignUps), T(Text::kNoSignUpsText));
    return;
  }
  kit::Paragraph(shell::Count(static_cast<int64_t>(queue.size()), Text::kSignUpWaitsOne,
                              Text::kSignUpWaitsMany));
  DrawAcceptAll(context, queue);
  if (state.from >= queue.size()) state.from = 0;
  const size_t end = std::min(queue.size(), state.from + kShownAtOnce);
  for (const QueueLine& line : ShownOf(context, state, queue)) DrawSignUp(context, state, line);
  const size_t first = state.from;
  if (end < queue.size() && kit::Button(T(Text::kSignUpNextOnes))) {
    state.from = end;
    kit::TurnPage();
  }
  if (first > 0 && kit::Button(T(Text::kSignUpFirstOnes))) {
    state.from = 0;
    kit::TurnPage();
  }
}

void DrawWaysIn(PanelContext& context, SignUpsState& state) {
  if (context.facts.writer) {
    if (kit::Button(T(Text::kEnterCard))) {
      state.entering = true;
      kit::TurnPage();
    }
    kit::SameLine();
    context.ButtonLink(T(Text::kJoinHere), RouteTo(Screen::kJoin));
    kit::SameLine();
  }
  if (kit::Button(T(Text::kSaveBlankCard))) {
    context.intents.Push(shell::SaveFile{
        "sign-up-card", "html", report::SignupCard(*context.panel, "", context.facts.today)});
  }
}

}  // namespace

void DrawSignUps(PanelContext& context) {
  SignUpsState& state = StateOfPanel(context).sign_ups;
  if (state.entering && context.facts.writer) return DrawPaperCard(context, state);
  context.Link(T(Text::kBackToPanel), RouteTo(Screen::kPanel));
  kit::Heading(1, T(Text::kSignUps));
  DrawWaysIn(context, state);
  DrawQueue(context, state);
  DrawRefusal(context, state);
}

}  // namespace earshot::panels
