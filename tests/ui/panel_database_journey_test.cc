// The database of the Citizens' Panel: only where the person may see it, with every edit and draft
// in the right one of the two, and off the device when the right is gone (004-20, 000-05).

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kNotHere[] = "The Citizens' Panel is not on this device";

bool HoldsPanelFiles(AppDriver& person) {
  const base::Files& files = person.platform.memory.files();
  return std::any_of(files.begin(), files.end(), [](const auto& file) {
    return file.first.find(kPanelDatabase) != std::string::npos;
  });
}

TEST_F(PanelJourney, OpensForWhoeverMaySeeIt) {
  AddMember(1, "Ada Panelist");
  Fetch();
  EXPECT_TRUE(asha.Has(Role::kLink, "Panel")) << asha.Dump();
  asha.Open("#/record/member:01J00000000000000001000001");
  EXPECT_TRUE(asha.Sees("Ada Panelist")) << asha.Dump();
  EXPECT_TRUE(HoldsPanelFiles(asha));
}

// 004-20: a device whose user lacks the role holds nothing of it and shows no Panel area.
TEST_F(PanelJourney, IsNotOnTheDeviceOfSomebodyWhoMayNotSeeIt) {
  AddMember(1, "Ada Panelist");
  server.shut_out.insert({kPanelDatabase, "ben"});
  AppDriver ben(server, 2);
  ben.SignIn("ben", kPassword);
  EXPECT_FALSE(ben.Has(Role::kLink, "Panel")) << ben.Dump();
  for (const char* route : {"#/panel", "#/panel/members", "#/join", "#/new/member",
                            "#/record/member:01J00000000000000001000001"}) {
    ben.Open(route);
    EXPECT_TRUE(ben.Sees(kNotHere)) << route << "\n" << ben.Dump();
  }
  EXPECT_FALSE(HoldsPanelFiles(ben));
}

TEST_F(PanelJourney, LeavesTheDeviceWhenTheRightIsGone) {
  AddMember(1, "Ada Panelist");
  Fetch();
  asha.Open("#/panel");
  server.shut_out.insert({kPanelDatabase, "asha"});
  asha.Follow("Sync");
  asha.Press("Sync now");
  EXPECT_TRUE(asha.Sees("You may not see the Citizens' Panel any more")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Panel"));
  EXPECT_FALSE(HoldsPanelFiles(asha));
  asha.Open("#/panel");
  EXPECT_TRUE(asha.Sees(kNotHere)) << asha.Dump();
  asha.Restart();
  EXPECT_FALSE(asha.Has(Role::kLink, "Panel"));
}

TEST_F(PanelJourney, OpensWithoutANetworkOnceItWasHere) {
  AddMember(1, "Ada Panelist");
  Fetch();
  asha.GoOffline();
  asha.Restart();
  asha.Open("#/record/member:01J00000000000000001000001");
  EXPECT_TRUE(asha.Sees("Ada Panelist")) << asha.Dump();
}

// Each of the two databases waits for news of its own: a sync of one gives up no poll but its own.
TEST_F(PanelJourney, AnEditIsSentWithoutAWordOfBeingOffline) {
  Fetch();
  LogActivity(asha, "Stall at Corby market");
  asha.Wait(1'900);
  EXPECT_EQ(asha.Status().find("offline"), std::string::npos) << asha.Status();
  asha.Wait(200);  // it is sent
  EXPECT_EQ(asha.Status().find("offline"), std::string::npos) << asha.Status();
  asha.Wait(1'000);
  EXPECT_FALSE(AtServer("title", "Stall at Corby market").empty());
  EXPECT_EQ(asha.Status().find("offline"), std::string::npos) << asha.Status();
}

TEST_F(PanelJourney, TakesTheEditsOfItsRecordsAndNoOthers) {
  asha.Open("#/new/panel_body");
  asha.Fill("Body", "Patient Advisory Group");
  asha.Press("Save");
  LogActivity(asha, "Stall at Corby market");
  Fetch();
  EXPECT_FALSE(InPanelAtServer("panel_body", "name", "Patient Advisory Group").empty());
  EXPECT_TRUE(AtServer("name", "Patient Advisory Group").empty());
  EXPECT_FALSE(AtServer("title", "Stall at Corby market").empty());
  EXPECT_TRUE(InPanelAtServer("activity", "title", "Stall at Corby market").empty());
}

TEST_F(PanelJourney, CountsWhatWaitsInEitherDatabase) {
  asha.GoOffline();
  asha.Open("#/new/panel_body");
  asha.Fill("Body", "Patient Advisory Group");
  asha.Press("Save");
  asha.Follow("Sync");
  EXPECT_TRUE(asha.Sees("Patient Advisory Group")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("waits to be sent") || asha.Sees("1 change")) << asha.Dump();
  asha.GoOnline();
  asha.Press("Sync now");
  EXPECT_TRUE(asha.Sees("Nothing waits to be sent")) << asha.Dump();
}

TEST_F(PanelJourney, KeepsADraftWhereItsRecordWillBe) {
  asha.Open("#/new/panel_body");
  asha.Fill("Body", "Young advocates");
  asha.Settle(1500);
  asha.Restart();
  asha.Open("#/new/panel_body");
  EXPECT_EQ(asha.Value("Body"), "Young advocates");
}

TEST_F(PanelJourney, UndoesItsOwnEditsOnItsScreens) {
  asha.Open("#/new/panel_body");
  asha.Fill("Body", "Patient Advisory Group");
  asha.Press("Save");
  LogActivity(asha, "Stall at Corby market");
  asha.Open("#/panel/bodies");
  EXPECT_TRUE(asha.Shortcut("z"));
  asha.Open("#/log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market")) << asha.Dump();
  Fetch();
  EXPECT_TRUE(base::GetBool(InPanelAtServer("panel_body", "name", "Patient Advisory Group"),
                            "deleted", false));
}

// Two files come at once, and a browser may ask about the second.
TEST_F(PanelJourney, IsPartOfABackupWhichSaysThatItIsTwoFiles) {
  constexpr char kTwo[] = "The backup is two files";
  asha.Follow("Sync");
  EXPECT_TRUE(asha.Sees(kTwo)) << asha.Dump();
  asha.Press("Save a backup file");
  EXPECT_NE(asha.Said().find(kTwo), std::string::npos) << asha.Said();
  size_t of_panel = 0;
  for (const auto& [name, bytes] : asha.platform.downloads) {
    of_panel += name.find("earshot_town_panel") != std::string::npos;
  }
  EXPECT_EQ(asha.platform.downloads.size(), 2U);
  EXPECT_EQ(of_panel, 1U);
}

class NoPanelYet : public Journey {};

TEST_F(NoPanelYet, AnAdministratorSetsOneUp) {
  server.administrators = {"asha"};
  AppDriver asha(server);
  asha.SignIn("asha", kPassword);
  if (asha.Has(Role::kButton, "Town")) asha.Press("Town");
  asha.Open("#/panel");
  EXPECT_TRUE(asha.Sees(kNotHere)) << asha.Dump();
  asha.Press("Set up a Citizens' Panel");
  EXPECT_TRUE(server.databases.contains(kPanelDatabase));
  EXPECT_FALSE(asha.Sees(kNotHere)) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
