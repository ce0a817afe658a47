// Log: the same filtered rows as a timeline and as a calendar (004-01).

#include "tests/ui/log_fixture.h"

namespace earshot::ui_test {
namespace {

class LogViewsJourney : public LogJourney {
 protected:
  void Show(std::string_view view) { asha.Click(Role::kTab, view); }
  void OnAPhone() {
    asha.viewport.width = 390;
    asha.viewport.height = 844;
    asha.Settle();
  }
};

TEST_F(LogViewsJourney, TheListComesFirst) {
  EXPECT_TRUE(asha.Has(Role::kTable, "Activities")) << asha.Dump();
  EXPECT_TRUE(asha.Get(Role::kTab, "List").state & semantics::kSelected);
}

TEST_F(LogViewsJourney, TheTimelineTellsEachMonthWithItsFigures) {
  Show("Timeline");
  EXPECT_FALSE(asha.Has(Role::kTable, "Activities"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "November 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "October 2026"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "September 2026"));
  EXPECT_TRUE(asha.Sees("1 activity, 0 people"));
  EXPECT_TRUE(asha.Sees("Friday 20 Nov 2026, Urgent care"));
  asha.Follow("Stall at Corby market");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market"));
}

TEST_F(LogViewsJourney, AMonthOfPlannedActivitiesCountsNobody) {
  sim::Peer& peer = *server.databases[kDatabase];
  AddActivity(peer, 200, "Winter fair", "2026-12-10", "planned", "");
  AddActivity(peer, 201, "Open day", "2026-10-30", "planned", "");
  Fetch();
  Show("Timeline");
  EXPECT_TRUE(asha.Sees("\"1 planned\"")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("2 activities, 1 planned, 0 people"));
}

TEST_F(LogViewsJourney, FiltersHoldInEveryView) {
  asha.Choose("Project", "Urgent care");
  Show("Timeline");
  EXPECT_TRUE(asha.Has(Role::kHeading, "November 2026")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kHeading, "October 2026"));
  Show("Calendar");
  asha.Press("Earlier month");
  EXPECT_TRUE(asha.Sees("No activities in October 2026.")) << asha.Dump();
}

TEST_F(LogViewsJourney, ALongTimelineIsCutAndShowsMoreWhenAsked) {
  sim::Peer& peer = *server.databases[kDatabase];
  for (int i = 100; i < 170; ++i) {
    AddActivity(peer, i, "Visit number " + std::to_string(i), "2026-08-03", "written-up", "");
  }
  Fetch();
  Show("Timeline");
  EXPECT_TRUE(asha.Sees("The first 60 of 73 are shown.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("70 activities, 0 people")) << "the figures are of the whole month";
  asha.Press("Show more");
  EXPECT_FALSE(asha.Has(Role::kButton, "Show more")) << asha.Dump();
}

TEST_F(LogViewsJourney, TheCalendarTellsEachDayAndLinksItsActivities) {
  Show("Calendar");
  EXPECT_TRUE(asha.Has(Role::kHeading, "November 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kTable, "Calendar of November 2026"));
  EXPECT_TRUE(asha.Has(Role::kColumnHeader, "Monday"));
  EXPECT_TRUE(asha.Has(Role::kText, "Friday 20 November 2026, 1 activity"));
  EXPECT_TRUE(asha.Has(Role::kText, "Wednesday 25 November 2026, today"));
  asha.Follow("Spotkanie w Łodzi");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Spotkanie w Łodzi"));
}

TEST_F(LogViewsJourney, TheCalendarGoesToEarlierAndLaterMonthsAndBack) {
  Show("Calendar");
  asha.Press("Earlier month");
  EXPECT_TRUE(asha.Has(Role::kText, "Friday 2 October 2026, 1 activity")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Drop-in at Kettering library"));
  EXPECT_NE(asha.Said().find("October 2026, 1 activity"), std::string::npos);
  asha.Press("Current month");
  asha.Press("Later month");
  EXPECT_TRUE(asha.Sees("No activities in December 2026.")) << asha.Dump();
  asha.Press("Go to November 2026");
  EXPECT_TRUE(asha.Has(Role::kLink, "Spotkanie w Łodzi"));
}

// A filter and a step must not have one name.
TEST_F(LogViewsJourney, NoTwoControlsOfTheCalendarAreCalledThisMonth) {
  Show("Calendar");
  EXPECT_TRUE(asha.Has(Role::kRadio, "This month")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "This month")) << asha.Dump();
}

TEST_F(LogViewsJourney, ADayWithManyActivitiesOpensAsAList) {
  sim::Peer& peer = *server.databases[kDatabase];
  for (int i = 100; i < 106; ++i) {
    AddActivity(peer, i, "Visit number " + std::to_string(i), "2026-11-20", "planned", "");
  }
  Fetch();
  Show("Calendar");
  EXPECT_TRUE(asha.Has(Role::kText, "Friday 20 November 2026, 7 activities")) << asha.Dump();
  asha.Press("All 7");
  EXPECT_TRUE(asha.Has(Role::kTable, "Activities")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("7 activities"));
}

TEST_F(LogViewsJourney, APhoneReadsTheMonthDayByDay) {
  OnAPhone();
  Show("Calendar");
  EXPECT_FALSE(asha.Has(Role::kTable, "Calendar of November 2026")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Friday 20 November 2026, 1 activity"));
  asha.Follow("Spotkanie w Łodzi");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Spotkanie w Łodzi"));
}

TEST_F(LogViewsJourney, TheViewIsKeptWhileAnActivityIsRead) {
  Show("Calendar");
  asha.Press("Earlier month");
  asha.Follow("Drop-in at Kettering library");
  asha.Follow("Back to the log");
  EXPECT_TRUE(asha.Has(Role::kHeading, "October 2026")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
