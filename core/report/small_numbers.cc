// See small_numbers.h.

#include "core/report/small_numbers.h"

#include <algorithm>

#include "core/model/sentence.h"

namespace earshot::report {
namespace {

constexpr int64_t kStep = 5;
constexpr int64_t kUnbounded = int64_t{1} << 48;

// What the best informed reader takes each cell for: one who can tell a cell that was hidden for
// its own sake from one that was hidden to protect another.
std::vector<Range> PossibleCells(std::span<const int64_t> exact, const std::vector<Shown>& shown,
                                 int64_t limit) {
  std::vector<Range> possible;
  for (size_t i = 0; i < shown.size(); ++i) {
    if (shown[i].hidden && exact[i] > limit) {
      possible.push_back({limit + 1, kUnbounded});
    } else {
      possible.push_back(PossibleOf(shown[i], limit));
    }
  }
  return possible;
}

Range Sum(const std::vector<Range>& ranges) {
  Range sum;
  for (const Range& range : ranges) {
    sum.low = std::min(kUnbounded, sum.low + range.low);
    sum.high = std::min(kUnbounded, sum.high + range.high);
  }
  return sum;
}

Range Both(const Range& a, const Range& b) {
  return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

// A hidden small cell is the total without the others. One equation over whole numbers: the ends of
// the ranges are the exact answer.
bool IsPinnedDown(const std::vector<Range>& cells, size_t cell, const Range& total) {
  int64_t others_low = 0;
  int64_t others_high = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i == cell) continue;
    others_low += cells[i].low;
    others_high = std::min(kUnbounded, others_high + cells[i].high);
  }
  const Range left = Both(cells[cell], {total.low - others_high, total.high - others_low});
  return left.low >= left.high && cells[cell].low < cells[cell].high;
}

bool AnyPinnedDown(const std::vector<Range>& cells, const std::vector<Shown>& shown,
                   std::span<const int64_t> exact, int64_t limit, const Range& total) {
  for (size_t i = 0; i < cells.size(); ++i) {
    const bool is_small = shown[i].hidden && exact[i] <= limit;
    if (is_small && IsPinnedDown(cells, i, total)) return true;
  }
  return false;
}

// The smallest cell that shows a number other than 0; of equal ones the first.
std::optional<size_t> NextToHide(std::span<const int64_t> exact, const std::vector<Shown>& shown) {
  std::optional<size_t> next;
  for (size_t i = 0; i < shown.size(); ++i) {
    if (shown[i].hidden || exact[i] == 0) continue;
    if (!next || exact[i] < exact[*next]) next = i;
  }
  return next;
}

}  // namespace

int64_t SmallNumberLimit(const app::Workspace& workspace) {
  const auto document = workspace.Document("workspace:main");
  if (!document) return kDefaultSmallNumberLimit;
  return std::max<int64_t>(
      0, base::GetInteger(*document, "small_number_limit", kDefaultSmallNumberLimit));
}

Shown Show(int64_t exact, int64_t limit) {
  if (exact <= 0) return {};
  if (limit <= 0) return {exact, false};
  if (exact <= limit) return {0, true};
  // Never 0: that would say that nobody was there.
  return {std::max(kStep, (exact + kStep / 2) / kStep * kStep), false};
}

std::string Text(const Shown& shown) { return shown.hidden ? "*" : model::WithCommas(shown.value); }

Range PossibleOf(const Shown& shown, int64_t limit) {
  if (shown.hidden) return {1, limit};
  if (limit <= 0 || shown.value == 0) return {shown.value, shown.value};
  // A limit beyond the step may leave a part of the step only; then the limit is the lower end.
  const int64_t low = shown.value == kStep ? 1 : shown.value - kStep / 2;
  return {std::max(limit + 1, low), shown.value + kStep / 2};
}

ProtectedCells Protect(std::span<const int64_t> cells, int64_t limit,
                       std::optional<Range> known_total) {
  ProtectedCells result;
  int64_t sum = 0;
  for (const int64_t cell : cells) {
    result.cells.push_back(Show(cell, limit));
    sum += cell;
  }
  result.total = Show(sum, limit);
  const Range printed =
      Both(PossibleOf(*result.total, limit), known_total.value_or(Range{0, kUnbounded}));
  const std::vector<Shown> first = result.cells;
  for (;;) {
    const std::vector<Range> possible = PossibleCells(cells, result.cells, limit);
    result.total_range = Both(printed, Sum(possible));
    if (!AnyPinnedDown(possible, result.cells, cells, limit, printed)) return result;
    const auto next = NextToHide(cells, result.cells);
    if (!next) break;
    result.cells[*next] = {0, true};
  }
  result.total.reset();
  result.cells = first;
  result.total_range = Sum(PossibleCells(cells, first, limit));
  if (!known_total) return result;
  result.withheld = true;
  result.cells.assign(cells.size(), {0, true});
  result.total_range = *known_total;
  return result;
}

}  // namespace earshot::report
