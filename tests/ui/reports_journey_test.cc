// Reports: the evidence pack of a project, its frozen editions, and tables for other programs
// (004-03, 004-08).

#include <string>
#include <vector>

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kProject[] = "A clinic in Corby";

class ReportsJourney : public SignedInJourney {
 protected:
  void MakeProject(const std::string& title) {
    asha.Open("#/new/project");
    asha.Fill("Project name", title);
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Project saved")) << asha.Dump();
  }

  // From the page of the project.
  void HearAtTheStall() {
    asha.Follow("Plan an activity");
    SaveWithFeedback(asha, "Stall at Corby market", "The bus stops at six.");
  }
  void AddReportPoint() {
    asha.Follow("Add a report point");
    asha.Fill("Report to", "Health and Wellbeing Board");
    FillDate(asha, "1", "12", "2026");
    asha.Press("Save");
  }
  void OpenPack() {
    asha.Open("#/reports");
    asha.Follow(kProject);
    ASSERT_TRUE(asha.Sees("Evidence pack: A clinic in Corby")) << asha.Dump();
  }

  // The only file that was saved and whose name ends so.
  std::string Saved(std::string_view ending) {
    for (const auto& [name, bytes] : asha.platform.downloads) {
      if (name.ends_with(ending)) return bytes;
    }
    ADD_FAILURE() << "no file ends with " << ending;
    return "";
  }
};

TEST_F(ReportsJourney, WithoutAProjectTheFirstStepIsOffered) {
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("There is nothing to report yet")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Reports tell others what people said and what came of it"));
  EXPECT_TRUE(asha.Has(Role::kLink, "New project"));
  EXPECT_FALSE(asha.Sees("Choose a project.")) << "there is none to choose";
}

TEST_F(ReportsJourney, NothingOfThePanelIsMadeInTheWorkspace) {
  asha.Open("#/new/member");
  EXPECT_FALSE(asha.Has(Role::kButton, "Save")) << asha.Dump();
  asha.Open("#/new/stakeholder");
  EXPECT_TRUE(asha.Has(Role::kButton, "Save")) << asha.Dump();
}

TEST_F(ReportsJourney, WithoutAnActivityTheNextStepIsOffered) {
  MakeProject(kProject);
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("There is nothing to report yet")) << asha.Dump();
  asha.Follow("Log an activity");
  SaveWithFeedback(asha, "Stall at Corby market", "The bus stops at six.");
  asha.Open("#/reports");
  EXPECT_FALSE(asha.Sees("There is nothing to report yet")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Choose a project."));
}

