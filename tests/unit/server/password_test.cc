// Which passwords the server takes: as long as the page says, in any alphabet.
#include "server-stub/users/password.h"

#include <gtest/gtest.h>

#include <string>

namespace earshot::server {
namespace {

constexpr char kShort[] = "Use a password of at least 12 characters.";
constexpr char kLong[] = "Use a password of at most 128 characters.";

// `count` characters, of two bytes each.
std::string Cyrillic(size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += i % 2 == 0 ? "\u0436" : "\u0434";
  return text;
}

TEST(PasswordTest, IsMeasuredInCharactersAsThePageMeasuresIt) {
  EXPECT_EQ(RefusePassword(Cyrillic(11), "ann"), kShort);
  EXPECT_EQ(RefusePassword(Cyrillic(12), "ann"), "");
  EXPECT_EQ(RefusePassword(Cyrillic(128), "ann"), "");
  EXPECT_EQ(RefusePassword(Cyrillic(129), "ann"), kLong);
  EXPECT_EQ(RefusePassword("eleven char", "ann"), kShort);
  EXPECT_EQ(RefusePassword("twelve chars", "ann"), "");
}

TEST(PasswordTest, OfBytesThatAreNoCharactersHasAnEndToo) {
  EXPECT_EQ(RefusePassword("twelve chars" + std::string(501, '\x80'), "ann"), kLong);
}

}  // namespace
}  // namespace earshot::server
