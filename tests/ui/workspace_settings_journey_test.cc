// What a team sets once: places typed where they are needed, and the settings that hold for
// everybody.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class WorkspaceSettingsJourney : public SignedInJourney {
 protected:
  void StartAt(const std::string& place) {
    asha.Follow("Capture");
    asha.Choose("Type of engagement", "Stall in a busy place");
    asha.Fill("Place", place);
    asha.Press("Start session");
    ASSERT_TRUE(asha.Has(Role::kButton, "Add one person")) << asha.Dump();
  }
  void RenameCorbyMarket() {
    asha.Open("#/edit/place:corby-market");
    asha.Fill("Place", "Kettering market");
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Place saved")) << asha.Dump();
  }
};

TEST_F(WorkspaceSettingsJourney, APlaceTypedAtTheStallIsMadeWithTheSession) {
  StartAt("Corby market");
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("type", "place"), "name"), "Corby market");
  EXPECT_EQ(base::GetString(AtServer("type", "activity"), "place"), "place:corby-market");
}

TEST_F(WorkspaceSettingsJourney, TheSamePlaceInOtherLettersIsTheSameRecord) {
  StartAt("Corby market");
  StartAt("  corby MARKET");
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("place"), 1U);
  EXPECT_EQ(CountAtServer("activity"), 2U);
}

// A renamed place keeps the id made from its first name; that name may come back for another place.
TEST_F(WorkspaceSettingsJourney, APlaceOfANameThatAnotherHadOnceIsAPlaceOfItsOwn) {
  StartAt("Corby market");
  RenameCorbyMarket();
  StartAt("Corby market");
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("place"), 2U);
  EXPECT_EQ(base::GetString(AtServer("_id", "place:corby-market"), "name"), "Kettering market");
  EXPECT_EQ(base::GetString(AtServer("name", "Corby market"), "_id"), "place:corby-market-2");
  EXPECT_EQ(base::GetString(AtServer("place", "place:corby-market-2"), "type"), "activity");
  StartAt("corby MARKET!");
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("place"), 2U) << "the name is found again, by whatever id";
}

// "Carers 6,000", a gap, "Residents 60,000": the groups are parts of what stands above them.
TEST_F(WorkspaceSettingsJourney, AnAreaSaysHowManyLiveThereBeforeItsGroups) {
  asha.Open("#/new/area_profile");
  asha.Fill("Area", "North Town");
  asha.Fill("Residents", "60000");
  asha.Press("Save");
  asha.Settle(10'000);
  asha.Open("#/record/" + base::GetString(AtServer("type", "area_profile"), "_id"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "Population groups")) << asha.Dump();
  const std::string page = asha.Dump();
  EXPECT_LT(page.find("60,000"), page.find("Population groups")) << page;
  EXPECT_LT(page.find("Population groups"), page.find("Add a population group")) << page;
}

TEST_F(WorkspaceSettingsJourney, AFormOfAPlaceMayUseANameThatAnotherHadOnce) {
  StartAt("Corby market");
  RenameCorbyMarket();
  asha.Open("#/new/place");
  asha.Fill("Place", "Corby market");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Place saved")) << asha.Dump();
  asha.Open("#/new/place");
  asha.Fill("Place", "Kettering market");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("There is one of that name already")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("name", "Corby market"), "_id"), "place:corby-market-2");
}

TEST_F(WorkspaceSettingsJourney, ANameThatIsNoneIsToldBesideThePlaceAndKept) {
  asha.Follow("Capture");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Fill("Place", "X");
  asha.Press("Start session");
  EXPECT_TRUE(asha.Sees("There is a problem")) << asha.Dump();
  EXPECT_EQ(asha.Get(Role::kCombobox, "Place").value, "X");
}

TEST_F(WorkspaceSettingsJourney, OneUndoTakesBackTheSessionAndItsPlace) {
  StartAt("Corby market");
  ASSERT_TRUE(asha.Shortcut("z"));
  asha.Settle(10'000);
  EXPECT_TRUE(base::GetBool(AtServer("type", "place"), "deleted"));
}

TEST_F(WorkspaceSettingsJourney, SettingsHoldForEverybodyAndCanBeSetInANewWorkspace) {
  asha.Follow("Settings");
  asha.Follow("Workspace settings");
  ASSERT_TRUE(asha.Sees("These hold for everybody")) << asha.Dump();
  asha.Follow("Edit");
  asha.Fill("Workspace name", "North Town engagement");
  asha.Fill("Hide counts up to", "9");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Workspace saved")) << asha.Dump();
  asha.Settle(10'000);
  const base::Json stored = AtServer("type", "workspace");
  EXPECT_EQ(base::GetString(stored, "_id"), "workspace:main");
  EXPECT_EQ(base::GetInteger(stored, "small_number_limit"), 9);
  EXPECT_EQ(asha.platform.address, "#/settings/workspace");
}

// The server is not asked for the name of the only one; it was offered as "Town".
TEST_F(WorkspaceSettingsJourney, TheOpenWorkspaceIsOfferedByTheNameThatTheScreensShow) {
  asha.Open("#/settings/workspace");
  asha.Follow("Edit");
  asha.Fill("Workspace name", "North Town engagement");
  asha.Press("Save");
  asha.Follow("Settings");
  asha.Follow("Switch workspace");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Choose a workspace")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "North Town engagement")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Town"));
}

TEST_F(WorkspaceSettingsJourney, APlaceIsAddedWithItsAccessNotesAndFoundInTheList) {
  asha.Open("#/settings/workspace");
  EXPECT_TRUE(asha.Sees("Places come here")) << asha.Dump();
  asha.Follow("Add a place");
  asha.Fill("Place", "Library");
  asha.Fill("Locality", "Kettering");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Place saved")) << asha.Dump();
  asha.Open("#/settings/workspace");
  EXPECT_TRUE(asha.Sees("Kettering")) << asha.Dump();
}

TEST_F(WorkspaceSettingsJourney, AnAreaProfileBelongsToTheSettingsThatListIt) {
  asha.Open("#/new/area_profile");
  EXPECT_TRUE(asha.Get(Role::kLink, "Settings").state & semantics::kCurrent) << asha.Dump();
  asha.Follow("Back");
  EXPECT_EQ(asha.platform.address, "#/settings/workspace");
}

}  // namespace
}  // namespace earshot::ui_test
