// Texts that many rows have in common.

#include "core/base/shared_text.h"

#include <gtest/gtest.h>

namespace earshot::base {
namespace {

TEST(SharedTextTest, TheSameLettersAreHeldOnce) {
  SharedTexts texts;
  const SharedText one = texts.Get("visit-to-group");
  const SharedText other = texts.Get(std::string("visit-") + "to-group");
  EXPECT_EQ(&one.str(), &other.str());
  EXPECT_NE(&one.str(), &texts.Get("event").str());
}

TEST(SharedTextTest, ReadsLikeAString) {
  SharedTexts texts;
  const SharedText kind = texts.Get("event");
  const std::string& letters = kind;
  EXPECT_EQ(letters, "event");
  EXPECT_TRUE(kind == "event");
  EXPECT_TRUE(kind != std::string("visit"));
  EXPECT_TRUE(texts.Get("a") < texts.Get("b"));
  EXPECT_FALSE(kind.empty());
}

TEST(SharedTextTest, AnEmptyTextIsNone) {
  SharedTexts texts;
  EXPECT_TRUE(SharedText().empty());
  EXPECT_TRUE(texts.Get("") == SharedText());
  EXPECT_TRUE(texts.Get("") == "");
}

TEST(SharedTextTest, ACopyOutlivesWhereItCameFrom) {
  SharedText owner;
  {
    SharedTexts texts;
    owner = texts.Get("Asha Lindqvist");
  }
  EXPECT_TRUE(owner == "Asha Lindqvist");
}

}  // namespace
}  // namespace earshot::base
