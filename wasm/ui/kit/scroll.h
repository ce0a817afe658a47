// A viewport over longer content: wheel, finger with inertia, a thumb to drag, and the page's own
// scroll action. Internal to the kit.
//
// INVARIANT: offsets are whole device pixels, so text never shimmers while it moves.
#pragma once

#include <string_view>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

class ScrollArea {
 public:
  // Fills the viewport with a column of `content_width` placed at `content_x`.
  ScrollArea(std::string_view id, std::string_view name, const ImRect& viewport, float content_x,
             float content_width, float padding_top, float padding_bottom);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

 private:
  NodeId id_;
  ImRect viewport_;
  float padding_bottom_;
};

// At the start of a frame, before anything is drawn: wheel, finger and inertia move the offsets.
void MoveScrolls(State& state, float delta_seconds);
// Between frames: moves the largest area drawn last. False when the key or the area has no use.
bool ScrollByKey(State& state, std::string_view key);
// The innermost area being drawn, or null.
ScrollState* CurrentScroll();
void ScrollTo(ScrollState& scroll, float offset);
// As Reveal, but back to the very top where it is seen whole from there: no line is cut in half.
void RevealFromTop(const ImRect& rect);

}  // namespace earshot::kit
