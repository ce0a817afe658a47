// Signing in, the first administrator, choosing and creating workspaces, and what stays open when
// the session or the network has gone (ARCHITECTURE.md section 4, "Identity").

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

TEST_F(Journey, AFirstStartAsksWhoIsThere) {
  AppDriver asha(server);
  EXPECT_EQ(asha.platform.address, "#/sign-in");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sign in to Earshot"));
  EXPECT_FALSE(asha.Has(Role::kLink, "Log")) << "no navigation before a workspace is open";
}

TEST_F(Journey, SigningInWithOneWorkspaceOpensIt) {
  AppDriver asha(server);
  asha.SignIn("asha", kPassword);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today")) << asha.Dump();
  EXPECT_EQ(asha.platform.address, "#/today");
  EXPECT_NE(asha.Status().find("Saved on this device"), std::string::npos) << asha.Status();
}

TEST_F(Journey, EnterInTheLastFieldSignsIn) {
  AppDriver asha(server);
  asha.Fill("User name", "asha");
  asha.Fill("Password", kPassword);
  EXPECT_TRUE(asha.Enter());
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today")) << asha.Dump();
}

TEST_F(Journey, SeveralWorkspacesAreOffered) {
  server.AddDatabase("earshot_north_town");
  server.AddDatabase("earshot_town_panel");
  AppDriver asha(server);
  asha.SignIn("asha", kPassword);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Choose a workspace"));
  EXPECT_FALSE(asha.Sees("earshot_town_panel")) << "a panel database is not a workspace";
  EXPECT_TRUE(asha.Has(Role::kButton, "Town")) << asha.Dump();
  asha.Press("North town");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today"));
  EXPECT_TRUE(asha.Sees("North town"));
}

