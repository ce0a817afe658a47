// Members from a spreadsheet and postcodes from a file: each row is seen before it counts, what is
// wrong is told, nobody is added twice, and towns are looked up (004-20, 000-05).

#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kMembers[] = "File: Choose a file";
constexpr char kPostcodes[] = "File of postcodes: Choose a file";
constexpr char kThreeGoodTwoBad[] =
    "Name,E-mail,Year of birth,Postcode,Agreed to be a member on,How they agreed\r\n"
    "Ann Shah,ann@gate.example,1984,NN17 1QG,12/03/2026,On a paper card\r\n"
    "Bob Lee,bob@gate.example,soon,,12/03/2026,By letter\r\n"
    "Cat Doe,cat@gate.example,1990,,12/03/2026,\r\n"
    ",dan@gate.example,1991,,12/03/2026,By letter\r\n"
    "Eve Fox,eve@gate.example,1960,,,\r\n";
constexpr char kAreas[] =
    "Postcode,Town,IMD decile\r\n"
    "NN17,Corby,2\r\n"
    "17,Nowhere,1\r\n";

class PanelImportJourney : public PanelJourney {
 protected:
  base::Json MemberAtServer(const std::string& name) {
    return InPanelAtServer("member", "name", name);
  }
  void Bring(std::string_view bytes = kThreeGoodTwoBad) {
    asha.Open("#/panel/import");
    asha.ChooseFile(kMembers, "members.csv", bytes);
  }
};

