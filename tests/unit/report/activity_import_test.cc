// Activities from a spreadsheet: which column is what, what a row becomes, what is told of the rows
// that cannot come in. Bad bytes are those of RELIABILITY section 4 (T25, T29).

#include "core/report/activity_import.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/calendar.h"
#include "tests/unit/report/report_fixture.h"

namespace earshot::report {
namespace {

constexpr char kHead[] = "Activity,Date,Type of engagement\n";

class ActivityImport : public ReportTest {
 protected:
  ImportPlan Plan(std::string_view bytes) const {
    const CsvReading reading = ReadCsv(bytes);
    return PlanImport(*desk.workspace, reading, ReadColumns(reading), kAsAt);
  }
  ImportPlan PlanRow(const std::string& row) const { return Plan(kHead + row + "\n"); }

  // What the edits of a plan make, in their order.
  std::vector<base::Json> BringIn(const ImportPlan& plan) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact({"Bring in activities", plan.edits});
    std::vector<base::Json> documents;
    if (!receipt) {
      ADD_FAILURE() << receipt.error().issues.front().sentence;
      return documents;
    }
    for (const std::string& id : receipt->ids) documents.push_back(desk.Doc(id));
    return documents;
  }
  static std::vector<std::string> Sentences(const ImportPlan& plan) {
    std::vector<std::string> sentences;
    for (const ImportProblem& problem : plan.problems) sentences.push_back(problem.sentence);
    return sentences;
  }
  static std::string OneSentence(const ImportPlan& plan) {
    EXPECT_EQ(plan.problems.size(), 1U);
    return plan.problems.empty() ? "" : plan.problems.front().sentence;
  }
  static std::vector<std::string> FieldsOf(std::string_view headings) {
    std::vector<std::string> fields;
    for (const ImportColumn& column : ReadColumns(ReadCsv(headings))) {
      fields.push_back(column.field);
    }
    return fields;
  }
};

using Texts = std::vector<std::string>;

TEST_F(ActivityImport, HeadingsAreKnownByLabelNameAndOtherWords) {
  EXPECT_EQ(FieldsOf("Activity,Date,Type of engagement"),
            Texts({"title", "held_on", "engagement_type"}));
  EXPECT_EQ(FieldsOf("title,held_on,ENGAGEMENT TYPE"),
            Texts({"title", "held_on", "engagement_type"}));
  EXPECT_EQ(FieldsOf("Event name;When;No. of attendees;V\xc3\xa9nue;Comments;Staff;Cost"),
            Texts({"title", "held_on", "final_count", "place", "notes", "owner", ""}));
}

TEST_F(ActivityImport, AFieldIsOneColumnAndItsOwnHeadingGoesFirst) {
  EXPECT_EQ(FieldsOf("Event,Activity,Title,Attendees,Final count"),
            Texts({"", "title", "", "", "final_count"}));
}

TEST_F(ActivityImport, AColumnShowsItsFirstFilledCell) {
  const auto columns = ReadColumns(ReadCsv("Date,Cost,,\n,,,\n,\"two\nlines\",,\n,5,,\n"));
  ASSERT_EQ(columns.size(), 2U);
  EXPECT_EQ(columns[0].example, "");
  EXPECT_EQ(columns[1].heading, "Cost");
  EXPECT_EQ(columns[1].example, "two lines");
  EXPECT_EQ(columns[1].index, 1U);
}

TEST_F(ActivityImport, HiddenFieldsAndTalliesAreNotOffered) {
  const auto fields = ImportableFields();
  const auto has = [&fields](const std::string& name) {
    return std::any_of(fields.begin(), fields.end(),
                       [&name](const auto& field) { return field.first == name; });
  };
  EXPECT_EQ(fields.front(), std::make_pair(std::string("title"), std::string("Activity")));
  EXPECT_TRUE(has("final_count"));
  EXPECT_FALSE(has("heads"));
  EXPECT_FALSE(has("status"));
  EXPECT_EQ(FieldsOf("Status,heads"), Texts({"", "final_count"}));
}

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
  EXPECT_EQ(Sentences(plan),
            Texts({"Row 2: “When” says “soon”. It is not a date: write it like 25/11/2026 or 25 "
                   "November 2026.",
                   "Row 2: “People” says “many”. Write a whole number in digits, like 1,200.",
                   "Row 2: “Event” says “x”. Write at least 3 characters for the activity."}));
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

TEST_F(ActivityImport, WhatIsHereAlreadyIsLeftOut) {
  desk.NewActivity("Corby M\xc3\xa1rket", "2026-09-20");
  const auto plan = Plan(std::string(kHead) +
                         "corby market,20/9/26,Survey\n"
                         "Corby market,21/9/26,Survey\n"
                         "CORBY MARKET ,2026-09-21,nonsense\n");
  EXPECT_EQ(plan.here_already, 2U);
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_TRUE(plan.problems.empty());
}

TEST_F(ActivityImport, AWrongRowDoesNotStandForALaterRightOne) {
  const auto plan = Plan(std::string(kHead) + "Stall,20/9/26,Picnic\nStall,20/9/26,Survey\n");
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.here_already, 0U);
}

