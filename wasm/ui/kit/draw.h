// Painting: rectangles, rings and text on whole device pixels. Internal to the kit.
//
// Text goes through here and never through ImDrawList::AddText: words of complex script become
// runs, words of the other direction are put in their order, and each glyph lands on a device
// pixel.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/kit/state.h"

namespace earshot::kit {

float Snap(float css_px);           // to the nearest device pixel
TypeStyle Scaled(TypeStyle style);  // by the text size setting
ImDrawList& Canvas();

void FillRect(const ImRect& rect, Colour colour, float radius = 0);
// A border of whole pixels lying inside the rectangle, with `ground` within.
void FramedRect(const ImRect& rect, Colour border, float thickness, Colour ground, float radius);
// 3 px yellow against the item, 3 px ink outside it.
void FocusRing(const ImRect& rect, float radius);
// Level or upright; of any other only the longer side is drawn.
void Line(ImVec2 from, ImVec2 to, Colour colour, float thickness);

struct Stroke {
  ImVec2 from, to;
};
// Diagonals that rise to the right, `step` apart along the edges, each cut at the rectangle's own
// edges: even to its corners, whatever its size.
std::vector<Stroke> Hatch(const ImRect& rect, float step);

// What is seen of a label: all before "##".
std::string_view Visible(std::string_view label);
bool IsRightToLeft(std::string_view text);  // by the first strong character

float TextWidth(TypeStyle style, std::string_view text);
// One line; `top_left` is the corner of its line box of height `style.line`.
void DrawText(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text);
// One line that must fit: shortened with an ellipsis.
void DrawTextFitted(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                    float width);

struct TextLine {
  std::string_view text;
  float width = 0;
  bool right_to_left = false;  // of its paragraph
};
// Breaks at spaces and line feeds; a word longer than a line is broken within.
std::vector<TextLine> WrapText(TypeStyle style, std::string_view text, float width);
// Height of the wrapped text. Right-to-left paragraphs lie at the right edge.
float WrappedHeight(TypeStyle style, std::string_view text, float width);
float DrawWrapped(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                  float width);
// At most `most` lines; what does not fit is cut with an ellipsis. Returns the height that it took.
float DrawWrappedAtMost(ImVec2 top_left, TypeStyle style, Colour colour, std::string_view text,
                        float width, size_t most);
float WrappedHeightAtMost(TypeStyle style, std::string_view text, float width, size_t most);

}  // namespace earshot::kit
