// A folded part of a form: a line over the whole width with an arrow, which shows and hides what
// follows it. Called by panels; the button of the same behaviour is Disclosure (button.cc).

#include <algorithm>

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kArrow = 20;

}  // namespace

bool Fold(std::string_view label, bool& open) {
  const Palette& palette = *Now().palette;
  const std::string_view name = Visible(label);
  const NodeId id = Claim(IdOf(label));
  const TypeStyle style = Scaled(kStrongType);
  const float width = std::min(CurrentBox().width, kFormWidth);
  const float room = width - kArrow - 2 * kSpace2;
  const float words = WrappedHeight(style, name, room);
  const ImRect row = Place(width, std::max(kButtonHeight, words + kSpace4), kSpace2, kSpace2);
  const Touch touch = Press(id, row, name);
  if (touch.hovered) FillRect(row, palette.hover);
  Line({row.Min.x, row.Max.y - 1}, {row.Max.x, row.Max.y - 1}, palette.border, 1);
  const float middle = row.GetCenter().y;
  DrawIcon(open ? Icon::kChevronDown : Icon::kChevronRight, {row.Min.x + kArrow / 2, middle},
           kArrow, palette.action);
  DrawWrapped({row.Min.x + kArrow + kSpace2, middle - words / 2}, style, palette.action, name,
              room);
  if (HasFocus(id)) FocusRing(row, 2);
  Emit(id, Role::kButton, row, name).state |= open ? semantics::kExpanded : semantics::kCollapsed;
  if (!Now().tree.TookClick(id) && !touch.pressed) return false;
  open = !open;
  Wake();
  return true;
}

}  // namespace earshot::kit
