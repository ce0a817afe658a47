// Write-up: the whole record in one form (004-01, 004-02), drafts, rows, text alternatives,
// history; who asked before (001-08), what went well (001-07), help to take part (002-06).

#include "core/model/schema.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class WriteUpJourney : public SignedInJourney {
 protected:
  void EditStall() {
    asha.Follow("Log");
    asha.Follow("Stall at Corby market");
    asha.Follow("Write up");
  }
  void MakeProjectWithAQuestion() {
    asha.Open("#/new/project");
    asha.Fill("Project name", "A clinic in Corby");
    asha.Press("Save");
    asha.Follow("Add a question");
    asha.Fill("Question", "What would help you most?");
    asha.Press("Save");
    ASSERT_TRUE(asha.Has(Role::kLink, "What would help you most?")) << asha.Dump();
  }
  // The form of a new activity of that project, filled in but for who carried it out.
  void BeginAsking(const std::string& title) {
    asha.Follow("Projects");
    asha.Follow("A clinic in Corby");
    asha.Follow("Plan an activity");
    asha.Fill("Activity", title);
    asha.Choose("Type of engagement", "Stall in a busy place");
    asha.Unfold("How it was done");
    asha.Unfold("More about who took part");
    asha.Tick("Wider public");
    asha.Unfold("Why, and what came of it");
    asha.Tick("What would help you most?");
  }
};

TEST_F(WriteUpJourney, AnActivityWithGroupsAndFeedbackIsOneSave) {
  asha.Follow("Log");
  asha.Follow("New activity");
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Add group");
  asha.Choose("Group 1: Group", "Wider public");
  asha.Fill("Group 1: How many", "31");
  asha.Press("Add group");
  asha.Choose("Group 2: Group", "Voluntary sector");
  asha.Fill("Group 2: How many", "4");
  for (int i = 1; i <= 3; ++i) {
    asha.Press("Add feedback");
    asha.Fill("Feedback " + std::to_string(i) + ": What they said",
              "Point number " + std::to_string(i));
  }
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market"));
  EXPECT_TRUE(asha.Sees("31 people"));
  EXPECT_TRUE(asha.Sees("Point number 3"));
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("attendance"), 2U);
  EXPECT_EQ(CountAtServer("feedback"), 3U);
  EXPECT_EQ(base::GetString(AtServer("type", "activity"), "status"), "to-write-up");
}

TEST_F(WriteUpJourney, RowsKeepTheOrderInWhichTheyWereTyped) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  for (int i = 1; i <= 5; ++i) {
    asha.Press("Add feedback");
    asha.Fill("Feedback " + std::to_string(i) + ": What they said", "Said " + std::to_string(i));
  }
  asha.Press("Save");
  EditStall();
  for (int i = 1; i <= 5; ++i) {
    EXPECT_EQ(asha.Value("Feedback " + std::to_string(i) + ": What they said"),
              "Said " + std::to_string(i));
  }
}

TEST_F(WriteUpJourney, MarkingAsWrittenUpIsOneActivation) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  EXPECT_TRUE(asha.Sees("What is missing"));
  EXPECT_TRUE(asha.Sees("How many people took part"));
  asha.Fill("Final count", "12");
  asha.Fill("Detailed notes", "Quiet morning.");
  asha.activations = 0;
  asha.Press("Mark as written up");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("Marked as written up")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("From “To write up” to “Written up”.")) << asha.Dump();
  asha.Follow("Today");
  EXPECT_TRUE(asha.Sees("Nothing waits to be written up."));
}

// What a write-up says, but for why it was done.
void WriteAllButWhy(AppDriver& person) {
  person.Fill("Detailed notes", "Quiet morning.");
  person.Press("Add group");
  person.Choose("Group 1: Group", "Wider public");
  person.Fill("Group 1: How many", "12");
  person.Press("Add feedback");
  person.Fill("Feedback 1: What they said", "The bus stops at six.");
}

// 004-01: what is missing keeps nobody from marking, and is told with the way back beside it.
TEST_F(WriteUpJourney, MarkingSaysHowManyThingsAreStillMissingAndWhich) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Fill("Final count", "12");
  asha.Fill("Detailed notes", "Quiet morning.");
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Has(Role::kText,
                       "Marked as written up. 3 things are still missing: which groups took part; "
                       "what people said; why it was done, and what you wanted to learn"))
      << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("hours left to write up")) << asha.Dump();
  EditStall();
  WriteAllButWhy(asha);
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Sees("Marked as written up. 1 thing is still missing: why it was done, and"))
      << asha.Dump();
}

