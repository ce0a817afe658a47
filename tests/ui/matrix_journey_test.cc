// The matrix of channels: ticks that can be taken back, use from the log, and the gaps between
// (004-16, 004-17).

#include "tests/ui/log_fixture.h"

namespace earshot::ui_test {
namespace {

constexpr char kPress[] = "News media, Press and public relations: not planned, never used";
constexpr char kPressPlanned[] = "News media, Press and public relations: planned, never used";

class MatrixJourney : public LogJourney {
 protected:
  MatrixJourney() {
    base::Json document =
        merge::NewDocument("activity:01J00000000000000002000001", "activity", kStamp);
    document["title"] = "Newsletter with an invitation";
    document["held_on"] = "2026-10-01";
    document["engagement_type"] = "open-meeting";
    document["status"] = "written-up";
    document["ended_at"] = "2026-10-01T16:00:00.000+00:00";
    document["written_up_at"] = "2026-10-01T18:00:00.000+00:00";
    document["groups"] = {{"gps", kStamp}, {"national-agencies", kStamp}};
    document["channels"] = {{"newsletter", kStamp}, {"event", kStamp}};
    document["_rev"] = "1-0000000000000000000000000000000a";
    server.databases[kDatabase]->store.Graft(document, {"1-0000000000000000000000000000000a"});
    Fetch();
    asha.viewport.height = 900;
  }
  void Show(float width) {
    asha.viewport.width = width;
    asha.Open("#/stakeholders/matrix");
    asha.activations = 0;
  }
};

// As printed: all nine channels for practices, no press for the press.
TEST_F(MatrixJourney, IsATableOfGroupsAndChannelsWithTheUseFromTheLog) {
  Show(1280);
  EXPECT_TRUE(asha.Has(Role::kTable, "Channels for each group")) << asha.Dump();
  EXPECT_TRUE(asha.Has(Role::kRowHeader, "GPs and practice staff"));
  EXPECT_TRUE(asha.Has(Role::kColumnHeader, "Newsletters"));
  const Node& used =
      asha.Get(Role::kCheckbox, "GPs and practice staff, Newsletters: planned, used 1 time");
  EXPECT_TRUE(used.state & semantics::kChecked);
  EXPECT_FALSE(asha.Get(Role::kCheckbox, kPress).state & semantics::kChecked);
}

TEST_F(MatrixJourney, ATickIsKeptAndCanBeTakenBack) {
  Show(1280);
  asha.Tick(kPress);
  EXPECT_EQ(asha.activations, 1);
  EXPECT_TRUE(asha.Get(Role::kCheckbox, kPressPlanned).state & semantics::kChecked);
  asha.Press("Undo");
  EXPECT_TRUE(asha.Has(Role::kCheckbox, kPress)) << asha.Dump();
}

TEST_F(MatrixJourney, GoesBackToThePrintedMatrix) {
  Show(390);
  asha.Press("News media");
  EXPECT_FALSE(asha.Has(Role::kButton, "Back to the printed matrix"));
  asha.Tick("Press and public relations");
  asha.Press("Back to the printed matrix");
  EXPECT_FALSE(asha.Get(Role::kCheckbox, "Press and public relations").state & semantics::kChecked)
      << asha.Dump();
  EXPECT_FALSE(asha.Has(Role::kButton, "Back to the printed matrix"));
}

TEST_F(MatrixJourney, APhoneShowsOneGroupAtATime) {
  Show(390);
  EXPECT_TRUE(asha.Sees("2 of 9 planned channels used")) << asha.Dump();
  asha.Press("News media");
  EXPECT_TRUE(asha.Has(Role::kHeading, "News media")) << asha.Dump();
  asha.Tick("Press and public relations");
  EXPECT_TRUE(asha.Get(Role::kCheckbox, "Press and public relations").state & semantics::kChecked);
  asha.Press("All groups");
  EXPECT_TRUE(asha.Has(Role::kButton, "Healthwatch"));
}

TEST_F(MatrixJourney, ListsWhatIsNeverUsedAndWhatIsUsedWithoutAPlan) {
  Show(390);
  EXPECT_TRUE(asha.Has(Role::kHeading, "Planned and never used")) << asha.Dump();
  EXPECT_TRUE(asha.Sees("News media: Newsletters, Websites, Briefings, Social media, Events"));
  EXPECT_TRUE(asha.Has(Role::kHeading, "Used, but not planned"));
  EXPECT_TRUE(asha.Sees("National agencies: Newsletters, Events"));
  EXPECT_TRUE(asha.Has(Role::kLink, "Plan an activity"));
}

// What was used outside the project is not told within it.
TEST_F(MatrixJourney, TheLensOfAProjectNarrowsTheUse) {
  asha.Open("#/projects/project:01J00000000000000000000001");
  asha.Press("Show only this project");
  Show(1280);
  EXPECT_TRUE(asha.Sees("Only Urgent care")) << asha.Dump();
  EXPECT_TRUE(
      asha.Has(Role::kCheckbox, "GPs and practice staff, Newsletters: planned, never used"));
}

TEST_F(MatrixJourney, IsFoundByItsName) {
  asha.Shortcut("k");
  asha.Fill("What are you looking for?", "channels");
  asha.Press("Go to Channels for each group");
  EXPECT_TRUE(asha.Has(Role::kHeading, "Channels for each group")) << asha.Dump();
}

}  // namespace
}  // namespace earshot::ui_test
