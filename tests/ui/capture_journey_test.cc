// Capture: one wet hand at a stall. Budgets from PRODUCT.md section 1.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class CaptureJourney : public SignedInJourney {
 protected:
  void StartSession() {
    asha.Follow("Capture");
    asha.Choose("Type of engagement", "Stall in a busy place");
    asha.Press("Start session");
  }
};

TEST_F(CaptureJourney, AnUnplannedSessionStartsInFourActivations) {
  StartSession();
  EXPECT_LE(asha.activations, 4);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Outreach session, 25 November 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Add one person"));
}

// All sessions of a day had one name.
TEST_F(CaptureJourney, ASecondSessionOfTheDayHasItsTimeInTheName) {
  StartSession();
  StartSession();
  EXPECT_TRUE(asha.Sees("Outreach session, 25 November 2026, 09:1")) << asha.Dump();
  asha.Follow("Today");
  EXPECT_TRUE(asha.Has(Role::kLink, "Outreach session, 25 November 2026")) << asha.Dump();
}

// 004-18: every activity says which type of engagement it is.
TEST_F(CaptureJourney, ASessionWithoutATypeIsRefusedBesideTheField) {
  asha.Follow("Capture");
  asha.Press("Start session");
  EXPECT_TRUE(asha.Has(Role::kAlert, "There is a problem")) << asha.Dump();
  EXPECT_EQ(asha.Value("Activity"), "Outreach session, 25 November 2026");
}

TEST_F(CaptureJourney, TheErrorsAreSeenWholeThoughTheyPushTheButtonDown) {
  asha.Follow("Capture");
  const Node& button = asha.Get(Role::kButton, "Start session");
  asha.viewport.height = button.rect.y + button.rect.h + 100;  // it just fits
  asha.Settle();
  asha.Point(Role::kButton, "Start session");
  const Node& errors = asha.Get(Role::kAlert, "There is a problem");
  EXPECT_EQ(asha.app->tree().focused(), errors.id);
  EXPECT_GE(errors.rect.y, asha.app->tree().FindByRole(Role::kScroll, "")->offset_y);
}

TEST_F(CaptureJourney, CountingAPersonIsOneActivationAndCanBeTakenBack) {
  StartSession();
  asha.activations = 0;
  asha.Press("Add one person");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("1 person")) << asha.Dump();
  asha.Press("Add one person");
  asha.Press("Add one person");
  asha.Press("Take one away");
  EXPECT_TRUE(asha.Sees("2 people")) << asha.Dump();
  EXPECT_TRUE(asha.app->OnKey("z", true, false, false, true));
  asha.Settle();
  EXPECT_TRUE(asha.Sees("3 people")) << "undo of taking one away";
}

TEST_F(CaptureJourney, EachCountIsReadOutAndASaveIsNot) {
  StartSession();
  asha.Press("Add one person");
  asha.Press("Add one person");
  EXPECT_TRUE(asha.Said().ends_with("1 person\n2 people\n")) << asha.Said();
  asha.Press("Take one away");
  EXPECT_TRUE(asha.Said().ends_with("2 people\n1 person\n")) << asha.Said();
}

TEST_F(CaptureJourney, TheMessageWithUndoIsInViewWithoutScrolling) {
  StartSession();
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  const Node& undo = asha.Get(Role::kButton, "Undo");
  EXPECT_TRUE(asha.InSight(undo)) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Heard so far"));
}

// At 1280 x 800 the message lay over "Add quote".
TEST_F(CaptureJourney, AtADeskNoMessageLiesOverTheSessionThatWasStarted) {
  StartSession();
  EXPECT_TRUE(asha.Has(Role::kText, "Running")) << "the screen says it" << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kText, "Session started")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Dismiss"));
  EXPECT_NE(asha.Said().find("Session started\n"), std::string::npos) << asha.Said();
  EXPECT_TRUE(asha.app->OnKey("z", true, false, false, true));
  asha.Settle();
  EXPECT_TRUE(asha.Sees("Taken back: Start session")) << asha.Dump();
}

