// The buttons of a form at the foot of the page. See scaffold.h.

#include <algorithm>
#include <utility>

#include "wasm/ui/kit/foot.h"
#include "wasm/ui/kit/scaffold.h"

namespace earshot::kit {

ActionBar::ActionBar(std::string_view name) : id_(Claim(IdOf(name))) {
  const Box column = CurrentBox();
  const float least = std::max(kButtonHeight, Scaled(kStrongType).line + kSpace6);
  const float height = Now().heights.try_emplace(id_, least).first->second;
  const ImRect rect = OpenFoot(id_, name, height + 2 * kSpace3);
  FillRect(rect, Now().palette->card);
  Line(rect.Min, {rect.Max.x, rect.Min.y}, Now().palette->hairline, 1);
  PushBox(column.x, rect.Min.y + kSpace3, column.width);
  top_ = CurrentBox().y;
}

ActionBar::~ActionBar() {
  const float height = PopBox() - top_;
  // With large words its buttons are higher, and may not stand beside each other.
  if (std::exchange(Now().heights[id_], height) != height) Wake(2);
  CloseFoot(id_);
}

}  // namespace earshot::kit
