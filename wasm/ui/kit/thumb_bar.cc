// The main actions of a phone at the foot of the page, where the thumb is and nothing covers them.
// See scaffold.h.

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/foot.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::kit {

std::optional<size_t> ThumbBar(std::span<const std::string_view> labels, std::string_view name) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kStrongType);
  const Box column = CurrentBox();
  const auto count = static_cast<float>(labels.size());
  const float width = std::floor((column.width - kSpace3 * (count - 1)) / count);
  float height = kCaptureHeight;
  for (const std::string_view label : labels) {
    const float words = WrappedHeight(style, label, width - 2 * kSpace2 + 1);
    height = std::max(height, words + kSpace6);
  }
  const NodeId id = Claim(IdOf(name));
  // Little room above: the page needs the height.
  const ImRect bar = OpenFoot(id, name, kSpace1 + height + kSpace3);
  FillRect(bar, palette.card);
  Line(bar.Min, {bar.Max.x, bar.Min.y}, palette.hairline, 1);
  Scope scope(name);
  std::optional<size_t> pressed;
  ImVec2 at{column.x, bar.Min.y + kSpace1};
  for (size_t i = 0; i < labels.size(); ++i) {
    const ButtonKind kind = i == 0 ? ButtonKind::kPrimary : ButtonKind::kSecondary;
    const ImRect rect{at, {at.x + width, at.y + height}};
    if (ButtonAt(Claim(IdOf(labels[i])), rect, labels[i], kind)) pressed = i;
    at.x += width + kSpace3;
  }
  CloseFoot(id);
  return pressed;
}

}  // namespace earshot::kit
