// The text of a spreadsheet's cell as a value: dates with the day first, yes and no, words for a
// sentence without hidden characters.

#include "core/report/import_cells.h"

#include <gtest/gtest.h>

#include "core/report/day_first_date.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::report {
namespace {

TEST(ImportCells, EachFormOfADateIsRead) {
  for (const char* text :
       {"2026-11-25", "25/11/2026", "25-11-2026", "25.11.2026", "25 11 2026", "25 Nov 2026",
        "25 November 2026", "25/11/26", "25-Nov-26", "25th nov 2026", "Wed 25 Nov 2026",
        "Wednesday, 25 November 2026", "25/11/2026 14:30", "2026-11-25T09:00:00", " 25/11/2026 "}) {
    const auto read = ReadDayFirstDate(text);
    ASSERT_TRUE(read.date.has_value()) << text;
    EXPECT_EQ(base::FormatDate(*read.date), "2026-11-25") << text;
  }
  EXPECT_EQ(base::FormatDate(ReadDayFirstDate("3/4/2026").date.value_or(base::Date{})),
            "2026-04-03");
}

TEST(ImportCells, WhatIsNoDateIsNotGuessed) {
  for (const char* text :
       {"", "soon", "25/11", "31/02/2026", "2026-25-11", "25/11-2026", "46351", "25/11/2026/1",
        "1/1/026", "25 Foo 2026", "0/0/0000", "25:11:2026", "99999999999999/1/2026", "2026"}) {
    const auto read = ReadDayFirstDate(text);
    EXPECT_FALSE(read.date.has_value()) << text;
    EXPECT_FALSE(read.month_first.has_value()) << text;
  }
}

TEST(ImportCells, YesAndNoAreRead) {
  const app::Desk desk{"00000000000000aa"};
  CellReader reader(*desk.workspace);
  const model::Field& field = model::FieldOf("decision", "may_publish");
  for (const char* yes : {"yes", "TRUE", "1", " Y "}) {
    EXPECT_EQ(reader.Read(field, yes).value, base::Json(true));
  }
  for (const char* no : {"No", "false", "0"}) {
    EXPECT_EQ(reader.Read(field, no).value, base::Json(false));
  }
  EXPECT_EQ(reader.Read(field, "perhaps").problem, "Write yes or no.");
}

TEST(ImportCells, AListOfSignsOnlyIsEmpty) {
  const app::Desk desk{"00000000000000aa"};
  CellReader reader(*desk.workspace);
  const CellValue read = reader.Read(model::FieldOf("activity", "groups"), " ; | ;");
  EXPECT_TRUE(read.value.is_null());
  EXPECT_EQ(read.problem, "");
}

TEST(ImportCells, WhatIsShownIsOneShortLine) {
  EXPECT_EQ(Shown("  two\r\nlines \x01"), "two lines");
  EXPECT_EQ(Shown("a\xe2\x80\xae"
                  "b\xe2\x81\xa6"
                  "c"),
            "abc");
  EXPECT_EQ(Shown("abcdef", 4), "abc\xe2\x80\xa6");
}

TEST(ImportCells, WordsAreOneWhateverStandsBetweenThem) {
  EXPECT_EQ(WordKey("No. of attendees"), WordKey("NO-OF_Attendees?"));
  EXPECT_EQ(WordKey("V\xc3\xa9nue"), "venue");
  EXPECT_EQ(WordKey(" - "), "");
}

}  // namespace
}  // namespace earshot::report
