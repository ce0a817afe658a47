// Equal things are told apart by their places, so any sort will do (stable_order.h).

#include "core/base/stable_order.h"

#include <algorithm>
#include <numeric>

namespace earshot::base {

std::vector<uint32_t> StableOrder(size_t size,
                                  const std::function<bool(uint32_t, uint32_t)>& before) {
  std::vector<uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&before](uint32_t a, uint32_t b) {
    if (before(a, b)) return true;
    return !before(b, a) && a < b;
  });
  return order;
}

}  // namespace earshot::base
