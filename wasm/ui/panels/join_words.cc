// See join_parts.h and join_words.h: what is wrong with the answers, and what they say.

#include "wasm/ui/panels/join_words.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "core/app/consents.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/model/schema.h"
#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/join_parts.h"
#include "wasm/ui/panels/record_facts.h"
#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kKeys = "join/";

struct Place {
  std::string_view field;
  SignUpPart part;
};
// In the order in which they are asked; what is said of a card stands above its questions.
constexpr Place kPlaces[] = {
    {"source", SignUpPart::kYou},
    {"signed_on", SignUpPart::kYou},
    {"joined_at", SignUpPart::kYou},
    {"taken_by", SignUpPart::kYou},
    {"name", SignUpPart::kYou},
    {"birth_year", SignUpPart::kYou},
    {"postcode", SignUpPart::kYou},
    {"email", SignUpPart::kYou},
    {"phone", SignUpPart::kYou},
    {"address", SignUpPart::kYou},
    {"interests", SignUpPart::kInterests},
    {"reach_by", SignUpPart::kInterests},
    {"formats", SignUpPart::kNeeds},
    {"languages", SignUpPart::kNeeds},
    {"support", SignUpPart::kNeeds},
    {"guardian_name", SignUpPart::kConsents},
    {"guardian_contact", SignUpPart::kConsents},
    {"consent", SignUpPart::kConsents},
    {"attorney", SignUpPart::kConsents},
};

const Place* PlaceAsked(std::string_view key) {
  if (key.starts_with(kKeys)) key.remove_prefix(kKeys.size());
  return std::find_if(std::begin(kPlaces), std::end(kPlaces),
                      [key](const Place& place) { return place.field == key; });
}

// What was not answered is not sent, nor a guardian who was asked for because of a wrong year.
app::SignUpAnswers AnswersOf(PanelContext& context, const SignUpForm& form) {
  app::SignUpAnswers answers = form.answers;
  answers.languages = SplitTags(form.languages);
  if (!IsBelowGuardianAge(context, answers)) {
    answers.guardian_name.clear();
    answers.guardian_contact.clear();
  }
  std::erase_if(answers.equality, [](const auto& one) { return one.second.empty(); });
  std::erase_if(answers.consents, [](const auto& one) { return one.second.empty(); });
  return answers;
}

// In the order of the questions, as the summary of the page tells them.
std::vector<kit::SummaryError> ProblemsOf(PanelContext& context, const SignUpForm& form) {
  std::vector<kit::SummaryError> errors;
  for (model::Issue& issue : app::SignUpProblems(AnswersOf(context, form), PanelSettingsOf(context),
                                                 context.facts.today)) {
    kit::SummaryError error{std::string(kKeys) + issue.field, std::move(issue.sentence)};
    const auto after = std::find_if(errors.begin(), errors.end(), [&error](const auto& other) {
      return PlaceAsked(other.key) > PlaceAsked(error.key);
    });
    errors.insert(after, std::move(error));
  }
  return errors;
}

using Lines = std::vector<std::pair<std::string, std::string>>;

void Add(Lines& lines, std::string_view label, const std::string& words) {
  if (!base::TrimSpaces(words).empty()) lines.emplace_back(label, words);
}

std::string InWords(const app::Workspace& panel, std::string_view vocabulary,
                    const std::vector<std::string>& codes) {
  std::string words;
  for (const std::string& code : codes) {
    if (!words.empty()) words += ", ";
    words += panel.LabelOf(vocabulary, code);
  }
  return words;
}

}  // namespace

const std::vector<std::string>& WordingsOf(PanelContext& context, SignUpForm& form) {
  const std::string& today = context.facts.today;
  const std::string& signed_on = form.answers.signed_on;
  const bool earlier = base::ParseDate(signed_on).has_value() && signed_on < today;
  const std::string& day = earlier ? signed_on : today;
  return form.wordings.Get(context.panel->version(), day, [&] {
    std::vector<std::string> wordings;
    for (const SignUpPurpose& purpose : kSignUpPurposes) {
      wordings.push_back(app::WordingFor(*context.panel, purpose.code, day).wording);
    }
    return wordings;
  });
}

