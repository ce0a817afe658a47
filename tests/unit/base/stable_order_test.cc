// What is equal keeps its order, whatever sorts.
#include "core/base/stable_order.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace earshot::base {
namespace {

using Pairs = std::vector<std::pair<int, std::string>>;

TEST(StableOrderTest, EqualThingsKeepTheirOrder) {
  Pairs items;
  for (int i = 0; i < 300; ++i) items.emplace_back(i % 3, std::to_string(i));
  SortStably(items, [](const auto& a, const auto& b) { return a.first < b.first; });
  for (size_t i = 0; i < 100; ++i) {
    EXPECT_EQ(items[i].second, std::to_string(3 * i));
    EXPECT_EQ(items[200 + i].second, std::to_string(3 * i + 2));
  }
}

TEST(StableOrderTest, NothingAndOneThingStayAsTheyAre) {
  Pairs items;
  const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
  SortStably(items, less);
  EXPECT_TRUE(items.empty());
  items.emplace_back(1, "one");
  SortStably(items, less);
  EXPECT_EQ(items, (Pairs{{1, "one"}}));
}

}  // namespace
}  // namespace earshot::base
