// CSV in and out: round trips, formulas defused (T29), any bytes read without a crash (T25).

#include "core/report/csv.h"

#include <gtest/gtest.h>

#include <iterator>

#include "core/base/clock.h"
#include "core/base/fold.h"

namespace earshot::report {
namespace {

using Rows = std::vector<std::vector<CsvCell>>;

std::vector<std::vector<std::string>> CellsOf(const CsvReading& reading) {
  std::vector<std::vector<std::string>> cells;
  for (const CsvRow& row : reading.rows) cells.push_back(row.cells);
  return cells;
}
using Cells = std::vector<std::vector<std::string>>;

// RFC 4180: CRLF, quotes doubled; with a byte order mark for spreadsheets.
TEST(Csv, IsWrittenAsTheRfcSays) {
  const Rows rows = {{CsvCell::Text("Place"), CsvCell::Text("People")},
                     {CsvCell::Text("Corby, \"market\""), CsvCell::Number(-5)},
                     {CsvCell::Text("two\nlines"), CsvCell::Number(1200)}};
  EXPECT_EQ(WriteCsv(rows),
            "\xef\xbb\xbfPlace,People\r\n\"Corby, \"\"market\"\"\",-5\r\n\"two\nlines\",1200\r\n");
}

// T29: nothing that a text begins with makes a spreadsheet run it.
TEST(Csv, FormulasAreDefused) {
  for (const std::string_view start :
       {"=", "+", "-", "@", "\t", "\r", "\n", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d",
        "\xef\xbc\xa0", " =", "'="}) {
    const std::string attack = std::string(start) + "HYPERLINK(\"x\")";
    EXPECT_EQ(Defused(attack), "'" + attack);
    const CsvReading reading = ReadCsv(WriteCsv(Rows{{CsvCell::Text(attack)}}));
    ASSERT_EQ(reading.rows.size(), 1U) << attack;
    EXPECT_EQ(reading.rows[0].cells[0].front(), '\'') << attack;
    EXPECT_EQ(Fused(reading.rows[0].cells[0]), attack);
  }
  EXPECT_EQ(Defused("it's 5-6"), "it's 5-6");
  EXPECT_EQ(Defused("'quoted'"), "'quoted'");
}

TEST(Csv, NumbersOfOursStayNumbers) {
  EXPECT_EQ(WriteCsv(Rows{{CsvCell::Number(-5), CsvCell::Text("-5")}}), "\xef\xbb\xbf-5,'-5\r\n");
}

std::string RandomText(base::SeededRandom& random) {
  constexpr std::string_view kPieces[] = {"a",
                                          "B ",
                                          ",",
                                          ";",
                                          "\t",
                                          "\"",
                                          "\"\"",
                                          "\r\n",
                                          "\n",
                                          "\r",
                                          "=",
                                          "-",
                                          "'",
                                          "@",
                                          " ",
                                          "\xc3\xa9",
                                          "\xf0\x9f\x98\x80",
                                          "\xd8\xb4",
                                          "\xe2\x80\xae",
                                          "word",
                                          "\xef\xbc\x9d"};
  std::string text;
  for (uint32_t pieces = random.Below(8); pieces > 0; --pieces) {
    text += kPieces[random.Below(std::size(kPieces))];
  }
  return text;
}

TEST(Csv, WhatIsWrittenIsReadBackWhateverItIs) {
  base::SeededRandom random(4180);
  for (int round = 0; round < 2000; ++round) {
    const size_t width = 2 + random.Below(4);
    Rows rows;
    for (uint32_t height = 1 + random.Below(6); height > 0; --height) {
      rows.emplace_back();
      // The first cell is never empty: an empty row is not read back.
      for (size_t i = 0; i < width; ++i) {
        rows.back().push_back(CsvCell::Text((i == 0 ? "x" : "") + RandomText(random)));
      }
    }
    // The heading shows which separator it is, as headings do.
    rows.front().assign(width, CsvCell::Text("Heading"));
    const CsvReading reading = ReadCsv(WriteCsv(rows));
    ASSERT_TRUE(reading.problems.empty()) << reading.problems[0].sentence;
    ASSERT_EQ(reading.rows.size(), rows.size());
    for (size_t row = 0; row < rows.size(); ++row) {
      ASSERT_EQ(reading.rows[row].cells.size(), width);
      for (size_t i = 0; i < width; ++i) {
        ASSERT_EQ(Fused(reading.rows[row].cells[i]), rows[row][i].text);
      }
    }
  }
}

TEST(Csv, ReadsCommasSemicolonsAndTabsAndEveryLineEnd) {
  const Cells expected = {{"a", "b"}, {"c", "d"}};
  EXPECT_EQ(CellsOf(ReadCsv("a,b\r\nc,d\r\n")), expected);
  EXPECT_EQ(CellsOf(ReadCsv("\xef\xbb\xbf"
                            "a;b\nc;d")),
            expected);
  EXPECT_EQ(CellsOf(ReadCsv("a\tb\rc\td\r")), expected);
  EXPECT_EQ(ReadCsv("\"x,y,z\";b\n").separator, ';') << "quoted ones do not count";
}

TEST(Csv, QuotesHoldSeparatorsLineEndsAndQuotes) {
  const CsvReading reading = ReadCsv("a,b\n\"one, \"\"two\"\"\nthree\",\"\"\n,last\n");
  EXPECT_TRUE(reading.problems.empty());
  EXPECT_EQ(CellsOf(reading), (Cells{{"a", "b"}, {"one, \"two\"\nthree", ""}, {"", "last"}}));
}

TEST(Csv, EmptyRowsAreLeftOutAndCounted) {
  const CsvReading reading = ReadCsv("a,b\n\n,\nc,d\n");
  ASSERT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(reading.rows[1].number, 4U);
  EXPECT_TRUE(ReadCsv("").rows.empty());
  EXPECT_TRUE(ReadCsv("\xef\xbb\xbf").rows.empty());
}

// T25: bytes that are not UTF-8 are an error of their row; the others are read.
TEST(Csv, ARowThatIsNotUtf8IsLeftOutAndNamed) {
  const CsvReading reading = ReadCsv("a,b\ncaf\xe9,1\nok,2\n");
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].kind, CsvProblemKind::kNotUtf8);
  EXPECT_EQ(reading.problems[0].row, 2U);
  EXPECT_EQ(reading.rows.size(), 2U);
  EXPECT_EQ(ReadCsv(std::string_view("a\0b", 3)).problems[0].kind, CsvProblemKind::kNotUtf8);
}

