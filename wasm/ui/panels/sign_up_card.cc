// A paper card is entered by staff, with the questions in the order of the card; also somebody who
// joins by telephone (004-20, 004-22). Where and by whom stay for the next card of the pile.

#include <utility>

#include "core/model/schema.h"
#include "wasm/ui/panels/field_errors.h"
#include "wasm/ui/panels/join_parts.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kPaper = "paper";

// `before`: the card entered last.
SignUpForm BlankCard(const PanelContext& context, const app::SignUpAnswers* before) {
  SignUpForm card;
  card.answers.source = before != nullptr ? before->source : kPaper;
  card.answers.joined_at = before != nullptr ? before->joined_at : "";
  card.answers.taken_by = before != nullptr ? before->taken_by : context.facts.person;
  card.answers.signed_on = before != nullptr ? before->signed_on : context.facts.today;
  return card;
}

// The shell has carried it out since the last frame, or refused it and said why.
void TakeAnswer(PanelContext& context, SignUpsState& state) {
  if (state.sent.empty()) return;
  const std::string id = std::exchange(state.sent, "");
  if (!context.panel->Document(id)) return;
  const app::SignUpAnswers before = std::move(state.card.answers);
  state.card = BlankCard(context, &before);
  kit::FocusField("join/name");
  kit::Wake();
}

void DrawAboutCard(PanelContext& context, SignUpForm& card) {
  app::SignUpAnswers& answers = card.answers;
  std::vector<kit::Option> sources;
  for (const kit::Option& source : context.options.Terms("panel-sources")) {
    if (source.code == kPaper || source.code == "staff") sources.push_back(source);
  }
  kit::Segmented({.label = model::FieldOf("member", "source").label, .key = "join/source"}, sources,
                 answers.source);
  if (answers.source == kPaper) {
    kit::DateField({.label = T(Text::kCardSignedOn),
                    .error = ErrorFor(card.errors, "join/signed_on"),
                    .key = "join/signed_on"},
                   answers.signed_on, context.facts.today);
  }
  kit::TextField({.label = model::FieldOf("member", "joined_at").label,
                  .hint = model::FieldOf("member", "joined_at").help,
                  .error = ErrorFor(card.errors, "join/joined_at"),
                  .optional = true,
                  .key = "join/joined_at"},
                 answers.joined_at);
  kit::TextField({.label = T(Text::kSignUpTakenBy),
                  .error = ErrorFor(card.errors, "join/taken_by"),
                  .optional = true,
                  .key = "join/taken_by",
                  .person_name = true},
                 answers.taken_by);
}

// The day of a card counts for a card alone, and is not lost by a look at the other choice.
SignUpForm ToSend(const SignUpForm& card) {
  SignUpForm sent = card;
  if (sent.answers.source != kPaper) sent.answers.signed_on.clear();
  return sent;
}

}  // namespace

void DrawPaperCard(PanelContext& context, SignUpsState& state) {
  TakeAnswer(context, state);
  SignUpForm& card = state.card;
  if (card.answers.source.empty()) card = BlankCard(context, nullptr);
  kit::Heading(1, T(Text::kEnterCard));
  kit::ErrorSummary(card.errors);
  DrawAboutCard(context, card);
  for (const SignUpPart part : kSignUpParts) {
    kit::Heading(2, T(TitleOfPart(part)));
    DrawSignUpPart(context, part, card, AskedBy::kStaff);
  }
  if (kit::Button(T(Text::kSave), kit::ButtonKind::kPrimary)) {
    SignUpForm sent = ToSend(card);
    const bool whole = CheckSignUp(context, sent);
    card.errors = sent.errors;
    if (whole) state.sent = SendSignUp(context, sent, std::string(T(Text::kCardSaved)));
    kit::Wake();
  }
  kit::SameLine();
  if (kit::Button(T(Text::kBackToSignUps))) {
    state.entering = false;
    kit::TurnPage();
  }
}

}  // namespace earshot::panels
