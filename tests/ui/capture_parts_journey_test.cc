// What a stall records besides heads: themes of a quote (004-04), people by group (004-22), and who
// wants to hear back (004-27).

#include "core/merge/document.h"
#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

class CapturePartsJourney : public SignedInJourney {
 protected:
  void MakeTheme(const std::string& name) {
    asha.Open("#/new/theme");
    asha.Fill("Theme", name);
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Theme saved")) << asha.Dump();
  }
  void MakeProject() {
    asha.Open("#/new/project");
    asha.Fill("Project name", "A clinic in Corby");
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Project saved")) << asha.Dump();
  }
  void StartSession(const std::string& project = "") {
    asha.Follow("Capture");
    asha.Choose("Type of engagement", "Stall in a busy place");
    if (!project.empty()) asha.Choose("Project", project);
    asha.Press("Start session");
    ASSERT_TRUE(asha.Has(Role::kButton, "Add one person")) << asha.Dump();
  }
  void CountByAge() {
    asha.Press("Count by group");
    asha.Choose("Characteristic", "Age");
  }
  bool Ticked(const std::string& theme) const {
    return (asha.Get(Role::kCheckbox, theme).state & semantics::kChecked) != 0;
  }
  bool UndoByKey() {
    const bool used = asha.app->OnKey("z", true, false, false, true);
    asha.Settle();
    return used;
  }
};

