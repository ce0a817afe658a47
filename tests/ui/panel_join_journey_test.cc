// Somebody joins the panel on our device, and the next one sees nothing of them (004-20, 004-22,
// 000-05).

#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kCode[] = "Code to leave the form";
constexpr char kSkip[] = "I prefer not to say any of this";

class PanelJoinJourney : public PanelJourney {
 protected:
  void Start() {
    asha.Open("#/join");
    asha.Fill("Where we are", "Stall at Corby market");
    asha.Fill(kCode, "4711");
    asha.Press("Start");
    ASSERT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
    asha.activations = 0;
  }
  void SayWho(std::string_view name, std::string_view year, std::string_view email) {
    asha.Fill("Name", name);
    asha.Fill("Year of birth", year);
    asha.Fill("E-mail", email);
    asha.Press("Next");
  }
  // From the page after the first to what is agreed to.
  void GoToConsents() {
    asha.Press("Next");
    asha.Press("Next");
    asha.Press(kSkip);
    ASSERT_TRUE(asha.Has(Role::kHeading, "What you agree to")) << asha.Dump();
  }
  void AgreeAndJoin() {
    asha.Pick("I agree");  // the first: being a member
    asha.Press("Next");
    ASSERT_TRUE(asha.Has(Role::kHeading, "Check your answers")) << asha.Dump();
    asha.Press("Join");
    ASSERT_TRUE(asha.Has(Role::kHeading, "Thank you")) << asha.Dump();
  }
};