TEST_F(WriteUpJourney, WhereNothingIsMissingMarkingSaysNoMore) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  WriteAllButWhy(asha);
  asha.Unfold("Why, and what came of it");
  asha.Fill("Why, and what we wanted to learn", "What keeps people from the clinic.");
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Has(Role::kText, "Marked as written up")) << asha.Dump();
}

// 004-01, 004-02: an empty record is no write-up; that nobody came is an answer.
TEST_F(WriteUpJourney, WhatSaysNothingIsNotMarkedAsWrittenUp) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Press("Mark as written up");
  EXPECT_FALSE(asha.Sees("Marked as written up")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Enter how many people took part before you mark it as written up"));
  EXPECT_TRUE(asha.Sees("Write notes, or add what people said"));
  asha.Fill("Final count", "0");
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Sees("Write notes, or add what people said")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Enter how many people took part before"));
  asha.Fill("Detailed notes", "Snow: nobody came.");
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Sees("Marked as written up")) << asha.Dump();
}

TEST_F(WriteUpJourney, TheStripSaysThatARefusedFormIsNotSaved) {
  asha.Open("#/log/new");
  EXPECT_TRUE(asha.Sees("Saved on this device")) << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("This form is not saved yet")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Saved on this device")) << asha.Dump();
  asha.Follow("Today");
  EXPECT_TRUE(asha.Sees("Saved on this device")) << asha.Dump();
  asha.Open("#/log/new");
  asha.Fill("Activity", "Coffee morning");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("This form is not saved yet")) << asha.Dump();
}

TEST_F(WriteUpJourney, EnterInNotesWritesALineAndSavesNothing) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Coffee morning");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Fill("Detailed notes", "First line");
  EXPECT_FALSE(asha.Enter());
  EXPECT_FALSE(asha.Sees("Activity saved")) << asha.Dump();
}

TEST_F(WriteUpJourney, AFormThatWasNotChangedSaysThatNothingWasSaved) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Nothing was changed, so there was nothing to save")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Activity saved"));
}

TEST_F(WriteUpJourney, AGroupIsListedOnce) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  for (int i = 1; i <= 2; ++i) {
    asha.Press("Add group");
    asha.Choose("Group " + std::to_string(i) + ": Group", "Wider public");
    asha.Fill("Group " + std::to_string(i) + ": How many", "5");
  }
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("This group is listed above.")) << asha.Dump();
  EXPECT_EQ(asha.Value("Group 2: How many"), "5");
  asha.Choose("Group 2: Group", "Healthwatch");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
}

TEST_F(WriteUpJourney, ARowMovesToAnotherGroupAndARemovedGroupCanComeBack) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Press("Add group");
  asha.Choose("Group 1: Group", "Wider public");
  asha.Fill("Group 1: How many", "5");
  asha.Press("Save");
  EditStall();
  asha.Choose("Group 1: Group", "Healthwatch");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Healthwatch")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Wider public")) << asha.Dump();
  EditStall();
  EXPECT_EQ(asha.Value("Group 1: How many"), "5");
  asha.Press("Remove group 1");
  asha.Press("Add group");
  asha.Choose("Group 1: Group", "Wider public");
  asha.Fill("Group 1: How many", "7");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("7 people")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Healthwatch"));
}

TEST_F(WriteUpJourney, ADraftSurvivesNavigationAndTheEndOfTheBrowser) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Half an activ");
  asha.Follow("Today");
  asha.Open("#/log/new");
  EXPECT_EQ(asha.Value("Activity"), "Half an activ");
  asha.Settle(1500);
  asha.Restart();
  asha.Open("#/log/new");
  EXPECT_EQ(asha.Value("Activity"), "Half an activ");
  EXPECT_TRUE(asha.Sees("Your draft is back"));
  asha.Press("Discard draft");
  EXPECT_EQ(asha.Value("Activity"), "");
  asha.Restart();
  asha.Open("#/log/new");
  EXPECT_FALSE(asha.Sees("Your draft is back"));
}

// 003-31: who carried it out, where that was another body.
TEST_F(WriteUpJourney, UndoAfterASaveBringsTheOldValueBack) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Unfold("How it was done");
  asha.Fill("Carried out by", "Voluntary Impact");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("\"Voluntary Impact\"")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("\"Voluntary Impact\"")) << asha.Dump();
}

TEST_F(WriteUpJourney, TheHistorySaysWhoChangedWhatOnWhichDevice) {
  LogActivity(asha, "Stall at Corby market", "Quiet morning.");
  EditStall();
  asha.Fill("Detailed notes", "Quiet morning, busy afternoon.");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("\"Activity: Detailed notes\"")) << asha.Dump();
  EXPECT_TRUE(
      asha.Sees("From “Quiet morning.” to “Quiet morning, busy afternoon.”. "
                "By asha on Test browser"))
      << asha.Dump();
}

