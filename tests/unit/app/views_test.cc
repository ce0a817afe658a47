// What the screens read: the Log's rows, write-ups due, search, terms, names.
#include <gtest/gtest.h>

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

using base::Json;
using merge::Op;

class ViewsTest : public ::testing::Test {
 protected:
  Desk desk{"00000000000000a1"};
  Workspace& workspace() { return *desk.workspace; }
  static merge::Change Set(std::string field, Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  std::string Ended(const std::string& title, const std::string& ended_at,
                    const std::string& status) {
    return desk.Do(
        "", "activity",
        {Set("title", title), Set("held_on", ended_at.substr(0, 10)),
         Set("engagement_type", "busy-place"), Set("status", status), Set("ended_at", ended_at)});
  }
};

TEST_F(ViewsTest, ActivitiesAreNewestFirstAndFollowEachEdit) {
  const std::string old = desk.NewActivity("Old", "2026-01-10");
  const std::string young = desk.NewActivity("Young", "2026-08-10");
  ASSERT_EQ(workspace().Activities().size(), 2u);
  EXPECT_EQ(workspace().Activities()[0].id, young);
  desk.Do(old, "", {Set("held_on", "2026-09-01")});
  EXPECT_EQ(workspace().Activities()[0].id, old);
  desk.Do(old, "", {Set("deleted", true)});
  ASSERT_EQ(workspace().Activities().size(), 1u);
  EXPECT_EQ(workspace().Activities()[0].id, young);
}

TEST_F(ViewsTest, ManyActivitiesAreSortedTheSameWayAsFew) {
  for (int i = 0; i < 100; ++i) {
    const std::string day = std::to_string(10 + (i * 7) % 18);
    desk.NewActivity("Visit " + std::to_string(i), "2026-03-" + day);
  }
  const auto& rows = workspace().Activities();
  ASSERT_EQ(rows.size(), 100u);
  for (size_t i = 1; i < rows.size(); ++i) EXPECT_GE(rows[i - 1].held_on, rows[i].held_on);
}

// 004-27: nobody names a telling, so it is called by whom it was for.
TEST_F(ViewsTest, ATellingIsCalledByWhomItWasFor) {
  const std::string decision =
      desk.Do("", "decision",
              {Set("title", "Benches"), Set("outcome", "done"), Set("decided_on", "2026-10-01")});
  const std::string telling = desk.Do(
      "", "telling",
      {{"decisions", Op::kAdd, decision}, Set("told_on", "2026-10-20"), Set("channel", "email")});
  EXPECT_EQ(workspace().TitleOf(telling), "");
  desk.Do(telling, "", {{"groups", Op::kAdd, "healthwatch"}});
  EXPECT_EQ(workspace().TitleOf(telling), "Healthwatch");
  desk.Do(telling, "", {Set("audience", "Tuesday lunch club")});
  EXPECT_EQ(workspace().TitleOf(telling), "Tuesday lunch club, Healthwatch");
}

// 004-01: numbers engaged.
TEST_F(ViewsTest, PeopleAreTheFinalCountElseHeadsElseAttendance) {
  const std::string id = desk.NewActivity("Stall");
  const auto people = [&] { return workspace().Activities()[0].people; };
  desk.Do("", "attendance", {Set("activity", id), Set("group", "healthwatch"), Set("people", 4)});
  const std::string gps =
      desk.Do("", "attendance", {Set("activity", id), Set("group", "gps"), Set("people", 3)});
  EXPECT_EQ(people(), 7);
  desk.Do(gps, "", {Set("people", 5)});
  EXPECT_EQ(people(), 9);
  desk.Do(id, "", {{"heads", Op::kBump, 12}});
  EXPECT_EQ(people(), 12);
  desk.Do(id, "", {Set("final_count", 15), Set("final_reason", "Two tables were counted twice.")});
  EXPECT_EQ(people(), 15);
  desk.NewFeedback(id, "The queue was long.");
  EXPECT_EQ(workspace().Activities()[0].feedback, 1);
}

// 004-02: detailed notes within 24 hours.
TEST_F(ViewsTest, WriteUpsDueAreEndedAndNotWrittenUpMostOverdueFirst) {
  const std::string late = Ended("Late", "2026-09-18T12:00:00.000+01:00", "to-write-up");
  const std::string fresh = Ended("Fresh", "2026-09-21T12:00:00.000+01:00", "to-write-up");
  Ended("Cancelled", "2026-09-17T12:00:00.000+01:00", "cancelled");
  desk.NewActivity("Planned");
  const auto due = workspace().WriteUpsDue();
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[0].id, late);
  EXPECT_EQ(due[1].id, fresh);
}

