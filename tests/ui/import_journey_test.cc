// Activities from a spreadsheet: the columns are recognised, every row is seen before it counts,
// what is wrong is told row by row, and one Undo takes the whole import back.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kPicker[] = "File: Choose a file";
constexpr char kTwoGoodOneBad[] =
    "Event,Event date,Type of engagement,Attendees\r\n"
    "Stall at Corby market,20/11/2026,Stall in a busy place,31\r\n"
    "College visit,soon,Stall in a busy place,12\r\n"
    "Library talk,2 November 2026,Stall in a busy place,8\r\n";

class ImportJourney : public SignedInJourney {
 protected:
  void Bring(std::string_view bytes, std::string_view name = "year.csv") {
    asha.Open("#/log/import");
    asha.ChooseFile(kPicker, name, bytes);
  }
};

TEST_F(ImportJourney, IsOfferedBesideANewActivity) {
  asha.Follow("Log");
  asha.Follow("Activities from a spreadsheet");
  EXPECT_TRUE(asha.Sees("Save your spreadsheet as CSV and choose the file.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Add them"));
}

TEST_F(ImportJourney, GoodRowsAreAddedAndTheBadOneIsTold) {
  Bring(kTwoGoodOneBad);
  EXPECT_TRUE(asha.Sees("2 activities are ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 row cannot be added as it is."));
  EXPECT_TRUE(asha.Sees("Row 3: "));
  EXPECT_TRUE(asha.Sees("soon"));
  asha.Press("Add them");
  EXPECT_TRUE(asha.Sees("2 activities added")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Stall at Corby market"));
  EXPECT_TRUE(asha.Sees("Library talk"));
  EXPECT_FALSE(asha.Sees("College visit"));
}

TEST_F(ImportJourney, OneUndoTakesTheWholeImportBack) {
  Bring(kTwoGoodOneBad);
  asha.Press("Add them");
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Stall at Corby market")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Library talk"));
}

// Whatever the Log was filtered by, also from elsewhere, the next thing seen is what came in.
TEST_F(ImportJourney, TheLogShowsWhatCameInAndAllOthersWhenAsked) {
  LogActivity(asha, "Coffee morning");
  asha.Follow("Log");
  asha.Fill("Search the log", "coffee");
  asha.Choose("Status", "To write up");
  asha.Click(Role::kTab, "Timeline");
  Bring(kTwoGoodOneBad);
  asha.Press("Add them");
  EXPECT_TRUE(asha.Has(Role::kLink, "Stall at Corby market")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Library talk"));
  EXPECT_TRUE(asha.Sees("Only what was just added"));
  EXPECT_FALSE(asha.Has(Role::kLink, "Coffee morning"));
  EXPECT_EQ(asha.Value("Search the log"), "");
  asha.Press("Show all activities");
  EXPECT_TRUE(asha.Has(Role::kLink, "Coffee morning")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Library talk"));
  EXPECT_FALSE(asha.Sees("Only what was just added"));
}

TEST_F(ImportJourney, TheLensOfAProjectDoesNotHideWhatCameIn) {
  asha.Open("#/new/project");
  asha.Fill("Project name", "A clinic in Corby");
  asha.Press("Save");
  asha.Press("Show only this project");
  Bring(kTwoGoodOneBad);
  asha.Press("Add them");
  EXPECT_TRUE(asha.Has(Role::kLink, "Library talk")) << asha.Dump();
}

TEST_F(ImportJourney, AfterTheUndoTheLogShowsAllAgain) {
  LogActivity(asha, "Coffee morning");
  Bring(kTwoGoodOneBad);
  asha.Press("Add them");
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kLink, "Coffee morning")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Library talk"));
  EXPECT_FALSE(asha.Sees("Only what was just added"));
}

TEST_F(ImportJourney, TheSameFileAgainAddsNothing) {
  Bring(kTwoGoodOneBad);
  asha.Press("Add them");
  Bring(kTwoGoodOneBad);
  EXPECT_TRUE(asha.Sees("0 activities are ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("2 rows are here already and are left out."));
  EXPECT_FALSE(asha.Has(Role::kButton, "Add them"));
}

TEST_F(ImportJourney, AColumnThatIsNotRecognisedCanBeChosen) {
  Bring(
      "Was\tWann\tType of engagement\nStall at Corby market\t2026-11-20\tStall in a busy place\n");
  EXPECT_TRUE(asha.Sees("0 activities are ready to be added.")) << asha.Dump();
  asha.Choose("Was", "Activity");
  asha.Choose("Wann", "Date");
  EXPECT_TRUE(asha.Sees("1 activity is ready to be added.")) << asha.Dump();
}

TEST_F(ImportJourney, OneTypeCanBeGivenToAllRows) {
  Bring("Event;Date\nStall at Corby market;20.11.2026\n");
  EXPECT_TRUE(asha.Sees("0 activities are ready to be added.")) << asha.Dump();
  asha.Choose("Type of engagement of all of them", "Stall in a busy place");
  EXPECT_TRUE(asha.Sees("1 activity is ready to be added.")) << asha.Dump();
}

TEST_F(ImportJourney, AFileThatIsNoTableIsSaidToBeNone) {
  Bring(std::string("\x89PNG\r\n\x1a\n\0\0", 10), "photo.png");
  EXPECT_TRUE(asha.Sees("The file has no rows that can be read.")) << asha.Dump();
  Bring("", "empty.csv");
  EXPECT_TRUE(asha.Sees("The file has no rows that can be read.")) << asha.Dump();
}

TEST_F(ImportJourney, AFileThatIsTooLargeOrUnreadableSaysWhatToDo) {
  asha.Open("#/log/import");
  asha.ChooseFile(kPicker, "all.csv", "", shell::FileReading::kTooLarge);
  EXPECT_TRUE(asha.Sees("Divide it into parts.")) << asha.Dump();
  asha.ChooseFile(kPicker, "all.csv", "", shell::FileReading::kUnreadable);
  EXPECT_TRUE(asha.Sees("Choose it again.")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
