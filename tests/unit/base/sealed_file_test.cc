// The sealed file: pinned by a golden file, and every damaged bit is noticed.

#include "core/base/sealer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace earshot::base {
namespace {

constexpr char kPlain[] = "A note in Polish: zażółć gęślą jaźń\n";

std::string GoldenBytes(const std::string& name) {
  std::ifstream file(std::string(EARSHOT_SOURCE_DIR) + "/tests/golden/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string Sealed(std::string plain) {
  std::string bytes;
  PassThroughSealer().Seal("journal/1", std::move(plain),
                           [&](Expected<std::string> sealed) { bytes = std::move(*sealed); });
  return bytes;
}

Expected<std::string> Opened(std::string sealed) {
  Expected<std::string> answer = Fail(ErrorKind::kStorage, "no answer");
  PassThroughSealer().Open("journal/1", std::move(sealed),
                           [&](Expected<std::string> plain) { answer = std::move(plain); });
  return answer;
}

TEST(SealedFile, TheGoldenFileIsWrittenAndReadForEver) {
  const std::string golden = GoldenBytes("sealed/format1_none.bin");
  ASSERT_FALSE(golden.empty());
  EXPECT_EQ(Sealed(kPlain), golden);
  const auto plain = Opened(golden);
  ASSERT_TRUE(plain) << plain.error().sentence;
  EXPECT_EQ(*plain, kPlain);
}

TEST(SealedFile, EveryFlippedBitIsNoticed) {
  const std::string sealed = Sealed("journal");
  for (size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    std::string damaged = sealed;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
    const auto plain = Opened(damaged);
    ASSERT_FALSE(plain) << "bit " << bit;
    EXPECT_EQ(plain.error().kind, ErrorKind::kCorrupt);
  }
}

TEST(SealedFile, EveryCutAndEveryAdditionIsNoticed) {
  const std::string sealed = Sealed("journal");
  for (size_t length = 0; length < sealed.size(); ++length) {
    ASSERT_FALSE(Opened(sealed.substr(0, length))) << length;
  }
  EXPECT_FALSE(Opened(sealed + "x"));
}

TEST(SealedFile, AnEmptyPayloadIsAFile) { EXPECT_EQ(*Opened(Sealed("")), ""); }

TEST(SealedFile, AnotherCipherKeepsItsKeyIdAndIsNotOpenedHere) {
  const std::string key_id = "0123456789abcdef";
  const std::string sealed = EncodeSealedFile(1, key_id, "secret");
  const auto file = DecodeSealedFile(sealed);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->cipher, 1);
  EXPECT_EQ(file->key_id, key_id);
  EXPECT_EQ(file->payload, "secret");
  EXPECT_FALSE(Opened(sealed));
}

}  // namespace
}  // namespace earshot::base
