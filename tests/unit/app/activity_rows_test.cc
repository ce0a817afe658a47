// Lists of the Log's rows: what words leave of them.

#include "core/app/activity_rows.h"

#include <gtest/gtest.h>

namespace earshot::app {
namespace {

ActivityRows RowsNumbered(const std::vector<uint32_t>& numbers) {
  ActivityRows::Handles handles;
  for (const uint32_t number : numbers) {
    handles.push_back(std::make_shared<const ActivityRow>(ActivityRow{.number = number}));
  }
  return ActivityRows(std::move(handles));
}

std::vector<uint32_t> NumbersOf(const ActivityRows& rows) {
  std::vector<uint32_t> numbers;
  for (const ActivityRow& row : rows) numbers.push_back(row.number);
  return numbers;
}

store::Bits BitsOf(const std::vector<uint32_t>& numbers) {
  store::Bits bits;
  for (const uint32_t number : numbers) bits.Set(number);
  return bits;
}

TEST(ActivityRows, ThoseOfTheNumbersKeepTheirOrder) {
  const ActivityRows rows = RowsNumbered({7, 2, 9, 0, 4});
  EXPECT_EQ(NumbersOf(rows.With(BitsOf({0, 9, 7}))), (std::vector<uint32_t>{7, 9, 0}));
  EXPECT_TRUE(rows.With(BitsOf({})).empty());
  EXPECT_TRUE(RowsNumbered({}).With(BitsOf({1})).empty());
}

TEST(ActivityRows, NumbersOfNoRowAreNotMissed) {
  const ActivityRows rows = RowsNumbered({7, 2, 9});
  EXPECT_EQ(NumbersOf(rows.With(BitsOf({1, 2, 3, 64, 1000}))), (std::vector<uint32_t>{2}));
}

TEST(ActivityRows, TheFirstFewAreEnoughWhereNoMoreAreWanted) {
  const ActivityRows rows = RowsNumbered({7, 2, 9, 0, 4});
  EXPECT_EQ(NumbersOf(rows.With(BitsOf({0, 4, 9}), 2)), (std::vector<uint32_t>{9, 0}));
}

TEST(ActivityRows, RowsThatWereFoundOutliveTheListTheyCameFrom) {
  ActivityRows found;
  {
    const ActivityRows rows = RowsNumbered({7, 2, 9});
    found = rows.With(BitsOf({2})).With(BitsOf({2, 7}));
  }
  EXPECT_EQ(NumbersOf(found), (std::vector<uint32_t>{2}));
}

}  // namespace
}  // namespace earshot::app
