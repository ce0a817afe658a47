// A resident joins the panel on a tablet, by a paper card, or through staff (004-20, 004-22,
// 000-05).

#include "core/app/sign_up.h"

#include "core/app/consents.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr std::string_view kToday = "2026-09-21";
constexpr std::string_view kNow = "2026-09-21T10:00:00.000+00:00";
using Fields = std::vector<std::string>;

SignUpAnswers Ann() {
  SignUpAnswers answers;
  answers.name = " Ann Shah ";
  answers.email = "ann@gate.example";
  answers.birth_year = "1984";
  answers.postcode = "nn171qg";
  answers.consents = {{"panel", "given"}};
  answers.source = "tablet";
  answers.taken_by = "Asha";
  return answers;
}

class SignUp : public testing::Test {
 protected:
  Fields Wrong(const SignUpAnswers& answers) const {
    Fields fields;
    for (const model::Issue& issue : SignUpProblems(answers, settings, kToday)) {
      EXPECT_NE(issue.sentence, "");
      fields.push_back(issue.field);
    }
    return fields;
  }
  std::string Join(const SignUpAnswers& answers) {
    EXPECT_EQ(Wrong(answers), Fields());
    const std::string member = desk.workspace->NewId("member");
    const auto receipt = desk.workspace->Transact(
        SignUpTransaction(*desk.workspace, member, answers, kNow, kToday, "Sign up"));
    EXPECT_TRUE(receipt.has_value());
    return member;
  }
  std::vector<ConsentLine> Lines(const std::string& member) const {
    return ConsentsOf(*desk.workspace, member);
  }
  Desk desk{"00000000000000aa"};
  PanelSettings settings;
};

TEST_F(SignUp, NeedsANameAWayToReachThemAYearOfBirthAndConsent) {
  EXPECT_EQ(Wrong({}), (Fields{"name", "email", "birth_year", "consent"}));
  EXPECT_EQ(Wrong(Ann()), Fields());
}

// RELIABILITY.md section 4: else it would be refused when it is written, and nobody told where.
TEST_F(SignUp, WhoTookItIsCheckedLikeEveryAnswer) {
  SignUpAnswers answers = Ann();
  answers.taken_by = std::string(121, 'x');
  EXPECT_EQ(Wrong(answers), Fields{"taken_by"});
  answers.taken_by = "Asha\x07";
  EXPECT_EQ(Wrong(answers), Fields{"taken_by"});
  answers.taken_by = "";
  EXPECT_EQ(Wrong(answers), Fields());
}

TEST_F(SignUp, TakesAnyWayToReachThem) {
  SignUpAnswers answers = Ann();
  answers.email = "";
  EXPECT_EQ(Wrong(answers), Fields{"email"});
  answers.phone = "01536 123456";
  EXPECT_EQ(Wrong(answers), Fields());
  answers.phone = "";
  answers.address = "1 High Street, Corby";
  EXPECT_EQ(Wrong(answers), Fields());
}

TEST_F(SignUp, TellsAnEMailAddressThatIsNone) {
  SignUpAnswers answers = Ann();
  for (const char* wrong : {"ann", "@gate.example", "ann@", "ann@gate@example", "ann shah@gate"}) {
    answers.email = wrong;
    EXPECT_EQ(Wrong(answers), Fields{"email"}) << wrong;
  }
}

TEST_F(SignUp, TellsAYearInWhichNobodyCanBeBorn) {
  SignUpAnswers answers = Ann();
  for (const char* wrong : {"", "84", "1850", "2027", "19844", "May"}) {
    answers.birth_year = wrong;
    const auto issues = SignUpProblems(answers, settings, kToday);
    ASSERT_EQ(issues.size(), 1u) << wrong;
    EXPECT_EQ(issues[0].sentence, "Enter the year of birth with four digits, like 1984.");
  }
}

TEST_F(SignUp, TellsWhatIsTooLongToBeKept) {
  SignUpAnswers answers = Ann();
  answers.name = std::string(161, 'a');
  answers.languages = {std::string(61, 'b')};
  answers.attorney = std::string(161, 'c');
  EXPECT_EQ(Wrong(answers), (Fields{"name", "languages", "attorney"}));
}

