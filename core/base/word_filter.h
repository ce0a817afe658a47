// Search as you type through rows that are in memory: a row fits when each word that was typed
// begins a word of it.
//
// A row keeps its words folded, each after a blank (AddFoldedWords). Used by: the lists of people.
// Of 100,000 records store::SearchIndex is the way; this one needs no index and tells rows apart
// that no record stands for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::base {

// "Świątek, Ann" -> " swiatek ann".
void AddFoldedWords(std::string& folded, std::string_view text);

// The folded words of many rows side by side in memory. WHY: a row's own words lie among all else
// that it holds, and to fetch them for 20,000 rows took longer than to read them.
class WordColumn {
 public:
  // REQUIRES: less than 4 GB in all.
  void Add(std::string_view folded);
  std::string_view operator[](size_t place) const;
  size_t size() const { return ends_.size(); }

 private:
  std::string text_;
  std::vector<uint32_t> ends_;
};

template <class Rows>
WordColumn WordsOf(const Rows& rows) {
  WordColumn column;
  for (const auto& row : rows) column.Add(row.folded);
  return column;
}

class WordFilter {
 public:
  explicit WordFilter(std::string_view typed);
  // Without words everything fits.
  bool Fits(std::string_view folded) const;

 private:
  std::vector<std::string> beginnings_;  // " swi"
};

}  // namespace earshot::base
