// Named things in a line, each opened with one press: the name of the line, then chips. The one
// that is open keeps its width and has a tick.

#include <algorithm>

#include "wasm/ui/kit/fields.h"
#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kMark = 20 + kSpace2;

float LineHeight() { return std::max(kMinTarget, Scaled(kBodyType).line + kSpace4); }

void DrawName(std::string_view name) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const float width = std::min(CurrentBox().width, TextWidth(style, name) + 1);
  const ImRect rect = Place(width, LineHeight(), 0, kSpace2);
  DrawTextFitted({rect.Min.x, rect.GetCenter().y - style.line / 2}, style, Now().palette->muted,
                 name, width + 1);
  EmitText(rect, name);
}

bool DrawChip(const Option& option, bool open) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  SameLine();
  const float beside = 2 * kSpace3 + kMark;
  const float width = std::min(CurrentBox().width, TextWidth(style, option.label) + beside);
  const ImRect rect = Place(width, LineHeight(), kSpace2, kSpace2);
  const NodeId id = Claim(IdOf(option.code));
  const Touch touch = Press(id, rect, option.label);
  const Colour ground = touch.hovered ? palette.hover : open ? palette.selected : palette.card;
  FramedRect(rect, open ? palette.action : palette.border, 2, ground, rect.GetHeight() / 2);
  if (HasFocus(id)) FocusRing(rect, rect.GetHeight() / 2);
  DrawIcon(open ? Icon::kTick : Icon::kChevronRight, {rect.Min.x + kSpace3 + 8, rect.GetCenter().y},
           18, palette.action);
  DrawTextFitted({rect.Min.x + kSpace3 + kMark, rect.GetCenter().y - style.line / 2}, style,
                 palette.ink, option.label, width - beside + 1);
  Emit(id, Role::kButton, rect, option.label).state |= open ? semantics::kCurrent : 0u;
  return Now().tree.TookClick(id) || touch.pressed;
}

}  // namespace

bool ChipRow(std::string_view name, std::span<const Option> options, std::string_view open,
             std::string& pressed) {
  if (options.empty()) return false;
  CurrentBox().same_line = false;
  const ImRect start = PlaceRow(0, kSpace2, 0);
  const NodeId group = Claim(IdOf(name));
  OpenGroup(group, Role::kGroup, start, Visible(name));
  Scope scope(name);
  DrawName(Visible(name));
  bool any = false;
  for (const Option& option : options) {
    if (!DrawChip(option, option.code == open)) continue;
    pressed = option.code;
    any = true;
  }
  CloseGroup(group, {start.Min, {start.Max.x, CurrentBox().y}});
  if (any) Wake();
  return any;
}

}  // namespace earshot::kit
