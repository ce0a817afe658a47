// See label_layout.h. Greedy: from the top down each name takes the first free place around its
// mark, the near ones first. What may be in the way is looked for in a grid, so that 500 names cost
// a few tests each.

#include "core/base/label_layout.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace earshot::base {
namespace {

// Beside, over and under the mark, then farther out.
struct Place {
  float across, down, gap;  // direction, and how far off the mark
};
constexpr std::array<Place, 24> kPlaces = {
    {{1, 0, 2},   {-1, 0, 2}, {0, -1, 2},   {0, 1, 2},   {1, -1, 2},   {1, 1, 2},
     {-1, -1, 2}, {-1, 1, 2}, {1, 0, 22},   {-1, 0, 22}, {0, -1, 22},  {0, 1, 22},
     {1, -1, 22}, {1, 1, 22}, {-1, -1, 22}, {-1, 1, 22}, {1, 0, 46},   {-1, 0, 46},
     {0, -1, 46}, {0, 1, 46}, {1, -1, 46},  {1, 1, 46},  {-1, -1, 46}, {-1, 1, 46}}};
constexpr float kNear = 4;  // a gap up to here needs no leader

LabelBox Around(float x, float y, float w, float h) { return {x - w / 2, y - h / 2, w, h}; }

// What no name may lie on.
struct Obstacle {
  LabelBox box;
  size_t owner = kNoCluster;  // a mark that it does not hinder
  size_t named = kNoCluster;  // the mark whose name it is: gone once that one is in a cluster
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
    order_.resize(marks.size());
    std::iota(order_.begin(), order_.end(), size_t{0});
    for (const LabelBox& box : room.taken) grid_.Add({box});
    for (size_t mark = 0; mark < marks.size(); ++mark) {
      const LabelMark& at = marks[mark];
      badges_.push_back(MakeBadge(mark));
      grid_.Add({badges_.back(), mark});
      grid_.Add({Around(at.x, at.y, at.ring, at.ring)});
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

  bool LiesOnAnother(size_t mark) const {
    const LabelBox own = MarkBox(mark);
    for (const size_t other : order_) {
      if (other != mark && !Clustered(other) && own.Overlaps(MarkBox(other))) return true;
    }
    return false;
  }

  void Join(size_t mark, size_t cluster) {
    LabelSpot& spot = result_.spots[mark];
    spot = {{}, false, cluster};
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

  bool PlaceLabel(size_t mark) {
    const LabelMark& at = marks_[mark];
    const float half = std::max(room_.mark, at.ring) / 2;
    for (const Place& place : kPlaces) {
      const float off = half + place.gap;
      LabelBox box{at.x - at.width / 2, at.y - room_.line / 2, at.width, room_.line};
      if (place.across != 0) box.x = place.across > 0 ? at.x + off : at.x - off - at.width;
      if (place.down != 0) box.y = place.down > 0 ? at.y + off : at.y - off - room_.line;
      if (!IsFree(box, mark)) continue;
      result_.spots[mark] = {box, place.gap > kNear, kNoCluster};
      grid_.Add({box, kNoCluster, mark});
      return true;
    }
    return false;
  }

  bool IsFree(const LabelBox& box, size_t own) {
    if (!box.Within(room_.area) || box.Overlaps(MarkBox(own))) return false;
    return !grid_.Visit(box, [&](const auto& obstacles) {
      return std::any_of(obstacles.begin(), obstacles.end(), [&](const Obstacle& one) {
        if (one.owner == own || !box.Overlaps(one.box)) return false;
        return one.named == kNoCluster || !Clustered(one.named);
      });
    });
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
  Grid grid_;
  LabelLayout result_;
};

}  // namespace

LabelLayout LayOutLabels(std::span<const LabelMark> marks, const LabelRoom& room) {
  return Layout(marks, room).Run();
}

}  // namespace earshot::base
