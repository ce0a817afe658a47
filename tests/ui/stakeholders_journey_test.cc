// Stakeholders: added from the search, found by a letter, contacts logged, bodies and members, two
// that are one, brought in from files (004-12 to 004-15, 000-05, 000-07, 000-09, 003-11, 003-13).

#include "tests/ui/journey_fixture.h"
#include "tests/ui/lint.h"

namespace earshot::ui_test {
namespace {

constexpr char kPicker[] = "File: Choose a file";

class StakeholdersJourney : public SignedInJourney {
 protected:
  // With the whole form, which does not look whether the name is there.
  void AddByForm(const std::string& name, const std::string& kind = "Organisation") {
    asha.Open("#/new/stakeholder");
    asha.Fill("Name", name);
    asha.Choose("Kind", kind);
    asha.Press("Save");
  }
};

TEST_F(StakeholdersJourney, AnEmptyListSaysHowToBegin) {
  asha.Follow("Stakeholders");
  EXPECT_TRUE(asha.Sees("Nobody is here yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Stakeholders from a file"));
}

// PRODUCT.md section 1: add 2/2, find 1/1. The search comes first, so nobody is added twice.
TEST_F(StakeholdersJourney, SomebodyIsAddedInTwoAndFoundInOne) {
  asha.Follow("Stakeholders");
  asha.activations = 0;
  asha.Fill("Search stakeholders", "Corby Youth Council");
  asha.Press("Add Corby Youth Council as an organisation");
  EXPECT_EQ(asha.activations, 2);
  EXPECT_TRUE(asha.Sees("Nobody has asked them yet")) << asha.Dump();
  AddByForm("Kettering Carers");
  asha.Open("#/stakeholders");
  asha.activations = 0;
  asha.Fill("Search stakeholders", "you cor");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Has(Role::kLink, "Corby Youth Council")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Kettering Carers"));
  asha.Fill("Search stakeholders", "corby youth COUNCIL");
  EXPECT_FALSE(asha.Has(Role::kButton, "Add corby youth COUNCIL as a person")) << asha.Dump();
}

// PRODUCT.md section 1: log a contact 3/3 (003-11).
TEST_F(StakeholdersJourney, AContactIsLoggedInThreeAndStandsInTheHistory) {
  AddByForm("Evening Post");
  EXPECT_TRUE(asha.Sees("No contact has been logged.")) << asha.Dump();
  asha.activations = 0;
  asha.Press("Phone");
  asha.Fill("About", "Opening of the clinic");
  asha.Press("Save");
  EXPECT_EQ(asha.activations, 3);
  EXPECT_TRUE(asha.Sees("Contact saved")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Opening of the clinic")) << asha.Dump();
  EXPECT_TRUE(asha.Sees(" 2026, phone")) << "within a sentence\n" << asha.Dump();
  EXPECT_FALSE(asha.Sees("No contact has been logged."));
  asha.Open("#/stakeholders");
  EXPECT_FALSE(asha.Sees("None yet")) << asha.Dump();
}

// 000-05: a plain warning, and no letter to those who said no.
TEST_F(StakeholdersJourney, WhoSaidNoIsMarkedAndLeftOutOfAMailingList) {
  AddByForm("Ann Shah", "Person");
  asha.Follow("Edit");
  asha.Choose("May we contact them?", "No, they asked us not to");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter the day on which they said so.")) << asha.Dump();
  asha.Press("Today");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("They asked us not to contact them")) << asha.Dump();
  AddByForm("Bob Lee", "Person");
  asha.Open("#/stakeholders");
  EXPECT_TRUE(asha.Sees("Do not contact")) << asha.Dump();
  asha.Press("Save a mailing list");
  EXPECT_TRUE(asha.Sees("1 who asked not to be contacted is left out of the file.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 in it was never asked."));
}

// 000-07, 003-11.
TEST_F(StakeholdersJourney, ARegisterIsOnePress) {
  AddByForm("Health Board", "Body");
  AddByForm("Ann Shah", "Person");
  asha.Open("#/stakeholders");
  asha.Press("Bodies");
  EXPECT_TRUE(asha.Has(Role::kLink, "Health Board")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Ann Shah"));
  asha.Press("Politicians");
  EXPECT_TRUE(asha.Sees("Nobody is in this register yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "New stakeholder"));
  asha.Press("Politicians");
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
}

// 003-13: members are found by name, and both cards tell of the membership.
TEST_F(StakeholdersJourney, ABodyHasMembersAndTheySeeTheirBodies) {
  AddByForm("Zoe Young", "Person");
  AddByForm("Health Board", "Body");
  EXPECT_TRUE(asha.Sees("Nobody is a member yet.")) << asha.Dump();
  asha.Follow("Add a member");
  asha.Fill("Member", "zoe young");
  asha.Fill("Role", "Chair");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Health Board")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Zoe Young")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No member speaks for:"));
  asha.Open("#/stakeholders");
  asha.Follow("Zoe Young");
  EXPECT_TRUE(asha.Has(Role::kLink, "Health Board")) << asha.Dump();
}

TEST_F(StakeholdersJourney, AMemberWhoIsNotHereIsAskedForInWords) {
  AddByForm("Health Board", "Body");
  asha.Follow("Add a member");
  asha.Fill("Member", "Nobody we know");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("from the list of stakeholders.")) << asha.Dump();
}

// 004-14: two people who never met wrote down the same one.
TEST_F(StakeholdersJourney, TwoThatAreOneAreMergedAndTakenApartByUndo) {
  AddByForm("Ann Shah", "Person");
  AddByForm("Ann Shah", "Person");
  EXPECT_TRUE(asha.Sees("These two may be the same")) << asha.Dump();
  asha.Press("Merge them");
  EXPECT_TRUE(asha.Sees("Merged into one")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("These two may be the same"));
  EXPECT_TRUE(asha.Has(Role::kButton, "Part from Ann Shah")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("These two may be the same")) << asha.Dump();
  asha.Press("They are two");
  EXPECT_FALSE(asha.Sees("These two may be the same")) << asha.Dump();
}

TEST_F(StakeholdersJourney, AFileIsSeenBeforeItCountsAndOneUndoTakesItBack) {
  asha.Open("#/stakeholders/import");
  asha.ChooseFile(kPicker, "people.csv",
                  "Name,Kind,E-mail\nAnn Shah,Person,ann@gate.example\nBob Lee,Wizard,\n"
                  "Gate,Organisation,\n");
  EXPECT_TRUE(asha.Sees("2 stakeholders are ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Row 3: ")) << asha.Dump();
  asha.Press("Add them");
  EXPECT_TRUE(asha.Sees("2 stakeholders added")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
  asha.Press("Undo");
  EXPECT_FALSE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
}

TEST_F(StakeholdersJourney, ContactCardsComeInTheSameWay) {
  asha.Open("#/stakeholders/import");
  asha.ChooseFile(kPicker, "cards.vcf",
                  "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Shah\r\nORG:Gate\r\nEND:VCARD\r\n"
                  "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Bob\r\nEND:VCARD\r\n");
  EXPECT_TRUE(asha.Sees("1 stakeholder is ready to be added.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Card 2: the card is of the old version 2.1.")) << asha.Dump();
  asha.Press("Add them");
  EXPECT_TRUE(asha.Has(Role::kLink, "Ann Shah")) << asha.Dump();
}

// 000-09.
TEST_F(StakeholdersJourney, WhoAsksAgainAndAgainIsMadeAStakeholder) {
  for (int i = 0; i < 3; ++i) {
    asha.Open("#/new/case");
    asha.Choose("Kind", "Enquiry");
    asha.Fill("About", "Parking");
    asha.Fill("Reply to", "ann@gate.example");
    asha.Press("Save");
  }
  asha.Open("#/stakeholders");
  asha.Press("Asks again and again");
  EXPECT_TRUE(asha.Sees("Ask first")) << asha.Dump();
  asha.Press("Make a stakeholder of ann@gate.example");
  EXPECT_TRUE(asha.Sees("Nobody has asked them yet")) << asha.Dump();
}

// One card was in sight before anything was scrolled: the way to files and channels stood above it.
TEST_F(StakeholdersJourney, OnAPhoneTheCardsBeginInTheUpperHalf) {
  AddByForm("Kettering Carers");
  asha.Open("#/stakeholders");
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  const Node& first = asha.Get(Role::kLink, "Kettering Carers");
  EXPECT_LT(OnScreen(asha.app->tree(), first).y, 460) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kLink, "Stakeholders from a file"));
  asha.Press("Show filters");
  EXPECT_TRUE(asha.Has(Role::kLink, "Stakeholders from a file")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Channels for each group"));
}

// At 768 px the columns were so narrow that words broke within.
TEST_F(StakeholdersJourney, ATabletShowsCardsSoThatWordsStayWhole) {
  AddByForm("Kettering Carers");
  asha.Open("#/stakeholders");
  asha.viewport.height = 1024;
  for (float width : {768.0F, 1024.0F}) {
    asha.viewport.width = width;
    asha.Settle();
    EXPECT_EQ(asha.Get(Role::kTable, "Stakeholders").count, width < 1000 ? 1 : 2) << width;
    EXPECT_EQ(asha.Sees("Kind: Organisation"), width < 1000) << asha.Dump();
  }
}

}  // namespace
}  // namespace earshot::ui_test
