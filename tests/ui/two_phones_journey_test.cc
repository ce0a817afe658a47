// Two phones at one event: the second joins by the code without a network; if nobody joined, the
// two records become one at the desk (PRODUCT.md section 3; 004-18, 004-22).

#include <utility>

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"
#include "wasm/ui/shell/router.h"

namespace earshot::ui_test {
namespace {

class TwoPhonesJourney : public SignedInJourney {
 protected:
  TwoPhonesJourney() : ben(server, 99) {
    ben.SignIn("ben", kPassword);
    ben.Settle(10'000);
  }
  static void Start(AppDriver& person, const std::string& title) {
    person.Follow("Capture");
    person.Fill("Activity", title);
    person.Choose("Type of engagement", "Stall in a busy place");
    person.Press("Start session");
    ASSERT_TRUE(person.Has(Role::kButton, "Add one person")) << person.Dump();
  }
  static void Count(AppDriver& person, int people) {
    for (int i = 0; i < people; ++i) person.Press("Add one person");
  }
  static void Sync(AppDriver& person) {
    const std::string here = person.platform.address;
    person.Open("#/sync");
    person.Press("Sync now");
    person.Settle(10'000);
    person.Open(here);
  }
  // The session on the screen has its code at the end of its address.
  static std::string CodeOf(const AppDriver& person) {
    const std::string& address = person.platform.address;
    return address.size() < 6 ? "" : address.substr(address.size() - 6);
  }
  static void Join(AppDriver& person, const std::string& code) {
    person.Follow("Capture");
    person.Fill("Code of a session", code);
    person.Press("Join a session");
  }
  static std::string SmallLetters(std::string code) {
    for (char& c : code) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return code;
  }

  AppDriver ben;
};

TEST_F(TwoPhonesJourney, ASecondPhoneJoinsByTheCodeWithoutANetworkAndTheCountsAddUp) {
  asha.GoOffline();
  ben.GoOffline();
  Start(asha, "Stall at Corby market");
  Count(asha, 3);
  const std::string code = CodeOf(asha);
  asha.Press("Show the code to join");
  const std::string groups = code.substr(0, 3) + " " + code.substr(3);
  ASSERT_TRUE(asha.Has(Role::kHeading, groups)) << asha.Dump();
  EXPECT_GE(asha.Get(Role::kHeading, groups).rect.h, 56) << "read across a table";
  EXPECT_TRUE(asha.Has(
      Role::kImage, "QR code: the link to join with " + code.substr(0, 3) + " " + code.substr(3)))
      << asha.Dump();
  asha.Press("Close");
  Join(ben, SmallLetters(code.substr(0, 3)) + " " + code.substr(3));
  ASSERT_TRUE(ben.Has(Role::kButton, "Add one person")) << ben.Dump();
  EXPECT_TRUE(ben.Has(Role::kHeading, "Session " + code));
  EXPECT_TRUE(ben.Sees("Details arrive when both phones have synced")) << ben.Dump();
  EXPECT_FALSE(ben.Has(Role::kButton, "Finish session")) << "it would end the other phone's";
  EXPECT_FALSE(ben.Has(Role::kButton, "Undo")) << "nothing of the other phone can be undone here";
  Count(ben, 2);
  ben.Fill("Quote", "The last bus leaves at six.");
  ben.Press("Add quote");
  ben.GoOnline();
  Sync(ben);
  asha.GoOnline();
  Sync(asha);
  Sync(ben);
  for (AppDriver* person : {&asha, &ben}) {
    EXPECT_TRUE(person->Has(Role::kHeading, "Stall at Corby market")) << person->Dump();
    EXPECT_TRUE(person->Sees("5 people counted so far")) << person->Dump();
    EXPECT_TRUE(person->Sees("Heard so far: 1")) << person->Dump();
    EXPECT_TRUE(person->Has(Role::kButton, "Finish session"));
  }
  EXPECT_EQ(CountAtServer("activity"), 1U);
}

TEST_F(TwoPhonesJourney, ACodeThatCannotBeRightIsNamedBesideTheFieldAndStays) {
  Join(ben, "");
  EXPECT_TRUE(ben.Sees("Enter the code that the other phone shows")) << ben.Dump();
  Join(ben, "K7P2");
  EXPECT_TRUE(ben.Sees("Enter all six characters of the code")) << ben.Dump();
  EXPECT_EQ(ben.Value("Code of a session"), "K7P2");
  Join(ben, "K7P2QXX");
  EXPECT_TRUE(ben.Sees("Enter six characters only")) << ben.Dump();
  Join(ben, "K7P2Q!");
  EXPECT_TRUE(ben.Sees("Check the code")) << ben.Dump();
  EXPECT_EQ(CountAtServer("activity"), 0U);
}

TEST_F(TwoPhonesJourney, TheCodeOfASessionThatIsHereOpensIt) {
  Start(asha, "Stall at Corby market");
  const std::string code = CodeOf(asha);
  Join(asha, code);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Details arrive")) << asha.Dump();
}

TEST_F(TwoPhonesJourney, ALinkFillsInTheCodeAndJoinsOnlyWhenPressed) {
  ben.Open("#/capture/join/K7P2QX");
  EXPECT_EQ(ben.Value("Code of a session"), "K7P2QX");
  EXPECT_FALSE(ben.Has(Role::kButton, "Add one person"));
  ben.Press("Join a session");
  EXPECT_TRUE(ben.Has(Role::kHeading, "Session K7P2QX")) << ben.Dump();
}

TEST_F(TwoPhonesJourney, JoiningFitsASmallPhone) {
  ben.viewport.width = 320;
  ben.viewport.height = 568;
  ben.Settle();
  ben.Open("#/capture/join/K7P2QX");
  EXPECT_EQ(LintWidth(ben.app->tree(), 320), std::vector<std::string>{});
  ben.Press("Join a session");
  EXPECT_EQ(LintWidth(ben.app->tree(), 320), std::vector<std::string>{});
  ben.Press("Show the code to join");
  EXPECT_EQ(LintWidth(ben.app->tree(), 320), std::vector<std::string>{});
}

// The screen does not go dark between two people at the stall.
TEST_F(TwoPhonesJourney, TheScreenStaysOnWhileASessionRunsAndIsShown) {
  EXPECT_FALSE(asha.platform.screen_kept_on);
  Start(asha, "Stall at Corby market");
  EXPECT_TRUE(asha.platform.screen_kept_on);
  const std::string address = asha.platform.address;
  asha.Follow("Today");
  EXPECT_FALSE(asha.platform.screen_kept_on);
  asha.Open(address);
  EXPECT_TRUE(asha.platform.screen_kept_on);
  asha.Press("Finish session");
  EXPECT_FALSE(asha.platform.screen_kept_on);
  asha.Open(address);
  EXPECT_FALSE(asha.platform.screen_kept_on) << "it is finished";
}

class TwoRecordsJourney : public TwoPhonesJourney {
 protected:
  // Each phone recorded the stall by itself; asha is at the desk.
  void RecordTwice() {
    asha.GoOffline();
    Start(asha, "Stall at Corby market");
    Count(asha, 3);
    asha.Press("Finish session");
    Start(ben, "Corby market stall");
    Count(ben, 2);
    ben.Fill("Quote", "The last bus leaves at six.");
    ben.Press("Add quote");
    ben.Press("Finish session");
    ben.Settle(10'000);
    asha.GoOnline();
    Sync(asha);
    asha.Follow("Log");
    asha.Follow("Stall at Corby market");
    ASSERT_TRUE(asha.Sees("These two look like one event")) << asha.Dump();
    asha.Settle(10'000);
    kept = "Stall at Corby market";
    gone = "Corby market stall";
    if (IdOf(gone) < IdOf(kept)) std::swap(kept, gone);
  }
  std::string IdOf(const std::string& title) {
    return base::GetString(AtServer("title", title), "_id");
  }
  int64_t HeadsOf(const std::string& title) {
    return merge::TallyTotal(AtServer("title", title), "heads");
  }
  void OpenActivity(const std::string& title) {
    asha.Open("#/log/" + IdOf(title));
    ASSERT_TRUE(asha.Has(Role::kHeading, title)) << asha.Dump();
  }

  // Ben has a quote and an address half typed at the session that asha merges away.
  void BeginAddressAtTheOneThatGoes() {
    asha.Open("#/new/project");
    asha.Fill("Project name", "A clinic in Corby");
    asha.Press("Save");
    RecordTwice();
    Sync(ben);
    ben.Open(shell::RouteTo(shell::Screen::kSession, IdOf(gone)));
    ben.Fill("Quote", "Nobody told us.");
    ben.Press("Wants to hear back");
    ben.Choose("Project", "A clinic in Corby");
    ben.Fill("E-mail", "sam@example.org");
    OpenActivity(kept);
    asha.Press("Merge them");
    asha.Settle(10'000);
    Sync(ben);
  }

  std::string kept;  // titles; the smaller id is kept, and codes are made by chance
  std::string gone;
};

TEST_F(TwoRecordsJourney, TwoRecordsOfOneEventAreMergedAndUndone) {
  RecordTwice();
  EXPECT_TRUE(asha.Sees("Corby market stall")) << asha.Dump();
  asha.Press("Merge them");
  EXPECT_TRUE(asha.Sees("Merged into this record")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, kept)) << asha.Dump();
  EXPECT_FALSE(asha.Sees("These two look like one event")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The last bus leaves at six.")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(HeadsOf(kept), 5);
  EXPECT_TRUE(merge::IsDeleted(AtServer("title", gone)));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("These two look like one event")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(HeadsOf("Stall at Corby market"), 3);
  EXPECT_EQ(HeadsOf("Corby market stall"), 2);
  EXPECT_FALSE(merge::IsDeleted(AtServer("title", gone)));
  OpenActivity(gone);
  EXPECT_TRUE(asha.Sees("Activity: Merged into")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Taken over when merged")) << "what only the product reads";
}

TEST_F(TwoRecordsJourney, WhicheverPageTheButtonIsPressedOnTheSameRecordIsKept) {
  RecordTwice();
  for (const std::string& page : {gone, kept}) {
    OpenActivity(page);
    asha.Press("Merge them");
    EXPECT_TRUE(asha.Has(Role::kHeading, kept)) << asha.Dump();
    asha.Settle(10'000);
    EXPECT_EQ(HeadsOf(kept), 5);
    EXPECT_TRUE(merge::IsDeleted(AtServer("title", gone)));
    if (page == gone) asha.Press("Undo");
  }
}

TEST_F(TwoRecordsJourney, ThePagesOfTheMergedRecordLeadToTheOneThatWasKept) {
  RecordTwice();
  const std::string id = IdOf(gone);
  OpenActivity(kept);
  asha.Press("Merge them");
  for (const std::string& address : {"#/log/" + id, "#/write-up/" + id}) {
    SCOPED_TRACE(address);
    asha.Open(address);
    EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << asha.Dump();
    asha.Follow("Open " + kept);
    EXPECT_TRUE(asha.Has(Role::kHeading, kept)) << asha.Dump();
  }
}

TEST_F(TwoRecordsJourney, WhatWasBegunAtTheMergedSessionIsFinishedAndGoesToTheOneThatWasKept) {
  RecordTwice();
  const std::string session = shell::RouteTo(shell::Screen::kSession, IdOf(gone));
  ben.Open(session);
  ben.Fill("Quote", "Nobody told us.");
  ben.TakePhoto(std::string(64, '1'));
  ben.Press("Close");
  OpenActivity(kept);
  asha.Press("Merge them");
  asha.Settle(10'000);
  Sync(ben);
  ben.Open(session);
  EXPECT_FALSE(ben.Has(Role::kFile, "Photograph: Take a photograph")) << "nothing new is taken";
  ben.Press("Add quote");
  ben.Press("Describe the photograph");
  ben.Fill("What the photograph shows", "The queue");
  ben.Press("Keep the photograph");
  EXPECT_FALSE(ben.Sees("A photograph waits for its description")) << ben.Dump();
  ben.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("caption", "The queue"), "activity"), IdOf(kept));
  EXPECT_EQ(base::GetString(AtServer("said", "Nobody told us."), "activity"), IdOf(kept));
}

// 004-27: the person at the stall has agreed while the desk merged.
TEST_F(TwoRecordsJourney, AnAddressThatWasBegunAtTheMergedSessionIsKeptForTheOneThatWasKept) {
  BeginAddressAtTheOneThatGoes();
  ben.Open(shell::RouteTo(shell::Screen::kSession, IdOf(gone)));
  ASSERT_TRUE(ben.Has(Role::kDialog, "Wants to hear back")) << ben.Dump();
  ben.Press("They agree: keep it");
  EXPECT_FALSE(ben.Has(Role::kButton, "Wants to hear back")) << "nothing new is begun there";
  ben.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("email", "sam@example.org"), "activity"), IdOf(kept));
}

TEST_F(TwoRecordsJourney, WhatWasBegunAtTheMergedSessionWaitsAtTheOneThatWasKept) {
  BeginAddressAtTheOneThatGoes();
  ben.Open(shell::RouteTo(shell::Screen::kSession, IdOf(kept)));
  EXPECT_EQ(ben.Value("Quote"), "Nobody told us.");
  ben.Press("Add quote");
  EXPECT_EQ(ben.Value("Quote"), "");
  ben.Press("Wants to hear back");
  EXPECT_EQ(ben.Value("E-mail"), "sam@example.org");
  ben.Press("They agree: keep it");
  ben.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("said", "Nobody told us."), "activity"), IdOf(kept));
  EXPECT_EQ(base::GetString(AtServer("email", "sam@example.org"), "activity"), IdOf(kept));
  ben.Open(shell::RouteTo(shell::Screen::kSession, IdOf(gone)));
  EXPECT_FALSE(ben.Has(Role::kButton, "Add quote")) << ben.Dump();
}

TEST_F(TwoRecordsJourney, AWriteUpThatWasBegunBeforeTheMergingSaysWhereItsRecordWent) {
  RecordTwice();
  const std::string write_up = "#/write-up/" + IdOf(gone);
  asha.Open(write_up);
  asha.Fill("Detailed notes", "It rained.");
  OpenActivity(kept);
  asha.Press("Merge them");
  asha.Open(write_up);
  EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Open " + kept)) << asha.Dump();
}

TEST_F(TwoRecordsJourney, DifferentEventsAreNotAskedAboutAgain) {
  RecordTwice();
  asha.Press("They are different events");
  EXPECT_FALSE(asha.Sees("These two look like one event")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("These two look like one event")) << asha.Dump();
}

TEST_F(TwoRecordsJourney, TheWriteUpAsksToo) {
  RecordTwice();
  asha.Follow("Write up");
  EXPECT_TRUE(asha.Sees("These two look like one event")) << asha.Dump();
  EXPECT_EQ(LintWidth(asha.app->tree(), asha.viewport.width), std::vector<std::string>{});
}

// What is typed and not saved would be saved over what the merging brought.
TEST_F(TwoRecordsJourney, TheWriteUpMergesOnlyWhenNothingIsUnsaved) {
  RecordTwice();
  asha.Follow("Write up");
  EXPECT_TRUE(asha.Has(Role::kButton, "Merge them")) << asha.Dump();
  asha.Fill("Detailed notes", "It rained.");
  EXPECT_FALSE(asha.Has(Role::kButton, "Merge them")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("These two look like one event")) << asha.Dump();
  asha.Press("Save");
  asha.Press("Merge them");
  EXPECT_TRUE(asha.Sees("Merged into this record")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("It rained.")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
