// Sorting that leaves equal things in their order, by one shared piece of code.
//
// std::stable_sort is made anew, 4 KB of it, for every kind of thing that is sorted; here only the
// comparison is. Costs a call for each comparison and one move of every thing.
#pragma once

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace earshot::base {

// The places 0 to `size` - 1 in their new order. `before(a, b)`: what stands at a comes before b.
std::vector<uint32_t> StableOrder(size_t size,
                                  const std::function<bool(uint32_t, uint32_t)>& before);

template <class T, class Less>
void SortStably(std::vector<T>& items, const Less& less) {
  std::vector<T> sorted;
  sorted.reserve(items.size());
  for (const uint32_t place : StableOrder(
           items.size(), [&](uint32_t a, uint32_t b) { return less(items[a], items[b]); })) {
    sorted.push_back(std::move(items[place]));
  }
  items = std::move(sorted);
}

}  // namespace earshot::base