TEST_F(SignUp, IsForThoseWhoAreOldEnough) {
  SignUpAnswers answers = Ann();
  answers.birth_year = "2011";
  const auto issues = SignUpProblems(answers, settings, kToday);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].field, "birth_year");
  EXPECT_EQ(issues[0].sentence,
            "Members are 16 or older: come back later, or correct the year of birth.");
  answers.birth_year = "2010";
  EXPECT_EQ(Wrong(answers), Fields());
}

// 000-05
TEST_F(SignUp, IsForThoseWhoAgreeToBeMembers) {
  SignUpAnswers answers = Ann();
  answers.consents = {{"newsletter", "given"}};
  EXPECT_EQ(Wrong(answers), Fields{"consent"});
  answers.consents = {{"panel", "refused"}};
  EXPECT_EQ(Wrong(answers), Fields{"consent"});
}

// RELIABILITY.md section 4, item 27: a child of 12.
TEST_F(SignUp, OfAChildOf12IsAgreedToByAGuardian) {
  settings.minimum_age = 10;
  SignUpAnswers answers = Ann();
  answers.birth_year = "2014";
  EXPECT_EQ(Wrong(answers), Fields{"guardian_name"});
  answers.guardian_name = "Bob Shah";
  answers.guardian_contact = "01536 123456";
  const std::string member = Join(answers);
  ASSERT_EQ(Lines(member).size(), 1u);
  EXPECT_EQ(Lines(member)[0].by_whom, "guardian");
  EXPECT_EQ(Lines(member)[0].giver, "Bob Shah");
  EXPECT_EQ(base::GetString(desk.Doc(member), "guardian_contact"), "01536 123456");
}

// Item 27: given by proxy.
TEST_F(SignUp, NamesWhoAgreedByPowerOfAttorney) {
  SignUpAnswers answers = Ann();
  answers.attorney = "Bob Lee";
  const std::string member = Join(answers);
  EXPECT_EQ(Lines(member)[0].by_whom, "attorney");
  EXPECT_EQ(Lines(member)[0].giver, "Bob Lee");
}

TEST_F(SignUp, MakesAMemberWhoWaitsToBeChecked) {
  SignUpAnswers answers = Ann();
  answers.interests = {"cancer", "transport"};
  answers.languages = {" Polish ", ""};
  answers.reach_by = {"email"};
  const std::string member = Join(answers);
  const base::Json made = desk.Doc(member);
  EXPECT_EQ(base::GetString(made, "name"), "Ann Shah");
  EXPECT_EQ(base::GetString(made, "postcode"), "NN17 1QG");
  EXPECT_EQ(base::GetInteger(made, "birth_year"), 1984);
  EXPECT_EQ(base::GetString(made, "status"), "to-check");
  EXPECT_EQ(base::GetString(made, "status_on"), kToday);
  EXPECT_EQ(base::GetString(made, "source"), "tablet");
  EXPECT_EQ(merge::Elements(made, "interests"), (Fields{"cancer", "transport"}));
  EXPECT_EQ(merge::Elements(made, "languages"), Fields{"Polish"});
  EXPECT_EQ(base::Find(made, "phone"), nullptr);
}

TEST_F(SignUp, KnowsTheTownFromThePostcode) {
  desk.Do(model::PostcodeAreaId("NN17"), "postcode_area",
          {Desk::Set("code", "NN17"), Desk::Set("locality", "Corby"),
           Desk::Set("deprivation_decile", 3)});
  const base::Json made = desk.Doc(Join(Ann()));
  EXPECT_EQ(base::GetString(made, "locality"), "Corby");
  EXPECT_EQ(base::GetInteger(made, "deprivation_decile"), 3);
}

// 004-22: "Prefer not to say" is an answer, "Not asked" is none.
TEST_F(SignUp, KeepsEqualityAnswersApartAndNothingThatWasNotAsked) {
  SignUpAnswers answers = Ann();
  answers.equality = {{"sex", "female"},
                      {"religion", "prefer-not-to-say"},
                      {"disability", "not-asked"},
                      {"care", ""},
                      {"member", "x"}};
  answers.inclusion_groups = {"autistic"};
  const std::string member = Join(answers);
  const base::Json equality = desk.Doc(model::EqualityId(member));
  EXPECT_EQ(base::GetString(equality, "member"), member);
  EXPECT_EQ(base::GetString(equality, "sex"), "female");
  EXPECT_EQ(base::GetString(equality, "religion"), "prefer-not-to-say");
  EXPECT_EQ(base::Find(equality, "disability"), nullptr);
  EXPECT_EQ(base::Find(equality, "care"), nullptr);
  EXPECT_EQ(merge::Elements(equality, "inclusion_groups"), Fields{"autistic"});
  EXPECT_EQ(base::GetString(equality, "answered_on"), kToday);
  EXPECT_EQ(base::Find(desk.Doc(member), "sex"), nullptr);
}

