// From a quote to "people were told", through the screens alone (004-04, 004-05, 004-27).

#include <algorithm>
#include <string>
#include <vector>

#include "core/merge/document.h"
#include "core/model/schema.h"
#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class VoicesJourney : public SignedInJourney {
 protected:
  void HearAt(const std::string& title, const std::string& said) {
    asha.Open("#/log/new");
    SaveWithFeedback(asha, title, said);
  }
  void MakeDecision() {
    asha.Open("#/new/decision");
    asha.Fill("What was decided", "A later bus on clinic days");
    asha.Choose("Outcome", "Done");
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  }
  void MakeTheme(const std::string& name) {
    asha.Open("#/new/theme");
    asha.Fill("Theme", name);
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Theme saved")) << asha.Dump();
  }
};

TEST_F(VoicesJourney, AnEmptyWorkspaceSaysWhatComesHere) {
  asha.Follow("Voices");
  EXPECT_TRUE(asha.Sees("Nothing has been heard yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Log an activity"));
}

TEST_F(VoicesJourney, WithDecisionsAloneNothingHeardIsNotCalledSorted) {
  MakeDecision();
  asha.Open("#/voices");
  EXPECT_TRUE(asha.Sees("Nothing has been heard yet")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Everything has a theme"));
}

// The way back leads to the tab of its kind, and out of a form to where it was begun.
TEST_F(VoicesJourney, ARecordLeadsBackToTheTabOfItsKind) {
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  MakeDecision();
  asha.Follow("Record who was told");
  asha.Follow("Back");
  EXPECT_TRUE(asha.Has(Role::kHeading, "A later bus on clinic days")) << asha.Dump();
  asha.Follow("Record who was told");
  asha.Choose("How", "E-mail");
  asha.Press("Save");
  asha.Follow("Back");
  EXPECT_TRUE(asha.Get(Role::kTab, "Told (1)").state & semantics::kSelected) << asha.Dump();
  EXPECT_TRUE(asha.Sees("e-mail, A later bus on clinic days")) << "what they were told about";
  asha.Click(Role::kTab, "Decisions (1)");
  asha.Follow("A later bus on clinic days");
  asha.Follow("Back");
  EXPECT_TRUE(asha.Get(Role::kTab, "Decisions (1)").state & semantics::kSelected) << asha.Dump();
}

// "New telling" was nothing that anybody had pressed.
TEST_F(VoicesJourney, TheFormOfATellingIsCalledAsTheButtonThatOpensIt) {
  MakeDecision();
  asha.Follow("Record who was told");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Record who was told")) << asha.Dump();
  EXPECT_EQ(asha.platform.title, "Record who was told - Earshot");
  EXPECT_FALSE(asha.Sees("New telling")) << asha.Dump();
}

// 004-27: nobody names a telling; "Telling" over "Telling" told nothing.
TEST_F(VoicesJourney, ATellingIsHeadedByWhomItToldAndWhen) {
  MakeDecision();
  asha.Follow("Record who was told");
  asha.Fill("Told to, in words", "Tuesday lunch club");
  asha.Choose("How", "E-mail");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Tuesday lunch club, 25 Nov 2026")) << asha.Dump();
  asha.Follow("Edit");
  asha.Fill("Told to, in words", "");
  asha.Tick("Those who asked to hear back were told");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Those who asked to hear back, 25 Nov 2026")) << asha.Dump();
}

// 001-09: what "optional" would deny: without a name nothing is published.
TEST_F(VoicesJourney, WhoApprovedIsAskedForOnceItMayBePublished) {
  asha.Open("#/new/decision");
  const auto is_needed = [&](std::string_view label) {
    return (asha.Field(label)->state & semantics::kRequired) != 0;
  };
  EXPECT_FALSE(is_needed("Public wording approved by")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("the name of the person who has read the public wording"));
  asha.Tick("May be published");
  EXPECT_TRUE(is_needed("Public wording approved by")) << asha.Dump();
  EXPECT_FALSE(is_needed("Why"));
  asha.Choose("Outcome", "Cannot be done");
  EXPECT_TRUE(is_needed("Why")) << "a no is explained";
}

TEST_F(VoicesJourney, APointIsGivenAThemeInTwo) {
  MakeTheme("Transport");
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  EXPECT_TRUE(asha.Sees("1 feedback point has no answer")) << asha.Dump();
  asha.activations = 0;
  asha.Press("The last bus leaves at six.");
  asha.Press("Transport");
  EXPECT_EQ(asha.activations, 2);
  EXPECT_TRUE(asha.Sees("Everything has a theme")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "The last bus leaves at six.")) << asha.Dump();
}

