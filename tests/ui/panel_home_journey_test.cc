// The Citizens' Panel's own page: how many are members, whose consent ends, who is missing, who to
// find next, what was done lately (004-20, 004-21, 004-22, 000-05).

#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kStamp[] = "01a1000000000000000000000000000a";

class PanelHomeJourney : public PanelJourney {
 protected:
  void AddTarget(const std::string& dimension, const std::string& value, int hundredths) {
    AddToPanel(model::PanelTargetId(dimension, value), {{"dimension", dimension},
                                                        {"value", value},
                                                        {"share", hundredths},
                                                        {"origin", "Census of 2021"}});
  }
  void AddWoman(int number) {
    const std::string id = AddMember(number, "Member " + std::to_string(number));
    AddToPanel(model::EqualityId(id), {{"member", id}, {"sex", "female"}});
  }
  // What the member said later than when they joined.
  void AddConsent(int number, const std::string& member, const std::string& until) {
    AddToPanel("consent", number,
               {{"member", member},
                {"purpose", "panel"},
                {"answer", "given"},
                {"given_at", "2026-09-02T10:00:00.000+00:00"},
                {"how", "paper"},
                {"by_whom", "themselves"},
                {"wording", "I agree."},
                {"until", until}});
  }
  void AddToWorkspace(const std::string& id, const base::Json& fields) {
    base::Json document = merge::NewDocument(id, id.substr(0, id.find(':')), kStamp);
    for (const auto& [field, value] : fields.items()) document[field] = value;
    document["_rev"] = kRev;
    server.databases[kDatabase]->store.Graft(document, {kRev});
  }
  void Show() {
    Fetch();
    asha.Open("#/panel");
    asha.activations = 0;
  }
};

TEST_F(PanelHomeJourney, AnEmptyPanelSaysWhatItIsForAndHowToBegin) {
  Show();
  EXPECT_TRUE(asha.Sees("Nobody is a member yet.")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Active members: 0 of 1,000")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Import members"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Join on this device"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Settings of the panel"));
  for (const char* place :
       {"Members", "Sign-ups to check", "Segments", "Invitations", "Bodies and seats"}) {
    EXPECT_TRUE(asha.Has(Role::kLink, place)) << place;
  }
  asha.Press("Save the paper card");
  EXPECT_EQ(asha.platform.downloads.size(), 1U) << asha.Dump();
}

// 004-20: at least 1,000, or what the settings say.
TEST_F(PanelHomeJourney, TheGaugeSaysHowManyAreMembersAndHowManyAreWanted) {
  AddToPanel("panel:main", {{"name", "North panel"}, {"target_size", 10}});
  AddMember(1, "Ann Shah");
  AddMember(2, "Bob Lee");
  AddMember(3, "Cy Day", {{"status", "applied"}});
  AddMember(4, "Di Eve", {{"status", "to-check"}});
  AddMember(5, "Ed Fox", {{"status", "paused"}});
  Show();
  EXPECT_TRUE(asha.Sees("North panel")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Active members: 2 of 10")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("8 more members are wanted."));
  asha.Follow("Sign-ups to check (2)");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sign-ups to check")) << asha.Dump();
}

TEST_F(PanelHomeJourney, AFullPanelSaysSo) {
  AddToPanel("panel:main", {{"name", "North panel"}, {"target_size", 1}});
  AddMember(1, "Ann Shah");
  Show();
  EXPECT_TRUE(asha.Sees("As many members as wanted")) << asha.Dump();
}

// 000-05: nobody stays a member beyond what they agreed to.
TEST_F(PanelHomeJourney, ConsentsThatEndAreListedAndThoseThatAreOverLapseByOnePress) {
  AddConsent(101, AddMember(1, "Ann Shah"), "2026-12-10");
  AddConsent(102, AddMember(2, "Bob Lee"), "2026-11-01");
  AddMember(3, "Cy Day");
  Show();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Consents to renew")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah"));
  EXPECT_TRUE(asha.Sees("Active, until 1 Nov 2026")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Cy Day"));
  asha.Press("Update 1 member");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Sees("1 member updated")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Bob Lee")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kProgress, "Active members: 2 of 1,000")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "Update 1 member")) << asha.Dump();
}

// 004-20, 004-22: counts for each group against the target, in words beside the bars.
TEST_F(PanelHomeJourney, EachGroupIsSaidWithMembersShareTargetAndWhoIsMissing) {
  AddTarget("sex", "female", 5000);
  AddTarget("sex", "male", 5000);
  for (int number = 1; number <= 10; ++number) AddWoman(number);
  Show();
  EXPECT_FALSE(asha.Folded("Sex: 500 to find")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Female: 10 (100%), 50% wanted")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Male: 0 (0%), 50% wanted"));
  EXPECT_TRUE(asha.Sees("Too few"));
  EXPECT_TRUE(asha.Sees("Male: 50% wanted, 500 to find"));
  EXPECT_TRUE(asha.Sees("More than wanted"));
  EXPECT_TRUE(asha.Sees("Female (50% wanted)"));
  // Although 490 of them are missing: nobody looks for more of a group with more than its share.
  EXPECT_FALSE(asha.Sees("Female (490)"));
  EXPECT_FALSE(asha.Sees("Female (Sex)"));
  EXPECT_TRUE(asha.Sees("The difference is more than chance (chi-square 10, p below 0.01)."));
  EXPECT_TRUE(asha.Sees("Shares wanted: Census of 2021."));
}