TEST_F(SignUp, MakesNoEqualityRecordWhereNothingWasAnswered) {
  SignUpAnswers answers = Ann();
  answers.equality = {{"sex", "not-asked"}};
  const std::string member = Join(answers);
  EXPECT_TRUE(desk.Doc(model::EqualityId(member)).is_null());
}

// 000-05: who, when, how, and to which words.
TEST_F(SignUp, WritesALineForEachPurposeThatWasAskedAbout) {
  SignUpAnswers answers = Ann();
  answers.consents = {{"panel", "given"}, {"photo", "refused"}, {"story", ""}};
  const std::string member = Join(answers);
  ASSERT_EQ(Lines(member).size(), 2u);
  for (const ConsentLine& line : Lines(member)) {
    EXPECT_EQ(line.answer, line.purpose == "panel" ? "given" : "refused");
    EXPECT_EQ(line.given_at, kNow);
    EXPECT_EQ(line.how, "tablet");
    EXPECT_EQ(line.by_whom, "themselves");
    EXPECT_EQ(line.taken_by, "Asha");
    EXPECT_EQ(line.until, line.purpose == "panel" ? "2028-09-21" : "");
    EXPECT_NE(line.wording, "");
  }
  const auto standings = StandingsOf(Lines(member), kToday);
  EXPECT_EQ(StateOf(standings, "panel"), ConsentState::kGiven);
  EXPECT_EQ(StateOf(standings, "photo"), ConsentState::kRefused);
  EXPECT_EQ(StateOf(standings, "story"), ConsentState::kNotAsked);
}

TEST_F(SignUp, ByACardCountsFromTheDayOnIt) {
  SignUpAnswers answers = Ann();
  answers.source = "paper";
  answers.signed_on = "2026-09-14";
  answers.equality = {{"sex", "female"}};
  const std::string member = Join(answers);
  EXPECT_EQ(Lines(member)[0].given_at, "2026-09-14T12:00:00.000+00:00");
  EXPECT_EQ(Lines(member)[0].how, "paper");
  EXPECT_EQ(Lines(member)[0].until, "2028-09-14");
  EXPECT_EQ(base::GetString(desk.Doc(member), "status_on"), kToday);
  EXPECT_EQ(base::GetString(desk.Doc(model::EqualityId(member)), "answered_on"), "2026-09-14");
}

// Item 27: dated in the future.
TEST_F(SignUp, ByACardOfTomorrowIsAskedAboutAgain) {
  SignUpAnswers answers = Ann();
  answers.source = "paper";
  answers.signed_on = "2026-09-22";
  EXPECT_EQ(Wrong(answers), Fields{"signed_on"});
}

TEST_F(SignUp, ByStaffSaysHowTheyAgreed) {
  SignUpAnswers answers = Ann();
  answers.source = "staff";
  EXPECT_EQ(Lines(Join(answers))[0].how, "spoken");
  answers.how = "letter";
  EXPECT_EQ(Lines(Join(answers))[0].how, "letter");
}

TEST_F(SignUp, ByStaffIsTakenBackAsAWhole) {
  SignUpAnswers answers = Ann();
  answers.source = "staff";
  answers.equality = {{"sex", "female"}};
  const std::string member = Join(answers);
  ASSERT_EQ(desk.workspace->UndoLabel(), "Undo: Sign up");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_TRUE(desk.workspace->List("member").empty());
  EXPECT_TRUE(desk.workspace->List("equality").empty());
  EXPECT_TRUE(Lines(member).empty());
}

// The tablet goes to the next resident.
TEST_F(SignUp, OnATabletCannotBeTakenBackByTheNextResident) {
  Join(Ann());
  EXPECT_FALSE(desk.workspace->CanUndo());
}

}  // namespace
}  // namespace earshot::app