// A database is nothing that people know of.
TEST_F(Journey, AWorkspaceIsOfferedByTheNameThatItHas) {
  NameAtServer("earshot_town", "Corby & District");
  NameAtServer("earshot_north_town", "Kettering");
  NameAtServer("earshot_north_town_2", "Kettering");
  AppDriver asha(server);
  asha.SignIn("asha", kPassword);
  EXPECT_TRUE(asha.Has(Role::kButton, "Corby & District")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Kettering (North town)")) << "two are called so";
  EXPECT_TRUE(asha.Has(Role::kButton, "Kettering (North town 2)"));
  EXPECT_FALSE(asha.Sees("earshot_")) << asha.Dump();
  asha.Press("Corby & District");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today"));
}

TEST_F(Journey, AWrongPasswordIsSaidAndNothingTypedIsLost) {
  AppDriver asha(server);
  asha.SignIn("asha", "wrong");
  EXPECT_TRUE(asha.Sees("The user name or the password is not right.")) << asha.Dump();
  EXPECT_EQ(asha.Value("User name"), "asha");
}

TEST_F(Journey, EmptyFieldsAreNamedBesideThemAndInTheSummary) {
  AppDriver asha(server);
  asha.Press("Sign in");
  EXPECT_TRUE(asha.Has(Role::kAlert, "There is a problem")) << asha.Dump();
  EXPECT_NE(asha.Field("User name")->description.find("Enter your user name"), std::string::npos);
  EXPECT_NE(asha.Field("Password")->description.find("Enter your password"), std::string::npos);
}

TEST_F(Journey, TheFirstSignInNeedsTheNetworkAndSaysSo) {
  AppDriver asha(server);
  asha.GoOffline();
  asha.SignIn("asha", kPassword);
  EXPECT_TRUE(asha.Sees("The server did not answer.")) << asha.Dump();
  asha.GoOnline();
  asha.Press("Sign in");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today")) << asha.Dump();
}

TEST_F(Journey, TheOneTimeLinkMakesTheFirstAdministratorWhoCreatesTheWorkspace) {
  server.databases.clear();
  server.first_token = "abc123";
  AppDriver admin(server);
  admin.Open("#/first-admin/abc123");
  admin.Fill("User name", "morwen");
  admin.Fill("Password", "short");
  admin.Fill("Password again", "other");
  admin.Press("Create account");
  EXPECT_TRUE(admin.Sees("Enter a password of at least 12 characters"));
  EXPECT_TRUE(admin.Sees("Enter the same password in both fields"));
  admin.Fill("Password", kPassword);
  admin.Fill("Password again", kPassword);
  admin.Press("Create account");
  EXPECT_TRUE(admin.Has(Role::kHeading, "Choose a workspace")) << admin.Dump();
  EXPECT_TRUE(admin.Sees("There is no workspace yet"));
  admin.Fill("Workspace name", "Corby & District");
  admin.Press("Create a workspace");
  EXPECT_TRUE(admin.Has(Role::kHeading, "Today")) << admin.Dump();
  EXPECT_TRUE(server.databases.contains("earshot_corby_district"));
  EXPECT_TRUE(admin.Sees("Corby & District"));
}

TEST_F(SignedInJourney, ColleaguesReadWhoAndWhichDevice) {
  base::Json actor = AtServer("type", "actor");
  EXPECT_EQ(base::GetString(actor, "person"), "asha");
  EXPECT_EQ(base::GetString(actor, "device"), "Test browser");
  asha.Follow("Settings");
  asha.Fill("Device name", "Red tablet");
  asha.Press("Save device name");
  asha.Settle(5000);
  EXPECT_EQ(base::GetString(AtServer("type", "actor"), "device"), "Red tablet");
}

TEST_F(SignedInJourney, SettingsSaysHowMuchRoomIsUsed) {
  asha.Follow("Settings");
  EXPECT_TRUE(asha.Sees("3.0 MB of 600 MB")) << asha.Dump();
  asha.platform.facts.quota_bytes = int64_t{10} << 30;
  asha.Follow("Today");
  asha.Follow("Settings");
  EXPECT_TRUE(asha.Sees("3.0 MB of 10.0 GB")) << asha.Dump();
}

TEST_F(SignedInJourney, TheShellsOwnRecordsAreNotUndone) {
  EXPECT_FALSE(asha.app->OnKey("Escape", true, false, false, true));
  asha.app->OnKey("z", true, false, false, true);
  asha.Settle(5000);
  EXPECT_EQ(base::GetString(AtServer("type", "actor"), "person"), "asha");
}

TEST_F(SignedInJourney, ARestartWithoutNetworkOpensStraightAway) {
  LogActivity(asha, "Stall at Corby market");
  asha.platform.CutNetwork();
  asha.Restart();
  EXPECT_TRUE(asha.Has(Role::kHeading, "Today")) << asha.Dump();
  asha.Follow("Log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market")) << asha.Dump();
}

TEST_F(SignedInJourney, AnEndedSessionLocksNothingAndSyncAsksToSignInAgain) {
  asha.platform.session.clear();
  LogActivity(asha, "Stall at Corby market");
  asha.Settle(10'000);
  EXPECT_NE(asha.Status().find("sign in to send"), std::string::npos) << asha.Status();
  asha.Follow("Sync");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sign in again to send")) << asha.Dump();
  asha.Fill("User name", "ben");
  asha.Fill("Password", kPassword);
  asha.Press("Sign in");
  EXPECT_TRUE(asha.Sees("This device is open for asha.")) << "another person's work is open";
  asha.Fill("User name", "asha");
  asha.Press("Sign in");
  asha.Settle(10'000);
  EXPECT_TRUE(asha.Sees("Nothing waits to be sent")) << asha.Dump();
  EXPECT_EQ(base::GetString(AtServer("title", "Stall at Corby market"), "type"), "activity");
}

TEST_F(SignedInJourney, SigningOutKeepsTheRecordsForTheNextTime) {
  LogActivity(asha, "Stall at Corby market");
  asha.Settle(5000);
  asha.Follow("Settings");
  asha.Press("Sign out");
  asha.Press("Yes, sign out");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Sign in to Earshot")) << asha.Dump();
  asha.SignIn("asha", kPassword);
  asha.Follow("Log");
  EXPECT_TRUE(asha.Sees("Stall at Corby market"));
}

}  // namespace
}  // namespace earshot::ui_test
