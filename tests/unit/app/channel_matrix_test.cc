// Planned against used: the printed matrix, a team's own ticks, and what the log says (004-16,
// 004-17).

#include "core/app/channel_matrix.h"

#include "core/model/schema.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class ChannelMatrixTest : public testing::Test {
 protected:
  static merge::Change Add(std::string set, std::string element) {
    return {std::move(set), merge::Op::kAdd, std::move(element)};
  }
  void Activity(const std::string& status, const std::string& held_on,
                const std::vector<std::string>& groups, const std::vector<std::string>& channels,
                const std::string& project = "") {
    std::vector<merge::Change> changes = {
        Desk::Set("title", "Stall"), Desk::Set("held_on", held_on),
        Desk::Set("engagement_type", "busy-place"), Desk::Set("status", status)};
    if (status == "to-write-up" || status == "written-up") {
      changes.push_back(Desk::Set("started_at", held_on + "T09:00:00.000+00:00"));
      changes.push_back(Desk::Set("ended_at", held_on + "T11:00:00.000+00:00"));
    }
    if (status == "written-up") {
      changes.push_back(Desk::Set("written_up_at", held_on + "T12:00:00.000+00:00"));
    }
    for (const std::string& group : groups) changes.push_back(Add("groups", group));
    for (const std::string& channel : channels) changes.push_back(Add("channels", channel));
    if (!project.empty()) changes.push_back(Desk::Set("project", project));
    desk.Do("", "activity", changes);
  }
  ChannelMatrix Read(std::string_view project = "", std::string_view from = "",
                     std::string_view to = "") {
    return ReadChannelMatrix(*desk.workspace, project, from, to);
  }
  static const MatrixCell& Of(const ChannelMatrix& matrix, std::string_view group,
                              std::string_view channel) {
    const auto place = [](const std::vector<TermChoice>& terms, std::string_view code) {
      size_t at = 0;
      while (at + 1 < terms.size() && terms[at].code != code) ++at;
      return at;
    };
    return matrix.At(place(matrix.groups, group), place(matrix.channels, channel));
  }
  void Do(const Transaction& transaction) {
    desk.clock.Advance(1000);
    ASSERT_TRUE(desk.workspace->Transact(transaction).has_value());
  }

  Desk desk{"00000000000000aa"};
};

// 004-17: 12 groups, 9 channels, 74 ticks; all nine for GPs; the news media without PR.
TEST_F(ChannelMatrixTest, BeginsAsItWasPrinted) {
  const ChannelMatrix matrix = Read();
  EXPECT_EQ(matrix.groups.size(), 12U);
  EXPECT_EQ(matrix.channels.size(), 9U);
  EXPECT_TRUE(matrix.as_printed);
  size_t ticks = 0, of_gps = 0;
  for (size_t group = 0; group < 12; ++group) {
    for (size_t channel = 0; channel < 9; ++channel) {
      ticks += matrix.At(group, channel).planned;
      of_gps += matrix.groups[group].code == "gps" && matrix.At(group, channel).planned;
    }
  }
  EXPECT_EQ(ticks, 74U);
  EXPECT_EQ(of_gps, 9U);
  EXPECT_FALSE(Of(matrix, "news-media", "pr").planned);
  EXPECT_TRUE(Of(matrix, "news-media", "newsletter").planned);
  EXPECT_FALSE(Of(matrix, "lay-members", "partner-communications").planned);
}

TEST_F(ChannelMatrixTest, ATickOfTheTeamWinsUntilItGoesBackToPrint) {
  Do(PlanChannel("news-media", "pr", true, "Tick"));
  Do(PlanChannel("staff", "pr", false, "Tick"));
  Do(PlanChannel("gps", "pr", true, "Tick"));  // as printed
  ChannelMatrix matrix = Read();
  EXPECT_TRUE(Of(matrix, "news-media", "pr").planned);
  EXPECT_FALSE(Of(matrix, "staff", "pr").planned);
  EXPECT_FALSE(matrix.as_printed);
  const Transaction back = BackToPrint(*desk.workspace, "Back");
  EXPECT_EQ(back.edits.size(), 2U);
  Do(back);
  matrix = Read();
  EXPECT_FALSE(Of(matrix, "news-media", "pr").planned);
  EXPECT_TRUE(Of(matrix, "staff", "pr").planned);
  EXPECT_TRUE(matrix.as_printed);
  EXPECT_TRUE(BackToPrint(*desk.workspace, "Back").edits.empty());
}

