// Writing CSV, and defusing formulas (csv.h).

#include <array>

#include "core/report/csv.h"

namespace earshot::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
// The last four are the full-width forms of = + - @, which some spreadsheets take for these.
constexpr std::array<std::string_view, 11> kTriggers = {
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
    "\xef\xbc\xa0"};

bool StartsLikeFormula(std::string_view text) {
  while (!text.empty() && (text.front() == '\'' || text.front() == ' ')) text.remove_prefix(1);
  for (const std::string_view trigger : kTriggers) {
    if (text.substr(0, trigger.size()) == trigger) return true;
  }
  return false;
}

void AppendCell(std::string& out, const CsvCell& cell) {
  const std::string text = cell.is_number ? cell.text : Defused(cell.text);
  const bool has_end_blank = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (text.find_first_of(",;\t\"\r\n") == std::string::npos && !has_end_blank) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string Defused(std::string_view text) {
  return StartsLikeFormula(text) ? "'" + std::string(text) : std::string(text);
}

std::string Fused(std::string_view text) {
  const bool was_defused = text.substr(0, 1) == "'" && StartsLikeFormula(text.substr(1));
  return std::string(was_defused ? text.substr(1) : text);
}

std::string WriteCsv(std::span<const std::vector<CsvCell>> rows) {
  std::string out(kByteOrderMark);
  for (const std::vector<CsvCell>& row : rows) {
    for (size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      AppendCell(out, row[i]);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace earshot::report
