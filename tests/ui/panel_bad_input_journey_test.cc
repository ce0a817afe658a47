// Bad input of RELIABILITY.md section 4 in the forms of the Citizens' Panel, those that are made
// from the schema and those of its own: kept as it was typed or refused beside its field, and
// nothing of a refusal is written or leaves as a file.

#include "core/model/schema.h"
#include "tests/ui/bad_input.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

class PanelBadInputJourney : public PanelJourney {
 protected:
  PanelBadInputJourney() { asha.viewport.height = 3000; }

  size_t Here(const std::string& type) {
    asha.Settle(30'000);
    size_t count = 0;
    sim::Peer& panel = *server.databases[kPanelDatabase];
    for (const auto& [id, tree] : panel.store.trees()) {
      const auto document = panel.store.Read(id, tree.Winner());
      if (document && base::GetString(*document, "type") == type) ++count;
    }
    return count;
  }
  void ExpectNothingBroken() {
    asha.Settle(30'000);
    ExpectNothingBrokenIn(*server.databases[kPanelDatabase]);
    ExpectNothingBrokenIn(*server.databases[kDatabase]);
  }
  // Each text that a line refuses, typed into the field; `press` tries to keep it.
  void RefuseEach(std::string_view label, std::string_view press) {
    for (const std::string& text : RefusedInALine()) {
      SCOPED_TRACE(std::string(label) + ": " + text.substr(0, 20));
      asha.Fill(label, text);
      asha.Press(press);
      ExpectRefusedBeside(asha, label, text);
    }
  }
  void StartJoin() {
    asha.Open("#/join");
    asha.Fill("Code to leave the form", "4711");
    asha.Press("Start");
    ASSERT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
  }
  void SayWho(std::string_view year = "1984") {
    asha.Fill("Name", "Lee Ward");
    asha.Fill("Year of birth", year);
    asha.Fill("E-mail", "lee@example.org");
  }
};

TEST_F(PanelBadInputJourney, EveryFieldOfEveryFormRefusesWhatCannotBeKept) {
  const std::string member = AddMember(1, "Mo Patel");
  const std::string body = AddToPanel("panel_body", 1, {{"name", "Patient group"}});
  const std::string seat = model::PanelSeatId(body, member);
  AddToPanel(seat, {{"body", body}, {"member", member}});
  AddToPanel("panel:main", {{"name", "North panel"}});
  const std::string segment = AddToPanel("segment", 1, {{"name", "Corby"}, {"shows", "{}"}});
  const std::string share = model::PanelTargetId("locality", "Corby");
  AddToPanel(share, {{"dimension", "locality"}, {"value", "Corby"}, {"share", 10000}});
  Fetch();
  const size_t before = Here("member") + Here("claim") + Here("invitation");
  BadForm(asha, "member", "#/new/member").RefuseInEveryField();
  BadForm(asha, "invitation", "#/new/invitation").RefuseInEveryField();
  BadForm(asha, "member_contact", "#/new/member_contact/" + member).RefuseInEveryField();
  BadForm(asha, "claim", "#/new/claim/" + member).RefuseInEveryField();
  BadForm(asha, "panel_body", "#/new/panel_body").RefuseInEveryField();
  BadForm(asha, "consent_wording", "#/new/consent_wording").RefuseInEveryField();
  BadForm(asha, "postcode_area", "#/new/postcode_area").RefuseInEveryField();
  for (const std::string& id : {seat, std::string("panel:main"), segment, share}) {
    BadForm(asha, model::TypeOfId(id), "#/edit/" + id).RefuseInEveryField();
  }
  EXPECT_EQ(Here("member") + Here("claim") + Here("invitation"), before);
  ExpectNothingBroken();
}

TEST_F(PanelBadInputJourney, NumbersOutOfRangeAreToldAndStay) {
  const std::string member = AddMember(1, "Mo Patel");
  Fetch();
  BadForm claim(asha, "claim", "#/new/claim/" + member);
  claim.Open();
  claim.FillAllPlainly();
  for (const char* pence : {"0", "-450", "4.50", "£4.50", "10000001", "NaN", "1e3", "0x0C",
                            "9223372036854775808", "=1+1", "twelve"}) {
    SCOPED_TRACE(pence);
    asha.Fill("Amount in pence", pence);
    EXPECT_FALSE(claim.Save());
    ExpectRefusedBeside(asha, "Amount in pence", pence);
  }
  BadForm form(asha, "member", "#/new/member");
  form.Open();
  form.FillAllPlainly();
  for (const char* year : {"1066", "9999", "84", "-1984", "1984.5", "MCMLXXXIV"}) {
    SCOPED_TRACE(year);
    asha.Fill("Year of birth", year);
    EXPECT_FALSE(form.Save());
    ExpectRefusedBeside(asha, "Year of birth", year);
  }
  EXPECT_EQ(Here("claim"), 0U);
}

// 004-20: what staff type before somebody joins would else stop everybody who does.
TEST_F(PanelBadInputJourney, TheStartOfTheJoinFormRefusesWhatWouldStopEverybody) {
  asha.Open("#/join");
  asha.Fill("Code to leave the form", "4711");
  RefuseEach("Where we are", "Start");
  asha.Fill("Where we are", "<b>Stall</b>");
  RefuseEach("Taken by", "Start");
  asha.Fill("Taken by", "Asha");
  for (const char* code : {"", "47", "47111", "４７１１", "=1+1", "abcd"}) {
    SCOPED_TRACE(code);
    asha.Fill("Code to leave the form", code);
    asha.Press("Start");
    ExpectRefusedBeside(asha, "Code to leave the form", code);
  }
  asha.Fill("Code to leave the form", "4711");
  asha.Press("Start");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Who you are")) << asha.Dump();
}

TEST_F(PanelBadInputJourney, EveryFieldOfTheJoinFormRefusesWhatCannotBeKept) {
  StartJoin();
  SayWho();
  for (const char* label : {"Name", "Postcode", "E-mail", "Phone"}) {
    RefuseEach(label, "Next");
    asha.Fill(label, "");
    SayWho();
  }
  RefuseEach("Year of birth", "Next");
  for (const char* year : {"1066", "9999", "84", "-1984", "=1+1", "2025"}) {
    SCOPED_TRACE(year);
    asha.Fill("Year of birth", year);
    asha.Press("Next");
    ExpectRefusedBeside(asha, "Year of birth", year);
  }
  SayWho("2010");
  asha.Press("Next");
  asha.Press("Next");
  RefuseEach("Languages other than English", "Next");
  asha.Fill("Languages other than English", "Cymraeg, اردو");
  asha.Press("Next");
  asha.Press("I prefer not to say any of this");
  ASSERT_TRUE(asha.Has(Role::kHeading, "What you agree to")) << asha.Dump();
  EXPECT_EQ(Here("member"), 0U);
  ExpectNothingBroken();
}

TEST_F(PanelBadInputJourney, WhatIsOnlyUnusualJoinsToTheLetter) {
  StartJoin();
  for (const std::string& text : KeptInALine()) {
    SCOPED_TRACE(text);
    SayWho();
    asha.Fill("Name", text);
    asha.Fill("Address", text + "\nsecond line");
    asha.Press("Next");
    asha.Press("Next");
    asha.Press("Next");
    asha.Press("I prefer not to say any of this");
    asha.Pick("I agree");
    asha.Press("Next");
    asha.Press("Join");
    ASSERT_TRUE(asha.Has(Role::kHeading, "Thank you")) << asha.Dump();
    asha.Press("Next person");
    asha.Settle(10'000);
    EXPECT_EQ(base::GetString(InPanelAtServer("member", "name", text), "address"),
              text + "\nsecond line");
  }
  ExpectNothingBroken();
}

TEST_F(PanelBadInputJourney, APaperCardRefusesWhatCannotBeKept) {
  asha.Open("#/panel/sign-ups");
  asha.Press("Enter a paper card");
  SayWho();
  asha.Pick("I agree");
  for (const char* label : {"Name", "Taken by", "Where they joined"}) {
    RefuseEach(label, "Save");
    asha.Fill(label, "Plain words");
  }
  FillDate(asha, "24", "11", "2199");
  asha.Press("Save");
  EXPECT_NE(asha.Field("Day")->state & semantics::kInvalid, 0U) << asha.Dump();
  EXPECT_EQ(asha.Value("Year"), "2199");
  EXPECT_EQ(Here("member"), 0U);
  ExpectNothingBroken();
}

TEST_F(PanelBadInputJourney, SharesAndTheirOriginRefuseWhatCannotBeKept) {
  asha.Open("#/panel/targets");
  asha.Press("Sex");
  asha.Fill("Male", "49");
  for (const char* share : {"half", "-1", "100.01", "1e1", "NaN", "12,5,5", "=51", "５１", "51\x07",
                            "9223372036854775808", "\xED\xA0\x80"}) {
    SCOPED_TRACE(share);
    asha.Fill("Female", share);
    asha.Press("Save");
    ExpectRefusedBeside(asha, "Female", share);
  }
  asha.Fill("Female", "51");
  RefuseEach("Where the share comes from", "Save");
  EXPECT_EQ(Here("panel_target"), 0U);
  EXPECT_EQ(asha.Value("Female"), "51");
  asha.Fill("Where the share comes from", "=SUM(A1) <b>census</b>");
  asha.Press("Save");
  EXPECT_EQ(Here("panel_target"), 2U);
  ExpectNothingBroken();
}

// 004-20: no file leaves without its line in the log.
TEST_F(PanelBadInputJourney, AFileOfMembersDoesNotLeaveWithAReasonThatTheLogRefuses) {
  AddMember(1, "Mo Patel", {{"email", "mo@example.org"}});
  Fetch();
  asha.Open("#/panel/members");
  asha.Press("Save for a spreadsheet");
  RefuseEach("Why it is saved", "Save the file");
  EXPECT_TRUE(asha.platform.downloads.empty());
  EXPECT_EQ(Here("panel_log"), 0U);
  asha.Fill("Why it is saved", "=HYPERLINK(\"x\")");
  asha.Press("Save the file");
  EXPECT_EQ(asha.platform.downloads.size(), 1U);
  EXPECT_EQ(Here("panel_log"), 1U);
}

TEST_F(PanelBadInputJourney, FiltersAndSegmentsRefuseWhatCannotBeKept) {
  AddMember(1, "Mo Patel");
  Fetch();
  asha.Open("#/panel/members");
  for (const std::string& text : BadTexts()) {
    asha.Fill("Search members", text);
    EXPECT_TRUE(asha.Value("Search members") == text);
  }
  asha.Fill("Search members", "");
  asha.Press("Show filters");
  for (const char* age : {"old", "-1", "121", "1e1", "=1+1", "\x07", "１８"}) {
    SCOPED_TRACE(age);
    asha.Fill("Age from", age);
    ExpectRefusedBeside(asha, "Age from", age);
  }
  asha.Fill("Age from", "");
  asha.Press("Save as a segment");
  RefuseEach("Name of the segment", "Save segment");
  EXPECT_EQ(Here("segment"), 0U);
}

TEST_F(PanelBadInputJourney, TheListOfAnInvitationDoesNotLeaveWithAReasonThatTheLogRefuses) {
  const std::string member = AddMember(1, "Mo Patel", {{"email", "mo@example.org"}});
  const std::string asked = AddToPanel("invitation", 1,
                                       {{"title", "Workshop"},
                                        {"asked_by", "Council"},
                                        {"reason", "Near it."},
                                        {"channel", "email"},
                                        {"sent_on", "2026-11-20"}});
  AddToPanel(model::InvitedId(asked, member), {{"invitation", asked}, {"member", member}});
  Fetch();
  asha.Open("#/panel/invitations/" + asked);
  asha.Click(Role::kTab, "List to send it by");
  RefuseEach("What the list is for", "Save the list");
  EXPECT_TRUE(asha.platform.downloads.empty());
  EXPECT_EQ(Here("panel_log"), 0U);
}

TEST_F(PanelBadInputJourney, TheDialogsOfAMembersCardRefuseWhatCannotBeKept) {
  const std::string member = AddMember(1, "Mo Patel");
  AddToPanel("claim", 1,
             {{"member", member},
              {"spent_on", "2026-10-01"},
              {"kind", "travel"},
              {"pence", 450},
              {"about", "Bus"},
              {"state", "claimed"}});
  Fetch();
  asha.Open("#/panel/members/" + member);
  asha.Press("Set to: Paused");
  RefuseEach("Reason", "Save");
  asha.Press("Cancel");
  asha.Press("Refuse: Bus");
  RefuseEach("Why it was refused", "Save");
  asha.Press("Cancel");
  asha.Press("Erase this person");
  RefuseEach("Reason", "Erase for good");
  asha.Press("Cancel");
  asha.Settle(10'000);
  EXPECT_EQ(base::GetString(InPanelAtServer("member", "name", "Mo Patel"), "status"), "active");
  EXPECT_EQ(base::GetString(InPanelAtServer("claim", "about", "Bus"), "state"), "claimed");
}

TEST_F(PanelBadInputJourney, TheRoleOfASeatRefusesWhatCannotBeKept) {
  AddMember(1, "Mo Patel");
  AddToPanel("panel_body", 1, {{"name", "Patient group"}});
  Fetch();
  asha.Open("#/panel/bodies");
  asha.Press("Add a member to Patient group");
  asha.Fill("Find a member by name", "mo");
  RefuseEach("Role", "Mo Patel");
  EXPECT_EQ(Here("panel_seat"), 0U);
  asha.Fill("Role", "<b>Chair</b>");
  asha.Press("Mo Patel");
  EXPECT_EQ(Here("panel_seat"), 1U);
}

}  // namespace
}  // namespace earshot::ui_test