TEST_F(WriteUpJourney, TheHistoryHasTheFirstValueOfAFieldToo) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Unfold("How it was done");
  asha.Fill("Carried out by", "Voluntary Impact");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("\"Activity: Carried out by\"")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Set to “Voluntary Impact”. By asha on Test browser")) << asha.Dump();
}

TEST_F(WriteUpJourney, WhatLiesAheadIsEditedAndNothingOfItIsMissing) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Winter fair");
  asha.Fill("Day", "24");
  asha.Fill("Month", "12");
  asha.Fill("Year", "2026");
  asha.Choose("Type of engagement", "Stall in a busy place");
  EXPECT_FALSE(asha.Has(Role::kButton, "Mark as written up"));
  asha.Press("Save");
  EXPECT_FALSE(asha.Has(Role::kLink, "Count people")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Start session"));
  EXPECT_TRUE(asha.Sees("Nothing yet: planned for 24 Dec 2026.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("No feedback is recorded."));
  asha.Follow("Edit");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Edit: Winter fair")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("What is missing"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Mark as written up"));
}

TEST_F(WriteUpJourney, ACorrectionOfTheCountBeginsAtWhatWasCounted) {
  asha.Follow("Capture");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Start session");
  for (int i = 0; i < 4; ++i) asha.Press("Add one person");
  asha.Press("Finish session");
  asha.Press("Final count: one more");
  EXPECT_EQ(asha.Value("Final count"), "5");
}

TEST_F(WriteUpJourney, TheFinalCountSaysWhenItIsNotNeeded) {
  asha.Open("#/log/new");
  EXPECT_TRUE(
      asha.Sees("How many people came. Not needed if they were counted at the event or are "
                "listed by group below."))
      << asha.Dump();
}

TEST_F(WriteUpJourney, QuestionsAskedStandBesideEachOtherWithoutASemicolon) {
  MakeProjectWithAQuestion();
  asha.Follow("Add a question");
  asha.Fill("Question", "What would you change first?");
  asha.Press("Save");
  BeginAsking("Stall at Corby market");
  asha.Tick("What would you change first?");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("?;")) << asha.Dump();
}

TEST_F(WriteUpJourney, AnEstimateIsNotCalledACountOfPeople) {
  asha.Follow("Capture");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Start session");
  for (int i = 0; i < 4; ++i) asha.Press("Add one person");
  asha.Press("Finish session");
  asha.Unfold("More about who took part");
  asha.Choose("Counted or estimated", "Estimated");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("\"People counted\"")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Estimated"));
}

TEST_F(WriteUpJourney, DeletingTakesTheRowsAlongAndUndoBringsAllBack) {
  LogActivity(asha, "Stall at Corby market");
  EditStall();
  asha.Press("Add feedback");
  asha.Fill("Feedback 1: What they said", "The bus stops at six.");
  asha.Press("Save");
  asha.Press("Delete activity");
  EXPECT_EQ(asha.platform.address, "#/log");
  EXPECT_FALSE(asha.Has(Role::kLink, "Stall at Corby market")) << asha.Dump();
  asha.Press("Undo");
  asha.Follow("Stall at Corby market");
  EXPECT_TRUE(asha.Sees("The bus stops at six.")) << asha.Dump();
}

TEST_F(WriteUpJourney, DuplicateStartsFromWhatStaysTheSame) {
  LogActivity(asha, "Stall at Corby market", "Quiet morning.");
  asha.activations = 0;
  asha.Follow("Duplicate");
  EXPECT_EQ(asha.Value("Activity"), "Stall at Corby market");
  EXPECT_EQ(asha.Value("Detailed notes"), "");
  asha.Press("Save");
  EXPECT_LE(asha.activations, 2);
  asha.Follow("Log");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
}

// 001-08: told while there is time to ask something else; saving is never held up.
TEST_F(WriteUpJourney, WhoAskedTheSameGroupTheSameBeforeIsNamedAndOneLinkAway) {
  MakeProjectWithAQuestion();
  BeginAsking("Coffee morning");
  EXPECT_FALSE(asha.Sees("This group was asked before")) << asha.Dump();
  asha.Fill("Carried out by", "Healthwatch Kent");
  asha.Press("Save");
  BeginAsking("Stall at Corby market");
  const std::string sentence =
      "Healthwatch Kent asked this group the same question on 25 November 2026";
  EXPECT_TRUE(asha.Has(Role::kLink, sentence)) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Read what they heard before asking again."));
  EXPECT_NE(asha.Said().find("This group was asked before"), std::string::npos) << asha.Said();
  asha.Follow(sentence);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Coffee morning")) << asha.Dump();
  asha.Follow("Projects");
  asha.Follow("A clinic in Corby");
  asha.Follow("Plan an activity");
  EXPECT_EQ(asha.Value("Activity"), "Stall at Corby market") << "the draft is kept";
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
}

