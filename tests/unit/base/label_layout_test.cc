// Names of many marks never lie over each other, and nobody is lost (PRODUCT.md 4.13).

#include "core/base/label_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace earshot::base {
namespace {

constexpr LabelBox kArea{0, 0, 900, 560};

std::vector<LabelMark> RandomMarks(size_t count, uint32_t seed) {
  std::mt19937 random(seed);
  const auto upto = [&](uint32_t most) { return static_cast<float>(random() % most); };
  std::vector<LabelMark> marks;
  for (size_t i = 0; i < count; ++i) {
    const float x = 24 + upto(852), y = 24 + upto(512);
    marks.push_back({x, y, 30 + upto(130)});
  }
  return marks;
}

// All that is drawn: labels, badges, and the marks outside clusters.
std::vector<LabelBox> Names(const LabelLayout& layout) {
  std::vector<LabelBox> boxes;
  for (const LabelSpot& spot : layout.spots) {
    if (spot.cluster == kNoCluster) boxes.push_back(spot.label);
  }
  for (const LabelCluster& cluster : layout.clusters) boxes.push_back(cluster.badge);
  return boxes;
}

void ExpectWhole(const std::vector<LabelMark>& marks, const LabelLayout& layout) {
  ASSERT_EQ(layout.spots.size(), marks.size());
  const std::vector<LabelBox> names = Names(layout);
  for (size_t a = 0; a < names.size(); ++a) {
    EXPECT_TRUE(names[a].Within(kArea));
    for (size_t b = a + 1; b < names.size(); ++b) EXPECT_FALSE(names[a].Overlaps(names[b]));
  }
  size_t counted = 0;
  for (const LabelCluster& cluster : layout.clusters) {
    counted += cluster.marks.size();
    EXPECT_GE(cluster.marks.size(), 2U);
  }
  for (size_t i = 0; i < marks.size(); ++i) {
    if (layout.spots[i].cluster != kNoCluster) continue;
    ++counted;
    EXPECT_GT(layout.spots[i].label.w, 0);
    const LabelBox mark{marks[i].x - 8, marks[i].y - 8, 16, 16};
    for (const LabelBox& name : names) EXPECT_FALSE(name.Overlaps(mark));
  }
  EXPECT_EQ(counted, marks.size());
}

// Three heaps of marks, as where most of those on a map are much alike.
std::vector<LabelMark> DenseMarks(size_t count, uint32_t seed) {
  std::vector<LabelMark> marks = RandomMarks(count, seed);
  for (size_t i = 0; i < count; ++i) {
    const auto heap = static_cast<float>(i % 3);
    marks[i].x = 150 + heap * 280 + marks[i].x / 5;
    marks[i].y = 120 + heap * 120 + marks[i].y / 4;
  }
  return marks;
}

// Every other one has a name that is cut until there is room for it.
std::vector<LabelMark> WithLongNames(std::vector<LabelMark> marks) {
  for (size_t i = 0; i < marks.size(); i += 2) {
    marks[i].whole = 180 + 2 * marks[i].width;
    marks[i].folded = marks[i].whole / 2 + 15;
    marks[i].width = 168;
  }
  return marks;
}

struct Point {
  float x, y;
};
struct Leader {
  Point from, to;  // the mark's middle, the nearest point of its name

