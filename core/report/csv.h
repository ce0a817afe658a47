// Comma-separated values, as spreadsheets read and write them (RFC 4180).
//
// Written: UTF-8 with a byte order mark (Excel needs it), CRLF, and no text that a spreadsheet
// would run as a formula (OWASP, CSV injection; T29): a text that begins like one gets an
// apostrophe in front. Numbers of ours stay numbers. Read, for imports: total on any bytes. Comma,
// semicolon or tab; quotes; line ends of every kind; a byte order mark. What is wrong is said with
// the row in which a spreadsheet shows it, and the rows that are right are there all the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::report {

struct CsvCell {
  std::string text;
  bool is_number = false;  // made by Number: written as it stands

  static CsvCell Text(std::string_view text) { return {std::string(text), false}; }
  static CsvCell Number(int64_t number) { return {std::to_string(number), true}; }
};

std::string WriteCsv(std::span<const std::vector<CsvCell>> rows);

// Puts an apostrophe before a text that begins with = + - @ tab CR LF or their full-width forms,
// also behind apostrophes or blanks. Fused takes it away again: Fused(Defused(text)) == text.
// WHY not in ReadCsv: in a file of others an apostrophe is the text's own.
std::string Defused(std::string_view text);
std::string Fused(std::string_view text);

struct CsvLimits {
  size_t rows = 20000;
  size_t cells_in_row = 200;
  size_t bytes_in_cell = 100000;
  size_t problems = 100;  // then reading stops
};

enum class CsvProblemKind {
  kNotUtf8,       // the row is left out
  kUtf16,         // the whole file
  kQuoteOpen,     // a quoted cell never ends; the row is left out
  kQuoteInside,   // text behind a closing quote, or a quote within a plain cell; taken as it stands
  kTooManyCells,  // more than the limit, or than the heading row has; the rest is left out
  kCellTooLong,   // the row is left out
  kTooManyRows,   // reading stopped here
};

struct CsvProblem {
  CsvProblemKind kind;
  size_t row;            // 1 = the first
  std::string sentence;  // for people
};

struct CsvRow {
  size_t number;  // 1 = the first; empty rows count
  std::vector<std::string> cells;
};

struct CsvReading {
  char separator = ',';
  std::vector<CsvRow> rows;  // without empty ones
  std::vector<CsvProblem> problems;
};

CsvReading ReadCsv(std::string_view bytes, const CsvLimits& limits = {});

}  // namespace earshot::report
