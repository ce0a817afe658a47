// Boxes of fixed width in place of glyphs, so that native tests lay text out without any font.

#include "wasm/ui/kit/glyph_source.h"

#include <algorithm>
#include <cmath>

namespace earshot::kit {
namespace {

constexpr float kAdvance = 0.55f;  // of the size
constexpr float kBoldAdvance = 0.58f;
constexpr size_t kMaxCells = 200;

float AdvanceOf(float size_px, int weight) {
  return size_px * (weight >= 600 ? kBoldAdvance : kAdvance);
}

size_t CodePoints(std::string_view utf8) {
  return static_cast<size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  }));
}

void FillBox(float width, float height, GlyphBitmap& out) {
  out.width = std::max(1, static_cast<int>(width));
  out.height = std::max(1, static_cast<int>(height));
  out.pixels.assign(static_cast<size_t>(out.width) * static_cast<size_t>(out.height), 0xA0);
}

}  // namespace

FontMetrics FakeGlyphSource::Metrics(float size_px, int) {
  return {std::round(size_px * 0.93f), std::round(size_px * 0.24f)};
}

bool FakeGlyphSource::Glyph(uint32_t code_point, float size_px, int weight, GlyphBitmap& out) {
  out = {};
  out.advance = AdvanceOf(size_px, weight);
  if (code_point == ' ' || code_point == 0xA0) return true;
  const float height = size_px * (code_point < 0x60 ? 0.7f : 0.5f);
  FillBox(out.advance * 0.8f, height, out);
  out.bearing_x = out.advance * 0.1f;
  out.bearing_y = static_cast<float>(out.height);
  return true;
}

void FakeGlyphSource::Run(std::string_view utf8, float size_px, int weight, GlyphBitmap& out) {
  out = {};
  const size_t cells = std::min(CodePoints(utf8), kMaxCells);
  if (cells == 0) return;
  out.advance = AdvanceOf(size_px, weight) * static_cast<float>(cells);
  FillBox(out.advance, size_px * 0.7f, out);
  out.bearing_y = static_cast<float>(out.height);
}

}  // namespace earshot::kit