TEST_F(VoicesJourney, TheMonthsBeforeAThemeWasHeardAreNotDrawnAsZeroes) {
  MakeTheme("Transport");
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  asha.Press("The last bus leaves at six.");
  asha.Press("Transport");
  asha.Open("#/voices/themes/theme:transport");
  EXPECT_TRUE(asha.Sees("Nov 2026: 1")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Sep 2026: 0"));
  EXPECT_FALSE(asha.Sees("Aug 2026: 0"));
}

TEST_F(VoicesJourney, TheSheetNamesTheSaveButtonOnlyAsWhatComesAfterAdding) {
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  asha.Press("The last bus leaves at six.");
  EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("type a theme and add it. Save then appears below.")) << asha.Dump();
  asha.Fill("Themes", "Waiting times");
  asha.Press("Add to Themes");
  EXPECT_TRUE(asha.Has(Role::kButton, "Save")) << asha.Dump();
}

TEST_F(VoicesJourney, WhereThereIsNoThemeNoOtherThemesAreSpokenOf) {
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  asha.Press("The last bus leaves at six.");
  EXPECT_FALSE(asha.Sees("Other themes")) << asha.Dump();
  EXPECT_NE(asha.Field("Themes"), nullptr);
}

TEST_F(VoicesJourney, AThemeNamedWhileSortingIsMadeInTheSameSave) {
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  asha.Press("The last bus leaves at six.");
  asha.Fill("Themes", "Waiting times");
  asha.Press("Add to Themes");
  asha.Press("Save");
  asha.Click(Role::kTab, "Themes (1)");
  EXPECT_TRUE(asha.Has(Role::kLink, "Waiting times")) << asha.Dump();
  asha.Open("#/sync");
  asha.Press("Sync now");
  EXPECT_EQ(base::GetString(AtServer("name", "Waiting times"), "_id"), "theme:waiting-times");
}

TEST_F(VoicesJourney, AThemeThatWasTypedIsSavedWithTheOneThatIsTapped) {
  MakeTheme("Buses");
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  HearAt("Walk in Kettering", "No bus comes on Sundays.");
  for (const bool by_pointer : {true, false}) {  // else as assistive technology presses it
    const char* said = by_pointer ? "The last bus leaves at six." : "No bus comes on Sundays.";
    asha.Open("#/voices");
    asha.Press(said);
    asha.Fill("Other themes", "Evenings");
    if (by_pointer) asha.Point(Role::kButton, "Buses");
    if (!by_pointer) asha.Press("Buses");
    asha.Settle(10'000);
    std::vector<std::string> themes = merge::Elements(AtServer("said", said), "themes");
    std::sort(themes.begin(), themes.end());
    EXPECT_EQ(themes, (std::vector<std::string>{"theme:buses", "theme:evenings"})) << said;
  }
}

TEST_F(VoicesJourney, AThemeOfANameThatAnotherHadOnceIsAThemeOfItsOwn) {
  MakeTheme("Waiting times");
  asha.Open("#/edit/theme:waiting-times");
  asha.Fill("Theme", "Getting an appointment");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Theme saved")) << asha.Dump();
  HearAt("Stall at Corby market", "I sat there for three hours.");
  asha.Follow("Voices");
  asha.Press("I sat there for three hours.");
  for (const char* name : {"Getting an appointment", "Waiting times"}) {
    asha.Fill("Other themes", name);
    asha.Press("Add to Other themes");
  }
  asha.Press("Save");
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("theme"), 2U);
  EXPECT_EQ(base::GetString(AtServer("_id", "theme:waiting-times"), "name"),
            "Getting an appointment");
  EXPECT_EQ(base::GetString(AtServer("name", "Waiting times"), "_id"), "theme:waiting-times-2");
  std::vector<std::string> themes = merge::Elements(AtServer("type", "feedback"), "themes");
  std::sort(themes.begin(), themes.end());
  EXPECT_EQ(themes, (std::vector<std::string>{"theme:waiting-times", "theme:waiting-times-2"}));
}

// PRODUCT.md: decision against three themes 9 on a phone and 8 at a desk.
TEST_F(VoicesJourney, ADecisionAgainstThreeThemesIsRecordedInEight) {
  for (const char* name : {"Transport", "Parking", "Waiting times"}) MakeTheme(name);
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Open("#/voices/decisions");
  asha.activations = 0;
  asha.Follow("New decision");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Will be done");
  for (const char* name : {"Transport", "Parking", "Waiting times"}) {
    asha.Fill("Themes it answers", name);
    ASSERT_TRUE(asha.Enter());
  }
  asha.Press("Save");
  EXPECT_LE(asha.activations, 8);
  EXPECT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Transport")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Waiting times"));
}

// 004-27: whom we told, how, about what; in four.
TEST_F(VoicesJourney, TellingPeopleIsRecordedInFourAndClosesTheLoop) {
  MakeTheme("Transport");
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Follow("Voices");
  asha.Press("The last bus leaves at six.");
  asha.Press("Transport");
  asha.Click(Role::kTab, "Themes (1)");
  asha.Follow("Transport");
  asha.Follow("Record a decision");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Done");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Nobody was told")) << asha.Dump();
  asha.activations = 0;
  asha.Follow("Record who was told");
  asha.Choose("How", "E-mail");
  asha.Press("Save");
  EXPECT_LE(asha.activations, 4);
  EXPECT_TRUE(asha.Sees("Telling saved")) << asha.Dump();
  asha.Follow("Voices");
  EXPECT_TRUE(asha.Sees("The loop is closed")) << asha.Dump();
  asha.Open("#/voices/decisions");
  asha.Follow("A later bus on clinic days");
  EXPECT_TRUE(asha.Sees("People were told")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("e-mail"));
}

