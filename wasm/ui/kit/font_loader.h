// Lets Dear ImGui take its glyphs from GlyphSource: on demand, at any size, at the device's scale.
//
// Called once by Context. INVARIANT: the source outlives the fonts.
#pragma once

#include "wasm/ui/kit/glyph_source.h"

struct ImFont;

namespace earshot::kit {

// Adds a font of that weight to the current ImGui context.
ImFont* AddFont(GlyphSource& source, int weight);

}  // namespace earshot::kit