TEST(Csv, AUtf16FileIsToldFromOthers) {
  const CsvReading reading =
      ReadCsv(std::string_view("\xff\xfe"
                               "a\0",
                               4));
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].kind, CsvProblemKind::kUtf16);
}

TEST(Csv, QuotesThatAreOutOfPlaceAreNamedWithTheirRow) {
  CsvReading reading = ReadCsv("a,b\n5\" tape,x\n\"one\"two,y\n");
  ASSERT_EQ(reading.problems.size(), 2U);
  EXPECT_EQ(reading.problems[0].kind, CsvProblemKind::kQuoteInside);
  EXPECT_EQ(reading.problems[0].row, 2U);
  EXPECT_EQ(reading.rows[1].cells[0], "5\" tape");
  EXPECT_EQ(reading.rows[2].cells[0], "onetwo");
  reading = ReadCsv("a,b\nc,\"never ends\nd,e");
  ASSERT_EQ(reading.problems.size(), 1U);
  EXPECT_EQ(reading.problems[0].kind, CsvProblemKind::kQuoteOpen);
  EXPECT_EQ(reading.problems[0].row, 2U);
  EXPECT_EQ(reading.rows.size(), 1U);
}

TEST(Csv, LimitsHold) {
  CsvLimits limits;
  limits.rows = 2;
  limits.bytes_in_cell = 5;
  const CsvReading reading = ReadCsv("a,b\ntoolong,x\nc,d,e\nf,g\nh,i\n", limits);
  ASSERT_EQ(reading.problems.size(), 3U);
  EXPECT_EQ(reading.problems[0].kind, CsvProblemKind::kCellTooLong);
  EXPECT_EQ(reading.problems[1].kind, CsvProblemKind::kTooManyCells);
  EXPECT_EQ(reading.problems[2].kind, CsvProblemKind::kTooManyRows);
  EXPECT_EQ(reading.problems[2].row, 4U);
  EXPECT_EQ(CellsOf(reading), (Cells{{"a", "b"}, {"c", "d"}}));
  limits = {};
  limits.cells_in_row = 3;
  EXPECT_EQ(ReadCsv("a,b,c,d,e", limits).rows[0].cells.size(), 3U);
  limits.problems = 4;
  EXPECT_EQ(ReadCsv("x\n\xff\n\xff\n\xff\n\xff\n\xff\n", limits).problems.size(), 4U);
}

TEST(Csv, AnyBytesAreRead) {
  base::SeededRandom random(25);
  constexpr char kBytes[] = "\",;\t\r\n=ab\xff\xc3\x00";
  for (int round = 0; round < 5000; ++round) {
    std::string bytes;
    for (uint32_t left = random.Below(40); left > 0; --left) {
      bytes += kBytes[random.Below(sizeof kBytes - 1)];
    }
    for (const CsvRow& row : ReadCsv(bytes).rows) {
      for (const std::string& cell : row.cells) ASSERT_TRUE(base::IsValidUtf8(cell));
    }
  }
}

}  // namespace
}  // namespace earshot::report
