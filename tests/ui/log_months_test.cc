// The rows of the Log by month and by day.

#include "wasm/ui/panels/log_months.h"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace earshot::panels {
namespace {

app::ActivityRows RowsOn(const std::vector<std::string>& dates) {
  app::ActivityRows rows;
  for (const std::string& date : dates) {
    app::ActivityRow row;
    row.id = "activity:" + std::to_string(rows.size());
    row.held_on = date;
    row.people = 10;
    rows.Insert(rows.size(), std::make_shared<const app::ActivityRow>(std::move(row)));
  }
  return rows;
}

TEST(LogMonthsTest, NewestMonthAndDayComeFirstInWhateverOrderTheRowsAre) {
  const auto months = MonthsOf(RowsOn({"2026-09-14", "2026-11-02", "2026-11-20", "2026-11-02"}));
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].month, "2026-11");
  EXPECT_EQ(months[0].rows, (std::vector<size_t>{2, 1, 3}));
  EXPECT_EQ(months[0].people, 30);
  EXPECT_EQ(months[1].month, "2026-09");
}

TEST(LogMonthsTest, WhatIsPlannedIsCountedApart) {
  app::ActivityRows rows;
  for (const char* status : {"planned", "written-up", "planned"}) {
    app::ActivityRow row;
    row.id = "activity:" + std::to_string(rows.size());
    row.held_on = "2026-11-20";
    row.status = status;
    rows.Insert(rows.size(), std::make_shared<const app::ActivityRow>(std::move(row)));
  }
  const auto months = MonthsOf(rows);
  ASSERT_EQ(months.size(), 1U);
  EXPECT_EQ(months[0].planned, 2U);
}

TEST(LogMonthsTest, WhatHasNoDateComesLast) {
  const auto months = MonthsOf(RowsOn({"", "2026-11-31", "2026-09-14"}));
  ASSERT_EQ(months.size(), 2U);
  EXPECT_EQ(months[0].month, "2026-09");
  EXPECT_EQ(months[1].month, "");
  EXPECT_EQ(months[1].rows.size(), 2U);
}

TEST(LogMonthsTest, DaysHoldTheRowsOfTheirDate) {
  const auto rows = RowsOn({"2026-11-01", "2026-11-30", "2026-11-30"});
  const auto months = MonthsOf(rows);
  const LogDays days = DaysOf(months[0], rows);
  EXPECT_EQ(days[0], (std::vector<size_t>{0}));
  EXPECT_EQ(days[29], (std::vector<size_t>{1, 2}));
  EXPECT_TRUE(days[30].empty());
}

TEST(LogMonthsTest, TheMonthBesideIsTheNearestBeforeElseAfter) {
  const auto months = MonthsOf(RowsOn({"2026-05-01", "2026-09-14", "2026-11-02", ""}));
  EXPECT_EQ(MonthBeside(months, "2026-10"), "2026-09");
  EXPECT_EQ(MonthBeside(months, "2026-11"), "2026-09");
  EXPECT_EQ(MonthBeside(months, "2026-04"), "2026-05");
  EXPECT_EQ(MonthBeside(MonthsOf({}), "2026-04"), "");
  EXPECT_EQ(FindMonth(months, "2026-10"), nullptr);
  EXPECT_EQ(FindMonth(months, "2026-09"), &months[1]);
}

}  // namespace
}  // namespace earshot::panels
