// Bodies of the Citizens' Panel: seats that are given and end, whom the rule of ages or the term
// lets sit no longer, and who is missing (003-13).

#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

class PanelBodiesJourney : public PanelJourney {
 protected:
  std::string Body(int number, const std::string& name, const base::Json& more = {}) {
    base::Json fields = {{"name", name}};
    if (more.is_object()) fields.update(more);
    return AddToPanel("panel_body", number, fields);
  }
  void Seat(const std::string& body, const std::string& member, const base::Json& more = {}) {
    base::Json fields = {{"body", body}, {"member", member}};
    if (more.is_object()) fields.update(more);
    AddToPanel(model::PanelSeatId(body, member), fields);
  }
  void OpenBodies() {
    Fetch();
    asha.Open("#/panel/bodies");
  }
};

// 003-13: members represent protected characteristics; advocates are 25 or under.
TEST_F(PanelBodiesJourney, WithoutBodiesTheTwoUsualOnesAreMadeInOnePress) {
  OpenBodies();
  EXPECT_TRUE(asha.Sees("No bodies yet")) << asha.Dump();
  asha.Press("Make these two");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Patient Advisory Group")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Young People's Health Advocates"));
  EXPECT_TRUE(asha.Sees("aged 25 or under"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Make these two"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("No bodies yet")) << asha.Dump();
}

// 003-13
TEST_F(PanelBodiesJourney, ABodyTellsItsSeatsAndWhoIsTooOldOrNotActive) {
  const std::string body =
      Body(1, "Young advocates", {{"seats", 4}, {"oldest", 25}, {"reports_to", "Governing Body"}});
  Seat(body, AddMember(1, "Sam Lee", {{"birth_year", 2004}}),
       {{"role", "Chair"}, {"starts_on", "2026-01-01"}, {"ends_on", "2027-08-31"}});
  Seat(body, AddMember(2, "Kim Roe", {{"birth_year", 1999}}));
  OpenBodies();
  EXPECT_TRUE(asha.Sees("Reports to Governing Body, aged 25 or under")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("2 of 4 seats taken, 2 free"));
  EXPECT_TRUE(asha.Sees("Chair, aged 22, since 1 Jan 2026, until 31 Aug 2027"));
  EXPECT_TRUE(asha.Sees("Aged 27"));
  EXPECT_TRUE(asha.Sees("Outside the age rule"));
  EXPECT_FALSE(asha.Sees("Not active in the panel"));
}

// 003-13
TEST_F(PanelBodiesJourney, WhoIsNotActiveAnyMoreAndWhoseTermIsOverIsTold) {
  const std::string body = Body(1, "Patient group", {{"seats", 2}});
  Seat(body, AddMember(1, "Sam Lee", {{"status", "paused"}}));
  Seat(body, AddMember(2, "Kim Roe"), {{"starts_on", "2025-10-01"}, {"ends_on", "2026-10-01"}});
  OpenBodies();
  EXPECT_TRUE(asha.Sees("1 of 2 seats taken, 1 free")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Not active in the panel"));
  EXPECT_TRUE(asha.Sees("Term over: Kim Roe, until 1 Oct 2026"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Kim Roe"));
}

// 003-13: it is no seat of today, and cannot end before it begins.
TEST_F(PanelBodiesJourney, ASeatThatIsStillToComeIsShownAsThat) {
  const std::string body = Body(1, "Patient group", {{"seats", 2}});
  Seat(body, AddMember(1, "Sam Lee"), {{"starts_on", "2027-01-01"}});
  OpenBodies();
  EXPECT_TRUE(asha.Sees("0 of 2 seats taken, 2 free")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Still to come"));
  asha.Press("Sam Lee");
  EXPECT_TRUE(asha.Has(Role::kLink, "Edit the seat")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "End the seat today"));
}

// 003-13: a gap of sexes was seen by nobody.
TEST_F(PanelBodiesJourney, WhoIsMissingIsTold) {
  const std::string body = Body(1, "Young advocates", {{"youngest", 16}, {"oldest", 34}});
  const std::string sam = AddMember(1, "Sam Lee", {{"birth_year", 2004}});
  AddToPanel(model::EqualityId(sam), {{"member", sam}, {"sex", "female"}});
  Seat(body, sam);
  OpenBodies();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who is missing")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("25 to 34"));
  EXPECT_TRUE(asha.Sees("Male"));
  EXPECT_FALSE(asha.Sees("16 to 24"));
  EXPECT_FALSE(asha.Sees("Female"));
}

// 003-13
TEST_F(PanelBodiesJourney, ASeatIsGivenToAMemberFoundByNameAndTakenBack) {
  Body(1, "Patient group");
  AddMember(1, "Kate Brown");
  AddMember(2, "Sam Lee");
  OpenBodies();
  asha.Press("Add a member to Patient group");
  asha.Fill("Find a member by name", "k");
  EXPECT_FALSE(asha.Has(Role::kButton, "Kate Brown")) << asha.Dump();
  asha.Fill("Find a member by name", "ka");
  EXPECT_TRUE(asha.Has(Role::kButton, "Kate Brown")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Sam Lee"));
  asha.Fill("Role", "Chair");
  asha.Press("Kate Brown");
  EXPECT_TRUE(asha.Sees("Kate Brown has a seat: Patient group")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Chair, since 25 Nov 2026"));
  EXPECT_TRUE(asha.Sees("1 person sits on it"));
  EXPECT_EQ(asha.Field("Find a member by name"), nullptr);
  asha.Press("Undo");
  EXPECT_TRUE(asha.Sees("0 people sit on it")) << asha.Dump();
}

// 003-13: who sits there is not offered again, and who is too old is told before the seat is given.
TEST_F(PanelBodiesJourney, TheSearchLeavesOutWhoSitsThereAndTellsWhoIsTooOld) {
  const std::string body = Body(1, "Young advocates", {{"oldest", 25}});
  Seat(body, AddMember(1, "Kate Brown", {{"birth_year", 2004}}));
  AddMember(2, "Kate Green", {{"birth_year", 1980}});
  OpenBodies();
  EXPECT_FALSE(asha.Sees("Outside the age rule")) << asha.Dump();
  asha.Press("Add a member to Young advocates");
  asha.Fill("Find a member by name", "kate");
  EXPECT_TRUE(asha.Has(Role::kButton, "Kate Green")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Outside the age rule"));
  asha.Fill("Find a member by name", "kate brown");
  EXPECT_TRUE(asha.Sees("Nobody fits")) << asha.Dump();
}

// 003-13
TEST_F(PanelBodiesJourney, BeforeAnythingIsTypedThoseAreOfferedWhoFillGaps) {
  const std::string body = Body(1, "Young advocates", {{"youngest", 16}, {"oldest", 34}});
  const std::string sam = AddMember(1, "Sam Lee", {{"birth_year", 2004}});
  AddToPanel(model::EqualityId(sam), {{"member", sam}, {"sex", "female"}});
  Seat(body, sam);
  const std::string max = AddMember(2, "Max Poe", {{"birth_year", 1996}});
  AddToPanel(model::EqualityId(max), {{"member", max}, {"sex", "male"}});
  AddMember(3, "Old Roe", {{"birth_year", 1950}});
  OpenBodies();
  asha.Press("Add a member to Young advocates");
  EXPECT_TRUE(asha.Sees("fills 2 gaps")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Old Roe"));
  asha.Press("Max Poe");
  EXPECT_TRUE(asha.Sees("2 people sit on it")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kHeading, "Who is missing"));
}

// 003-13
TEST_F(PanelBodiesJourney, ASeatEndsTodayAndTheEndIsUndone) {
  const std::string body = Body(1, "Patient group");
  Seat(body, AddMember(1, "Sam Lee"));
  OpenBodies();
  asha.Press("Sam Lee");
  EXPECT_TRUE(asha.Has(Role::kDialog, "Sam Lee")) << asha.Dump();
  asha.Press("End the seat today");
  EXPECT_FALSE(asha.Has(Role::kDialog, "Sam Lee")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("The seat of Sam Lee ends today"));
  EXPECT_TRUE(asha.Sees("Until 25 Nov 2026"));
  EXPECT_TRUE(asha.Sees("Last day today"));
  asha.Press("Undo");
  EXPECT_FALSE(asha.Sees("Last day today")) << asha.Dump();
  asha.Press("Sam Lee");
  EXPECT_TRUE(asha.Has(Role::kButton, "End the seat today")) << asha.Dump();
}

// The same form as every record; the seat's name leads to it.
TEST_F(PanelBodiesJourney, ABodyAndASeatAreEdited) {
  const std::string body = Body(1, "Patient group");
  Seat(body, AddMember(1, "Sam Lee"));
  OpenBodies();
  asha.Follow("Edit Patient group");
  asha.Fill("Seats", "5");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("1 of 5 seats taken, 4 free")) << asha.Dump();
  asha.Press("Sam Lee");
  asha.Follow("Edit the seat");
  asha.Fill("Role", "Chair");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Patient group")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Chair"));
}

}  // namespace
}  // namespace earshot::ui_test
