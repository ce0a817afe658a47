// Stakeholder maps: quadrants and what they ask for, copies with a date, lines that need a reason
// to be crossed, who moved, and two who map the same project apart (004-09..11, 001-01).

#include "core/app/stakeholder_map.h"

#include <algorithm>

#include "core/merge/document.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

class StakeholderMapTest : public testing::Test {
 protected:
  static merge::Change Set(std::string field, base::Json value) {
    return Desk::Set(std::move(field), std::move(value));
  }
  static std::string Carry(Desk& desk, const Transaction& transaction) {
    desk.clock.Advance(1000);
    const auto receipt = desk.workspace->Transact(transaction);
    EXPECT_TRUE(receipt.has_value());
    return receipt ? receipt->ids.front() : "";
  }
  std::string Stakeholder(const std::string& name, const std::string& kind = "organisation",
                          std::vector<merge::Change> more = {}) {
    more.push_back(Set("name", name));
    more.push_back(Set("kind", kind));
    return desk.Do("", "stakeholder", more);
  }
  std::string Draw(const std::string& day, std::string_view grid = kInfluenceInterest) {
    return Carry(desk, BeginMap(*desk.workspace, project, grid, day, "New map"));
  }
  static bool Put(Desk& desk, const std::string& map, const std::vector<std::string>& ids,
                  MapPoint to, std::string_view reason = "") {
    const auto move =
        Place(*desk.workspace, ReadMap(*desk.workspace, map), ids, to, reason, "Place");
    if (!move) return false;
    Carry(desk, *move);
    return true;
  }
  bool Put(const std::string& map, const std::string& id, MapPoint to,
           std::string_view reason = "") {
    return Put(desk, map, {id}, to, reason);
  }
  StakeholderMap Read(const std::string& map) const { return ReadMap(*desk.workspace, map); }
  std::vector<std::string> TrayOf(const std::string& map) const {
    std::vector<std::string> names;
    for (const Unplaced& one : Read(map).unplaced) names.push_back(one.name);
    return names;
  }
  std::string Session(const std::string& group, const std::string& level,
                      const std::string& status = "planned") {
    const std::string id = desk.NewActivity("Session", "2026-09-20", status);
    return desk.Do(
        id, "", {Set("project", project), Set("level", level), {"groups", merge::Op::kAdd, group}});
  }

  using List = std::vector<std::string>;
  Desk desk{"00000000000000aa"};
  std::string project = desk.Do("", "project", {Set("title", "A clinic in Corby")});
};

TEST(QuadrantsTest, TheLineAtFiftyBelongsToTheHighSide) {  // 004-09
  const MapGrid& grid = GridOf(kInfluenceInterest);
  EXPECT_EQ(QuadrantOf(grid, {50, 50}).name, "Partner");
  EXPECT_EQ(QuadrantOf(grid, {49, 50}).name, "Involve");
  EXPECT_EQ(QuadrantOf(grid, {50, 49}).name, "Consult");
  EXPECT_EQ(QuadrantOf(grid, {49, 49}).name, "Inform");
}

TEST(QuadrantsTest, EachLevelHasTheTechniquesThatBelongToIt) {  // 004-10
  const MapGrid& grid = GridOf(kInfluenceInterest);
  const auto has = [&](MapPoint at, std::string_view technique) {
    const auto techniques = QuadrantOf(grid, at).techniques;
    return std::find(techniques.begin(), techniques.end(), technique) != techniques.end();
  };
  EXPECT_TRUE(has({90, 90}, "Joint ventures"));
  EXPECT_TRUE(has({10, 90}, "Focus groups"));
  EXPECT_TRUE(has({90, 10}, "Questionnaires"));
  EXPECT_TRUE(has({10, 10}, "Newsletters"));
  EXPECT_FALSE(has({10, 10}, "Workshops"));
}

TEST(QuadrantsTest, TheGridOfSupportHasItsFourNames) {  // 004-11
  const MapGrid& grid = GridOf(kActiveSupportive);
  EXPECT_EQ(QuadrantOf(grid, {10, 90}).name, "Opponents");
  EXPECT_EQ(QuadrantOf(grid, {90, 90}).name, "Natural advocates");
  EXPECT_EQ(QuadrantOf(grid, {10, 10}).name, "Apathetic");
  EXPECT_EQ(QuadrantOf(grid, {90, 10}).name, "Dormant");
  for (const Quadrant& quadrant : grid.quadrants) EXPECT_FALSE(quadrant.advice.empty());
}

