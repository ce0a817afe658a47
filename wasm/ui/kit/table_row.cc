// One row of a table: cells in columns on a desk, a card on a phone.
//
// The row's link lies over everything but the tick box and the buttons: a large target that hides
// none of the others.

#include <algorithm>

#include "wasm/ui/kit/checkbox.h"
#include "wasm/ui/kit/row.h"
#include "wasm/ui/kit/table.h"

namespace earshot::kit {
namespace {

constexpr uint32_t kRowKeys = semantics::kArrowUp | semantics::kArrowDown | semantics::kPageUp |
                              semantics::kPageDown | semantics::kHome | semantics::kEnd;

constexpr float kFirstValue = 0.65f;  // of a line of a plain card, at most
constexpr std::string_view kNoValue = "\u2013";

// What is painted of a value on a plain card; "" for what is not known.
std::string PlainValue(const Column& column, const std::string& text, const std::string& named,
                       bool after_another) {
  if (text.empty() || text == kNoValue) return "";
  const std::string& shown = column.right ? named : text;
  return after_another ? ", " + shown : shown;
}

class Row {
 public:
  Row(const TableSpec& spec, const TableShape& shape, const RowPlace& place)
      : spec_(spec), shape_(shape), row_(place.row), rect_(place.rect) {
    state_ = place.stop ? 0u : static_cast<uint32_t>(semantics::kOffTabOrder);
    link_rect_ = rect_;
    link_rect_.Min.x += shape.tick_width;
    if (shape.actions_width > 0) {
      if (shape.cards) {
        link_rect_.Max.y -= shape.actions_height;
      } else {
        link_rect_.Max.x -= shape.actions_width;
      }
    }
    title_ = spec.cell(row_, 0);
  }

  DrawnRow Draw() {
    const Palette& palette = *Now().palette;
    drawn_.link = Claim(IdOf("###open"));
    const Touch touch = Press(drawn_.link, link_rect_, title_);
    const bool on = Selectable(spec_) && spec_.selected(row_);
    FillRect(rect_, touch.hovered ? palette.hover : on ? palette.selected : palette.card);
    Line({rect_.Min.x, rect_.Max.y - 1}, {rect_.Max.x, rect_.Max.y - 1}, palette.hairline, 1);
    const NodeId id = NextId(Role::kRow);
    OpenGroup(id, Role::kRow, rect_, "").level = static_cast<int>(row_) + (shape_.cards ? 1 : 2);
    if (Selectable(spec_)) DrawTick(on);
    if (shape_.cards) {
      CardCells(touch.hovered);
    } else {
      WideCells(touch.hovered);
    }
    if (!spec_.actions.empty()) DrawActions();
    CloseGroup(id, rect_);
    if (HasFocus(drawn_.link)) {
      drawn_.focused = drawn_.link;
      const ImRect& r = link_rect_;
      FocusRing({r.Min.x + 6, r.Min.y + 6, r.Max.x - 6, r.Max.y - 6}, 2);
    }
    drawn_.answer.opened = Now().tree.TookClick(drawn_.link) || touch.pressed;
    return drawn_;
  }

 private:
  void DrawTick(bool on) {
    const ImRect cell{rect_.Min, {rect_.Min.x + shape_.tick_width, link_rect_.Max.y}};
    const NodeId id = NextId(Role::kCell);
    OpenGroup(id, Role::kCell, cell, "");
    drawn_.tick = Claim(IdOf("###select"));
    drawn_.answer.on = on;
    drawn_.answer.ticked = TickAt(drawn_.tick, cell, "Select " + title_, state_, drawn_.answer.on);
    Now().tree.Building(drawn_.tick)->keys = kRowKeys;
    if (HasFocus(drawn_.tick)) drawn_.focused = drawn_.tick;
    CloseGroup(id, cell);
  }

  void DrawActions() {
    const float right = rect_.Max.x - (shape_.cards ? 0 : kSpace2);
    float x = shape_.cards ? rect_.Min.x + kSpace2 : right - shape_.actions_width + kSpace2;
    const float middle =
        shape_.cards ? rect_.Max.y - shape_.actions_height / 2 : rect_.GetCenter().y;
    const float half = std::max(kMinTarget, Scaled(kStrongType).line + kSpace3) / 2;
    const ImRect cell{x, middle - half, right, middle + half};
    const NodeId id = NextId(Role::kCell);
    OpenGroup(id, Role::kCell, cell, "");
    for (size_t i = 0; i < spec_.actions.size(); ++i) {
      const std::string_view words = spec_.actions[i];
      const float width = ButtonWidth(words);
      const NodeId button = Claim(IdOf(words));
      const std::string name = std::string(words) + ": " + title_;
      const ButtonSpec look{
          .words = words, .name = name, .kind = ButtonKind::kQuiet, .state = state_};
      if (PressButtonAt(button, {x, cell.Min.y, x + width, cell.Max.y}, look) !=
          PressedBy::kNobody) {
        drawn_.answer.action = i;
      }
      if (HasFocus(button)) drawn_.focused = button;
      x += width;
    }
    CloseGroup(id, cell);
  }

