// See chip.h.

#include "wasm/ui/kit/chip.h"

#include <algorithm>

#include "wasm/ui/kit/icons.h"

namespace earshot::kit {

bool Chip(std::string_view key, std::string_view label, bool first, NodeId focus_after) {
  State& state = Now();
  const Palette& palette = *state.palette;
  const TypeStyle style = Scaled(kBodyType);
  if (!first) SameLine();
  const float beside = 2 * kSpace3 + 20 + kSpace2;
  const float width = std::min(CurrentBox().width, TextWidth(style, label) + beside);
  const float height = std::max(kMinTarget, style.line + kSpace4);
  const ImRect rect = Place(width, height, kSpace2, kSpace2);
  Scope scope("chip");
  const NodeId id = Claim(IdOf(key));
  const Touch touch = Press(id, rect, label);
  FramedRect(rect, palette.action, 1, touch.hovered ? palette.hover : palette.selected, height / 2);
  if (HasFocus(id)) FocusRing(rect, height / 2);
  DrawTextFitted({rect.Min.x + kSpace3, rect.GetCenter().y - style.line / 2}, style, palette.ink,
                 label, width - beside + 1);
  DrawIcon(Icon::kClose, {rect.Max.x - kSpace3 - 8, rect.GetCenter().y}, 18, palette.action);
  Emit(id, Role::kButton, rect, "Remove " + std::string(label));
  const bool removed = state.tree.TookClick(id) || touch.pressed;
  if (removed && focus_after != 0 && HasFocus(id)) state.tree.RequestFocus(focus_after);
  return removed;
}

}  // namespace earshot::kit
