// Ranges of Unicode that decide shaping and direction (script.h).

#include "wasm/ui/kit/script.h"

#include <algorithm>
#include <array>

namespace earshot::kit {
namespace {

struct Range {
  uint32_t first, last;
};

// Combining marks, Hebrew to Khmer and their kin, joiners, emoji and their selectors.
constexpr std::array<Range, 17> kShaped = {{{0x0300, 0x036F},
                                            {0x0590, 0x109F},
                                            {0x1780, 0x18AF},
                                            {0x1900, 0x1CFF},
                                            {0x1DC0, 0x1DFF},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x206F},
                                            {0x20D0, 0x20FF},
                                            {0xA800, 0xABFF},
                                            {0xFB1D, 0xFDFF},
                                            {0xFE00, 0xFE0F},
                                            {0xFE20, 0xFE2F},
                                            {0xFE70, 0xFEFF},
                                            {0x10800, 0x11FFF},
                                            {0x1E800, 0x1FAFF},
                                            {0xE0000, 0xE0FFF}}};

constexpr std::array<Range, 5> kRightToLeft = {
    {{0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};

constexpr std::array<Range, 11> kMarks = {{{0x0300, 0x036F},
                                           {0x0591, 0x05C7},
                                           {0x0610, 0x061A},
                                           {0x064B, 0x065F},
                                           {0x0E31, 0x0E3A},
                                           {0x0E47, 0x0E4E},
                                           {0x200C, 0x200D},
                                           {0x20D0, 0x20FF},
                                           {0xFE00, 0xFE0F},
                                           {0x1F3FB, 0x1F3FF},
                                           {0xE0020, 0xE007F}}};

template <size_t N>
bool Within(const std::array<Range, N>& ranges, uint32_t code_point) {
  return std::any_of(ranges.begin(), ranges.end(), [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

// In each block of 128 from Devanagari to Malayalam, signs lie at the same places.
bool IsIndicMark(uint32_t code_point) {
  if (code_point < 0x0900 || code_point > 0x0D7F) return false;
  const uint32_t place = code_point & 0x7Fu;
  return place <= 0x03 || (place >= 0x3A && place <= 0x4D && place != 0x3D) ||
         (place >= 0x51 && place <= 0x57) || place == 0x62 || place == 0x63;
}

}  // namespace

uint32_t NextCodePoint(std::string_view utf8, size_t& at) {
  constexpr uint32_t kBroken = 0xFFFD;
  const auto first = static_cast<unsigned char>(utf8[at++]);
  if (first < 0x80) return first;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
  if (more == 0) return kBroken;
  uint32_t code_point = first & (0x3Fu >> more);
  for (int i = 0; i < more; ++i) {
    if (at >= utf8.size() || (static_cast<unsigned char>(utf8[at]) & 0xC0u) != 0x80u) {
      return kBroken;
    }
    code_point = (code_point << 6) | (static_cast<unsigned char>(utf8[at++]) & 0x3Fu);
  }
  return code_point > 0x10FFFF ? kBroken : code_point;
}

bool NeedsShaping(uint32_t code_point) {
  return code_point >= 0x0300 && Within(kShaped, code_point);
}

bool NeedsShaping(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    if (NeedsShaping(NextCodePoint(utf8, at))) return true;
  }
  return false;
}

Direction DirectionOf(uint32_t code_point) {
  if (Within(kRightToLeft, code_point)) return Direction::kRightToLeft;
  const bool ascii_letter =
      (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z');
  const bool other_letter = code_point >= 0xC0 && !(code_point >= 0x2000 && code_point <= 0x2BFF) &&
                            code_point < 0x1F000 && !IsMark(code_point);
  return ascii_letter || other_letter ? Direction::kLeftToRight : Direction::kNeutral;
}

Direction DirectionOf(std::string_view utf8) {
  for (size_t at = 0; at < utf8.size();) {
    const Direction direction = DirectionOf(NextCodePoint(utf8, at));
    if (direction != Direction::kNeutral) return direction;
  }
  return Direction::kNeutral;
}

bool IsMark(uint32_t code_point) { return Within(kMarks, code_point) || IsIndicMark(code_point); }

}  // namespace earshot::kit
