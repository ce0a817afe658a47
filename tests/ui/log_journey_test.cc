// Log: find by words in one activation, by project and dates in a few (004-01).

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class LogJourney : public SignedInJourney {
 protected:
  LogJourney() {
    sim::Peer& peer = *server.databases[kDatabase];
    AddProject(peer, "project:01J00000000000000000000001", "Urgent care");
    AddActivity(peer, 1, "Stall at Corby market", "2026-09-14", "written-up", "urgent");
    AddActivity(peer, 2, "Drop-in at Kettering library", "2026-10-02", "to-write-up", "");
    AddActivity(peer, 3, "Spotkanie w Łodzi", "2026-11-20", "written-up", "urgent");
    asha.Settle();
    asha.Follow("Sync");
    asha.Press("Sync now");
    asha.Follow("Log");
    asha.activations = 0;
  }

  static void AddProject(sim::Peer& peer, const std::string& id, const std::string& title) {
    base::Json document = merge::NewDocument(id, "project", kStamp);
    document["title"] = title;
    document["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(document, {"1-0000000000000000000000000000000a"});
  }
  static void AddActivity(sim::Peer& peer, int number, const std::string& title,
                          const std::string& held_on, const std::string& status,
                          const std::string& project) {
    base::Json document = merge::NewDocument(
        "activity:01J0000000000000000000000" + std::to_string(number), "activity", kStamp);
    document["title"] = title;
    document["held_on"] = held_on;
    document["engagement_type"] = "busy-place";
    document["status"] = status;
    document["ended_at"] = held_on + "T16:00:00.000+00:00";
    if (status == "written-up") document["written_up_at"] = held_on + "T18:00:00.000+00:00";
    if (!project.empty()) document["project"] = "project:01J00000000000000000000001";
    document["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(document, {"1-0000000000000000000000000000000a"});
  }

  static constexpr char kStamp[] = "01a1000000000000000000000000000a";
};

TEST_F(LogJourney, FindsByWordsAsTheyAreTyped) {
  EXPECT_TRUE(asha.Sees("3 activities")) << asha.Dump();
  asha.Fill("Search the log", "lodzi");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("1 activity")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Spotkanie w Łodzi")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Stall at Corby market"));
}

TEST_F(LogJourney, FiltersByProjectAndStatus) {
  asha.Choose("Project", "Urgent care");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
  asha.Choose("Status", "To write up");
  EXPECT_TRUE(asha.Sees("Nothing matches")) << asha.Dump();
  asha.Press("Clear search and filters");
  EXPECT_TRUE(asha.Sees("3 activities"));
}

TEST_F(LogJourney, FiltersByDate) {
  asha.Press("Other dates");
  asha.Fill("Day", "1");
  EXPECT_TRUE(asha.Sees("3 activities")) << "a half-typed date filters nothing";
  asha.Fill("Month", "10");
  asha.Fill("Year", "2026");
  EXPECT_TRUE(asha.Sees("2 activities")) << asha.Dump();
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
  ben.Follow("Log");
  EXPECT_TRUE(ben.Sees("Nothing is logged yet"));
  EXPECT_TRUE(ben.Has(Role::kLink, "New activity"));
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

TEST_F(LogJourney, OwnDatesAreGoneIntoAndNoFilterIsRequired) {
  LogActivity(asha, "Stall at Corby market");
  asha.Follow("Log");
  asha.Press("Other dates");
  const Node* day = asha.Field("Day");
  ASSERT_NE(day, nullptr);
  EXPECT_EQ(asha.app->tree().focused(), day->id) << asha.Dump();
  for (const Node& node : asha.app->tree().nodes()) {
    EXPECT_FALSE(node.state & semantics::kRequired) << node.name;
  }
}

}  // namespace
}  // namespace earshot::ui_test