TEST_F(StakeholderMapTest, OnePlacedIsInItsQuadrantAndOutOfTheTray) {
  const std::string watch = Stakeholder("Healthwatch");
  desk.Do("", "identification",
          {Set("project", project), Set("question", "knows-subject"), Set("stakeholder", watch)});
  const std::string map = Draw("2026-09-01");
  EXPECT_EQ(TrayOf(map), List{"Healthwatch"});
  ASSERT_TRUE(Put(map, watch, {90, 80}));
  EXPECT_EQ(TrayOf(map), List{});
  const StakeholderMap read = Read(map);
  ASSERT_EQ(read.placed.size(), 1U);
  EXPECT_EQ(read.placed[0].name, "Healthwatch");
  EXPECT_EQ(read.placed[0].at, (MapPoint{90, 80}));
  EXPECT_EQ(read.placed[0].quadrant->name, "Partner");
  EXPECT_FALSE(read.placed[0].earlier.has_value());
}

TEST_F(StakeholderMapTest, ANewMapStartsAsACopyAndTheOldOneStaysAsItWas) {  // 001-01
  const std::string watch = Stakeholder("Healthwatch");
  const std::string first = Draw("2026-09-01");
  Put(first, watch, {90, 80});
  const std::string second = Draw("2026-10-01");
  ASSERT_NE(first, second);
  EXPECT_EQ(Read(second).before, first);
  ASSERT_TRUE(Put(second, watch, {70, 80}));
  EXPECT_EQ(Read(first).placed.at(0).at, (MapPoint{90, 80}));
  EXPECT_EQ(Read(second).placed.at(0).at, (MapPoint{70, 80}));
  EXPECT_EQ(Read(second).placed.at(0).earlier, (MapPoint{90, 80}));
  const std::vector<MapLine> maps = MapsOf(*desk.workspace, project);
  ASSERT_EQ(maps.size(), 2U);
  EXPECT_EQ(maps[0].drawn_on, "2026-10-01");
  EXPECT_EQ(maps[0].placed, 1U);
}

TEST_F(StakeholderMapTest, MapsOfTheOtherGridAreNotCopied) {
  const std::string first = Draw("2026-09-01");
  Put(first, Stakeholder("Healthwatch"), {90, 80});
  const std::string other = Draw("2026-10-01", kActiveSupportive);
  EXPECT_TRUE(Read(other).placed.empty());
  EXPECT_EQ(Read(other).before, "");
}

TEST_F(StakeholderMapTest, ASecondMapOfOneDayIsAMapOfItsOwn) {
  const std::string first = Draw("2026-09-01");
  EXPECT_NE(Draw("2026-09-01"), first);
}

TEST_F(StakeholderMapTest, ALineIsCrossedOnlyWithAReason) {  // 001-01
  const std::string watch = Stakeholder("Healthwatch");
  const std::string map = Draw("2026-09-01");
  Put(map, watch, {90, 80});
  EXPECT_TRUE(Put(map, watch, {60, 50}));
  EXPECT_FALSE(Put(map, watch, {60, 49}));
  EXPECT_FALSE(Put(map, watch, {60, 49}, "  "));
  EXPECT_EQ(Read(map).placed.at(0).at, (MapPoint{60, 50}));
  EXPECT_TRUE(Put(map, watch, {60, 49}, "The contract ended"));
  EXPECT_EQ(Read(map).placed.at(0).reason, "The contract ended");
  EXPECT_TRUE(Put(map, watch, {60, 40}));
  EXPECT_EQ(Read(map).placed.at(0).reason, "");  // of the last move, which needed none
}

