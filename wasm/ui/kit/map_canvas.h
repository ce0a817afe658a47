// A map of four quadrants with marks that are opened, dragged and moved by keys (PRODUCT.md 4.13).
//
// Called by panels/map.cc. Each mark in sight is a node: Enter or a click opens it, arrows ask for
// a step of 1, with Shift of 10. Names never overlap; crowded spots are one "+6" (label_layout.h).
// The kit moves nothing: it tells what was asked, and the panel draws it where it then belongs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/label_layout.h"

namespace earshot::kit {

enum class MarkShape { kCircle, kSquare, kHexagon, kRing };

struct MapMark {
  std::string_view key;     // record id
  std::string_view name;    // painted beside it
  std::string_view spoken;  // begins with the name: "Healthwatch, Partner, influence 80, ..."
  MarkShape shape = MarkShape::kCircle;
  int x = 50, y = 50;  // 0 to 100; up is more
  std::optional<std::pair<int, int>> earlier;
  bool chosen = false;
  bool apart = false;  // under way: it never goes into a cluster, so it keeps the focus
  bool gap = false;    // amber, dashed, and `gap_words` after the name
  bool risk = false;   // red triangle, and `risk_words`
};

struct MapSpec {
  std::string_view name;
  std::array<std::string_view, 4> quadrants;  // top left, top right, bottom left, bottom right
  std::string_view high_up, low_up;           // "High influence"
  std::string_view low_across, high_across;
  std::string_view gap_words, risk_words;
  std::string_view crowd;  // "{1} close together": of a cluster, for who does not see it
  std::span<const MapMark> marks;
};

inline constexpr size_t kMostMarks = 500;  // more belong in a table

// Where the names stand, and all that this depends on: it holds while a mark is dragged.
struct LaidNames {
  std::vector<base::LabelMark> marks;
  std::vector<base::LabelBox> taken;
  base::LabelBox area;
  float line = 0, badge = 0;
  base::LabelLayout layout;
};

// Kept by the caller between frames.
struct MapView {
  float zoom = 1;
  float x = 50, y = 50;  // in the middle
  std::string dragged;   // key of the mark under way
  float grab_x = 0, grab_y = 0;
  bool moving = false;  // it left its place
  bool panning = false;
  LaidNames names;
};
void ZoomBy(MapView& view, float factor);

struct MapAnswer {
  enum class Kind { kNone, kOpened, kNudged, kDropped, kCrowd };
  Kind kind = Kind::kNone;
  size_t mark = 0;
  int x = 0, y = 0;           // where it is to go
  std::vector<size_t> marks;  // of the cluster
};
MapAnswer MapCanvas(const MapSpec& spec, MapView& view);

}  // namespace earshot::kit
