// See foot.h.

#include "wasm/ui/kit/foot.h"

#include "wasm/ui/kit/scaffold.h"

namespace earshot::kit {

ImRect OpenFoot(NodeId id, std::string_view name, float height) {
  State& state = Now();
  const ImRect free =
      state.free.GetWidth() > 0 ? state.free : ImRect{0, 0, state.view.width, state.view.height};
  // The lowest one stays clear of the Capture disc, which rises above the bottom bar of a phone.
  const float clear = state.bottom_inset_next > 0 ? 0 : state.disc_rise;
  const float bottom = free.Max.y - state.bottom_inset_next;
  const ImRect rect{free.Min.x, bottom - height - clear, free.Max.x, bottom};
  // Beside the scrolled content, not in it: the bar does not move, and its rectangle is the page's.
  state.scopes.push_back({0, {0, 0}, rect});
  ImGui::PushClipRect(rect.Min, rect.Max, false);
  semantics::Node& group = OpenGroup(id, Role::kGroup, rect, name);
  if (state.main != 0) group.parent = state.main;
  state.bottom_inset_next += height + clear;
  return {rect.Min, {rect.Max.x, rect.Max.y - clear}};
}

void CloseFoot(NodeId id) {
  State& state = Now();
  state.tree.Close();
  if (state.highest_foot != 0) state.tree.ReadBefore(id, state.highest_foot);
  state.highest_foot = id;
  ImGui::PopClipRect();
  state.scopes.pop_back();
}

}  // namespace earshot::kit
