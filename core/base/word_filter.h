// Search as you type through rows that are in memory: a row fits when each word that was typed
// begins a word of it.
//
// A row keeps its words folded, each after a blank (AddFoldedWords). Used by: the lists of people.
// Of 100,000 records store::SearchIndex is the way; this one needs no index and tells rows apart
// that no record stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot::base {

// "Świątek, Ann" -> " swiatek ann".
void AddFoldedWords(std::string& folded, std::string_view text);

class WordFilter {
 public:
  explicit WordFilter(std::string_view typed);
  // Without words everything fits.
  bool Fits(std::string_view folded) const;

 private:
  std::vector<std::string> beginnings_;  // " swi"
};

}  // namespace earshot::base
