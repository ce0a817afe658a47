// Members of the panel: found as somebody types, narrowed by interest, place and age with the count
// read out, saved as a segment and as a file with a line of the log (004-20, 004-22).

#include "core/model/schema.h"
#include "tests/ui/lint.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

using base::Json;

class MembersJourney : public PanelJourney {
 protected:
  MembersJourney() { asha.viewport.height = 2400; }  // every row in sight
  static Json Held(const std::string& element) {
    Json held = Json::object();
    held[element] = "01a1000000000000000000000000000a";
    return held;
  }
  static Json Person(int birth_year, const char* town, const char* interest) {
    return {{"birth_year", birth_year}, {"locality", town}, {"interests", Held(interest)}};
  }
  void AddFive() {
    AddMember(1, "Ann Shah", Person(2004, "Corby", "mental-health"));
    AddMember(2, "Bob Lee", Person(1950, "Corby", "mental-health"));
    AddMember(3, "Cat Poe", Person(2005, "Kettering", "mental-health"));
    AddMember(4, "Dan Roe", Person(2006, "Corby", "hospital-care"));
    AddMember(5, "Eve Fox", Person(2003, "Corby", "mental-health"));
  }
  void AddSegment(int number, const std::string& name, const std::string& shows) {
    AddToPanel("segment", number, {{"name", name}, {"shows", shows}});
  }
  void OpenMembers() {
    Fetch();
    asha.Open("#/panel/members");
  }
  bool Lists(std::string_view name) const { return asha.Has(Role::kLink, name); }
  float Top(std::string_view name) {
    return OnScreen(asha.app->tree(), asha.Get(Role::kLink, name)).y;
  }
};

