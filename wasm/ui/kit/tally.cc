// The head count of a stall: large number, very large plus, minus to take one back; and a smaller
// one in a row, where several things are counted beside each other.
//
// A second hit of a finger or mouse within 120 ms is the same wet thumb, not another person
// (PRODUCT.md 4.14). A keyboard or a screen reader does not bounce: each of its presses counts.

#include <algorithm>

#include "wasm/ui/kit/button.h"

namespace earshot::kit {
namespace {

constexpr double kDoubleHitSeconds = 0.120;

bool CountedOnce(NodeId id, PressedBy by) {
  if (by != PressedBy::kPointer) return by == PressedBy::kPage;
  State& state = Now();
  auto [last, first] = state.clicked_at.try_emplace(id, state.now);
  if (!first && state.now - last->second < kDoubleHitSeconds) return false;
  last->second = state.now;
  return true;
}

PressedBy PlusAt(NodeId id, const ImRect& rect, std::string_view name) {
  const Palette& palette = *Now().palette;
  const Touch touch = Press(id, rect, name);
  FillRect(rect, touch.hovered || touch.held ? palette.action_hover : palette.action, kCardRadius);
  if (HasFocus(id)) FocusRing(rect, kCardRadius);
  const TypeStyle style = Scaled(kLabelType);
  const float width = std::min(TextWidth(style, name), rect.GetWidth() - 72);
  const float x = rect.GetCenter().x - (width + 40) / 2;
  DrawIcon(Icon::kPlus, {x + 14, rect.GetCenter().y}, 28, palette.on_action);
  DrawTextFitted({x + 40, rect.GetCenter().y - style.line / 2}, style, palette.on_action, name,
                 width + 1);
  Emit(id, Role::kButton, rect, name);
  if (Now().tree.TookClick(id)) return PressedBy::kPage;
  return touch.pressed ? PressedBy::kPointer : PressedBy::kNobody;
}

}  // namespace

int Tally(std::string_view label, int64_t count, std::string_view plus_label,
          std::string_view minus_label) {
  const Palette& palette = *Now().palette;
  const TypeStyle label_style = Scaled(kLabelType);
  const TypeStyle count_style = Scaled(kCountType);
  const std::string_view name = Visible(label);
  const std::string number = std::to_string(count);
  const float width = std::min(CurrentBox().width, kFormWidth);
  const float head = std::max(label_style.line + count_style.line, kCaptureHeight) + kSpace2;
  const ImRect place = PlaceRow(head + kTallyHeight, kSpace4, kSpace6);
  const ImRect whole{place.Min, {place.Min.x + width, place.Max.y}};
  const NodeId group = Claim(IdOf(label));
  OpenGroup(group, Role::kGroup, whole, name);
  DrawText(whole.Min, label_style, palette.muted, name);
  const ImVec2 number_at{whole.Min.x, whole.Min.y + label_style.line};
  DrawText(number_at, count_style, palette.ink, number);
  Scope scope(label);
  EmitText(
      {number_at, {number_at.x + TextWidth(count_style, number), number_at.y + count_style.line}},
      number);
  const ImRect plus{whole.Min.x, whole.Max.y - kTallyHeight, whole.Max.x, whole.Max.y};
  const float minus_width = std::max(kCaptureHeight, ButtonWidth(minus_label, Icon::kMinus));
  const float minus_top = whole.Min.y + (head - kSpace2 - kCaptureHeight) / 2;
  const ImRect minus{whole.Max.x - minus_width, minus_top, whole.Max.x, minus_top + kCaptureHeight};
  const NodeId plus_id = Claim(IdOf("plus"));
  const NodeId minus_id = Claim(IdOf("minus"));
  // Minus stands above plus, so it is read first.
  const PressedBy fewer =
      PressButtonAt(minus_id, minus, {.words = minus_label, .icon = Icon::kMinus});
  const PressedBy more = PlusAt(plus_id, plus, plus_label);
  CloseGroup(group, whole);
  if (CountedOnce(plus_id, more)) return 1;
  if (CountedOnce(minus_id, fewer) && count > 0) return -1;
  return 0;
}

int TallyRow(std::string_view label, int64_t count, std::string_view plus_label,
             std::string_view minus_label) {
  const Palette& palette = *Now().palette;
  const TypeStyle label_style = Scaled(kBodyType);
  const TypeStyle count_style = Scaled(kLabelType);
  const std::string_view name = Visible(label);
  const std::string number = std::to_string(count);
  const float width = std::min(CurrentBox().width, kFormWidth);
  const float room = width - 2 * (kCaptureHeight + kSpace3);
  const float label_height = WrappedHeight(label_style, name, room);
  const float height = std::max(kCaptureHeight, label_height + count_style.line);
  const ImRect place = PlaceRow(height, kSpace3, kSpace3);
  const ImRect whole{place.Min, {place.Min.x + width, place.Max.y}};
  const NodeId group = Claim(IdOf(label));
  OpenGroup(group, Role::kGroup, whole, name);
  Scope scope(label);
  const float top = Snap(whole.GetCenter().y - (label_height + count_style.line) / 2);
  DrawWrapped({whole.Min.x, top}, label_style, palette.ink, name, room);
  const ImVec2 number_at{whole.Min.x, top + label_height};
  DrawText(number_at, count_style, palette.ink, number);
  EmitText(
      {number_at, {number_at.x + TextWidth(count_style, number), number_at.y + count_style.line}},
      number);
  const float button_top = Snap(whole.GetCenter().y - kCaptureHeight / 2);
  const ImRect plus{whole.Max.x - kCaptureHeight, button_top, whole.Max.x,
                    button_top + kCaptureHeight};
  const ImRect minus{plus.Min.x - kSpace3 - kCaptureHeight, button_top, plus.Min.x - kSpace3,
                     button_top + kCaptureHeight};
  const NodeId minus_id = Claim(IdOf("minus"));
  const NodeId plus_id = Claim(IdOf("plus"));
  const PressedBy fewer = PressButtonAt(
      minus_id, minus, {.words = minus_label, .icon = Icon::kMinus, .icon_only = true});
  const PressedBy more =
      PressButtonAt(plus_id, plus, {.words = plus_label, .icon = Icon::kPlus, .icon_only = true});
  CloseGroup(group, whole);
  if (CountedOnce(plus_id, more)) return 1;
  if (CountedOnce(minus_id, fewer) && count > 0) return -1;
  return 0;
}

}  // namespace earshot::kit