// 004-32: who took part is told by sex, age, disability, care and ethnic group, of those who said.
TEST_F(PanelHomeJourney, WithoutTargetsItIsStillSaidWhoTheMembersAre) {
  for (int number = 1; number <= 3; ++number) AddWoman(number);
  const std::string id = AddMember(4, "Member 4");
  AddToPanel(model::EqualityId(id), {{"member", id}, {"sex", "male"}});
  AddMember(5, "Member 5");
  Show();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who the members are, without targets")) << asha.Dump();
  asha.Unfold("Sex (4)");
  EXPECT_TRUE(asha.Sees("Female: 3 (75%)")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Male: 1 (25%)"));
  EXPECT_TRUE(asha.Sees("n = 4; 1 not asked, not said or not known."));
}

TEST_F(PanelHomeJourney, FewMembersAreNotTestedForChance) {
  AddTarget("sex", "female", 5000);
  AddTarget("sex", "male", 5000);
  AddWoman(1);
  Show();
  asha.Unfold("Sex: 999 to find");
  EXPECT_TRUE(asha.Sees("There are too few members to tell the difference from chance."))
      << asha.Dump();
  EXPECT_FALSE(asha.Sees("chi-square"));
}

TEST_F(PanelHomeJourney, WithoutTargetsThePageLeadsToThem) {
  AddMember(1, "Ann Shah");
  Show();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Who to find next")) << asha.Dump();
  asha.Follow("Targets");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Targets")) << asha.Dump();
}

// 004-21, 001-10: "who to find next" opens the groups that reach them.
TEST_F(PanelHomeJourney, WhoToFindNextOpensTheStakeholderThatReachesThem) {
  base::Json reaches = base::Json::object();
  reaches["young-people"] = kStamp;
  AddToWorkspace("stakeholder:01J00000000000000002000001",
                 {{"name", "Youth club"}, {"kind", "group"}, {"reaches", reaches}});
  AddTarget("age", "16-24", 2000);
  AddTarget("age", "35-44", 8000);
  AddMember(1, "Ann Shah", {{"birth_year", 1986}});
  Show();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who to find next")) << asha.Dump();
  EXPECT_FALSE(asha.Folded("35 to 44 (Age): 799 to find")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Nothing in the workspace reaches them yet."));
  asha.Unfold("16 to 24 (Age): 200 to find");
  EXPECT_TRUE(asha.Sees("Ask about 1,000 people: of 100, 20 join.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Reaches them"));
  EXPECT_TRUE(asha.Sees("Ask first"));
  asha.Follow("Youth club");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Youth club")) << asha.Dump();
}

TEST_F(PanelHomeJourney, APlaceInTheTownIsOfferedForAStall) {
  AddToWorkspace("place:01J00000000000000002000001",
                 {{"name", "Corby market"}, {"locality", "Corby"}});
  AddTarget("locality", "Corby", 10000);
  AddMember(1, "Ann Shah", {{"locality", "Kettering"}});
  Show();
  EXPECT_TRUE(asha.Sees("A place for a stall")) << asha.Dump();
  asha.Unfold("Town or locality: 1,000 to find");
  EXPECT_TRUE(asha.Sees("Without a target: Kettering (1).")) << asha.Dump();
  asha.Follow("Corby market");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Corby market")) << asha.Dump();
}

TEST_F(PanelHomeJourney, TheSettingsOfThePanelAreAFormAwayEvenBeforeThereAreAny) {
  Show();
  asha.Follow("Settings of the panel");
  EXPECT_NE(asha.Field("Members wanted"), nullptr) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Settings of the panel"));
  EXPECT_TRUE(asha.Sees("how often the same person may be asked"));
}

TEST_F(PanelHomeJourney, TheLatestLinesOfTheLogAreThere) {
  AddMember(1, "Ann Shah");
  AddToPanel("panel_log", 1,
             {{"what", "import"},
              {"done_at", "2026-11-20T10:00:00.000+00:00"},
              {"person", "Ben"},
              {"people", 40},
              {"reason", "Spring stalls"}});
  Show();
  EXPECT_TRUE(asha.Has(Role::kLink, "Members brought in from a file")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Ben, Spring stalls"));
  EXPECT_TRUE(asha.Sees("40 people"));
}

TEST_F(PanelHomeJourney, APhoneOpensOnlyTheFirstGap) {
  AddTarget("sex", "female", 5000);
  AddTarget("sex", "male", 5000);
  AddTarget("locality", "Corby", 5000);
  AddTarget("locality", "Kettering", 5000);
  for (int number = 1; number <= 10; ++number) {
    const std::string id =
        AddMember(number, "Member " + std::to_string(number), {{"locality", "Corby"}});
    AddToPanel(model::EqualityId(id), {{"member", id}, {"sex", "female"}});
  }
  Show();
  asha.viewport.width = 390;
  asha.Open("#/panel");
  EXPECT_FALSE(asha.Folded("Sex: 500 to find")) << asha.Dump();
  EXPECT_TRUE(asha.Folded("Town or locality: 500 to find"));
}

}  // namespace
}  // namespace earshot::ui_test