TEST_F(StakeholderMapTest, SeveralGoToOnePlaceAndComeBackWithOneUndo) {
  const std::string a = Stakeholder("Age Concern"), b = Stakeholder("Boat club");
  const std::string map = Draw("2026-09-01");
  ASSERT_TRUE(Put(desk, map, {a, b}, {20, 30}));
  EXPECT_EQ(Read(map).placed.size(), 2U);
  ASSERT_TRUE(desk.workspace->Undo().has_value());
  EXPECT_TRUE(Read(map).placed.empty());
  ASSERT_TRUE(Put(desk, map, {a}, {20, 30}));  // the position that undo deleted comes back
  EXPECT_EQ(Read(map).placed.size(), 1U);
}

TEST_F(StakeholderMapTest, OneTakenOffGoesBackToTheTrayOfThatMapOnly) {
  const std::string watch = Stakeholder("Healthwatch");
  const std::string first = Draw("2026-09-01");
  Put(first, watch, {90, 80});
  const std::string second = Draw("2026-10-01");
  Carry(desk, TakeOff(Read(second), {watch}, "Take off"));
  EXPECT_TRUE(Read(second).placed.empty());
  EXPECT_EQ(TrayOf(second), List{"Healthwatch"});
  EXPECT_EQ(Read(first).placed.size(), 1U);
}

TEST_F(StakeholderMapTest, TwoDatesComparedTellWhoCrossedMovedCameAndWent) {
  const std::string crossed = Stakeholder("Zoo"), moved = Stakeholder("Moved");
  const std::string gone = Stakeholder("Gone"), stayed = Stakeholder("Stayed");
  const std::string first = Draw("2026-09-01");
  Put(desk, first, {crossed, moved, gone, stayed}, {80, 80});
  const std::string second = Draw("2026-10-01");
  Put(second, crossed, {20, 80}, "They lost interest");
  Put(second, moved, {70, 80});
  Carry(desk, TakeOff(Read(second), {gone}, "Take off"));
  Put(second, Stakeholder("Newcomer"), {10, 10});
  const std::vector<Movement> all = CompareMaps(*desk.workspace, first, second);
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].name, "Zoo");
  EXPECT_EQ(all[0].kind, Movement::Kind::kCrossed);
  EXPECT_EQ(all[1].name, "Gone");
  EXPECT_EQ(all[1].kind, Movement::Kind::kGone);
  EXPECT_EQ(all[2].name, "Moved");
  EXPECT_EQ(all[2].kind, Movement::Kind::kMoved);
  EXPECT_EQ(all[3].name, "Newcomer");
  EXPECT_EQ(all[3].kind, Movement::Kind::kNew);
}

TEST_F(StakeholderMapTest, WhoIsAskedLessThanTheQuadrantWantsIsBelowTheirLevel) {  // 004-09
  const std::string watch =
      Stakeholder("Healthwatch", "organisation", {{"groups", merge::Op::kAdd, "healthwatch"}});
  const std::string map = Draw("2026-09-01");
  Put(map, watch, {90, 80});
  EXPECT_TRUE(Read(map).placed.at(0).below);
  EXPECT_EQ(Read(map).placed.at(0).level_done, "");
  Session("healthwatch", "consult");
  EXPECT_EQ(Read(map).placed.at(0).level_done, "consult");
  EXPECT_EQ(Read(map).Below(), 1U);
  Session("healthwatch", "partner", "cancelled");
  EXPECT_EQ(Read(map).Below(), 1U);
  Session("healthwatch", "collaborate");  // 003's words for it
  EXPECT_EQ(Read(map).Below(), 0U);
}

TEST_F(StakeholderMapTest, AnActivityWithAnotherGroupDoesNotCount) {
  const std::string watch =
      Stakeholder("Healthwatch", "organisation", {{"groups", merge::Op::kAdd, "healthwatch"}});
  const std::string map = Draw("2026-09-01");
  Put(map, watch, {10, 10});
  Session("partners", "partner");
  EXPECT_EQ(Read(map).Below(), 1U);
  Session("healthwatch", "research");  // finding out counts as informing
  EXPECT_EQ(Read(map).Below(), 0U);
}

