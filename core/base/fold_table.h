// What folding needs of Unicode, decoded once from a table that the build makes out of utf8proc
// (tools/fold_table). Used by fold.cc alone.
//
// table    := kinds classes folds
// kinds    := count range…       range := gap length value    (CharacterKind; kOther left out)
// classes  := count range…       the combining class; zero left out
// folds    := count fold…        fold  := gap size difference…
// `gap`: since the end of the last range, or since the last character that folds. A difference is
// to the part before it, of the first part to the first part of the fold before. Numbers are
// varints of 7 bits, low bits first; differences have their sign in the lowest bit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/fold_rules.h"

namespace earshot::base {

class FoldTable {
 public:
  static const FoldTable& Get();

  CharacterKind KindOf(int32_t c) const;
  uint8_t CombiningClassOf(int32_t c) const;
  // The characters that stand for `c`; nothing when it stands for itself, an empty list when it
  // disappears. Korean syllables are not in it.
  std::optional<std::span<const int32_t>> FoldOf(int32_t c) const;

 private:
  FoldTable();
  struct Range {
    int32_t first;
    int32_t end;
    uint8_t value;
  };
  static uint8_t ValueAt(const std::vector<Range>& ranges, int32_t c);

  std::vector<Range> kinds_;
  std::vector<Range> classes_;
  std::vector<int32_t> folding_;  // sorted
  std::vector<uint32_t> starts_;  // into parts_, one more than folding_
  std::vector<int32_t> parts_;
};

}  // namespace earshot::base