TEST_F(ViewsTest, KeptListsAreReadOnceAndFollowEachEdit) {
  const std::string project = desk.Do("", "project", {Set("title", "Urgent care review")});
  const std::string ahead = desk.NewActivity("Ahead", "2026-10-20");
  desk.NewActivity("Further ahead", "2026-11-20");
  const ActivityFilter planned{.status = "planned"};
  const ActivityFilter of_project{.project = project, .status = "planned"};
  ASSERT_EQ(workspace().KeptActivities(planned).size(), 2u);
  EXPECT_EQ(workspace().KeptActivities(planned)[1].id, ahead);
  EXPECT_EQ(&workspace().KeptActivities(planned), &workspace().KeptActivities(planned));
  EXPECT_TRUE(workspace().KeptActivities(of_project).empty());
  desk.Do(ahead, "", {Set("project", project)});
  ASSERT_EQ(workspace().KeptActivities(of_project).size(), 1u);
  EXPECT_EQ(workspace().KeptActivities(of_project)[0].id, ahead);
  desk.Do(ahead, "", {Set("deleted", true)});
  EXPECT_TRUE(workspace().KeptActivities(of_project).empty());
}

TEST_F(ViewsTest, WriteUpsDueAndCountsFollowEachEdit) {
  const std::string project = desk.Do("", "project", {Set("title", "Urgent care review")});
  const std::string id = Ended("Stall", "2026-09-18T12:00:00.000+01:00", "to-write-up");
  const auto count = [&] {
    const auto of_project = workspace().CountsOfProjects().find(project);
    return of_project == workspace().CountsOfProjects().end() ? ProjectCount{} : of_project->second;
  };
  EXPECT_EQ(count().activities, 0);
  EXPECT_EQ(workspace().WriteUpsDue().size(), 1u);
  desk.Do(id, "", {Set("project", project)});
  desk.NewFeedback(id, "The queue was long.");
  EXPECT_EQ(count().activities, 1);
  EXPECT_EQ(count().points, 1);
  desk.Do(id, "", {Set("status", "cancelled")});
  EXPECT_EQ(count().activities, 0);
  EXPECT_TRUE(workspace().WriteUpsDue().empty());
}

TEST_F(ViewsTest, TheLogIsFilteredByWordsDatesAndProject) {
  const std::string project = desk.Do("", "project", {Set("title", "Urgent care review")});
  const std::string one = desk.NewActivity("Stall at Corby market", "2026-05-01");
  const std::string two = desk.NewActivity("Coffee morning", "2026-06-01");
  desk.Do(two, "", {Set("project", project)});
  desk.NewFeedback(one, "The bus from Weldon stopped running.");
  const auto titles = [&](ActivityFilter filter) {
    std::string all;
    for (const ActivityRow& row : workspace().Activities(filter)) all += row.title + ";";
    return all;
  };
  EXPECT_EQ(titles({.words = "corb"}), "Stall at Corby market;");
  EXPECT_EQ(titles({.words = "weldon bus"}), "Stall at Corby market;");
  EXPECT_EQ(titles({.words = "urgent"}), "Coffee morning;");
  EXPECT_EQ(titles({.words = "zebra"}), "");
  EXPECT_EQ(titles({.project = project}), "Coffee morning;");
  EXPECT_EQ(titles({.from = "2026-05-15"}), "Coffee morning;");
  EXPECT_EQ(titles({.to = "2026-05-01"}), "Stall at Corby market;");
}

