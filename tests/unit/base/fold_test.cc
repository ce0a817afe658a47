// Folding, words and lengths over the scripts that residents write in.

#include "core/base/fold.h"

#include <gtest/gtest.h>

namespace earshot::base {
namespace {

using Words = std::vector<std::string>;

TEST(Fold, CaseAndAccentsDisappear) {
  EXPECT_EQ(Fold("Świątek"), "swiatek");
  EXPECT_EQ(Fold("WREXHAM"), "wrexham");
  EXPECT_EQ(Fold("Łódź"), "lodz");
  EXPECT_EQ(Fold("Dŵr Cymru ŷ"), "dwr cymru y");
  EXPECT_EQ(Fold("Straße"), "strasse");
  EXPECT_EQ(Fold("ﬁle Ａ"), "file a");
  EXPECT_EQ(Fold("Smørrebrød"), "smorrebrod");
  EXPECT_EQ(Fold("e\xCC\x81"), Fold("é"));
}

TEST(Fold, VowelSignsOfIndicScriptsStay) {
  EXPECT_NE(Fold("ਕਿ"), Fold("ਕ"));
  EXPECT_EQ(FoldedWords("ਪੰਜਾਬੀ ਵਿੱਚ").size(), 2U);
}

TEST(Fold, UrduVowelPointsDisappear) { EXPECT_EQ(Fold("اُردُو"), Fold("اردو")); }

TEST(Fold, ThreeHundredMarksOnOneLetterAreOneLetter) {
  std::string text = "a";
  for (int i = 0; i < 300; ++i) text += "\xCC\x81";
  EXPECT_EQ(Fold(text), "a");
}

TEST(Fold, AHundredThousandMarksTakeNoTime) {
  std::string text = "ਕ";
  for (int i = 0; i < 50'000; ++i) text += (i % 2 == 0) ? "\xE0\xA9\x8D" : "\xE0\xA5\x92";
  EXPECT_FALSE(Fold(text).empty());
}

TEST(Fold, BadBytesBecomeReplacementCharacters) {
  EXPECT_EQ(Fold("a\xC0\xAF"), "a\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(FoldedWords("a\xFF"
                        "b"),
            (Words{"a", "b"}));
}

TEST(FoldedWords, LettersAndDigitsMakeWords) {
  EXPECT_EQ(FoldedWords("Stall at Corby-market, 24 hrs!"),
            (Words{"stall", "at", "corby", "market", "24", "hrs"}));
  EXPECT_TRUE(FoldedWords(" -- 👍 …").empty());
  EXPECT_EQ(FoldedWords("O'Brien"), (Words{"o", "brien"}));
}

TEST(FoldedWords, ScriptsWithoutSpacesGiveTheirCharacters) {
  EXPECT_EQ(FoldedWords("東京都 2026"), (Words{"東", "京", "都", "2026"}));
}

TEST(Utf8, IsCheckedStrictly) {
  EXPECT_TRUE(IsValidUtf8("Zażółć 👨‍👩‍👧 ਪੰਜਾਬੀ"));
  EXPECT_TRUE(IsValidUtf8("\xEF\xBF\xBE"));
  for (const char* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "a\xE2\x82"}) {
    EXPECT_FALSE(IsValidUtf8(bad));
  }
}

TEST(CharacterCount, CountsCodePoints) {
  EXPECT_EQ(CharacterCount(""), 0U);
  EXPECT_EQ(CharacterCount("żółw"), 4U);
  EXPECT_EQ(CharacterCount("ਪੰ"), 2U);
}

TEST(Ellipsis, CutsBetweenCharacters) {
  EXPECT_EQ(Ellipsis("żółw", 4), "żółw");
  EXPECT_EQ(Ellipsis("żółwie", 4), "żół…");
  EXPECT_EQ(Ellipsis("one two three", 5), "one…");
  EXPECT_EQ(Ellipsis("abc", 1), "…");
  EXPECT_EQ(Ellipsis("abc", 0), "");
}

TEST(TrimSpaces, KnowsTheSpacesOfUnicode) {
  EXPECT_EQ(TrimSpaces(" \t\n a b \r"), "a b");
  EXPECT_EQ(TrimSpaces("\xC2\xA0\xE3\x80\x80x\xE2\x80\x8B"), "x");
  EXPECT_EQ(TrimSpaces(" \xE2\x80\x83 "), "");
  EXPECT_EQ(TrimSpaces(""), "");
}

}  // namespace
}  // namespace earshot::base