  void EmitLink(const ImRect& cell) {
    const NodeId id = NextId(Role::kCell);
    OpenGroup(id, Role::kCell, cell, "");
    semantics::Node& node = Emit(drawn_.link, Role::kLink, link_rect_, title_);
    node.value = spec_.route ? spec_.route(row_) : "#";
    node.state |= state_;
    node.keys = kRowKeys;
    CloseGroup(id, cell);
  }

  void Text(const ImRect& cell, std::string_view text, TypeStyle style, Colour colour, bool right,
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

  void PillCell(const ImRect& cell) {
    if (!spec_.pill) return;
    const auto [tone, word] = spec_.pill(row_);
    const NodeId id = NextId(Role::kCell);
    OpenGroup(id, Role::kCell, cell, "");
    if (!word.empty()) PillAt(tone, word, {cell.Min.x, cell.GetCenter().y});
    CloseGroup(id, cell);
  }

  void WideCells(bool hovered) {
    const Palette& palette = *Now().palette;
    const TypeStyle title = Scaled(shape_.dense ? kCaptionStrongType : kStrongType);
    const TypeStyle other = Scaled(shape_.dense ? kCaptionType : kBodyType);
    for (size_t i = 0; i < spec_.columns.size(); ++i) {
      const float x = rect_.Min.x + shape_.lefts[i];
      const ImRect cell{x, rect_.Min.y, x + shape_.widths[i], rect_.Max.y};
      if (i == 0) {
        Text(cell, title_, title, hovered ? palette.action_hover : palette.action,
             spec_.columns[i].right, spec_.lines);
        EmitLink(cell);
        continue;
      }
      const std::string text = spec_.cell(row_, i);
      Text(cell, text, other, palette.ink, spec_.columns[i].right, spec_.lines);
      Emit(NextId(Role::kCell), Role::kCell, cell, text);
    }
    const float left = rect_.Min.x + shape_.pill_left;
    PillCell({left, rect_.Min.y, left + shape_.pill_width, rect_.Max.y});
  }

  void CardCells(bool hovered) {
    const Palette& palette = *Now().palette;
    const TypeStyle title = Scaled(kStrongType), detail = Scaled(kCaptionType);
    const float x = rect_.Min.x + std::max(kSpace4, shape_.tick_width + kSpace2);
    const float right = rect_.Max.x - kSpace4 - 24;
    float y = rect_.Min.y + kSpace3;
    float end = x;  // of the value before it on the line
    for (size_t i = 0; i < spec_.columns.size(); ++i) {
      if (i == 0) {
        const float height = WrappedHeightAtMost(title, title_, right - x, spec_.lines);
        y += (static_cast<float>(spec_.lines) * title.line - height) / 2;  // no strip under it all
        const ImRect cell{x, y, right, y + height};
        Text(cell, title_, title, hovered ? palette.action_hover : palette.action, false,
             spec_.lines);
        EmitLink(cell);
        y += height;
        continue;
      }
      const std::string text = spec_.cell(row_, i);
      const std::string line =
          text.empty() ? "" : std::string(spec_.columns[i].label) + ": " + text;
      const bool halves = spec_.plain_cards;
      const bool second = halves && i % 2 == 0;
      const bool last = second || !halves || i + 1 == spec_.columns.size();
      const float left = second ? end : x;
      const float room = last ? right - left : (right - x) * kFirstValue;
      const std::string shown =
          halves ? PlainValue(spec_.columns[i], text, line, second && end > x) : line;
      const float width = halves && !last ? std::min(room, TextWidth(detail, shown)) : room;
      const ImRect cell{left, y, left + width, y + detail.line};
      DrawTextFitted(cell.Min, detail, palette.muted, shown, cell.GetWidth() + 1);
      Emit(NextId(Role::kCell), Role::kCell, cell, line);
      end = Snap(left + width);
      if (last && (halves || !line.empty())) y += detail.line;
    }
    PillCell({x, y + kSpace1, right, y + kSpace1 + Scaled(kCaptionStrongType).line});
    DrawIcon(Icon::kChevronRight, {rect_.Max.x - kSpace4 - 6, link_rect_.GetCenter().y}, 18,
             palette.muted);
  }

  const TableSpec& spec_;
  const TableShape& shape_;
  size_t row_;
  ImRect rect_, link_rect_;
  uint32_t state_ = 0;
  std::string title_;
  DrawnRow drawn_;
};

}  // namespace

DrawnRow DrawTableRow(const TableSpec& spec, const TableShape& shape, const RowPlace& place) {
  Scope scope(spec.key(place.row));
  return Row(spec, shape, place).Draw();
}

}  // namespace earshot::kit