// PRODUCT.md: a quote and its theme in 3 on a phone.
TEST_F(CapturePartsJourney, AQuoteIsGivenAThemeInThree) {
  MakeTheme("Transport");
  MakeTheme("Parking");
  StartSession();
  EXPECT_FALSE(asha.Has(Role::kCheckbox, "Transport")) << "nothing was said yet";
  asha.activations = 0;
  asha.Fill("Quote", "The last bus leaves at six.");
  asha.Tick("Transport");
  asha.Press("Add quote");
  EXPECT_LE(asha.activations, 3);
  EXPECT_TRUE(asha.Sees("Heard so far: 1")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(merge::Elements(AtServer("type", "feedback"), "themes"),
            std::vector<std::string>{"theme:transport"});
}

TEST_F(CapturePartsJourney, AThemeIsTakenBackByTheSameTap) {
  MakeTheme("Transport");
  StartSession();
  asha.Fill("Quote", "The last bus leaves at six.");
  asha.Tick("Transport");
  EXPECT_TRUE(Ticked("Transport"));
  asha.Tick("Transport");
  EXPECT_FALSE(Ticked("Transport"));
  asha.Press("Add quote");
  asha.Settle(10'000);
  EXPECT_TRUE(merge::Elements(AtServer("type", "feedback"), "themes").empty());
}

TEST_F(CapturePartsJourney, AThemeNamedAtTheStallIsMadeWithTheQuoteAndOfferedForTheNext) {
  StartSession();
  asha.Fill("Quote", "I waited an hour.");
  asha.Fill("Themes", "Waiting times");
  asha.Press("Add to Themes");
  asha.Press("Add quote");
  ASSERT_TRUE(asha.Sees("Heard so far: 1")) << asha.Dump();
  asha.Fill("Quote", "So did I.");
  EXPECT_FALSE(Ticked("Waiting times")) << "the next quote begins without themes";
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(AtServer("name", "Waiting times"), "_id"), "theme:waiting-times");
  EXPECT_EQ(merge::Elements(AtServer("type", "feedback"), "themes"),
            std::vector<std::string>{"theme:waiting-times"});
}

TEST_F(CapturePartsJourney, UndoTakesAwayTheQuoteAndTheThemeMadeWithIt) {
  StartSession();
  asha.Fill("Quote", "I waited an hour.");
  asha.Fill("Themes", "Waiting times");
  asha.Press("Add to Themes");
  asha.Press("Add quote");
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Heard so far")) << asha.Dump();
  asha.Fill("Quote", "So did I.");
  EXPECT_FALSE(asha.Has(Role::kCheckbox, "Waiting times")) << asha.Dump();
}

TEST_F(CapturePartsJourney, AThemeMadeWithAQuoteThatWasTakenBackIsMadeAgainWithIt) {
  StartSession();
  asha.Fill("Quote", "I waited an hour.");
  asha.Fill("Themes", "Waiting times");
  asha.Press("Add to Themes");
  asha.Press("Add quote");
  asha.Press("Undo");
  ASSERT_EQ(asha.Value("Quote"), "I waited an hour.");
  EXPECT_TRUE(asha.Sees("Waiting times")) << "it need not be typed again" << asha.Dump();
  asha.Fill("Quote", "I waited for two hours.");
  asha.Press("Add quote");
  EXPECT_TRUE(asha.Sees("Heard so far: 1")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(merge::Elements(AtServer("said", "I waited for two hours."), "themes"),
            std::vector<std::string>{"theme:waiting-times"});
  EXPECT_FALSE(merge::IsDeleted(AtServer("name", "Waiting times")));
}

TEST_F(CapturePartsJourney, ANameThatIsNoThemeIsRefusedBesideItsField) {
  StartSession();
  asha.Fill("Quote", "I waited an hour.");
  asha.Fill("Themes", "W");
  asha.Press("Add to Themes");
  asha.Press("Add quote");
  EXPECT_FALSE(asha.Sees("Heard so far")) << asha.Dump();
  const Node* themes = asha.Field("Themes");
  ASSERT_NE(themes, nullptr);
  EXPECT_TRUE(themes->state & semantics::kInvalid);
  EXPECT_EQ(asha.Value("Quote"), "I waited an hour.");
}

TEST_F(CapturePartsJourney, ThemesOfAHalfTypedQuoteSurviveTheEndOfTheBrowser) {
  MakeTheme("Transport");
  StartSession();
  const std::string address = asha.platform.address;
  asha.Fill("Quote", "The last bus");
  asha.Tick("Transport");
  asha.Settle(1500);
  asha.Restart();
  asha.Open(address);
  EXPECT_EQ(asha.Value("Quote"), "The last bus");
  EXPECT_TRUE(Ticked("Transport")) << asha.Dump();
}

// 004-22: by eye or as told, and what nobody recorded is said.
TEST_F(CapturePartsJourney, PeopleAreCountedByGroupAndTheRestIsNotRecorded) {
  StartSession();
  for (int i = 0; i < 3; ++i) asha.Press("Add one person");
  EXPECT_FALSE(asha.Has(Role::kSelect, "Characteristic")) << "closed until asked for";
  CountByAge();
  EXPECT_TRUE(asha.Sees("0 recorded, 3 not recorded.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Women: one more")) << "of another characteristic";
  asha.activations = 0;
  asha.Press("16 to 24: one more");
  EXPECT_EQ(asha.activations, 1);
  asha.Press("16 to 24: one more");
  EXPECT_TRUE(asha.Sees("2 recorded, 1 not recorded.")) << asha.Dump();
  EXPECT_TRUE(asha.Said().ends_with("16 to 24: 1\n16 to 24: 2\n")) << asha.Said();
  asha.Settle(10'000);
  EXPECT_EQ(CountAtServer("tally"), 1U);
  const base::Json tally = AtServer("group", "age-16-24");
  EXPECT_EQ(merge::TallyTotal(tally, "people"), 2);
  EXPECT_EQ(base::GetString(tally, "activity"),
            base::GetString(AtServer("type", "activity"), "_id"));
}

// 004-22
TEST_F(CapturePartsJourney, EachCountOfAGroupIsUndoneByItself) {
  StartSession();
  for (int i = 0; i < 3; ++i) asha.Press("Add one person");
  CountByAge();
  asha.Press("16 to 24: one more");
  asha.Press("70 and over: one more");
  EXPECT_TRUE(UndoByKey());
  EXPECT_TRUE(asha.Sees("1 recorded, 2 not recorded.")) << asha.Dump();
  EXPECT_TRUE(UndoByKey());
  EXPECT_TRUE(asha.Sees("0 recorded, 3 not recorded.")) << asha.Dump();
  asha.Press("16 to 24: one more");
  EXPECT_TRUE(asha.Sees("1 recorded, 2 not recorded.")) << asha.Dump();
  asha.Press("16 to 24: one fewer");
  asha.Press("16 to 24: one fewer");
  EXPECT_TRUE(asha.Sees("0 recorded, 3 not recorded.")) << "never below nothing";
}

TEST_F(CapturePartsJourney, MoreInGroupsThanHeadsIsSaidAndNotHidden) {
  StartSession();
  asha.Press("Add one person");
  CountByAge();
  asha.Press("16 to 24: one more");
  asha.Press("70 and over: one more");
  EXPECT_TRUE(asha.Sees("2 recorded, 1 more than the people counted above.")) << asha.Dump();
}

TEST_F(CapturePartsJourney, EverythingFitsASmallPhoneAndIsLargeEnoughForAThumb) {
  for (const char* name : {"Transport", "Waiting times", "Getting an appointment by telephone"}) {
    MakeTheme(name);
  }
  asha.viewport.width = 320;
  asha.viewport.height = 568;
  asha.Settle();
  StartSession();
  asha.Press("Count by group");
  asha.Choose("Characteristic", "Sexual orientation");
  asha.Fill("Quote", "The last bus leaves at six.");
  EXPECT_EQ(LintWidth(asha.app->tree(), 320), std::vector<std::string>{});
  const Node& theme = asha.Get(Role::kCheckbox, "Getting an appointment by telephone");
  EXPECT_GE(theme.rect.h, 64);
  const Node& more = asha.Get(Role::kButton, "Lesbian, gay, bisexual or another: one more");
  EXPECT_GE(more.rect.h, 64);
  EXPECT_GE(more.rect.w, 64);
}

TEST_F(CapturePartsJourney, AnAddressIsKeptForOneProjectWithWhatWasAgreedTo) {
  MakeProject();
  StartSession("A clinic in Corby");
  asha.Press("Wants to hear back");
  asha.Fill("E-mail", "sam@example.org");
  EXPECT_TRUE(asha.Sees("We erase it on 25 May 2027 at the latest.")) << asha.Dump();
  asha.Press("They agree: keep it");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Wants to hear back")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 person wants to hear back.")) << asha.Dump();
  asha.Settle(10'000);
  const base::Json person = AtServer("email", "sam@example.org");
  EXPECT_EQ(base::GetString(person, "type"), "hear_back");
  EXPECT_EQ(base::GetString(person, "project"),
            base::GetString(AtServer("type", "project"), "_id"));
  EXPECT_EQ(base::GetString(person, "activity"),
            base::GetString(AtServer("type", "activity"), "_id"));
  EXPECT_EQ(base::GetString(person, "asked_on"), "2026-11-25");
  EXPECT_EQ(base::GetString(person, "erase_on"), "2027-05-25");
  EXPECT_EQ(base::GetString(person, "wording"), "hear-back-1");
  asha.Open("#/log/" + base::GetString(person, "activity"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "Wants to hear back")) << "whom to tell is not forgotten";
  EXPECT_TRUE(asha.Has(Role::kLink, "sam@example.org")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("About A clinic in Corby"));
}

TEST_F(CapturePartsJourney, AKeptAddressIsTakenBackByUndo) {
  MakeProject();
  StartSession("A clinic in Corby");
  asha.Press("Wants to hear back");
  asha.Fill("Phone", "01536 000000");
  asha.Press("They agree: keep it");
  ASSERT_TRUE(asha.Sees("1 person wants to hear back.")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("1 person wants to hear back.")) << asha.Dump();
}

TEST_F(CapturePartsJourney, WithoutAnAddressNobodyCanHearBack) {
  MakeProject();
  StartSession("A clinic in Corby");
  asha.Press("Wants to hear back");
  asha.Press("They agree: keep it");
  EXPECT_TRUE(asha.Sees("Enter an e-mail address or a phone number.")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kDialog, "Wants to hear back"));
}

TEST_F(CapturePartsJourney, AnAddressThatWasNotAgreedToIsGoneWhenTheDialogCloses) {
  MakeProject();
  StartSession("A clinic in Corby");
  asha.Press("Wants to hear back");
  asha.Fill("E-mail", "sam@");
  asha.Press("Close");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Wants to hear back")) << asha.Dump();
  asha.Press("Wants to hear back");
  EXPECT_EQ(asha.Value("E-mail"), "") << "the next person does not see it" << asha.Dump();
}

TEST_F(CapturePartsJourney, WithoutAProjectThereIsNothingToKeepAnAddressFor) {
  StartSession();
  asha.Press("Wants to hear back");
  EXPECT_TRUE(asha.Sees("there is no project yet")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "They agree: keep it"));
}

}  // namespace
}  // namespace earshot::ui_test
