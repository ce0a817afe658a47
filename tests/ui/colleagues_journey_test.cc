// An administrator lets a colleague into the workspace and its panel, and out again, in the app: no
// shell at the server is needed (RELIABILITY.md section 3, 004-20).

#include "tests/ui/panel_fixture.h"

namespace earshot::ui_test {
namespace {

using base::Json;

constexpr char kHeading[] = "Who may open this workspace";
constexpr char kNewPassword[] = "three wet umbrellas";

class ColleaguesJourney : public Journey {
 protected:
  ColleaguesJourney() : asha((Prepare(), server)) {
    asha.SignIn("asha", kPassword);
    if (asha.Has(Role::kButton, "Town")) asha.Press("Town");
    asha.Open(kSettings);
  }
  void Prepare() {
    server.administrators = {"asha"};
    server.AddDatabase(kPanelDatabase);
    server.security[kDatabase] = Security({"ben"});
    server.security[kPanelDatabase] = Security({});
  }
  static Json Security(const std::vector<std::string>& names) {
    return {{"admins", {{"names", Json::array({"chief"})}, {"roles", Json::array()}}},
            {"members", {{"names", names}, {"roles", Json::array({"helpers"})}}}};
  }
  std::string NamesIn(const std::string& database) {
    return base::DumpJson(server.security[database]["members"]["names"]);
  }
  void LetIn(std::string_view name, std::string_view password) {
    asha.Fill("User name", name);
    asha.Fill("Password", password);
    asha.Press("Let in");
  }

  static constexpr char kSettings[] = "#/settings/workspace";
  AppDriver asha;
};

TEST_F(ColleaguesJourney, WhoMayOpenTheWorkspaceIsListed) {
  EXPECT_TRUE(asha.Has(Role::kHeading, kHeading)) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "ben"));
  EXPECT_FALSE(asha.Has(Role::kButton, "chief"));
}

TEST_F(ColleaguesJourney, ANewAccountIsMadeLetInAndSignsIn) {
  LetIn("dee", kNewPassword);
  EXPECT_TRUE(asha.Sees("dee may open this workspace now")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "dee"));
  EXPECT_EQ(asha.Value("Password"), "") << "it does not stay on the screen";
  EXPECT_EQ(NamesIn(kDatabase), R"(["ben","dee"])");
  EXPECT_EQ(NamesIn(kPanelDatabase), "[]");
  // What is not ours to change stays.
  EXPECT_EQ(server.security[kDatabase]["members"]["roles"], Json::array({"helpers"}));
  EXPECT_EQ(server.security[kDatabase]["admins"]["names"], Json::array({"chief"}));
  AppDriver dee(server, 2);
  dee.SignIn("dee", kNewPassword);
  EXPECT_FALSE(dee.Sees("Name or password")) << dee.Dump();
  EXPECT_EQ(dee.platform.session, "dee");
}

TEST_F(ColleaguesJourney, AnAccountThatIsThereIsLetInWithoutAPassword) {
  server.users["dee"] = kPassword;
  asha.Tick("Into the Citizens' Panel too");
  LetIn("dee", "");
  EXPECT_TRUE(asha.Sees("dee may open this workspace now")) << asha.Dump();
  EXPECT_EQ(NamesIn(kDatabase), R"(["ben","dee"])");
  EXPECT_EQ(NamesIn(kPanelDatabase), R"(["dee"])");
  EXPECT_EQ(server.users["dee"], kPassword);
}

TEST_F(ColleaguesJourney, ANameThatIsTypedIsNotCalledSaved) {
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
  asha.Fill("User name", "dee");
  EXPECT_EQ(asha.Status().find("This form is not saved yet"), 0U) << asha.Status();
  LetIn("dee", kNewPassword);
  EXPECT_EQ(asha.Status().find("Saved on this device"), 0U) << asha.Status();
}

TEST_F(ColleaguesJourney, WhatIsMissingOrThereAlreadyIsSaidAndNothingChanges) {
  LetIn("", "");
  EXPECT_TRUE(asha.Sees("Enter the user name of your colleague.")) << asha.Dump();
  LetIn("dee", "short");
  EXPECT_TRUE(asha.Sees("Enter a password of at least 12 characters.")) << asha.Dump();
  LetIn("dee", "");
  EXPECT_TRUE(asha.Sees("There is no account of this name yet.")) << asha.Dump();
  EXPECT_EQ(asha.Value("User name"), "dee") << "what was typed stays";
  LetIn("ben", kNewPassword);
  EXPECT_TRUE(asha.Sees("There is an account of this name already.")) << asha.Dump();
  EXPECT_EQ(server.users["ben"], kPassword);
  EXPECT_EQ(NamesIn(kDatabase), R"(["ben"])");
}

TEST_F(ColleaguesJourney, SomebodyIsLetIntoThePanelAndOutOfItAlone) {
  asha.Press("ben");
  asha.Press("Let into the Citizens' Panel");
  EXPECT_TRUE(asha.Sees("ben may open the Citizens' Panel now")) << asha.Dump();
  EXPECT_EQ(NamesIn(kPanelDatabase), R"(["ben"])");
  asha.Press("ben");
  asha.Press("Take out of the Citizens' Panel");
  EXPECT_TRUE(asha.Sees("ben may not open the Citizens' Panel any more")) << asha.Dump();
  EXPECT_EQ(NamesIn(kPanelDatabase), "[]");
  EXPECT_EQ(NamesIn(kDatabase), R"(["ben"])");
}

TEST_F(ColleaguesJourney, AllAccessIsTakenAwayAfterAQuestion) {
  server.security[kPanelDatabase] = Security({"ben"});
  asha.Press("ben");
  EXPECT_TRUE(asha.Has(Role::kDialog, "Access of ben")) << asha.Dump();
  asha.Press("Cancel");
  EXPECT_EQ(NamesIn(kDatabase), R"(["ben"])");
  asha.Press("ben");
  asha.Press("Take all access away");
  EXPECT_TRUE(asha.Sees("ben may not open this workspace any more")) << asha.Dump();
  EXPECT_EQ(NamesIn(kDatabase), "[]");
  EXPECT_EQ(NamesIn(kPanelDatabase), "[]");
  EXPECT_FALSE(asha.Has(Role::kButton, "ben"));
}

TEST_F(ColleaguesJourney, WithoutANetworkTheScreenSaysThatTheServerKeepsIt) {
  asha.GoOffline();
  EXPECT_TRUE(asha.Sees("The server keeps who may open this workspace.")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Let in"));
}

// The browser believes in a network that is none.
TEST_F(ColleaguesJourney, NoAnswerIsSaidAndWhatWasTypedStays) {
  asha.Fill("User name", "dee");
  asha.Fill("Password", kNewPassword);
  asha.platform.CutNetwork();
  asha.Press("Let in");
  EXPECT_TRUE(asha.Sees("The server did not answer.")) << asha.Dump();
  EXPECT_EQ(asha.Value("User name"), "dee");
  EXPECT_FALSE(server.users.contains("dee"));
}

class NoAdministratorJourney : public SignedInJourney {};

TEST_F(NoAdministratorJourney, SeesWhoToAskAndNoList) {
  server.security[kDatabase]["members"]["names"] = Json::array({"ben"});
  asha.Open("#/settings/workspace");
  EXPECT_TRUE(asha.Sees("An administrator lets colleagues in here")) << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "ben"));
}

}  // namespace
}  // namespace earshot::ui_test
