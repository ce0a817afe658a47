// How many people a segment has, for the team and for others: few of one place and one interest are
// known by their number alone (004-20, 001-09).

#include "core/report/segment_counts.h"

#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

using app::Desk;

class SegmentCounts : public testing::Test {
 protected:
  void Limit(int64_t limit) {
    desk.Do("workspace:main", "workspace",
            {Desk::Set("name", "Engagement"), Desk::Set("small_number_limit", limit)});
  }
  Desk desk{"00000000000000aa"};
};

TEST_F(SegmentCounts, OfFewPeopleAreACountAloneInTheTeam) {
  const SegmentCount few = CountInTeam(*desk.workspace, 7);
  EXPECT_EQ(few.text, "7");
  EXPECT_TRUE(few.count_only);
  const SegmentCount many = CountInTeam(*desk.workspace, 1008);
  EXPECT_EQ(many.text, "1,008");
  EXPECT_FALSE(many.count_only);
}

TEST_F(SegmentCounts, OfFewPeopleAreAStarInWhatIsShared) {
  EXPECT_EQ(CountShared(*desk.workspace, 7).text, "*");
  EXPECT_EQ(CountShared(*desk.workspace, 1).text, "*");
  EXPECT_EQ(CountShared(*desk.workspace, 0).text, "0");
}

TEST_F(SegmentCounts, AreRoundedAndNeverListedInWhatIsShared) {
  EXPECT_EQ(CountShared(*desk.workspace, 1008).text, "1,010");
  EXPECT_TRUE(CountShared(*desk.workspace, 1008).count_only);
}

TEST_F(SegmentCounts, FollowTheLimitOfTheWorkspace) {
  Limit(10);
  EXPECT_TRUE(CountInTeam(*desk.workspace, 10).count_only);
  EXPECT_EQ(CountShared(*desk.workspace, 10).text, "*");
  Limit(0);
  EXPECT_FALSE(CountInTeam(*desk.workspace, 1).count_only);
  EXPECT_EQ(CountShared(*desk.workspace, 1).text, "1");
}

}  // namespace
}  // namespace earshot::report
