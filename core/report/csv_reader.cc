// Reading CSV (csv.h).
//
//   file   := BOM? row*            row  := cell (separator cell)* end?
//   cell   := plain | '"' (any but '"' | '""')* '"'
//   end    := CR LF | LF | CR
// One pass over the bytes; every step takes at least one byte or ends the file.

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/fold.h"
#include "core/report/csv.h"

namespace earshot::report {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr std::array<char, 3> kSeparators = {',', ';', '\t'};

// The one that the first row has most of, outside quotes.
char DetectSeparator(std::string_view bytes) {
  std::array<size_t, kSeparators.size()> found{};
  bool quoted = false;
  bool any = false;
  for (const char c : bytes) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if ((c == '\n' || c == '\r') && any) break;
    any = any || (c != '\n' && c != '\r');
    for (size_t i = 0; i < kSeparators.size(); ++i) found[i] += c == kSeparators[i] ? 1 : 0;
  }
  const auto most = std::max_element(found.begin(), found.end());
  return kSeparators[static_cast<size_t>(most - found.begin())];
}

class CsvReader {
 public:
  CsvReader(std::string_view bytes, const CsvLimits& limits) : bytes_(bytes), limits_(limits) {}

  CsvReading Read() {
    if (bytes_.substr(0, 2) == "\xff\xfe" || bytes_.substr(0, 2) == "\xfe\xff") {
      row_ = 1;
      Complain(CsvProblemKind::kUtf16,
               "This file is UTF-16 text. Save it as \"CSV UTF-8\" and try again.");
      return std::move(reading_);
    }
    if (bytes_.substr(0, 3) == kByteOrderMark) bytes_.remove_prefix(3);
    reading_.separator = DetectSeparator(bytes_);
    while (at_ < bytes_.size() && !stopped_) ReadRow();
    return std::move(reading_);
  }

 private:
  bool AtEndOfLine() const {
    return at_ >= bytes_.size() || bytes_[at_] == '\n' || bytes_[at_] == '\r';
  }
  bool AtEndOfCell() const { return AtEndOfLine() || bytes_[at_] == reading_.separator; }

  void Complain(CsvProblemKind kind, std::string_view what) {
    reading_.problems.push_back(
        {kind, row_, "Row " + std::to_string(row_) + ": " + std::string(what)});
    if (reading_.problems.size() >= limits_.problems) stopped_ = true;
  }
  void Drop(CsvProblemKind kind, std::string_view what) {
    if (!dropped_) Complain(kind, what);
    dropped_ = true;
  }

  void ReadRow() {
    ++row_;
    dropped_ = quote_inside_ = too_many_ = false;
    std::vector<std::string> cells;
    for (;;) {
      std::string cell = ReadCell();
      Keep(cells, std::move(cell));
      if (AtEndOfLine()) break;
      ++at_;  // the separator
    }
    if (at_ < bytes_.size()) at_ += bytes_.substr(at_, 2) == "\r\n" ? 2 : 1;
    if (quote_inside_) {
      Complain(CsvProblemKind::kQuoteInside, "a quotation mark stands where none may be.");
    }
    if (too_many_) Complain(CsvProblemKind::kTooManyCells, "there are more cells than expected.");
    const bool empty = std::all_of(cells.begin(), cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (dropped_ || empty) return;
    if (reading_.rows.size() >= limits_.rows) {
      Complain(CsvProblemKind::kTooManyRows, "this and all rows after it are too many.");
      stopped_ = true;
      return;
    }
    reading_.rows.push_back({row_, std::move(cells)});
  }

  void Keep(std::vector<std::string>& cells, std::string cell) {
    const bool has_heading = !reading_.rows.empty();
    const size_t most = has_heading ? reading_.rows.front().cells.size() : limits_.cells_in_row;
    if (cells.size() >= most) {
      too_many_ = too_many_ || !cell.empty() || !has_heading;
      return;
    }
    if (cell.size() > limits_.bytes_in_cell) {
      Drop(CsvProblemKind::kCellTooLong, "a cell has too much text.");
    } else if (!base::IsValidUtf8(cell) || cell.find('\0') != std::string::npos) {
      Drop(CsvProblemKind::kNotUtf8,
           "some letters cannot be read. Save the file as \"CSV UTF-8\" and try again.");
    }
    cells.push_back(dropped_ ? std::string() : std::move(cell));
  }

  std::string ReadCell() {
    if (at_ < bytes_.size() && bytes_[at_] == '"') return ReadQuotedCell();
    return ReadPlain();
  }

  std::string ReadPlain() {
    const size_t start = at_;
    while (!AtEndOfCell()) {
      quote_inside_ = quote_inside_ || bytes_[at_] == '"';
      ++at_;
    }
    return std::string(bytes_.substr(start, at_ - start));
  }

  std::string ReadQuotedCell() {
    std::string cell;
    for (++at_; at_ < bytes_.size(); ++at_) {
      if (bytes_[at_] == '"') {
        ++at_;
        if (at_ >= bytes_.size() || bytes_[at_] != '"') {
          if (!AtEndOfCell()) {
            quote_inside_ = true;
            cell += ReadPlain();
          }
          return cell;
        }
      }
      cell += bytes_[at_];
    }
    Drop(CsvProblemKind::kQuoteOpen, "a quotation mark is opened and never closed.");
    return "";
  }

  std::string_view bytes_;
  const CsvLimits limits_;
  CsvReading reading_;
  size_t at_ = 0;
  size_t row_ = 0;
  bool dropped_ = false;       // this row
  bool quote_inside_ = false;  // this row
  bool too_many_ = false;      // this row
  bool stopped_ = false;
};

}  // namespace

CsvReading ReadCsv(std::string_view bytes, const CsvLimits& limits) {
  return CsvReader(bytes, limits).Read();
}

}  // namespace earshot::report
