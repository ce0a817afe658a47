// Where the names of many marks stand so that no two lie over each other. Called by the map on the
// screen and by the picture of it; the same input gives the same layout.
//
// Marks that lie on each other become one cluster ("+6"), and so does a mark whose name finds no
// room. A long name is cut first, so that more of them find room, then widened as far as is free.
// INVARIANT: every mark is labelled or in exactly one cluster, and no label, no cluster's badge and
// no mark that is left overlap (a name may only touch its own mark).
// INVARIANT: no leader runs through a label, a badge or a mark of others, nor crosses a leader.
// Costs a few tests of rectangles for each place that a name is tried at: a few ms for 500.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace earshot::base {

struct LabelBox {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const LabelBox&) const = default;
  bool Overlaps(const LabelBox& other) const {
    return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
  }
  bool Within(const LabelBox& outer) const {
    return x >= outer.x && y >= outer.y && x + w <= outer.x + outer.w && y + h <= outer.y + outer.h;
  }
};

struct LabelMark {
  float x = 0, y = 0;  // its middle
  float width = 0;     // of its name, which is cut where it is long
  float ring = 0;      // width and height of what is painted around it; no name lies there
  float whole = 0;     // of its name uncut; not more than `width`: nothing was cut
  float folded = 0;    // of its name uncut in two lines; 0: it cannot be broken
  bool operator==(const LabelMark&) const = default;
};

inline constexpr size_t kNoCluster = static_cast<size_t>(-1);

struct LabelSpot {
  LabelBox label;       // of no size for one in a cluster
  bool leader = false;  // stands off: a line leads from its nearest point to the mark's middle
  bool folded = false;  // in two lines
  size_t cluster = kNoCluster;
};

struct LabelCluster {
  LabelBox badge;
  std::vector<size_t> marks;
};

struct LabelLayout {
  std::vector<LabelSpot> spots;  // one for each mark
  std::vector<LabelCluster> clusters;
};

struct LabelRoom {
  LabelBox area;                    // in which everything lies
  float mark = 16;                  // width and height of a mark
  float line = 20;                  // height of a name
  float most = 320;                 // width that no name is widened over
  float badge = 36;                 // width of a cluster's badge, as high as `line` + 4
  std::span<const LabelBox> taken;  // where no name may stand
};

LabelLayout LayOutLabels(std::span<const LabelMark> marks, const LabelRoom& room);
// Broken at the space that is nearest to the middle; the second is empty where there is none.
std::pair<std::string_view, std::string_view> InTwoLines(std::string_view name);

}  // namespace earshot::base
