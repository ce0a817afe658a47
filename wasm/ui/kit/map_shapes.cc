// See map_shapes.h. Themes with high contrast have no tints: the axes and the names say it all.

#include "wasm/ui/kit/map_shapes.h"

#include <algorithm>
#include <cmath>

namespace earshot::kit {
namespace {

constexpr std::array<Colour, 4> kLightTints = {Rgb(0xE6F0F9), Rgb(0xEAF5EF), Rgb(0xF1F3F5),
                                               Rgb(0xFDF1E2)};
constexpr std::array<Colour, 4> kDarkTints = {Rgb(0x17324C), Rgb(0x163A33), Rgb(0x222E39),
                                              Rgb(0x3B2E16)};
constexpr float kGapRing = 15, kPi = 3.14159265F;

Colour TintOf(size_t quadrant) {
  switch (Now().view.theme) {
    case Theme::kLight:
      return kLightTints[quadrant];
    case Theme::kDark:
      return kDarkTints[quadrant];
    default:
      return Now().palette->card;
  }
}

void DashedRing(ImVec2 at, float radius, Colour colour) {
  constexpr int kDashes = 8;
  for (int i = 0; i < kDashes; ++i) {
    const float from = 2 * kPi * static_cast<float>(i) / kDashes;
    Canvas().PathArcTo(at, radius, from, from + kPi / kDashes, 4);
    Canvas().PathStroke(colour, 0, 2);
  }
}

}  // namespace

ImRect RectOf(const base::LabelBox& box) { return {box.x, box.y, box.x + box.w, box.y + box.h}; }

ImRect QuadrantNameAt(const MapSpec& spec, const ImRect& plot, size_t quadrant) {
  const TypeStyle style = Scaled(kLabelType);
  const float room = plot.GetWidth() / 2 - kSpace4;
  const float width = std::min(TextWidth(style, spec.quadrants[quadrant]), room);
  const float x = quadrant % 2 == 0 ? plot.Min.x + kSpace2 : plot.Max.x - kSpace2 - width;
  const float y = quadrant < 2 ? plot.Min.y + kSpace1 : plot.Max.y - kSpace1 - style.line;
  return {x, y, x + width, y + style.line};
}

void DrawGround(const MapSpec& spec, const ImRect& plot, ImVec2 middle) {
  const Palette& palette = *Now().palette;
  const float x = std::clamp(middle.x, plot.Min.x, plot.Max.x);
  const float y = std::clamp(middle.y, plot.Min.y, plot.Max.y);
  FillRect({plot.Min, {x, y}}, TintOf(0));
  FillRect({x, plot.Min.y, plot.Max.x, y}, TintOf(1));
  FillRect({plot.Min.x, y, x, plot.Max.y}, TintOf(2));
  FillRect({{x, y}, plot.Max}, TintOf(3));
  Line({x, plot.Min.y}, {x, plot.Max.y}, palette.border, 1);
  Line({plot.Min.x, y}, {plot.Max.x, y}, palette.border, 1);
  for (size_t i = 0; i < spec.quadrants.size(); ++i) {
    const ImRect at = QuadrantNameAt(spec, plot, i);
    DrawTextFitted(at.Min, Scaled(kLabelType), palette.muted, spec.quadrants[i], at.GetWidth() + 1);
  }
}

float MarkExtent(const MapMark& mark) {
  return mark.gap || mark.risk ? 2 * (kGapRing + 1) : kMarkSize;
}

void DrawMark(const MapMark& mark, ImVec2 at, bool focused) {
  const Palette& palette = *Now().palette;
  const Colour colour = mark.chosen ? palette.action : palette.ink;
  const float half = kMarkSize / 2;
  switch (mark.shape) {
    case MarkShape::kCircle:
      Canvas().AddCircleFilled(at, half, colour);
      break;
    case MarkShape::kSquare:
      FillRect({at.x - half, at.y - half, at.x + half, at.y + half}, colour);
      break;
    case MarkShape::kHexagon:
      Canvas().AddNgonFilled(at, half + 1, colour, 6);
      break;
    case MarkShape::kRing:
      Canvas().AddCircle(at, half - 2, colour, 0, 4);
      break;
  }
  if (mark.gap) DashedRing(at, kGapRing, palette.warning_mark);
  if (mark.risk) {
    const ImVec2 tip{at.x + half, at.y - half - 8};
    Canvas().AddTriangleFilled(tip, {tip.x + 7, tip.y + 12}, {tip.x - 7, tip.y + 12},
                               palette.error);
  }
  if (focused) {
    FocusRing({at.x - half - 3, at.y - half - 3, at.x + half + 3, at.y + half + 3}, half + 3);
  }
}

void DrawEarlier(ImVec2 from, ImVec2 to) {
  const Colour colour = Now().palette->muted;
  const float x = to.x - from.x, y = to.y - from.y;
  const float length = std::hypot(x, y);
  if (length < kMarkSize) return;
  const ImVec2 way{x / length, y / length};
  const float half = kMarkSize / 2;
  Canvas().AddCircle(from, half - 2, colour, 0, 1.5F);
  const ImVec2 start{from.x + way.x * half, from.y + way.y * half};
  const ImVec2 tip{to.x - way.x * (half + 2), to.y - way.y * (half + 2)};
  Canvas().AddLine(start, tip, colour, 1);
  const ImVec2 back{tip.x - way.x * 7, tip.y - way.y * 7};
  Canvas().AddTriangleFilled(tip, {back.x - way.y * 4, back.y + way.x * 4},
                             {back.x + way.y * 4, back.y - way.x * 4}, colour);
}

void DrawMarkName(const ImRect& rect, const NameLines& name, ImVec2 mark, bool leader) {
  const Palette& palette = *Now().palette;
  if (leader) {
    const ImVec2 end{std::clamp(mark.x, rect.Min.x, rect.Max.x),
                     std::clamp(mark.y, rect.Min.y, rect.Max.y)};
    Canvas().AddLine(mark, end, palette.muted, 1);
  }
  FillRect(rect, WithAlpha(palette.card, 0xC0), 2);
  const TypeStyle style = Scaled(kCaptionType);
  float top = rect.GetCenter().y - style.line / (name.second.empty() ? 2 : 1);
  for (const std::string_view line : {name.first, name.second}) {
    if (line.empty()) break;
    DrawTextFitted({rect.Min.x + 2, top}, style, palette.ink, line, rect.GetWidth() - 2);
    top += style.line;
  }
}

void DrawBadge(const ImRect& rect, std::string_view words, bool focused) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kCaptionStrongType);
  FramedRect(rect, palette.ink, 2, palette.card, rect.GetHeight() / 2);
  const float width = std::min(TextWidth(style, words), rect.GetWidth());
  DrawTextFitted({rect.GetCenter().x - width / 2, rect.GetCenter().y - style.line / 2}, style,
                 palette.ink, words, rect.GetWidth());
  if (focused) FocusRing(rect, rect.GetHeight() / 2);
}

}  // namespace earshot::kit
