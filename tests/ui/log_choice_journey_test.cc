// Log: several activities changed at once, with one undo (004-01).

#include "tests/ui/log_fixture.h"

namespace earshot::ui_test {
namespace {

class LogChoiceJourney : public LogJourney {
 protected:
  LogChoiceJourney() { asha.viewport.height = 1600; }  // every row in sight
  void ChooseAll() {
    asha.Press("Choose several");
    asha.Tick("Select all rows");
  }
};

TEST_F(LogChoiceJourney, TickBoxesWaitUntilTheyAreAskedFor) {
  EXPECT_FALSE(asha.Has(Role::kCheckbox, "Select all rows"));
  asha.Press("Choose several");
  EXPECT_TRUE(asha.Has(Role::kCheckbox, "Select all rows")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No activity is chosen. Tick those to change."));
  EXPECT_FALSE(asha.Has(Role::kButton, "Delete 1"));
  asha.Tick("Select Stall at Corby market");
  EXPECT_TRUE(asha.Sees("1 activity chosen")) << asha.Dump();
  asha.Press("Stop choosing");
  EXPECT_FALSE(asha.Has(Role::kCheckbox, "Select all rows"));
}

TEST_F(LogChoiceJourney, TheProjectOfSeveralIsSetAndUndoneAtOnce) {
  ChooseAll();
  asha.Choose("New project", "Urgent care");
  asha.Press("Change 3");
  EXPECT_TRUE(asha.Sees("1 activity changed")) << "two had it already\n" << asha.Dump();
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("3 activities")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
}

TEST_F(LogChoiceJourney, TheProjectOfSeveralIsTakenAway) {
  ChooseAll();
  EXPECT_FALSE(asha.Has(Role::kButton, "Change 3")) << "no project is chosen yet";
  asha.Choose("New project", "No project");
  asha.Press("Change 3");
  EXPECT_TRUE(asha.Sees("2 activities changed")) << asha.Dump();
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("Nothing matches"));
}

TEST_F(LogChoiceJourney, TypeAndOwnerAreSet) {
  ChooseAll();
  asha.Choose("What to change", "Type of engagement");
  asha.Choose("New type of engagement", "Open meeting or drop-in");
  asha.Press("Change 3");
  EXPECT_TRUE(asha.Sees("3 activities changed")) << asha.Dump();
  asha.Tick("Select all rows");
  asha.Choose("What to change", "Owner");
  asha.Fill("New owner", "Ben");
  asha.Press("Change 3");
  asha.Follow("Sync");
  asha.Press("Sync now");
  const base::Json stall = AtServer("title", "Stall at Corby market");
  EXPECT_EQ(base::GetString(stall, "owner"), "Ben");
  EXPECT_NE(base::GetString(stall, "engagement_type"), "busy-place");
}

// 004-15: which groups took part; a number for each is asked where one activity is written up.
TEST_F(LogChoiceJourney, GroupsAreAddedToSeveralAndTakenBackAtOnce) {
  asha.Press("Choose several");
  asha.Tick("Select Stall at Corby market");
  asha.Choose("What to change", "Who we met");
  asha.Tick("Wider public");
  asha.Press("Change 1");
  EXPECT_TRUE(asha.Sees("1 activity changed")) << asha.Dump();
  asha.Tick("Select all rows");
  asha.Press("Change 3");
  EXPECT_TRUE(asha.Sees("2 activities changed")) << "one had it already\n" << asha.Dump();
  asha.Press("Undo");
  asha.Follow("Sync");
  asha.Press("Sync now");
  const base::Json stall = AtServer("title", "Stall at Corby market");
  EXPECT_EQ(merge::Elements(stall, "groups").size(), 1U) << "added before";
  const base::Json drop_in = AtServer("title", "Drop-in at Kettering library");
  EXPECT_TRUE(merge::Elements(drop_in, "groups").empty());
}

TEST_F(LogChoiceJourney, SeveralAreDeletedAndComeBackWithUndo) {
  ChooseAll();
  asha.Tick("Select Stall at Corby market");
  asha.Press("Delete 2");
  EXPECT_TRUE(asha.Sees("2 activities deleted")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Stall at Corby market"));
  EXPECT_FALSE(asha.Has(Role::kLink, "Spotkanie w Łodzi"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kLink, "Spotkanie w Łodzi")) << asha.Dump();
}

TEST_F(LogChoiceJourney, WhatWasHeardGoesAndComesBackWithItsActivity) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Tea at the almshouses");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Add feedback");
  asha.Fill("Feedback 1: What they said", "The last bus leaves at six.");
  asha.Press("Save");
  asha.Follow("Log");
  asha.Press("Choose several");
  asha.Tick("Select Tea at the almshouses");
  asha.Press("Delete 1");
  asha.Follow("Voices");
  EXPECT_FALSE(asha.Sees("The last bus leaves at six.")) << asha.Dump();
  ASSERT_TRUE(asha.Shortcut("z"));
  EXPECT_TRUE(asha.Sees("The last bus leaves at six.")) << asha.Dump();
}

TEST_F(LogChoiceJourney, WhatMayNotBeChangedIsToldAndStaysChosen) {
  AddActivity(*server.databases[kDatabase], 4, "No", "2026-11-21", "planned", "");
  Fetch();
  ChooseAll();
  asha.Choose("What to change", "Owner");
  asha.Fill("New owner", "Ben");
  asha.Press("Change 4");
  EXPECT_TRUE(asha.Sees("3 activities changed")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 activity was not changed"));
  EXPECT_TRUE(asha.Sees("No: "));
  EXPECT_TRUE(asha.Sees("1 activity chosen"));
}

TEST_F(LogChoiceJourney, WhatAllHaveAlreadyIsSaid) {
  asha.Press("Choose several");
  asha.Tick("Select Stall at Corby market");
  asha.Choose("New project", "Urgent care");
  asha.Press("Change 1");
  EXPECT_TRUE(asha.Sees("Nothing to change")) << asha.Dump();
}

TEST_F(LogChoiceJourney, WhatAFilterHidesIsNotChosen) {
  ChooseAll();
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("2 activities chosen")) << asha.Dump();
  asha.Press("Clear search and filters");
  EXPECT_TRUE(asha.Sees("2 activities chosen"));
}

TEST_F(LogChoiceJourney, APhoneTicksCards) {
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  ChooseAll();
  EXPECT_TRUE(asha.Sees("3 activities chosen")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
