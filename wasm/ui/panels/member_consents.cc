// What a member agreed to, purpose by purpose: where they stand, every answer with the words that
// it was about, and a new one (000-05, 004-20). A line is never changed: what was wrong is followed
// by what is right.

#include <algorithm>

#include "core/base/calendar.h"
#include "wasm/ui/panels/member_parts.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::ConsentState;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

std::pair<kit::Tone, std::string> StateInWords(const PanelContext& context, ConsentState state) {
  const auto answer = [&context](std::string_view code) {
    return context.workspace->LabelOf("consent-answers", code);
  };
  switch (state) {
    case ConsentState::kGiven:
      return {kit::Tone::kSuccess, answer("given")};
    case ConsentState::kOver:
      return {kit::Tone::kWarning, std::string(T(Text::kCardOver))};
    case ConsentState::kRefused:
      return {kit::Tone::kError, answer("refused")};
    case ConsentState::kWithdrawn:
      return {kit::Tone::kError, answer("withdrawn")};
    case ConsentState::kNotAsked:
      break;
  }
  return {kit::Tone::kInfo, std::string(T(Text::kCardNotAsked))};
}

std::string DatesInWords(const app::PurposeStanding& standing) {
  const std::string since = DateInWords(standing.since.substr(0, 10));
  if (standing.until.empty()) return Fill(Text::kMembershipSince, {since});
  return Fill(Text::kMembershipDates, {since, DateInWords(standing.until)});
}

// Every line with the exact words.
void DrawAnswers(const PanelContext& context, MemberCard& card, const MemberReading& reading,
                 const std::string& purpose, const std::string& label) {
  bool& open = card.answers_open[purpose];
  kit::Fold(Fill(Text::kCardEveryAnswer, {label}), open);
  if (!open) return;
  constexpr std::string_view kLeftOut[] = {"member", "wording"};
  for (const app::ConsentLine& line : reading.consents) {
    if (line.purpose != purpose) continue;
    const auto document = context.panel->Document(line.id);
    if (!document) continue;
    kit::Scope scope(line.id);
    DrawRecordFacts(context, *document, kLeftOut);
    if (!line.wording.empty()) kit::Quote(line.wording);
  }
}

void DrawPurpose(PanelContext& context, MemberCard& card, const MemberReading& reading,
                 const app::PurposeStanding& standing) {
  kit::Scope scope(standing.purpose);
  const std::string label = context.workspace->LabelOf("consent-purposes", standing.purpose);
  kit::Heading(3, label);
  const auto [tone, words] = StateInWords(context, standing.state);
  kit::Pill(tone, words);
  if (standing.state != ConsentState::kNotAsked) {
    kit::Caption(AsSentence(DatesInWords(standing)));
    DrawAnswers(context, card, reading, standing.purpose, label);
  }
  if (!context.facts.writer) return;
  if (!kit::Button(Fill(Text::kCardNewAnswer, {label}), kit::ButtonKind::kQuiet)) return;
  card.answer = {};
  card.answer.purpose = standing.purpose;
  card.answer.on = context.facts.today;
  kit::Wake();
}

// Who takes back to be a member leaves the panel, which is a step of its own.
std::vector<kit::Option> Answers(PanelContext& context, const MemberReading& reading,
                                 const std::string& purpose) {
  std::vector<kit::Option> answers = context.options.Terms("consent-answers");
  const bool given = app::StateOf(reading.standings, purpose) == ConsentState::kGiven;
  if (purpose != "panel" && given) return answers;
  std::erase_if(answers, [](const kit::Option& one) { return one.code == "withdrawn"; });
  return answers;
}

void DrawWording(const PanelContext& context, const AnswerForm& form) {
  if (form.answer == "withdrawn") return;
  const std::string& today = context.facts.today;
  const app::Wording wording = app::WordingFor(
      *context.panel, form.purpose, WrongDay(context, form.on).empty() ? form.on : today);
  if (wording.wording.empty()) return;
  kit::Caption(wording.version == 0 ? std::string(T(Text::kCardWordingShipped))
                                    : Fill(Text::kCardWording, {std::to_string(wording.version)}));
  kit::Quote(wording.wording);
}

std::string AnsweredAt(const PanelContext& context, const AnswerForm& form) {
  return app::ConsentInstant(form.on, NowOf(context.facts), context.facts.today);
}

// A card may come back after a newer answer: that one counts, of one moment the one that says no.
void DrawNewer(const PanelContext& context, const AnswerForm& form, const MemberReading& reading) {
  if (!WrongDay(context, form.on).empty()) return;
  const int64_t at = base::ParseInstant(AnsweredAt(context, form)).value_or(0);
  for (const app::PurposeStanding& standing : reading.standings) {
    if (standing.purpose != form.purpose || standing.state == ConsentState::kNotAsked) continue;
    const int64_t since = base::ParseInstant(standing.since).value_or(0);
    const bool says_no =
        standing.state == ConsentState::kRefused || standing.state == ConsentState::kWithdrawn;
    if (since < at || (since == at && !(says_no && form.answer == "given"))) continue;
    kit::Paragraph(Fill(Text::kCardNewer, {DateInWords(standing.since.substr(0, 10))}));
  }
}

// Only that they agreed can be undone: without a line that says no, an earlier yes would hold.
void Save(PanelContext& context, const MemberCard& card, const std::string& title) {
  const AnswerForm& form = card.answer;
  const app::ConsentGiving giving{form.purpose,          form.answer,
                                  form.telling.how,      form.telling.by_whom,
                                  GiverIn(form.telling), context.facts.person};
  app::Transaction transaction;
  if (form.answer == "given") transaction.what = title;
  transaction.edits.push_back(app::ConsentEdit(*context.panel, card.member, giving,
                                               AnsweredAt(context, form), context.facts.today,
                                               PanelSettingsOf(context).consent_months));
  context.intents.Push(
      shell::Edit{std::move(transaction), "", "", std::string(T(Text::kCardAnswerSaved))});
}

void DrawAnswerDialog(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  AnswerForm& form = card.answer;
  if (form.purpose.empty()) return;
  const std::string title =
      Fill(Text::kCardNewAnswer, {context.workspace->LabelOf("consent-purposes", form.purpose)});
  bool open = true;
  if (kit::Dialog dialog(title, open); dialog) {
    DrawWording(context, form);
    const bool missing = form.tried && form.answer.empty();
    kit::Radio({.label = T(Text::kCardAnswer),
                .error = missing ? T(Text::kCardAnswerMissing) : std::string_view(),
                .key = "card/answer"},
               Answers(context, reading, form.purpose), form.answer);
    kit::DateField({.label = T(Text::kCardOn),
                    .error = form.tried ? WrongDay(context, form.on) : std::string_view(),
                    .key = "card/on"},
                   form.on, context.facts.today);
    DrawNewer(context, form, reading);
    DrawTelling(context, form.telling, form.tried);
    if (DrawDialogButtons(T(Text::kSave), kit::ButtonKind::kPrimary, open)) {
      form.tried = true;
      if (!form.answer.empty() && WrongDay(context, form.on).empty() && IsTold(form.telling)) {
        Save(context, card, title);
        open = false;
      }
      kit::Wake();
    }
  }
  ForgetOnceClosed(form, open);
}

}  // namespace

void DrawMemberConsents(PanelContext& context, MemberCard& card, const MemberReading& reading) {
  kit::Heading(2, T(Text::kCardConsents));
  for (const app::PurposeStanding& standing : reading.standings) {
    DrawPurpose(context, card, reading, standing);
  }
  DrawAnswerDialog(context, card, reading);
}

}  // namespace earshot::panels
