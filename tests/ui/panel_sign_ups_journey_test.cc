// Sign-ups are looked at before they count, and paper cards are entered by keys (004-20, 004-22).

#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kSame[] = "They may be the same person as Lee Ward.";

class PanelSignUpsJourney : public PanelJourney {
 protected:
  // Somebody of whom all looks well.
  std::string AddSignUp(int number, const std::string& name, base::Json more = {}) {
    base::Json fields = {{"status", "to-check"},
                         {"source", "tablet"},
                         {"birth_year", 1980 + number},
                         {"postcode", "NN17 1QG"},
                         {"email", "person" + std::to_string(number) + "@example.org"}};
    if (more.is_object()) fields.update(more);
    return AddMember(number, name, fields);
  }
  void OpenQueue() {
    Fetch();
    asha.Open("#/panel/sign-ups");
    asha.activations = 0;
  }
  std::string StatusAtServer(const std::string& name) {
    return base::GetString(InPanelAtServer("member", "name", name), "status");
  }
  void FillCard(std::string_view name, std::string_view year, std::string_view email) {
    asha.Fill("Name", name);
    asha.Fill("Year of birth", year);
    asha.Fill("E-mail", email);
  }
};

TEST_F(PanelSignUpsJourney, ASignUpThatLooksWellIsAcceptedWithOnePress) {
  AddSignUp(1, "Lee Ward");
  OpenQueue();
  EXPECT_TRUE(asha.Sees("1 sign-up waits.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("All is in order"));
  asha.Press("Accept Lee Ward");
  EXPECT_EQ(asha.activations, 1);  // PRODUCT.md section 1: check a sign-up
  EXPECT_TRUE(asha.Sees("1 sign-up accepted")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No sign-up waits"));
  asha.Settle(10'000);
  EXPECT_EQ(StatusAtServer("Lee Ward"), "active");
}

TEST_F(PanelSignUpsJourney, AcceptingCanBeTakenBack) {
  AddSignUp(1, "Lee Ward");
  OpenQueue();
  asha.Press("Accept Lee Ward");
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "Accept Lee Ward")) << asha.Dump();
}

TEST_F(PanelSignUpsJourney, SeveralAreAcceptedTogetherAndWhatIsDoubtfulStays) {
  AddSignUp(1, "Lee Ward");
  AddSignUp(2, "Sam Hill");
  AddMember(3, "Kim Green",
            {{"status", "to-check"}, {"birth_year", 1975}, {"email", "kim@example.org"}});
  OpenQueue();
  EXPECT_TRUE(asha.Sees("3 sign-ups wait, the oldest first.")) << asha.Dump();
  asha.Press("Accept the 2 that are in order");
  EXPECT_TRUE(asha.Sees("2 sign-ups accepted")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The postcode is missing."));
  EXPECT_TRUE(asha.Has(Role::kButton, "Accept Kim Green"));
  asha.Settle(10'000);
  EXPECT_EQ(StatusAtServer("Lee Ward"), "active");
  EXPECT_EQ(StatusAtServer("Sam Hill"), "active");
  EXPECT_EQ(StatusAtServer("Kim Green"), "to-check");
}

TEST_F(PanelSignUpsJourney, WhoHasNotAgreedCannotBeAccepted) {
  AddToPanel("member", 1,
             {{"name", "Lee Ward"},
              {"status", "to-check"},
              {"status_on", "2026-11-01"},
              {"birth_year", 1984},
              {"postcode", "NN17 1QG"},
              {"email", "lee@example.org"}});
  OpenQueue();
  EXPECT_TRUE(asha.Sees("There is no record that they agreed to be a member.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Record first that they agree to be a member."));
  EXPECT_FALSE(asha.Has(Role::kButton, "Accept Lee Ward"));
}

TEST_F(PanelSignUpsJourney, AnApplicationIsTakenUpForChecking) {
  AddSignUp(1, "Lee Ward", {{"status", "applied"}});
  OpenQueue();
  asha.Press("Take up for checking: Lee Ward");
  EXPECT_TRUE(asha.Sees("Taken up for checking")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Take up for checking: Lee Ward"));
  asha.Settle(10'000);
  EXPECT_EQ(StatusAtServer("Lee Ward"), "to-check");
}

TEST_F(PanelSignUpsJourney, TwoWhoLookLikeOnePersonAreKeptApart) {
  AddMember(1, "Lee Ward", {{"email", "ward@example.org"}});
  AddSignUp(2, "Leigh Ward", {{"email", "Ward@example.org"}});
  OpenQueue();
  EXPECT_TRUE(asha.Sees(kSame)) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Look at the other: Lee Ward"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Open Leigh Ward"));
  asha.Press("They are two people");
  EXPECT_TRUE(asha.Sees("Kept as two people")) << asha.Dump();
  EXPECT_FALSE(asha.Sees(kSame));
  EXPECT_TRUE(asha.Sees("All is in order"));
  asha.Settle(10'000);
  EXPECT_EQ(merge::Elements(InPanelAtServer("member", "name", "Leigh Ward"), "not_same_as").size(),
            1U);
}

TEST_F(PanelSignUpsJourney, AMistakeIsErasedAfterOneQuestion) {
  const std::string id = AddSignUp(1, "Lee Ward");
  OpenQueue();
  asha.Press("Refuse Lee Ward");
  ASSERT_TRUE(asha.Has(Role::kDialog, "Refuse Lee Ward?")) << asha.Dump();
  asha.Press("Cancel");
  EXPECT_TRUE(asha.Has(Role::kButton, "Refuse Lee Ward"));
  asha.Press("Refuse Lee Ward");
  asha.Press("Erase for good");
  EXPECT_TRUE(asha.Sees("Sign-up erased")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No sign-up waits"));
  asha.Settle(10'000);
  EXPECT_TRUE(InPanelAtServer("member", "name", "Lee Ward").is_null());
  EXPECT_FALSE(InPanelAtServer("panel_log", "what", "erased").is_null());
}

// RELIABILITY.md T32: erasing forgets nobody else's words about them, so these are listed first, as
// on the card of a member.
TEST_F(PanelSignUpsJourney, BeforeASignUpIsErasedWhatGoesAndWhoElseNamesThemIsSaid) {
  AddSignUp(1, "Lee Ward");
  AddMember(2, "Kim Green", {{"joined_at", "Came with Lee Ward"}});
  AddMember(3, "Ada Moss");
  OpenQueue();
  asha.Press("Refuse Lee Ward");
  EXPECT_TRUE(asha.Has(Role::kHeading, "What goes")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Others that name them"));
  EXPECT_FALSE(asha.Sees("Ada Moss"));
  asha.Follow("Kim Green");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Refuse Lee Ward?")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Kim Green"));
  EXPECT_TRUE(asha.Sees("Came with Lee Ward"));
}

TEST_F(PanelSignUpsJourney, WhoDoesNotWantToJoinTakesTheConsentBack) {
  AddSignUp(1, "Lee Ward");
  OpenQueue();
  asha.Press("Refuse Lee Ward");
  asha.Press("They do not want to join");
  EXPECT_TRUE(asha.Sees("No sign-up waits")) << asha.Dump();
  asha.Settle(10'000);
  EXPECT_EQ(StatusAtServer("Lee Ward"), "withdrawn");
  EXPECT_FALSE(InPanelAtServer("consent", "answer", "withdrawn").is_null());
}

TEST_F(PanelSignUpsJourney, ALongQueueIsShownTenAtATime) {
  for (int i = 1; i <= 12; ++i) AddSignUp(i, "Person Number " + std::to_string(100 + i));
  OpenQueue();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Person Number 112")) << asha.Dump();
  asha.Press("Show the next ones");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Person Number 112")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Person Number 101"));
}

TEST_F(PanelSignUpsJourney, APaperCardIsEnteredByKeysAndTheNextBeginsBlank) {
  OpenQueue();
  EXPECT_TRUE(asha.Sees("No sign-up waits")) << asha.Dump();
  asha.Press("Enter a paper card");
  FillDate(asha, "20", "11", "2026");
  asha.Choose("Sex", "Female");
  asha.Pick("I agree");
  FillCard("Lee Ward", "1984", "lee@example.org");
  EXPECT_TRUE(asha.Enter());
  EXPECT_TRUE(asha.Sees("Sign-up saved")) << asha.Dump();
  EXPECT_EQ(asha.Value("Name"), "");
  EXPECT_EQ(asha.Value("E-mail"), "");
  EXPECT_EQ(asha.Value("Day"), "20") << "the next card of the pile is often of the same day";
  asha.Settle(10'000);
  const base::Json member = InPanelAtServer("member", "name", "Lee Ward");
  EXPECT_EQ(base::GetString(member, "source"), "paper") << base::DumpJson(member);
  EXPECT_EQ(base::GetString(member, "status"), "to-check");
  const base::Json consent = InPanelAtServer("consent", "purpose", "panel");
  EXPECT_EQ(base::GetString(consent, "how"), "paper") << base::DumpJson(consent);
  EXPECT_EQ(base::GetString(consent, "given_at").substr(0, 10), "2026-11-20");
  EXPECT_FALSE(InPanelAtServer("equality", "sex", "female").is_null());
  asha.Press("Back to the sign-ups");
  EXPECT_TRUE(asha.Has(Role::kButton, "Accept Lee Ward")) << asha.Dump();
}

TEST_F(PanelSignUpsJourney, ACardWithProblemsKeepsWhatWasTyped) {
  OpenQueue();
  asha.Press("Enter a paper card");
  FillCard("Lee Ward", "84", "lee@example.org");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("There is a problem")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Enter the year of birth with four digits, like 1984."));
  EXPECT_EQ(asha.Value("Name"), "Lee Ward");
  EXPECT_EQ(asha.Value("Year of birth"), "84");
  EXPECT_EQ(asha.Value("E-mail"), "lee@example.org");
}

TEST_F(PanelSignUpsJourney, ABlankCardIsSavedToPrint) {
  OpenQueue();
  asha.Press("Save a blank card to print");
  bool saved = false;
  for (const auto& [name, page] : asha.platform.downloads) {
    if (name.find("sign-up-card") == std::string::npos) continue;
    saved = true;
    EXPECT_NE(page.find("Prefer not to say"), std::string::npos);
  }
  EXPECT_TRUE(saved);
}

}  // namespace
}  // namespace earshot::ui_test
