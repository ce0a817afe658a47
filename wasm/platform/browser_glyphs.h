// The fonts of the machine, drawn by the page's 2D canvas (web/glyphs.js): no font file is
// downloaded and every script shows, offline too (UI.md decision 6).
//
// Used by: the kit's font loader, through the GlyphSource port.
#pragma once

#include "wasm/ui/kit/glyph_source.h"

namespace earshot::platform {

class BrowserGlyphSource : public kit::GlyphSource {
 public:
  kit::FontMetrics Metrics(float size_px, int weight) override;
  bool Glyph(uint32_t code_point, float size_px, int weight, kit::GlyphBitmap& out) override;
  void Run(std::string_view utf8, float size_px, int weight, kit::GlyphBitmap& out) override;
};

}  // namespace earshot::platform
