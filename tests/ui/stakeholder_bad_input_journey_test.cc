// Bad input of RELIABILITY.md section 4 in the forms of stakeholders, contacts, memberships and
// maps: kept as it was typed or refused beside its field, and nothing of a refusal is written.

#include "tests/ui/bad_input.h"
#include "tests/ui/map_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kDirectly[] = "Who is affected directly?";

class StakeholderBadInputJourney : public MapJourney {
 protected:
  size_t Here(const std::string& type) {
    asha.Settle(30'000);
    return CountAtServer(type);
  }
  void ExpectNothingBroken() {
    asha.Settle(30'000);
    ExpectNothingBrokenIn(*server.databases[kDatabase]);
  }
};

TEST_F(StakeholderBadInputJourney, EveryFieldOfEveryFormRefusesWhatCannotBeKept) {
  const std::string map = kNewer, watch = kWatch;
  const std::string place = model::PositionId(kNewer, kWatch);
  const std::string named = model::IdentificationId(kProject, "knows-subject", kPaper);
  const size_t before = Here("stakeholder") + Here("contact") + Here("membership");
  BadForm(asha, "stakeholder", "#/new/stakeholder").RefuseInEveryField();
  BadForm(asha, "contact", "#/new/contact/" + watch).RefuseInEveryField();
  BadForm(asha, "membership", "#/new/membership/" + watch).RefuseInEveryField();
  BadForm(asha, "map", "#/edit/" + map).RefuseInEveryField();
  BadForm(asha, "position", "#/edit/" + place).RefuseInEveryField();
  BadForm(asha, "identification", "#/edit/" + named).RefuseInEveryField();
  EXPECT_EQ(Here("stakeholder") + Here("contact") + Here("membership"), before);
  ExpectNothingBroken();
}

// Items 6, 7 and 9: text like any other, to the letter.
TEST_F(StakeholderBadInputJourney, WhatIsOnlyUnusualIsKeptToTheLetter) {
  for (const std::string& text : KeptInALine()) {
    SCOPED_TRACE(text);
    BadForm form(asha, "stakeholder", "#/new/stakeholder");
    form.Open();
    form.FillAllPlainly();
    asha.Fill("Name", text);
    asha.Fill("About them", text);
    EXPECT_TRUE(form.Save()) << asha.Dump();
    asha.Settle(10'000);
    EXPECT_EQ(base::GetString(AtServer("name", text), "about"), text);
  }
  ExpectNothingBroken();
}

TEST_F(StakeholderBadInputJourney, AnAddressThatIsNoneABookForANameAndAnUnknownBodyAreTold) {
  BadForm form(asha, "stakeholder", "#/new/stakeholder");
  form.Open();
  form.FillAllPlainly();
  for (const char* address : {"ann", "@", "a@b@c", "=cmd|' /C calc'!A0", "<script>"}) {
    SCOPED_TRACE(address);
    asha.Fill("E-mail", address);
    EXPECT_FALSE(form.Save());
    ExpectRefusedBeside(asha, "E-mail", address);
  }
  asha.Fill("E-mail", "ann@gate.example");
  const std::string book(1 << 20, 'x');
  asha.Fill("Name", book);
  EXPECT_FALSE(form.Save());
  ExpectRefusedBeside(asha, "Name", book);
  asha.Fill("Name", "Ann Shah");
  asha.Fill("Reports to", "Nobody whom we know");
  EXPECT_FALSE(form.Save());
  ExpectRefusedBeside(asha, "Reports to", "Nobody whom we know");
}

TEST_F(StakeholderBadInputJourney, ADayThatCannotBeIsToldAndStays) {
  BadForm form(asha, "contact", std::string("#/new/contact/") + kWatch);
  form.Open();
  form.FillAllPlainly();
  const std::vector<std::vector<const char*>> days = {
      {"31", "2", "2026"}, {"0", "0", "0"},     {"24", "11", "99999"}, {"24", "13", "2026"},
      {"-1", "1", "2026"}, {"x", "y", "z"},     {"24", "11", "1066"},  {"1e1", "11", "2026"},
      {"", "11", "2026"},  {"24", "11", "9999"}};
  for (const auto& day : days) {
    SCOPED_TRACE(std::string(day[0]) + "/" + day[1] + "/" + day[2]);
    form.FillDay(day[0], day[1], day[2]);
    EXPECT_FALSE(form.Save()) << asha.Dump();
    EXPECT_NE(asha.Field("Day")->state & semantics::kInvalid, 0U);
    EXPECT_EQ(asha.Value("Day"), day[0]);
    EXPECT_EQ(asha.Value("Month"), day[1]);
    EXPECT_EQ(asha.Value("Year"), day[2]);
  }
  EXPECT_EQ(Here("contact"), 0U);
}

// 004-12: the name of somebody new stays to be corrected.
TEST_F(StakeholderBadInputJourney, ANewNameThatCannotBeKeptIsToldAndCorrected) {
  const size_t before = Here("stakeholder");
  for (const std::string& text : RefusedInALine()) {
    SCOPED_TRACE(text.substr(0, 20));
    asha.Open("#/today");
    asha.Open(std::string("#/identify/") + kProject);
    asha.Fill(kDirectly, text);
    asha.Press(std::string("Add to ") + kDirectly);
    ExpectRefusedBeside(asha, "Name", text);
    asha.Press("Person");
    ExpectRefusedBeside(asha, "Name", text);
    EXPECT_EQ(Here("stakeholder"), before);
  }
  asha.Fill("Name", "Ann Shah");
  asha.Press("Person");
  EXPECT_TRUE(asha.Has(Role::kButton, "Remove Ann Shah")) << asha.Dump();
  EXPECT_EQ(Here("stakeholder"), before + 1);
  ExpectNothingBroken();
}

// 004-09, item 29: a position is a whole number of the map, and its reason one line.
TEST_F(StakeholderBadInputJourney, APlaceOffTheMapAndAReasonThatCannotBeKeptAreTold) {
  asha.Press("Evening paper");
  asha.Fill("Interest", "20");
  for (const char* number :
       {"NaN", "-1", "101", "1e1", "12.5", "1e999", "9223372036854775808", "=1+1", "x", "１２",
        "\xE2\x80\xAE"
        "12"}) {
    SCOPED_TRACE(number);
    asha.Fill("Influence", number);
    asha.Press("Save the place");
    ExpectRefusedBeside(asha, "Influence", number);
  }
  asha.Fill("Influence", "30");
  asha.Press("Save the place");
  EXPECT_EQ(Here("position"), 5U);
  ShowMap(kNewer);
  asha.Press("Boat club, Inform, influence 20, interest 20, below level");
  asha.Fill("Interest", "90");
  for (const std::string& text : RefusedInALine()) {
    SCOPED_TRACE(text.substr(0, 20));
    asha.Fill("Why they moved", text);
    asha.Press("Save the place");
    ExpectRefusedBeside(asha, "Why they moved", text);
  }
  asha.Fill("Why they moved", "=HYPERLINK(\"x\") <b>they</b> grew");
  asha.Press("Save the place");
  asha.Settle(10'000);
  EXPECT_EQ(base::GetInteger(AtServer("reason", "=HYPERLINK(\"x\") <b>they</b> grew"), "x"), 90);
  ExpectNothingBroken();
}

TEST_F(StakeholderBadInputJourney, ASearchTakesAnyText) {
  for (const std::string& text : BadTexts()) {
    SCOPED_TRACE(text.substr(0, 20));
    asha.Open("#/stakeholders");
    asha.Fill("Search stakeholders", text);
    EXPECT_TRUE(asha.Value("Search stakeholders") == text);
  }
}

}  // namespace
}  // namespace earshot::ui_test