TEST_F(MembersJourney, APanelWithoutMembersSaysHowToBegin) {
  asha.Open("#/panel/members");
  EXPECT_TRUE(asha.Sees("No members yet")) << asha.Dump();
  EXPECT_TRUE(Lists("Join the panel"));
  EXPECT_TRUE(Lists("Add a member"));
  EXPECT_TRUE(Lists("Import members"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Show filters"));
}

// 004-22.
TEST_F(MembersJourney, ASegmentIsCountedAsItIsBuiltAndSavedAsAFileThatTheLogNames) {
  AddFive();
  OpenMembers();
  EXPECT_TRUE(asha.Sees("5 members. May be invited: 5.")) << asha.Dump();
  asha.Press("Show filters");
  asha.Tick("Mental health");
  EXPECT_NE(asha.Said().find("4 members. May be invited: 4."), std::string::npos) << asha.Said();
  asha.Tick("Corby");
  EXPECT_NE(asha.Said().find("3 members."), std::string::npos) << asha.Said();
  asha.Fill("Age up to", "24");
  EXPECT_NE(asha.Said().find("2 members. May be invited: 2."), std::string::npos) << asha.Said();
  EXPECT_TRUE(asha.Sees("Under 25, in Corby, interested in Mental health")) << asha.Dump();
  EXPECT_TRUE(Lists("Ann Shah"));
  EXPECT_FALSE(Lists("Bob Lee"));

  asha.Press("Save as a segment");
  asha.Fill("Name of the segment", "Young Corby");
  asha.Press("Save segment");
  EXPECT_TRUE(asha.Sees("Segment saved")) << asha.Dump();

  asha.Press("Save for a spreadsheet");
  asha.Press("Save the file");
  EXPECT_TRUE(asha.Sees("Say why it is saved")) << asha.Dump();
  EXPECT_TRUE(asha.platform.downloads.empty());
  asha.Fill("Why it is saved", "Focus group in May");
  asha.Press("Save the file");
  EXPECT_TRUE(asha.Sees("In the file: 2 members.")) << asha.Dump();
  ASSERT_EQ(asha.platform.downloads.size(), 1U);
  const std::string file = asha.platform.downloads.begin()->second;
  EXPECT_NE(file.find("Ann Shah"), std::string::npos) << file;
  EXPECT_NE(file.find("Eve Fox"), std::string::npos);
  EXPECT_EQ(file.find("Bob Lee"), std::string::npos);

  Fetch();
  const Json log = InPanelAtServer("panel_log", "reason", "Focus group in May");
  EXPECT_EQ(base::GetString(log, "what"), "export-members");
  EXPECT_EQ(base::GetInteger(log, "people"), 2);
  EXPECT_FALSE(base::GetString(log, "person").empty());
  asha.Open("#/panel/segments");
  EXPECT_TRUE(asha.Sees("2 members. May be invited: 2.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Under 25, in Corby, interested in Mental health"));
}

// 004-20: by a letter of the name, by the postcode without its blank.
TEST_F(MembersJourney, SomebodyIsFoundByALetterOrAPostcode) {
  AddMember(1, "Ann Shah", {{"postcode", "NN17 1QG"}});
  AddMember(2, "Bob Lee");
  OpenMembers();
  asha.Fill("Search members", "sha");
  EXPECT_TRUE(Lists("Ann Shah")) << asha.Dump();
  EXPECT_FALSE(Lists("Bob Lee"));
  EXPECT_NE(asha.Said().find("1 member. May be invited: 1."), std::string::npos) << asha.Said();
  asha.Fill("Search members", "nn171");
  EXPECT_TRUE(Lists("Ann Shah")) << asha.Dump();
  asha.Fill("Search members", "zebra");
  EXPECT_TRUE(asha.Sees("Nobody fits")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Save as a segment"));
  asha.Press("Clear search and filters");
  EXPECT_TRUE(Lists("Bob Lee")) << asha.Dump();
}

// 000-05, 004-20: who is in the list need not be one who may be written to.
TEST_F(MembersJourney, WhoMayNotBeInvitedIsCountedApartAndSaidInWords) {
  AddMember(1, "Ann Shah");
  AddToPanel("member", 2, {{"name", "Bob Lee"}, {"status", "active"}, {"status_on", "2026-09-01"}});
  AddMember(3, "Cat Poe", {{"status", "paused"}});
  OpenMembers();
  EXPECT_TRUE(asha.Sees("2 members. May be invited: 1.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("No consent"));
  EXPECT_FALSE(Lists("Cat Poe"));
  asha.Choose("Status", "Paused");
  EXPECT_TRUE(Lists("Cat Poe")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 member. May be invited: 0."));
  asha.Press("Save for a spreadsheet");
  asha.Fill("Why it is saved", "Audit");
  asha.Press("Save the file");
  EXPECT_TRUE(asha.Sees("Nobody of them is active, so there is no file.")) << asha.Dump();
  EXPECT_TRUE(asha.platform.downloads.empty());
}

TEST_F(MembersJourney, WhereNobodyIsActiveYetTheOthersAreOnePressAway) {
  AddToPanel("member", 1,
             {{"name", "Ann Shah"}, {"status", "to-check"}, {"status_on", "2026-09-01"}});
  OpenMembers();
  EXPECT_TRUE(asha.Sees("No active members yet")) << asha.Dump();
  asha.Press("Show all members");
  EXPECT_TRUE(Lists("Ann Shah")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("To check"));
}

// 004-22, 001-09: a handful of answers in confidence would be known by the names.
TEST_F(MembersJourney, FewByWhatTheyAnsweredInConfidenceAreCountedAndNotNamed) {
  const std::string ann = AddMember(1, "Ann Shah");
  AddMember(2, "Bob Lee");
  AddToPanel(model::EqualityId(ann), {{"member", ann}, {"disability", "limited-a-lot"}});
  OpenMembers();
  asha.Press("Show filters");
  asha.Press("What they answered about themselves");
  asha.Tick("Disabled: daily life limited a lot");
  EXPECT_TRUE(asha.Sees("1 member. May be invited: 1.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Names are not shown"));
  EXPECT_FALSE(Lists("Ann Shah"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Save for a spreadsheet"));
  EXPECT_TRUE(asha.Has(Role::kButton, "Save as a segment"));
}

// 003-13: by the body they sit on, and by the way they like to hear from us.
TEST_F(MembersJourney, FiltersOfBodiesAndWaysWaitBehindAFold) {
  const std::string body = AddToPanel("panel_body", 1, {{"name", "Patient Advisory Group"}});
  const std::string ann = AddMember(1, "Ann Shah", {{"reach_by", Held("post")}});
  AddMember(2, "Bob Lee", {{"reach_by", Held("post")}});
  AddMember(3, "Cat Poe");
  AddToPanel(model::PanelSeatId(body, ann), {{"body", body}, {"member", ann}});
  OpenMembers();
  asha.Press("Show filters");
  asha.Press("Area, bodies, ways to reach them, consent");
  asha.Tick("Post");
  EXPECT_TRUE(asha.Sees("2 members.")) << asha.Dump();
  asha.Tick("Patient Advisory Group");
  EXPECT_TRUE(asha.Sees("1 member.")) << asha.Dump();
  EXPECT_TRUE(Lists("Ann Shah"));
  EXPECT_TRUE(asha.Sees("member of Patient Advisory Group"));
}

TEST_F(MembersJourney, WhatIsNoAgeIsNamedAndFiltersNothing) {
  AddFive();
  OpenMembers();
  asha.Press("Show filters");
  asha.Fill("Age from", "old");
  EXPECT_TRUE(asha.Sees("Enter an age in years, like 24.")) << asha.Dump();
  EXPECT_EQ(asha.Value("Age from"), "old");
  EXPECT_TRUE(asha.Sees("5 members."));
  asha.Fill("Age from", "70");
  EXPECT_FALSE(asha.Sees("Enter an age in years")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 member."));
}

TEST_F(MembersJourney, AColumnPutsThemInOrder) {
  AddFive();
  OpenMembers();
  asha.viewport.width = 1280;
  asha.Settle();
  EXPECT_LT(Top("Ann Shah"), Top("Bob Lee"));
  asha.Press("Age");
  EXPECT_LT(Top("Dan Roe"), Top("Ann Shah")) << asha.Dump();
  asha.Press("Age");
  EXPECT_LT(Top("Bob Lee"), Top("Dan Roe")) << asha.Dump();
}

TEST_F(MembersJourney, OnADeskTheHeadLeavesRoomForRows) {
  AddFive();
  OpenMembers();
  asha.viewport.width = 1280;
  asha.viewport.height = 800;
  asha.Settle();
  EXPECT_LT(Top("Ann Shah"), 590) << asha.Dump();
  EXPECT_NE(asha.FindSelect("Status"), nullptr);
  const auto top = [this](std::string_view name) {
    return OnScreen(asha.app->tree(), asha.Get(Role::kButton, name)).y;
  };
  EXPECT_EQ(top("Show filters"), top("Save as a segment")) << asha.Dump();
  asha.Press("Show filters");
  EXPECT_LT(top("Hide filters"), top("Save as a segment")) << "what it finds is saved below it";
}

TEST_F(MembersJourney, OnAPhoneTheRowsBeginOnTheFirstScreen) {
  AddFive();
  OpenMembers();
  asha.viewport.width = 390;
  asha.viewport.height = 844;
  asha.Settle();
  EXPECT_LT(Top("Ann Shah"), 700) << asha.Dump();
  EXPECT_EQ(asha.FindSelect("Status"), nullptr);
  asha.Press("Show filters");
  EXPECT_NE(asha.FindSelect("Status"), nullptr) << asha.Dump();
}

// 004-20, 000-05: nobody is active before they have agreed.
TEST_F(MembersJourney, WhomStaffAddByHandWaitsToBeChecked) {
  asha.Open("#/panel/members");
  asha.Follow("Add a member");
  asha.Fill("Name", "Ann Shah");
  asha.Press("Save");
  EXPECT_FALSE(asha.Sees("There is a problem")) << asha.Dump();
  Fetch();
  const Json member = InPanelAtServer("member", "name", "Ann Shah");
  EXPECT_EQ(base::GetString(member, "status"), "to-check");
  EXPECT_EQ(base::GetString(member, "status_on"), "2026-11-25");
}

// 004-20.
TEST_F(MembersJourney, ASegmentIsOpenedInMembersAndUpdatedThere) {
  AddFive();
  AddSegment(1, "Corby", R"({"localities":["Corby"]})");
  Fetch();
  asha.Open("#/panel/segments");
  EXPECT_TRUE(asha.Sees("4 members. May be invited: 4.")) << asha.Dump();
  asha.Press("Show members: Corby");
  EXPECT_TRUE(asha.Sees("Segment: Corby")) << asha.Dump();
  EXPECT_TRUE(Lists("Ann Shah"));
  EXPECT_FALSE(Lists("Cat Poe"));
  asha.Press("Show filters");
  asha.Tick("Kettering");
  asha.Press("Update segment: Corby");
  EXPECT_TRUE(asha.Sees("Segment saved")) << asha.Dump();
  asha.Open("#/panel/segments");
  EXPECT_TRUE(asha.Sees("5 members. May be invited: 5.")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("In Corby or Kettering"));
}

TEST_F(MembersJourney, TwoSegmentsOfOneNameAreRefused) {
  AddFive();
  AddSegment(1, "Corby", R"({"localities":["Corby"]})");
  OpenMembers();
  asha.Press("Save as a segment");
  asha.Press("Save segment");
  EXPECT_TRUE(asha.Sees("Enter a name for the segment.")) << asha.Dump();
  asha.Fill("Name of the segment", "CORBY");
  asha.Press("Save segment");
  EXPECT_TRUE(asha.Sees("A segment of that name exists.")) << asha.Dump();
}

// 004-20: with a part of its filter left out it would find too many.
TEST_F(MembersJourney, ASegmentOfANewerVersionFindsNobodyAndSaysSo) {
  AddFive();
  AddSegment(1, "Star signs", R"({"zodiac":["leo"]})");
  Fetch();
  asha.Open("#/panel/segments");
  EXPECT_TRUE(asha.Sees("Its filter cannot be read here")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Show members: Star signs"));
  EXPECT_FALSE(Lists("Invite: Star signs"));
  asha.Follow("Rename or delete: Star signs");
  asha.Press("Delete segment");
  EXPECT_TRUE(asha.Sees("No segments yet")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
