// See scroll.h. An area is found by its place of the last frame, so events reach it before drawing.

#include "wasm/ui/kit/scroll.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace earshot::kit {
namespace {

constexpr float kWheelStep = 1.0f;    // the page sends CSS px
constexpr float kFriction = 4.0f;     // e-folding per second
constexpr float kSlowest = 20.0f;     // px per second
constexpr float kFingerSlack = 8.0f;  // px before a press becomes a scroll
constexpr float kArrowStep = 48.0f;
constexpr float kRevealMargin = 24.0f;
constexpr float kThumbWidth = 8.0f, kThumbMin = 44.0f;

bool Contains(const ScrollState& scroll, ImVec2 point) {
  return point.x >= scroll.left && point.x < scroll.left + scroll.width && point.y >= scroll.top &&
         point.y < scroll.top + scroll.view;
}

// The smallest area under the point is the innermost one.
NodeId AreaAt(const State& state, ImVec2 point) {
  NodeId best = 0;
  float best_size = 0;
  for (const auto& [id, scroll] : state.scrolls) {
    if (scroll.last_frame != state.frame || !Contains(scroll, point)) continue;
    if (scroll.content <= scroll.view) continue;
    const float size = scroll.width * scroll.view;
    if (best == 0 || size < best_size) {
      best = id;
      best_size = size;
    }
  }
  return best;
}

void MoveByFinger(State& state, float delta_seconds) {
  Finger& finger = state.finger;
  const ImVec2 now = ImGui::GetIO().MousePos;
  if (!finger.down || finger.drags) return;
  if (!finger.scrolling && std::fabs(now.y - finger.start.y) > kFingerSlack) {
    finger.scrolling = true;
    state.finger_target = AreaAt(state, finger.start);
    ImGui::ClearActiveID();
  }
  auto target = state.scrolls.find(state.finger_target);
  if (!finger.scrolling || target == state.scrolls.end()) {
    finger.last = now;
    return;
  }
  const float moved = finger.last.y - now.y;
  ScrollTo(target->second, target->second.offset + moved);
  const float speed = moved / std::max(delta_seconds, 0.001f);
  target->second.velocity = target->second.velocity * 0.4f + speed * 0.6f;
  finger.last = now;
}

void DrawThumb(NodeId id, ScrollState& scroll, const ImRect& viewport) {
  State& state = Now();
  const float longest = scroll.content - scroll.view;
  if (longest <= 0) return;
  const float size = std::max(kThumbMin, viewport.GetHeight() * scroll.view / scroll.content);
  const float track = viewport.GetHeight() - size - 8;
  const float y = viewport.Min.y + 4 + track * scroll.offset / longest;
  // A finger drags the content itself: on a phone the thumb only shows where one is.
  const float width = Narrow() ? kThumbWidth / 2 : kThumbWidth;
  const float edge = viewport.Max.x - (Narrow() ? 2 : 4);
  const ImRect thumb{edge - width, y, edge, y + size};
  ImRect target = thumb;
  target.Expand({4, 0});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool over = target.Contains(mouse) && !state.finger.down;
  const bool covered = state.dialog_depth < state.dialogs_before;
  if (over && !covered && ImGui::IsMouseClicked(0) && ImGui::GetCurrentContext()->ActiveId == 0) {
    scroll.thumb_held = true;
    scroll.thumb_grab = mouse.y - y;
    ImGui::SetActiveID(id, ImGui::GetCurrentWindow());
  }
  if (scroll.thumb_held) {
    ImGui::KeepAliveID(id);
    if (!ImGui::IsMouseDown(0)) {
      scroll.thumb_held = false;
      ImGui::ClearActiveID();
    } else if (track > 0) {
      ScrollTo(scroll, (mouse.y - scroll.thumb_grab - viewport.Min.y - 4) / track * longest);
      Wake(1);
    }
  }
  const Palette& palette = *state.palette;
  FillRect(thumb, over || scroll.thumb_held ? palette.muted : WithAlpha(palette.border, 0x90),
           width / 2);
}

}  // namespace

void ScrollTo(ScrollState& scroll, float offset) {
  const float longest = std::max(0.0f, scroll.content - scroll.view);
  scroll.offset = Snap(std::clamp(offset, 0.0f, longest));
}

ScrollState* CurrentScroll() {
  State& state = Now();
  if (state.scopes.empty() || state.scopes.back().id == 0) return nullptr;  // 0: a bar that stays
  return &state.scrolls[state.scopes.back().id];
}

void MoveScrolls(State& state, float delta_seconds) {
  state.scrolled_by_hand = state.wheel != 0 || state.finger.scrolling;
  if (state.wheel != 0) {
    const NodeId target = AreaAt(state, ImGui::GetIO().MousePos);
    if (target != 0) {
      ScrollState& scroll = state.scrolls[target];
      scroll.velocity = 0;
      ScrollTo(scroll, scroll.offset + state.wheel * kWheelStep);
    }
    state.wheel = 0;
  }
  MoveByFinger(state, delta_seconds);
  for (auto& [id, scroll] : state.scrolls) {
    const bool under_finger = state.finger.down && id == state.finger_target;
    if (under_finger || scroll.velocity == 0) continue;
    const float before = scroll.offset;
    if (state.view.reduced_motion || std::fabs(scroll.velocity) < kSlowest) {
      scroll.velocity = 0;
      continue;
    }
    ScrollTo(scroll, scroll.offset + scroll.velocity * delta_seconds);
    scroll.velocity *= std::exp(-kFriction * delta_seconds);
    if (scroll.offset == before) scroll.velocity = 0;  // the end, or too slow to see
    state.scrolled_by_hand = true;
    Wake(1);
  }
}