TEST_F(StakeholderMapTest, APoliticianAmongTheOpponentsIsAHighRisk) {  // 004-11
  const std::string mp =
      Stakeholder("The MP for Corby", "person", {{"roles", merge::Op::kAdd, "politician"}});
  const std::string club = Stakeholder("Boat club");
  const std::string map = Draw("2026-09-01", kActiveSupportive);
  Put(desk, map, {mp, club}, {10, 90});
  EXPECT_TRUE(Read(map).Find(mp)->high_risk);
  EXPECT_FALSE(Read(map).Find(club)->high_risk);
  EXPECT_EQ(Read(map).Below(), 0U);  // this grid asks for no level
  Put(map, mp, {90, 90}, "Won over");
  EXPECT_FALSE(Read(map).Find(mp)->high_risk);
}

TEST_F(StakeholderMapTest, OneThatWasDeletedIsOnNoMapAndOneThatWasMergedHasItsNewName) {
  const std::string gone = Stakeholder("Gone"), old = Stakeholder("Health Watch");
  const std::string watch = Stakeholder("Healthwatch");
  const std::string map = Draw("2026-09-01");
  Put(desk, map, {gone, old}, {10, 10});
  desk.Do(gone, "", {Set("deleted", true)});
  desk.Do(old, "", {Set("merged_into", watch)});
  ASSERT_EQ(Read(map).placed.size(), 1U);
  EXPECT_EQ(Read(map).placed[0].name, "Healthwatch");
  Put(map, watch, {90, 90});  // now the one that stands is there itself
  ASSERT_EQ(Read(map).placed.size(), 1U);
  EXPECT_EQ(Read(map).placed[0].id, watch);
}

// Two map the same project apart: one whole position wins on both, and the other is not lost.
TEST_F(StakeholderMapTest, OfTwoMovesMadeApartOneWholePlaceWinsAndTheOtherIsProposed) {
  Desk other{"00000000000000bb", 2};
  const std::string watch = Stakeholder("Healthwatch");
  const std::string map = Draw("2026-09-01");
  Put(map, watch, {60, 60});
  Exchange(desk, other);
  other.clock.Advance(60'000);
  ASSERT_TRUE(Put(desk, map, {watch}, {90, 95}));
  ASSERT_TRUE(Put(other, map, {watch}, {70, 20}, "They step back"));
  Exchange(desk, other);
  for (const Desk* one : {&desk, &other}) {
    const StakeholderMap read = ReadMap(*one->workspace, map);
    ASSERT_EQ(read.placed.size(), 1U);
    EXPECT_EQ(read.placed[0].at, (MapPoint{70, 20}));
    EXPECT_EQ(read.placed[0].reason, "They step back");
    ASSERT_EQ(read.placed[0].proposals.size(), 1U);
    EXPECT_EQ(read.placed[0].proposals[0].at, (MapPoint{90, 95}));
    EXPECT_EQ(read.placed[0].proposals[0].reason, "");
    EXPECT_FALSE(read.placed[0].proposals[0].who.empty());
  }
}

TEST_F(StakeholderMapTest, AMoveOverAnEarlierOneIsNoProposal) {
  const std::string watch = Stakeholder("Healthwatch");
  const std::string map = Draw("2026-09-01");
  Put(map, watch, {60, 60});
  Put(map, watch, {70, 70});
  EXPECT_TRUE(Read(map).placed.at(0).proposals.empty());
}

TEST_F(StakeholderMapTest, TwoWhoBeginAMapOnOneDayDrawOnOneMap) {
  Desk other{"00000000000000bb", 2};
  const std::string watch = Stakeholder("Healthwatch");
  Put(Draw("2026-09-01"), watch, {60, 60});
  Exchange(desk, other);
  const std::string mine = Draw("2026-10-01");
  const std::string theirs = Carry(
      other, BeginMap(*other.workspace, project, kInfluenceInterest, "2026-10-01", "New map"));
  ASSERT_EQ(mine, theirs);
  other.clock.Advance(60'000);
  ASSERT_TRUE(Put(other, theirs, {watch}, {80, 80}));
  Exchange(desk, other);
  for (const Desk* one : {&desk, &other}) {
    const StakeholderMap read = ReadMap(*one->workspace, mine);
    ASSERT_EQ(read.placed.size(), 1U);
    EXPECT_EQ(read.placed[0].at, (MapPoint{80, 80}));
    EXPECT_TRUE(read.placed[0].proposals.empty());  // a copy is nobody's proposal
  }
}

}  // namespace
}  // namespace earshot::app
