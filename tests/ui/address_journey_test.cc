// Addresses and names that people see: routes, database names, the status strip's words.

#include <gtest/gtest.h>

#include "wasm/ui/panels/record_places.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/screens.h"
#include "wasm/ui/shell/status.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::shell {
namespace {

TEST(RouterTest, EveryRouteIsReadBackAsItWasWritten) {
  const std::pair<Screen, std::string> routes[] = {{Screen::kToday, ""},
                                                   {Screen::kLog, ""},
                                                   {Screen::kNewActivity, ""},
                                                   {Screen::kNewActivity, "activity:01J"},
                                                   {Screen::kActivity, "activity:01J"},
                                                   {Screen::kCapture, ""},
                                                   {Screen::kCapture, "K7P2QX"},
                                                   {Screen::kSession, "activity:01J"},
                                                   {Screen::kWriteUp, "activity:01J"},
                                                   {Screen::kEvidence, "project:01J"},
                                                   {Screen::kFigure, "project:01J/figure/contacts"},
                                                   {Screen::kSync, ""},
                                                   {Screen::kSettings, ""},
                                                   {Screen::kDevice, ""},
                                                   {Screen::kAbout, ""},
                                                   {Screen::kAccessibility, ""},
                                                   {Screen::kPrivacy, ""},
                                                   {Screen::kSignIn, ""},
                                                   {Screen::kWorkspaces, ""},
                                                   {Screen::kFirstAdministrator, "t0k3n"}};
  for (const auto& [screen, id] : routes) {
    const std::string text = RouteTo(screen, id);
    const Route read = ParseRoute(text);
    EXPECT_EQ(read.screen, screen) << text;
    EXPECT_EQ(read.id, id) << text;
  }
}

TEST(RouterTest, WhatPeoplePasteIsUnderstood) {
  EXPECT_EQ(ParseRoute("").screen, Screen::kToday);
  EXPECT_EQ(ParseRoute("#").screen, Screen::kToday);
  EXPECT_EQ(ParseRoute("#/log/").screen, Screen::kLog);
  EXPECT_EQ(ParseRoute("#/log/activity%3A01J").id, "activity:01J");
  EXPECT_EQ(ParseRoute("#/sync?from=mail").screen, Screen::kSync);
  EXPECT_EQ(ParseRoute("#/no/such/page").screen, Screen::kUnknown);
  EXPECT_EQ(ParseRoute("#/log/%").id, "%");
}

// The place that is marked in the navigation is the one to which "Back" leads.
TEST(ScreensTest, ARecordBelongsToThePlaceThatListsItsKind) {
  const std::pair<std::string, Screen> homes[] = {
      {"attendance", Screen::kLog},      {"photo", Screen::kLog},
      {"phase", Screen::kProjects},      {"area_profile", Screen::kSettings},
      {"theme", Screen::kVoices},        {"decision", Screen::kVoices},
      {"telling", Screen::kVoices},      {"feedback", Screen::kVoices},
      {"case_event", Screen::kIncoming}, {"bank_holiday", Screen::kToday},
      {"hear_back", Screen::kToday},     {"edition", Screen::kReports},
      {"place", Screen::kSettings}};
  for (const auto& [type, home] : homes) {
    EXPECT_EQ(HomeOf({Screen::kRecord, type + ":01J"}), home) << type;
    EXPECT_EQ(HomeOf({Screen::kEditRecord, type + ":01J"}), home) << type;
    EXPECT_EQ(HomeOf({Screen::kNewRecord, type}), home) << type;
  }
  EXPECT_EQ(panels::ListOf("decision"), "#/voices/decisions");
  EXPECT_EQ(panels::ListOf("telling"), "#/voices/told");
  EXPECT_EQ(panels::ListOf("hear_back"), "#/deadlines/addresses");
}

TEST(WorkspaceNameTest, TitlesBecomeDatabaseNamesThatCouchDbTakes) {
  EXPECT_EQ(DatabaseNameFor("North Town"), "earshot_north_town");
  EXPECT_EQ(DatabaseNameFor("  Łódź & Åre (2026) "), DatabaseNameFor("Łódź - Åre 2026"));
  EXPECT_EQ(DatabaseNameFor("Citizens' Panel"), "earshot_citizens_panel_1");
  EXPECT_EQ(DatabaseNameFor("گ"), "");
  EXPECT_TRUE(IsWorkspaceDatabase("earshot_north_town"));
  EXPECT_FALSE(IsWorkspaceDatabase("earshot_north_town_panel"));
  EXPECT_FALSE(IsWorkspaceDatabase("_users"));
  EXPECT_EQ(TitleForDatabase("earshot_north_town"), "North town");
}

TEST(StatusTest, SaysSavedOnlyWhenTheStoreHasAcknowledged) {
  Facts facts;
  facts.save.state = store::SaveState::kSaving;
  EXPECT_EQ(StatusWords(facts).words, "Saving");
  facts.save.state = store::SaveState::kSaved;
  facts.sync.unsent = 3;
  facts.sync.offline_since_ms = 1795597920000;
  EXPECT_EQ(StatusWords(facts).words, "Saved on this device - 3 to send - offline since 09:12");
  facts.narrow = true;
  EXPECT_EQ(StatusWords(facts).words, "Saved on this phone - 3 to send - offline since 09:12");
  facts.form = FormState::kTyped;
  EXPECT_EQ(StatusWords(facts).words, "Saving - 3 to send - offline since 09:12");
  facts.form = FormState::kDraftKept;
  EXPECT_EQ(StatusWords(facts).words,
            "Draft kept on this device - 3 to send - offline since 09:12");
  facts.form = FormState::kNotSaved;
  EXPECT_EQ(StatusWords(facts).words,
            "This form is not saved yet - 3 to send - offline since 09:12");
  EXPECT_EQ(StatusWords(facts).tone, kit::Tone::kWarning);
  facts.save.state = store::SaveState::kNotSaved;
  EXPECT_EQ(StatusWords(facts).tone, kit::Tone::kError);
}

TEST(TextsTest, ValuesFillTheirPlaces) {
  EXPECT_EQ(Count(1, Text::kOneActivity, Text::kActivities), "1 activity");
  EXPECT_EQ(Count(1234567, Text::kOneActivity, Text::kActivities), "1,234,567 activities");
  for (uint16_t i = 0; i < static_cast<uint16_t>(Text::kTextCount); ++i) {
    EXPECT_FALSE(T(static_cast<Text>(i)).empty()) << i;
  }
}

}  // namespace
}  // namespace earshot::shell
