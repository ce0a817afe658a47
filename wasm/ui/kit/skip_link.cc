// The first stop of Tab on every screen: past the navigation to the main part.
//
// Unseen it stands above the page's edge, where it can cover nothing; with the focus it comes down.

#include <algorithm>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

void SkipLink(std::string_view label) {
  State& state = Now();
  const Palette& palette = *state.palette;
  const TypeStyle style = Scaled(kStrongType);
  const NodeId id = Claim(IdOf("###skip"));
  const float width =
      std::min(state.view.width - 2 * kSpace2, TextWidth(style, label) + 2 * kSpace4);
  const float height = std::max(kButtonHeight, style.line + kSpace6);
  const bool seen = HasFocus(id);
  const float top = seen ? state.view.safe_top + kSpace2 : -height - 2 * kSpace2;
  const ImRect rect{kSpace2, top, kSpace2 + width, top + height};
  state.layers.SetCurrentChannel(&Canvas(), 1);
  const Touch touch = Press(id, rect, label);
  if (seen) {
    FramedRect(rect, palette.action, kFieldBorder, palette.card, kFieldRadius);
    DrawTextFitted({rect.Min.x + kSpace4, rect.GetCenter().y - style.line / 2}, style,
                   palette.action, label, width - 2 * kSpace4 + 1);
    FocusRing(rect, kFieldRadius);
  }
  state.layers.SetCurrentChannel(&Canvas(), 0);
  Emit(id, Role::kLink, rect, label).value = "#main";  // as web/ calls it
  const bool followed = state.tree.TookClick(id) || touch.pressed;
  if (followed && state.main != 0) state.tree.RequestFocus(state.main);
}

}  // namespace earshot::kit
