// See fold_table.h.

#include "core/base/fold_table.h"

#include <algorithm>

namespace earshot::base {
namespace {

constexpr uint8_t kTable[] = {
#include "core/base/fold_table.inc"
};

class Reader {
 public:
  uint32_t Number() {
    uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint32_t byte = kTable[at_++];
      value |= (byte & 127U) << shift;
      if (byte < 128) return value;
    }
  }
  int32_t Difference() {
    const uint32_t value = Number();
    const auto half = static_cast<int32_t>(value >> 1);
    return (value & 1) != 0 ? -half - 1 : half;
  }

 private:
  size_t at_ = 0;
};

}  // namespace

const FoldTable& FoldTable::Get() {
  static const FoldTable table;
  return table;
}

FoldTable::FoldTable() {
  Reader reader;
  for (std::vector<Range>* ranges : {&kinds_, &classes_}) {
    const uint32_t count = reader.Number();
    ranges->reserve(count);
    int32_t end = 0;
    for (uint32_t i = 0; i < count; ++i) {
      const int32_t first = end + static_cast<int32_t>(reader.Number());
      end = first + static_cast<int32_t>(reader.Number());
      ranges->push_back({first, end, static_cast<uint8_t>(reader.Number())});
    }
  }
  const uint32_t count = reader.Number();
  folding_.reserve(count);
  starts_.reserve(count + 1);
  int32_t c = 0;
  int32_t last_first = 0;
  for (uint32_t i = 0; i < count; ++i) {
    c += static_cast<int32_t>(reader.Number());
    folding_.push_back(c);
    starts_.push_back(static_cast<uint32_t>(parts_.size()));
    int32_t last = last_first;
    for (uint32_t left = reader.Number(); left > 0; --left) {
      last += reader.Difference();
      parts_.push_back(last);
    }
    if (parts_.size() > starts_.back()) last_first = parts_[starts_.back()];
  }
  starts_.push_back(static_cast<uint32_t>(parts_.size()));
}

uint8_t FoldTable::ValueAt(const std::vector<Range>& ranges, int32_t c) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), c,
                       [](int32_t one, const Range& range) { return one < range.first; });
  if (after == ranges.begin()) return 0;
  const Range& range = *std::prev(after);
  return c < range.end ? range.value : 0;
}

CharacterKind FoldTable::KindOf(int32_t c) const {
  return static_cast<CharacterKind>(ValueAt(kinds_, c));
}

uint8_t FoldTable::CombiningClassOf(int32_t c) const { return ValueAt(classes_, c); }

std::optional<std::span<const int32_t>> FoldTable::FoldOf(int32_t c) const {
  const auto found = std::lower_bound(folding_.begin(), folding_.end(), c);
  if (found == folding_.end() || *found != c) return std::nullopt;
  const auto index = static_cast<size_t>(found - folding_.begin());
  return std::span<const int32_t>(parts_.data() + starts_[index],
                                  starts_[index + 1] - starts_[index]);
}

}  // namespace earshot::base