bool IsBelowGuardianAge(PanelContext& context, const app::SignUpAnswers& answers) {
  const std::string typed = base::TrimSpaces(answers.birth_year);
  int64_t year = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), year);
  if (error != std::errc{} || typed.size() != 4) return false;
  const int age = app::AgeIn(year, context.facts.today);
  return age >= 0 && age < PanelSettingsOf(context).guardian_below;
}

Text TitleOfPart(SignUpPart part) {
  switch (part) {
    case SignUpPart::kYou:
      return Text::kSignUpYou;
    case SignUpPart::kInterests:
      return Text::kSignUpInterestsTitle;
    case SignUpPart::kNeeds:
      return Text::kSignUpNeeds;
    case SignUpPart::kInConfidence:
      return Text::kSignUpInConfidence;
    case SignUpPart::kBelonging:
      return Text::kSignUpBelonging;
    case SignUpPart::kLife:
      return Text::kSignUpLife;
    case SignUpPart::kConsents:
      break;
  }
  return Text::kSignUpConsents;
}

SignUpPart PartOf(std::string_view key) {
  const Place* place = PlaceAsked(key);
  return place == std::end(kPlaces) ? SignUpPart::kYou : place->part;
}

bool CheckPart(PanelContext& context, SignUpPart part, SignUpForm& form) {
  form.errors = ProblemsOf(context, form);
  std::erase_if(form.errors,
                [part](const kit::SummaryError& error) { return PartOf(error.key) != part; });
  return form.errors.empty();
}

bool CheckSignUp(PanelContext& context, SignUpForm& form) {
  form.errors = ProblemsOf(context, form);
  return form.errors.empty();
}

void DrawReadBack(PanelContext& context, const SignUpForm& form) {
  const app::Workspace& panel = *context.panel;
  const app::SignUpAnswers& answers = form.answers;
  const auto label = [](std::string_view field) { return model::FieldOf("member", field).label; };
  Lines lines;
  Add(lines, label("name"), answers.name);
  Add(lines, label("birth_year"), answers.birth_year);
  Add(lines, label("postcode"), app::ProperPostcode(answers.postcode));
  Add(lines, label("email"), answers.email);
  Add(lines, label("phone"), answers.phone);
  Add(lines, label("address"), answers.address);
  Add(lines, T(Text::kSignUpInterests), InWords(panel, "panel-interests", answers.interests));
  Add(lines, T(Text::kSignUpReachBy), InWords(panel, "panel-channels", answers.reach_by));
  Add(lines, T(Text::kSignUpFormats), InWords(panel, "information-formats", answers.formats));
  Add(lines, T(Text::kSignUpLanguages), form.languages);
  Add(lines, T(Text::kSignUpSupport), InWords(panel, "participation-support", answers.support));
  for (const model::Field& field : model::FindType("equality")->fields) {
    const auto answer = answers.equality.find(field.name);
    if (answer == answers.equality.end() || answer->second.empty()) continue;
    Add(lines, field.label, panel.LabelOf(field.vocabulary, answer->second));
  }
  Add(lines, T(Text::kSignUpInclusion),
      InWords(panel, "inclusion-groups", answers.inclusion_groups));
  if (IsBelowGuardianAge(context, answers))
    Add(lines, label("guardian_name"), answers.guardian_name);
  for (const SignUpPurpose& purpose : kSignUpPurposes) {
    const auto answer = answers.consents.find(purpose.code);
    if (answer == answers.consents.end() || answer->second.empty()) continue;
    Add(lines, panel.LabelOf("consent-purposes", purpose.code),
        panel.LabelOf("consent-answers", answer->second));
  }
  DrawFacts(lines);
}

std::string SendSignUp(PanelContext& context, const SignUpForm& form, std::string said) {
  const app::Workspace& panel = *context.panel;
  const shell::Facts& facts = context.facts;
  std::string id = panel.NewId("member");
  // On the tablet it gets no name, so that no undo is offered.
  context.intents.Push(
      shell::Edit{app::SignUpTransaction(panel, id, AnswersOf(context, form), NowOf(facts),
                                         facts.today, T(Text::kWhatSignUp)),
                  "", "", std::move(said)});
  return id;
}

}  // namespace earshot::panels
