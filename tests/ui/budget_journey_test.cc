// Activations that a frequent task may take (PRODUCT.md section 1), started on the screen it names.
// Tasks of Capture, Today and the words of the Log are counted in their own journeys.

#include "tests/ui/journey_fixture.h"

namespace earshot::ui_test {
namespace {

class BudgetJourney : public SignedInJourney {
 protected:
  // Runs after the screen was reached; the figure is printed for whoever holds it against the
  // table.
  void Within(int budget, const char* task) const {
    EXPECT_LE(asha.activations, budget) << task;
    RecordProperty(task, asha.activations);
  }
};

TEST_F(BudgetJourney, AWriteUpIsFinishedInTwelve) {
  LogActivity(asha, "Stall at Corby market");
  asha.Open("#/today");
  asha.activations = 0;
  asha.Follow("Stall at Corby market");
  asha.Press("Add group");
  asha.Choose("Group 1: Group", "Wider public");
  asha.Fill("Group 1: How many", "12");
  asha.Press("Add feedback");
  asha.Fill("Feedback 1: What they said", "The bus stops at six.");
  asha.Fill("Detailed notes", "Quiet morning.");
  asha.Press("Mark as written up");
  EXPECT_TRUE(asha.Sees("Marked as written up")) << asha.Dump();
  Within(12, "finish a write-up");
}

TEST_F(BudgetJourney, AProjectAndAQuarterAreFilteredInThree) {
  LogActivity(asha, "Stall at Corby market");
  asha.Open("#/log");
  asha.activations = 0;
  asha.Choose("Project", "All projects");
  asha.Pick("This quarter");
  EXPECT_TRUE(asha.Sees("1 activity")) << asha.Dump();
  Within(3, "project and quarter");
}

TEST_F(BudgetJourney, SyncIsAskedForInOne) {
  LogActivity(asha, "Stall at Corby market");
  asha.Open("#/sync");
  asha.activations = 0;
  asha.Press("Sync now");
  EXPECT_TRUE(asha.Sees("Nothing waits to be sent")) << asha.Dump();
  Within(1, "sync now");
}

TEST_F(BudgetJourney, ABackupIsSavedInTwo) {
  LogActivity(asha, "Stall at Corby market");
  asha.Open("#/sync");
  asha.activations = 0;
  EXPECT_FALSE(asha.Sees("two files")) << asha.Dump();
  asha.Press("Save a backup file");
  ASSERT_EQ(asha.platform.downloads.size(), 1U);
  EXPECT_NE(asha.platform.downloads.begin()->second.find("Stall at Corby market"),
            std::string::npos);
  Within(2, "save a backup");
}

TEST_F(BudgetJourney, TheVerdictOnTheDeviceIsReadAtItsAddress) {
  asha.activations = 0;
  asha.Open("#/device");
  EXPECT_TRUE(asha.Sees("This device")) << asha.Dump();
  Within(0, "read one verdict");
}

}  // namespace
}  // namespace earshot::ui_test