TEST_F(PanelJoinJourney, AResidentJoinsAndTheNextSeesABlankForm) {
  Start();
  asha.Fill("Postcode", "nn17 1qg");
  SayWho("Lee Ward", "1984", "lee@example.org");
  asha.Tick("Cancer");
  GoToConsents();
  AgreeAndJoin();
  EXPECT_LE(asha.activations, 20);  // PRODUCT.md section 1: join
  EXPECT_FALSE(asha.Sees("Lee Ward")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Undo")) << "the next resident would press it";
  asha.Press("Next person");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
  EXPECT_EQ(asha.Value("Name"), "");
  EXPECT_EQ(asha.Value("Postcode"), "");
  EXPECT_EQ(asha.Value("E-mail"), "");
  EXPECT_FALSE(asha.Sees("Lee Ward")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("lee@example.org")) << asha.Dump();
  asha.Press("Not now: keep nothing");
  EXPECT_FALSE(asha.Sees("Lee Ward")) << asha.Dump();
  asha.Settle(10'000);
  const base::Json member = InPanelAtServer("member", "name", "Lee Ward");
  EXPECT_EQ(base::GetString(member, "status"), "to-check") << base::DumpJson(member);
  EXPECT_EQ(base::GetString(member, "source"), "tablet");
  EXPECT_EQ(base::GetString(member, "joined_at"), "Stall at Corby market");
  EXPECT_EQ(base::GetString(member, "postcode"), "NN17 1QG");
  EXPECT_EQ(merge::Elements(member, "interests"), std::vector<std::string>{"cancer"});
}

TEST_F(PanelJoinJourney, TheNextPersonFindsNoTickOfTheOneBefore) {
  Start();
  SayWho("Lee Ward", "1984", "lee@example.org");
  asha.Tick("Cancer");
  GoToConsents();
  AgreeAndJoin();
  asha.Press("Next person");
  SayWho("Sam Hill", "1990", "sam@example.org");
  EXPECT_EQ(asha.Get(Role::kCheckbox, "Cancer").state & semantics::kChecked, 0U) << asha.Dump();
  asha.Press("Next");
  asha.Press("Next");
  EXPECT_FALSE(asha.Picked("Prefer not to say")) << asha.Dump();
}

TEST_F(PanelJoinJourney, TheExactWordingIsShownAndKeptWithTheAnswer) {
  AddToPanel("consent_wording", 1,
             {{"purpose", "panel"},
              {"version", 2},
              {"wording", "I agree in just these words."},
              {"from_day", "2026-09-01"}});
  Fetch();
  Start();
  SayWho("Lee Ward", "1984", "lee@example.org");
  GoToConsents();
  EXPECT_TRUE(asha.Sees("I agree in just these words.")) << asha.Dump();
  AgreeAndJoin();
  asha.Settle(10'000);
  const base::Json consent = InPanelAtServer("consent", "purpose", "panel");
  EXPECT_EQ(base::GetString(consent, "answer"), "given") << base::DumpJson(consent);
  EXPECT_EQ(base::GetString(consent, "wording"), "I agree in just these words.");
  EXPECT_EQ(base::GetInteger(consent, "wording_version"), 2);
  EXPECT_EQ(base::GetString(consent, "how"), "tablet");
  // What was left without an answer was not agreed to, and not refused either.
  EXPECT_TRUE(InPanelAtServer("consent", "purpose", "newsletter").is_null());
}

TEST_F(PanelJoinJourney, ToPreferNotToSayIsAnAnswer) {
  Start();
  SayWho("Lee Ward", "1984", "lee@example.org");
  asha.Press("Next");
  asha.Press("Next");
  EXPECT_TRUE(asha.Sees("We ask because")) << asha.Dump();
  asha.Pick("Female");
  asha.Press(kSkip);
  AgreeAndJoin();
  asha.Settle(10'000);
  const base::Json equality = InPanelAtServer("equality", "sex", "female");
  EXPECT_EQ(base::GetString(equality, "religion"), "prefer-not-to-say") << base::DumpJson(equality);
  EXPECT_EQ(base::GetString(equality, "ethnic_group"), "prefer-not-to-say");
}

TEST_F(PanelJoinJourney, AnEthnicGroupIsChosenWithinItsWiderGroup) {
  Start();
  SayWho("Lee Ward", "1984", "lee@example.org");
  asha.Press("Next");
  asha.Press("Next");
  asha.Press("Next");
  EXPECT_FALSE(asha.Has(Role::kRadio, "Irish")) << asha.Dump();
  asha.Pick("White");
  asha.Pick("Irish");
  asha.Press("Next");
  asha.Press("Next");
  AgreeAndJoin();
  asha.Settle(10'000);
  EXPECT_FALSE(InPanelAtServer("equality", "ethnic_group", "white-irish").is_null());
}

TEST_F(PanelJoinJourney, ProblemsKeepWhatWasTyped) {
  Start();
  SayWho("Lee Ward", "84", "");
  EXPECT_TRUE(asha.Sees("There is a problem")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Enter the year of birth with four digits, like 1984."));
  EXPECT_EQ(asha.Value("Name"), "Lee Ward");
  EXPECT_EQ(asha.Value("Year of birth"), "84");
  SayWho("Lee Ward", "1984", "lee@example.org");
  GoToConsents();
  asha.Press("Next");
  EXPECT_TRUE(asha.Sees("Agree to being a member of the panel: without that nobody can join."))
      << asha.Dump();
  asha.Press("Back");
  EXPECT_TRUE(asha.Picked("Prefer not to say")) << asha.Dump();
}

TEST_F(PanelJoinJourney, TheSummaryOfErrorsIsInTheOrderOfTheQuestions) {
  Start();
  SayWho("", "84", "");
  std::vector<std::string> told;
  for (const Node& node : asha.app->tree().nodes()) {
    if (node.role == Role::kLink && node.name.starts_with("Enter")) told.push_back(node.name);
  }
  ASSERT_EQ(told.size(), 3U) << asha.Dump();
  EXPECT_NE(told[0].find("name"), std::string::npos) << told[0];
  EXPECT_NE(told[1].find("year of birth"), std::string::npos) << told[1];
  EXPECT_NE(told[2].find("e-mail"), std::string::npos) << told[2];
}

TEST_F(PanelJoinJourney, WhoeverIsBelowTheAgeJoinsWithAGuardian) {
  AddToPanel("panel:main", {{"name", "Corby Panel"}, {"minimum_age", 14}, {"guardian_below", 18}});
  Fetch();
  Start();
  SayWho("Lee Ward", "2011", "lee@example.org");
  GoToConsents();
  EXPECT_TRUE(asha.Sees("Under 18: a parent or guardian agrees")) << asha.Dump();
  asha.Pick("I agree");
  asha.Press("Next");
  EXPECT_TRUE(asha.Sees("Enter the name of the parent or guardian")) << asha.Dump();
  asha.Fill("Parent or guardian", "Kim Ward");
  AgreeAndJoin();
  asha.Settle(10'000);
  const base::Json consent = InPanelAtServer("consent", "purpose", "panel");
  EXPECT_EQ(base::GetString(consent, "by_whom"), "guardian") << base::DumpJson(consent);
  EXPECT_EQ(base::GetString(consent, "giver"), "Kim Ward");
}

TEST_F(PanelJoinJourney, NotNowKeepsNothing) {
  Start();
  asha.Fill("Name", "Lee Ward");
  asha.Fill("E-mail", "lee@example.org");
  asha.Press("Not now: keep nothing");
  EXPECT_EQ(asha.Value("Name"), "");
  EXPECT_EQ(asha.Value("E-mail"), "");
  asha.Settle(10'000);
  EXPECT_TRUE(InPanelAtServer("member", "name", "Lee Ward").is_null());
}

TEST_F(PanelJoinJourney, WhoGoesAwayLeavesNoAnswersToBeSeen) {
  Start();
  asha.Fill("Name", "Lee Ward");
  asha.Fill("E-mail", "lee@example.org");
  asha.Wait(200'000);
  EXPECT_TRUE(asha.Sees("Are you still there?")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Lee Ward"));
  asha.Press("Go on with my answers");
  EXPECT_EQ(asha.Value("Name"), "Lee Ward");
  asha.Wait(200'000);
  asha.Press("Next person");
  EXPECT_EQ(asha.Value("Name"), "");
}

TEST_F(PanelJoinJourney, NobodyLeavesTheFormWithoutTheCode) {
  AddMember(1, "Mo Patel");
  Fetch();
  Start();
  EXPECT_FALSE(asha.Has(Role::kLink, "Today")) << asha.Dump();
  asha.Open("#/panel/members");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Mo Patel")) << asha.Dump();
  asha.Fill("Name", "Lee Ward");
  asha.Press("For staff: leave this form");
  EXPECT_FALSE(asha.Sees("Lee Ward")) << asha.Dump();
  asha.Fill(kCode, "0000");
  asha.Press("Leave");
  EXPECT_TRUE(asha.Sees("This is not the code. Type it again.")) << asha.Dump();
  asha.Fill(kCode, "4711");
  asha.Press("Leave");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Join the panel")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("4711")) << asha.Dump();
  asha.Open("#/panel/members");
  EXPECT_FALSE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
}

TEST_F(PanelJoinJourney, ManyWrongCodesAreMadeToWait) {
  Start();
  asha.Press("For staff: leave this form");
  for (int i = 0; i < 5; ++i) {
    asha.Fill(kCode, "0000");
    asha.Press("Leave");
  }
  asha.Fill(kCode, "4711");
  asha.Press("Leave");
  EXPECT_TRUE(asha.Sees("There were too many wrong codes.")) << asha.Dump();
  asha.Settle(60'000);
  asha.Fill(kCode, "4711");
  asha.Press("Leave");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Join the panel")) << asha.Dump();
}

TEST_F(PanelJoinJourney, TheFormDoesNotStartWithoutACode) {
  asha.Open("#/join");
  asha.Fill(kCode, "47");
  asha.Press("Start");
  EXPECT_TRUE(asha.Sees("Enter a code of four digits.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Who you are"));
}

TEST_F(PanelJoinJourney, LoadingThePageAnewLeadsBackToTheFormAndItsCodeStillEndsIt) {
  AddMember(1, "Ada Panelist");
  Fetch();
  Start();
  asha.Restart();
  asha.Open("#/panel/members");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Ada Panelist"));
  EXPECT_FALSE(asha.Has(Role::kLink, "Log"));
  asha.Press("For staff: leave this form");
  asha.Fill(kCode, "4711");
  asha.Press("Leave");
  EXPECT_TRUE(asha.Has(Role::kLink, "Log")) << asha.Dump();
  asha.Restart();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
