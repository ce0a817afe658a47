// Every text of the interface is found under its key, in both parts of the download.

#include "wasm/ui/shell/texts.h"

#include <gtest/gtest.h>

#include <string_view>

namespace earshot::shell {
namespace {

struct Written {
  Text key;
  std::string_view words;
};

#define EARSHOT_TEXT(key, words) {Text::key, words},
constexpr Written kWritten[] = {
#include "wasm/ui/shell/texts_en.inc"
#include "wasm/ui/shell/texts_later_en.inc"
};
#undef EARSHOT_TEXT

TEST(Texts, EachIsFoundUnderItsKeyAndEndsWithANought) {
  EXPECT_EQ(std::size(kWritten), static_cast<size_t>(Text::kTextCount));
  for (const Written& written : kWritten) {
    const std::string_view text = T(written.key);
    EXPECT_EQ(text, written.words);
    EXPECT_FALSE(text.empty()) << "what has not come yet is empty, nothing else";
    EXPECT_EQ(text.data()[text.size()], '\0') << text;
  }
}

TEST(Texts, ValuesAreFilledInWhereTheTextSays) {
  EXPECT_EQ(Fill(Text::kPageTitle, {"Today"}), "Today - Earshot");
  EXPECT_EQ(Count(1, Text::kOneStakeholder, Text::kManyStakeholders), "1 stakeholder");
  EXPECT_EQ(Count(1200, Text::kOneStakeholder, Text::kManyStakeholders), "1,200 stakeholders");
}

}  // namespace
}  // namespace earshot::shell
