// What folding leaves out or writes plainly besides what Unicode says. Used by fold.cc and by the
// tool that makes the table (tools/fold_table).
#pragma once

#include <cstdint>
#include <string_view>

namespace earshot::base {

enum class CharacterKind : uint8_t { kOther, kWord, kMark, kSpace };

inline bool Within(int32_t c, int32_t first, int32_t last) { return c >= first && c <= last; }

// Korean syllables fold by arithmetic (Unicode 3.12) and stand in no table.
inline bool IsHangulSyllable(int32_t c) { return Within(c, 0xac00, 0xd7a3); }

// Accents and vowel points that people leave out when they type. WHY not every mark: in Punjabi,
// Hindi, Bengali and Tamil the vowels are marks, and a word without them is another word.
inline bool IsAccent(int32_t c) {
  return Within(c, 0x300, 0x36f) || Within(c, 0x1ab0, 0x1aff) || Within(c, 0x1dc0, 0x1dff) ||
         Within(c, 0x20d0, 0x20ff) || Within(c, 0xfe20, 0xfe2f) ||  // Latin, Greek, Cyrillic
         Within(c, 0x591, 0x5c7) ||                                 // Hebrew points
         Within(c, 0x610, 0x61a) || Within(c, 0x64b, 0x65f) || c == 0x670 ||
         Within(c, 0x6d6, 0x6ed) ||                             // Arabic and Urdu vowel signs
         c == 0x93c || c == 0x9bc || c == 0xa3c || c == 0xabc;  // nukta dots
}

// Letters that Unicode does not decompose but that people type without their stroke.
inline std::string_view PlainLetters(int32_t c) {
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

}  // namespace earshot::base
