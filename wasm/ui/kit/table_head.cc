// See table_head.h.

#include "wasm/ui/kit/table_head.h"

#include <algorithm>

#include "wasm/ui/kit/checkbox.h"

namespace earshot::kit {
namespace {

constexpr std::string_view kSelectAll = "Select all rows";

bool AllSelected(const TableSpec& spec) {
  for (size_t row = 0; row < spec.rows; ++row) {
    if (!spec.selected(row)) return false;
  }
  return spec.rows > 0;
}

// A click on the sorted column turns its direction.
void SortBy(const TableSpec& spec, size_t column, HeadAnswer& answer) {
  const bool again = spec.sorted_by == static_cast<int>(column);
  answer.sort_by = column;
  answer.descending = again && !spec.descending;
}

void DrawLabel(const TableSpec& spec, size_t column, const ImRect& cell, Colour colour) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const bool sorted = spec.sorted_by == static_cast<int>(column);
  const float arrow = sorted ? 18 : 0;
  const Column& plan = spec.columns[column];
  const float width = std::min(TextWidth(style, plan.label), cell.GetWidth() - arrow);
  const float x = plan.right ? cell.Max.x - width - arrow : cell.Min.x;
  const float y = cell.GetCenter().y;
  DrawTextFitted({x, y - style.line / 2}, style, colour, plan.label, cell.GetWidth() - arrow + 1);
  if (sorted) {
    DrawIcon(spec.descending ? Icon::kDown : Icon::kUp, {x + width + 10, y}, 16, colour);
  }
}

void HeaderCell(const TableSpec& spec, size_t column, const ImRect& cell, HeadAnswer& answer) {
  const Palette& palette = *Now().palette;
  const std::string_view label = spec.columns[column].label;
  const NodeId id = NextId(Role::kColumnHeader);
  // With a button in it the header is named by the button.
  semantics::Node& node = OpenGroup(id, Role::kColumnHeader, cell, spec.on_sort ? "" : label);
  if (spec.sorted_by == static_cast<int>(column)) {
    node.state |= spec.descending ? semantics::kSortedDown : semantics::kSortedUp;
  }
  if (spec.on_sort) {
    // Into the gaps at both sides, so that a short column is still a target.
    const ImRect target{cell.Min.x - kSpace2, cell.Min.y, cell.Max.x + kSpace2, cell.Max.y};
    const NodeId button = Claim(IdOf("sort" + std::to_string(column)));
    const Touch touch = Press(button, target, label);
    if (touch.hovered) FillRect(target, palette.hover, kFieldRadius);
    DrawLabel(spec, column, cell, palette.action);
    if (HasFocus(button)) {
      FocusRing({target.Min.x + 3, target.Min.y + 6, target.Max.x - 3, target.Max.y - 8}, 2);
    }
    Emit(button, Role::kButton, target, label);
    if (Now().tree.TookClick(button) || touch.pressed) SortBy(spec, column, answer);
  } else {
    DrawLabel(spec, column, cell, palette.muted);
  }
  CloseGroup(id, cell);
}

void SortChoice(const TableSpec& spec, HeadAnswer& answer) {
  std::vector<Option> options;
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    const std::string label(spec.columns[i].label);
    options.push_back({std::to_string(i) + "+", label + ", ascending"});
    options.push_back({std::to_string(i) + "-", label + ", descending"});
  }
  std::string code;
  if (spec.sorted_by >= 0) code = std::to_string(spec.sorted_by) + (spec.descending ? "-" : "+");
  if (!Select({.label = "Sort by", .filter = true, .key = "sort"}, options, code)) return;
  for (size_t i = 0; i < options.size(); ++i) {
    if (options[i].code != code) continue;
    answer.sort_by = i / 2;
    answer.descending = i % 2 == 1;
  }
}

}  // namespace

void DrawCardControls(const TableSpec& spec, HeadAnswer& answer) {
  Scope scope(spec.name);
  if (spec.on_sort) SortChoice(spec, answer);
  if (!Selectable(spec)) return;
  bool all = AllSelected(spec);
  answer.ticked = Checkbox({.label = kSelectAll}, all);
  answer.on = all;
}

