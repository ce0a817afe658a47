// Projects: set up from the template, one page that shows what is there and what is owed (004-25,
// 003-03, 001-19, 004-03).

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class ProjectsJourney : public SignedInJourney {
 protected:
  void MakeProject(const std::string& title) {
    asha.Open("#/new/project");
    asha.Fill("Project name", title);
    FillDate(asha, "1", "3", "2027");
    asha.Press("Save");
    ASSERT_TRUE(asha.Sees("Project saved")) << asha.Dump();
  }
};

TEST_F(ProjectsJourney, AnEmptyWorkspaceSaysWhatAProjectIs) {
  asha.Follow("Projects");
  EXPECT_TRUE(asha.Sees("No projects yet")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "New project"));
}

// What was said goes away; the focus must not come to rest on "Delete project", the last stop.
TEST_F(ProjectsJourney, DismissingWhatWasSaidTakesTheFocusToTheStartOfThePage) {
  MakeProject("A clinic in Corby");
  asha.Click(Role::kButton, "Dismiss");
  const Node* focused = asha.app->tree().FindById(asha.app->tree().focused());
  ASSERT_NE(focused, nullptr) << asha.Dump();
  EXPECT_EQ(focused->role, Role::kMain) << focused->name;
}

// The buttons beside a number: people are fewer, pounds are less.
TEST_F(ProjectsJourney, PeopleAreOneFewerAndMoneyIsLess) {
  asha.Open("#/new/project");
  asha.Fill("Budget in pounds", "500");
  asha.Press("Budget in pounds: less");
  EXPECT_EQ(asha.Value("Budget in pounds"), "499");
  asha.Press("Budget in pounds: more");
  EXPECT_EQ(asha.Value("Budget in pounds"), "500");
  asha.Open("#/log/new");
  EXPECT_TRUE(asha.Has(Role::kButton, "Final count: one fewer")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kButton, "Final count: one more"));
}

// 003-03, 004-26: five phases, each with its dates; the consultation stage takes 6 months.
TEST_F(ProjectsJourney, TheTemplateDatesPhasesAndReportPointsAndCanBeUndone) {
  MakeProject("A clinic in Corby");
  asha.Press("Set up from the template");
  EXPECT_TRUE(asha.Sees("1 Mar 2027 to 30 Jun 2027")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("1 Jul 2027 to 31 Aug 2027"));
  EXPECT_TRUE(asha.Sees("1 Oct 2027 to 31 Dec 2027"));
  EXPECT_TRUE(asha.Sees("1 Jan 2028 to 31 Jan 2028"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Consultation"));
  EXPECT_TRUE(asha.Sees("Overview and Scrutiny, before consultation"));
  EXPECT_TRUE(asha.Sees("What matters most to you, whatever is decided?"));
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kButton, "Set up from the template")) << asha.Dump();
}

TEST_F(ProjectsJourney, WithoutAStartDateTheTemplateSaysWhatItNeedsAndWhy) {
  asha.Open("#/new/project");
  asha.Fill("Project name", "A clinic in Corby");
  asha.Press("Save");
  EXPECT_TRUE(asha.Sees("Enter the start date of the project first")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("the dates of the template are worked out from it"));
  EXPECT_FALSE(asha.Has(Role::kButton, "Set up from the template"));
}

TEST_F(ProjectsJourney, AnActivityIsPlannedFromTheProjectInThree) {
  MakeProject("A clinic in Corby");
  asha.activations = 0;
  asha.Follow("Plan an activity");
  EXPECT_LE(asha.activations, 3);
  asha.Fill("Activity", "Stall at Corby market");
  asha.Choose("Type of engagement", "Stall in a busy place");
  asha.Press("Save");
  asha.Follow("Projects");
  EXPECT_TRUE(asha.Sees("1 activity, 0 feedback points")) << asha.Dump();
}

TEST_F(ProjectsJourney, PartsAreAddedWhereTheyBelong) {
  MakeProject("A clinic in Corby");
  asha.Follow("Add a report point");
  asha.Fill("Report to", "Health and Wellbeing Board");
  FillDate(asha, "1", "1", "2020");
  asha.Press("Save");
  EXPECT_TRUE(asha.Has(Role::kHeading, "A clinic in Corby")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kLink, "Health and Wellbeing Board"));
  asha.Open("#/deadlines");
  EXPECT_TRUE(asha.Has(Role::kLink, "Health and Wellbeing Board")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Overdue by"));
}

TEST_F(ProjectsJourney, WhereNothingWasHeardNothingIsCalledAnswered) {
  MakeProject("A clinic in Corby");
  EXPECT_TRUE(asha.Sees("Nothing has been heard yet")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Everything that was said has an answer"));
  asha.Follow("Log an activity");
  SaveWithFeedback(asha, "Stall", "The bus stops at six.");
  asha.Follow("Projects");
  asha.Follow("A clinic in Corby");
  EXPECT_TRUE(asha.Sees("1 feedback point has no answer")) << asha.Dump();
  EXPECT_FALSE(asha.Sees("Nothing has been heard yet"));
}

// PRODUCT.md: open the gaps 2/2, from the list of projects.
TEST_F(ProjectsJourney, TheGapsAreOpenedInTwo) {
  MakeProject("A clinic in Corby");
  asha.Follow("Plan an activity");
  SaveWithFeedback(asha, "Stall", "The bus stops at six.");
  asha.Follow("Projects");
  asha.activations = 0;
  asha.Follow("A clinic in Corby");
  EXPECT_TRUE(asha.Sees("1 feedback point has no answer")) << asha.Dump();
  asha.Press("Open the gaps");
  EXPECT_EQ(asha.activations, 2);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Voices")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("Only A clinic in Corby"));
}

}  // namespace
}  // namespace earshot::ui_test
