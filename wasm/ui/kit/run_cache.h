// Pictures of shaped text (Arabic, Bengali, emoji ...) in the font atlas, newest 512 kept.
//
// Called by text drawing for words that single glyphs cannot show. Sizes are in device pixels.
// INVARIANT: an entry's rectangle is in the atlas as long as the entry exists.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "wasm/ui/kit/glyph_source.h"

namespace earshot::kit {

struct Run {
  int rect_id = -1;  // ImFontAtlasRectId; -1: nothing visible
  float width = 0, height = 0;
  float bearing_x = 0, bearing_y = 0;
  float advance = 0;
  bool colour = false;
};

class RunCache {
 public:
  static constexpr size_t kCapacity = 512;

  explicit RunCache(GlyphSource& source) : source_(source) {}
  // Rasterises on first use. Valid until the next call.
  const Run& Get(std::string_view utf8, float size_px, int weight);
  // The atlas was rebuilt or lost: rectangles are no longer ours.
  void Clear();
  size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::string key;
    Run run;
  };
  Run Rasterise(std::string_view utf8, float size_px, int weight);

  GlyphSource& source_;
  std::list<Entry> entries_;  // newest first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace earshot::kit
