// Activities from a spreadsheet: whole files, good and bad. Bad bytes are those of RELIABILITY
// section 4 (T25, T29).
#include <algorithm>

#include "tests/unit/report/activity_import_fixture.h"

namespace earshot::report {
namespace {

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
  EXPECT_EQ(OneSentence(PlanRow("Sta\x01ll,1/2/26,Survey")),
            "Row 2: “Activity” says “Stall”. Remove the hidden control character from the name of "
            "the activity.");
  EXPECT_EQ(OneSentence(PlanRow("abc\xe2\x80\xae"
                                "def,1/2/26,Survey")),
            "Row 2: “Activity” says “abcdef”. Remove the hidden character that reverses the text "
            "from the name of the activity.");
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
