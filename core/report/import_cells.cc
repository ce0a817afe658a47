// See import_cells.h.

#include "core/report/import_cells.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/fold.h"
#include "core/model/sentence.h"
#include "core/report/clean_text.h"
#include "core/report/day_first_date.h"

namespace earshot::report {
namespace {

using model::ValueType;

constexpr size_t kAllowedShown = 20;
constexpr size_t kMostDigits = 15;
constexpr size_t kPiecesInOneName = 4;  // a title may hold the signs that stand between elements
constexpr std::string_view kBetween = ";|";
// U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069: they turn the text after them round.
constexpr std::array<std::string_view, 11> kDirectionMarks = {
    "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac", "\xe2\x80\xad",
    "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9"};

std::string WithUnixLineEnds(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool of_pair = text[i] == '\r' && text.substr(i, 2) == "\r\n";
    if (!of_pair) out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

// "1,200" and "1 200": behind the first, every group has three digits, so "1,5" is no number.
std::optional<int64_t> ReadWhole(std::string_view text) {
  std::string rest = base::Fold(text);
  const bool negative = !rest.empty() && rest.front() == '-';
  if (negative) rest.erase(0, 1);
  const bool grouped = rest.find_first_of(", ") != std::string::npos;
  int64_t number = 0;
  size_t digits = 0;
  size_t in_group = 0;
  bool first_group = true;
  for (const char c : rest) {
    if (c == ',' || c == ' ') {
      if (in_group == 0 || in_group > 3 || (!first_group && in_group != 3)) return std::nullopt;
      first_group = false;
      in_group = 0;
    } else if (c >= '0' && c <= '9' && digits < kMostDigits) {
      number = number * 10 + (c - '0');
      ++digits;
      ++in_group;
    } else {
      return std::nullopt;
    }
  }
  if (digits == 0 || (grouped && in_group != 3)) return std::nullopt;
  return negative ? -number : number;
}

CellValue ReadBoolean(std::string_view text) {
  const std::string key = WordKey(text);
  for (const std::string_view yes : {"yes", "true", "1", "y"}) {
    if (key == yes) return {true, ""};
  }
  for (const std::string_view no : {"no", "false", "0", "n"}) {
    if (key == no) return {false, ""};
  }
  return {nullptr, "Write yes or no."};
}

CellValue ReadDate(std::string_view text) {
  const DayFirstDate read = ReadDayFirstDate(text);
  if (read.date) return {base::FormatDate(*read.date), ""};
  if (!read.month_first) {
    return {nullptr, "It is not a date: write it like 25/11/2026 or 25 November 2026."};
  }
  return {nullptr, "It is a date only with the month first: write the day first, like " +
                       base::FormatDateLong(*read.month_first) + "."};
}

// Where the pieces between the signs begin and end.
std::vector<std::pair<size_t, size_t>> Pieces(std::string_view text) {
  std::vector<std::pair<size_t, size_t>> pieces;
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find_first_of(kBetween, start), text.size());
    if (!base::TrimSpaces(text.substr(start, end - start)).empty()) pieces.push_back({start, end});
    start = end + 1;
  }
  return pieces;
}

std::string LowerFirst(std::string_view label) {
  std::string text(label);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

}  // namespace

std::string WordKey(std::string_view text) {
  std::string key;
  for (const std::string& word : base::FoldedWords(text)) key += word;
  return key;
}

std::string Shown(std::string_view text, size_t characters) {
  std::string line;
  for (const std::string& part : Lines(text)) line += (line.empty() ? "" : " ") + part;
  for (const std::string_view mark : kDirectionMarks) {
    for (size_t at = line.find(mark); at != std::string::npos; at = line.find(mark, at)) {
      line.erase(at, mark.size());
    }
  }
  return base::Ellipsis(line, characters);
}

std::string InQuotes(std::string_view text) { return "\u201C" + Shown(text) + "\u201D"; }

const CellReader::Words& CellReader::WordsOf(const model::Field& field) {
  const auto known = words_.find(field.vocabulary);
  if (known != words_.end()) return known->second;
  Words& words = words_[std::string(field.vocabulary)];
  const auto name = [&words](const std::string& key, const std::string& value) {
    std::vector<std::string>& values = words.values[key];
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  };
  if (field.type == ValueType::kReference) {
    const model::RecordType* type = model::FindType(field.vocabulary);
    for (const app::Row& row : workspace_.List(field.vocabulary)) {
      if (type != nullptr) {
        name(base::Fold(base::TrimSpaces(base::GetString(row.document, type->title_field))),
             row.id);
      }
      // WHY both: our own export writes a long title shortened.
      name(base::Fold(base::TrimSpaces(workspace_.TitleOf(row.id))), row.id);
    }
    return words;
  }
  const std::vector<app::TermChoice> terms = workspace_.Terms(field.vocabulary);
  for (size_t i = 0; i < terms.size(); ++i) {
    name(WordKey(terms[i].label), terms[i].code);
    if (i >= kAllowedShown) continue;
    words.allowed += (i == 0 ? "" : "; ") + terms[i].label;
  }
  for (const app::TermChoice& term : terms) {  // a label that reads like another's code goes first
    if (words.values.count(WordKey(term.code)) == 0) name(WordKey(term.code), term.code);
  }
  if (terms.size() > kAllowedShown) {
    words.allowed += "; and " + std::to_string(terms.size() - kAllowedShown) + " more";
  }
  return words;
}

std::string CellReader::Unknown(const model::Field& field, std::string_view text) {
  if (field.type == ValueType::kChoice) {
    return InQuotes(text) + " is not on the list. Write one of these: " + WordsOf(field).allowed +
           ".";
  }
  const model::RecordType* type = model::FindType(field.vocabulary);
  return "There is no " + LowerFirst(type == nullptr ? "record" : type->label) + " called " +
         InQuotes(text) + ": make it first, or leave the column out.";
}

// Null without a problem: the word is unknown.
CellValue CellReader::ReadWord(const model::Field& field, std::string_view text) {
  const Words& words = WordsOf(field);
  const bool choice = field.type == ValueType::kChoice;
  const auto found = words.values.find(choice ? WordKey(text) : base::Fold(base::TrimSpaces(text)));
  if (found == words.values.end() || found->first.empty()) return {};
  if (found->second.size() == 1) return {found->second.front(), ""};
  return {nullptr, "There are " + std::to_string(found->second.size()) + " called " +
                       InQuotes(text) + ": give them different names first."};
}

CellValue CellReader::ReadOne(const model::Field& field, std::string_view text) {
  switch (field.type) {
    case ValueType::kChoice:
    case ValueType::kReference: {
      CellValue read = ReadWord(field, text);
      if (read.value.is_null() && read.problem.empty()) read.problem = Unknown(field, text);
      return read;
    }
    case ValueType::kInteger:
      if (const auto number = ReadWhole(text)) return {*number, ""};
      return {nullptr, "Write a whole number in digits, like 1,200."};
    case ValueType::kBoolean:
      return ReadBoolean(text);
    case ValueType::kDate:
      return ReadDate(text);
    default:
      return {WithUnixLineEnds(text), ""};
  }
}

CellValue CellReader::ReadSet(const model::Field& field, std::string_view text) {
  const bool words = field.type == ValueType::kChoice || field.type == ValueType::kReference;
  std::vector<std::string> elements;
  const auto pieces = Pieces(text);
  for (size_t i = 0; i < pieces.size();) {
    size_t taken = 1;
    CellValue read;
    // The longest name first: a question may hold a semicolon of its own.
    for (size_t n = words ? std::min(kPiecesInOneName, pieces.size() - i) : 1; n > 0; --n) {
      const size_t start = pieces[i].first;
      const std::string name =
          base::TrimSpaces(text.substr(start, pieces[i + n - 1].second - start));
      read = n > 1 ? ReadWord(field, name) : ReadOne(field, name);
      taken = n;
      if (!read.value.is_null() || !read.problem.empty()) break;
    }
    if (!read.problem.empty()) return read;
    const std::string element = base::AsString(read.value);
    if (std::find(elements.begin(), elements.end(), element) == elements.end()) {
      elements.push_back(element);
    }
    i += taken;
  }
  if (elements.empty()) return {};
  return {elements, ""};
}

CellValue CellReader::Read(const model::Field& field, std::string_view text) {
  const std::string trimmed = base::TrimSpaces(text);
  if (trimmed.empty()) return {};
  return field.kind == model::FieldKind::kSet ? ReadSet(field, trimmed) : ReadOne(field, trimmed);
}

}  // namespace earshot::report
