// A set of small numbers, one bit each: which documents have a word, which activities were found.
//
// Grows by Set; a number that was never set is not in it. 300,000 documents take 37 KB, so that a
// search marks them in the processor's nearest memory.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace earshot::store {

class Bits {
 public:
  Bits() = default;
  // Room for numbers below `size`, none of them set.
  explicit Bits(size_t size) : words_((size + 63) / 64, 0) {}

  void Set(size_t number) {
    if (number / 64 >= words_.size()) words_.resize(number / 64 + 1, 0);
    words_[number / 64] |= uint64_t{1} << (number % 64);
  }
  void Clear(size_t number) {
    if (number / 64 < words_.size()) words_[number / 64] &= ~(uint64_t{1} << (number % 64));
  }
  bool Has(size_t number) const {
    return number / 64 < words_.size() && (words_[number / 64] >> (number % 64) & 1) != 0;
  }
  // Leaves what is in both.
  void KeepOnly(const Bits& other) {
    const size_t both = std::min(words_.size(), other.words_.size());
    words_.resize(both);
    for (size_t i = 0; i < both; ++i) words_[i] &= other.words_[i];
  }
  bool Any() const {
    return std::any_of(words_.begin(), words_.end(), [](uint64_t word) { return word != 0; });
  }
  size_t Count() const {
    size_t count = 0;
    for (const uint64_t word : words_) count += static_cast<size_t>(std::popcount(word));
    return count;
  }
  // Calls `visit` with each number, lowest first.
  template <class Visit>
  void ForEach(const Visit& visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i]; word != 0; word &= word - 1) {
        visit(i * 64 + static_cast<size_t>(std::countr_zero(word)));
      }
    }
  }

 private:
  std::vector<uint64_t> words_;
};

}  // namespace earshot::store