TEST_F(ViewsTest, SearchFindsPolishAndWelshWordsWithAndWithoutAccents) {
  const std::string polish = desk.NewActivity("Spotkanie: Świątek i pacjenci z Łodzi");
  const std::string welsh = desk.NewActivity("Dŵr a llŷn gyda'r tŷ");
  EXPECT_EQ(workspace().Search("swiatek", "", 0), std::vector<std::string>{polish});
  EXPECT_EQ(workspace().Search("ŚWIĄTEK lodzi", "", 0), std::vector<std::string>{polish});
  EXPECT_EQ(workspace().Search("dwr llyn", "activity", 0), std::vector<std::string>{welsh});
  EXPECT_EQ(workspace().Search("Tŷ", "activity", 0), std::vector<std::string>{welsh});
}

TEST_F(ViewsTest, SearchFollowsEditsAndDeletes) {
  const std::string id = desk.NewActivity("Library visit");
  EXPECT_EQ(workspace().Search("library", "", 0).size(), 1u);
  desk.Do(id, "", {Set("title", "Market visit")});
  EXPECT_TRUE(workspace().Search("library", "", 0).empty());
  EXPECT_EQ(workspace().Search("mark", "", 0).size(), 1u);
  desk.Do(id, "", {Set("deleted", true)});
  EXPECT_TRUE(workspace().Search("mark", "", 0).empty());
}

TEST_F(ViewsTest, SearchWorksWhileWordsAreTakenInBitByBit) {
  std::vector<std::string> ids;
  for (int i = 0; i < 10; ++i) ids.push_back(desk.NewActivity("Visit to hall"));
  EXPECT_TRUE(workspace().IndexWords(4));
  desk.Do(ids[0], "", {Set("title", "Visit to chapel")});
  desk.Do(ids[9], "", {Set("title", "Visit to chapel")});
  EXPECT_FALSE(workspace().IndexWords(100));
  EXPECT_EQ(workspace().Search("chapel", "", 0).size(), 2u);
  EXPECT_EQ(workspace().Search("hall", "", 0).size(), 8u);
}

TEST_F(ViewsTest, AWorkspaceRewordsAddsAndRetiresTerms) {
  const size_t shipped = workspace().Terms("channels").size();
  ASSERT_EQ(shipped, 9u);
  const auto term = [&](const char* code, std::vector<merge::Change> changes) {
    changes.push_back(Set("vocabulary", "channels"));
    changes.push_back(Set("code", code));
    desk.Do("", "term", changes);
  };
  term("pr", {Set("label", "Press office")});
  term("radio", {Set("label", "Local radio")});
  term("website", {Set("label", "Websites"), Set("retired", true)});
  const auto terms = workspace().Terms("channels");
  EXPECT_EQ(terms.size(), 9u);
  EXPECT_EQ(terms.front().label, "Press office");
  EXPECT_EQ(terms.back().code, "radio");
  EXPECT_EQ(workspace().LabelOf("channels", "website"), "Websites");
  EXPECT_EQ(workspace().LabelOf("channels", "newsletter"), "Newsletters");
}

TEST_F(ViewsTest, AStampIsReadAsAPersonOnADevice) {
  const std::string id = desk.NewActivity("Stall");
  const std::string stamp = merge::NewestStamp(desk.Doc(id));
  EXPECT_EQ(workspace().WhoMade(stamp), "You");
  desk.Do("", "actor", {Set("person", "Asha"), Set("device", "Red tablet")});
  EXPECT_EQ(workspace().WhoMade(stamp), "Asha on Red tablet");
}

TEST_F(ViewsTest, ListsAreInTitleOrderWithoutRegardToCaseAndAccents) {
  for (const char* name : {"zebra hall", "Élan centre", "Abbey", "eagle house"}) {
    desk.Do("", "place", {Set("name", name)});
  }
  std::string names;
  for (const Row& row : workspace().List("place")) {
    names += base::GetString(row.document, "name") + ";";
  }
  EXPECT_EQ(names, "Abbey;eagle house;Élan centre;zebra hall;");
}

}  // namespace
}  // namespace earshot::app
