// See signup_card.h.

#include "core/report/signup_card.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/app/consents.h"
#include "core/app/panel_settings.h"
#include "core/report/html.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

constexpr std::string_view kPreferNot = "prefer-not-to-say";

class CardWriter {
 public:
  CardWriter(const app::Workspace& panel, std::string_view today)
      : panel_(panel),
        today_(today),
        settings_(app::SettingsOf(panel)),
        title_("Join " + (settings_.name.empty() ? "the Citizens' Panel" : settings_.name)),
        html_(title_, kCardSheet) {}

  std::string Write(std::string_view hand_in) {
    html_.Heading(1, title_);
    html_.Paragraph(
        "Members are asked what they think of local services. Please write in capital letters. "
        "Leave out what you like, but give your name and your signature.");
    Lines({Label("name")});
    Lines({Label("email"), Label("phone")});
    Lines({Label("birth_year"), Label("postcode")});
    for (const char* field : {"interests", "reach_by", "formats"}) Ask(Of(field));
    Lines({Label("languages")});
    Ask(Of("support"));
    html_.Heading(2, "What you agree to");
    Agree("panel");
    Agree("newsletter");
    Lines({"Your signature", "Date"});
    Guardian();
    HandIn(hand_in);
    html_.Open("section", {{"class", "back"}});
    About();
    html_.Close();
    return html_.Finish();
  }

 private:
  static const model::Field& Of(std::string_view field) { return model::FieldOf("member", field); }
  static std::string Label(std::string_view field) { return std::string(Of(field).label); }

  // One of them has the whole width, two share it.
  void Lines(const std::vector<std::string>& labels) {
    if (labels.size() > 1) html_.Open("div", {{"class", "pair"}});
    for (const std::string& label : labels) html_.Element("p", label, {{"class", "line"}});
    if (labels.size() > 1) html_.Close();
  }

  void Boxes(const std::vector<std::string>& labels) { html_.List(labels); }

  void BoxesOf(const std::vector<app::TermChoice>& choices) {
    std::vector<std::string> labels;
    for (const app::TermChoice& term : choices) labels.push_back(term.label);
    Boxes(labels);
  }

  // On a card nobody ticks "Not asked".
  std::vector<app::TermChoice> Choices(std::string_view vocabulary) const {
    std::vector<app::TermChoice> choices = panel_.Terms(vocabulary);
    std::erase_if(choices, [](const app::TermChoice& term) { return term.code == "not-asked"; });
    return choices;
  }

  // The question on the left; what it is answered with, on the right, is written before EndAsk.
  void BeginAsk(const model::Field& field) {
    html_.Open("div", {{"class", "ask"}});
    html_.Open("div");
    html_.Heading(3, field.label);
    // WHY not for a set: its help is for those who work with the answers.
    if (!field.help.empty() && field.kind != model::FieldKind::kSet) html_.Paragraph(field.help);
    html_.Close();
    html_.Open("div");
  }
  void EndAsk() {
    html_.Close();
    html_.Close();
  }

  void Ask(const model::Field& field) {
    BeginAsk(field);
    BoxesOf(Choices(field.vocabulary));
    EndAsk();
  }

  // 000-05: the exact words, and which they are.
  void Agree(std::string_view purpose) {
    const app::Wording wording = app::WordingFor(panel_, purpose, today_);
    html_.Heading(3, panel_.LabelOf("consent-purposes", purpose));
    html_.Prose(wording.wording);
    html_.Paragraph("Version of these words: " + std::to_string(wording.version));
    Boxes({"I agree", "I do not agree"});
  }

  void Guardian() {
    if (settings_.guardian_below <= settings_.minimum_age) return;
    html_.Heading(3, "If you are under " + std::to_string(settings_.guardian_below) +
                         ", a parent or guardian signs as well");
    Lines({"Their name", "How to reach them"});
    Lines({"Their signature"});
  }

  void HandIn(std::string_view where) {
    html_.Heading(2, "Where to hand it in");
    if (where.empty()) return Lines({""});
    html_.Prose(where);
  }

  void About() {
    html_.Heading(2, "About you, in confidence");
    html_.Paragraph(
        "Your answers show whether the panel is like the people who live here. They are kept in a "
        "record of their own. Nothing depends on them: tick “Prefer not to say” as often "
        "as you like.");
    for (const model::Field& field : model::FindType("equality")->fields) {  // not their day
      if (!field.hidden && !field.vocabulary.empty()) AskInConfidence(field);
    }
    html_.Paragraph("Card of " + LongDate(today_));
  }

  void AskInConfidence(const model::Field& field) {
    BeginAsk(field);
    std::vector<app::TermChoice> choices = Choices(field.vocabulary);
    if (field.name == "ethnic_group") TakeEthnicGroups(choices);
    const bool may_refuse =
        std::any_of(choices.begin(), choices.end(),
                    [](const app::TermChoice& term) { return term.code == kPreferNot; });
    if (!may_refuse) choices.push_back({"", panel_.LabelOf("sexes", kPreferNot)});
    BoxesOf(choices);
    EndAsk();
  }

  // "African" says nothing without its wider group.
  void TakeEthnicGroups(std::vector<app::TermChoice>& choices) {
    for (const app::TermChoice& heading : panel_.Terms("ethnic-headings")) {
      std::vector<std::string> labels;
      for (const app::TermChoice& term : choices) {
        if (term.code.starts_with(heading.code + "-")) labels.push_back(term.label);
      }
      std::erase_if(choices, [&heading](const app::TermChoice& term) {
        return term.code.starts_with(heading.code + "-");
      });
      html_.Heading(4, heading.label);
      Boxes(labels);
    }
  }

  const app::Workspace& panel_;
  const std::string today_;
  const app::PanelSettings settings_;
  const std::string title_;
  HtmlWriter html_;
};

}  // namespace

std::string SignupCard(const app::Workspace& panel, std::string_view hand_in,
                       std::string_view today) {
  return CardWriter(panel, today).Write(hand_in);
}

}  // namespace earshot::report
