// See clean_text.h.

#include "core/report/clean_text.h"

#include <algorithm>
#include <utility>

#include "core/base/fold.h"

namespace earshot::report {
namespace {

constexpr std::string_view kReplacement = "\xef\xbf\xbd";
constexpr std::string_view kNotInFileNames = "\\/:*?\"<>|\t\n";
constexpr size_t kFileCharacters = 50;  // of up to 4 bytes: with a date well within 255

size_t LengthFromLead(unsigned char lead) {
  if (lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

// C0 and C1 controls and DEL.
bool IsControl(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 2)
    return first == 0xc2 && static_cast<unsigned char>(character[1]) < 0xa0;
  return character.size() == 1 && (first < 0x20 || first == 0x7f);
}

}  // namespace

size_t CharacterLength(std::string_view bytes, size_t position) {
  const size_t length = LengthFromLead(static_cast<unsigned char>(bytes[position]));
  const std::string_view piece = bytes.substr(position, length);
  return piece.size() == length && base::IsValidUtf8(piece) ? length : 1;
}

std::string CleanText(std::string_view bytes) {
  std::string clean;
  clean.reserve(bytes.size());
  for (size_t i = 0; i < bytes.size();) {
    const std::string_view character = bytes.substr(i, CharacterLength(bytes, i));
    i += character.size();
    if (!base::IsValidUtf8(character)) {
      clean += kReplacement;
    } else if (character == "\t" || character == "\n" || !IsControl(character)) {
      clean += character;
    } else if (character == "\r" && bytes.substr(i, 1) != "\n") {
      clean += '\n';
    }
  }
  return clean;
}

std::vector<std::string> Lines(std::string_view text) {
  const std::string clean = CleanText(text);
  std::vector<std::string> lines;
  for (size_t start = 0; start <= clean.size();) {
    const size_t end = std::min(clean.find('\n', start), clean.size());
    std::string line = base::TrimSpaces(std::string_view(clean).substr(start, end - start));
    if (!line.empty()) lines.push_back(std::move(line));
    start = end + 1;
  }
  return lines;
}

std::string FileWords(std::string_view text) {
  std::string words;
  for (const char c : CleanText(text)) {
    const char put = kNotInFileNames.find(c) == std::string_view::npos ? c : ' ';
    if (put != ' ' || !words.ends_with(' ')) words += put;
  }
  words.erase(0, words.find_first_not_of(" ."));
  return base::TrimSpaces(base::Ellipsis(words, kFileCharacters));
}

}  // namespace earshot::report
