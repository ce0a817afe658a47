// See label_layout.h. Greedy: from the top down each name takes the first free place around its
// mark, the near ones first. What may be in the way is looked for in a grid, so that 500 names cost
// a few tests each.

#include "core/base/label_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace earshot::base {
namespace {

// On which side of its mark a name stands, across and down: 2 wholly beyond the mark, 1 from the
// mark's middle on, 0 around its middle.
struct Way {
  signed char across, down;
};
constexpr std::array<Way, 16> kWays = {{{2, 0},
                                        {-2, 0},
                                        {0, -2},
                                        {0, 2},
                                        {1, -2},
                                        {1, 2},
                                        {-1, -2},
                                        {-1, 2},
                                        {2, -1},
                                        {2, 1},
                                        {-2, -1},
                                        {-2, 1},
                                        {2, -2},
                                        {2, 2},
                                        {-2, -2},
                                        {-2, 2}}};
struct Place {
  Way way;
  float gap;  // off the mark
};
constexpr float kNear = 2, kFar[] = {22, 46};  // farther than near, a line leads there
constexpr float kOver = 2;                     // of a mark's middle, by a name from there on

LabelBox Around(float x, float y, float w, float h) { return {x - w / 2, y - h / 2, w, h}; }

// What no name may lie on and no leader run through. A leader is a diagonal of its box.
struct Obstacle {
  enum class Shape { kBox, kFalling, kRising };
  LabelBox box;
  size_t owner = kNoCluster;  // a mark that it does not hinder
  size_t named = kNoCluster;  // the mark whose name or leader it is: gone once in a cluster
  Shape shape = Shape::kBox;

  // Two diagonals that only come near each other count as meeting.
  bool Meets(const Obstacle& other) const {
    return box.Overlaps(other.box) && RunsThrough(other.box) && other.RunsThrough(box);
  }

 private:
  // Of boxes that overlap: whether the diagonal separates its own from the other.
  bool RunsThrough(const LabelBox& other) const {
    if (shape == Shape::kBox) return true;
    const float across = other.x - box.x + (other.w - box.w) / 2;
    const float down = other.y - box.y + (other.h - box.h) / 2;
    const float off = box.h * across + (shape == Shape::kRising ? box.w : -box.w) * down;
    return std::abs(off) < (box.h * other.w + box.w * other.h) / 2;
  }
};

// The obstacles by where they are. INVARIANT: two boxes that overlap are of one cell at least; what
// lies beyond the area is of the cells at its edge.
class Grid {
 public:
  explicit Grid(const LabelBox& area) : area_(area) {}

  void Add(const Obstacle& obstacle) {
    Visit(obstacle.box, [&](Cell& cell) {
      cell.push_back(obstacle);
      return false;
    });
  }
  void RemoveNamed(const LabelBox& box, size_t mark) {
    Visit(box, [&](Cell& cell) {
      std::erase_if(cell, [&](const Obstacle& one) { return one.named == mark; });
      return false;
    });
  }
  // Whether `visit` is true for a cell that the box is of; it ends with the first.
  template <class Visitor>
  bool Visit(const LabelBox& box, const Visitor& visit) {
    const size_t left = Number(box.x - area_.x, area_.w);
    const size_t right = Number(box.x + box.w - area_.x, area_.w);
    const size_t bottom = Number(box.y + box.h - area_.y, area_.h);
    for (size_t row = Number(box.y - area_.y, area_.h); row <= bottom; ++row) {
      for (size_t column = left; column <= right; ++column) {
        if (visit(cells_[row * kSide + column])) return true;
      }
    }
    return false;
  }

 private:
  using Cell = std::vector<Obstacle>;
  static constexpr size_t kSide = 16;

  static size_t Number(float off, float size) {
    const float number = size > 0 ? off * kSide / size : 0;
    return static_cast<size_t>(std::clamp(number, 0.0F, static_cast<float>(kSide - 1)));
  }

  LabelBox area_;
  std::array<Cell, kSide * kSide> cells_;
};

class Layout {
 public:
  Layout(std::span<const LabelMark> marks, const LabelRoom& room)
      : marks_(marks), room_(room), grid_(room.area) {
    result_.spots.resize(marks.size());
    places_.resize(marks.size());
    order_.resize(marks.size());
    std::iota(order_.begin(), order_.end(), size_t{0});
    for (const LabelBox& box : room.taken) grid_.Add({box});
    for (size_t mark = 0; mark < marks.size(); ++mark) {
      const LabelMark& at = marks[mark];
      badges_.push_back(MakeBadge(mark));
      grid_.Add({badges_.back(), mark});
      if (at.ring > 0) grid_.Add({Around(at.x, at.y, at.ring, at.ring), mark});
    }
    std::sort(order_.begin(), order_.end(), [&](size_t a, size_t b) {
      if (marks_[a].y != marks_[b].y) return marks_[a].y < marks_[b].y;
      return marks_[a].x != marks_[b].x ? marks_[a].x < marks_[b].x : a < b;
    });
  }

