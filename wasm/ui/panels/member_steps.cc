// Where a member stands, with the steps from there, and leaving the panel (004-20, 000-05).

#include "core/app/member_status.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Fill;
using shell::T;
using shell::Text;

namespace {

std::string LabelOf(const PanelContext& context, const std::string& status) {
  return context.workspace->LabelOf("member-states", status);
}

// True when a button was the last of them.
bool DrawSteps(const PanelContext& context, MemberCard& card, const MemberReading& reading) {
  bool beside = false;
  for (const StatusChoice& step : reading.steps) {
    const std::string label = LabelOf(context, step.to);
    if (!step.why_not.empty()) {
      kit::Notice(kit::Tone::kInfo, Fill(Text::kCardCannot, {label}), step.why_not);
      beside = false;
      continue;
    }
    if (beside) kit::SameLine();
    beside = true;
    if (kit::Button(Fill(Text::kCardSetTo, {label}))) {
      card.status = {step.to, ""};
      kit::Wake();
    }
  }
  return beside;
}

bool MayWithdraw(const MemberReading& reading) {
  if (app::MayFollow(reading.status, "withdrawn")) return true;
  for (const app::PurposeStanding& standing : reading.standings) {
    if (standing.state == app::ConsentState::kGiven) return true;
  }
  return false;
}

// False while it cannot be kept.
bool DrawReason(std::string& reason) {
  const std::string error = WrongIn("member", "status_reason", reason);
  kit::TextField(
      {.label = T(Text::kCardReason), .error = error, .optional = true, .key = "card/reason"},
      reason);
  return error.empty();
}

void DrawStatusDialog(PanelContext& context, MemberCard& card) {
  StatusForm& form = card.status;
  if (form.to.empty()) return;
  const std::string label = LabelOf(context, form.to);
  const std::string title = Fill(Text::kCardSetTo, {label});
  bool open = true;
  if (kit::Dialog dialog(title + "###status", open); dialog) {
    const bool fine = DrawReason(form.reason);
    if (DrawDialogButtons(T(Text::kSave), kit::ButtonKind::kPrimary, open) && fine) {
      const app::StatusStep step{form.to, form.reason, context.facts.today};
      context.intents.Push(
          shell::Edit{app::StatusTransaction(*context.panel, {card.member}, step, title), "", "",
                      Fill(Text::kCardStatusSet, {label})});
      open = false;
    }
  }
  ForgetOnceClosed(form, open);
}

void DrawWithdrawDialog(PanelContext& context, MemberCard& card) {
  WithdrawForm& form = card.withdraw;
  if (!form.open) return;
  const std::string_view text = T(Text::kCardWithdrawText);
  const std::string title = std::string(T(Text::kCardWithdraw)) + "###withdraw";
  bool pressed = false;
  if (kit::Dialog dialog(title, form.open, text); dialog) {
    kit::Paragraph(text);
    kit::DateField({.label = T(Text::kCardOn),
                    .error = form.tried ? WrongDay(context, form.on) : std::string_view(),
                    .key = "card/on"},
                   form.on, context.facts.today);
    DrawTelling(context, form.telling, form.tried);
    const bool fine = DrawReason(form.reason);
    if (DrawDialogButtons(T(Text::kCardWithdrawNow), kit::ButtonKind::kDanger, form.open)) {
      form.tried = true;
      pressed = fine && WrongDay(context, form.on).empty() && IsTold(form.telling);
      kit::Wake();
    }
  }
  if (pressed) {
    const app::Withdrawal withdrawal{card.member,
                                     form.telling.how,
                                     form.telling.by_whom,
                                     GiverIn(form.telling),
                                     form.reason,
                                     context.facts.person,
                                     form.on};
    context.intents.Push(shell::Edit{
        app::Withdraw(*context.panel, withdrawal, NowOf(context.facts), context.facts.today), "",
        "", std::string(T(Text::kCardWithdrawn))});
    form.open = false;
  }
  if (!form.open) form = {};
}

}  // namespace

void DrawMemberStatus(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  kit::Heading(2, T(Text::kStatus));
  std::vector<std::pair<std::string, std::string>> facts;
  for (const app::HistoryLine& line : reading.status_lines) {
    facts.emplace_back(DateInWords(line.on), line.words);
  }
  DrawFacts(facts);
  if (!context.facts.writer) return;
  const bool beside = DrawSteps(context, card, reading);
  if (MayWithdraw(reading)) {
    if (beside) kit::SameLine();
    if (kit::Button(T(Text::kCardWithdraw))) {
      card.withdraw = {};
      card.withdraw.open = true;
      card.withdraw.on = context.facts.today;
      kit::Wake();
    }
  }
  DrawStatusDialog(context, card);
  DrawWithdrawDialog(context, card);
}

}  // namespace earshot::panels
