// Views of the Log under a name: what is stored, what of it can be read, who sees it (004-01).

#include "core/app/saved_views.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

LogView Whole() {
  LogView view;
  view.filter = {.words = "bus \"47\"",
                 .project = "project:01J00000000000000000000001",
                 .status = "to-write-up",
                 .engagement_type = "busy-place"};
  view.overdue = true;
  view.period = "quarter";
  view.sorted_by = "people";
  view.ascending = true;
  view.shown_as = "timeline";
  return view;
}

TEST(LogViewText, ComesBackAsItWasWritten) {
  LogView dated;
  dated.filter.from = "2026-10-01";
  for (const LogView& view : {Whole(), LogView(), dated}) {
    const LogViewReading reading = ReadLogView(WriteLogView(view));
    EXPECT_TRUE(reading.whole);
    EXPECT_EQ(reading.view, view) << WriteLogView(view);
  }
  EXPECT_EQ(WriteLogView(LogView()), "{}");
}

TEST(LogViewText, APartOfALaterVersionIsLeftOutAndTold) {
  const LogViewReading reading = ReadLogView(R"({"place":"place:1","status":"planned"})");
  EXPECT_FALSE(reading.whole);
  EXPECT_EQ(reading.view.filter.status, "planned");
}

TEST(LogViewText, DamageNeverReachesTheLog) {
  for (const char* text :
       {"", "no", "[]", "7", "{\"from\":\"31/12\"}", "{\"to\":7}", "{\"project\":\"theme:bus\"}",
        "{\"period\":\"week\"}", "{\"sorted_by\":\"rain\"}", "{\"shown_as\":1}",
        "{\"ascending\":\"yes\"}", "{\"overdue\":1}", "{\"words\":[\"a\"]}"}) {
    const LogViewReading reading = ReadLogView(text);
    EXPECT_FALSE(reading.whole) << text;
    EXPECT_EQ(reading.view, LogView()) << text;
  }
}

// 004-02. An earlier version then shows all that is to be written up, and says that it left
// something out.
TEST(LogViewText, WhatIsOverdueIsAmongWhatIsToBeWrittenUp) {
  const LogViewReading reading = ReadLogView(R"({"overdue":true})");
  EXPECT_TRUE(reading.whole);
  EXPECT_TRUE(reading.view.overdue);
  EXPECT_EQ(reading.view.filter.status, "to-write-up");
  EXPECT_NE(WriteLogView(reading.view).find("to-write-up"), std::string::npos);
}

TEST(LogViewText, APeriodIsStrongerThanDates) {
  const LogViewReading reading = ReadLogView(R"({"from":"2026-10-01","period":"year"})");
  EXPECT_EQ(reading.view.period, "year");
  EXPECT_EQ(reading.view.filter.from, "");
}

class SavedViewsTest : public testing::Test {
 protected:
  std::string Keep(const std::string& name, const LogView& view, const std::string& only_for = "") {
    std::vector<merge::Change> changes = {Desk::Set("name", name),
                                          Desk::Set("shows", WriteLogView(view))};
    if (!only_for.empty()) changes.push_back(Desk::Set("only_for", only_for));
    return desk.Do("", "saved_view", std::move(changes));
  }
  std::vector<std::string> Names(std::string_view user) const {
    std::vector<std::string> names;
    for (const SavedView& view : SavedViews(*desk.workspace, user)) names.push_back(view.name);
    return names;
  }

  using List = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
};

TEST_F(SavedViewsTest, StandInOrderOfTheirNamesUntilDeleted) {
  Keep("Write-ups", LogView());
  const std::string gone = Keep("autumn", LogView());
  EXPECT_EQ(Names(""), (List{"autumn", "Write-ups"}));
  desk.Do(gone, "", {Desk::Set("deleted", true)});
  EXPECT_EQ(Names(""), List{"Write-ups"});
}

TEST_F(SavedViewsTest, OneKeptForOnePersonIsSeenByNobodyElse) {
  Keep("Mine", LogView(), "asha");
  EXPECT_EQ(Names("asha"), List{"Mine"});
  EXPECT_EQ(Names("ben"), List{});
  EXPECT_EQ(Names(""), List{});
}

TEST_F(SavedViewsTest, ANameIsTakenWhateverItsCaseAndWhoeverKeepsIt) {
  const std::string id = Keep("Write-ups", LogView(), "asha");
  EXPECT_TRUE(ViewNameTaken(*desk.workspace, " WRITE-UPS ", ""));
  EXPECT_FALSE(ViewNameTaken(*desk.workspace, "Write-ups", id));
  EXPECT_FALSE(ViewNameTaken(*desk.workspace, "Other", ""));
}

TEST_F(SavedViewsTest, AProjectThatIsGoneIsToldAndNotFilteredBy) {
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Urgent care")});
  LogView view;
  view.filter.project = project;
  view.filter.status = "planned";
  Keep("Urgent", view);
  EXPECT_FALSE(SavedViews(*desk.workspace, "").front().project_gone);
  desk.Do(project, "", {Desk::Set("deleted", true)});
  const SavedView saved = SavedViews(*desk.workspace, "").front();
  EXPECT_TRUE(saved.project_gone);
  EXPECT_EQ(saved.view.filter.project, "");
  EXPECT_EQ(saved.view.filter.status, "planned");
}

TEST_F(SavedViewsTest, WhatCannotBeReadIsNotStored) {
  Transaction transaction{
      "Save view", {{"", "saved_view", {Desk::Set("name", "Bad"), Desk::Set("shows", "[1")}}}};
  const auto receipt = desk.workspace->Transact(transaction);
  ASSERT_FALSE(receipt.has_value());
  EXPECT_EQ(receipt.error().issues.front().field, "shows");
}

}  // namespace
}  // namespace earshot::app