  LabelLayout Run() {
    for (const size_t mark : order_) {
      if (!Clustered(mark) && LiesOnAnother(mark)) MakeCluster(mark);
    }
    for (const size_t mark : order_) {
      if (!Clustered(mark) && !PlaceLabel(mark)) GiveUp(mark);
    }
    for (const size_t mark : order_) {
      if (!Clustered(mark) && marks_[mark].whole > marks_[mark].width) Widen(mark);
    }
    DropEmptyClusters();
    return std::move(result_);
  }

 private:
  bool Clustered(size_t mark) const { return result_.spots[mark].cluster != kNoCluster; }
  LabelBox MarkBox(size_t mark) const {
    return Around(marks_[mark].x, marks_[mark].y, room_.mark, room_.mark);
  }
  // Room for a badge is kept at every mark, since each may become one.
  LabelBox MakeBadge(size_t mark) const {
    LabelBox box = Around(marks_[mark].x, marks_[mark].y, room_.badge, room_.line + 4);
    const LabelBox& area = room_.area;
    box.x = std::clamp(box.x, area.x, std::max(area.x, area.x + area.w - box.w));
    box.y = std::clamp(box.y, area.y, std::max(area.y, area.y + area.h - box.h));
    return box;
  }

  bool LiesOnAnother(size_t mark) {
    const LabelBox own = MarkBox(mark);
    return grid_.Visit(own, [&](const auto& obstacles) {
      return std::any_of(obstacles.begin(), obstacles.end(), [&](const Obstacle& one) {
        if (one.owner == kNoCluster || one.owner == mark || Clustered(one.owner)) return false;
        return own.Overlaps(MarkBox(one.owner));
      });
    });
  }

  void Join(size_t mark, size_t cluster) {
    LabelSpot& spot = result_.spots[mark];
    spot = {.cluster = cluster};
    result_.clusters[cluster].marks.push_back(mark);
  }

  // A badge at the mark takes in every mark and badge that it would lie on.
  void MakeCluster(size_t mark) {
    const size_t cluster = result_.clusters.size();
    result_.clusters.push_back({badges_[mark], {}});
    Join(mark, cluster);
    Absorb(cluster);
  }

  void Absorb(size_t cluster) {
    const LabelBox badge = result_.clusters[cluster].badge;
    for (const size_t other : order_) {
      if (!Clustered(other) && badge.Overlaps(MarkBox(other))) Join(other, cluster);
    }
    for (size_t other = 0; other < result_.clusters.size(); ++other) {
      if (other == cluster || result_.clusters[other].marks.empty()) continue;
      if (!badge.Overlaps(result_.clusters[other].badge)) continue;
      for (const size_t mark : std::exchange(result_.clusters[other].marks, {})) {
        Join(mark, cluster);
      }
    }
  }

  // Where a name of this size begins, along one axis.
  static float Begin(float middle, int way, float off, float size) {
    if (way == 0) return middle - size / 2;
    if (way == 1) return middle - kOver;
    if (way == -1) return middle + kOver - size;
    return way > 0 ? middle + off : middle - off - size;
  }
  LabelBox BoxAt(size_t mark, const Place& place, float width, int lines) const {
    const LabelMark& at = marks_[mark];
    const float off = std::max(room_.mark, at.ring) / 2 + place.gap;
    const float height = room_.line * static_cast<float>(lines);
    return {Begin(at.x, place.way.across, off, width), Begin(at.y, place.way.down, off, height),
            width, height};
  }

  bool PlaceLabel(size_t mark) {
    if (PlaceNear(mark, marks_[mark].width, 1)) return true;
    for (const float gap : kFar) {
      for (const Way way : kWays) {
        const bool plain = way.across % 2 == 0 && way.down % 2 == 0;
        if (plain && PlaceAt(mark, {way, gap}, marks_[mark].width, 1)) return true;
      }
    }
    return false;
  }
  bool PlaceNear(size_t mark, float width, int lines) {
    return std::any_of(kWays.begin(), kWays.end(), [&](const Way way) {
      return PlaceAt(mark, {way, kNear}, width, lines);
    });
  }

  bool PlaceAt(size_t mark, const Place& place, float width, int lines) {
    if (!IsFree(mark, place, width, lines)) return false;
    const LabelBox box = BoxAt(mark, place, width, lines);
    grid_.Add({box, kNoCluster, mark});
    const bool leads = place.gap > kNear;
    if (leads) grid_.Add(LeaderTo(mark, box));
    result_.spots[mark] = {.label = box, .leader = leads, .folded = lines > 1};
    places_[mark] = place;
    return true;
  }

