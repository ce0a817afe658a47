// Line breaking, direction and the cache of shaped runs.

#include <gtest/gtest.h>

#include "tests/ui/driver.h"
#include "wasm/ui/kit/draw.h"
#include "wasm/ui/kit/script.h"

namespace earshot::kit {
namespace {

// Runs `check` inside a frame, where text can be measured.
void InFrame(const std::function<void()>& check, ViewFacts view = {}) {
  ui_test::KitDriver driver(check, view);
}

std::vector<std::string> Lines(std::string_view text, float width) {
  std::vector<std::string> lines;
  for (const TextLine& line : WrapText(kBodyType, text, width)) lines.emplace_back(line.text);
  return lines;
}

using Strings = std::vector<std::string>;

TEST(WrapText, BreaksAtSpacesAndLineFeeds) {
  InFrame([] {  // a fake glyph is 8.8 px wide at 16 px
    EXPECT_EQ(Lines("one two three", 70), (Strings{"one two", "three"}));
    EXPECT_EQ(Lines("one\n\ntwo", 500), (Strings{"one", "", "two"}));
    EXPECT_EQ(Lines("", 500), (Strings{""}));
    EXPECT_EQ(Lines("fits", 500), (Strings{"fits"}));
  });
}

TEST(WrapText, TakesAtMostItsLines) {
  InFrame([] {
    const std::string_view five = "one two three four five";  // four lines
    const auto height = [&](std::string_view text, size_t most) {
      const float drawn = DrawWrappedAtMost({0, 0}, kBodyType, 0, text, 70, most);
      EXPECT_EQ(WrappedHeightAtMost(kBodyType, text, 70, most), drawn) << text;
      return drawn / kBodyType.line;
    };
    EXPECT_EQ(WrappedHeight(kBodyType, five, 70) / kBodyType.line, 4);
    EXPECT_EQ(height(five, 1), 1);
    EXPECT_EQ(height(five, 2), 2);
    EXPECT_EQ(height(five, 9), 4);
    EXPECT_EQ(height("one", 2), 1);
  });
}

TEST(WrapText, LongWordIsBrokenWithin) {
  InFrame([] {
    const Strings lines = Lines("abcdefghijklmnop qr", 50);
    EXPECT_EQ(lines, (Strings{"abcde", "fghij", "klmno", "p qr"}));
  });
}

TEST(WrapText, MarksStayWithTheirLetter) {
  InFrame([] {
    const std::string word = "नमस्तेनमस्तेनमस्तेनमस्ते";
    std::string joined;
    for (const std::string& line : Lines(word, 60)) {
      size_t at = 0;
      if (!line.empty()) EXPECT_FALSE(IsMark(NextCodePoint(line, at))) << line;
      joined += line;
    }
    EXPECT_EQ(joined, word);
  });
}

TEST(WrapText, NoByteIsLostAtAnyWidth) {
  InFrame([] {
    const std::string text = "Ask کیا آپ Mo 👩‍👩‍👧 and বাংলা again";
    for (float width = 10; width < 400; width += 7) {
      std::string joined;
      for (const std::string& line : Lines(text, width)) joined += line;
      std::string without_spaces;
      for (char c : text) {
        if (c != ' ') without_spaces += c;
      }
      std::erase(joined, ' ');
      EXPECT_EQ(joined, without_spaces) << width;
    }
  });
}

TEST(Script, DirectionIsThatOfTheFirstStrongCharacter) {
  EXPECT_EQ(DirectionOf("12 کیا"), Direction::kRightToLeft);
  EXPECT_EQ(DirectionOf("Mo کیا"), Direction::kLeftToRight);
  EXPECT_EQ(DirectionOf("  12 !"), Direction::kNeutral);
  EXPECT_EQ(DirectionOf("שלום"), Direction::kRightToLeft);
}

TEST(Script, OnlyComplexTextIsShaped) {
  EXPECT_FALSE(NeedsShaping("Świątek-O’Neill, Ελλάδα, Киев, 中文"));
  for (std::string_view text :
       {"کیا", "नमस्ते", "বাংলা", "ਮੈਂ", "தமிழ்", "ไทย", "שלום", "👍", "e\u0301"}) {
    EXPECT_TRUE(NeedsShaping(text)) << text;
  }
}

TEST(Script, BrokenBytesDoNotReadBeyondTheEnd) {
  for (std::string_view text : {"\xF0", "\xE2\x82", "a\xC3", "\xFF\xFE", "\x80"}) {
    for (size_t at = 0; at < text.size();) NextCodePoint(text, at);
  }
}

TEST(RunCache, KeepsTheNewest512) {
  InFrame([] {
    RunCache& runs = Now().runs;
    for (int i = 0; i < 700; ++i) runs.Get("کیا" + std::to_string(i), 32, 400);
    EXPECT_EQ(runs.size(), RunCache::kCapacity);
    const int rect = runs.Get("کیا699", 32, 400).rect_id;
    EXPECT_EQ(runs.Get("کیا699", 32, 400).rect_id, rect);
    EXPECT_NE(rect, -1);
  });
}

TEST(Text, FollowsTheTextSizeSetting) {
  InFrame([] { EXPECT_FLOAT_EQ(Scaled(kBodyType).size, 32); }, {.text_scale = 2});
}

}  // namespace
}  // namespace earshot::kit
