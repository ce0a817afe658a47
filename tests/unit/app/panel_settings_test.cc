// The figures that the panel works by (004-20, 000-05, 003-13).

#include "core/app/panel_settings.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

TEST(PanelSettings, AreTheSafeFiguresWhereNothingWasEntered) {
  Desk desk{"00000000000000aa"};
  const auto expect_safe = [](const PanelSettings& settings) {
    EXPECT_EQ(settings.target_size, 1000);
    EXPECT_EQ(settings.minimum_age, 16);
    EXPECT_EQ(settings.consent_months, 24);
    EXPECT_EQ(settings.most_invitations, 3);
    EXPECT_EQ(settings.fatigue_days, 90);
  };
  expect_safe(SettingsOf(*desk.workspace));
  const std::string id(kPanelId);
  desk.Do(id, "panel", {Desk::Set("name", "Citizens' Panel")});
  expect_safe(SettingsOf(*desk.workspace));
  EXPECT_EQ(SettingsOf(*desk.workspace).name, "Citizens' Panel");
  desk.Do(id, "panel", {Desk::Set("target_size", 50), Desk::Set("deleted", true)});
  expect_safe(SettingsOf(*desk.workspace));
  EXPECT_EQ(SettingsOf(*desk.workspace).name, "");
}

TEST(PanelSettings, AreWhatWasEnteredAndNothingIsAFigureToo) {
  Desk desk{"00000000000000aa"};
  desk.Do(std::string(kPanelId), "panel",
          {Desk::Set("name", "Panel"), Desk::Set("target_size", 500), Desk::Set("minimum_age", 0),
           Desk::Set("guardian_below", 18), Desk::Set("consent_months", 12),
           Desk::Set("most_invitations", 2), Desk::Set("fatigue_days", 30),
           Desk::Set("young_age", 21), Desk::Set("response_rate", 35)});
  const PanelSettings settings = SettingsOf(*desk.workspace);
  EXPECT_EQ(settings.target_size, 500);
  EXPECT_EQ(settings.minimum_age, 0);
  EXPECT_EQ(settings.guardian_below, 18);
  EXPECT_EQ(settings.consent_months, 12);
  EXPECT_EQ(settings.most_invitations, 2);
  EXPECT_EQ(settings.fatigue_days, 30);
  EXPECT_EQ(settings.young_age, 21);
  EXPECT_EQ(settings.response_rate, 35);
}

}  // namespace
}  // namespace earshot::app
