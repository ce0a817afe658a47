// How far a panel is from the population that it stands for: the gap table of one dimension
// (004-20, 004-22; PANEL.md section 3).
//
// Pure figures: who the people are, and where a target comes from, is the caller's. Shares wanted
// are whole hundredths of a percent, so that "still to recruit" is exact. Those whose value is not
// known were not asked, or prefer not to say: they are counted and are in no share.
//
// Sources. Interval: Wilson, JASA 22 (1927) 209-212. Effect size: Cohen, Statistical Power Analysis
// (1988), chapter 7. Chi-square: Q(df/2, x/2), the regularised upper incomplete gamma function, by
// DLMF 8.4.6, 8.4.8 and 8.8.6. An expected count below 5: Cochran, Biometrics 10 (1954) 417-451.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace earshot::panel {

inline constexpr int64_t kWhole = 10000;  // 100 %, in hundredths of a percent

struct ValueTarget {
  std::string value;
  int64_t hundredths = 0;  // of a percent, 0 to kWhole
};

struct ValueCount {
  std::string value;
  int64_t people = 0;
};

// What a panel has in one dimension.
struct Headcount {
  std::vector<ValueCount> values;  // each value once
  int64_t unknown = 0;
};

struct Interval {
  double low = 0;
  double high = 1;
};

struct GapLine {
  std::string value;
  int64_t hundredths = 0;  // the share wanted
  int64_t people = 0;
  int64_t still_to_recruit = 0;
  // Shares are from 0 to 1 and of those with a known value; absent while nothing is known of
  // anybody.
  std::optional<double> share;
  std::optional<double> points;  // share - wanted, in percentage points
  std::optional<double> index;   // 100 share / wanted; absent too where nobody is wanted
  Interval interval;             // 95 %, of the share
  bool outside = false;          // the share wanted is not in the interval
  // There are more of them than wanted, and not by chance: nobody looks for more.
  bool over() const { return outside && points.value_or(0) > 0; }
  int64_t to_find() const { return over() ? 0 : still_to_recruit; }
};

// How well the whole of it fits: over the values of which somebody is wanted, at least two of them.
struct Fit {
  double chi_square = 0;
  int64_t degrees = 0;
  double p = 1;
  double cohens_w = 0;
  double least_expected = 0;                           // the smallest expected count
  bool too_few() const { return least_expected < 5; }  // chi-square and p say little: merge values
};

struct GapTable {
  std::vector<GapLine> lines;      // in the order of the targets
  std::vector<ValueCount> others;  // people of a value that has no target
  int64_t known = 0;               // people with a value, those of `others` included
  int64_t unknown = 0;
  int64_t wanted_hundredths = 0;        // sum of the targets; kWhole if they are whole
  int64_t still_to_recruit = 0;         // sum of the lines
  std::optional<double> dissimilarity;  // 0 = as wanted, 1 = nobody is; absent as `share` is
  std::optional<Fit> fit;
};

// `size`: how many members are wanted. Overall figures take targets as parts of their sum, so that
// 99.9 % tell no gap that is not there.
GapTable MeasureGaps(const std::vector<ValueTarget>& targets, const Headcount& has, int64_t size);

// 95 %. REQUIRES: 0 <= part <= whole. Of nobody, nothing is known: 0 to 1.
Interval WilsonInterval(int64_t part, int64_t whole);

// The chance of a chi-square of at least `chi_square`. REQUIRES: degrees >= 1.
double ChiSquareTail(double chi_square, int64_t degrees);

// How many to ask, if of 100 people so many join. REQUIRES: response_rate >= 1.
int64_t HowManyToAsk(int64_t still_to_recruit, int64_t response_rate);

}  // namespace earshot::panel
