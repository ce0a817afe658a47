// See run_cache.h. Runs are custom rectangles of the atlas, so they share its texture and draw
// calls.

#include "wasm/ui/kit/run_cache.h"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"

namespace earshot::kit {
namespace {

constexpr int kMaxRunPx = 2048;  // longer than any line; the atlas must be able to hold it

std::string KeyOf(std::string_view utf8, float size_px, int weight) {
  std::string key = std::to_string(std::lround(size_px * 8)) + (weight >= 600 ? "b" : "r");
  key += utf8;
  return key;
}

}  // namespace

const Run& RunCache::Get(std::string_view utf8, float size_px, int weight) {
  std::string key = KeyOf(utf8, size_px, weight);
  if (auto found = by_key_.find(key); found != by_key_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return entries_.front().run;
  }
  if (entries_.size() >= kCapacity) {
    ImGui::GetIO().Fonts->RemoveCustomRect(entries_.back().run.rect_id);
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
  entries_.push_front({key, Rasterise(utf8, size_px, weight)});
  by_key_.emplace(std::move(key), entries_.begin());
  return entries_.front().run;
}

void RunCache::Clear() {
  for (const Entry& entry : entries_) ImGui::GetIO().Fonts->RemoveCustomRect(entry.run.rect_id);
  entries_.clear();
  by_key_.clear();
}

Run RunCache::Rasterise(std::string_view utf8, float size_px, int weight) {
  GlyphBitmap bitmap;
  source_.Run(utf8, size_px, weight, bitmap);
  Run run;
  run.advance = bitmap.advance;
  run.bearing_x = bitmap.bearing_x;
  run.bearing_y = bitmap.bearing_y;
  run.colour = bitmap.colour;
  const size_t bytes_per_pixel = bitmap.colour ? 4 : 1;
  const bool whole =
      bitmap.width > 0 && bitmap.height > 0 && bitmap.width <= kMaxRunPx &&
      bitmap.height <= kMaxRunPx &&
      bitmap.pixels.size() >=
          static_cast<size_t>(bitmap.width) * static_cast<size_t>(bitmap.height) * bytes_per_pixel;
  if (!whole) return run;
  ImFontAtlas* atlas = ImGui::GetIO().Fonts;
  if (bitmap.colour) atlas->TexPixelsUseColors = true;
  ImFontAtlasRect rect;
  const ImFontAtlasRectId id = atlas->AddCustomRect(bitmap.width, bitmap.height, &rect);
  if (id == ImFontAtlasRectId_Invalid) return run;
  ImTextureData* texture = atlas->TexData;
  ImFontAtlasTextureBlockConvert(bitmap.pixels.data(),
                                 bitmap.colour ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                 bitmap.width * static_cast<int>(bytes_per_pixel),
                                 static_cast<unsigned char*>(texture->GetPixelsAt(rect.x, rect.y)),
                                 texture->Format, texture->GetPitch(), bitmap.width, bitmap.height);
  ImFontAtlasTextureBlockQueueUpload(atlas, texture, rect.x, rect.y, bitmap.width, bitmap.height);
  run.rect_id = id;
  run.width = static_cast<float>(bitmap.width);
  run.height = static_cast<float>(bitmap.height);
  return run;
}

}  // namespace earshot::kit
