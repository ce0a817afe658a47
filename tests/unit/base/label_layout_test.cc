// Names of many marks never lie over each other, and nobody is lost (PRODUCT.md 4.13).

#include "core/base/label_layout.h"

#include <gtest/gtest.h>

#include <random>

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
