// Log: find by words in one activation, by project and dates in a few (004-01).

#include "tests/ui/lint.h"
#include "tests/ui/log_fixture.h"

namespace earshot::ui_test {
namespace {

TEST_F(LogJourney, FindsByWordsAsTheyAreTyped) {
  EXPECT_TRUE(asha.Sees("3 activities")) << asha.Dump();
  asha.Fill("Search the log", "lodzi");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("1 activity")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Spotkanie w Łodzi")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Stall at Corby market"));
}

TEST_F(LogJourney, WordsThatFindNothingBlameNoFilterThatIsNotSet) {
  asha.Fill("Search the log", "submarine");
  EXPECT_TRUE(asha.Sees("Nothing matches")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("within these filters"));
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("within these filters")) << asha.Dump();
}

TEST_F(LogJourney, FiltersByProjectAndStatus) {
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
  asha.Choose("Status", "To write up");
  EXPECT_TRUE(asha.Sees("Nothing matches")) << asha.Dump();
  asha.Press("Clear search and filters");
  EXPECT_TRUE(asha.Sees("3 activities"));
}

// 004-02: late ones are among those to be written up, and the time makes more of them.
TEST_F(LogJourney, FiltersByWriteUpsThatAreOverdue) {
  LogActivity(asha, "Coffee morning");
  asha.Follow("Log");
  asha.Choose("Status", "To write up");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
  asha.Choose("Status", "Write-up overdue");
  EXPECT_TRUE(asha.Sees("1 activity")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Drop-in at Kettering library")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Coffee morning"));
  asha.Settle(25 * 3'600'000LL);
  EXPECT_TRUE(asha.Has(Role::kLink, "Coffee morning")) << asha.Dump();
  asha.Press("Clear search and filters");
  EXPECT_TRUE(asha.Sees("4 activities")) << asha.Dump();
}

// "Overdue" alone did not say of what, and "Edit" not what to do about it.
TEST_F(LogJourney, ALateRecordSaysThatItsWriteUpIsAndOffersIt) {
  asha.Follow("Drop-in at Kettering library");
  EXPECT_TRUE(asha.Sees("Write-up overdue by 52 days")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Edit"));
  asha.Follow("Write up");
  EXPECT_TRUE(asha.platform.address.starts_with("#/write-up/activity:")) << asha.platform.address;
  asha.Follow("Log");
  asha.Follow("Stall at Corby market");
  EXPECT_TRUE(asha.Has(Role::kLink, "Edit")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Write up"));
}

TEST_F(LogJourney, FiltersByDate) {
  asha.Press("More filters");
  asha.Fill("Day", "1");
  EXPECT_TRUE(asha.Sees("3 activities")) << "a half-typed date filters nothing";
  asha.Fill("Month", "10");
  asha.Fill("Year", "2026");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "More filters (1 in use)")) << asha.Dump();
}

TEST_F(LogJourney, FiltersByTypeOfEngagement) {
  asha.Choose("Type", "Survey");
  EXPECT_TRUE(asha.Sees("Nothing matches")) << asha.Dump();
  asha.Choose("Type", "Stall in a busy place");
  EXPECT_TRUE(asha.Sees("3 activities")) << asha.Dump();
}

TEST_F(LogJourney, WhatIsRarelyPressedWaitsBehindMore) {
  EXPECT_FALSE(asha.Has(Role::kButton, "Save for a spreadsheet"));
  asha.Press("More");
  EXPECT_TRUE(asha.Has(Role::kButton, "Save for a spreadsheet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Activities from a spreadsheet"));
}

