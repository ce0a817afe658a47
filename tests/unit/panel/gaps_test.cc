// The gap table's figures, against figures worked out by hand and published ones (004-20, 004-22).

#include "core/panel/gaps.h"

#include <gtest/gtest.h>

#include <cmath>

namespace earshot::panel {
namespace {

const std::vector<ValueTarget> kThree = {{"a", 5000}, {"b", 3000}, {"c", 2000}};
constexpr int64_t kWanted = 1000;

// Worked out by hand: 60, 30 and 10 people where 50, 30 and 20 of 100 are wanted.
TEST(GapsTest, EachLineSaysItsShareItsGapAndHowManyAreStillToRecruit) {
  const GapTable table = MeasureGaps(kThree, {{{"a", 60}, {"b", 30}, {"c", 10}}, 0}, kWanted);
  ASSERT_EQ(table.lines.size(), 3U);
  const GapLine& a = table.lines[0];
  EXPECT_EQ(a.people, 60);
  EXPECT_NEAR(a.share.value(), 0.6, 1e-12);
  EXPECT_NEAR(a.points.value(), 10, 1e-9);
  EXPECT_NEAR(a.index.value(), 120, 1e-9);
  EXPECT_EQ(a.still_to_recruit, 440);
  EXPECT_NEAR(table.lines[1].points.value(), 0, 1e-9);
  EXPECT_NEAR(table.lines[2].index.value(), 50, 1e-9);
  EXPECT_EQ(table.lines[2].still_to_recruit, 190);
  EXPECT_EQ(table.still_to_recruit, 440 + 270 + 190);
  EXPECT_EQ(table.known, 100);
  EXPECT_EQ(table.wanted_hundredths, kWhole);
}

// Chi-square = 10^2/50 + 10^2/20 = 7 of two degrees, whose tail is exp(-3.5).
TEST(GapsTest, TheWholeSaysHowFarThePanelIsFromThePopulation) {
  const GapTable table = MeasureGaps(kThree, {{{"a", 60}, {"b", 30}, {"c", 10}}, 0}, kWanted);
  EXPECT_NEAR(table.dissimilarity.value(), 0.1, 1e-12);
  ASSERT_TRUE(table.fit.has_value());
  EXPECT_NEAR(table.fit->chi_square, 7, 1e-9);
  EXPECT_EQ(table.fit->degrees, 2);
  EXPECT_NEAR(table.fit->p, 0.0301973834, 1e-9);
  EXPECT_NEAR(table.fit->cohens_w, 0.2645751311, 1e-9);
  EXPECT_NEAR(table.fit->least_expected, 20, 1e-9);
  EXPECT_FALSE(table.fit->too_few());
}

TEST(GapsTest, AShareWantedOutsideTheIntervalIsMarked) {
  const GapTable table = MeasureGaps(kThree, {{{"a", 60}, {"b", 30}, {"c", 10}}, 0}, kWanted);
  EXPECT_TRUE(table.lines[0].outside) << "60 of 100: from 50.2 %";
  EXPECT_FALSE(table.lines[1].outside);
  EXPECT_TRUE(table.lines[2].outside) << "10 of 100: to 17.4 %";
}

// Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
TEST(GapsTest, IntervalsAreThoseOfThePublishedTable) {
  struct Published {
    int64_t part, whole;
    double low, high;
  };
  for (const Published& line : {Published{81, 263, 0.2553, 0.3662},
                                {15, 148, 0.0624, 0.1605},
                                {0, 20, 0.0000, 0.1611},
                                {1, 29, 0.0061, 0.1718}}) {
    const Interval interval = WilsonInterval(line.part, line.whole);
    EXPECT_NEAR(interval.low, line.low, 0.00005) << line.part << " of " << line.whole;
    EXPECT_NEAR(interval.high, line.high, 0.00005) << line.part << " of " << line.whole;
  }
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values.
TEST(GapsTest, TailsOfChiSquareAreThoseOfThePublishedTable) {
  EXPECT_NEAR(ChiSquareTail(3.841, 1), 0.05, 0.00005);
  EXPECT_NEAR(ChiSquareTail(6.635, 1), 0.01, 0.00005);
  EXPECT_NEAR(ChiSquareTail(5.991, 2), 0.05, 0.00005);
  EXPECT_NEAR(ChiSquareTail(7.815, 3), 0.05, 0.00005);
  EXPECT_NEAR(ChiSquareTail(16.919, 9), 0.05, 0.00005);
  EXPECT_NEAR(ChiSquareTail(23.209, 10), 0.01, 0.00005);
  EXPECT_NEAR(ChiSquareTail(124.342, 100), 0.05, 0.00005);
  EXPECT_EQ(ChiSquareTail(0, 5), 1);
}

// exp(-x) is no number any more at 800; the tail of so many degrees still is one half.
TEST(GapsTest, TheTailOfManyDegreesIsNotLost) {
  EXPECT_NEAR(ChiSquareTail(1600, 1600), 0.5, 0.01);
  EXPECT_NEAR(ChiSquareTail(1601, 1601), 0.5, 0.01);
  EXPECT_LT(ChiSquareTail(5000, 9), 1e-100);
}

// By hand: of one in one, the lower end is 1 / (1 + 1.96^2) = 0.2065.
TEST(GapsTest, APanelOfOneClaimsLittle) {
  const GapTable table = MeasureGaps(kThree, {{{"b", 1}}, 0}, kWanted);
  EXPECT_NEAR(table.lines[1].share.value(), 1, 1e-12);
  EXPECT_NEAR(table.lines[1].interval.low, 0.20655, 0.00001);
  EXPECT_EQ(table.lines[1].interval.high, 1);
  EXPECT_FALSE(table.lines[1].outside);
  EXPECT_EQ(table.lines[0].interval.low, 0);
  EXPECT_NEAR(table.lines[0].interval.high, 0.79345, 0.00001);
  EXPECT_FALSE(table.lines[0].outside);
  EXPECT_NEAR(table.dissimilarity.value(), 0.7, 1e-12);
  ASSERT_TRUE(table.fit.has_value());
  EXPECT_TRUE(table.fit->too_few());
}

TEST(GapsTest, AValueThatNobodyHasIsTheWholeOfItsTargetAway) {
  const GapTable table = MeasureGaps(kThree, {{{"a", 50}, {"b", 50}}, 0}, kWanted);
  const GapLine& empty = table.lines[2];
  EXPECT_EQ(empty.people, 0);
  EXPECT_EQ(empty.share.value(), 0);
  EXPECT_NEAR(empty.points.value(), -20, 1e-9);
  EXPECT_EQ(empty.index.value(), 0);
  EXPECT_EQ(empty.still_to_recruit, 200);
  EXPECT_TRUE(empty.outside);
  EXPECT_NEAR(table.fit->chi_square, 0 + 400.0 / 30 + 20, 1e-9);
}

TEST(GapsTest, WhereNothingIsKnownOfAnybodyNothingIsClaimed) {
  const GapTable table = MeasureGaps(kThree, {{}, 40}, kWanted);
  EXPECT_EQ(table.unknown, 40);
  EXPECT_EQ(table.known, 0);
  EXPECT_FALSE(table.dissimilarity);
  EXPECT_FALSE(table.fit);
  for (const GapLine& line : table.lines) {
    EXPECT_FALSE(line.share);
    EXPECT_FALSE(line.points);
    EXPECT_FALSE(line.index);
    EXPECT_FALSE(line.outside);
    EXPECT_EQ(line.interval.low, 0);
    EXPECT_EQ(line.interval.high, 1);
  }
  EXPECT_EQ(table.still_to_recruit, 1000);
}

TEST(GapsTest, ThoseWhoseValueIsUnknownAreInNoShare) {
  const GapTable table = MeasureGaps(kThree, {{{"a", 1}, {"b", 1}}, 98}, kWanted);
  EXPECT_NEAR(table.lines[0].share.value(), 0.5, 1e-12);
  EXPECT_EQ(table.known, 2);
  EXPECT_EQ(table.unknown, 98);
}

TEST(GapsTest, StillToRecruitIsRoundedUpAndNeverBelowNothing) {
  const std::vector<ValueTarget> targets = {{"a", 1}, {"b", 700}, {"c", 9299}};
  const GapTable table = MeasureGaps(targets, {{{"c", 2000}}, 0}, kWanted);
  EXPECT_EQ(table.lines[0].still_to_recruit, 1) << "a tenth of a person is one more to find";
  EXPECT_EQ(table.lines[1].still_to_recruit, 70) << "exactly 70, not 71";
  EXPECT_EQ(table.lines[2].still_to_recruit, 0);
}

TEST(GapsTest, PeopleOfAValueWithoutATargetAreSaidAndCountInTheShares) {
  const GapTable table = MeasureGaps({{"a", 5000}, {"b", 5000}},
                                     {{{"a", 40}, {"b", 40}, {"elsewhere", 20}}, 0}, kWanted);
  ASSERT_EQ(table.others.size(), 1U);
  EXPECT_EQ(table.others[0].value, "elsewhere");
  EXPECT_EQ(table.others[0].people, 20);
  EXPECT_NEAR(table.lines[0].share.value(), 0.4, 1e-12);
  EXPECT_NEAR(table.dissimilarity.value(), 0.2, 1e-12);
  EXPECT_NEAR(table.fit->chi_square, 0, 1e-9) << "of those with a target";
}

TEST(GapsTest, ATargetOfNobodyHasNoIndexAndNoPartInChiSquare) {
  const std::vector<ValueTarget> targets = {{"a", 5000}, {"b", 5000}, {"none", 0}};
  const GapTable table = MeasureGaps(targets, {{{"a", 45}, {"b", 45}, {"none", 10}}, 0}, kWanted);
  EXPECT_FALSE(table.lines[2].index);
  EXPECT_EQ(table.lines[2].still_to_recruit, 0);
  EXPECT_TRUE(table.lines[2].outside);
  ASSERT_TRUE(table.fit.has_value());
  EXPECT_EQ(table.fit->degrees, 1);
  EXPECT_TRUE(std::isfinite(table.fit->chi_square));
}

TEST(GapsTest, OneValueAloneHasNoFit) {
  EXPECT_FALSE(MeasureGaps({{"a", 10000}}, {{{"a", 3}}, 0}, kWanted).fit);
}

// 33.3 three times is 99.9: the rest is rounding and no gap.
TEST(GapsTest, TargetsThatSumToAlmostTheWholeTellNoGapThatIsNotThere) {
  const GapTable table = MeasureGaps({{"a", 3330}, {"b", 3330}, {"c", 3330}},
                                     {{{"a", 10}, {"b", 10}, {"c", 10}}, 0}, kWanted);
  EXPECT_EQ(table.wanted_hundredths, 9990);
  EXPECT_NEAR(table.dissimilarity.value(), 0, 1e-12);
  EXPECT_NEAR(table.fit->chi_square, 0, 1e-12);
}

TEST(GapsTest, HowManyToAskGoesByHowManyOfAHundredJoin) {
  EXPECT_EQ(HowManyToAsk(90, 20), 450);
  EXPECT_EQ(HowManyToAsk(1, 30), 4) << "3.3: one more is asked";
  EXPECT_EQ(HowManyToAsk(0, 20), 0);
  EXPECT_EQ(HowManyToAsk(7, 100), 7);
}

}  // namespace
}  // namespace earshot::panel
