// What goes with an activity that is deleted, and what stays (004-01, 004-18, 004-27).

#include "core/app/activity_deletion.h"

#include <algorithm>

#include "core/app/tallies.h"
#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class ActivityDeletionTest : public testing::Test {
 protected:
  std::string Photo(const std::string& activity) {
    return desk.Do("", "photo",
                   {Desk::Set("activity", activity), Desk::Set("caption", "The stall"),
                    Desk::Set("digest", std::string(64, 'b')), Desk::Set("width", 1600),
                    Desk::Set("height", 900), Desk::Set("size", 1000)});
  }
  std::vector<std::string> Ids(const std::string& activity) const {
    std::vector<std::string> ids;
    for (const RecordEdit& edit : DeletionOf(*desk.workspace, activity)) ids.push_back(edit.id);
    return ids;
  }
  static bool Has(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(ActivityDeletionTest, TakesAllThatWasRecordedAtItAndUndoBringsItBack) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string other = desk.NewActivity("Another");
  const std::string photo = Photo(stall);
  const std::string elsewhere = Photo(other);
  const std::string heard = desk.NewFeedback(stall, "The last bus leaves at six.");
  for (const Transaction& one : CountInGroup(*desk.workspace, stall, "age-16-24", 1, "Count")) {
    ASSERT_TRUE(desk.workspace->Transact(one).has_value());
  }
  const std::string tally = model::TallyId(stall, "age-16-24");
  const std::vector<std::string> ids = Ids(stall);
  ASSERT_EQ(ids.size(), 4U);
  EXPECT_EQ(ids.front(), stall);
  EXPECT_TRUE(Has(ids, photo));
  EXPECT_TRUE(Has(ids, heard));
  EXPECT_TRUE(Has(ids, tally));
  ASSERT_TRUE(desk.workspace->Transact({"Delete", DeletionOf(*desk.workspace, stall)}).has_value());
  EXPECT_TRUE(merge::IsDeleted(desk.Doc(photo)));
  EXPECT_FALSE(merge::IsDeleted(desk.Doc(elsewhere)));
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  for (const std::string& id : ids) EXPECT_FALSE(merge::IsDeleted(desk.Doc(id))) << id;
}

TEST_F(ActivityDeletionTest, LeavesWhoAskedToHearBackToTheirProject) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Urgent care")});
  const std::string address =
      desk.Do("", "hear_back",
              {Desk::Set("project", project), Desk::Set("activity", stall),
               Desk::Set("email", "somebody@example.org"), Desk::Set("asked_on", "2026-09-20"),
               Desk::Set("erase_on", "2027-03-20")});
  EXPECT_FALSE(Has(Ids(stall), address));
}

TEST_F(ActivityDeletionTest, PassesOverWhatIsDeletedAlready) {
  const std::string stall = desk.NewActivity("Stall");
  const std::string photo = Photo(stall);
  desk.Do(photo, "photo", {Desk::Set("deleted", true)});
  EXPECT_EQ(Ids(stall), std::vector<std::string>{stall});
}

}  // namespace
}  // namespace earshot::app