TEST_F(ActivityImport, TheSameFileTwiceAddsNothing) {
  const std::string file =
      "Event,When,Type,People\nStall,1/2/26,Survey,5\nTalk,1/2/26,Workshop or listening event,\n";
  EXPECT_EQ(BringIn(Plan(file)).size(), 2U);
  const auto again = Plan(file);
  EXPECT_TRUE(again.edits.empty());
  EXPECT_EQ(again.here_already, 2U);
}

// T29: the apostrophe of our own export goes; that of others is their text.
TEST_F(ActivityImport, OurOwnExportComesBack) {
  const std::string here = desk.NewActivity("Stall at the library", "2026-09-20");
  const std::string head =
      "\xef\xbb\xbf"
      "Activity,Date,Project,Type of engagement,Who we met,People counted,Final count,Why the "
      "count was changed,Detailed notes,Status,Started,Ended,Written up,Record\r\n";
  const std::string file =
      head + "Renamed,2026-09-20,,Survey,,,,,,Planned,,,," + here +
      "\r\n'=SUM(A1),2026-09-01,,Survey,Our staff; Healthwatch,7,9,Two sheets,\"'-1, then\r\n"
      "more\",Written up,,,2026-09-02T09:00:00.000+00:00,activity:01J0000000000000000000000A\r\n"
      "Called off,2026-09-02,,Survey,,,,,,Cancelled,,,,activity:01J0000000000000000000000B\r\n";
  const auto plan = Plan(file);
  EXPECT_TRUE(plan.problems.empty()) << Sentences(plan).front();
  EXPECT_EQ(plan.here_already, 1U);
  const auto made = BringIn(plan);
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(base::GetString(made[0], "title"), "=SUM(A1)");
  EXPECT_EQ(base::GetInteger(made[0], "final_count"), 9);
  EXPECT_EQ(base::GetString(made[0], "final_reason"), "Two sheets");
  EXPECT_EQ(base::GetString(made[0], "notes"), "-1, then\nmore");
  EXPECT_EQ(merge::Elements(made[0], "groups"), Texts({"healthwatch", "staff"}));
  EXPECT_EQ(base::GetString(made[0], "status"), "written-up");
  EXPECT_EQ(merge::TallyTotal(made[0], "heads"), 7);
  EXPECT_EQ(base::GetString(made[1], "status"), "cancelled");
  EXPECT_EQ(Plan(file).here_already, 3U);
}

TEST_F(ActivityImport, AnApostropheInAFileOfOthersStays) {
  const auto plan = Plan("Event,When,Type,Record\n'=SUM(A1),1/2/26,Survey,17\n");
  ASSERT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.ready[0].title, "'=SUM(A1)");
}

TEST_F(ActivityImport, FormulasAreTextLikeAnyOther) {
  for (const char* text : {"=HYPERLINK(A1)", "+1+1", "-1 or so", "@SUM",
                           "\xef\xbc\x9d"
                           "1+1"}) {
    const auto plan = PlanRow(std::string(text) + ",1/2/26,Survey");
    ASSERT_EQ(plan.ready.size(), 1U) << text;
    EXPECT_EQ(plan.ready[0].title, text);
  }
}

TEST_F(ActivityImport, HiddenCharactersAreRefusedAndNotShown) {
  EXPECT_EQ(
      OneSentence(PlanRow("Sta\x01ll,1/2/26,Survey")),
      "Row 2: “Activity” says “Stall”. Remove the hidden control character from the activity.");
  EXPECT_EQ(OneSentence(PlanRow("abc\xe2\x80\xae"
                                "def,1/2/26,Survey")),
            "Row 2: “Activity” says “abcdef”. Remove the hidden character that reverses the text "
            "from the activity.");
  const auto unknown = Plan("Event\xe2\x80\xae,When,Type\nStall,1/2/26,x\xe2\x80\xaey\n");
  EXPECT_EQ(OneSentence(unknown).find("\xe2\x80\xae"), std::string::npos);
}

