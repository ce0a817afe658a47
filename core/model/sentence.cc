// The table of phrases (sentence.h): label -> how the field is called inside a sentence.

#include "core/model/sentence.h"

namespace earshot::model {
namespace {

struct PhraseRow {
  std::string_view label;
  std::string_view text;
  bool plural = false;
};

// clang-format off
constexpr PhraseRow kPhrases[] = {
    {"Workspace name", "the workspace name"},
    {"Organisation", "the organisation"},
    {"Partner organisations", "the partner organisations", true},
    {"Levels of engagement", "the levels of engagement", true},
    {"Project name", "the project name"},
    {"What it is about", "the summary"},
    {"State", "the state"},
    {"Lead", "the name of the lead"},
    {"Starts on", "the date on which it starts"},
    {"Ends on", "the date on which it ends"},
    {"Plan becomes final on", "the date on which the plan becomes final"},
    {"Business case on", "the date of the business case"},
    {"Project", "the project"},
    {"Question", "the question"},
    {"What we want to learn", "what you want to learn"},
    {"Activity", "the activity"},
    {"Date", "the date"},
    {"Type of engagement", "the type of engagement"},
    {"How it was delivered", "how it was delivered"},
    {"Channels used", "the channels", true},
    {"Who we met", "the groups you met", true},
    {"Place", "the place"},
    {"Owner", "the owner"},
    {"Carried out by", "who carried it out"},
    {"People counted", "the count of people"},
    {"Final count", "the final count"},
    {"Why the count was changed", "the reason for changing the count"},
    {"People reached but not spoken to", "the number of people reached"},
    {"Questions asked", "the questions", true},
    {"Detailed notes", "the notes", true},
    {"Status", "the status"},
    {"Started", "when it started"},
    {"Ended", "when it ended"},
    {"Written up", "when it was written up"},
    {"Group", "the group"},
    {"How many", "the number of people"},
    {"Remark", "the remark"},
    {"Phase", "the phase"},
    {"Report to", "whom to report to"},
    {"Due on", "the day on which it is due"},
    {"Theme", "the name of the theme"},
    {"What was decided", "what was decided"},
    {"Outcome", "the outcome"},
    {"Decided on", "the day of the decision"},
    {"Told on", "the day on which they were told"},
    {"About the decisions", "the decisions", true},
    {"How", "how it was done"},
    {"Kind", "the kind"},
    {"About", "what it is about"},
    {"Received on", "the day on which it arrived"},
    {"What happened", "what happened"},
    {"On", "the day"},
    {"What is to be done", "what is to be done"},
    {"First due on", "the day on which it is first due"},
    {"Name", "the name"},
    {"Area", "the name of the area"},
    {"Residents", "the number of residents"},
    {"Population group", "the population group"},
    {"Stakeholder group", "the stakeholder group"},
    {"Channel", "the channel"},
    {"What the photograph shows", "what the photograph shows"},
    {"Did they agree to the photograph?", "whether they agreed"},
    {"Heard at", "the activity at which it was heard"},
    {"What they said", "what they said"},
    {"Answers the question", "the question that it answers"},
    {"Said by", "the group that said it"},
    {"Themes", "the themes", true},
    {"Public wording", "the public wording"},
    {"Public wording approved by", "the name of the person who approved it"},
    {"Address", "the address"},
    {"Postcode", "the postcode"},
    {"Locality", "the locality"},
    {"Access notes", "the access notes", true},
    {"Person", "the name of the person"},
    {"Device", "the name of the device"},
    {"User name", "the user name"},
    {"List", "the list"},
    {"Code", "the code"},
    {"Wording", "the wording"},
    {"Order", "the place in the order"},
};
// clang-format on

}  // namespace

Phrase PhraseFor(const Field& field) {
  // WHY: the label also stands over references to an activity; where it is typed it is a name.
  if (field.label == "Activity" && field.type == ValueType::kLine) {
    return {"the name of the activity", false};
  }
  for (const PhraseRow& row : kPhrases) {
    if (row.label == field.label) return {std::string(row.text), row.plural};
  }
  return {"\"" + std::string(field.label) + "\"", false};
}

std::string Capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string WithCommas(int64_t number) {
  std::string digits = std::to_string(number);
  const size_t first = number < 0 ? 1 : 0;
  for (size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace earshot::model
