// See layout.h. The column knows nothing of ImGui's cursor: positions are our own.

#include "wasm/ui/kit/layout.h"

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

constexpr float kBeside = kSpace3;  // gap between items on one line

ImGuiID Mixed(ImGuiID seed, uint32_t value) { return ImHashData(&value, sizeof(value), seed); }

}  // namespace

Box& CurrentBox() { return Now().boxes.back(); }

ImRect Place(float width, float height, float before, float after) {
  Box& box = CurrentBox();
  const bool beside = box.same_line && box.line_right + kBeside + width <= box.x + box.width + 0.5f;
  box.same_line = false;
  if (beside) {
    const float x = Snap(box.line_right + kBeside);
    const float y = Snap(box.line_top + std::max(0.0f, (box.line_height - height) / 2));
    box.line_right = x + width;
    box.y = std::max(box.y, y + height);
    box.margin = std::max(box.margin, after);
    return {x, y, x + width, y + height};
  }
  const float gap = box.first ? 0 : std::max(box.margin, before);
  box.first = false;
  const float y = Snap(box.y + gap);
  box.line_top = y;
  box.line_height = height;
  box.line_right = box.x + width;
  box.y = y + height;
  box.margin = after;
  return {box.x, y, box.x + width, y + height};
}

ImRect PlaceRow(float height, float before, float after) {
  CurrentBox().same_line = false;
  return Place(CurrentBox().width, height, before, after);
}

void PushBox(float x, float y, float width) {
  Box box;
  box.x = Snap(x);
  box.y = Snap(y);
  box.width = std::floor(width);
  Now().boxes.push_back(box);
}

float PopBox() {
  const float end = CurrentBox().y;
  Now().boxes.pop_back();
  return end;
}

semantics::Rect NodeRect(const ImRect& rect) {
  const std::vector<ScrollScope>& scopes = Now().scopes;
  const ImVec2 origin = scopes.empty() ? ImVec2{0, 0} : scopes.back().origin;
  return {rect.Min.x - origin.x, rect.Min.y - origin.y, rect.GetWidth(), rect.GetHeight()};
}

ImGuiID IdOf(std::string_view label) {
  return ImGui::GetID(label.data(), label.data() + label.size());
}

NodeId NextId(Role role) {
  State& state = Now();
  const ImGuiID seed =
      Mixed(ImGui::GetCurrentWindow()->IDStack.back(), static_cast<uint32_t>(role));
  const int ordinal = state.ordinals[seed]++;
  NodeId id = Mixed(seed, 0x10000u + static_cast<uint32_t>(ordinal));
  while (id <= 1 || !state.used.insert(id).second) id = Mixed(id, 1);
  return id;
}

NodeId Claim(NodeId id) {
  State& state = Now();
  if (id > 1 && state.used.insert(id).second) return id;
  ++state.twice;
  for (uint32_t n = 1;; ++n) {
    const NodeId other = Mixed(id, n);
    if (other > 1 && state.used.insert(other).second) return other;
  }
}

semantics::Node& Emit(NodeId id, Role role, const ImRect& rect, std::string_view name) {
  State& state = Now();
  if (state.reveal == id) {
    state.reveal = 0;
    RevealWithLabel(rect, state.labelled == id ? state.label_top : rect.Min.y);
  }
  return state.tree.Leaf(id, role, NodeRect(rect), name);
}

void EmitText(const ImRect& rect, std::string_view text) {
  semantics::Node& node = Emit(NextId(Role::kText), Role::kText, rect, text);
  if (IsRightToLeft(text)) node.state |= semantics::kRightToLeft;
}

semantics::Node& OpenGroup(NodeId id, Role role, const ImRect& rect, std::string_view name) {
  return Now().tree.Open(id, role, NodeRect(rect), name);
}

void CloseGroup(NodeId id, const ImRect& rect) {
  Now().tree.SetRect(id, NodeRect(rect));
  Now().tree.Close();
}

bool HasFocus(NodeId id) { return id != 0 && Now().tree.focused() == id; }

void NotePainted(NodeId id, const ImRect& rect, std::string_view visible) {
  const ImRect clip{Canvas().GetClipRectMin(), Canvas().GetClipRectMax()};
  Now().tree.NotePainted({id,
                          {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()},
                          std::string(visible),
                          clip.Overlaps(rect)});
}

bool Pressing() {
  // Down and up may both wait in the queue while neither is the state yet.
  const bool waiting = ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
  return Now().pointer_down || waiting || ImGui::IsMouseDown(0) || ImGui::IsMouseReleased(0);
}

Touch Press(NodeId id, const ImRect& rect, std::string_view visible) {
  State& state = Now();
  NotePainted(id, rect, visible);
  // A dialog opened in the last frame covers everything outside it; the topmost one covers the
  // rest.
  const bool covered = state.dialog_depth < state.dialogs_before;
  if (!ImGui::ItemAdd(rect, id) || covered) return {};
  Touch touch;
  touch.pressed = ImGui::ButtonBehavior(rect, id, &touch.hovered, &touch.held);
  if (state.finger.scrolling) return {};
  return touch;
}

bool InSight(const ImRect& rect) {
  return rect.Max.y >= Canvas().GetClipRectMin().y && rect.Min.y <= Canvas().GetClipRectMax().y;
}

}  // namespace earshot::kit