// 004-20
TEST_F(PanelImportJourney, GoodRowsBecomeMembersAndWrongOnesAreTold) {
  Fetch();
  Bring();
  EXPECT_TRUE(asha.Sees("3 members are ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("2 rows cannot be added as they are."));
  EXPECT_TRUE(asha.Sees("Row 3: "));
  EXPECT_TRUE(asha.Sees("Row 5: "));
  asha.Press("Add them");
  EXPECT_TRUE(asha.Sees("3 members added")) << asha.Dump();
  Fetch();
  const base::Json ann = MemberAtServer("Ann Shah");
  EXPECT_EQ(base::GetString(ann, "status"), "active");
  EXPECT_EQ(base::GetString(ann, "source"), "import");
  EXPECT_TRUE(MemberAtServer("Bob Lee").is_null());
}

// 000-05: who did not agree, as far as the file says, is checked by a person.
TEST_F(PanelImportJourney, TheConsentComesWithTheRowOrTheMemberIsChecked) {
  Fetch();
  Bring();
  EXPECT_TRUE(asha.Sees("Row 6: It is not said on which day they agreed")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Row 4: "));  // brought in by a file: that is how they agreed
  asha.Press("Add them");
  Fetch();
  EXPECT_EQ(base::GetString(MemberAtServer("Eve Fox"), "status"), "to-check");
  const base::Json consent = InPanelAtServer("consent", "how", "import");
  EXPECT_EQ(base::GetString(consent, "member"), base::GetString(MemberAtServer("Cat Doe"), "_id"));
  EXPECT_EQ(base::GetString(consent, "given_at").substr(0, 10), "2026-03-12");
}

// 000-05
TEST_F(PanelImportJourney, TheWayOfAgreeingIsChosenForTheWholeFile) {
  Fetch();
  Bring();
  asha.Choose("How they agreed, where a row does not say", "Not given");
  EXPECT_TRUE(asha.Sees("Row 4: It is not said how they agreed")) << asha.Dump();
}

TEST_F(PanelImportJourney, AllOfThemCanBeCheckedFirst) {
  Fetch();
  Bring();
  asha.Tick("Check all of them before they are members");
  asha.Press("Add them");
  Fetch();
  EXPECT_EQ(base::GetString(MemberAtServer("Ann Shah"), "status"), "to-check");
}

// 004-20: the log names nobody but who did it.
TEST_F(PanelImportJourney, TheLogOfThePanelTellsHowManyCameIn) {
  Fetch();
  Bring();
  asha.Press("Add them");
  Fetch();
  const base::Json line = InPanelAtServer("panel_log", "what", "import");
  EXPECT_EQ(base::GetInteger(line, "people"), 3);
  EXPECT_FALSE(base::GetString(line, "person").empty());
}

// 004-20
TEST_F(PanelImportJourney, OneUndoTakesTheWholeImportBack) {
  Fetch();
  Bring();
  asha.Press("Add them");
  asha.Press("Undo");
  Bring();
  EXPECT_TRUE(asha.Sees("3 members are ready to be added.")) << asha.Dump();
  Fetch();
  EXPECT_TRUE(base::GetBool(MemberAtServer("Ann Shah"), "deleted"));
  EXPECT_TRUE(base::GetBool(InPanelAtServer("panel_log", "what", "import"), "deleted"));
}

// 004-20
TEST_F(PanelImportJourney, TheSameFileAgainAddsNobody) {
  Fetch();
  Bring();
  asha.Press("Add them");
  Bring();
  EXPECT_TRUE(asha.Sees("0 members are ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("3 rows are here already and are left out."));
  EXPECT_FALSE(asha.Has(Role::kButton, "Add them"));
}

// 004-20
TEST_F(PanelImportJourney, AKnownPostcodeTellsTheTownOfANewMember) {
  AddToPanel(model::PostcodeAreaId("NN17"), {{"code", "NN17"}, {"locality", "Corby"}});
  Fetch();
  Bring();
  asha.Press("Add them");
  Fetch();
  EXPECT_EQ(base::GetString(MemberAtServer("Ann Shah"), "locality"), "Corby");
}

// 004-20: a newer list is written over it, so there is nothing to undo; what is looked up in it is
// undone as everything else.
TEST_F(PanelImportJourney, PostcodesAreTakenInAndAMembersTownIsLookedUp) {
  AddMember(1, "Ann Shah", {{"postcode", "NN17 1QG"}});
  Fetch();
  asha.Open("#/panel/import");
  asha.ChooseFile(kPostcodes, "areas.csv", kAreas);
  EXPECT_TRUE(asha.Sees("1 postcode is ready to be taken in.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 row cannot be added as it is."));
  EXPECT_TRUE(asha.Sees("Row 3: "));
  asha.Press("Add them");
  EXPECT_TRUE(asha.Sees("1 postcode taken in")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 postcode is known here."));
  EXPECT_FALSE(asha.Has(Role::kButton, "Undo"));
  EXPECT_TRUE(asha.Sees("1 member has no town, but a postcode that tells it."));
  asha.Press("Look up their towns");
  EXPECT_TRUE(asha.Sees("1 town found")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Look up their towns"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "Look up their towns")) << asha.Dump();
  asha.Press("Look up their towns");
  Fetch();
  const base::Json ann = MemberAtServer("Ann Shah");
  EXPECT_EQ(base::GetString(ann, "locality"), "Corby");
  EXPECT_EQ(base::GetInteger(ann, "deprivation_decile"), 2);
}

TEST_F(PanelImportJourney, TheSamePostcodesAgainChangeNothing) {
  Fetch();
  asha.Open("#/panel/import");
  asha.ChooseFile(kPostcodes, "areas.csv", kAreas);
  asha.Press("Add them");
  EXPECT_TRUE(asha.Sees("1 row is here already and is left out.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Add them"));
}

// The page keeps the file that was chosen last, whichever of the two it is for.
TEST_F(PanelImportJourney, AFileIsReadForThatWhichItWasChosenFor) {
  Fetch();
  asha.Open("#/panel/import");
  asha.ChooseFile(kMembers, "list.csv", kThreeGoodTwoBad);
  asha.ChooseFile(kPostcodes, "list.csv", kAreas);
  EXPECT_TRUE(asha.Sees("1 postcode is ready to be taken in.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("members are ready"));
  asha.ChooseFile(kMembers, "list.csv", kThreeGoodTwoBad);
  EXPECT_TRUE(asha.Sees("3 members are ready to be added.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("postcode is ready"));
}

}  // namespace
}  // namespace earshot::ui_test
