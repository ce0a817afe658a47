// The order of tables of records, and of people by their names.

#include "wasm/ui/panels/record_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace earshot::panels {
namespace {

using Places = std::vector<uint32_t>;

// By the towns of the rows A to D, who come in the order of their names.
Places ByTown(const shell::TableOrder& order, Places places = {0, 1, 2, 3}) {
  const std::vector<std::string> towns = {"Corby", "Wootton", "Corby", ""};
  SortPeople(order, places, [&](uint32_t place) { return SortKey{0, towns[place]}; });
  return places;
}

TEST(RecordTableTest, NumbersComeBeforeWordsAndEqualOnesKeepTheirOrder) {
  const std::vector<SortKey> keys = {{2, "a"}, {-1}, {0, "b"}, {0, "a"}, {0, "b"}};
  EXPECT_EQ(PlacesInOrder(keys, false), (Places{1, 3, 2, 4, 0}));
}

TEST(RecordTableTest, EqualOnesKeepTheirOrderTheOtherWayRoundToo) {
  const std::vector<SortKey> keys = {{0, "b"}, {0, "a"}, {0, "b"}};
  EXPECT_EQ(PlacesInOrder(keys, true), (Places{0, 2, 1}));
}

TEST(RecordTableTest, PeopleOfOneTownStayInTheOrderOfTheirNames) {
  EXPECT_EQ(ByTown({2, false}), (Places{3, 0, 2, 1}));
  EXPECT_EQ(ByTown({2, true}), (Places{1, 0, 2, 3}));
}

TEST(RecordTableTest, ByNameTheyStayAsTheyComeOrAreTurnedRound) {
  EXPECT_EQ(ByTown({}), (Places{0, 1, 2, 3}));
  EXPECT_EQ(ByTown({0, true}), (Places{3, 2, 1, 0}));
}

TEST(RecordTableTest, OnlyThoseThatAFilterLeftAreSorted) {
  EXPECT_EQ(ByTown({2, false}, {1, 3}), (Places{3, 1}));
}

}  // namespace
}  // namespace earshot::panels