// A year of records on a small laptop: at least eight rows before anything is scrolled.
TEST_F(LogJourney, EightRowsAreInSightOnADesk) {
  sim::Peer& peer = *server.databases[kDatabase];
  for (int i = 100; i < 140; ++i) {
    AddActivity(peer, i, "Visit number " + std::to_string(i), "2026-08-03", "written-up", "");
  }
  Fetch();
  asha.viewport.width = 1280;
  asha.viewport.height = 800;
  asha.Settle();
  size_t whole = 0;
  for (const Node& node : asha.app->tree().nodes()) {
    if (node.role != Role::kLink || !node.value.starts_with("#/log/activity")) continue;
    const semantics::Rect rect = OnScreen(asha.app->tree(), node);
    if (rect.y + rect.h <= 800) ++whole;
  }
  EXPECT_GE(whole, 8U) << asha.Dump();
}

// What stands above the rows: lines that begin and end together, and views of modest height.
TEST_F(LogJourney, FiltersStandInEvenLinesOnEveryWidth) {
  const auto top = [&](Role role, const char* name) { return asha.Get(role, name).rect.y; };
  for (float width : {1280.0F, 768.0F}) {
    asha.viewport.width = width;
    asha.Settle();
    if (asha.Has(Role::kButton, "Show filters")) asha.Press("Show filters");
    for (const char* list : {"Type", "Status"}) {
      EXPECT_EQ(top(Role::kSelect, list), top(Role::kSelect, "Project")) << list << " " << width;
      EXPECT_EQ(asha.Get(Role::kSelect, list).rect.w, asha.Get(Role::kSelect, "Project").rect.w);
    }
    for (const char* period : {"This month", "This quarter", "This year"}) {
      EXPECT_EQ(top(Role::kRadio, period), top(Role::kRadio, "Any time")) << period << " " << width;
    }
    EXPECT_LE(asha.Get(Role::kTab, "List").rect.h, 44) << width;
    EXPECT_EQ(top(Role::kTab, "Calendar"), top(Role::kTab, "List")) << width;
  }
  asha.viewport.width = 1280;
  asha.Settle();
  EXPECT_EQ(top(Role::kSearch, "Search the log"), top(Role::kSelect, "Project"));
  EXPECT_EQ(top(Role::kButton, "More filters"), top(Role::kRadio, "Any time")) << asha.Dump();
  EXPECT_EQ(top(Role::kButton, "More"), top(Role::kLink, "New activity")) << asha.Dump();
}

TEST_F(LogJourney, OnAPhoneTheCardsBeginInTheUpperHalf) {
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  const Node& first = asha.Get(Role::kLink, "Spotkanie w Łodzi");
  EXPECT_LT(OnScreen(asha.app->tree(), first).y, 460) << asha.Dump();
}

TEST_F(LogJourney, FitsNarrowPagesAndLargeText) {
  for (float width : {320.0F, 390.0F, 768.0F, 1024.0F, 1280.0F}) {
    asha.viewport.width = width;
    asha.viewport.height = 800;
    asha.Settle();
    EXPECT_EQ(LintWidth(asha.app->tree(), width), std::vector<std::string>()) << width;
  }
}

std::vector<std::string> Titles(const AppDriver& driver) {
  std::vector<std::string> titles;
  const Node* table = driver.app->tree().FindByRole(Role::kTable, "");
  for (const Node& node : driver.app->tree().nodes()) {
    const bool inside = table != nullptr && node.value.starts_with("#/log/activity");
    if (node.role == Role::kLink && inside) titles.push_back(node.name);
  }
  return titles;
}

TEST_F(LogJourney, SortsByAColumnAndBackByASecondPress) {
  const std::vector<std::string> newest = {"Spotkanie w Łodzi", "Drop-in at Kettering library",
                                           "Stall at Corby market"};
  EXPECT_EQ(Titles(asha), newest) << asha.Dump();
  asha.Press("Date");
  EXPECT_EQ(Titles(asha), (std::vector<std::string>{newest.rbegin(), newest.rend()}));
  asha.Press("Activity");
  EXPECT_EQ(Titles(asha).front(), "Drop-in at Kettering library");
  asha.Press("Activity");
  EXPECT_EQ(Titles(asha).back(), "Drop-in at Kettering library");
}

