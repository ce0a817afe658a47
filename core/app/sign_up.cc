// See sign_up.h.

#include "core/app/sign_up.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/app/consents.h"
#include "core/app/members.h"
#include "core/app/postcode_areas.h"
#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "core/merge/document.h"
#include "core/model/schema.h"
#include "core/model/vocabulary.h"

namespace earshot::app {
namespace {

using base::Json;
using base::TrimSpaces;
using merge::Change;
using merge::Op;
using Issues = std::vector<model::Issue>;
using Words = std::vector<std::string>;

struct TextField {
  std::string_view field;
  std::string SignUpAnswers::*text;
};
constexpr TextField kTexts[] = {
    {"name", &SignUpAnswers::name},
    {"email", &SignUpAnswers::email},
    {"phone", &SignUpAnswers::phone},
    {"address", &SignUpAnswers::address},
    {"postcode", &SignUpAnswers::postcode},
    {"guardian_name", &SignUpAnswers::guardian_name},
    {"guardian_contact", &SignUpAnswers::guardian_contact},
    {"source", &SignUpAnswers::source},
    {"joined_at", &SignUpAnswers::joined_at},
};

struct SetField {
  std::string_view field;
  Words SignUpAnswers::*elements;
};
constexpr SetField kSets[] = {
    {"interests", &SignUpAnswers::interests}, {"reach_by", &SignUpAnswers::reach_by},
    {"formats", &SignUpAnswers::formats},     {"support", &SignUpAnswers::support},
    {"languages", &SignUpAnswers::languages},
};

Words Given(const Words& elements) {
  Words given;
  for (const std::string& element : elements) {
    std::string text = TrimSpaces(element);
    if (!text.empty()) given.push_back(std::move(text));
  }
  return given;
}

std::optional<int64_t> YearOf(std::string_view typed) {
  const std::string text = TrimSpaces(typed);
  const bool four = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
  if (!four) return std::nullopt;
  int64_t year = 0;
  for (const char digit : text) year = year * 10 + (digit - '0');
  return year;
}

// -1 = not known, or no year in which somebody who lives was born.
int AgeOf(const SignUpAnswers& answers, std::string_view today) {
  const int64_t year = YearOf(answers.birth_year).value_or(0);
  return year < model::FieldOf("member", "birth_year").min ? -1 : AgeIn(year, today);
}

bool NeedsGuardian(const SignUpAnswers& answers, const PanelSettings& settings,
                   std::string_view today) {
  const int age = AgeOf(answers, today);
  return age >= 0 && age < settings.guardian_below;
}

void Add(Issues& issues, std::string_view field, std::string sentence) {
  issues.push_back({std::string(field), std::move(sentence)});
}

void Add(Issues& issues, Issues more) {
  for (model::Issue& issue : more) issues.push_back(std::move(issue));
}

void CheckReach(const SignUpAnswers& answers, Issues& issues) {
  const std::string email = TrimSpaces(answers.email);
  if (email.empty() && TrimSpaces(answers.phone).empty() && TrimSpaces(answers.address).empty()) {
    Add(issues, "email",
        "Enter an e-mail address, a phone number or an address, so that invitations arrive.");
    return;
  }
  const size_t at = email.find('@');
  const bool shaped = at != std::string::npos && at > 0 && at + 1 < email.size() &&
                      email.find_first_of("@ ", at + 1) == std::string::npos &&
                      email.find(' ') == std::string::npos;
  if (!email.empty() && !shaped) {
    Add(issues, "email", "Enter the e-mail address like name@example.org.");
  }
}

void CheckAge(const SignUpAnswers& answers, const PanelSettings& settings, std::string_view today,
              Issues& issues) {
  const int age = AgeOf(answers, today);
  if (age < 0) {
    Add(issues, "birth_year", "Enter the year of birth with four digits, like 1984.");
  } else if (age < settings.minimum_age) {
    Add(issues, "birth_year",
        "Members are " + std::to_string(settings.minimum_age) +
            " or older: come back later, or correct the year of birth.");
  }
}

void CheckConsent(const SignUpAnswers& answers, const PanelSettings& settings,
                  std::string_view today, Issues& issues) {
  // Who is too young to join at all is told that alone.
  const bool may_join = AgeOf(answers, today) >= settings.minimum_age;
  if (may_join && NeedsGuardian(answers, settings, today) &&
      TrimSpaces(answers.guardian_name).empty()) {
    Add(issues, "guardian_name",
        "Enter the name of the parent or guardian: below the age of " +
            std::to_string(settings.guardian_below) + " they agree.");
  }
  const auto panel = answers.consents.find("panel");
  if (panel == answers.consents.end() || panel->second != "given") {
    Add(issues, "consent", "Agree to being a member of the panel: without that nobody can join.");
  }
  for (model::Issue& issue :
       model::ValidateField(model::FieldOf("consent", "giver"), answers.attorney)) {
    Add(issues, "attorney", std::move(issue.sentence));
  }
  Add(issues, model::ValidateField(model::FieldOf("consent", "taken_by"), answers.taken_by));
  if (answers.signed_on.empty()) return;
  if (!base::ParseDate(answers.signed_on) || answers.signed_on > today) {
    Add(issues, "signed_on", "Enter the day on which the card was signed: today or earlier.");
  }
}

void Put(std::vector<Change>& changes, std::string_view field, std::string_view text) {
  std::string kept = TrimSpaces(text);
  if (!kept.empty()) changes.push_back({std::string(field), Op::kSet, std::move(kept)});
}

void PutAll(std::vector<Change>& changes, std::string_view field, const Words& elements) {
  for (std::string& element : Given(elements)) {
    changes.push_back({std::string(field), Op::kAdd, std::move(element)});
  }
}

RecordEdit MemberEdit(const Workspace& panel, std::string_view member, const SignUpAnswers& answers,
                      std::string_view today) {
  RecordEdit edit;
  edit.id = std::string(member);
  edit.type = "member";
  const std::string postcode = ProperPostcode(answers.postcode);
  for (const TextField& one : kTexts) {
    Put(edit.changes, one.field, one.field == "postcode" ? postcode : answers.*one.text);
  }
  for (const SetField& one : kSets) PutAll(edit.changes, one.field, answers.*one.elements);
  if (const auto year = YearOf(answers.birth_year)) {
    edit.changes.push_back({"birth_year", Op::kSet, *year});
  }
  for (Change& change :
       ChangesFromPostcode(ReadPostcodeAreas(panel), Json{{"postcode", postcode}}, "")) {
    edit.changes.push_back(std::move(change));
  }
  edit.changes.push_back({"status", Op::kSet, "to-check"});
  edit.changes.push_back({"status_on", Op::kSet, std::string(today)});
  return edit;
}

// Nothing = nothing was answered.
std::optional<RecordEdit> EqualityEdit(std::string_view member, const SignUpAnswers& answers,
                                       std::string_view today) {
  RecordEdit edit;
  edit.id = model::EqualityId(member);
  edit.type = "equality";
  const model::RecordType& type = *model::FindType("equality");
  for (const auto& [field, code] : answers.equality) {
    const model::Field* known = model::FindField(type, field);
    const bool choice = known != nullptr && known->type == model::ValueType::kChoice &&
                        known->kind == model::FieldKind::kRegister;
    if (choice && code != "not-asked") Put(edit.changes, field, code);
  }
  PutAll(edit.changes, "inclusion_groups", answers.inclusion_groups);
  if (edit.changes.empty()) return std::nullopt;
  Put(edit.changes, "answered_on", answers.signed_on.empty() ? today : answers.signed_on);
  edit.changes.push_back({"member", Op::kSet, std::string(member)});
  return edit;
}

// A form of ours on the web comes as a file.
std::string HowOf(const SignUpAnswers& answers) {
  if (!answers.how.empty()) return answers.how;
  if (answers.source == "tablet" || answers.source == "paper") return answers.source;
  return answers.source == "staff" ? "spoken" : "import";
}

}  // namespace

std::vector<model::Issue> SignUpProblems(const SignUpAnswers& answers,
                                         const PanelSettings& settings, std::string_view today) {
  Issues issues;
  for (const TextField& one : kTexts) {
    const std::string& text = answers.*one.text;
    Add(issues, model::ValidateField(model::FieldOf("member", one.field),
                                     TrimSpaces(text).empty() ? Json(nullptr) : Json(text)));
  }
  for (const SetField& one : kSets) {
    Add(issues, model::ValidateField(model::FieldOf("member", one.field),
                                     Json(Given(answers.*one.elements))));
  }
  CheckReach(answers, issues);
  CheckAge(answers, settings, today, issues);
  CheckConsent(answers, settings, today, issues);
  return issues;
}

Transaction SignUpTransaction(const Workspace& panel, std::string_view member,
                              const SignUpAnswers& answers, std::string_view now,
                              std::string_view today, std::string_view what) {
  Transaction transaction;
  if (answers.source != "tablet") transaction.what = std::string(what);
  transaction.edits.push_back(MemberEdit(panel, member, answers, today));
  if (auto equality = EqualityEdit(member, answers, today)) {
    transaction.edits.push_back(*std::move(equality));
  }
  const PanelSettings settings = SettingsOf(panel);
  ConsentGiving giving;
  giving.how = HowOf(answers);
  giving.taken_by = TrimSpaces(answers.taken_by);
  giving.giver = TrimSpaces(answers.attorney);
  if (!giving.giver.empty()) giving.by_whom = "attorney";
  if (NeedsGuardian(answers, settings, today)) {
    giving.by_whom = "guardian";
    giving.giver = TrimSpaces(answers.guardian_name);
  }
  // A card tells the day only.
  const std::string at = ConsentInstant(answers.signed_on, now, today);
  for (const model::Term& purpose : model::FindVocabulary("consent-purposes")->terms) {
    const auto answer = answers.consents.find(purpose.code);
    if (answer == answers.consents.end() || answer->second.empty()) continue;
    giving.purpose = std::string(purpose.code);
    giving.answer = answer->second;
    transaction.edits.push_back(
        ConsentEdit(panel, member, giving, at, today, settings.consent_months));
  }
  return transaction;
}

}  // namespace earshot::app
