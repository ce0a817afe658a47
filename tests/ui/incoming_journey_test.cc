// Incoming and Deadlines: a clock that shows its working, earlier answers, routines that are ticked
// (003-07, 003-08, 000-01).

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class IncomingJourney : public SignedInJourney {
 protected:
  void LogCase(const std::string& kind, const std::string& title) {
    asha.Open("#/new/case");
    asha.Choose("Kind", kind);
    asha.Fill("About", title);
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Case saved")) << asha.Dump();
  }
};

TEST_F(IncomingJourney, AnEmptyWorkspaceSaysWhatComesHere) {
  asha.Follow("Incoming");
  EXPECT_TRUE(asha.Sees("Nothing has come in yet")) << asha.Dump();
}

// PRODUCT.md: log one 3/3. The kind, one line, Save; received today is filled in.
TEST_F(IncomingJourney, AFreedomOfInformationRequestShowsHowItsDateWasWorkedOut) {
  LogCase("Freedom of information request", "Spending on parking");
  EXPECT_TRUE(asha.Sees("20 working days after it was received on")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Saturdays and Sundays"));
  EXPECT_TRUE(asha.Sees("working days left")) << asha.Dump();
  asha.Open("#/deadlines");
  EXPECT_TRUE(asha.Has(Role::kLink, "Spending on parking")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("20 working days left")) << "the unit of its own page: " << asha.Dump();
}

// 003-11: contacts with the media are kept with everything else that comes in.
TEST_F(IncomingJourney, AMediaContactIsLoggedAndFoundAmongItsKind) {
  LogCase("Media contact", "Radio interview about the clinic");
  LogCase("Enquiry", "Opening hours of the clinic");
  asha.Open("#/incoming");
  asha.Choose("Kind", "Media contact");
  EXPECT_TRUE(asha.Has(Role::kLink, "Radio interview about the clinic")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Opening hours of the clinic"));
}

TEST_F(IncomingJourney, ACaseIsMarkedAsRepliedInTwoAndUndone) {
  LogCase("Enquiry", "Opening hours of the clinic");
  asha.Open("#/incoming");
  asha.activations = 0;
  asha.Follow("Opening hours of the clinic");
  asha.Press("Mark as replied");
  EXPECT_EQ(asha.activations, 2);
  EXPECT_FALSE(asha.Has(Role::kButton, "Mark as replied")) << asha.Dump();
  asha.Follow("Back to Incoming");
  EXPECT_TRUE(asha.Sees("Everything is answered")) << asha.Dump();
  asha.Tick("Show answered cases too");
  EXPECT_TRUE(asha.Has(Role::kLink, "Opening hours of the clinic")) << asha.Dump();
}

TEST_F(IncomingJourney, TheClockStopsWhileWeWaitForClarification) {
  LogCase("Freedom of information request", "Spending");
  asha.Follow("Record what happened");
  asha.Choose("What happened", "We asked what is meant");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Waiting for clarification since")) << asha.Dump();
  asha.Open("#/deadlines");
  EXPECT_FALSE(asha.Has(Role::kLink, "Spending")) << asha.Dump();
}

// 003-07: search in earlier answers before answering; PRODUCT.md: reuse an answer 3/3.
TEST_F(IncomingJourney, AnEarlierAnswerIsFoundAndUsedInThree) {
  LogCase("Enquiry", "Parking charges at the hospital");
  asha.Follow("Edit");
  asha.Fill("The answer", "Parking is free for blue badge holders.");
  asha.Press("Save");
  LogCase("Enquiry", "What does parking cost");
  asha.Open("#/incoming");
  asha.activations = 0;
  asha.Follow("What does parking cost");
  EXPECT_TRUE(asha.Sees("Parking is free for blue badge holders.")) << asha.Dump();
  asha.Press("Use this answer: Parking charges at the hospital");
  EXPECT_LE(asha.activations, 3);
  EXPECT_TRUE(asha.Sees("Answered before in")) << asha.Dump();
}

// 004-04: any case can shed feedback points.
TEST_F(IncomingJourney, ACaseShedsFeedbackPoints) {
  LogCase("Complaint", "Parking at the hospital");
  asha.Follow("Add a feedback point");
  asha.Fill("What they said", "Nowhere to park after ten.");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Feedback points from this case")) << asha.Dump();
  asha.Follow("Voices");
  EXPECT_TRUE(asha.Has(Role::kButton, "Nowhere to park after ten.")) << asha.Dump();
}

// 000-01: the mailbox is checked at least every 48 hours, by somebody; tick 1/1 on Today.
TEST_F(IncomingJourney, ARoutineIsTickedOnTodayInOne) {
  LogActivity(asha, "Stall");
  asha.Open("#/new/routine");
  asha.Fill("What is to be done", "Check the mailbox");
  asha.Fill("Every", "48");
  asha.Choose("Hours, days or months", "Hours");
  asha.Press("Today");
  asha.Press("Save");
  asha.Open("#/today");
  asha.activations = 0;
  asha.Press("Done: Check the mailbox");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("Check the mailbox: ticked")) << asha.Dump();
  asha.Open("#/deadlines");
  EXPECT_TRUE(asha.Sees("47 hours left") || asha.Sees("48 hours left") || asha.Sees("1 day left") ||
              asha.Sees("2 days left"))
      << asha.Dump();
}

TEST_F(IncomingJourney, AHolidayOfTheWorkspaceReDatesOpenRequests) {
  LogCase("Freedom of information request", "Spending");
  const std::string before = asha.Dump();
  asha.Open("#/new/bank_holiday");
  asha.Fill("Name", "Day of thanks");
  FillDate(asha, "30", "11", "2026");
  asha.Press("Save");
  asha.Open("#/incoming");
  asha.Follow("Spending");
  EXPECT_TRUE(asha.Sees("Day of thanks, 30 Nov 2026")) << asha.Dump();
}

// The buttons of all routines stood below the whole list.
TEST_F(IncomingJourney, EachRoutineIsTickedInItsOwnRow) {
  for (const char* title : {"Check the mailbox", "Ring the clinic"}) {
    asha.Open("#/new/routine");
    asha.Fill("What is to be done", title);
    asha.Fill("Every", "48");
    asha.Choose("Hours, days or months", "Hours");
    asha.Press("Today");
    asha.Press("Save");
  }
  asha.Open("#/deadlines");
  for (const char* title : {"Check the mailbox", "Ring the clinic"}) {
    const Node& button = asha.Get(Role::kButton, std::string("Done: ") + title);
    EXPECT_EQ(button.parent, asha.Get(Role::kLink, title).parent) << asha.Dump();
  }
  asha.Press("Done: Ring the clinic");
  EXPECT_TRUE(asha.Sees("Ring the clinic: ticked")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
