// A row fits when each word that was typed begins a word of it.

#include "core/base/word_filter.h"

#include <gtest/gtest.h>

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

TEST(WordFilter, WithoutWordsEverythingFits) {
  EXPECT_TRUE(WordFilter("").Fits(" ann"));
  EXPECT_TRUE(WordFilter(" ,.").Fits(""));
  EXPECT_FALSE(WordFilter("ann").Fits(""));
}

}  // namespace
}  // namespace earshot::base
