// A table whose rows exist only near the view: the page's own scrolling moves it, and at most about
// forty rows are drawn and mirrored. On a phone each row is a card.
//
// INVARIANT: the row with the focus stays mirrored, else the focus would fall to the page's body.

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/row.h"
#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

constexpr float kMaxNodes = 240;

struct Shape {
  bool cards = false;
  float row_height = 0;
  std::vector<float> lefts, widths;
  float pill_left = 0, pill_width = 0;
};

Shape ShapeOf(const TableSpec& spec, float width) {
  Shape shape;
  const float scale = Now().view.text_scale;
  shape.cards = width < 560 * scale;
  if (shape.cards) {
    const float lines = static_cast<float>(std::max<size_t>(spec.columns.size(), 1) - 1);
    shape.row_height = 2 * kSpace3 + static_cast<float>(spec.lines) * Scaled(kStrongType).line +
                       lines * Scaled(kCaptionType).line +
                       (spec.pill ? Scaled(kCaptionStrongType).line + kSpace2 : 0);
    return shape;
  }
  shape.row_height = std::max(kRowHeight, static_cast<float>(spec.lines) * Scaled(kBodyType).line +
                                              (spec.lines == 1 ? kSpace6 : kSpace4));
  shape.pill_width = spec.pill ? 168 * scale : 0;
  float weights = 0;
  for (const Column& column : spec.columns) weights += column.weight;
  const float beside = spec.pill ? kSpace4 : 0;  // numbers must not touch the pills
  const float room = width - shape.pill_width - beside - 2 * kSpace4;
  float x = kSpace4;
  for (const Column& column : spec.columns) {
    const float share = room * column.weight / std::max(weights, 0.01f);
    shape.lefts.push_back(x);
    shape.widths.push_back(share - kSpace4);
    x += share;
  }
  shape.pill_left = x + beside;
  return shape;
}

void DrawHeader(const TableSpec& spec, const Shape& shape) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const ImRect rect = PlaceRow(style.line + 2 * kSpace2, 0, 0);
  const NodeId row = NextId(Role::kRow);
  OpenGroup(row, Role::kRow, rect, "").level = 1;
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    const Column& column = spec.columns[i];
    const float free = shape.widths[i] - TextWidth(style, column.label);
    const float x = rect.Min.x + shape.lefts[i] + (column.right ? std::max(0.0f, free) : 0);
    const ImRect cell{rect.Min.x + shape.lefts[i], rect.Min.y,
                      rect.Min.x + shape.lefts[i] + shape.widths[i], rect.Max.y};
    DrawTextFitted({x, rect.Min.y + kSpace2}, style, Now().palette->muted, column.label,
                   shape.widths[i]);
    Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, column.label);
  }
  if (spec.pill) {
    const ImRect cell{rect.Min.x + shape.pill_left, rect.Min.y,
                      rect.Min.x + shape.pill_left + shape.pill_width, rect.Max.y};
    DrawText({cell.Min.x, rect.Min.y + kSpace2}, style, Now().palette->muted, "Status");
    Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, "Status");
  }
  CloseGroup(row, rect);
  Line({rect.Min.x, rect.Max.y - 2}, {rect.Max.x, rect.Max.y - 2}, Now().palette->border, 2);
}

void Cell(const ImRect& cell, std::string_view text, TypeStyle style, Colour colour, bool right,
          size_t lines) {
  if (right) {
    const float free = std::max(0.0f, cell.GetWidth() - TextWidth(style, text));
    DrawTextFitted({cell.Min.x + free, cell.GetCenter().y - style.line / 2}, style, colour, text,
                   cell.GetWidth() + 1);
    return;
  }
  const float width = cell.GetWidth() + 1;
  const float height = WrappedHeightAtMost(style, text, width, lines);
  DrawWrappedAtMost({cell.Min.x, cell.GetCenter().y - height / 2}, style, colour, text, width,
                    lines);
}

void PillCell(const TableSpec& spec, size_t row, const ImRect& cell) {
  if (!spec.pill) return;
  const auto [tone, word] = spec.pill(row);
  const NodeId id = NextId(Role::kCell);
  OpenGroup(id, Role::kCell, cell, "");
  if (!word.empty()) PillAt(tone, word, {cell.Min.x, cell.GetCenter().y});
  CloseGroup(id, cell);
}

