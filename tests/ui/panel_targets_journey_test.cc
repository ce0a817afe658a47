// Target shares of the panel: typed with their sum, made to fit, taken over from an area profile,
// and undone (004-20, 004-22).

#include "core/model/schema.h"
#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kStamp[] = "01a1000000000000000000000000000a";
constexpr char kProfile[] = "area_profile:01J00000000000000002000001";

class PanelTargetsJourney : public PanelJourney {
 protected:
  void AddToWorkspace(const std::string& id, const base::Json& fields) {
    base::Json document = merge::NewDocument(id, id.substr(0, id.find(':')), kStamp);
    for (const auto& [field, value] : fields.items()) document[field] = value;
    document["_rev"] = kRev;
    server.databases[kDatabase]->store.Graft(document, {kRev});
  }
  void AddResidents(const std::string& group, int people) {
    AddToWorkspace(model::PopulationShareId(kProfile, group),
                   {{"profile", kProfile}, {"group", group}, {"people", people}});
  }
  void Show(const std::string& dimension) {
    asha.Open("#/panel/targets");
    asha.Press(dimension);
    asha.activations = 0;
  }
};

TEST_F(PanelTargetsJourney, SharesAreSummedAsTheyAreTypedKeptAndTakenBackByUndo) {
  Show("Sex");
  asha.Fill("Female", "51");
  EXPECT_TRUE(asha.Sees("Together 51%, 49% to go")) << asha.Dump();
  EXPECT_EQ(asha.Status().find("This form is not saved yet"), 0U) << asha.Status();
  asha.Fill("Male", "49");
  EXPECT_TRUE(asha.Sees("Together 100%")) << asha.Dump();
  asha.Fill("Where the share comes from", "Census of 2021");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Target shares saved")) << asha.Dump();
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  EXPECT_EQ(asha.Value("Female"), "51");
  asha.Press("Undo");
  EXPECT_EQ(asha.Value("Female"), "") << asha.Dump();
}

TEST_F(PanelTargetsJourney, WhatIsSavedReachesTheServerInHundredths) {
  Show("Sex");
  asha.Fill("Female", "51.25");
  asha.Fill("Male", "48.75");
  asha.Press("Save");
  Fetch();
  EXPECT_EQ(base::GetInteger(InPanelAtServer("panel_target", "value", "female"), "share"), 5125);
}

TEST_F(PanelTargetsJourney, AShareThatCannotBeReadIsNamedAndNothingIsLost) {
  Show("Sex");
  asha.Fill("Female", "half");
  asha.Fill("Male", "50");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter a share from 0 to 100 percent, like 12.5.")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Target shares saved"));
  EXPECT_EQ(asha.Value("Female"), "half");
}

TEST_F(PanelTargetsJourney, SharesThatDoNotComeToAHundredAreMadeToFitWhenAsked) {
  Show("Sex");
  asha.Fill("Female", "60");
  asha.Fill("Male", "30");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("The shares come to 90 %")) << asha.Dump();
  asha.Tick("Make them fit");
  EXPECT_TRUE(asha.Sees("Multiplied by 1.11: Female 66.67%, Male 33.33%.")) << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Target shares saved")) << asha.Dump();
  EXPECT_EQ(asha.Value("Female"), "66.67");
}

// 004-22: there is no way to a sum that is not 100 around the list.
TEST_F(PanelTargetsJourney, OneShareByItselfIsNeitherMadeNorChangedNorDeleted) {
  const std::string id = AddToPanel(model::PanelTargetId("sex", "female"),
                                    {{"dimension", "sex"}, {"value", "female"}, {"share", 10000}});
  Fetch();
  for (const std::string& route :
       {std::string("#/new/panel_target"), "#/edit/" + id, "#/record/" + id}) {
    asha.Open(route);
    EXPECT_TRUE(asha.Sees("Target shares are entered together")) << route << "\n" << asha.Dump();
    EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << route;
    EXPECT_FALSE(asha.Has(Role::kLink, "Edit")) << route;
    EXPECT_FALSE(asha.Has(Role::kButton, "Delete target share")) << route;
  }
  asha.Follow("Targets");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Targets")) << asha.Dump();
}

// Two devices without a network may each have set a list of their own.
TEST_F(PanelTargetsJourney, SharesThatCameTogetherFromTwoDevicesAreOfferedToBeMadeToFit) {
  AddMember(1, "Sam Lee");
  for (const auto& [town, share] :
       {std::pair("Corby", 6000), std::pair("Kettering", 4000), std::pair("Daventry", 2500)}) {
    AddToPanel(model::PanelTargetId("locality", town),
               {{"dimension", "locality"}, {"value", town}, {"share", share}});
  }
  Fetch();
  asha.Open("#/panel");
  EXPECT_TRUE(asha.Sees("Town or locality: the shares wanted come to 125%")) << asha.Dump();
  Show("Town or locality");
  EXPECT_TRUE(asha.Sees("Together 125%, 25% too much")) << asha.Dump();
  asha.Tick("Make them fit");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Target shares saved")) << asha.Dump();
  EXPECT_EQ(asha.Value("Corby"), "48");
  asha.Open("#/panel");
  EXPECT_FALSE(asha.Sees("the shares wanted come to")) << asha.Dump();
}

TEST_F(PanelTargetsJourney, ATownIsAddedAndWhatIsTypedStaysWhileAnotherListIsLookedAt) {
  Show("Town or locality");
  asha.Fill("Another town or locality", "Corby");
  asha.Press("Add to the list");
  asha.Fill("Corby", "100");
  asha.Press("Sex");
  EXPECT_FALSE(asha.Has(Role::kButton, "Add to the list")) << asha.Dump();
  asha.Press("Town or locality");
  EXPECT_EQ(asha.Value("Corby"), "100") << asha.Dump();
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Target shares saved")) << asha.Dump();
}

// Projects and the panel are measured by one population.
TEST_F(PanelTargetsJourney, SharesOfAnAreaProfileAreSeenThenTakenOver) {
  AddToWorkspace(kProfile, {{"name", "County"}, {"residents", 1000}, {"origin", "census of 2021"}});
  AddResidents("gender-female", 510);
  AddResidents("gender-male", 490);
  AddResidents("gender-another", 5);
  Fetch();
  Show("Sex");
  asha.Choose("Area profile", "County");
  EXPECT_TRUE(asha.Sees("Female: 51%")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Another gender: no group of the list means the same"));
  EXPECT_EQ(asha.Value("Female"), "") << "seen, not yet taken over";
  asha.Press("Take these over");
  EXPECT_EQ(asha.Value("Female"), "51");
  EXPECT_EQ(asha.Value("Where the share comes from"), "County: census of 2021");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Target shares saved")) << asha.Dump();
  asha.Press("Age");
  EXPECT_TRUE(asha.Sees("No group of this profile means the same")) << asha.Dump();
}

TEST_F(PanelTargetsJourney, WithoutAnAreaProfileOneIsOffered) {
  Show("Sex");
  EXPECT_TRUE(asha.Has(Role::kLink, "Add an area profile")) << asha.Dump();
}

TEST_F(PanelTargetsJourney, AreasOfPostcodesAreCounted) {
  AddToPanel("postcode_area", 1, {{"code", "NN17"}, {"locality", "Corby"}});
  Fetch();
  Show("Sex");
  EXPECT_TRUE(asha.Sees("1 area of postcodes tells where members live.")) << asha.Dump();
  asha.Follow("Bring in areas of postcodes");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Import members")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
