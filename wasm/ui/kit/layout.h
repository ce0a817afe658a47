// Placing items in the current column, touching them, and telling the tree. Internal to the kit.
#pragma once

#include <string_view>

#include "wasm/ui/kit/draw.h"

namespace earshot::kit {

Box& CurrentBox();
// Takes the next place in the column: `before` and the last item's margin collapse to the larger.
// After SameLine the item stands beside the last when it fits. Returns its rectangle on screen.
ImRect Place(float width, float height, float before, float after);
// The same over the whole width of the column.
ImRect PlaceRow(float height, float before, float after);
void PushBox(float x, float y, float width);
// Returns where the popped column ends.
float PopBox();

// In page px, or in the px of the content of the scroll area being drawn.
semantics::Rect NodeRect(const ImRect& rect);

ImGuiID IdOf(std::string_view label);
// For texts and containers: by their place in the reading order, so that changing words keep the
// id.
NodeId NextId(Role role);
// Marks an id as used in this frame; a second widget of the same label gets another one.
NodeId Claim(NodeId id);

// Emits a node; also answers FocusField and scrolls a newly focused item into view.
semantics::Node& Emit(NodeId id, Role role, const ImRect& rect, std::string_view name);
void EmitText(const ImRect& rect, std::string_view text);
semantics::Node& OpenGroup(NodeId id, Role role, const ImRect& rect, std::string_view name);
void CloseGroup(NodeId id, const ImRect& rect);
bool HasFocus(NodeId id);

struct Touch {
  bool hovered = false;
  bool held = false;
  bool pressed = false;
};
// Mouse and finger over a drawn item. Nothing happens behind a dialog or while a finger scrolls.
// `visible`: the words painted on it, empty for a bare icon; tests compare them with its name.
Touch Press(NodeId id, const ImRect& rect, std::string_view visible);
// The same without the touching, for fields: the page's own element takes the pointer.
void NotePainted(NodeId id, const ImRect& rect, std::string_view visible);
// A button of a mouse or a finger is down, or was let go in this very frame.
bool Pressing();
bool InSight(const ImRect& rect);

// Scrolls the innermost area so that the rectangle is seen.
void Reveal(const ImRect& rect);
// The same with the words above it, from `label_top` down, as far as both have room.
void RevealWithLabel(const ImRect& rect, float label_top);

}  // namespace earshot::kit
