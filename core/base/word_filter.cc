// The scan of base/word_filter.h.

#include "core/base/word_filter.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

#include "core/base/fold.h"

namespace earshot::base {
namespace {

static_assert(std::endian::native == std::endian::little, "the lowest byte is the first one");

uint64_t EightBytes(const char* at) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

constexpr uint64_t kInEachByte = 0x0101010101010101;

uint64_t Everywhere(char letter) { return kInEachByte * static_cast<unsigned char>(letter); }

// The highest bit of each byte that is nought, and of some above such a byte that are not.
uint64_t Noughts(uint64_t bytes) { return (bytes - kInEachByte) & ~bytes & (kInEachByte << 7); }

// Whether a word begins so. Eight places are looked at in one step: a blank there, and the first
// letter behind it. WHY: byte by byte this was half of what a key press over 20,000 people cost.
bool HasBeginning(std::string_view folded, const std::string& beginning) {
  constexpr size_t kStep = sizeof(uint64_t);
  if (folded.size() < beginning.size()) return false;
  const uint64_t blanks = Everywhere(beginning[0]), letters = Everywhere(beginning[1]);
  const char* const text = folded.data();
  const size_t end = folded.size() - beginning.size() + 1;  // it begins before this place
  const auto is_at = [&](size_t place) {
    return place < end && std::memcmp(text + place, beginning.data(), beginning.size()) == 0;
  };
  size_t at = 0;
  for (; at < end && at + kStep < folded.size(); at += kStep) {
    const uint64_t differ =
        (EightBytes(text + at) ^ blanks) | (EightBytes(text + at + 1) ^ letters);
    for (uint64_t found = Noughts(differ); found != 0; found &= found - 1) {
      if (is_at(at + static_cast<size_t>(std::countr_zero(found)) / 8)) return true;
    }
  }
  for (; at < end; ++at) {
    if (text[at + 1] == beginning[1] && is_at(at)) return true;
  }
  return false;
}

}  // namespace

void AddFoldedWords(std::string& folded, std::string_view text) {
  for (const std::string& word : FoldedWords(text)) folded.append(" ").append(word);
}

void WordColumn::Add(std::string_view folded) {
  text_.append(folded);
  ends_.push_back(static_cast<uint32_t>(text_.size()));
}

std::string_view WordColumn::operator[](size_t place) const {
  const size_t begin = place == 0 ? 0 : ends_[place - 1];
  return std::string_view(text_).substr(begin, ends_[place] - begin);
}

WordFilter::WordFilter(std::string_view typed) {
  for (const std::string& word : FoldedWords(typed)) beginnings_.push_back(" " + word);
}

bool WordFilter::Fits(std::string_view folded) const {
  return std::all_of(beginnings_.begin(), beginnings_.end(),
                     [&](const std::string& beginning) { return HasBeginning(folded, beginning); });
}

}  // namespace earshot::base