TEST_F(ActivityImport, NamesInAnyScriptComeIn) {
  for (const char* text :
       {"D\xc5\xb5r a th\xc5\xb7", "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
        "\xe0\xa8\xaa\xe0\xa9\xb0\xe0\xa8\x9c\xe0\xa8\xbe\xe0\xa8\xac",
        "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"}) {
    EXPECT_EQ(PlanRow(std::string(text) + ",1/2/26,Survey").ready.size(), 1U) << text;
  }
}

TEST_F(ActivityImport, AnEmptyFileSaysSo) {
  EXPECT_EQ(OneSentence(Plan("")),
            "The file is empty: choose one with a row of headings and a row for each activity.");
  EXPECT_EQ(OneSentence(Plan("\xef\xbb\xbf\r\n\r\n")), OneSentence(Plan("")));
  EXPECT_TRUE(ReadColumns(ReadCsv("")).empty());
}

TEST_F(ActivityImport, HeadingsAloneSaySo) {
  const auto plan = Plan(kHead);
  EXPECT_EQ(OneSentence(plan),
            "There is nothing below the headings: choose a file with a row for each activity.");
  EXPECT_TRUE(plan.edits.empty());
  EXPECT_EQ(plan.wrong_rows, 0U);
}

TEST_F(ActivityImport, HeadingsWithinTheFileAreNoActivity) {
  const auto plan =
      Plan(std::string(kHead) + "One,1/2/26,Survey\n" + kHead + "Two,1/2/26,Survey\n" + " , ,\n");
  EXPECT_EQ(plan.ready.size(), 2U);
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_EQ(plan.wrong_rows, 0U);
}

TEST_F(ActivityImport, AHeadingTwiceIsTakenOnce) {
  EXPECT_EQ(FieldsOf("Date,Date,Activity"), Texts({"held_on", "", "title"}));
}

TEST_F(ActivityImport, TwoColumnsForOneFieldAreRefused) {
  const CsvReading reading = ReadCsv("Event,Other,When,Type\nStall,Shop,1/2/26,Survey\n");
  auto columns = ReadColumns(reading);
  columns[1].field = "title";
  const auto plan = PlanImport(*desk.workspace, reading, columns, kAsAt);
  EXPECT_EQ(OneSentence(plan),
            "“Event” and “Other” are both “Activity”: leave one of the columns out.");
  EXPECT_TRUE(plan.edits.empty());
}

TEST_F(ActivityImport, AColumnOfNoFieldIsLeftOut) {
  const CsvReading reading = ReadCsv("Event,Other,When,Type\nStall,Shop,1/2/26,Survey\n");
  auto columns = ReadColumns(reading);
  columns[1].field = "status";  // no column may be this
  columns.push_back({99, "Beyond", "", "notes"});
  EXPECT_EQ(PlanImport(*desk.workspace, reading, columns, kAsAt).ready.size(), 1U);
}

TEST_F(ActivityImport, AMissingColumnIsToldOnceForAllRows) {
  const auto plan = Plan("Event,When\nOne,1/2/26\nTwo,1/2/26\n");
  EXPECT_EQ(OneSentence(plan),
            "No column is “Type of engagement”, and every activity needs one: choose the column "
            "that holds it, or add one to the file.");
  EXPECT_EQ(plan.wrong_rows, 2U);
}

TEST_F(ActivityImport, HeadingsThatCannotBeReadStopTheImport) {
  const auto plan = Plan("Activity,Date,Caf\xe9\nOne,1/2/26,Survey\nTwo,1/2/26,Survey\n");
  EXPECT_EQ(OneSentence(plan).find("Row 1: some letters cannot be read."), 0U);
  EXPECT_TRUE(plan.edits.empty());
  EXPECT_EQ(plan.wrong_rows, 3U);
  EXPECT_EQ(OneSentence(Plan("\xff\xfe"
                             "A"))
                .find("Row 1: This file is UTF-16"),
            0U);
}

TEST_F(ActivityImport, SemicolonsMaySeparateTheCells) {
  const auto plan = Plan(
      "Event;When;Type;Who we met\nStall;1/2/26;Survey;\"Our staff;GPs and "
      "practice staff\"\n");
  const auto made = BringIn(plan);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(merge::Elements(made[0], "groups"), Texts({"gps", "staff"}));
}

