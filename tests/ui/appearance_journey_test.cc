// The look of the application: what the person chose over what the system asks for (RELIABILITY.md
// T35), in force at once, kept by the device, and known before anybody signs in.

#include "tests/ui/journey_fixture.h"
#include "wasm/ui/shell/appearance.h"

namespace earshot::ui_test {
namespace {

using kit::Theme;
using shell::Appearance;
using shell::LookOf;
using shell::SystemLook;
using shell::ThemeChoice;

TEST(AppearanceTest, IsReadBackAsItWasWritten) {
  for (int theme = 0; theme < 4; ++theme) {
    for (int percent : {0, 100, 150, 200}) {
      for (bool less : {false, true}) {
        const Appearance chosen{static_cast<ThemeChoice>(theme), percent, less};
        const std::string text = shell::FormatAppearance(chosen);
        EXPECT_EQ(shell::ParseAppearance(text), chosen) << text;
      }
    }
  }
}

TEST(AppearanceTest, WhatIsNotUnderstoodCountsAsNotChosen) {
  EXPECT_EQ(shell::ParseAppearance(""), Appearance{});
  EXPECT_EQ(shell::ParseAppearance("purple,9999,,-1,less"), Appearance{});
}

TEST(LookTest, FollowsTheSystemUntilThePersonChooses) {
  SystemLook system;
  EXPECT_EQ(LookOf({}, system).theme, Theme::kLight);
  system.dark = true;
  EXPECT_EQ(LookOf({}, system).theme, Theme::kDark);
  EXPECT_EQ(LookOf({ThemeChoice::kLight}, system).theme, Theme::kLight);
  system.more_contrast = true;
  EXPECT_EQ(LookOf({}, system).theme, Theme::kHighContrastDark);
  EXPECT_EQ(LookOf({ThemeChoice::kLight}, system).theme, Theme::kHighContrast);
  EXPECT_EQ(LookOf({ThemeChoice::kBrightSun}, system).theme, Theme::kHighContrast);
  system.text_scale = 1.5F;
  EXPECT_FLOAT_EQ(LookOf({}, system).text_scale, 1.5F);
  EXPECT_FLOAT_EQ(LookOf({ThemeChoice::kSystem, 200}, system).text_scale, 2.0F);
  system.reduced_motion = true;
  EXPECT_TRUE(LookOf({}, system).reduced_motion);
}

TEST(LookTest, ColoursForcedByTheSystemAlwaysWin) {
  SystemLook system;
  system.forced_colours = true;
  for (int theme = 0; theme < 4; ++theme) {
    EXPECT_EQ(LookOf({static_cast<ThemeChoice>(theme)}, system).theme, Theme::kForced);
  }
}

TEST_F(SignedInJourney, AThemeChosenInSettingsHoldsAtOnceAndAfterARestart) {
  asha.Open("#/settings");
  asha.Pick("Bright sun (high contrast)");
  EXPECT_EQ(asha.platform.page_theme, Theme::kHighContrast);
  asha.Choose("Text size", "150%");
  asha.Tick("Less motion");
  asha.Restart();
  EXPECT_EQ(asha.platform.page_theme, Theme::kHighContrast);
  asha.Open("#/settings");
  EXPECT_TRUE(asha.Picked("Bright sun (high contrast)")) << asha.Dump();
  EXPECT_EQ(asha.FindSelect("Text size")->value, "150");
  asha.Choose("Text size", "Same as this device");
  EXPECT_EQ(asha.FindSelect("Text size")->value, "");
}

TEST_F(SignedInJourney, AThemeStaysWhenThePersonSignsOut) {
  asha.Open("#/settings");
  asha.Pick("Dark");
  asha.Press("Sign out");
  asha.Press("Yes, sign out");
  EXPECT_TRUE(asha.Has(Role::kButton, "Sign in")) << asha.Dump();
  EXPECT_EQ(asha.platform.page_theme, Theme::kDark);
}

TEST_F(SignedInJourney, EveryScreenPassesTheLintInEveryThemeAndAtTwiceTheTextSize) {
  for (float width : {320.0F, 390.0F, 768.0F, 1280.0F}) {
    for (bool forced : {false, true}) {
      asha.viewport.width = width;
      asha.viewport.system.forced_colours = forced;
      asha.viewport.system.text_scale = forced ? 2 : 1;
      for (const char* route :
           {"#/today", "#/log", "#/log/new", "#/capture", "#/sync", "#/settings", "#/device",
            "#/about", "#/accessibility", "#/privacy", "#/no/such/page"}) {
        asha.Open(route);
        for (const Node& node : asha.app->tree().nodes()) {
          if (!IsInteractive(node.role)) continue;
          EXPECT_GE(node.rect.x, 0) << route << " " << node.name;
          EXPECT_LE(node.rect.x + node.rect.w, width + 0.5F)
              << route << " " << node.name << " at " << width;
        }
      }
    }
  }
}

}  // namespace
}  // namespace earshot::ui_test