  bool RunsThrough(const LabelBox& box) const {
    constexpr int kSteps = 400;  // each of less than a quarter of a px
    for (int i = 1; i < kSteps; ++i) {
      const float part = static_cast<float>(i) / kSteps;
      const LabelBox at{std::lerp(from.x, to.x, part), std::lerp(from.y, to.y, part), 0, 0};
      if (at.Overlaps(box)) return true;
    }
    return false;
  }
  float Side(Point at) const {
    return (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x);
  }
  bool Crosses(const Leader& other) const {
    return Side(other.from) * Side(other.to) < 0 && other.Side(from) * other.Side(to) < 0;
  }
};

Leader LeaderOf(const LabelMark& mark, const LabelBox& name) {
  return {
      {mark.x, mark.y},
      {std::clamp(mark.x, name.x, name.x + name.w), std::clamp(mark.y, name.y, name.y + name.h)}};
}

// How many leaders there are; each goes its way alone.
size_t ExpectFreeLeaders(const std::vector<LabelMark>& marks, const LabelLayout& layout) {
  std::vector<Leader> leaders;
  for (size_t i = 0; i < marks.size(); ++i) {
    if (!layout.spots[i].leader) continue;
    const Leader leader = LeaderOf(marks[i], layout.spots[i].label);
    for (size_t other = 0; other < marks.size(); ++other) {
      if (other == i || layout.spots[other].cluster != kNoCluster) continue;
      EXPECT_FALSE(leader.RunsThrough(layout.spots[other].label)) << i << " and " << other;
      const LabelBox mark{marks[other].x - 8, marks[other].y - 8, 16, 16};
      EXPECT_FALSE(leader.RunsThrough(mark)) << i << " and " << other;
    }
    for (const LabelCluster& cluster : layout.clusters) {
      EXPECT_FALSE(leader.RunsThrough(cluster.badge)) << i;
    }
    for (const Leader& other : leaders) EXPECT_FALSE(leader.Crosses(other)) << i;
    leaders.push_back(leader);
  }
  return leaders.size();
}

// A line from a mark to its name ran through the names of others, so that it was not seen whose
// name it led to.
TEST(LabelLayoutTest, NoLeaderRunsThroughWhatIsOfOthersHoweverDenseTheyStand) {
  size_t leaders = 0;
  for (const size_t count : {12U, 60U, 150U, 500U}) {
    for (uint32_t seed = 1; seed <= 20; ++seed) {
      for (const auto& marks : {RandomMarks(count, seed), DenseMarks(count, seed),
                                WithLongNames(RandomMarks(count, seed))}) {
        leaders += ExpectFreeLeaders(marks, LayOutLabels(marks, {.area = kArea}));
        if (testing::Test::HasFailure()) FAIL() << count << " marks, seed " << seed;
      }
    }
  }
  EXPECT_GT(leaders, 500U) << "else nothing was looked at";
}

// What keeps leaders free must not send names into crowds instead.
TEST(LabelLayoutTest, MostOfSixtyNamesStandByTheirMarks) {
  constexpr uint32_t kSeeds = 20;
  size_t named = 0;
  for (uint32_t seed = 1; seed <= kSeeds; ++seed) {
    for (const LabelSpot& spot : LayOutLabels(RandomMarks(60, seed), {.area = kArea}).spots) {
      named += spot.cluster == kNoCluster;
    }
  }
  EXPECT_GT(named, kSeeds * 60 * 3 / 4);
}

TEST(LabelLayoutTest, ALongNameIsWholeWhereThereIsRoom) {
  const std::vector<LabelMark> marks = {{450, 280, 168, 0, 300, 160}};
  const LabelSpot spot = LayOutLabels(marks, {.area = kArea}).spots[0];
  EXPECT_EQ(spot.label.w, 300);
  EXPECT_FALSE(spot.folded);
}

// The room on the right was taken first; on the left the name fits.
TEST(LabelLayoutTest, ALongNameGoesToTheSideWhereItFits) {
  const std::vector<LabelMark> marks = {{700, 280, 168, 0, 300, 0}};
  const LabelSpot spot = LayOutLabels(marks, {.area = kArea}).spots[0];
  EXPECT_EQ(spot.label.w, 300);
  EXPECT_LE(spot.label.x + spot.label.w, 700);
}

TEST(LabelLayoutTest, ANameThatFitsInNoLineStandsInTwo) {
  const std::vector<LabelMark> marks = {{150, 100, 168, 0, 310, 180}};
  const LabelSpot spot = LayOutLabels(marks, {.area = {0, 0, 300, 200}}).spots[0];
  EXPECT_TRUE(spot.folded);
  EXPECT_EQ(spot.label.w, 180);
  EXPECT_EQ(spot.label.h, 40);
}

TEST(LabelLayoutTest, ANameOfOneWordIsCutOnlyWhereItsRoomEnds) {
  constexpr LabelBox kNarrow{0, 0, 300, 200};
  const std::vector<LabelMark> marks = {{20, 100, 168, 0, 310, 0}};
  const LabelSpot spot = LayOutLabels(marks, {.area = kNarrow}).spots[0];
  EXPECT_GT(spot.label.w, 260);
  EXPECT_TRUE(spot.label.Within(kNarrow));
}

TEST(LabelLayoutTest, LongNamesOverlapNothingAndTakeNoRoomFromOthers) {
  for (const size_t count : {12U, 60U, 150U, 500U}) {
    for (uint32_t seed = 1; seed <= 8; ++seed) {
      const std::vector<LabelMark> marks = WithLongNames(RandomMarks(count, seed));
      const LabelLayout layout = LayOutLabels(marks, {.area = kArea});
      ExpectWhole(marks, layout);
      std::vector<LabelMark> cut = marks;
      for (LabelMark& mark : cut) mark.whole = mark.folded = 0;
      const LabelLayout of_cut = LayOutLabels(cut, {.area = kArea});
      for (size_t i = 0; i < count; ++i) {
        EXPECT_EQ(layout.spots[i].cluster, of_cut.spots[i].cluster);
        EXPECT_GE(layout.spots[i].label.w * layout.spots[i].label.h,
                  of_cut.spots[i].label.w * of_cut.spots[i].label.h);
      }
      if (testing::Test::HasFailure()) FAIL() << count << " marks, seed " << seed;
    }
  }
}

TEST(LabelLayoutTest, ANameIsBrokenNearItsMiddleBetweenWords) {
  const auto lines = [](std::string_view name) {
    const auto [first, second] = InTwoLines(name);
    return std::string(first) + "|" + std::string(second);
  };
  EXPECT_EQ(lines("Northamptonshire Carers and Young Carers"),
            "Northamptonshire Carers|and Young Carers");
  EXPECT_EQ(lines("A Wellingborough"), "A|Wellingborough");
  EXPECT_EQ(lines("Wellingborough A"), "Wellingborough|A");
  EXPECT_EQ(lines("Healthwatch"), "Healthwatch|");
  EXPECT_EQ(lines(""), "|");
}

TEST(LabelLayoutTest, TwelveSixtyAHundredAndFiftyAndFiveHundredNamesNeverOverlapAndNobodyIsLost) {
  for (const size_t count : {12U, 60U, 150U, 500U}) {
    for (uint32_t seed = 1; seed <= 8; ++seed) {
      const std::vector<LabelMark> marks = RandomMarks(count, seed);
      ExpectWhole(marks, LayOutLabels(marks, {.area = kArea}));
      if (testing::Test::HasFailure()) FAIL() << count << " marks, seed " << seed;
    }
  }
}

TEST(LabelLayoutTest, FewNamesAllStandBesideTheirMarks) {
  const std::vector<LabelMark> marks = {{100, 100, 80}, {400, 300, 80}, {880, 500, 80}};
  const LabelLayout layout = LayOutLabels(marks, {.area = kArea});
  EXPECT_TRUE(layout.clusters.empty());
  for (const LabelSpot& spot : layout.spots) EXPECT_FALSE(spot.leader);
  EXPECT_GT(layout.spots[0].label.x, 100);  // on the right, where there is room
  EXPECT_LT(layout.spots[2].label.x, 880);
}

TEST(LabelLayoutTest, MarksOnOneSpotBecomeOneCluster) {
  const std::vector<LabelMark> marks(6, {300, 300, 90});
  const LabelLayout layout = LayOutLabels(marks, {.area = kArea});
  ASSERT_EQ(layout.clusters.size(), 1U);
  EXPECT_EQ(layout.clusters[0].marks.size(), 6U);
}

TEST(LabelLayoutTest, NoNameStandsWhereSomethingElseIsWritten) {
  const std::vector<LabelMark> marks = {{100, 100, 80}};
  const LabelBox taken[] = {{104, 80, 200, 40}};
  const LabelLayout layout = LayOutLabels(marks, {.area = kArea, .taken = taken});
  EXPECT_FALSE(layout.spots[0].label.Overlaps(taken[0]));
}

// A ring around a mark was painted over the names of others, and over its own.
TEST(LabelLayoutTest, NoNameRunsUnderARing) {
  constexpr float kRing = 32;
  for (uint32_t seed = 1; seed <= 8; ++seed) {
    std::vector<LabelMark> marks = RandomMarks(60, seed);
    for (size_t i = 0; i < marks.size(); i += 2) marks[i].ring = kRing;
    const LabelLayout layout = LayOutLabels(marks, {.area = kArea});
    ExpectWhole(marks, layout);
    for (size_t i = 0; i < marks.size(); i += 2) {
      if (layout.spots[i].cluster != kNoCluster) continue;
      const LabelBox ring{marks[i].x - kRing / 2, marks[i].y - kRing / 2, kRing, kRing};
      for (const LabelSpot& spot : layout.spots) {
        if (spot.cluster == kNoCluster) EXPECT_FALSE(spot.label.Overlaps(ring)) << seed;
      }
    }
  }
}

// Names are long and marks stand at the very edge: what is in the way may begin far off.
TEST(LabelLayoutTest, NoNameLiesOnAMarkThatIsFarFromItsOwn) {
  for (float x = 100; x <= 300; x += 10) {
    const std::vector<LabelMark> marks = {{20, 300, 250}, {x, 300, 40}, {892, 8, 40}};
    ExpectWhole(marks, LayOutLabels(marks, {.area = kArea}));
    if (testing::Test::HasFailure()) FAIL() << x;
  }
}

TEST(LabelLayoutTest, TheSameMarksGiveTheSameLayout) {
  const std::vector<LabelMark> marks = RandomMarks(150, 3);
  const LabelLayout a = LayOutLabels(marks, {.area = kArea});
  const LabelLayout b = LayOutLabels(marks, {.area = kArea});
  for (size_t i = 0; i < marks.size(); ++i) {
    EXPECT_EQ(a.spots[i].label.x, b.spots[i].label.x);
    EXPECT_EQ(a.spots[i].label.y, b.spots[i].label.y);
    EXPECT_EQ(a.spots[i].cluster, b.spots[i].cluster);
  }
}

}  // namespace
}  // namespace earshot::base
