// Activities from a spreadsheet: what a row becomes, and what is told of the rows that cannot come
// in.
#include "core/base/calendar.h"
#include "tests/unit/report/activity_import_fixture.h"

namespace earshot::report {
namespace {

TEST_F(ActivityImport, ADateWithTheMonthFirstIsRefusedAndSaysSo) {
  const ImportPlan plan = PlanRow("Stall,11/25/2026,Survey");
  EXPECT_TRUE(plan.edits.empty());
  EXPECT_EQ(plan.wrong_rows, 1U);
  EXPECT_EQ(OneSentence(plan),
            "Row 2: “Date” says “11/25/2026”. It is a date only with the month first: write the "
            "day first, like 25 November 2026.");
}

TEST_F(ActivityImport, TheStatusComesFromTheDate) {
  const auto made = BringIn(Plan(std::string(kHead) + "Past,24/11/2026,Survey\n"
                                                      "Today,25/11/2026,Survey\n"
                                                      "Ahead,26/11/2026,Survey\n"));
  ASSERT_EQ(made.size(), 3U);
  EXPECT_EQ(base::GetString(made[0], "status"), "written-up");
  EXPECT_TRUE(base::ParseInstant(base::GetString(made[0], "written_up_at")).has_value());
  EXPECT_EQ(base::GetString(made[0], "ended_at"), "");
  EXPECT_EQ(base::GetString(made[1], "status"), "planned");
  EXPECT_EQ(base::GetString(made[2], "status"), "planned");
  EXPECT_EQ(base::GetString(made[2], "written_up_at"), "");
}

TEST_F(ActivityImport, WordsBecomeCodesIdsAndNumbers) {
  const std::string project = Project("Caf\xc3\xa9 north");
  const std::string place = desk.Do("", "place", {Set("name", "Corby market")});
  const auto plan = Plan(
      "Event,When,Type,Project,Venue,Attendees,Who we met,Channels used,Comments\n"
      "Stall,20/11/2026,stall IN a busy place,CAFE NORTH,corby market,\"1,250\","
      "Our staff | GPs and practice staff; our staff,;,\"First\r\nsecond\"\n");
  ASSERT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.ready[0].people, 1250);
  const auto made = BringIn(plan);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(base::GetString(made[0], "engagement_type"), "busy-place");
  EXPECT_EQ(base::GetString(made[0], "project"), project);
  EXPECT_EQ(base::GetString(made[0], "place"), place);
  EXPECT_EQ(base::GetInteger(made[0], "final_count"), 1250);
  EXPECT_EQ(base::GetString(made[0], "final_reason"), "Brought in from a spreadsheet");
  EXPECT_EQ(base::GetString(made[0], "count_basis"), "");
  EXPECT_EQ(merge::Elements(made[0], "groups"), Texts({"gps", "staff"}));
  EXPECT_TRUE(merge::Elements(made[0], "channels").empty());
  EXPECT_EQ(base::GetString(made[0], "notes"), "First\nsecond");
}

TEST_F(ActivityImport, AnUnknownElementOfAListIsNamed) {
  const auto plan =
      Plan("Event,When,Type,Who we met\nStall,1/2/26,Survey,Our staff; Managers; Healthwatch\n");
  const std::string sentence = OneSentence(plan);
  EXPECT_EQ(sentence.find("Row 2: “Who we met” says “Our staff; Managers; Healthwatch”. "
                          "“Managers” is not on the list. Write one of these: Patients, "),
            0U)
      << sentence;
}

TEST_F(ActivityImport, ThePreviewNamesTheProject) {
  Project("Walk-in centre");
  const auto plan = Plan("Event,When,Type,Project\nStall,1/2/26,Survey,walk-in centre\n");
  ASSERT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.ready[0].title, "Stall");
  EXPECT_EQ(plan.ready[0].held_on, "2026-02-01");
  EXPECT_EQ(plan.ready[0].project, "Walk-in centre");
}

TEST_F(ActivityImport, NumbersAreWholeAndGroupedByThousands) {
  const auto count = [this](const std::string& cell) {
    const auto plan = Plan("Event;When;Type;People\nStall;1/2/26;Survey;" + cell + "\n");
    return plan.ready.empty() ? -1 : plan.ready[0].people;
  };
  EXPECT_EQ(count("12"), 12);
  EXPECT_EQ(count("0"), 0);
  EXPECT_EQ(count("12,345"), 12345);
  EXPECT_EQ(count("12 345"), 12345);
  for (const char* wrong : {"1,5", "1.5", "12,34", ",123", "1234,567", "about 50", "50+", "-3",
                            "1e3", "99999999999999999999", "1,,000", "1,000,"}) {
    EXPECT_EQ(count(wrong), -1) << wrong;
  }
}