// 001-08: the same organisation, or another group, and nothing is said.
TEST_F(WriteUpJourney, TheWarningGoesWhenTheGroupOrTheOrganisationChanges) {
  MakeProjectWithAQuestion();
  BeginAsking("Coffee morning");
  asha.Fill("Carried out by", "Healthwatch Kent");
  asha.Press("Save");
  BeginAsking("Stall at Corby market");
  EXPECT_TRUE(asha.Sees("This group was asked before")) << asha.Dump();
  asha.Fill("Carried out by", "HEALTHWATCH Kent");
  EXPECT_FALSE(asha.Has(Role::kText, "This group was asked before")) << asha.Dump();
  asha.Fill("Carried out by", "");
  EXPECT_TRUE(asha.Has(Role::kText, "This group was asked before")) << asha.Dump();
  asha.Tick("Wider public");
  EXPECT_FALSE(asha.Has(Role::kText, "This group was asked before")) << asha.Dump();
  asha.Press("Add group");
  asha.Choose("Group 1: Group", "Wider public");
  EXPECT_TRUE(asha.Has(Role::kText, "This group was asked before")) << asha.Dump();
}

// 001-08: the warning of the form before says nothing about this one.
TEST_F(WriteUpJourney, EveryFormReadsItsOwnWarningOut) {
  const std::string warning = "This group was asked before";
  const auto times_said = [&] {
    size_t times = 0;
    const std::string& said = asha.Said();
    for (size_t at = said.find(warning); at != std::string::npos; at = said.find(warning, at + 1)) {
      ++times;
    }
    return times;
  };
  MakeProjectWithAQuestion();
  BeginAsking("Coffee morning");
  asha.Fill("Carried out by", "Healthwatch Kent");
  asha.Press("Save");
  BeginAsking("Stall at Corby market");
  asha.Press("Save");
  const size_t before = times_said();
  asha.Follow("Duplicate");
  ASSERT_TRUE(asha.Has(Role::kText, warning)) << asha.Dump();
  EXPECT_EQ(times_said(), before + 1) << asha.Said();
}

// 001-08: three are named, the others are counted.
TEST_F(WriteUpJourney, ThreeWhoAskedBeforeAreNamedAndTheRestCounted) {
  MakeProjectWithAQuestion();
  for (const char* by : {"Healthwatch", "Age UK", "Carers Link", "The council", "A charity"}) {
    BeginAsking(std::string("Stall of ") + by);
    asha.Fill("Carried out by", by);
    asha.Press("Save");
  }
  BeginAsking("Stall at Corby market");
  EXPECT_TRUE(asha.Sees("2 more activities asked this group the same.")) << asha.Dump();
}

// 001-07: a short contact with a group is logged in three fields; what went well reaches the team.
TEST_F(WriteUpJourney, ASuccessAtAnyContactIsToldOnToday) {
  asha.Open("#/log/new");
  asha.Fill("Activity", "Tuesday lunch club");
  asha.Choose("Type of engagement", "Visit to a group or event");
  asha.Unfold("Why, and what came of it");
  asha.Fill("What went well", "They will host the next meeting.");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("They will host the next meeting.")) << asha.Dump();
  asha.Follow("Today");
  EXPECT_TRUE(asha.Has(Role::kHeading, "What went well")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("They will host the next meeting."));
}

// 002-06: whom we set out to reach with whose help, and what helped people to take part.
TEST_F(WriteUpJourney, HelpToTakePartIsRecordedWithTheActivity) {
  asha.Open("#/new/project");
  asha.Fill("Project name", "A clinic in Corby");
  asha.Tick("Gypsies and Travellers");
  asha.Fill("What communities bring", "The site warden knows every family.");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("The site warden knows every family.")) << asha.Dump();
  asha.Follow("Plan an activity");
  asha.Fill("Activity", "Visit to the site");
  asha.Choose("Type of engagement", "Seldom-heard group on its own terms");
  asha.Unfold("More about who took part");
  asha.Tick("Gypsies and Travellers");
  asha.Tick("Carer, advocate or supporter came along");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Help given to take part")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Carer, advocate or supporter came along"));
}

}  // namespace
}  // namespace earshot::ui_test
