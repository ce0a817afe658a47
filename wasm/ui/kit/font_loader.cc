// An ImFontLoader over GlyphSource. ImGui asks in CSS px with a rasteriser density; the source is
// asked in device pixels and its answers are divided by the density again.

#include "wasm/ui/kit/font_loader.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace earshot::kit {
namespace {

// Copied by the atlas into ImFontConfig::FontData.
struct FontFace {
  GlyphSource* source;
  int weight;
};

const FontFace& FaceOf(const ImFontConfig* config) {
  return *static_cast<const FontFace*>(config->FontData);
}

float DensityOf(const ImFontConfig* config, const ImFontBaked* baked) {
  return config->RasterizerDensity * baked->RasterizerDensity;
}

bool ContainsGlyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return true; }

bool InitBaked(ImFontAtlas*, ImFontConfig* config, ImFontBaked* baked, void*) {
  const FontFace& face = FaceOf(config);
  const float density = DensityOf(config, baked);
  const FontMetrics metrics = face.source->Metrics(baked->Size * density, face.weight);
  baked->Ascent = metrics.ascent / density;
  baked->Descent = -metrics.descent / density;
  return true;
}

bool LoadGlyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
               ImWchar code_point, ImFontGlyph* out, float* out_advance) {
  const FontFace& face = FaceOf(config);
  const float density = DensityOf(config, baked);
  GlyphBitmap bitmap;
  if (!face.source->Glyph(code_point, baked->Size * density, face.weight, bitmap)) return false;
  if (out_advance != nullptr) {
    *out_advance = bitmap.advance / density;
    return true;
  }
  out->Codepoint = code_point;
  out->AdvanceX = bitmap.advance / density;
  const int bytes = bitmap.colour ? 4 : 1;
  const bool visible = bitmap.width > 0 && bitmap.height > 0 &&
                       bitmap.pixels.size() >= static_cast<size_t>(bitmap.width) *
                                                   static_cast<size_t>(bitmap.height) *
                                                   static_cast<size_t>(bytes);
  if (!visible) return true;
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, bitmap.width, bitmap.height);
  if (id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
  // Y is measured from the baseline; text drawing adds the ascent of the line itself.
  out->X0 = bitmap.bearing_x / density;
  out->Y0 = -bitmap.bearing_y / density;
  out->X1 = (bitmap.bearing_x + static_cast<float>(bitmap.width)) / density;
  out->Y1 = (-bitmap.bearing_y + static_cast<float>(bitmap.height)) / density;
  out->Visible = true;
  out->Colored = bitmap.colour;
  out->PackId = id;
  ImFontAtlasBakedSetFontGlyphBitmap(
      atlas, baked, config, out, rect, bitmap.pixels.data(),
      bitmap.colour ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8, bitmap.width * bytes);
  return true;
}

const ImFontLoader& Loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "GlyphSource";
    loader.FontSrcContainsGlyph = ContainsGlyph;
    loader.FontBakedInit = InitBaked;
    loader.FontBakedLoadGlyph = LoadGlyph;
    return loader;
  }();
  return kLoader;
}

}  // namespace

ImFont* AddFont(GlyphSource& source, int weight) {
  FontFace face{&source, weight};
  ImFontConfig config;
  config.FontData = &face;
  config.FontDataSize = sizeof(face);
  config.FontDataOwnedByAtlas = false;  // the atlas takes its own copy
  config.SizePixels = 16;
  config.FontLoader = &Loader();
  return ImGui::GetIO().Fonts->AddFont(&config);
}

}  // namespace earshot::kit

// What the library falls back on when an atlas has no loader of its own (imgui_config.h).
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() { return &earshot::kit::Loader(); }
}  // namespace ImGuiFreeType
