// Members of the panel from a spreadsheet: member, equality answers and consent from one row, each
// wrong cell told, nobody twice, one undo (004-20, 004-22, 000-05).

#include "core/report/member_import.h"

#include <gtest/gtest.h>

#include "core/model/vocabulary.h"
#include "core/report/equality_words.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;
using base::GetInteger;
using base::GetString;

constexpr char kToday[] = "2026-09-21";
constexpr char kConsent[] = ",Agreed to be a member on,How they agreed\n";
constexpr char kAgreed[] = ",12/03/2026,On a paper card\n";

class MemberImport : public testing::Test {
 protected:
  MemberPlan Plan(std::string_view bytes, MemberImportChoice choice = {}) const {
    if (choice.today.empty()) choice.today = kToday;
    const CsvReading reading = ReadCsv(bytes);
    return PlanMembers(*desk.workspace, reading, ReadColumns(reading, "member"), choice);
  }
  // One row whose columns are those of `headings`, of somebody who agreed.
  MemberPlan PlanOne(const std::string& headings, const std::string& cells,
                     MemberImportChoice choice = {}) const {
    return Plan("Name," + headings + kConsent + "Ann Shah," + cells + kAgreed, std::move(choice));
  }
  void BringIn(const MemberPlan& plan) {
    desk.clock.Advance(1000);
    const auto receipt =
        desk.workspace->Transact({"Bring in members", MemberEdits(*desk.workspace, plan, kToday)});
    if (!receipt) ADD_FAILURE() << receipt.error().issues.front().sentence;
  }
  base::Json Only(std::string_view type) const {
    const auto rows = desk.workspace->List(type);
    EXPECT_EQ(rows.size(), 1U) << type;
    return rows.empty() ? base::Json::object() : rows.front().document;
  }
  size_t Count(std::string_view type) const { return desk.workspace->List(type).size(); }
  static std::string OneSentence(const std::vector<ImportProblem>& problems) {
    EXPECT_EQ(problems.size(), 1U);
    return problems.empty() ? "" : problems.front().sentence;
  }
  static std::string Value(const MemberPlan& plan, std::string_view field) {
    for (const auto& edit : plan.rows.edits) {
      for (const auto& change : edit.changes) {
        if (change.field == field) return base::DumpJson(change.value);
      }
    }
    for (const auto& with : plan.companions) {
      for (const auto& change : with.answers) {
        if (change.field == field) return base::DumpJson(change.value);
      }
    }
    return "";
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(MemberImport, RecognisesTheColumnsOfOthers) {
  std::string fields;
  for (const ImportColumn& column :
       ReadColumns(ReadCsv("Full name,Email,Mobile,DOB,Age,Post code,Ethnicity,Gender,Sexual "
                           "orientation,Consent date,Consent,Marital status,Source,Shoe size\n"),
                   "member")) {
    fields += column.field + " ";
  }
  EXPECT_EQ(fields,
            "name email phone birth_year age postcode ethnic_group sex orientation consent_on  "
            "partnership   ");
}

// 004-22: one row, three records; 000-05: the day, the way and the words of the consent.
TEST_F(MemberImport, ARowMakesAMemberTheirAnswersAndTheirConsent) {
  BringIn(PlanOne("Postcode,Year of birth,Sex,Ethnic group,Inclusion groups",
                  "nn171qg,1984,Female,A,Homelessness; Autistic people"));
  const base::Json member = Only("member");
  EXPECT_EQ(GetString(member, "status"), "active");
  EXPECT_EQ(GetString(member, "status_on"), kToday);
  EXPECT_EQ(GetString(member, "source"), "import");
  EXPECT_EQ(GetString(member, "postcode"), "NN17 1QG");
  EXPECT_EQ(GetInteger(member, "birth_year"), 1984);
  const std::string id = GetString(member, "_id");
  const base::Json equality = Only("equality");
  EXPECT_EQ(GetString(equality, "_id"), model::EqualityId(id));
  EXPECT_EQ(GetString(equality, "member"), id);
  EXPECT_EQ(GetString(equality, "sex"), "female");
  EXPECT_EQ(GetString(equality, "ethnic_group"), "white-british");
  EXPECT_EQ(merge::Elements(equality, "inclusion_groups"),
            (std::vector<std::string>{"autistic", "homelessness"}));
  const base::Json consent = Only("consent");
  EXPECT_EQ(GetString(consent, "member"), id);
  EXPECT_EQ(GetString(consent, "purpose"), "panel");
  EXPECT_EQ(GetString(consent, "answer"), "given");
  EXPECT_EQ(GetString(consent, "how"), "paper");
  EXPECT_EQ(GetString(consent, "given_at").substr(0, 10), "2026-03-12");
  EXPECT_EQ(GetString(consent, "until"), "2028-03-12");
}

TEST_F(MemberImport, OneUndoTakesAllOfItAway) {
  BringIn(PlanOne("Sex", "Male"));
  ASSERT_EQ(Count("member") + Count("equality") + Count("consent"), 3U);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_EQ(Count("member") + Count("equality") + Count("consent"), 0U);
  EXPECT_FALSE(desk.workspace->CanUndo());
}

// An empty cell is "not asked", and makes no record; so are the words for it.
TEST_F(MemberImport, NoAnswerMakesNoRecordOfAnswers) {
  for (const char* cell : {"", "Not asked", "unknown", "99"}) {
    const MemberPlan plan = PlanOne("Ethnicity,Religion", std::string(cell) + ",");
    ASSERT_EQ(plan.companions.size(), 1U) << cell;
    EXPECT_TRUE(plan.companions[0].answers.empty()) << cell;
  }
  EXPECT_EQ(Value(PlanOne("Religion", "PREFER NOT TO SAY"), "religion"), "\"prefer-not-to-say\"");
}

// PANEL.md section 5: the NHS Data Dictionary's letters.
TEST_F(MemberImport, ThereIsAnEthnicGroupForEachLetterOfTheNhs) {
  const std::pair<const char*, const char*> letters[] = {
      {"A", "white-british"},     {"B", "white-irish"},
      {"C", "white-other"},       {"D", "mixed-white-black-caribbean"},
      {"F", "mixed-white-asian"}, {"E", "mixed-white-black-african"},
      {"G", "mixed-other"},       {"H", "asian-indian"},
      {"J", "asian-pakistani"},   {"K", "asian-bangladeshi"},
      {"L", "asian-other"},       {"M", "black-caribbean"},
      {"N", "black-african"},     {"P", "black-other"},
      {"R", "asian-chinese"},     {"S", "other-any"},
      {"Z", "prefer-not-to-say"}};
  for (const auto& [letter, code] : letters) {
    EXPECT_EQ(EqualityCodeOf("ethnic_group", letter).value_or("none"), code) << letter;
    EXPECT_NE(model::DefaultLabel("ethnic-groups", code), code) << "a term of the vocabulary";
  }
  EXPECT_FALSE(EqualityCodeOf("ethnic_group", "Q").has_value());
}

TEST_F(MemberImport, TheLabelsOfTheCensusAreRead) {
  const auto code = [this](const char* heading, const std::string& cell, const char* field) {
    return Value(PlanOne(heading, "\"" + cell + "\""), field);
  };
  EXPECT_EQ(code("Ethnic group", "Asian, Asian British or Asian Welsh: Chinese", "ethnic_group"),
            "\"asian-chinese\"");
  EXPECT_EQ(code("Ethnic group", "White: Other White", "ethnic_group"), "\"white-other\"");
  EXPECT_EQ(code("Ethnic group", "Another Asian background", "ethnic_group"), "\"asian-other\"");
  EXPECT_EQ(
      code("Disability", "Disabled under the Equality Act: Day-to-day activities limited a lot",
           "disability"),
      "\"limited-a-lot\"");
  EXPECT_EQ(code("Unpaid care", "Provides 20 to 34 hours unpaid care a week", "care"),
            "\"20-to-34\"");
  EXPECT_EQ(code("Partnership", "Married: Opposite sex", "partnership"), "\"married-opposite\"");
}

// A plain yes may be the answer to either question: nothing is guessed.
TEST_F(MemberImport, YesIsNoGenderIdentity) {
  const MemberPlan plan = PlanOne("Transgender", "No");
  EXPECT_EQ(plan.rows.wrong_rows, 1U);
  EXPECT_EQ(
      OneSentence(plan.rows.problems).find("Row 2: \u201CTransgender\u201D says \u201CNo\u201D."),
      0U);
}

TEST_F(MemberImport, OnlyTheYearIsKeptOfABirth) {
  EXPECT_EQ(Value(PlanOne("Date of birth", "25/11/1984"), "birth_year"), "1984");
  EXPECT_EQ(Value(PlanOne("Date of birth", "11/25/1984"), "birth_year"), "1984");
  EXPECT_EQ(Value(PlanOne("Date of birth", "25/11/84"), "birth_year"), "1984");
  EXPECT_EQ(Value(PlanOne("Born", "1984"), "birth_year"), "1984");
  EXPECT_EQ(Value(PlanOne("Age,Age on the day", "42,01/05/2025"), "birth_year"), "1983");
  EXPECT_EQ(Value(PlanOne("Age", "42", {.today = kToday, .age_on = "2026-01-01"}), "birth_year"),
            "1984");
}

TEST_F(MemberImport, ABirthThatCannotBeIsTold) {
  EXPECT_EQ(OneSentence(PlanOne("Born", "2031").rows.problems),
            "Row 2: \u201CBorn\u201D says \u201C2031\u201D. The year of birth lies ahead.");
  EXPECT_EQ(OneSentence(PlanOne("Born", "25/11/2031").rows.problems),
            "Row 2: \u201CBorn\u201D says \u201C25/11/2031\u201D. The year of birth lies ahead.");
  EXPECT_EQ(OneSentence(PlanOne("Born", "long ago").rows.problems),
            "Row 2: \u201CBorn\u201D says \u201Clong ago\u201D. Write a year like 1984, or a date "
            "of birth.");
  EXPECT_NE(OneSentence(PlanOne("Age", "42").rows.problems).find("on which day they were so old"),
            std::string::npos);
  EXPECT_NE(OneSentence(PlanOne("Age", "421").rows.problems).find("in whole years"),
            std::string::npos);
}

// 000-05: who did not agree, as far as the file says, is checked by a person.
TEST_F(MemberImport, WithoutAConsentThatHoldsAMemberIsToBeChecked) {
  const MemberPlan plan = Plan(std::string("Name") + kConsent +
                               "Ann Shah,12/03/2026,By letter\n"
                               "Bob Lee,,\n"
                               "Cat Doe,12/03/2026,\n"
                               "Dan Fox,12/03/2020,By letter\n");
  ASSERT_EQ(plan.companions.size(), 4U);
  EXPECT_EQ(plan.companions[0].status, "active");
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(plan.companions[i].status, "to-check") << i;
  EXPECT_FALSE(plan.companions[1].consent.has_value());
  EXPECT_FALSE(plan.companions[2].consent.has_value());
  EXPECT_TRUE(plan.companions[3].consent.has_value()) << "it is a part of the history";
  ASSERT_EQ(plan.doubts.size(), 3U);
  EXPECT_EQ(plan.doubts[0].sentence,
            "Row 3: It is not said on which day they agreed to be a member. They are brought in to "
            "be checked.");
  EXPECT_NE(plan.doubts[1].sentence.find("Row 4: It is not said how"), std::string::npos);
  EXPECT_NE(plan.doubts[2].sentence.find("over on 12 March 2022"), std::string::npos);
  EXPECT_TRUE(plan.rows.problems.empty());
  BringIn(plan);
  EXPECT_EQ(Count("member"), 4U);
  EXPECT_EQ(Count("consent"), 2U);
}

TEST_F(MemberImport, AFileWithoutAColumnForConsentIsToldOnce) {
  const MemberPlan plan = Plan("Name\nAnn Shah\nBob Lee\n");
  EXPECT_EQ(plan.companions.size(), 2U);
  EXPECT_EQ(OneSentence(plan.doubts),
            "No column says on which day they agreed to be members: all of them are brought in to "
            "be checked.");
}

TEST_F(MemberImport, TheWayOfAgreeingAndTheStatusCanBeChosenForTheWholeFile) {
  const std::string file = std::string("Name") + kConsent + "Ann Shah,12/03/2026,\n";
  const MemberPlan plan = Plan(file, {.today = kToday, .agreed_by = "import"});
  ASSERT_TRUE(plan.companions[0].consent.has_value());
  EXPECT_EQ(plan.companions[0].consent->how, "import");
  EXPECT_EQ(plan.companions[0].status, "active");
  const MemberPlan all = Plan(file, {.today = kToday, .to_check = true, .agreed_by = "import"});
  EXPECT_EQ(all.companions[0].status, "to-check");
  EXPECT_TRUE(all.doubts.empty());
}

TEST_F(MemberImport, ADayOfConsentThatIsAheadIsAnError) {
  const MemberPlan plan = Plan(std::string("Name") + kConsent + "Ann Shah,12/03/2027,By letter\n");
  EXPECT_EQ(OneSentence(plan.rows.problems),
            "Row 2: \u201CAgreed to be a member on\u201D says \u201C12/03/2027\u201D. Enter a day "
            "that is not ahead.");
}

// 004-20: 16 unless the panel says otherwise.
TEST_F(MemberImport, WhoMayBeTooYoungToAgreeAloneNeedsAGuardian) {
  const MemberPlan alone = PlanOne("Born", "2010");
  EXPECT_EQ(alone.companions[0].status, "to-check");
  EXPECT_FALSE(alone.companions[0].consent.has_value());
  EXPECT_NE(OneSentence(alone.doubts).find("no parent or guardian is named"), std::string::npos);
  const MemberPlan guarded = PlanOne("Born,Parent or guardian", "2010,Raj Shah");
  ASSERT_TRUE(guarded.companions[0].consent.has_value());
  EXPECT_EQ(guarded.companions[0].consent->by_whom, "guardian");
  EXPECT_EQ(guarded.companions[0].consent->giver, "Raj Shah");
  EXPECT_EQ(guarded.companions[0].status, "active");
  EXPECT_EQ(PlanOne("Born,Parent or guardian", "2012,Raj Shah").companions[0].status, "to-check");
}

// One row in five is wrong: the others come in, and each wrong cell is told with row and column.
TEST_F(MemberImport, WrongRowsAreToldAndBlockNoOther) {
  std::string bytes = "Name,E-mail,Sex,Year of birth,Decile of deprivation\n";
  for (int i = 1; i <= 100; ++i) {
    const std::string number = std::to_string(i);
    const bool wrong = i % 5 == 0;
    bytes += "Person " + number + ",p" + number + "@gate.example," + (wrong ? "Wizard" : "Male") +
             ",19" + std::to_string(10 + i % 80) + "," + (wrong ? "11" : "3") + "\n";
  }
  const MemberPlan plan = Plan(bytes);
  EXPECT_EQ(plan.rows.ready.size(), 80U);
  EXPECT_EQ(plan.companions.size(), 80U);
  EXPECT_EQ(plan.rows.wrong_rows, 20U);
  ASSERT_EQ(plan.rows.problems.size(), 40U) << "two cells in each";
  EXPECT_EQ(plan.rows.problems[0].row, 6U);
  EXPECT_EQ(plan.rows.problems[0].sentence.find("Row 6: \u201CSex\u201D says \u201CWizard\u201D."),
            0U);
  EXPECT_EQ(plan.rows.problems[1].sentence.find(
                "Row 6: \u201CDecile of deprivation\u201D says \u201C11\u201D."),
            0U);
  BringIn(plan);
  EXPECT_EQ(Count("member"), 80U);
}

TEST_F(MemberImport, TheSamePersonTwiceInAFileIsAProblemOfTheLaterRow) {
  const MemberPlan plan = Plan(
      "Name,E-mail,Phone,Year of birth\n"
      "Ann Shah,ann@gate.example,07700 900123,1984\n"
      "A. Shah,ANN@gate.example,,\n"
      "Ann S.,,+44 7700 900123,\n"
      "ANN  SHAH,,,1984\n"
      "Ann Shah,,,1985\n");
  EXPECT_EQ(plan.rows.ready.size(), 2U) << "a year makes two of one name";
  ASSERT_EQ(plan.rows.problems.size(), 3U);
  EXPECT_EQ(plan.rows.problems[0].sentence,
            "Row 3: the same e-mail address as in row 2. Correct one of them if they are two "
            "people, or leave one out.");
  EXPECT_NE(plan.rows.problems[1].sentence.find("the same phone number"), std::string::npos);
  EXPECT_NE(plan.rows.problems[2].sentence.find("the same name and year of birth"),
            std::string::npos);
}

TEST_F(MemberImport, TheSameFileTwiceAddsNobody) {
  const std::string file =
      "Name,E-mail,Phone,Year of birth\nAnn Shah,ann@gate.example,,\n"
      "Bob Lee,,01536 555 0101,\nCat Doe,,,1990\n";
  BringIn(Plan(file));
  const MemberPlan again = Plan(file);
  EXPECT_EQ(again.rows.here_already, 3U);
  EXPECT_TRUE(again.rows.edits.empty());
}

TEST_F(MemberImport, AFileBringsNobodyBackWhoLeft) {
  desk.Do("", "member",
          {Desk::Set("name", "Ann Shah"), Desk::Set("email", "ann@gate.example"),
           Desk::Set("status", "withdrawn"), Desk::Set("status_on", "2026-09-01")});
  const MemberPlan plan = PlanOne("E-mail", "ann@gate.example");
  EXPECT_TRUE(plan.rows.edits.empty());
  EXPECT_EQ(plan.rows.here_already, 1U);
  EXPECT_NE(OneSentence(plan.doubts).find("somebody who left the panel"), std::string::npos);
}

TEST_F(MemberImport, AMemberOfAnotherNameWithTheSamePhoneIsTold) {
  desk.Do("", "member",
          {Desk::Set("name", "Raj Shah"), Desk::Set("phone", "01536 555 0101"),
           Desk::Set("status", "active"), Desk::Set("status_on", "2026-09-01")});
  const MemberPlan plan = PlanOne("Phone", "01536 555 0101");
  EXPECT_EQ(plan.rows.here_already, 1U);
  EXPECT_EQ(OneSentence(plan.doubts),
            "Row 2: the same phone number as a member of another name, so this row is left out. "
            "Add them by hand if they are two people.");
}

// T29: what looks like a formula is a name like any other.
TEST_F(MemberImport, FormulasAreTextLikeAnyOther) {
  const MemberPlan plan = Plan("Name\n=HYPERLINK(A1)\n+1 Ann\n");
  ASSERT_EQ(plan.rows.ready.size(), 2U);
  EXPECT_EQ(plan.rows.ready[0].title, "=HYPERLINK(A1)");
}

// T25: a file saved as Windows-1252 loses the rows that cannot be read, and only these.
TEST_F(MemberImport, LettersOfWindows1252AreToldAndTheOtherRowsComeIn) {
  const MemberPlan plan = Plan("Name;Year of birth\nZo\xeb Doe;1984\nBob Lee;1985\n");
  ASSERT_EQ(plan.rows.ready.size(), 1U);
  EXPECT_EQ(plan.rows.ready[0].title, "Bob Lee");
  EXPECT_EQ(plan.rows.wrong_rows, 1U);
  EXPECT_NE(OneSentence(plan.rows.problems).find("Row 2: some letters cannot be read."),
            std::string::npos);
}

TEST_F(MemberImport, SemicolonsAndRaggedRowsAreRead) {
  const MemberPlan plan = Plan(
      "Name;E-mail;Sex\r\nAnn Shah\r\nBob Lee;bob@gate.example;Male;one too many\r\n"
      "\"Cat; Doe\";;Female\r\n");
  EXPECT_EQ(plan.rows.ready.size(), 3U);
  EXPECT_EQ(plan.rows.ready[2].title, "Cat; Doe");
  EXPECT_NE(OneSentence(plan.rows.problems).find("Row 3: there are more cells than expected."),
            std::string::npos);
}

// What a plan holds, Transact takes: a cell that cannot come in is told before.
TEST_F(MemberImport, WhateverStandsInACellThePlanIsAccepted) {
  constexpr int kCells = 10;
  std::string bytes =
      "Name,E-mail,Phone,Age,Age on the day,Born,Postcode,Sex,Inclusion groups,Languages";
  bytes += kConsent;
  int people = 0;
  for (const std::string& cell :
       {std::string("\xe2\x80\xae"
                    "x"),
        std::string("'"), std::string("9999999999999999"), std::string("-1"), std::string("1899"),
        std::string("2026-09-21"), std::string(";|;"), std::string("a@b"), std::string(300, 'x'),
        std::string("Prefer not to say")}) {
    for (int column = 1; column < kCells + 2; ++column) {
      bytes += "Person " + std::to_string(++people) +
               std::string(static_cast<size_t>(column), ',') + cell + "\n";
    }
  }
  const MemberPlan plan = Plan(bytes);
  EXPECT_EQ(plan.rows.edits.size() + plan.rows.wrong_rows, static_cast<size_t>(people));
  EXPECT_EQ(plan.companions.size(), plan.rows.edits.size());
  EXPECT_GT(plan.rows.edits.size(), 20U);
  EXPECT_GT(plan.rows.wrong_rows, 20U);
  BringIn(plan);
  EXPECT_EQ(Count("member"), plan.rows.edits.size());
}

TEST_F(MemberImport, AFileWithoutNamesBringsNobody) {
  const MemberPlan plan = Plan("E-mail\nann@gate.example\n");
  EXPECT_TRUE(plan.rows.edits.empty());
  EXPECT_NE(OneSentence(plan.rows.problems).find("No column is \u201CName\u201D"),
            std::string::npos);
}

// 004-20: what the file says itself stays.
TEST_F(MemberImport, ThePostcodeTellsWhatTheFileLeavesOut) {
  desk.Do(model::PostcodeAreaId("NN17"), "postcode_area",
          {Desk::Set("code", "NN17"), Desk::Set("locality", "Corby"),
           Desk::Set("deprivation_decile", 2)});
  BringIn(PlanOne("Postcode", "nn171qg"));
  EXPECT_EQ(GetString(Only("member"), "locality"), "Corby");
  EXPECT_EQ(GetInteger(Only("member"), "deprivation_decile"), 2);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  BringIn(PlanOne("Postcode,Town", "nn171qg,Gretton"));
  EXPECT_EQ(GetString(Only("member"), "locality"), "Gretton");
  EXPECT_EQ(GetInteger(Only("member"), "deprivation_decile"), 2);
}

}  // namespace
}  // namespace earshot::report
