// Activities from a spreadsheet: which column is what, and headings that cannot be used.

#include "tests/unit/report/activity_import_fixture.h"

namespace earshot::report {
namespace {

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

}  // namespace
}  // namespace earshot::report