// Nobody has to type a quote again that was added too early.
TEST_F(CaptureJourney, AQuoteThatIsTakenBackStandsInItsFieldAgain) {
  StartSession();
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  ASSERT_EQ(asha.Value("Quote"), "");
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("Taken back: Add quote")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Heard so far"));
  EXPECT_EQ(asha.Value("Quote"), "The bus stops at six.");
  EXPECT_TRUE(asha.app->OnKey("y", true, false, false, true));
  asha.Settle();
  EXPECT_TRUE(asha.Sees("Done again: Add quote")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Heard so far: 1"));
  EXPECT_EQ(asha.Value("Quote"), "") << "it would be added twice";
}

TEST_F(CaptureJourney, AQuoteThatIsTakenBackReplacesNothingThatWasBegun) {
  StartSession();
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  asha.Fill("Quote", "The lift is");
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Heard so far")) << asha.Dump();
  EXPECT_EQ(asha.Value("Quote"), "The lift is");
}

TEST_F(CaptureJourney, WhatWasHeardIsReadBeforeTheSessionIsFinished) {
  StartSession();
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  EXPECT_LT(asha.Get(Role::kHeading, "Heard so far: 1").rect.y,
            asha.Get(Role::kButton, "Finish session").rect.y)
      << asha.Dump();
}

TEST_F(CaptureJourney, OfManyQuotesTheNewestStandBeforeFinishAndTheOthersAreAPressAway) {
  StartSession();
  for (int nth = 1; nth <= 7; ++nth) {
    asha.Fill("Quote", "Quote number " + std::to_string(nth));
    asha.Press("Add quote");
  }
  EXPECT_TRUE(asha.Sees("Heard so far: 7"));
  EXPECT_TRUE(asha.Sees("Quote number 7") && asha.Sees("Quote number 3")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Quote number 2"));
  asha.Press("Earlier quotes");
  EXPECT_TRUE(asha.Sees("Quote number 2") && asha.Sees("Quote number 1")) << asha.Dump();
  asha.Press("Earlier quotes");
  EXPECT_FALSE(asha.Sees("Quote number 1"));
}

TEST_F(CaptureJourney, TheStartSaysWhatItIsForWhileNothingRunsAndNothingIsPlanned) {
  asha.Follow("Capture");
  EXPECT_TRUE(asha.Sees("Count the people at an event")) << asha.Dump();
  StartSession();
  asha.Follow("Capture");
  EXPECT_FALSE(asha.Sees("Count the people at an event")) << "one runs" << asha.Dump();
}

TEST_F(CaptureJourney, TheCountNeverGoesBelowNothing) {
  StartSession();
  asha.Press("Take one away");
  EXPECT_TRUE(asha.Sees("0 people")) << asha.Dump();
  asha.Press("Add one person");
  EXPECT_TRUE(asha.Sees("1 person"));
}

TEST_F(CaptureJourney, AQuoteIsThreeActivationsAndBecomesAFeedbackPoint) {
  StartSession();
  asha.activations = 0;
  asha.Fill("Quote", "The bus stops at six.");
  asha.Press("Add quote");
  EXPECT_LE(asha.activations, 3);
  EXPECT_TRUE(asha.Sees("Heard so far: 1")) << asha.Dump();
  EXPECT_EQ(asha.Value("Quote"), "");
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("type", "feedback"), "said"), "The bus stops at six.");
}

TEST_F(CaptureJourney, AnEmptyQuoteIsNotAdded) {
  StartSession();
  asha.Press("Add quote");
  EXPECT_TRUE(asha.Sees("Enter what they said")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Heard so far"));
}

TEST_F(CaptureJourney, AHalfTypedQuoteSurvivesTheEndOfTheBrowser) {
  StartSession();
  std::string address = asha.platform.address;
  asha.Fill("Quote", "Half a sent");
  asha.Settle(1500);
  asha.Restart();
  asha.Open(address);
  EXPECT_EQ(asha.Value("Quote"), "Half a sent");
}

TEST_F(CaptureJourney, AStallIsResumedFromTodayInOneActivation) {
  StartSession();
  asha.Follow("Today");
  asha.activations = 0;
  asha.Follow("Outreach session, 25 November 2026");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Has(Role::kButton, "Add one person")) << asha.Dump();
}

TEST_F(CaptureJourney, FinishingLeadsToTheWriteUpWithTheHoursLeft) {
  StartSession();
  asha.Press("Finish session");
  EXPECT_TRUE(asha.platform.address.starts_with("#/write-up/activity:")) << asha.platform.address;
  EXPECT_TRUE(asha.Sees("24 hours left to write up") || asha.Sees("23 hours left to write up"))
      << asha.Dump();
  asha.Follow("Today");
  EXPECT_TRUE(asha.Sees("hours left to write up")) << asha.Dump();
  asha.Settle(26 * 3'600'000LL);
  asha.Follow("Today");
  EXPECT_TRUE(asha.Sees("Overdue by 2 hours")) << asha.Dump();
  asha.activations = 0;
  asha.Follow("Outreach session, 25 November 2026");
  EXPECT_EQ(asha.activations, 1) << "the most overdue write-up";
  EXPECT_TRUE(asha.platform.address.starts_with("#/write-up/activity:"));
}

}  // namespace
}  // namespace earshot::ui_test
