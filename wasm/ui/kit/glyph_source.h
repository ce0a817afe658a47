// Port to the fonts of the machine: the browser rasterises, so every script shows and no font file
// is downloaded (UI.md decision 6). FakeGlyphSource gives boxes of fixed width for native tests.
//
// Alpha bitmaps, row by row, one byte a pixel. Sizes are in device pixels.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace earshot::kit {

struct GlyphBitmap {
  int width = 0, height = 0;
  float bearing_x = 0;  // from the pen to the bitmap's left edge
  float bearing_y = 0;  // from the baseline up to the bitmap's top edge
  float advance = 0;
  bool colour = false;  // emoji: rgba has 4 bytes a pixel instead of alpha
  std::vector<uint8_t> pixels;
};

struct FontMetrics {
  float ascent = 0, descent = 0;  // positive both
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual FontMetrics Metrics(float size_px, int weight) = 0;
  // False when the fonts of the machine lack it.
  virtual bool Glyph(uint32_t code_point, float size_px, int weight, GlyphBitmap& out) = 0;
  // A whole run of complex script, shaped, in its own direction.
  virtual void Run(std::string_view utf8, float size_px, int weight, GlyphBitmap& out) = 0;
};

class FakeGlyphSource : public GlyphSource {
 public:
  FontMetrics Metrics(float size_px, int weight) override;
  bool Glyph(uint32_t code_point, float size_px, int weight, GlyphBitmap& out) override;
  void Run(std::string_view utf8, float size_px, int weight, GlyphBitmap& out) override;
};

}  // namespace earshot::kit
