// Small numbers in shared figures (T30): hidden, rounded, and not to be worked out again.

#include "core/report/small_numbers.h"

#include <gtest/gtest.h>

#include <set>

#include "core/base/clock.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

TEST(SmallNumbers, OneToTheLimitShowsAsAStar) {
  for (int64_t exact = 1; exact <= 7; ++exact) EXPECT_EQ(Text(Show(exact, 7)), "*") << exact;
}

TEST(SmallNumbers, ZeroStaysAndLargerNumbersAreRoundedToFive) {
  EXPECT_EQ(Text(Show(0, 7)), "0");
  EXPECT_EQ(Text(Show(8, 7)), "10");
  EXPECT_EQ(Text(Show(12, 7)), "10");
  EXPECT_EQ(Text(Show(13, 7)), "15");
  EXPECT_EQ(Text(Show(1234, 7)), "1,235");
}

TEST(SmallNumbers, ALimitOfZeroShowsEveryNumber) {
  EXPECT_EQ(Text(Show(1, 0)), "1");
  EXPECT_EQ(Text(Show(13, 0)), "13");
}

TEST(SmallNumbers, SomebodyIsNeverRoundedToNobody) { EXPECT_EQ(Text(Show(2, 1)), "5"); }

TEST(SmallNumbers, TheWorkspaceSetsTheLimit) {
  app::Desk desk{"00000000000000aa"};
  EXPECT_EQ(SmallNumberLimit(*desk.workspace), 7);
  desk.Do("workspace:main", "workspace",
          {app::Desk::Set("name", "Here"), app::Desk::Set("small_number_limit", 4)});
  EXPECT_EQ(SmallNumberLimit(*desk.workspace), 4);
}

TEST(SmallNumbers, WhatIsKnownOfAShownNumberIsWhatRoundsToIt) {
  for (int64_t limit = 0; limit <= 12; ++limit) {
    for (int64_t exact = 0; exact <= 60; ++exact) {
      const Range range = PossibleOf(Show(exact, limit), limit);
      for (int64_t other = 0; other <= 60; ++other) {
        const bool same = Show(other, limit) == Show(exact, limit);
        EXPECT_EQ(same, other >= range.low && other <= range.high) << limit << " " << exact;
      }
    }
  }
}

TEST(SmallNumbers, ATotalIsMadeOfExactNumbersAndThenRounded) {
  const std::vector<int64_t> cells = {8, 8, 8};  // each shows as 10
  const ProtectedCells result = Protect(cells, 7);
  EXPECT_EQ(Text(result.cells[0]), "10");
  EXPECT_EQ(Text(*result.total), "25");
}

// With a limit of 6 the total of 18 (20) without 12 (10) leaves 6 and nothing else.
TEST(SmallNumbers, ACellThatTheTotalGivesAwayTakesTheNextSmallestWithIt) {
  const std::vector<int64_t> cells = {0, 12, 6, 40};
  const std::vector<int64_t> two = {0, 12, 6};
  const ProtectedCells result = Protect(two, 6);
  EXPECT_TRUE(result.cells[2].hidden);
  EXPECT_TRUE(result.cells[1].hidden) << "else it is 20 - 12";
  EXPECT_FALSE(result.cells[0].hidden);
  EXPECT_TRUE(result.total.has_value());
  EXPECT_FALSE(Protect(cells, 6).cells[3].hidden) << "the smallest goes first";
}

// Seven groups of one person each: a total of "1 to 7" would say that each is one.
TEST(SmallNumbers, ATotalThatNothingElseProtectsIsLeftOut) {
  const std::vector<int64_t> ones(7, 1);
  EXPECT_FALSE(Protect(ones, 7).total.has_value());
  const ProtectedCells known = Protect(ones, 7, Range{7, 7});
  EXPECT_TRUE(known.withheld) << "readers know the total from elsewhere";
  EXPECT_FALSE(known.total.has_value());
}

TEST(SmallNumbers, ATableOfOneSmallCellKeepsIt) {
  const std::vector<int64_t> one = {3};
  const ProtectedCells result = Protect(one, 7);
  EXPECT_EQ(Text(result.cells[0]), "*");
  EXPECT_EQ(Text(*result.total), "*");
}

TEST(SmallNumbers, EmptyTablesAndTablesOfZerosAreFine) {
  EXPECT_EQ(Text(*Protect({}, 7).total), "0");
  const std::vector<int64_t> zeros = {0, 0};
  EXPECT_EQ(Text(*Protect(zeros, 7).total), "0");
}

// Every table of numbers that a reader could have before them: tries all, cell by cell.
class Attacker {
 public:
  Attacker(const std::vector<int64_t>& exact, const ProtectedCells& published, int64_t limit)
      : exact_(exact), published_(published), limit_(limit), seen_(exact.size()) {}

  // Small hidden cells for which one number only is left.
  size_t PinnedDown() {
    std::vector<int64_t> cells;
    Try(cells, 0);
    size_t pinned = 0;
    for (size_t i = 0; i < exact_.size(); ++i) {
      const bool is_small = published_.cells[i].hidden && exact_[i] >= 1 && exact_[i] <= limit_;
      if (is_small && limit_ > 1 && seen_[i].size() < 2) ++pinned;
    }
    return pinned;
  }

 private:
  bool Fits(size_t i, int64_t number) const {
    const Shown& shown = published_.cells[i];
    if (shown.hidden && exact_[i] > limit_) return number > limit_;  // knows why it is hidden
    return Show(number, limit_) == shown;
  }

  void Try(std::vector<int64_t>& cells, int64_t sum) {
    if (cells.size() == exact_.size()) {
      if (published_.total && !(Show(sum, limit_) == *published_.total)) return;
      for (size_t i = 0; i < cells.size(); ++i) seen_[i].insert(cells[i]);
      return;
    }
    for (int64_t number = 0; number <= kMost; ++number) {
      if (!Fits(cells.size(), number)) continue;
      cells.push_back(number);
      Try(cells, sum + number);
      cells.pop_back();
    }
  }

  static constexpr int64_t kMost = 40;
  const std::vector<int64_t>& exact_;
  const ProtectedCells& published_;
  const int64_t limit_;
  std::vector<std::set<int64_t>> seen_;
};

// T30: no cell of 1 to the limit is pinned down, whatever the table and the limit.
TEST(SmallNumbers, NoHiddenCellCanBeWorkedOut) {
  base::SeededRandom random(30);
  for (int round = 0; round < 3000; ++round) {
    const int64_t limit = round % 2 == 0 ? 7 : 2 + random.Below(9);
    std::vector<int64_t> cells(1 + random.Below(4));
    for (int64_t& cell : cells) cell = random.Below(random.Below(2) == 0 ? 9 : 26);
    const ProtectedCells published = Protect(cells, limit);
    if (published.withheld) continue;
    ASSERT_EQ(Attacker(cells, published, limit).PinnedDown(), 0U)
        << "limit " << limit << ": " << testing::PrintToString(cells);
  }
}

}  // namespace
}  // namespace earshot::report
