// A row fits when each word that was typed begins a word of it.

#include "core/base/word_filter.h"

#include <gtest/gtest.h>

#include <random>

namespace earshot::base {
namespace {

std::string Folded(std::string_view text) {
  std::string folded;
  AddFoldedWords(folded, text);
  return folded;
}

TEST(WordFilter, EachTypedWordBeginsAWordOfTheRow) {
  const std::string row = Folded("Świątek, Ann-Marie");
  EXPECT_EQ(row, " swiatek ann marie");
  for (const char* typed : {"swi", "Świątek", "ann s", "MARIE", "swiatek ann marie", "a m s"}) {
    EXPECT_TRUE(WordFilter(typed).Fits(row)) << typed;
  }
}

TEST(WordFilter, TheMiddleOfAWordIsNotFound) {
  const std::string row = Folded("Joanna Tann");
  for (const char* typed : {"ann", "oanna", "nn", "joanna tannery", "joannas", "tann x"}) {
    EXPECT_FALSE(WordFilter(typed).Fits(row)) << typed;
  }
}

TEST(WordFilter, TheLastLetterOfTheRowCounts) {
  EXPECT_TRUE(WordFilter("b").Fits(" a b"));
  EXPECT_TRUE(WordFilter("bo").Fits(" a bo"));
  EXPECT_FALSE(WordFilter("bob").Fits(" a bo"));
}

// Whatever the length of the row and wherever the word stands in it.
TEST(WordFilter, FindsWhatALookAtEachPlaceFinds) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string row;
    for (size_t left = random() % 40; left > 0; --left) row += "  abz\xC3\xA9"[random() % 7];
    std::string word;
    for (size_t left = 1 + random() % 10; left > 0; --left) word += "abz"[random() % 3];
    ASSERT_EQ(WordFilter(word).Fits(row), row.find(" " + word) != std::string::npos)
        << row << "|" << word;
  }
}

TEST(WordColumn, GivesEachRowItsOwnWords) {
  struct Row {
    std::string folded;
  };
  const std::vector<Row> rows = {{" ann"}, {""}, {" bo swi"}, {" tann"}};
  const WordColumn column = WordsOf(rows);
  ASSERT_EQ(column.size(), rows.size());
  for (size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(column[i], rows[i].folded);
  EXPECT_FALSE(WordFilter("bo").Fits(column[1])) << "the next row's words are not its own";
}

TEST(WordFilter, WithoutWordsEverythingFits) {
  EXPECT_TRUE(WordFilter("").Fits(" ann"));
  EXPECT_TRUE(WordFilter(" ,.").Fits(""));
  EXPECT_FALSE(WordFilter("ann").Fits(""));
}

}  // namespace
}  // namespace earshot::base