  bool IsFree(size_t mark, const Place& place, float width, int lines) {
    const LabelBox box = BoxAt(mark, place, width, lines);
    return box.Within(room_.area) && IsFree({box, kNoCluster, mark}) &&
           (place.gap <= kNear || IsFree(LeaderTo(mark, box)));
  }
  bool IsFree(const Obstacle& wanted) {
    return !grid_.Visit(wanted.box, [&](const auto& obstacles) {
      return std::any_of(obstacles.begin(), obstacles.end(), [&](const Obstacle& one) {
        return one.owner != wanted.named && one.Meets(wanted) && !IsGone(one);
      });
    });
  }
  // In a cluster a mark has neither name nor badge of its own, but for the one at which it lies.
  bool IsGone(const Obstacle& one) const {
    if (one.named != kNoCluster) return Clustered(one.named);
    if (one.owner == kNoCluster || !Clustered(one.owner)) return false;
    return one.box != result_.clusters[result_.spots[one.owner].cluster].badge;
  }

  Obstacle LeaderTo(size_t mark, const LabelBox& box) const {
    const LabelMark& at = marks_[mark];
    const float x = std::clamp(at.x, box.x, box.x + box.w);
    const float y = std::clamp(at.y, box.y, box.y + box.h);
    const bool rises = (x > at.x) != (y > at.y);
    return {{std::min(x, at.x), std::min(y, at.y), std::abs(x - at.x), std::abs(y - at.y)},
            kNoCluster,
            mark,
            rises ? Obstacle::Shape::kRising : Obstacle::Shape::kFalling};
  }

  // A name that was cut: whole, in two lines, or longer where it stands. Each grows away from its
  // mark, so that its leader stays as it is.
  void Widen(size_t mark) {
    constexpr int kHalvings = 5;
    const LabelMark& at = marks_[mark];
    const Place place = places_[mark];
    const LabelBox box = result_.spots[mark].label;
    grid_.RemoveNamed(box, mark);
    if (place.gap > kNear) grid_.RemoveNamed(LeaderTo(mark, box).box, mark);
    const auto place_whole = [&](float width, int lines) {
      return PlaceAt(mark, place, width, lines) || PlaceNear(mark, width, lines);
    };
    if (at.whole <= room_.most && place_whole(at.whole, 1)) return;
    if (at.folded > 0 && place_whole(std::min(at.folded, room_.most), 2)) return;
    float fits = at.width, most = std::min(at.whole, room_.most);
    for (int i = 0; i < kHalvings; ++i) {
      const float middle = (fits + most) / 2;
      (IsFree(mark, place, middle, 1) ? fits : most) = middle;
    }
    PlaceAt(mark, place, fits, 1);
  }

  // No room for the name: the mark goes to the nearest one, which then is a badge.
  void GiveUp(size_t mark) {
    size_t nearest = mark;
    float least = 0;
    for (const size_t other : order_) {
      if (other == mark) continue;
      const float across = marks_[other].x - marks_[mark].x;
      const float down = marks_[other].y - marks_[mark].y;
      const float distance = across * across + down * down;
      if (nearest != mark && distance >= least) continue;
      nearest = other;
      least = distance;
    }
    if (Clustered(nearest)) return Join(mark, result_.spots[nearest].cluster);
    MakeCluster(nearest);
    if (!Clustered(mark)) Join(mark, result_.spots[nearest].cluster);
  }

  void DropEmptyClusters() {
    std::vector<LabelCluster> kept;
    for (LabelCluster& cluster : result_.clusters) {
      if (cluster.marks.empty()) continue;
      std::sort(cluster.marks.begin(), cluster.marks.end());
      for (const size_t mark : cluster.marks) result_.spots[mark].cluster = kept.size();
      kept.push_back(std::move(cluster));
    }
    result_.clusters = std::move(kept);
  }

  std::span<const LabelMark> marks_;
  const LabelRoom& room_;
  std::vector<size_t> order_;  // from the top down
  std::vector<LabelBox> badges_;
  std::vector<Place> places_;  // of the names
  Grid grid_;
  LabelLayout result_;
};

}  // namespace

LabelLayout LayOutLabels(std::span<const LabelMark> marks, const LabelRoom& room) {
  return Layout(marks, room).Run();
}

std::pair<std::string_view, std::string_view> InTwoLines(std::string_view name) {
  const size_t middle = name.size() / 2;
  const size_t before = name.rfind(' ', middle), after = name.find(' ', middle);
  const bool later =
      before == name.npos || (after != name.npos && after - middle < middle - before);
  const size_t at = later ? after : before;
  if (at == name.npos || at == 0) return {name, ""};
  return {name.substr(0, at), name.substr(at + 1)};
}

}  // namespace earshot::base
