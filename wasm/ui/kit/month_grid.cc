// See month_grid.h. Each day is a box of its own; a week ends where its longest day does.

#include "wasm/ui/kit/month_grid.h"

#include <algorithm>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr int kDays = 7;
constexpr float kLeastDay = 88, kLeastWeek = 80;
constexpr float kInside = kSpace2;
constexpr float kTodayLine = 4;

}  // namespace

bool MonthGridFits() { return CurrentBox().width / kDays >= kLeastDay * Now().view.text_scale; }

MonthGrid::MonthGrid(std::string_view name, std::span<const std::string_view> weekdays, int weeks) {
  const ImRect start = PlaceRow(0, kSpace4, 0);
  x_ = start.Min.x;
  width_ = CurrentBox().width;
  start_ = start.Min.y;
  table_ = Claim(IdOf(name));
  semantics::Node& node = OpenGroup(table_, Role::kTable, start, Visible(name));
  node.count = weeks + 1;
  node.level = kDays;
  ImGui::PushID(static_cast<int>(table_));
  DrawWeekdays(weekdays);
  top_ = end_ = CurrentBox().y;
}

MonthGrid::~MonthGrid() {
  if (cell_ != 0) CloseCell();
  if (week_ != 0) CloseWeek();
  ImGui::PopID();
  CurrentBox().y = top_;
  CurrentBox().first = false;
  CurrentBox().margin = kSpace6;
  CloseGroup(table_, {x_, start_, x_ + width_, top_});
}

void MonthGrid::Day(std::string_view number, std::string_view words, bool today) {
  OpenCell();
  const TypeStyle style = Scaled(kStrongType);
  const Palette& palette = *Now().palette;
  const ImRect place{Left(column_) + kInside, top_ + kInside, Left(column_ + 1) - kInside,
                     top_ + kInside + style.line};
  DrawTextFitted(place.Min, style, today ? palette.action : palette.ink, number, place.GetWidth());
  EmitText(place, words);
  PushBox(place.Min.x, place.Max.y, place.GetWidth());
  CurrentBox().links_at_top = true;  // of one line or of two: level with those of the next day
  CurrentBox().tight = true;
  in_day_ = true;
  today_ = today;
}

void MonthGrid::Blank() { OpenCell(); }

void MonthGrid::DrawWeekdays(std::span<const std::string_view> weekdays) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const ImRect rect = PlaceRow(style.line + 2 * kSpace2, 0, 0);
  const NodeId row = NextId(Role::kRow);
  OpenGroup(row, Role::kRow, rect, "").level = 1;
  for (int i = 0; i < kDays; ++i) {
    const std::string_view weekday = weekdays[static_cast<size_t>(i)];
    const ImRect cell{Left(i), rect.Min.y, Left(i + 1), rect.Max.y};
    DrawTextFitted({cell.Min.x + kInside, cell.GetCenter().y - style.line / 2}, style,
                   Now().palette->muted, weekday, cell.GetWidth() - 2 * kInside);
    Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, weekday);
  }
  CloseGroup(row, rect);
  Line({rect.Min.x, rect.Max.y - 1}, rect.Max, Now().palette->border, 1);
}

void MonthGrid::OpenCell() {
  if (cell_ != 0) CloseCell();
  if (column_ == kDays) CloseWeek();
  if (week_ == 0) {
    week_ = NextId(Role::kRow);
    OpenGroup(week_, Role::kRow, {x_, top_, x_ + width_, top_}, "").level = ++rows_;
    end_ = top_ + kLeastWeek * Now().view.text_scale;
  }
  cell_ = NextId(Role::kCell);
  OpenGroup(cell_, Role::kCell, {Left(column_), top_, Left(column_ + 1), top_}, "");
}

void MonthGrid::CloseCell() {
  float end = top_;
  if (in_day_) end = PopBox() + kInside;
  end_ = std::max(end_, end);
  const float left = Left(column_), right = Left(column_ + 1);
  if (today_) FillRect({left, top_, right, top_ + kTodayLine}, Now().palette->action);
  CloseGroup(cell_, {left, top_, right, std::max(end, top_ + kInside)});
  cell_ = 0;
  in_day_ = today_ = false;
  ++column_;
}

void MonthGrid::CloseWeek() {
  const Colour hairline = Now().palette->hairline;
  for (int i = 0; i <= kDays; ++i) {
    const float x = i == kDays ? Left(i) - 1 : Left(i);
    Line({x, top_}, {x, end_}, hairline, 1);
  }
  Line({x_, end_ - 1}, {x_ + width_, end_ - 1}, hairline, 1);
  CloseGroup(week_, {x_, top_, x_ + width_, end_});
  week_ = 0;
  column_ = 0;
  top_ = end_;
}

float MonthGrid::Left(int column) const {
  return Snap(x_ + width_ * static_cast<float>(column) / kDays);
}

}  // namespace earshot::kit
