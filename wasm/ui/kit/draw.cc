// Shapes of draw.h. Everything is snapped, because a border across two pixels looks blurred.

#include "wasm/ui/kit/draw.h"

#include <algorithm>
#include <cmath>

namespace earshot::kit {
namespace {

ImRect SnapRect(const ImRect& rect) {
  return {Snap(rect.Min.x), Snap(rect.Min.y), Snap(rect.Max.x), Snap(rect.Max.y)};
}

}  // namespace

float Snap(float css_px) {
  const float scale = Now().view.scale;
  return std::round(css_px * scale) / scale;
}

TypeStyle Scaled(TypeStyle style) {
  const float by = Now().view.text_scale;
  return {style.size * by, std::round(style.line * by), style.weight};
}

ImDrawList& Canvas() { return *ImGui::GetWindowDrawList(); }

void FillRect(const ImRect& rect, Colour colour, float radius) {
  const ImRect snapped = SnapRect(rect);
  Canvas().AddRectFilled(snapped.Min, snapped.Max, colour, radius);
}

void FramedRect(const ImRect& rect, Colour border, float thickness, Colour ground, float radius) {
  const float inset = std::max(Snap(thickness), 1.0f / Now().view.scale);
  FillRect(rect, border, radius);
  ImRect inner = SnapRect(rect);
  inner.Expand(-inset);
  Canvas().AddRectFilled(inner.Min, inner.Max, ground, std::max(0.0f, radius - inset));
}

void FocusRing(const ImRect& rect, float radius) {
  const Palette& palette = *Now().palette;
  const ImRect snapped = SnapRect(rect);
  for (int ring = 0; ring < 2; ++ring) {
    const float middle = kFocusRing * (static_cast<float>(ring) + 0.5f);
    ImRect line = snapped;
    line.Expand(middle);
    Canvas().AddRect(line.Min, line.Max, ring == 0 ? palette.focus : palette.focus_ink,
                     radius + middle, 0, kFocusRing);
  }
}

void Line(ImVec2 from, ImVec2 to, Colour colour, float thickness) {
  const float width = std::max(Snap(thickness), 1.0f / Now().view.scale);
  ImRect rect{std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x),
              std::max(from.y, to.y)};
  if (rect.GetWidth() >= rect.GetHeight()) {
    rect.Max.y = Snap(rect.Min.y) + width;
  } else {
    rect.Max.x = Snap(rect.Min.x) + width;
  }
  FillRect(rect, colour);
}

std::vector<Stroke> Hatch(const ImRect& rect, float step) {
  std::vector<Stroke> strokes;
  const float height = rect.GetHeight();
  // `x`: where the stroke meets the lower edge, or would left of it.
  for (float x = rect.Min.x - height + step; x < rect.Max.x; x += step) {
    const float before = std::max(0.0f, rect.Min.x - x);
    const float length = std::min(height, rect.Max.x - x);
    if (length <= before) continue;
    strokes.push_back({{x + before, rect.Max.y - before}, {x + length, rect.Max.y - length}});
  }
  return strokes;
}

std::string_view Visible(std::string_view label) { return label.substr(0, label.find("##")); }

}  // namespace earshot::kit