TEST_F(LogJourney, AnEmptyWorkspaceSaysWhatToDo) {
  FakeServer empty;
  empty.users = {{"ben", kPassword}};
  empty.AddDatabase("earshot_empty");
  AppDriver ben(empty, 7);
  ben.SignIn("ben", kPassword);
  EXPECT_TRUE(ben.Sees("Nothing is logged yet")) << ben.Dump();
  EXPECT_TRUE(ben.Sees("Earshot keeps whom you engaged with")) << "what it is for";
  EXPECT_TRUE(ben.Has(Role::kLink, "Log an activity"));
  ben.Follow("Log");
  EXPECT_TRUE(ben.Sees("Nothing is logged yet"));
  EXPECT_TRUE(ben.Sees("The Log holds every engagement")) << ben.Dump();
  EXPECT_TRUE(ben.Has(Role::kLink, "Capture at an event"));
  EXPECT_TRUE(ben.Has(Role::kLink, "New activity"));
  ben.Follow("Activities from a spreadsheet");
  EXPECT_TRUE(ben.Sees("Save your spreadsheet as CSV")) << ben.Dump();
  ben.Follow("Log");
  ben.Follow("Capture at an event");
  EXPECT_TRUE(ben.Has(Role::kButton, "Start session")) << ben.Dump();
}

TEST_F(LogJourney, APhoneShowsCardsAndHidesTheFilters) {
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  EXPECT_FALSE(asha.Has(Role::kSelect, "Project"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Stall at Corby market")) << asha.Dump();
  asha.Press("Show filters");
  EXPECT_TRUE(asha.Has(Role::kSelect, "Project"));
}

TEST_F(LogJourney, ARecordThatIsNotHereIsSaidPlainly) {
  asha.Open("#/log/activity:01J0000000000000000000000X");
  EXPECT_TRUE(asha.Sees("This record is not on this device")) << asha.Dump();
  asha.Open("#/nowhere");
  EXPECT_TRUE(asha.Sees("Page not found")) << asha.Dump();
  asha.Open("#/write-up/activity:01J0000000000000000000000X");
  EXPECT_TRUE(asha.Sees("This record is not on this device"));
}

TEST_F(LogJourney, AnAddressWithoutAPageMarksNoPlaceOfTheBottomBar) {
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  const auto marked = [&] {
    return (asha.Get(Role::kLink, "More").state & semantics::kCurrent) != 0;
  };
  asha.Open("#/reports");
  EXPECT_TRUE(marked()) << asha.Dump();
  asha.Open("#/nowhere");
  EXPECT_FALSE(marked()) << asha.Dump();
}

TEST_F(LogJourney, OwnDatesAreGoneIntoAndNoFilterIsRequired) {
  LogActivity(asha, "Stall at Corby market");
  asha.Follow("Log");
  asha.Press("More filters");
  const Node* day = asha.Field("Day");
  ASSERT_NE(day, nullptr);
  EXPECT_EQ(asha.app->tree().focused(), day->id) << asha.Dump();
  for (const Node& node : asha.app->tree().nodes()) {
    EXPECT_FALSE(node.state & semantics::kRequired) << node.name;
  }
}

// A day that has passed with nothing said of it asks for an answer, as on Today.
TEST_F(LogJourney, WhatWasPlannedForADayThatHasPassedAsksWhetherItHappened) {
  sim::Peer& peer = *server.databases[kDatabase];
  AddActivity(peer, 200, "Winter fair", "2026-12-10", "planned", "");
  Fetch();
  EXPECT_FALSE(asha.Sees("Did it happen?")) << asha.Dump();
  AddActivity(peer, 201, "Open day", "2026-10-30", "planned", "urgent");
  Fetch();
  EXPECT_TRUE(asha.Sees("Did it happen?")) << asha.Dump();
  asha.Follow("Open day");
  EXPECT_TRUE(asha.Sees("Did it happen?")) << asha.Dump();
  asha.Open("#/projects/project:01J00000000000000000000001");
  EXPECT_TRUE(asha.Sees("Did it happen?")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
