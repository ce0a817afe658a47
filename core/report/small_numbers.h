// Counts of people as they may leave the product: none from which a small number can be worked out.
//
// Called by everything that reports figures (T30; 001-09). The workspace says up to which number
// counts are hidden. The rule is the one that NHS Digital uses below national level: 0 stays, 1 to
// 7 shows as *, from 8 on the nearest multiple of 5. A limit of 0 switches it off: exact numbers.
//
// A table with a total can give a hidden cell away: what is left when the others are taken from the
// total. Two things stand against that. A total is made from exact numbers and then rounded like
// any other cell. And Protect works out, as a reader could, which numbers each hidden cell may be;
// while one of them has a single number left, the smallest cell that shows is hidden as well.
// WHY not leave the total out instead: in our reports the same total stands in other tables too.
// Only where hiding cells is not enough the total goes, or, if readers know it, the whole table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::report {

inline constexpr int64_t kDefaultSmallNumberLimit = 7;
int64_t SmallNumberLimit(const app::Workspace& workspace);

struct Shown {
  int64_t value = 0;    // rounded; 0 while hidden
  bool hidden = false;  // shows as *
  friend bool operator==(const Shown& a, const Shown& b) {
    return a.value == b.value && a.hidden == b.hidden;
  }
};

Shown Show(int64_t exact, int64_t limit);
std::string Text(const Shown& shown);  // "*" or "1,235"

// The numbers that something may be, both ends included.
struct Range {
  int64_t low = 0;
  int64_t high = 0;
};
// What a reader knows of a number that was hidden or rounded by itself.
Range PossibleOf(const Shown& shown, int64_t limit);

struct ProtectedCells {
  std::vector<Shown> cells;    // in the order given
  std::optional<Shown> total;  // none: must not be printed beside these cells
  bool withheld = false;       // no cell may be printed: `cells` are all hidden
  Range total_range;           // what a reader can work out about the total
};

// `known_total`: what readers know of the total from elsewhere, such as another table's
// `total_range`. REQUIRES: no cell is negative.
ProtectedCells Protect(std::span<const int64_t> cells, int64_t limit,
                       std::optional<Range> known_total = std::nullopt);

}  // namespace earshot::report
