// Writes the table that core/base/fold_table.cc reads: what folding needs of Unicode, and no more.
//
// Called by the build (cmake/fold_table.cmake), compiled for the machine that builds. Everything
// comes from utf8proc, asked character by character; its own data is five times as large because it
// also knows widths, directions and ways back. The layout is in core/base/fold_table.h.

#include <utf8proc.h>

#include <cstdint>
#include <cstdio>
#include <vector>

#include "core/base/fold_rules.h"

namespace {

using Bytes = std::vector<uint8_t>;
using earshot::base::CharacterKind;

constexpr int32_t kLast = 0x10ffff;

void Varint(Bytes& out, uint32_t value) {
  while (value >= 128) {
    out.push_back(static_cast<uint8_t>(value | 128));
    value >>= 7;
  }
  out.push_back(static_cast<uint8_t>(value));
}

void Signed(Bytes& out, int32_t value) {
  Varint(out, value < 0 ? (static_cast<uint32_t>(-(value + 1)) << 1) | 1
                        : static_cast<uint32_t>(value) << 1);
}

uint32_t KindOf(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  const auto within = [&](int first, int last) { return category >= first && category <= last; };
  CharacterKind kind = CharacterKind::kOther;
  if (within(UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LO)) kind = CharacterKind::kWord;
  if (within(UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NO)) kind = CharacterKind::kWord;
  if (within(UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME)) kind = CharacterKind::kMark;
  if (within(UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZP)) kind = CharacterKind::kSpace;
  return static_cast<uint32_t>(kind);
}

uint32_t ClassOf(int32_t c) {
  return static_cast<uint32_t>(utf8proc_get_property(c)->combining_class);
}

// Ranges of equal value, zero left out: gap since the last range, length, value.
void Ranges(Bytes& out, uint32_t (*value_of)(int32_t)) {
  Bytes ranges;
  uint32_t count = 0;
  int32_t end = 0;
  for (int32_t c = 0; c <= kLast;) {
    const uint32_t value = value_of(c);
    int32_t next = c + 1;
    while (next <= kLast && value_of(next) == value) ++next;
    if (value != 0) {
      Varint(ranges, static_cast<uint32_t>(c - end));
      Varint(ranges, static_cast<uint32_t>(next - c));
      Varint(ranges, value);
      end = next;
      ++count;
    }
    c = next;
  }
  Varint(out, count);
  out.insert(out.end(), ranges.begin(), ranges.end());
}

std::vector<int32_t> FoldOf(int32_t c) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_int32_t parts[32];
  int boundary = 0;
  const utf8proc_ssize_t count = utf8proc_decompose_char(c, parts, 32, kOptions, &boundary);
  std::vector<int32_t> folded;
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const int32_t part = parts[i];
    if (earshot::base::IsAccent(part)) continue;
    const std::string_view plain = earshot::base::PlainLetters(part);
    if (plain.empty()) folded.push_back(part);
    for (const char letter : plain) folded.push_back(letter);
  }
  return folded;
}

// Each character from 128 on that folds to something else: gap, how many, and these as differences.
void Folds(Bytes& out) {
  Bytes folds;
  uint32_t count = 0;
  int32_t before = 0;
  int32_t last_first = 0;
  for (int32_t c = 0x80; c <= kLast; ++c) {
    if (earshot::base::IsHangulSyllable(c) || (c >= 0xd800 && c <= 0xdfff)) continue;
    const std::vector<int32_t> folded = FoldOf(c);
    if (folded.size() == 1 && folded[0] == c) continue;
    Varint(folds, static_cast<uint32_t>(c - before));
    Varint(folds, static_cast<uint32_t>(folded.size()));
    int32_t last = last_first;
    for (const int32_t part : folded) {
      Signed(folds, part - last);
      last = part;
    }
    if (!folded.empty()) last_first = folded[0];
    before = c;
    ++count;
  }
  Varint(out, count);
  out.insert(out.end(), folds.begin(), folds.end());
}

}  // namespace

int main() {
  Bytes table;
  Ranges(table, KindOf);
  Ranges(table, ClassOf);
  Folds(table);
  for (size_t i = 0; i < table.size(); ++i) {
    std::printf("%d,%s", table[i], i % 32 == 31 ? "\n" : "");
  }
  return 0;
}
