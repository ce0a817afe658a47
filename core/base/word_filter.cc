// The scan of base/word_filter.h.

#include "core/base/word_filter.h"

#include <algorithm>
#include <cstring>

#include "core/base/fold.h"

namespace earshot::base {
namespace {

// WHY not find(): in the browser it calls two functions for each blank that it meets, which was
// most of what a key press over 20,000 people cost.
bool HasBeginning(std::string_view folded, const std::string& beginning) {
  if (folded.size() < beginning.size()) return false;
  const char letter = beginning[1];
  const char* const end = folded.data() + (folded.size() - beginning.size()) + 1;
  for (const char* at = folded.data(); at != end; ++at) {
    if (at[1] == letter && *at == ' ' && std::memcmp(at, beginning.data(), beginning.size()) == 0)
      return true;
  }
  return false;
}

}  // namespace

void AddFoldedWords(std::string& folded, std::string_view text) {
  for (const std::string& word : FoldedWords(text)) folded.append(" ").append(word);
}

WordFilter::WordFilter(std::string_view typed) {
  for (const std::string& word : FoldedWords(typed)) beginnings_.push_back(" " + word);
}

bool WordFilter::Fits(std::string_view folded) const {
  return std::all_of(beginnings_.begin(), beginnings_.end(),
                     [&](const std::string& beginning) { return HasBeginning(folded, beginning); });
}

}  // namespace earshot::base
