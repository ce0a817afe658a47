// Log: views kept under a name, opened with one press, renamed and deleted with undo (004-01).

#include "tests/ui/log_fixture.h"

namespace earshot::ui_test {
namespace {

class LogSavedJourney : public LogJourney {
 protected:
  void Save(std::string_view name) {
    asha.Press("Save this view");
    asha.Fill("Name of the view", name);
    asha.Press("Save view");
  }
  static void AddView(sim::Peer& peer, const std::string& shows) {
    base::Json document =
        merge::NewDocument("saved_view:01J00000000000000000000001", "saved_view", kStamp);
    document["name"] = "From afar";
    document["shows"] = shows;
    document["_rev"] = "1-0000000000000000000000000000000a";
    peer.store.Graft(document, {"1-0000000000000000000000000000000a"});
  }
};

TEST_F(LogSavedJourney, AViewBringsBackWordsFiltersOrderAndLook) {
  asha.Fill("Search the log", "s");
  asha.Choose("Project", "Urgent care");
  asha.Choose("Status", "Written up");
  asha.Press("Activity");
  asha.Pick("This year");
  asha.Click(Role::kTab, "Timeline");
  Save("Urgent, this year");
  EXPECT_TRUE(asha.Sees("View saved")) << asha.Dump();
  asha.Press("Clear search and filters");
  asha.Click(Role::kTab, "List");
  asha.activations = 0;
  asha.Press("Urgent, this year");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_EQ(asha.Value("Search the log"), "s");
  EXPECT_EQ(asha.FindSelect("Status")->value, "written-up");
  EXPECT_TRUE(asha.Picked("This year")) << asha.Dump();
  EXPECT_TRUE(asha.Get(Role::kTab, "Timeline").state & semantics::kSelected);
  asha.Click(Role::kTab, "List");
  EXPECT_TRUE(asha.app->tree().FindById(asha.Get(Role::kButton, "Activity").parent)->state &
              semantics::kSortedUp);
}

TEST_F(LogSavedJourney, TheTeamSharesAViewAndOneForMeIsNotShown) {
  asha.Choose("Status", "To write up");
  Save("Write-ups");
  asha.Press("Save this view");
  asha.Fill("Name of the view", "My own");
  asha.Tick("Only for me");
  asha.Press("Save view");
  asha.Follow("Sync");
  asha.Press("Sync now");
  AppDriver ben(server, 7);
  ben.SignIn("ben", kPassword);
  ben.Follow("Log");
  ben.Press("Write-ups");
  EXPECT_TRUE(ben.Sees("1 activity")) << ben.Dump();
  EXPECT_FALSE(ben.Has(Role::kButton, "My own"));
  asha.Follow("Log");
  EXPECT_TRUE(asha.Has(Role::kButton, "My own")) << asha.Dump();
}

TEST_F(LogSavedJourney, AViewOfLateWriteUpsIsNoViewOfAllToBeWrittenUp) {
  asha.Choose("Status", "Write-up overdue");
  Save("Late");
  EXPECT_TRUE(asha.Get(Role::kButton, "Late").state & semantics::kCurrent) << asha.Dump();
  asha.Choose("Status", "To write up");
  EXPECT_FALSE(asha.Get(Role::kButton, "Late").state & semantics::kCurrent) << asha.Dump();
  asha.Press("Late");
  EXPECT_TRUE(asha.Get(Role::kButton, "Late").state & semantics::kCurrent) << asha.Dump();
  EXPECT_EQ(asha.FindSelect("Status")->value, "overdue");
}

TEST_F(LogSavedJourney, ANameThatWillNotDoIsSaidBesideTheField) {
  asha.Press("Save this view");
  asha.Press("Save view");
  EXPECT_TRUE(asha.Sees("Enter a name for the view.")) << asha.Dump();
  asha.Fill("Name of the view", "Autumn");
  asha.Press("Save view");
  Save("autumn");
  EXPECT_TRUE(asha.Sees("A view of that name exists")) << asha.Dump();
  EXPECT_EQ(asha.Value("Name of the view"), "autumn") << "what was typed stays";
}

TEST_F(LogSavedJourney, AViewIsRenamedChangedAndDeletedWithUndo) {
  asha.Choose("Status", "To write up");
  Save("Write-ups");
  asha.Press("Change view: Write-ups");
  asha.Fill("Name of the view", "To do");
  asha.Press("Save name");
  EXPECT_TRUE(asha.Has(Role::kButton, "To do")) << asha.Dump();
  asha.Choose("Status", "Written up");
  EXPECT_FALSE(asha.Get(Role::kButton, "To do").state & semantics::kCurrent) << "it differs now";
  asha.Press("Change view: To do");
  asha.Press("Let it show what is shown now");
  EXPECT_TRUE(asha.Get(Role::kButton, "To do").state & semantics::kCurrent) << asha.Dump();
  asha.Press("Change view: To do");
  asha.Press("Delete view");
  EXPECT_FALSE(asha.Has(Role::kButton, "To do"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "To do")) << asha.Dump();
}

TEST_F(LogSavedJourney, AProjectThatIsGoneIsSaid) {
  AddView(*server.databases[kDatabase], R"({"project":"project:01J00000000000000000000009"})");
  Fetch();
  asha.Press("From afar");
  EXPECT_TRUE(asha.Sees("The project of this view is gone")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("3 activities"));
}

TEST_F(LogSavedJourney, WhatALaterVersionSavedIsShownAsFarAsItIsKnown) {
  AddView(*server.databases[kDatabase], R"({"mood":"glad","status":"to-write-up"})");
  Fetch();
  asha.Press("From afar");
  EXPECT_TRUE(asha.Sees("Part of this view is not known here")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 activity"));
}

TEST_F(LogSavedJourney, APhoneOpensViewsAndSavesThemBesideTheFilters) {
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  EXPECT_FALSE(asha.Has(Role::kButton, "Save this view"));
  asha.Press("Show filters");
  asha.Choose("Status", "To write up");
  Save("Write-ups");
  asha.Press("Hide filters");
  EXPECT_TRUE(asha.Has(Role::kButton, "Write-ups")) << asha.Dump();
}

// The form stood in a wide window and was gone in a narrow one, with the focus on what lay near.
TEST_F(LogSavedJourney, TheFormStaysWhenTheScreenIsTurned) {
  asha.Press("Save this view");
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  asha.Fill("Name of the view", "All of it");
  asha.Press("Save view");
  EXPECT_TRUE(asha.Sees("View saved")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Save this view")) << "waits with the filters again";
}

}  // namespace
}  // namespace earshot::ui_test