// 004-05, 001-09: the page holds what a named person has approved, and says how much waits.
TEST_F(VoicesJourney, YouSaidWeDidIsSavedWithWhatWasApproved) {
  MakeTheme("Transport");
  HearAt("Stall at Corby market", "The last bus leaves at six.");
  asha.Open("#/new/decision/theme:transport");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Done");
  asha.Press("Save");
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("Nothing stands on it yet")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Save the page")) << "there is nothing to save";
  EXPECT_TRUE(asha.Sees("Not yet approved: 1 decision and 0 quotes."));
  asha.Open("#/voices/decisions");
  asha.Follow("A later bus on clinic days");
  asha.Follow("Edit");
  asha.Fill("We did", "Two later buses a week.");
  asha.Tick("May be published");
  asha.Fill("Public wording approved by", "Zofia");
  asha.Press("Save");
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("It holds 1 decision and 0 quotes.")) << asha.Dump();
  asha.Press("Save the page");
  ASSERT_EQ(asha.platform.downloads.size(), 1U);
  const std::string page = asha.platform.downloads.begin()->second;
  EXPECT_NE(page.find("Two later buses a week."), std::string::npos);
  EXPECT_EQ(page.find("Zofia"), std::string::npos) << "who approved is not told";
  EXPECT_EQ(page.find("The last bus leaves at six."), std::string::npos) << "never the verbatim";
}

// 000-04: what was said and what is planned leave as one summary that can be published.
TEST_F(VoicesJourney, ThePublishedSummaryTellsWhatIsPlannedToo) {
  asha.Open("#/new/decision");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Will be done");
  asha.Fill("You said", "The last bus leaves too early.");
  asha.Fill("We did", "A later bus is ordered for the spring.");
  asha.Tick("May be published");
  asha.Fill("Public wording approved by", "Zofia");
  asha.Press("Save");
  ASSERT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
  asha.Open("#/reports");
  asha.Press("Save the page");
  ASSERT_EQ(asha.platform.downloads.size(), 1U);
  const std::string page = asha.platform.downloads.begin()->second;
  EXPECT_NE(page.find("The last bus leaves too early."), std::string::npos) << page;
  EXPECT_NE(page.find("We will do"), std::string::npos) << page;
  EXPECT_NE(page.find("A later bus is ordered for the spring."), std::string::npos) << page;
}

TEST_F(VoicesJourney, ANoMustBeExplainedBesideItsField) {
  asha.Open("#/new/decision");
  asha.Fill("What was decided", "No lift");
  asha.Choose("Outcome", "Cannot be done");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Say why: the answer is no, or in part.")) << asha.Dump();
  asha.Fill("Why", "The walls do not carry it.");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Decision saved")) << asha.Dump();
}

TEST_F(VoicesJourney, ThemesAreMergedAndTheMergeIsUndone) {
  MakeTheme("Parking");
  MakeTheme("Cars");
  HearAt("Stall at Corby market", "Nowhere to park.");
  asha.Follow("Voices");
  asha.Press("Nowhere to park.");
  asha.Press("Cars");
  asha.Open("#/voices/themes/theme:cars");
  asha.Choose("Merge into", "Parking");
  asha.Press("Merge this theme");
  EXPECT_TRUE(asha.Sees("1 feedback point, 0 answered")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("0 feedback points, 0 answered")) << asha.Dump();
}

TEST_F(VoicesJourney, AThemeThatIsThereIsNotMadeTwice) {
  MakeTheme("Parking");
  asha.Open("#/new/theme");
  asha.Fill("Theme", "  PARKING ");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("There is one of that name already")) << asha.Dump();
  asha.Fill("Theme", "Parking for bikes");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Theme saved")) << asha.Dump();
}

TEST_F(VoicesJourney, ADeletedRecordComesBackWithUndo) {
  MakeTheme("Parking");
  asha.Open("#/voices/themes/theme:parking");
  asha.Press("Delete theme");
  EXPECT_TRUE(asha.Sees("Theme deleted")) << asha.Dump();
  asha.Press("Undo");
  asha.Open("#/voices/themes/theme:parking");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Parking")) << asha.Dump();
}

TEST_F(VoicesJourney, AHalfTypedDecisionSurvivesARestart) {
  asha.Open("#/new/decision");
  asha.Fill("What was decided", "Benches at the door");
  asha.Settle(1500);
  asha.Restart();
  asha.Open("#/new/decision");
  EXPECT_EQ(asha.Value("What was decided"), "Benches at the door") << asha.Dump();
}

TEST_F(VoicesJourney, AKindOfRecordThatDoesNotExistIsNoForm) {
  asha.Open("#/new/hovercraft");
  EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
