// The table that the build makes says of every character what utf8proc says.

#include "core/base/fold_table.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include "core/base/clock.h"
#include "core/base/fold.h"

namespace earshot::base {
namespace {

constexpr int32_t kLast = 0x10ffff;

std::vector<int32_t> Decomposed(int32_t c) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::vector<utf8proc_int32_t> parts(32);
  int boundary = 0;
  const auto count = utf8proc_decompose_char(c, parts.data(), 32, kOptions, &boundary);
  parts.resize(static_cast<size_t>(count));
  std::vector<int32_t> folded;
  for (const int32_t part : parts) {
    if (IsAccent(part)) continue;
    const std::string_view plain = PlainLetters(part);
    if (plain.empty()) folded.push_back(part);
    for (const char letter : plain) folded.push_back(letter);
  }
  return folded;
}

std::string Utf8(int32_t c) {
  std::string bytes(4, '\0');
  bytes.resize(static_cast<size_t>(
      utf8proc_encode_char(c, reinterpret_cast<utf8proc_uint8_t*>(bytes.data()))));
  return bytes;
}

TEST(FoldTable, FoldsEveryCharacterAsUtf8procDoes) {
  for (int32_t c = 0x80; c <= kLast; ++c) {
    if (c >= 0xd800 && c <= 0xdfff) continue;
    std::string expected;
    for (const int32_t part : Decomposed(c)) expected += Utf8(part);
    ASSERT_EQ(Fold(Utf8(c)), expected) << std::hex << c;
  }
}

TEST(FoldTable, KnowsKindAndClassOfEveryCharacter) {
  const FoldTable& table = FoldTable::Get();
  for (int32_t c = 0; c <= kLast; ++c) {
    const auto category = utf8proc_category(c);
    CharacterKind kind = CharacterKind::kOther;
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
      kind = CharacterKind::kWord;
    }
    if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO) {
      kind = CharacterKind::kWord;
    }
    if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME) {
      kind = CharacterKind::kMark;
    }
    if (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP) {
      kind = CharacterKind::kSpace;
    }
    ASSERT_EQ(table.KindOf(c), kind) << std::hex << c;
    ASSERT_EQ(table.CombiningClassOf(c), utf8proc_get_property(c)->combining_class)
        << std::hex << c;
  }
}

TEST(FoldTable, ReadsBytesAsUtf8procDoes) {
  SeededRandom random(7);
  for (int round = 0; round < 200000; ++round) {
    std::string bytes(1 + random.Below(5), '\0');
    for (char& byte : bytes) {
      // Mostly bytes at the edges of what is well formed.
      constexpr unsigned char kEdges[] = {0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0,
                                          0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xec,
                                          0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
      byte = static_cast<char>(kEdges[random.Below(sizeof kEdges)]);
    }
    bool valid = true;
    for (size_t at = 0; valid && at < bytes.size();) {
      utf8proc_int32_t c = 0;
      const auto length =
          utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                           static_cast<utf8proc_ssize_t>(bytes.size() - at), &c);
      valid = length > 0;
      at += valid ? static_cast<size_t>(length) : 1;
    }
    ASSERT_EQ(IsValidUtf8(bytes), valid) << ::testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace earshot::base
