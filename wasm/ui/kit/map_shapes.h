// How a map's ground and marks are painted. Internal to the kit.
#pragma once

#include <string_view>

#include "core/base/label_layout.h"
#include "wasm/ui/kit/layout.h"
#include "wasm/ui/kit/map_canvas.h"

namespace earshot::kit {

inline constexpr float kMarkSize = 16;

ImRect RectOf(const base::LabelBox& box);
// The four tints around `middle`, where the axes cross.
void DrawGround(const MapSpec& spec, const ImRect& plot, ImVec2 middle);
// The corner that a quadrant's name is written in: the outer one.
ImRect QuadrantNameAt(const MapSpec& spec, const ImRect& plot, size_t quadrant);
// Width and height of all that is painted of it: its shape, a ring, a triangle.
float MarkExtent(const MapMark& mark);
void DrawMark(const MapMark& mark, ImVec2 at, bool focused);
// Where it stood, hollow, and a thin arrow from there.
void DrawEarlier(ImVec2 from, ImVec2 to);
// The name on a ground of its own, in two lines where there is a second, and a line to the mark
// where it stands off.
struct NameLines {
  std::string_view first, second;
};
void DrawMarkName(const ImRect& rect, const NameLines& name, ImVec2 mark, bool leader);
void DrawBadge(const ImRect& rect, std::string_view words, bool focused);

}  // namespace earshot::kit
