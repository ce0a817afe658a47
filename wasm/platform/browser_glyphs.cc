// Copies the page's bitmaps into the kit's. The page allocates the pixels; they are freed here.
#include "wasm/platform/browser_glyphs.h"

#include <cstdlib>

#include "wasm/platform/imports.h"

namespace earshot::platform {
namespace {

void Take(EarshotGlyph& from, kit::GlyphBitmap& out) {
  out.width = from.width;
  out.height = from.height;
  out.bearing_x = from.bearing_x;
  out.bearing_y = from.bearing_y;
  out.advance = from.advance;
  out.colour = from.colour != 0;
  out.pixels.clear();
  if (from.pixels == nullptr) return;
  const size_t bytes =
      static_cast<size_t>(from.width) * static_cast<size_t>(from.height) * (out.colour ? 4u : 1u);
  out.pixels.assign(from.pixels, from.pixels + bytes);
  std::free(from.pixels);
}

}  // namespace

kit::FontMetrics BrowserGlyphSource::Metrics(float size_px, int weight) {
  kit::FontMetrics metrics;
  earshot_font_metrics(size_px, weight, &metrics.ascent, &metrics.descent);
  return metrics;
}

bool BrowserGlyphSource::Glyph(uint32_t code_point, float size_px, int weight,
                               kit::GlyphBitmap& out) {
  EarshotGlyph glyph = {};
  if (earshot_glyph(code_point, size_px, weight, &glyph) == 0) return false;
  Take(glyph, out);
  return true;
}

void BrowserGlyphSource::Run(std::string_view utf8, float size_px, int weight,
                             kit::GlyphBitmap& out) {
  EarshotGlyph glyph = {};
  earshot_run(utf8.data(), static_cast<int>(utf8.size()), size_px, weight, &glyph);
  Take(glyph, out);
}

}  // namespace earshot::platform
