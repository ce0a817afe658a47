// The examples of NIST for SHA-256 (FIPS 180-4), and lengths around the edge of a block.

#include "core/base/sha256.h"

#include <gtest/gtest.h>

#include <set>

namespace earshot::base {
namespace {

TEST(Sha256, GivesTheDigestsThatNistPublishes) {
  EXPECT_EQ(Sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(Sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(Sha256Hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, TellsEveryLengthAroundTwoBlocksApart) {
  std::set<std::string> digests;
  for (size_t length = 50; length <= 130; ++length)
    digests.insert(Sha256Hex(std::string(length, '\0')));
  EXPECT_EQ(digests.size(), 81U);
}

}  // namespace
}  // namespace earshot::base