TEST_F(ActivityImport, AnUnknownProjectIsToldInItsRow) {
  const auto plan = Plan("Event,When,Type,Project\nStall,1/2/26,Survey,North\n");
  EXPECT_EQ(OneSentence(plan),
            "Row 2: “Project” says “North”. There is no project called “North”: make it first, or "
            "leave the column out.");
}

TEST_F(ActivityImport, TwoProjectsOfOneNameAreNotGuessed) {
  Project("North");
  Project("north");
  const auto plan = Plan("Event,When,Type,Project\nStall,1/2/26,Survey,North\n");
  EXPECT_EQ(OneSentence(plan),
            "Row 2: “Project” says “North”. There are 2 called “North”: give them different names "
            "first.");
}

TEST_F(ActivityImport, QuestionsAreFoundWithASemicolonAndShortened) {
  const std::string project = Project("North");
  const std::string wording =
      "What works; what does not; and what would you change first if you could, in this surgery?";
  const std::string question =
      desk.Do("", "question", {Set("project", project), Set("wording", wording)});
  const std::string other =
      desk.Do("", "question", {Set("project", project), Set("wording", "How long did you wait?")});
  for (const std::string& cell : {wording, desk.workspace->TitleOf(question)}) {
    const auto plan = Plan("Event,When,Type,Questions asked\nStall,1/2/26,Survey,\"" + cell +
                           "; How long did you wait?\"\n");
    ASSERT_EQ(plan.edits.size(), 1U) << Sentences(plan).front();
    const auto made = BringIn(plan);
    EXPECT_EQ(merge::Elements(made[0], "questions").size(), 2U);
    desk.Do(base::GetString(made[0], "_id"), "", {Set("deleted", true)});
  }
}

TEST_F(ActivityImport, AnUnknownChoiceListsWhatIsAllowed) {
  const std::string sentence = OneSentence(PlanRow("Stall,1/2/26,Picnic"));
  EXPECT_EQ(sentence.find("Row 2: “Type of engagement” says “Picnic”. “Picnic” is not on the list. "
                          "Write one of these: Feedback and complaints analysis; Comments online; "
                          "Survey; "),
            0U)
      << sentence;
}

TEST_F(ActivityImport, EveryProblemOfARowIsTold) {
  const auto plan = Plan("Event,When,Type,People\nx,soon,Survey,many\n");
  EXPECT_EQ(plan.wrong_rows, 1U);
  EXPECT_EQ(
      Sentences(plan),
      Texts(
          {"Row 2: “When” says “soon”. It is not a date: write it like 25/11/2026 or 25 "
           "November 2026.",
           "Row 2: “People” says “many”. Write a whole number in digits, like 1,200.",
           "Row 2: “Event” says “x”. Write at least 3 characters for the name of the activity."}));
}

TEST_F(ActivityImport, AnEmptyCellThatIsNeededIsTold) {
  EXPECT_EQ(OneSentence(PlanRow("Stall,,Survey")),
            "Row 2: “Date” is empty. Enter the date, like 25 11 2026.");
}

TEST_F(ActivityImport, ABadRowBlocksNoOther) {
  const auto plan = Plan(std::string(kHead) +
                         "One,1/2/26,Survey\nTwo,99/99/26,Survey\n"
                         "B\xe9"
                         "ad,1/2/26,Survey\nThree,1/2/26\n"
                         "Four,2/2/26,Survey,more\n");
  ASSERT_EQ(plan.ready.size(), 2U);
  EXPECT_EQ(plan.ready[0].title, "One");
  EXPECT_EQ(plan.ready[1].title, "Four");
  EXPECT_EQ(plan.wrong_rows, 3U);
  ASSERT_EQ(plan.problems.size(), 4U);
  EXPECT_EQ(plan.problems[0].row, 3U);
  EXPECT_EQ(plan.problems[1].row, 4U);  // the reader's own, in its place
  EXPECT_EQ(plan.problems[2].row, 5U);
  EXPECT_EQ(plan.problems[3].row, 6U);
}

TEST_F(ActivityImport, ADateWithTheMonthFirstPutsItsWholeColumnInDoubt) {
  const auto plan = Plan(
      "Event,When,Type\nStall A,11/25/2026,Survey\nStall B,11/05/2026,Survey\nStall "
      "C,2026-11-05,Survey\n"
      "Stall D,5 Nov 2026,Survey\nStall E,11/11/2026,Survey\n");
  EXPECT_EQ(plan.edits.size(), 3U) << "C, D and E can be read in one way only";
  EXPECT_EQ(plan.wrong_rows, 2U);
  EXPECT_EQ(plan.problems.size(), 2U);
}

}  // namespace
}  // namespace earshot::report