void DrawTableHeader(const TableSpec& spec, const TableShape& shape, HeadAnswer& answer) {
  const Palette& palette = *Now().palette;
  const ImRect rect = PlaceRow(shape.header_height, 0, 0);
  const NodeId row = NextId(Role::kRow);
  OpenGroup(row, Role::kRow, rect, "").level = 1;
  if (Selectable(spec)) {
    const ImRect cell{rect.Min, {rect.Min.x + shape.tick_width, rect.Max.y}};
    const NodeId id = NextId(Role::kColumnHeader);
    OpenGroup(id, Role::kColumnHeader, cell, "");
    bool all = AllSelected(spec);
    answer.ticked = TickAt(Claim(IdOf("all")), cell, kSelectAll, 0, all);
    answer.on = all;
    CloseGroup(id, cell);
  }
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    const float x = rect.Min.x + shape.lefts[i];
    HeaderCell(spec, i, {x, rect.Min.y, x + shape.widths[i], rect.Max.y}, answer);
  }
  if (spec.pill) {
    const TypeStyle style = Scaled(kCaptionStrongType);
    const float x = rect.Min.x + shape.pill_left;
    const ImRect cell{x, rect.Min.y, x + shape.pill_width, rect.Max.y};
    DrawText({x, rect.GetCenter().y - style.line / 2}, style, palette.muted, "Status");
    Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, "Status");
  }
  if (!spec.actions.empty()) {
    const ImRect cell{rect.Max.x - shape.actions_width, rect.Min.y, rect.Max.x, rect.Max.y};
    Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, "Actions");
  }
  CloseGroup(row, rect);
  Line({rect.Min.x, rect.Max.y - 2}, {rect.Max.x, rect.Max.y - 2}, palette.border, 2);
}

std::string Grouped(size_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string RowsInWords(size_t first, size_t last, size_t rows) {
  // "Rows 1 to 2 of 849" over cards reads as if there were two.
  const std::string lead = Narrow() ? "Showing " : "Rows ";
  return lead + Grouped(std::min(first + 1, rows)) + " to " + Grouped(std::min(last, rows)) +
         " of " + Grouped(rows);
}

int DrawPager(std::string_view words, float gap, bool any_before) {
  constexpr std::string_view kBefore = "Previous rows", kAfter = "Next rows";
  const TypeStyle style = Scaled(kCaptionType);
  const float before = ButtonWidth(kBefore), after = ButtonWidth(kAfter);
  const float column = CurrentBox().width;
  const float line = std::max(kMinTarget, Scaled(kStrongType).line + kSpace3);
  const float text = WrappedHeight(style, words, column);
  const bool beside = TextWidth(style, words) + kSpace4 + before + kSpace2 + after <= column;
  const bool stacked = before + kSpace2 + after > column;
  const float height = beside ? line : text + kSpace1 + line * (stacked ? 2.0f : 1.0f);
  const ImRect rect = PlaceRow(height, gap, gap);
  const float text_top = beside ? rect.GetCenter().y - style.line / 2 : rect.Min.y;
  DrawWrapped({rect.Min.x, text_top}, style, Now().palette->muted, words, column);
  const float text_right = beside ? rect.Max.x - before - kSpace2 - after : rect.Max.x;
  EmitText({rect.Min.x, text_top, text_right, text_top + text}, words);
  float x = beside ? text_right : rect.Min.x;
  float y = beside ? rect.Min.y : rect.Min.y + text + kSpace1;
  const auto button = [&](std::string_view label, float width) {
    const ImRect at{x, y, x + width, y + line};
    return ButtonAt(Claim(IdOf(label)), at, label, ButtonKind::kQuiet);
  };
  int go = 0;
  // Its place is kept, so that "Next rows" stays under the pointer.
  if (any_before && button(kBefore, std::min(before, column))) go = -1;
  if (stacked) {
    y += line;
  } else {
    x += before + kSpace2;
  }
  if (button(kAfter, std::min(after, column))) go = 1;
  return go;
}

}  // namespace earshot::kit
