// Saving and sharing: what the status strip promises, a device that cannot store, two devices over
// one server, a second tab, a refused record (RELIABILITY.md section 1, SYNC.md sections 2 and 5).

#include <functional>
#include <map>

#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

class SavingJourney : public SignedInJourney {
 protected:
  static void Sync(AppDriver& person) {
    person.Follow("Sync");
    person.Press("Sync now");
  }
  static void EditStall(AppDriver& person) {
    person.Follow("Log");
    person.Follow("Stall at Corby market");
    person.Follow("Write up");
  }
};

// Where each button and link lies, by its name.
std::map<std::string, float> Heights(const AppDriver& person) {
  std::map<std::string, float> heights;
  for (const Node& node : person.app->tree().nodes()) {
    if (node.role != Role::kButton && node.role != Role::kLink) continue;
    heights.emplace(node.name, node.rect.y);
  }
  return heights;
}

// Whoever is about to press a button must not miss it because the server answered.
TEST_F(SavingJourney, NothingMovesWhenARecordHasBeenSent) {
  const std::function<void()> saves[] = {[this] { LogActivity(asha, "Stall at Corby market"); },
                                         [this] {
                                           asha.Open("#/new/stakeholder");
                                           asha.Fill("Name", "Corby Older People's Forum");
                                           asha.Choose("Kind", "Organisation");
                                           asha.Press("Save");
                                         },
                                         [this] {
                                           asha.Open("#/new/decision");
                                           asha.Fill("What was decided",
                                                     "A later bus on clinic days");
                                           asha.Choose("Outcome", "Done");
                                           asha.Press("Save");
                                         }};
  for (const std::function<void()>& save : saves) {
    asha.GoOffline();
    save();
    ASSERT_TRUE(asha.Sees("Not sent yet")) << asha.Dump();
    const std::map<std::string, float> before = Heights(asha);
    asha.GoOnline();
    asha.Settle(60'000);
    ASSERT_FALSE(asha.Sees("Not sent yet")) << asha.Dump();
    for (const auto& [name, height] : Heights(asha)) {
      if (before.contains(name)) EXPECT_EQ(before.at(name), height) << name;
    }
  }
}

TEST_F(SavingJourney, SavedIsSaidOnlyWhenItIsStored) {
  asha.platform.memory.FailAllCommits({base::ErrorKind::kStorage, "The disk is full."});
  LogActivity(asha, "Stall at Corby market");
  EXPECT_EQ(asha.Status().find("NOT saved on this device. Keep this page open and press Retry"), 0U)
      << asha.Status();
  EXPECT_NE(asha.Said().find("Keep this page open and press Retry"), std::string::npos);
  EXPECT_TRUE(asha.Sees("The disk is full.")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << "work goes on in memory";
  EXPECT_TRUE(asha.app->HasUnsavedWork());
  asha.Press("Save a backup file");
  ASSERT_EQ(asha.platform.downloads.size(), 1U);
  EXPECT_NE(asha.platform.downloads.begin()->second.find("Stall at Corby market"),
            std::string::npos);
  asha.platform.memory.HealCommits();
  asha.Press("Retry");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  EXPECT_FALSE(asha.app->HasUnsavedWork());
  asha.platform.CutNetwork();
  asha.Restart();
  asha.Follow("Log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market")) << asha.Dump();
}

TEST_F(SavingJourney, WhatKeepsWorkFromBeingSentIsReadOutOnceAndASaveIsNot) {
  asha.GoOffline();
  EXPECT_TRUE(asha.Said().ends_with("offline since 09:12\n")) << asha.Said();
  const size_t before = asha.Said().size();
  LogActivity(asha, "Stall at Corby market");
  EXPECT_EQ(asha.Said().substr(before), "Activity saved\n");
}

TEST_F(SavingJourney, NothingIsCalledSavedBeforeItIs) {
  asha.platform.memory.FailAllCommits({base::ErrorKind::kStorage, "The disk is full."});
  LogActivity(asha, "Stall at Corby market");
  EXPECT_TRUE(asha.Sees("NOT saved on this device")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_EQ(asha.Said().find("Activity saved"), std::string::npos);
  asha.platform.memory.HealCommits();
  asha.Press("Retry");
  EXPECT_TRUE(asha.Sees("Activity saved")) << asha.Dump();
  EXPECT_TRUE(asha.Said().ends_with("Activity saved\n")) << asha.Said();
}

// What is typed is no record yet: only its draft is on the device.
TEST_F(SavingJourney, BesideAFormWithUnsavedWordsTheStripSpeaksOfTheDraft) {
  asha.Open("#/log/new");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Fill("Activity", "Coffee mor");
  EXPECT_EQ(asha.Status().find("Saved"), std::string::npos) << asha.Status();
  asha.Settle(1500);
  EXPECT_EQ(asha.Status().find("Draft kept on this device"), 0U) << asha.Status();
  asha.Follow("Today");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Restart();
  asha.Open("#/log/new");
  EXPECT_EQ(asha.Value("Activity"), "Coffee mor");
  EXPECT_EQ(asha.Status().find("Draft kept on this device"), 0U) << asha.Status();
  asha.Press("Discard draft");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  LogActivity(asha, "Coffee morning");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
}

// 004-27: the address, and what a photograph shows, have forms of their own beside the quote's.
TEST_F(SavingJourney, AtAStallTheStripSpeaksOfTheAddressAndOfThePhotographToo) {
  asha.Open("#/new/project");
  asha.Fill("Project name", "Access to care");
  asha.Press("Save");
  asha.Follow("Capture");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Choose("Project", "Access to care");
  asha.Press("Start session");
  asha.Settle(1500);
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Press("Wants to hear back");
  asha.Fill("E-mail", "sam@");
  EXPECT_EQ(asha.Status().find("Saving"), 0U) << asha.Status();
  asha.Settle(1500);
  EXPECT_EQ(asha.Status().find("Draft kept on this device"), 0U) << asha.Status();
  asha.Press("They agree: keep it");
  EXPECT_EQ(asha.Status().find("This form is not saved yet"), 0U) << asha.Status();
  asha.Fill("E-mail", "sam@example.org");
  asha.Press("They agree: keep it");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.TakePhoto(std::string(64, '1'));
  asha.Settle(1500);
  EXPECT_EQ(asha.Status().find("Draft kept on this device"), 0U) << asha.Status();
  asha.Fill("What the photograph shows", "The stall in the rain");
  EXPECT_EQ(asha.Status().find("Saving"), 0U) << asha.Status();
  asha.Press("Keep the photograph");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
}

// A field that stands by itself has no draft.
TEST_F(SavingJourney, AFieldOfTheSettingsIsNotCalledSavedBeforeItIs) {
  asha.Follow("Settings");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Fill("Device name", "Red tablet");
  EXPECT_EQ(asha.Status().find("This form is not saved yet"), 0U) << asha.Status();
  asha.Fill("Device name", "");
  asha.Press("Save device name");
  EXPECT_EQ(asha.Status().find("This form is not saved yet"), 0U) << asha.Status();
  asha.Fill("Device name", "Red tablet ");
  asha.Press("Save device name");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Fill("Device name", "Blue tablet");
  asha.Follow("Today");
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
}

// On the page it was scrolled out of sight.
TEST_F(SavingJourney, RetryStandsInTheStripThatIsAlwaysInSight) {
  asha.platform.memory.FailAllCommits({base::ErrorKind::kStorage, "The disk is full."});
  LogActivity(asha, "Stall at Corby market");
  for (float width : {1280.0F, 768.0F, 390.0F, 320.0F}) {
    asha.viewport.width = width;
    asha.Settle();
    const Node& retry = asha.Get(Role::kButton, "Retry");
    EXPECT_EQ(asha.app->tree().FindById(retry.parent)->role, Role::kBanner) << asha.Dump();
    EXPECT_TRUE(asha.InSight(retry)) << width;
    EXPECT_EQ(LintWidth(asha.app->tree(), width), std::vector<std::string>()) << width;
  }
  asha.platform.memory.HealCommits();
  asha.Point(Role::kButton, "Retry");
  EXPECT_FALSE(asha.Has(Role::kButton, "Retry")) << asha.Dump();
}

TEST_F(SavingJourney, TheStripCountsWhatWaitsAndSaysSinceWhenOffline) {
  asha.GoOffline();
  LogActivity(asha, "Stall at Corby market");
  EXPECT_NE(asha.Status().find("1 to send - offline since 09:1"), std::string::npos)
      << asha.Status();
  EXPECT_EQ(asha.platform.remembered["unsent:earshot_town"], "1");
  asha.GoOnline();
  asha.Settle(10'000);
  EXPECT_NE(asha.Status().find("everything sent"), std::string::npos) << asha.Status();
}

TEST_F(SavingJourney, TwoDevicesMeetFieldByField) {
  LogActivity(asha, "Stall at Corby market", "Quiet morning.");
  asha.Settle(10'000);
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  Sync(ben);
  asha.GoOffline();
  ben.GoOffline();
  EditStall(asha);
  asha.Fill("Owner", "Asha");
  asha.Fill("Detailed notes", "Quiet morning, rain.");
  asha.Press("Save");
  EditStall(ben);
  ben.Unfold("More about who took part");
  ben.Fill("People reached but not spoken to", "120");
  ben.Fill("Detailed notes", "Quiet morning, sun.");
  ben.Press("Save");
  asha.Follow("Count people");
  for (int i = 0; i < 3; ++i) asha.Press("Add one person");
  ben.Follow("Count people");
  for (int i = 0; i < 2; ++i) ben.Press("Add one person");
  asha.GoOnline();
  ben.GoOnline();
  Sync(asha);
  Sync(ben);
  Sync(asha);
  for (AppDriver* person : {&asha, &ben}) {
    EditStall(*person);
    EXPECT_EQ(person->Value("Owner"), "Asha");
    EXPECT_EQ(person->Value("People reached but not spoken to"), "120");
    EXPECT_TRUE(person->Sees("Quiet morning, rain.")) << person->Dump();
    EXPECT_TRUE(person->Sees("Quiet morning, sun.")) << person->Dump();
    EXPECT_TRUE(person->Sees("Also written by")) << person->Dump();
    person->Open("#/capture" + person->platform.address.substr(10));
    EXPECT_TRUE(person->Sees("5 people")) << person->Dump();
  }
  EditStall(asha);
  asha.Press("Keep both");
  EXPECT_FALSE(asha.Sees("Also written by")) << asha.Dump();
  const std::string both = asha.Value("Detailed notes");
  EXPECT_NE(both.find("rain"), std::string::npos);
  EXPECT_NE(both.find("sun"), std::string::npos);
}

TEST_F(SavingJourney, AnOpenFormTakesOverWhatAColleagueChangedElsewhere) {
  LogActivity(asha, "Stall at Corby market");
  asha.Settle(10'000);
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  Sync(ben);
  EditStall(asha);
  asha.Fill("Owner", "Asha is typ");
  EditStall(ben);
  ben.Unfold("How it was done");
  ben.Fill("Carried out by", "Voluntary Impact");
  ben.Press("Save");
  ben.Settle(10'000);
  asha.platform.AnswerPolls();
  asha.Settle(10'000);
  EXPECT_EQ(asha.Value("Carried out by"), "Voluntary Impact");
  EXPECT_EQ(asha.Value("Owner"), "Asha is typ");
}

TEST_F(SavingJourney, ARefusedRecordIsSetAsideWithTheReasonAndCanBeTriedAgain) {
  server.databases[kDatabase]->refuse = [](const base::Json& document) {
    bool stall = base::GetString(document, "title") == "Stall at Corby market";
    return stall ? std::string("This record was refused for a test.") : std::string();
  };
  LogActivity(asha, "Stall at Corby market");
  asha.Settle(10'000);
  asha.Follow("Sync");
  EXPECT_TRUE(asha.Sees("This record was refused for a test.")) << asha.Dump();
  asha.Press("Save as file: Stall at Corby market");
  EXPECT_EQ(asha.platform.downloads.size(), 1U);
  server.databases[kDatabase]->refuse = nullptr;
  asha.Press("Try again: Stall at Corby market");
  asha.Settle(10'000);
  EXPECT_TRUE(asha.Sees("Nothing waits to be sent")) << asha.Dump();
}

TEST_F(SavingJourney, ASecondTabOnlyReadsUntilItIsUsed) {
  LogActivity(asha, "Stall at Corby market");
  asha.platform.writer = false;
  asha.Settle();
  EXPECT_TRUE(asha.Sees("Read only: Earshot is open in another tab")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("\"Read only\"")) << "the strip is short: the box says the rest";
  asha.Press("Delete activity");
  EXPECT_TRUE(asha.Sees("This tab only reads.")) << asha.Dump();
  asha.Press("Work in this tab");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << asha.Dump();
  asha.Press("Delete activity");
  EXPECT_EQ(asha.platform.address, "#/log");
}

// RELIABILITY.md F1: a restored store is said, never silent.
TEST_F(SavingJourney, ARestoredOrLostStoreIsSaid) {
  asha.platform.facts.restored = true;
  asha.Open("#/today");
  EXPECT_TRUE(asha.Sees("Your records were restored")) << asha.Dump();
  asha.platform.facts.restored = false;
  asha.platform.facts.emptied = true;
  asha.platform.facts.remembered_unsent = 14;
  asha.Open("#/today");
  EXPECT_TRUE(asha.Sees("14 unsent records")) << asha.Dump();
}

TEST_F(SavingJourney, ANewVersionIsOfferedOnlyWhenNothingIsUnsaved) {
  asha.platform.update_waiting = true;
  asha.Open("#/log/new");
  EXPECT_TRUE(asha.Has(Role::kButton, "Use the new version")) << asha.Dump();
  asha.platform.memory.FailAllCommits({base::ErrorKind::kStorage, "The disk is full."});
  asha.Fill("Activity", "Half an activ");
  EXPECT_FALSE(asha.Has(Role::kButton, "Use the new version"));
  asha.platform.memory.HealCommits();
  asha.Settle(60'000);
  asha.Press("Use the new version");
  EXPECT_TRUE(asha.platform.reloaded);
}

// The sync has no timer but the one that the application asks the page for.
TEST_F(SavingJourney, ASavedRecordReachesTheServerWithinTwoSecondsAndNobodyPressesAnything) {
  LogActivity(asha, "Stall at Corby market");
  asha.Wait(2000);
  EXPECT_EQ(CountAtServer("activity"), 1U);
  EXPECT_NE(asha.Status().find("everything sent"), std::string::npos) << asha.Status();
}

TEST_F(SavingJourney, AColleaguesRecordComesAsSoonAsTheServerTellsOfIt) {
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  for (const char* title : {"Stall at Corby market", "Walk in Kettering"}) {
    LogActivity(ben, title);
    ben.Wait(2000);
    asha.platform.AnswerPolls();
    asha.Wait(0);
    asha.Open("#/log");
    EXPECT_TRUE(asha.Sees(title)) << asha.Dump();
  }
}

TEST_F(SavingJourney, APollThatComesBackEmptyAtOnceIsFollowedByTheNextByTheTimersAlone) {
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  asha.platform.AnswerPolls();
  asha.Wait(2000);
  LogActivity(ben, "Stall at Corby market");
  ben.Wait(2000);
  asha.platform.AnswerPolls();
  asha.Wait(0);
  asha.Open("#/log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market")) << asha.Dump();
}

TEST_F(SavingJourney, APageThatIsLeftSendsBeforeItsTimersAreHeldBack) {
  LogActivity(asha, "Stall at Corby market");
  asha.app->OnHidden();
  asha.Wait(0);
  EXPECT_EQ(CountAtServer("activity"), 1U);
}

TEST_F(SavingJourney, ATabThatOnlyReadsTakesNothingIn) {
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  LogActivity(ben, "Stall at Corby market");
  ben.Wait(2000);
  asha.platform.writer = false;  // another tab was told "Work in this tab"
  asha.platform.AnswerPolls();
  asha.Wait(60'000);
  asha.Open("#/log");
  EXPECT_FALSE(asha.Sees("Stall at Corby market")) << asha.Dump();
  EXPECT_FALSE(asha.app->HasUnsavedWork());
}

// The lid was closed: the long poll is never answered.
TEST_F(SavingJourney, APageSeenAgainAfterAnHourShowsWhatColleaguesDid) {
  AppDriver ben(server, 99);
  ben.SignIn("ben", kPassword);
  LogActivity(ben, "Stall at Corby market");
  ben.Wait(2000);
  asha.platform.time.Advance(3'600'000);
  asha.app->OnShown();
  asha.Wait(0);
  asha.Open("#/log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market")) << asha.Dump();
}

TEST_F(SavingJourney, NothingIsDrawnAndNothingWakesWhenIdle) {
  asha.Settle(60'000);
  auto next = asha.app->NextWakeMs();
  EXPECT_TRUE(!next || *next > 1000) << *next;
}

}  // namespace
}  // namespace earshot::ui_test
