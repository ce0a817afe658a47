// One month as a grid of days, the first day of the week at the left. Part of kit.h.
//
// Open the days one after the other, from the first day of the first week to the last of the last
// one, with Day() or Blank(); what is drawn after Day() stands in that day. Assistive technology
// reads a table whose cells begin with the words of the day.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace earshot::kit {

// False where the days would be too narrow to be touched: show a list by day instead.
bool MonthGridFits();

class MonthGrid {
 public:
  // REQUIRES: `weekdays` are seven.
  MonthGrid(std::string_view name, std::span<const std::string_view> weekdays, int weeks);
  ~MonthGrid();
  MonthGrid(const MonthGrid&) = delete;
  MonthGrid& operator=(const MonthGrid&) = delete;

  // `number` is painted, `words` are read: "3" and "Tuesday 3 March 2026, 2 activities".
  void Day(std::string_view number, std::string_view words, bool today = false);
  void Blank();  // a day of another month

 private:
  void DrawWeekdays(std::span<const std::string_view> weekdays);
  void OpenCell();
  void CloseCell();
  void CloseWeek();
  float Left(int column) const;

  uint32_t table_ = 0, week_ = 0, cell_ = 0;
  float x_ = 0, width_ = 0;
  float start_ = 0, top_ = 0, end_ = 0;  // of the grid; of the week that is drawn
  int column_ = 0, rows_ = 1;
  bool in_day_ = false, today_ = false;
};

}  // namespace earshot::kit
