// Unicode folding (fold.h): compatibility decomposition, case folding and accents left out, from
// the table of fold_table.h.
//
// Works one character at a time and sorts the marks of one letter itself, so that a letter with
// thousands of marks, which comes from outside, costs no more than they are many. Bad bytes fold to
// U+FFFD; nothing here fails.

#include "core/base/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/fold_table.h"

namespace earshot::base {
namespace {

constexpr int32_t kReplacement = 0xfffd;

bool Continues(unsigned char byte) { return (byte & 0xc0) == 0x80; }

// The next code point of `bytes` at `position`, which moves past it; -1 for a bad byte (moves by
// 1). Well-formed sequences only: Unicode 15, table 3-7.
int32_t NextCodePoint(std::string_view bytes, size_t& position) {
  const auto at = [&](size_t i) {
    return position + i < bytes.size() ? static_cast<unsigned char>(bytes[position + i])
                                       : static_cast<unsigned char>(0);
  };
  const unsigned char first = at(0);
  size_t length = 1;
  int32_t c = first;
  if (first >= 0xc2 && first <= 0xdf) {
    length = 2;
    c = first & 0x1f;
  } else if (first >= 0xe0 && first <= 0xef) {
    length = 3;
    c = first & 0x0f;
  } else if (first >= 0xf0 && first <= 0xf4) {
    length = 4;
    c = first & 0x07;
  } else if (first >= 0x80) {
    ++position;
    return -1;
  }
  for (size_t i = 1; i < length; ++i) {
    if (!Continues(at(i))) {
      ++position;
      return -1;
    }
    c = (c << 6) | (at(i) & 0x3f);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  if (overlong || c > 0x10ffff || Within(c, 0xd800, 0xdfff)) {
    ++position;
    return -1;
  }
  position += length;
  return c;
}

void AppendCodePoint(std::string& out, int32_t c) {
  const auto tail = [&](int shift) {
    out.push_back(static_cast<char>(0x80 | ((c >> shift) & 0x3f)));
  };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xc0 | (c >> 6)));
    tail(0);
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xe0 | (c >> 12)));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xf0 | (c >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool IsMark(int32_t c) { return FoldTable::Get().KindOf(c) == CharacterKind::kMark; }

bool IsWordCharacter(int32_t c) { return FoldTable::Get().KindOf(c) == CharacterKind::kWord; }

// Chinese, Japanese, Thai, Lao, Burmese and Khmer are written without spaces between words.
bool IsWrittenWithoutSpaces(int32_t c) {
  return Within(c, 0x2e80, 0x30ff) || Within(c, 0x3400, 0x9fff) || Within(c, 0xf900, 0xfaff) ||
         Within(c, 0x20000, 0x3134f) || Within(c, 0xe00, 0xeff) || Within(c, 0x1000, 0x109f) ||
         Within(c, 0x1780, 0x17ff);
}

bool IsSpace(int32_t c) {
  return Within(c, 9, 13) || c == 0x200b || c == 0xfeff ||
         FoldTable::Get().KindOf(c) == CharacterKind::kSpace;
}

// Marks that stay are put in canonical order, so that equal text folds to equal bytes.
void SortMarks(std::vector<int32_t>& text) {
  const auto combining = [](int32_t c) {
    return c < 0x300 ? uint8_t{0} : FoldTable::Get().CombiningClassOf(c);
  };
  for (auto start = text.begin(); start != text.end();) {
    if (combining(*start) == 0) {
      ++start;
      continue;
    }
    const auto stop = std::find_if(start, text.end(), [&](int32_t c) { return combining(c) == 0; });
    std::stable_sort(start, stop,
                     [&](int32_t a, int32_t b) { return combining(a) < combining(b); });
    start = stop;
  }
}

// Unicode 3.12: a syllable is a lead, a vowel and, unless it is the first of its 28, a tail.
void AppendHangul(std::vector<int32_t>& folded, int32_t syllable) {
  const int32_t index = syllable - 0xac00;
  folded.push_back(0x1100 + index / 588);
  folded.push_back(0x1161 + index % 588 / 28);
  if (index % 28 != 0) folded.push_back(0x11a7 + index % 28);
}

std::vector<int32_t> FoldedCodePoints(std::string_view utf8) {
  std::vector<int32_t> folded;
  folded.reserve(utf8.size());
  for (size_t position = 0; position < utf8.size();) {
    int32_t c = NextCodePoint(utf8, position);
    if (c < 0) c = kReplacement;
    if (c < 0x80) {
      folded.push_back(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (IsHangulSyllable(c)) {
      AppendHangul(folded, c);
    } else if (const auto parts = FoldTable::Get().FoldOf(c)) {
      folded.insert(folded.end(), parts->begin(), parts->end());
    } else {
      folded.push_back(c);
    }
  }
  SortMarks(folded);
  return folded;
}

}  // namespace

std::string Fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const int32_t c : FoldedCodePoints(utf8)) AppendCodePoint(out, c);
  return out;
}

std::vector<std::string> FoldedWords(std::string_view utf8) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const int32_t c : FoldedCodePoints(utf8)) {
    if (IsWordCharacter(c)) {
      if (IsWrittenWithoutSpaces(c)) finish();
      AppendCodePoint(word, c);
    } else if (IsMark(c) && !word.empty()) {
      AppendCodePoint(word, c);
    } else {
      finish();
    }
  }
  finish();
  return words;
}

bool IsValidUtf8(std::string_view bytes) {
  for (size_t position = 0; position < bytes.size();) {
    if (static_cast<unsigned char>(bytes[position]) < 0x80) {
      ++position;
    } else if (NextCodePoint(bytes, position) < 0) {
      return false;
    }
  }
  return true;
}

size_t CharacterCount(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

std::string Ellipsis(std::string_view utf8, size_t characters) {
  if (CharacterCount(utf8) <= characters) return std::string(utf8);
  if (characters == 0) return "";
  size_t kept = 0;
  size_t position = 0;
  while (position < utf8.size()) {
    const bool starts = (static_cast<unsigned char>(utf8[position]) & 0xc0) != 0x80;
    if (starts && kept + 1 == characters) break;
    if (starts) ++kept;
    ++position;
  }
  std::string cut(utf8.substr(0, position));
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return cut + "…";
}

std::string TrimSpaces(std::string_view text) {
  size_t first = text.size();
  size_t last = 0;
  for (size_t position = 0; position < text.size();) {
    const size_t start = position;
    const int32_t c = NextCodePoint(text, position);
    if (c >= 0 && IsSpace(c)) continue;
    first = std::min(first, start);
    last = position;
  }
  return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

}  // namespace earshot::base