void WideCells(const TableSpec& spec, const Shape& shape, size_t row, const ImRect& rect,
               NodeId link, bool hovered) {
  const Palette& palette = *Now().palette;
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    const float x = rect.Min.x + shape.lefts[i];
    const ImRect cell{x, rect.Min.y, x + shape.widths[i], rect.Max.y};
    const std::string text = spec.cell(row, i);
    if (i == 0) {
      Cell(cell, text, Scaled(kStrongType), hovered ? palette.action_hover : palette.action,
           spec.columns[i].right, spec.lines);
      const NodeId id = NextId(Role::kCell);
      OpenGroup(id, Role::kCell, cell, "");
      Emit(link, Role::kLink, rect, text).value = spec.route ? spec.route(row) : "#";
      CloseGroup(id, cell);
      continue;
    }
    Cell(cell, text, Scaled(kBodyType), palette.ink, spec.columns[i].right, spec.lines);
    Emit(NextId(Role::kCell), Role::kCell, cell, text);
  }
  PillCell(spec, row,
           {rect.Min.x + shape.pill_left, rect.Min.y,
            rect.Min.x + shape.pill_left + shape.pill_width, rect.Max.y});
}

void CardCells(const TableSpec& spec, size_t row, const ImRect& rect, NodeId link, bool hovered) {
  const Palette& palette = *Now().palette;
  const TypeStyle title = Scaled(kStrongType);
  const TypeStyle detail = Scaled(kCaptionType);
  const float x = rect.Min.x + kSpace4;
  const float right = rect.Max.x - kSpace4 - 24;
  float y = rect.Min.y + kSpace3;
  for (size_t i = 0; i < spec.columns.size(); ++i) {
    const TypeStyle style = i == 0 ? title : detail;
    const std::string text = spec.cell(row, i);
    const float height =
        i == 0 ? WrappedHeightAtMost(style, text, right - x, spec.lines) : style.line;
    const ImRect cell{x, y, right, y + height};
    const NodeId id = NextId(Role::kCell);
    if (i == 0) {
      Cell(cell, text, style, hovered ? palette.action_hover : palette.action, false, spec.lines);
      OpenGroup(id, Role::kCell, cell, "");
      Emit(link, Role::kLink, rect, text).value = spec.route ? spec.route(row) : "#";
      CloseGroup(id, cell);
    } else {
      const std::string line = text.empty() ? "" : std::string(spec.columns[i].label) + ": " + text;
      DrawTextFitted(cell.Min, style, palette.muted, line, cell.GetWidth() + 1);
      Emit(id, Role::kCell, cell, line);
    }
    y += height;
  }
  PillCell(spec, row, {x, y + kSpace1, right, y + kSpace1 + Scaled(kCaptionStrongType).line});
  DrawIcon(Icon::kChevronRight, {rect.Max.x - kSpace4 - 6, rect.GetCenter().y}, 18, palette.muted);
}

bool DrawRow(const TableSpec& spec, const Shape& shape, size_t row, const ImRect& rect) {
  State& state = Now();
  const Palette& palette = *state.palette;
  Scope scope(spec.key(row));
  const NodeId link = Claim(IdOf("###open"));
  state.row_link = link;
  const Touch touch = Press(link, rect);
  FillRect(rect, touch.hovered ? palette.hover : palette.card);
  Line({rect.Min.x, rect.Max.y - 1}, {rect.Max.x, rect.Max.y - 1}, palette.hairline, 1);
  const NodeId id = NextId(Role::kRow);
  OpenGroup(id, Role::kRow, rect, "").level = static_cast<int>(row) + (shape.cards ? 1 : 2);
  if (shape.cards) {
    CardCells(spec, row, rect, link, touch.hovered);
  } else {
    WideCells(spec, shape, row, rect, link, touch.hovered);
  }
  CloseGroup(id, rect);
  if (HasFocus(link)) {
    FocusRing({rect.Min.x + 6, rect.Min.y + 6, rect.Max.x - 6, rect.Max.y - 6}, 2);
  }
  return state.tree.TookClick(link) || touch.pressed;
}

struct Span {
  size_t first, last;  // last is behind the end
};