TEST_F(ActivityImport, AFileThatIsNotReadToItsEndSaysSo) {
  std::string file = kHead;
  for (int i = 0; i < 200; ++i) file += "One,1/2/26,\xff\n";
  const auto plan = Plan(file);
  EXPECT_TRUE(plan.cut);
  EXPECT_EQ(plan.wrong_rows, 100U);
  EXPECT_EQ(plan.problems.back().sentence,
            "Row 101: reading stopped here, after too many problems. Put them right and choose the "
            "file again.");
  CsvLimits few;
  few.rows = 2;
  const CsvReading reading =
      ReadCsv(std::string(kHead) + "One,1/2/26,Survey\nTwo,1/2/26,Survey\n", few);
  const auto short_plan = PlanImport(*desk.workspace, reading, ReadColumns(reading), kAsAt);
  EXPECT_TRUE(short_plan.cut);
  EXPECT_EQ(short_plan.ready.size(), 1U);
}

TEST_F(ActivityImport, AListOfManyElementsComesToAnEnd) {
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "a;|";
  const auto plan = Plan("Event,When,Type,Who we met\nStall,1/2/26,Survey," + many + "\n");
  EXPECT_EQ(plan.wrong_rows, 1U);
  EXPECT_LT(OneSentence(plan).size(), 1000U);
}

TEST_F(ActivityImport, OneTransactionBringsAllInAndOneUndoTakesAllAway) {
  desk.NewActivity("Here before");
  std::string file = "Event,When,Type,People\n";
  for (int i = 0; i < 50; ++i) file += "Stall " + std::to_string(i) + ",1/2/26,Survey,12\n";
  EXPECT_EQ(BringIn(Plan(file)).size(), 50U);
  EXPECT_EQ(desk.workspace->Activities().size(), 51U);
  EXPECT_EQ(desk.workspace->UndoLabel(), "Undo: Bring in activities");
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  ASSERT_EQ(desk.workspace->Activities().size(), 1U);
  EXPECT_EQ(desk.workspace->Activities().front().title, "Here before");
  EXPECT_EQ(Plan(file).ready.size(), 50U);
}

// T25: pieces of a file in any order, with bytes that are no text.
TEST_F(ActivityImport, AnyBytesMakeAPlanThatIsAccepted) {
  const std::vector<std::string> pieces = {"Event",
                                           "When",
                                           "Type",
                                           "People",
                                           "Record",
                                           "Status",
                                           ",",
                                           ",",
                                           ";",
                                           "\n",
                                           "\n",
                                           "\r",
                                           "\"",
                                           "1/2/26",
                                           "Survey",
                                           "12",
                                           "activity:x",
                                           "'=",
                                           "\xff",
                                           "\xe2\x80\xae",
                                           " ",
                                           "\x01",
                                           "-",
                                           ":",
                                           "Event,When,Type,People\n",
                                           "Stall,1/2/26,Survey,12\n"};
  base::SeededRandom random(25);
  size_t accepted = 0;
  for (int i = 0; i < 600; ++i) {
    std::string file = i % 2 == 0 ? "Event,When,Type,People,Record\n" : "";
    for (uint32_t n = random.Below(40); n > 0; --n) {
      file += pieces[random.Below(static_cast<uint32_t>(pieces.size()))];
    }
    const auto plan = Plan(file);
    ASSERT_EQ(plan.edits.size(), plan.ready.size());
    if (plan.edits.empty()) continue;
    accepted += BringIn(plan).size();
    ASSERT_FALSE(HasFailure()) << file;
    ASSERT_TRUE(desk.workspace->Undo().has_value());
  }
  EXPECT_GT(accepted, 100U);
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

TEST_F(ActivityImport, TenThousandRowsComeIn) {
  std::string file = "Event,When,Type,People,Notes\n";
  for (int i = 0; i < 10000; ++i) {
    file += "Stall " + std::to_string(i) + ",1/2/26,Survey,12,It rained\n";
  }
  const auto plan = Plan(file);
  EXPECT_EQ(plan.edits.size(), 10000U);
  EXPECT_TRUE(plan.problems.empty());
  EXPECT_EQ(BringIn(plan).size(), 10000U);
  EXPECT_EQ(Plan(file).here_already, 10000U);
}

}  // namespace
}  // namespace earshot::report
