// Checksums, hex, integers, chance and ids.

#include "core/base/bytes.h"

#include <gtest/gtest.h>

#include <array>
#include <set>

#include "core/base/clock.h"
#include "core/base/ulid.h"

namespace earshot::base {
namespace {

TEST(Crc32c, MatchesTheValuesOfRfc3720) {
  EXPECT_EQ(Crc32c(""), 0U);
  EXPECT_EQ(Crc32c("123456789"), 0xe3069283U);
  EXPECT_EQ(Crc32c(std::string(32, '\0')), 0x8a9136aaU);
  EXPECT_EQ(Crc32c(std::string(32, '\xff')), 0x62a8ab43U);
  std::string rising;
  for (char c = 0; c < 32; ++c) rising.push_back(c);
  EXPECT_EQ(Crc32c(rising), 0x46dd794eU);
}

TEST(Hex, RoundTripsAndRefusesOtherCharacters) {
  const std::array<uint8_t, 3> bytes = {0x00, 0xab, 0xff};
  EXPECT_EQ(HexEncode(bytes), "00abff");
  EXPECT_EQ(HexDecode("00ABff"), std::string("\x00\xab\xff", 3));
  EXPECT_FALSE(HexDecode("0"));
  EXPECT_FALSE(HexDecode("0g"));
}

TEST(Fixed, IntegersAreLittleEndian) {
  std::string bytes;
  AppendFixed32(bytes, 0x01020304);
  AppendFixed64(bytes, 0xfffefdfcfbfaf9f8);
  EXPECT_EQ(bytes.substr(0, 4), "\x04\x03\x02\x01");
  EXPECT_EQ(ReadFixed32(bytes, 0), 0x01020304U);
  EXPECT_EQ(ReadFixed64(bytes, 4), 0xfffefdfcfbfaf9f8U);
}

TEST(SeededRandom, ReplaysExactly) {
  SeededRandom a(42);
  SeededRandom b(42);
  SeededRandom other(43);
  EXPECT_EQ(a.Next64(), b.Next64());
  EXPECT_NE(a.Next64(), other.Next64());
}

TEST(Random, BelowIsEvenlySpread) {
  SeededRandom random(7);
  std::array<int, 10> seen{};
  for (int i = 0; i < 100'000; ++i) ++seen[random.Below(10)];
  for (const int count : seen) EXPECT_NEAR(count, 10'000, 500);
  EXPECT_EQ(random.Below(1), 0U);
}

TEST(Ulid, SortsByTimeAndIsRecognised) {
  FakeClock clock(1'469'918'176'385);
  SeededRandom random(1);
  const std::string first = NewUlid(clock, random);
  EXPECT_EQ(first.substr(0, 10), "01ARYZ6S41");  // the example of the specification
  EXPECT_TRUE(IsUlid(first));
  clock.Advance(1);
  EXPECT_LT(first, NewUlid(clock, random));
  std::set<std::string> ids;
  for (int i = 0; i < 10'000; ++i) ids.insert(NewUlid(clock, random));
  EXPECT_EQ(ids.size(), 10'000U);
}

TEST(Ulid, RefusesWhatIsNone) {
  EXPECT_FALSE(IsUlid(""));
  EXPECT_FALSE(IsUlid("81ARYZ6S410000000000000000"));  // past 128 bits
  EXPECT_FALSE(IsUlid("01ARYZ6S41000000000000000"));   // 25 characters
  EXPECT_FALSE(IsUlid("01ARYZ6S4100000000000000IL"));  // letters outside the alphabet
  EXPECT_FALSE(IsUlid("01aryz6s410000000000000000"));
}

}  // namespace
}  // namespace earshot::base
