// Unicode folding over utf8proc (fold.h).
//
// Works one character at a time and sorts the marks of one letter itself: utf8proc's whole-string
// normaliser takes quadratic time on a letter with thousands of marks, and such text comes from
// outside. Bad bytes fold to U+FFFD; nothing here fails.

#include "core/base/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace earshot::base {
namespace {

constexpr int32_t kReplacement = 0xfffd;

// The next code point of `bytes` at `position`, which moves past it; -1 for a bad byte (moves by
// 1).
int32_t NextCodePoint(std::string_view bytes, size_t& position) {
  utf8proc_int32_t code_point = -1;
  const utf8proc_ssize_t length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + position,
                       static_cast<utf8proc_ssize_t>(bytes.size() - position), &code_point);
  position += length > 0 ? static_cast<size_t>(length) : 1;
  return length > 0 ? code_point : -1;
}

void AppendCodePoint(std::string& out, int32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes;
  const utf8proc_ssize_t length = utf8proc_encode_char(code_point, bytes.data());
  for (utf8proc_ssize_t i = 0; i < length; ++i) {
    out.push_back(static_cast<char>(bytes[static_cast<size_t>(i)]));
  }
}

bool Within(int32_t c, int32_t first, int32_t last) { return c >= first && c <= last; }

// Accents and vowel points that people leave out when they type. WHY not every mark: in Punjabi,
// Hindi, Bengali and Tamil the vowels are marks, and a word without them is another word.
bool IsAccent(int32_t c) {
  return Within(c, 0x300, 0x36f) || Within(c, 0x1ab0, 0x1aff) || Within(c, 0x1dc0, 0x1dff) ||
         Within(c, 0x20d0, 0x20ff) || Within(c, 0xfe20, 0xfe2f) ||  // Latin, Greek, Cyrillic
         Within(c, 0x591, 0x5c7) ||                                 // Hebrew points
         Within(c, 0x610, 0x61a) || Within(c, 0x64b, 0x65f) || c == 0x670 ||
         Within(c, 0x6d6, 0x6ed) ||                             // Arabic and Urdu vowel signs
         c == 0x93c || c == 0x9bc || c == 0xa3c || c == 0xabc;  // nukta dots
}

// Letters that Unicode does not decompose but that people type without their stroke.
std::string_view PlainLetters(int32_t c) {
  switch (c) {
    case 0x142:
      return "l";  // Polish
    case 0xf8:
      return "o";  // Danish, Norwegian
    case 0xe6:
      return "ae";
    case 0x153:
      return "oe";
    case 0x111:
      return "d";  // Vietnamese, Croatian
    case 0xf0:
      return "d";
    case 0xfe:
      return "th";
    case 0x127:
      return "h";  // Maltese
    case 0x131:
      return "i";  // Turkish
    default:
      return "";
  }
}

bool IsMark(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

bool IsWordCharacter(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

// Chinese, Japanese, Thai, Lao, Burmese and Khmer are written without spaces between words.
bool IsWrittenWithoutSpaces(int32_t c) {
  return Within(c, 0x2e80, 0x30ff) || Within(c, 0x3400, 0x9fff) || Within(c, 0xf900, 0xfaff) ||
         Within(c, 0x20000, 0x3134f) || Within(c, 0xe00, 0xeff) || Within(c, 0x1000, 0x109f) ||
         Within(c, 0x1780, 0x17ff);
}

bool IsSpace(int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return Within(c, 9, 13) || c == 0x200b || c == 0xfeff || category == UTF8PROC_CATEGORY_ZS ||
         category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

// Marks that stay are put in canonical order, so that equal text folds to equal bytes.
void SortMarks(std::vector<int32_t>& text) {
  const auto combining = [](int32_t c) { return utf8proc_get_property(c)->combining_class; };
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

std::vector<int32_t> FoldedCodePoints(std::string_view utf8) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::vector<int32_t> folded;
  folded.reserve(utf8.size());
  for (size_t position = 0; position < utf8.size();) {
    int32_t c = NextCodePoint(utf8, position);
    if (c < 0) c = kReplacement;
    if (c < 0x80) {
      folded.push_back(c >= 'A' && c <= 'Z' ? c + 32 : c);
      continue;
    }
    std::array<utf8proc_int32_t, 32> parts;
    int boundary = 0;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(c, parts.data(), parts.size(), kOptions, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size());
         ++i) {
      const int32_t part = parts[static_cast<size_t>(i)];
      if (IsAccent(part)) continue;
      const std::string_view plain = PlainLetters(part);
      if (plain.empty()) folded.push_back(part);
      for (const char letter : plain) folded.push_back(letter);
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
