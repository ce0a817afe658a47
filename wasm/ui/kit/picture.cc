// See picture.h. Here the empty frame is painted; the page puts an <img> into the element of the
// mirror (web/photo.js), which therefore never lies over a dialog: what is outside one is inert.

#include "wasm/ui/kit/picture.h"

#include <algorithm>
#include <string>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kMostWidth = 480, kMostHeight = 480;

}  // namespace

void Picture(std::string_view words, std::string_view digest, int width, int height) {
  const float room = std::min(CurrentBox().width, kMostWidth);
  const float across = static_cast<float>(std::max(width, 1));
  const float down = static_cast<float>(std::max(height, 1));
  const float scale = std::min(room / across, kMostHeight / down);
  // At least a line high, so that a strip of a picture still has a place of its own.
  const ImRect rect =
      Place(std::max(across * scale, kSpace6), std::max(down * scale, kSpace6), kSpace2, kSpace2);
  FramedRect(rect, Now().palette->border, 1, Now().palette->card, 0);
  semantics::Node& node = Emit(NextId(Role::kImage), Role::kImage, rect, words);
  node.attributes = "photo=" + std::string(digest);
}

}  // namespace earshot::kit