TEST_F(ChannelMatrixTest, ATickThatWasTakenBackCanBeMadeAgain) {
  Do(PlanChannel("news-media", "pr", true, "Tick"));
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_FALSE(Of(Read(), "news-media", "pr").planned);
  Do(PlanChannel("news-media", "pr", true, "Tick"));
  EXPECT_TRUE(Of(Read(), "news-media", "pr").planned);
}

// Two who tick the same box while offline tick one record.
TEST_F(ChannelMatrixTest, OneBoxIsOneRecordOnEveryDevice) {
  Desk other{"00000000000000bb", 2};
  Do(PlanChannel("news-media", "pr", true, "Tick"));
  other.clock.Advance(5000);
  ASSERT_TRUE(
      other.workspace->Transact(PlanChannel("news-media", "pr", false, "Tick")).has_value());
  Exchange(desk, other);
  EXPECT_EQ(desk.workspace->List("channel_plan").size(), 1U);
  EXPECT_FALSE(Of(Read(), "news-media", "pr").planned);
}

TEST_F(ChannelMatrixTest, CountsActivitiesThatTookPlaceByEachGroupAndChannel) {
  Activity("written-up", "2026-09-01", {"gps", "staff"}, {"newsletter", "event"});
  Activity("to-write-up", "2026-09-02", {"gps"}, {"newsletter"});
  Activity("planned", "2026-10-01", {"gps"}, {"newsletter"});
  Activity("cancelled", "2026-09-03", {"gps"}, {"newsletter"});
  Activity("written-up", "2026-09-04", {"gps"}, {});
  const ChannelMatrix matrix = Read();
  EXPECT_EQ(Of(matrix, "gps", "newsletter").used, 2);
  EXPECT_EQ(Of(matrix, "gps", "event").used, 1);
  EXPECT_EQ(Of(matrix, "staff", "event").used, 1);
  EXPECT_EQ(Of(matrix, "partners", "newsletter").used, 0);
}

TEST_F(ChannelMatrixTest, LooksAtOneProjectAndOnePeriod) {
  const std::string project = desk.Do("", "project", {Desk::Set("title", "Getting there")});
  Activity("written-up", "2026-09-01", {"gps"}, {"newsletter"}, project);
  Activity("written-up", "2026-09-01", {"gps"}, {"newsletter"});
  Activity("written-up", "2026-06-01", {"gps"}, {"newsletter"}, project);
  EXPECT_EQ(Of(Read(), "gps", "newsletter").used, 3);
  EXPECT_EQ(Of(Read(project), "gps", "newsletter").used, 2);
  EXPECT_EQ(Of(Read(project, "2026-07-01", "2026-09-30"), "gps", "newsletter").used, 1);
}

TEST_F(ChannelMatrixTest, TellsWhatIsPlannedAndNeverUsedAndWhatIsUsedWithoutAPlan) {
  Activity("written-up", "2026-09-01", {"national-agencies"},
           {"pr", "website", "briefing", "event"});
  const ChannelMatrix matrix = Read();
  const ChannelGaps gaps = GapsOf(matrix);
  EXPECT_EQ(gaps.never_used.size(), 12U);
  ASSERT_EQ(gaps.not_planned.size(), 1U);
  EXPECT_EQ(matrix.groups[gaps.not_planned[0].group].code, "national-agencies");
  ASSERT_EQ(gaps.not_planned[0].channels.size(), 1U);
  EXPECT_EQ(matrix.channels[gaps.not_planned[0].channels[0]].code, "event");
  for (const ChannelGap& gap : gaps.never_used) {
    if (matrix.groups[gap.group].code != "national-agencies") continue;
    ASSERT_EQ(gap.channels.size(), 1U);
    EXPECT_EQ(matrix.channels[gap.channels[0]].code, "social-media");
  }
}

}  // namespace
}  // namespace earshot::app