// A decision can be published although it belongs to no project.
TEST_F(ReportsJourney, ADecisionIsSomethingToReport) {
  asha.Open("#/new/decision");
  asha.Fill("What was decided", "A later bus on clinic days");
  asha.Choose("Outcome", "Done");
  asha.Press("Save");
  asha.Open("#/reports");
  EXPECT_FALSE(asha.Sees("There is nothing to report yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "New project"));
}

// What the project has not named is seen before the pack goes out, and leads to where it is named.
TEST_F(ReportsJourney, WhatAPackLacksIsListedAmongItsGaps) {
  MakeProject(kProject);
  OpenPack();
  EXPECT_TRUE(asha.Has(Role::kLink, "No activity has been held yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "No area profile is chosen to compare with"));
  asha.Follow("The groups to hear are not named yet");
  EXPECT_TRUE(asha.Has(Role::kHeading, "It is written in this record")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, kProject));
}

TEST_F(ReportsJourney, AFileOfAPackIsNamedByItsProjectAndItsDay) {
  MakeProject("A clinic: Corby / Kettering");
  asha.Open("#/reports");
  asha.Follow("A clinic: Corby / Kettering");
  asha.Press("Save a draft");
  asha.Press("Freeze an edition");
  asha.Press("Save the page");
  std::vector<std::string> names;
  for (const auto& [name, bytes] : asha.platform.downloads) names.push_back(name);
  EXPECT_EQ(names, (std::vector<std::string>{
                       "A clinic Corby Kettering - evidence pack - 2026-11-25.html",
                       "A clinic Corby Kettering - evidence pack draft - 2026-11-25.html"}));
}

// 004-03, 004-08. PRODUCT: build a pack in 4.
TEST_F(ReportsJourney, AnEvidencePackIsFrozenAndKeptAsItWas) {
  MakeProject(kProject);
  asha.activations = 0;
  OpenPack();
  EXPECT_TRUE(asha.Sees("Evidence pack: A clinic in Corby")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("3. What we did"));
  EXPECT_TRUE(asha.Sees("8. Known gaps"));
  asha.Press("Freeze an edition");
  EXPECT_LE(asha.activations, 4);
  EXPECT_TRUE(asha.Sees("Edition frozen")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Checksum of the figures"));
  EXPECT_TRUE(asha.Sees("Checksum of the page"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "Technical details"));
  EXPECT_FALSE(asha.Sees("a checksum of the figures only"));
  EXPECT_FALSE(asha.Sees("not the one that was frozen"));
  asha.Press("Save the page");
  const std::string page = Saved(".html");
  EXPECT_NE(page.find("Checksum of the figures (SHA-256)"), std::string::npos);
  EXPECT_FALSE(asha.Sees("</section>")) << "the page itself is not told";
}

// 004-03, 004-08. PRODUCT: open the records behind a number in 1.
TEST_F(ReportsJourney, AFigureOpensTheRecordsItCounts) {
  MakeProject(kProject);
  HearAtTheStall();
  OpenPack();
  asha.activations = 0;
  asha.Follow("Points of feedback");
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Points of feedback")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kHeading, "1 feedback point"));
  EXPECT_TRUE(asha.Sees("n = 1, as at 25 Nov 2026"));
  EXPECT_TRUE(asha.Sees("Here they are exact, for work within the team."));
  asha.Follow("The bus stops at six.");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Stall at Corby market")) << asha.Dump();
}

// T30, PRODUCT: one small-number setting for everything shareable.
TEST_F(ReportsJourney, ChartsOfThePackHideSmallNumbersUntilTheTeamAsks) {
  MakeProject(kProject);
  HearAtTheStall();
  asha.Open("#/new/theme");
  asha.Fill("Theme", "Buses");
  asha.Press("Save");
  asha.Open("#/voices");
  asha.Press("The bus stops at six.");
  asha.Press("Buses");
  OpenPack();
  EXPECT_TRUE(asha.Sees("Buses: not shown, because it could identify people")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("n = * points, as at 25 Nov 2026."));
  EXPECT_TRUE(asha.Sees("A hatched bar with * is a number from 1 to 7"));
  asha.Tick("Show as shared");
  EXPECT_TRUE(asha.Sees("Buses: 1")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("n = 1 point, as at 25 Nov 2026."));
  EXPECT_FALSE(asha.Sees("A hatched bar"));
}

TEST_F(ReportsJourney, AFigureOfTextLeadsToTheRecordThatSaysIt) {
  MakeProject(kProject);
  AddReportPoint();
  OpenPack();
  asha.Follow("Report to Health and Wellbeing Board, due 1 December 2026");
  EXPECT_TRUE(asha.Has(Role::kHeading, "It is written in this record")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Health and Wellbeing Board"));
  asha.Follow("Back to the evidence pack");
  EXPECT_TRUE(asha.Sees("Evidence pack: A clinic in Corby")) << asha.Dump();
}

TEST_F(ReportsJourney, AFigureThatIsNotThereSaysSo) {
  MakeProject(kProject);
  OpenPack();
  asha.Follow("Contacts");
  EXPECT_TRUE(asha.Sees("0 contacts")) << asha.Dump();
  const std::string project = base::GetString(AtServer("title", "A clinic in Corby"), "_id");
  ASSERT_FALSE(project.empty());
  asha.Open("#/reports/" + project + "/figure/theme:gone");
  EXPECT_TRUE(asha.Sees("This figure is not in the pack")) << asha.Dump();
}

TEST_F(ReportsJourney, AnEditionIsComparedWithTodaysFigures) {
  MakeProject(kProject);
  OpenPack();
  asha.Press("Freeze an edition");
  asha.Choose("Compare with", "Today's figures");
  EXPECT_TRUE(asha.Sees("No figure differs.")) << asha.Dump();
  asha.Open("#/projects");
  asha.Follow("A clinic in Corby");
  AddReportPoint();
  asha.Open("#/reports");
  asha.Follow("A clinic in Corby, as at 25 November 2026");
  EXPECT_TRUE(asha.Sees("Report to Health and Wellbeing Board, due 1 December 2026"))
      << asha.Dump();
  EXPECT_TRUE(asha.Sees("New: not reported"));
  asha.Open("#/projects");
  asha.Follow("A clinic in Corby");
  HearAtTheStall();
  asha.Open("#/reports");
  asha.Follow("A clinic in Corby, as at 25 November 2026");
  EXPECT_TRUE(asha.Sees("This edition: ")) << asha.Dump();
  EXPECT_TRUE(asha.Sees(". Compared with: "));
}

TEST_F(ReportsJourney, TheBodyThatReceivedAnEditionIsSaidInTheList) {
  MakeProject(kProject);
  OpenPack();
  asha.Press("Freeze an edition");
  asha.Follow("Edit who received it");
  asha.Fill("Sent to", "Scrutiny Committee");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Scrutiny Committee")) << asha.Dump();
  asha.Open("#/reports");
  EXPECT_TRUE(asha.Sees("Sent to Scrutiny Committee")) << asha.Dump();
  asha.Shortcut("z");
  EXPECT_TRUE(asha.Sees("Not sent to anybody yet")) << asha.Dump();
}

TEST_F(ReportsJourney, EveryKindOfRecordCanBeSavedForASpreadsheet) {
  MakeProject("=2+5");
  asha.Open("#/reports");
  asha.Choose("Kind of record", "Projects");
  asha.Press("Save for a spreadsheet");
  EXPECT_NE(Saved(".csv").find("'=2+5"), std::string::npos) << "no formula reaches a spreadsheet";
  asha.Press("Save as JSON");
  EXPECT_NE(Saved(".json").find("\"=2+5\""), std::string::npos);
}

TEST_F(ReportsJourney, TheLogIsSavedAsItIsFiltered) {
  LogActivity(asha, "Stall at Corby market");
  LogActivity(asha, "Visit to the college");
  asha.Open("#/log");
  asha.Fill("Search the log", "college");
  asha.Press("More");
  asha.Press("Save for a spreadsheet");
  const std::string table = Saved(".csv");
  EXPECT_NE(table.find("Visit to the college"), std::string::npos);
  EXPECT_EQ(table.find("Stall at Corby market"), std::string::npos);
}

}  // namespace
}  // namespace earshot::ui_test
