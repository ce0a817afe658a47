// Activities from a spreadsheet: which of them are the same activity, in the workspace or in the
// file.

#include "tests/unit/report/activity_import_fixture.h"

namespace earshot::report {
namespace {

TEST_F(ActivityImport, WhatIsHereAlreadyIsLeftOut) {
  desk.NewActivity("Corby M\xc3\xa1rket", "2026-09-20");
  const auto plan = Plan(std::string(kHead) +
                         "corby market,20/9/26,Survey\n"
                         "Corby market,21/9/26,Survey\n"
                         "CORBY MARKET ,2026-09-21,nonsense\n");
  EXPECT_EQ(plan.here_already, 1U);
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(
      OneSentence(plan),
      "Row 4: the same title, date and place as in row 3. An activity is added once: change one "
      "of them, or leave this row out.");
}

TEST_F(ActivityImport, AWrongRowDoesNotStandForALaterRightOne) {
  const auto plan = Plan(std::string(kHead) + "Stall,20/9/26,Picnic\nStall,20/9/26,Survey\n");
  EXPECT_EQ(plan.ready.size(), 1U);
  EXPECT_EQ(plan.here_already, 0U);
}

TEST_F(ActivityImport, TheSameTitleAndDateAtAnotherPlaceIsAnotherActivity) {
  desk.Do("", "place", {app::Desk::Set("name", "Corby library")});
  desk.Do("", "place", {app::Desk::Set("name", "Kettering library")});
  const std::string file =
      "Activity,Date,Type of engagement,Place\n"
      "Library talk,20/9/26,Survey,Corby library\n"
      "Library talk,20/9/26,Survey,Kettering library\n"
      "Library talk,20/9/26,Survey,corby library\n"
      "Library talk,20/9/26,Survey,\n";
  const auto plan = Plan(file);
  EXPECT_EQ(plan.ready.size(), 2U);
  EXPECT_EQ(plan.here_already, 0U);
  EXPECT_EQ(plan.wrong_rows, 2U);
  ASSERT_EQ(plan.problems.size(), 2U);
  EXPECT_EQ(plan.problems[0].sentence.substr(0, 57),
            "Row 4: the same title, date and place as in row 2. An act");
  EXPECT_EQ(plan.problems[1].sentence,
            "Row 5: the same title and date as in row 2, and only one of them says where. An "
            "activity is added once: fill in the other place, or leave this row out.");
  EXPECT_EQ(BringIn(plan).size(), 2U);
  const auto again = Plan(file);
  EXPECT_EQ(again.here_already, 4U);
  EXPECT_TRUE(again.problems.empty());
}

TEST_F(ActivityImport, AnActivityWhosePlaceWasFilledInLaterIsNotBroughtInAgain) {
  const std::string file =
      "Activity,Date,Type of engagement,Place\n"
      "Library talk,20/9/26,Survey,\n";
  const std::vector<base::Json> made = BringIn(Plan(file));
  ASSERT_EQ(made.size(), 1U);
  const std::string place = desk.Do("", "place", {app::Desk::Set("name", "Corby library")});
  desk.Do(base::GetString(made[0], "_id"), "", {app::Desk::Set("place", place)});
  EXPECT_EQ(Plan(file).here_already, 1U);
}

TEST_F(ActivityImport, APlaceFilledInInTheFileAfterwardsMakesNoOtherActivity) {
  desk.Do("", "place", {app::Desk::Set("name", "Corby library")});
  desk.NewActivity("Library talk", "2026-09-20");
  const auto plan = Plan(
      "Activity,Date,Type of engagement,Place\n"
      "Library talk,20/9/26,Survey,Corby library\n");
  EXPECT_EQ(plan.here_already, 1U);
  EXPECT_TRUE(plan.ready.empty());
}

TEST_F(ActivityImport, AFileWithoutPlacesTellsNoTwoPlacesApart) {
  const std::string place = desk.Do("", "place", {app::Desk::Set("name", "Corby library")});
  const std::string here = desk.NewActivity("Library talk", "2026-09-20");
  desk.Do(here, "", {app::Desk::Set("place", place)});
  EXPECT_EQ(PlanRow("Library talk,20/9/26,Survey").here_already, 1U);
}

}  // namespace
}  // namespace earshot::report