bool ScrollByKey(State& state, std::string_view key) {
  ScrollState* largest = nullptr;
  for (auto& [id, scroll] : state.scrolls) {
    if (scroll.last_frame != state.frame || scroll.content <= scroll.view) continue;
    if (largest == nullptr || scroll.width * scroll.view > largest->width * largest->view) {
      largest = &scroll;
    }
  }
  if (largest == nullptr) return false;
  const float page = largest->view - kArrowStep;
  float to = largest->offset;
  if (key == "ArrowDown")
    to += kArrowStep;
  else if (key == "ArrowUp")
    to -= kArrowStep;
  else if (key == "PageDown")
    to += page;
  else if (key == "PageUp")
    to -= page;
  else if (key == "Home")
    to = 0;
  else if (key == "End")
    to = largest->content;
  else
    return false;
  // The next frame clamps and snaps: outside of a frame the scale is not known.
  largest->offset = std::clamp(to, 0.0f, largest->content - largest->view);
  largest->velocity = 0;
  return true;
}

void Reveal(const ImRect& rect) {
  State& state = Now();
  ScrollState* scroll = CurrentScroll();
  if (scroll == nullptr) return;
  const ImRect& viewport = state.scopes.back().viewport;
  const float top = viewport.Min.y + kRevealMargin;
  const float bottom = viewport.Max.y - kRevealMargin - state.scopes.back().covered;
  float move = 0;
  if (rect.Max.y > bottom) move = rect.Max.y - bottom;
  if (rect.Min.y - move < top) move = rect.Min.y - top;
  if (move == 0) return;
  // The content may have grown in this very frame: the end of the area clamps.
  scroll->velocity = 0;
  scroll->offset = std::max(0.0f, Snap(scroll->offset + move));
  Wake(2);
}

void RevealFromTop(const ImRect& rect) {
  ScrollState* scroll = CurrentScroll();
  if (scroll == nullptr) return;
  const ScrollScope& scope = Now().scopes.back();
  const float room = scope.viewport.GetHeight() - kRevealMargin - scope.covered;
  if (rect.Max.y - scope.origin.y > room) return Reveal(rect);
  scroll->velocity = 0;
  if (std::exchange(scroll->offset, 0.0f) != 0) Wake(2);
}

void TurnPage() {
  State& state = Now();
  if (ScrollState* scroll = CurrentScroll()) {
    scroll->velocity = 0;
    scroll->offset = 0;
  }
  if (state.main != 0) state.tree.RequestFocus(state.main);
  Wake(2);
}

void RevealWithLabel(const ImRect& rect, float label_top) {
  ImRect shown = rect;
  if (CurrentScroll() != nullptr) {
    const ScrollScope& scope = Now().scopes.back();
    const float room = scope.viewport.GetHeight() - 2 * kRevealMargin - scope.covered;
    shown.Min.y = std::min(rect.Min.y, std::max(label_top, rect.Max.y - room));
  }
  Reveal(shown);
}

ScrollArea::ScrollArea(std::string_view id, std::string_view name, const ImRect& viewport,
                       float content_x, float content_width, float padding_top,
                       float padding_bottom)
    : id_(Claim(IdOf(id))), viewport_(viewport), padding_bottom_(padding_bottom) {
  State& state = Now();
  ScrollState& scroll = state.scrolls[id_];
  scroll.top = viewport.Min.y;
  scroll.left = viewport.Min.x;
  scroll.width = viewport.GetWidth();
  scroll.view = viewport.GetHeight();
  if (auto taken = state.tree.Took(id_, semantics::Action::kScroll)) {
    ScrollTo(scroll, std::strtof(taken->value.c_str(), nullptr));
    scroll.velocity = 0;
  }
  semantics::Node& node = state.tree.Open(id_, Role::kScroll, NodeRect(viewport), name);
  node.offset_y = scroll.offset;
  state.scopes.push_back({id_, {viewport.Min.x, viewport.Min.y - scroll.offset}, viewport});
  ImGui::PushClipRect(viewport.Min, viewport.Max, true);
  PushBox(content_x, viewport.Min.y - scroll.offset + padding_top, content_width);
}

ScrollArea::~ScrollArea() {
  State& state = Now();
  const float end = PopBox();
  ScrollState& scroll = state.scrolls[id_];
  const float drawn_at = state.scopes.back().origin.y;
  scroll.content = end + padding_bottom_ - drawn_at;
  scroll.last_frame = state.frame;
  const float before = scroll.offset;
  ScrollTo(scroll, scroll.offset);
  if (scroll.offset != before || viewport_.Min.y - scroll.offset != drawn_at) Wake(1);
  DrawThumb(id_, scroll, viewport_);
  ImGui::PopClipRect();
  state.scopes.pop_back();
  state.tree.Close();
}

}  // namespace earshot::kit