Span RowsNear(const TableSpec& spec, const Shape& shape, float top) {
  const float clip_top = Canvas().GetClipRectMin().y;
  const float clip_bottom = Canvas().GetClipRectMax().y;
  const float per_row = static_cast<float>(spec.columns.size() + (spec.pill ? 4u : 2u));
  const float seen = (clip_bottom - clip_top) / shape.row_height + 2;
  const float spare = std::clamp((kMaxNodes / per_row - seen) / 2, 1.0f, seen / 2);
  const auto row_at = [&](float y) {
    const float row = std::floor((y - top) / shape.row_height);
    return static_cast<size_t>(std::clamp(row, 0.0f, static_cast<float>(spec.rows)));
  };
  const float margin = std::floor(spare) * shape.row_height;
  return {row_at(clip_top - margin), std::min(spec.rows, row_at(clip_bottom + margin) + 1)};
}

// 5000 -> "5,000"
std::string Grouped(size_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

void RowsSeen(const TableSpec& spec, const Shape& shape, float top, const ImRect& caption) {
  const float clip_bottom = Canvas().GetClipRectMax().y;
  const float first = std::max(0.0f, (Canvas().GetClipRectMin().y - top) / shape.row_height);
  const float last =
      std::clamp((clip_bottom - top) / shape.row_height, 0.0f, static_cast<float>(spec.rows));
  const auto number = [](float row) { return Grouped(static_cast<size_t>(row)); };
  const std::string text = "Rows " + number(std::min(first + 1, static_cast<float>(spec.rows))) +
                           " to " + number(std::ceil(last)) + " of " + Grouped(spec.rows);
  DrawText(caption.Min, Scaled(kCaptionType), Now().palette->muted, text);
  EmitText(caption, text);
}

int DrawRows(const TableSpec& spec, const Shape& shape, NodeId table) {
  const float total = shape.row_height * static_cast<float>(spec.rows);
  const ImRect body = PlaceRow(total, 0, kSpace6);
  const Span span = RowsNear(spec, shape, body.Min.y);
  State& state = Now();
  int chosen = -1;
  const auto draw = [&](size_t row) {
    const float y = Snap(body.Min.y + shape.row_height * static_cast<float>(row));
    const ImRect rect{body.Min.x, y, body.Max.x, y + shape.row_height};
    if (DrawRow(spec, shape, row, rect)) chosen = static_cast<int>(row);
  };
  FocusedRow& focused = state.focused_rows[table];
  const bool away = focused.link != 0 && HasFocus(focused.link) && focused.row < spec.rows &&
                    (focused.row < span.first || focused.row >= span.last) &&
                    spec.key(focused.row) == focused.key;
  if (away && focused.row < span.first) draw(focused.row);
  for (size_t row = span.first; row < span.last; ++row) {
    draw(row);
    if (HasFocus(state.row_link)) focused = {state.row_link, row, spec.key(row)};
  }
  if (away && focused.row >= span.last) draw(focused.row);
  return chosen;
}

}  // namespace

int Table(const TableSpec& spec) {
  if (spec.rows == 0) return -1;
  const Shape shape = ShapeOf(spec, CurrentBox().width);
  const TypeStyle caption_style = Scaled(kCaptionType);
  const bool counted = spec.rows > kUncountedRows;
  ImRect caption;
  if (counted) caption = PlaceRow(caption_style.line, kSpace2, kSpace2);
  const NodeId id = Claim(IdOf(spec.name));
  const Box start = CurrentBox();
  semantics::Node& node =
      OpenGroup(id, Role::kTable, {start.x, start.y, start.x + start.width, start.y}, spec.name);
  node.count = static_cast<int>(spec.rows) + (shape.cards ? 0 : 1);
  node.level = static_cast<int>(spec.columns.size() + (spec.pill ? 1u : 0u));
  ImGui::PushID(static_cast<int>(id));
  if (!shape.cards) DrawHeader(spec, shape);
  const float top = CurrentBox().y;
  const int chosen = DrawRows(spec, shape, id);
  ImGui::PopID();
  const Box& box = CurrentBox();
  CloseGroup(id, {box.x, top, box.x + box.width, box.y});
  if (counted) RowsSeen(spec, shape, top, caption);
  return chosen;
}

}  // namespace earshot::kit
