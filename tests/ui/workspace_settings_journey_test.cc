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
  asha.Press("Undo");
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

}  // namespace
}  // namespace earshot::ui_test
