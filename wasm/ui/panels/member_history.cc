// What happened with a member: contacts, invitations, answers, seats, and what they claimed back,
// with the steps of a claim (004-20, 004-07).

#include <algorithm>

#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/record_places.h"
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

constexpr size_t kMoreHistory = 50;

// A record that is shown on this card has a page of its own all the same.
std::string PageOf(const app::HistoryLine& line) {
  if (line.kind == app::MemberEvent::kInvitation || line.kind == app::MemberEvent::kResponse) {
    return RouteTo(Screen::kInvitation, line.id);
  }
  if (line.kind == app::MemberEvent::kSeat) return RouteTo(Screen::kBodies);
  return RouteTo(Screen::kRecord, line.id);
}

// How often all bodies together asked them of late (004-20).
void DrawFatigue(PanelContext& context, const MemberReading& reading) {
  const app::PanelSettings& settings = PanelSettingsOf(context);
  if (!reading.rested) kit::Pill(kit::Tone::kWarning, T(Text::kCardAskedEnough));
  kit::Paragraph(Fill(Text::kCardInvited, {shell::FormatNumber(reading.invited_lately),
                                           shell::FormatNumber(settings.most_invitations),
                                           shell::FormatNumber(settings.fatigue_days)}));
}

std::string StateOfClaim(const PanelContext& context, const std::string& code) {
  return context.workspace->LabelOf("claim-states", code);
}

void DrawClaimList(const PanelContext& context, const MemberReading& reading) {
  const std::string name = std::string(model::FindType("claim")->plural);
  DrawRecordList(context, name, reading.claims, [&](const app::ClaimLine& claim) {
    ListedRecord row{.key = claim.id, .title = claim.about};
    row.detail = Fill(Text::kHeldDetail, {context.workspace->LabelOf("claim-kinds", claim.kind),
                                          DateInWords(claim.spent_on)});
    if (!claim.refused_because.empty() && claim.state == "refused") {
      row.detail = Fill(Text::kHeldDetail, {row.detail, claim.refused_because});
    }
    row.pill = StateOfClaim(context, claim.state);
    if (claim.state == "paid") row.pill_tone = kit::Tone::kSuccess;
    if (claim.state == "refused") row.pill_tone = kit::Tone::kError;
    row.trailing = app::Pounds(claim.pence);
    row.route = RouteTo(Screen::kRecord, claim.id);
    return row;
  });
  std::string words;
  for (const auto& [state, pence] : app::TotalsOf(reading.claims)) {
    words += (words.empty() ? "" : "; ") +
             Fill(Text::kCountOfGroup, {StateOfClaim(context, state), app::Pounds(pence)});
  }
  if (!words.empty()) kit::Caption(words);
}

Text StepText(std::string_view to) {
  if (to == "approved") return Text::kCardApprove;
  return to == "paid" ? Text::kCardPay : Text::kCardRefuse;
}

// True when it is on its way; else the form says what is missing.
bool Take(PanelContext& context, const app::ClaimLine& claim, ClaimForm& form) {
  form.problem = form.to == "paid" ? WrongIn("claim", "paid_on", form.paid_on)
                                   : WrongIn("claim", "refused_because", form.because);
  if (!form.problem.empty()) return false;
  auto transaction = app::StepOf(claim, {form.to, form.paid_on, form.because});
  if (!transaction) {
    form.problem = transaction.error().sentence;
    return false;
  }
  context.intents.Push(shell::Edit{*std::move(transaction), "", "",
                                   Fill(Text::kRecordSaved, {model::FindType("claim")->label})});
  return true;
}

void DrawClaimSteps(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  for (const app::ClaimLine& claim : reading.claims) {
    kit::Scope scope(claim.id);
    for (const std::string& to : app::NextStates(claim.state)) {
      if (!kit::Button(Fill(StepText(to), {claim.about}), kit::ButtonKind::kQuiet)) continue;
      ClaimForm form{.claim = claim.id, .to = to, .paid_on = context.facts.today};
      if (to == "approved") {
        Take(context, claim, form);
        continue;
      }
      card.claim = std::move(form);
      kit::Wake();
    }
  }
}

void DrawClaimDialog(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  ClaimForm& form = card.claim;
  const auto claim =
      std::find_if(reading.claims.begin(), reading.claims.end(),
                   [&form](const app::ClaimLine& one) { return one.id == form.claim; });
  if (claim == reading.claims.end()) return;
  bool open = true;
  const std::string title = Fill(StepText(form.to), {claim->about}) + "###claim";
  if (kit::Dialog dialog(title, open, app::Pounds(claim->pence)); dialog) {
    kit::Paragraph(app::Pounds(claim->pence));
    if (form.to == "paid") {
      kit::DateField({.label = model::FieldOf("claim", "paid_on").label,
                      .error = form.problem,
                      .key = "card/paid-on"},
                     form.paid_on, context.facts.today);
    } else {
      kit::TextField({.label = model::FieldOf("claim", "refused_because").label,
                      .error = form.problem,
                      .key = "card/because"},
                     form.because);
    }
    if (DrawDialogButtons(T(Text::kSave), kit::ButtonKind::kPrimary, open)) {
      if (Take(context, *claim, form)) open = false;
      kit::Wake();
    }
  }
  ForgetOnceClosed(form, open);
}

}  // namespace

void DrawMemberHistory(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  kit::Heading(2, T(Text::kWhatHappened));
  DrawFatigue(context, reading);
  if (context.facts.writer) {
    context.ButtonLink(T(Text::kCardNewContact),
                       RouteTo(Screen::kNewRecord, "member_contact/" + card.member));
  }
  const size_t shown = std::min(reading.history.size(), card.history_shown);
  if (shown == 0) return kit::Paragraph(T(Text::kCardNothing));
  {
    kit::List list(T(Text::kWhatHappened));
    for (size_t i = 0; i < shown; ++i) {
      const app::HistoryLine& line = reading.history[i];
      // One record may have two lines: asked and answered, claimed and paid.
      DrawListedRecord(context, list,
                       {.key = line.id + line.on + line.words,
                        .title = line.words,
                        .detail = DateInWords(line.on),
                        .route = PageOf(line)});
    }
  }
  DrawShownOf(shown, reading.history.size());
  if (shown == reading.history.size() || !kit::Button(T(Text::kShowMore))) return;
  card.history_shown += kMoreHistory;
  kit::Wake();
}

void DrawMemberClaims(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  kit::Heading(2, model::FindType("claim")->plural);
  if (reading.claims.empty()) kit::Paragraph(T(Text::kCardNothing));
  DrawClaimList(context, reading);
  if (!context.facts.writer) return;
  DrawClaimSteps(context, card, reading);
  context.ButtonLink(T(Text::kCardNewClaim), RouteTo(Screen::kNewRecord, "claim/" + card.member));
  DrawClaimDialog(context, card, reading);
}

}  // namespace earshot::panels
