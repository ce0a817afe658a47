// Screens whose code comes in the second part of the download: on their way, there, or not to be
// had.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

using LaterPartJourney = SignedInJourney;

TEST_F(LaterPartJourney, AScreenThatIsOnItsWaySaysSoAndThenAppears) {
  asha.platform.later = shell::LaterPart::kWaiting;
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("This screen is on its way to your device")) << asha.Dump();
  asha.platform.later = shell::LaterPart::kReady;
  asha.Settle();
  EXPECT_TRUE(asha.Sees("There is nothing to report yet")) << asha.Dump();
}

TEST_F(LaterPartJourney, WithoutNetworkItSaysWhatWorksAndTriesAgain) {
  asha.platform.later = shell::LaterPart::kFailed;
  asha.Open("#/voices");
  EXPECT_TRUE(asha.Sees("This screen has not reached your device yet")) << asha.Dump();
  asha.Press("Retry");
  EXPECT_TRUE(asha.Sees("This screen is on its way to your device")) << asha.Dump();
}

TEST_F(LaterPartJourney, AfterANewReleaseItSaysToReload) {
  asha.platform.later = shell::LaterPart::kReplaced;
  asha.Open("#/voices");
  EXPECT_TRUE(asha.Sees("A newer version of Earshot is there.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Reload to go on; what you typed is kept."));
  EXPECT_FALSE(asha.Sees("Connect once and try again"));
  asha.Press("Reload");
  EXPECT_TRUE(asha.platform.reloaded);
}

TEST_F(LaterPartJourney, FindAnythingWaitsForTheSecondPart) {
  asha.platform.later = shell::LaterPart::kWaiting;
  asha.Settle();
  asha.Shortcut("k");
  asha.Fill("What are you looking for?", "sett");
  EXPECT_FALSE(asha.Has(Role::kButton, "Go to Settings")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Nothing matches")) << asha.Dump();
  asha.platform.later = shell::LaterPart::kReady;
  asha.app->OnPhotos();  // any event of the page
  asha.Settle();
  asha.Press("Go to Settings");
  EXPECT_EQ(asha.platform.address, "#/settings");
}

TEST_F(LaterPartJourney, TheFirstScreensNeedNoSecondPart) {
  asha.platform.later = shell::LaterPart::kFailed;
  for (const char* route : {"#/today", "#/capture", "#/sync"}) {
    asha.Open(route);
    EXPECT_FALSE(asha.Sees("has not reached your device")) << route;
  }
}

}  // namespace
}  // namespace earshot::ui_test
