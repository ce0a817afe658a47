// See map_canvas.h. Order of work: place the ground, lay out names, then touch and draw each mark
// from the top down, which is also the order in which they are read.

#include "wasm/ui/kit/map_canvas.h"

#include <algorithm>
#include <cmath>

#include "core/base/fold.h"
#include "wasm/ui/kit/map_shapes.h"

namespace earshot::kit {
namespace {

constexpr float kEdge = 24;  // of the plot, so that a whole target lies within it
// Of a name in px, until the layout finds room for more, and what it takes beside its letters.
constexpr float kMostName = 168, kMostWithWords = 232, kNameEdge = 5;
constexpr float kDragSlack = 4, kMostZoom = 8;
constexpr uint32_t kMarkKeys = semantics::kArrowUp | semantics::kArrowDown | semantics::kArrowLeft |
                               semantics::kArrowRight | semantics::kShiftArrows;

struct Piece {  // a mark, or a cluster of them, in its order from the top
  float y, x;
  size_t number;
  bool cluster;
};

class Drawer {
 public:
  Drawer(const MapSpec& spec, MapView& view) : spec_(spec), view_(view) {}

  MapAnswer Draw() {
    CurrentBox().same_line = false;
    DrawAxisWords(spec_.high_up, "");
    const float width = CurrentBox().width;
    const float height = std::clamp(width * 0.6F, 320.0F, 640.0F);
    plot_ = PlaceRow(height, kSpace1, kSpace1);
    const NodeId group = Claim(IdOf(spec_.name));
    OpenGroup(group, Role::kGroup, plot_, Visible(spec_.name));
    ImGui::PushID(static_cast<int>(group));
    Canvas().PushClipRect(plot_.Min, plot_.Max, true);
    DrawGround(spec_, plot_, OnScreen(50, 50));
    LayOut();
    DrawLines();
    for (const Piece& piece : InOrder()) {
      if (piece.cluster) {
        DrawCrowd(piece.number);
      } else {
        DrawOne(piece.number);
      }
    }
    Pan();
    Canvas().PopClipRect();
    ImGui::PopID();
    CloseGroup(group, plot_);
    DrawAxisWords(std::string(spec_.low_up) + ", " + std::string(spec_.low_across),
                  spec_.high_across);
    return std::move(answer_);
  }

 private:
  void DrawAxisWords(std::string_view left, std::string_view right) {
    const TypeStyle style = Scaled(kCaptionType);
    const Colour colour = Now().palette->muted;
    const ImRect row = PlaceRow(style.line, 0, 0);
    const float half = row.GetWidth() / 2 - kSpace1;
    DrawTextFitted(row.Min, style, colour, left, right.empty() ? row.GetWidth() : half);
    const float width = std::min(TextWidth(style, right), half);
    if (!right.empty()) DrawTextFitted({row.Max.x - width, row.Min.y}, style, colour, right, half);
  }

  float Unit(bool across) const {
    const float room = (across ? plot_.GetWidth() : plot_.GetHeight()) - 2 * kEdge;
    return room * view_.zoom / 100;
  }
  ImVec2 OnScreen(float x, float y) const {
    const ImVec2 middle = plot_.GetCenter();
    return {middle.x + (x - view_.x) * Unit(true), middle.y - (y - view_.y) * Unit(false)};
  }
  bool InPlot(ImVec2 at) const {
    return at.x >= plot_.Min.x + kEdge - 1 && at.x <= plot_.Max.x - kEdge + 1 &&
           at.y >= plot_.Min.y + kEdge - 1 && at.y <= plot_.Max.y - kEdge + 1;
  }

  // Where each mark is drawn: the one that is dragged is under the pointer.
  ImVec2 PlaceOfMark(size_t number) const {
    const MapMark& mark = spec_.marks[number];
    if (!view_.moving || view_.dragged != mark.key) {
      return OnScreen(static_cast<float>(mark.x), static_cast<float>(mark.y));
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    return {std::clamp(mouse.x - view_.grab_x, plot_.Min.x + kEdge, plot_.Max.x - kEdge),
            std::clamp(mouse.y - view_.grab_y, plot_.Min.y + kEdge, plot_.Max.y - kEdge)};
  }

  std::string Written(const MapMark& mark) const {
    std::string words(mark.name);
    if (mark.gap) words += " (" + std::string(spec_.gap_words) + ")";
    if (mark.risk) words += " (" + std::string(spec_.risk_words) + ")";
    return words;
  }

  // A name gives way before the words that tell how somebody stands.
  std::string Cut(size_t place, float room) const {
    const std::string_view name = spec_.marks[shown_[place]].name, written = written_[place];
    const std::string_view words = written.substr(name.size());
    if (words.empty()) return std::string(written);
    const TypeStyle style = Scaled(kCaptionType);
    // WHY first: letters side by side are narrower than apart, and the sum below would cut.
    if (TextWidth(style, written) + kNameEdge <= room + 1) return std::string(written);
    const float whole = TextWidth(style, name);
    room -= kNameEdge + TextWidth(style, words);
    if (whole <= room) return std::string(written);
    const auto characters = static_cast<float>(base::CharacterCount(name));
    const auto kept = static_cast<size_t>(std::max(4.0F, characters * room / whole - 1));
    return base::Ellipsis(name, kept) + std::string(words);
  }

  base::LabelMark LabelOf(size_t place) const {
    const MapMark& mark = spec_.marks[shown_[place]];
    const TypeStyle style = Scaled(kCaptionType);
    const float whole = TextWidth(style, written_[place]) + kNameEdge;
    const float most = mark.gap || mark.risk ? kMostWithWords : kMostName;
    base::LabelMark label{at_[place].x, at_[place].y, std::min(whole, most), MarkExtent(mark),
                          whole};
    if (whole <= most) return label;
    const auto [first, second] = base::InTwoLines(written_[place]);
    if (second.empty()) return label;
    label.folded = std::max(TextWidth(style, first), TextWidth(style, second)) + kNameEdge;
    return label;
  }

  void LayOut() {
    std::vector<base::LabelMark> marks;
    std::vector<size_t> apart;
    for (size_t i = 0; i < std::min(spec_.marks.size(), kMostMarks); ++i) {
      const ImVec2 at = PlaceOfMark(i);
      if (!InPlot(at)) continue;
      if (IsApart(spec_.marks[i])) {
        apart.push_back(i);
        continue;
      }
      Show(i);
      marks.push_back(LabelOf(shown_.size() - 1));
    }
    std::vector<base::LabelBox> taken;
    for (size_t i = 0; i < spec_.quadrants.size(); ++i) {
      const ImRect name = QuadrantNameAt(spec_, plot_, i);
      taken.push_back({name.Min.x, name.Min.y, name.GetWidth(), name.GetHeight()});
    }
    LayOutAnew(std::move(marks), std::move(taken));
    for (const size_t number : apart) Show(number);  // behind those that have a spot
  }

  // Only where something has changed since the last frame.
  void LayOutAnew(std::vector<base::LabelMark> marks, std::vector<base::LabelBox> taken) {
    LaidNames& names = view_.names;
    const base::LabelBox area{plot_.Min.x, plot_.Min.y, plot_.GetWidth(), plot_.GetHeight()};
    const float line = Scaled(kCaptionType).line;
    const float badge = TextWidth(Scaled(kCaptionStrongType), "+999") + kSpace2;
    if (names.marks == marks && names.taken == taken && names.area == area && names.line == line &&
        names.badge == badge) {
      return;
    }
    names = {std::move(marks), std::move(taken), area, line, badge, {}};
    names.layout = base::LayOutLabels(
        names.marks,
        {.area = area, .mark = kMarkSize, .line = line, .badge = badge, .taken = names.taken});
  }

  const base::LabelLayout& Layout() const { return view_.names.layout; }

  bool IsApart(const MapMark& mark) const {
    return mark.apart || (view_.moving && view_.dragged == mark.key);
  }

  void Show(size_t number) {
    shown_.push_back(number);
    at_.push_back(PlaceOfMark(number));
    written_.push_back(Written(spec_.marks[number]));
  }

  bool InCluster(size_t place) const {
    return place < Layout().spots.size() && Layout().spots[place].cluster != base::kNoCluster;
  }

  ImRect NameAt(size_t place) const {
    if (place < Layout().spots.size()) return RectOf(Layout().spots[place].label);
    const TypeStyle style = Scaled(kCaptionType);
    const ImVec2 at = at_[place];
    const float width = LabelOf(place).width;
    const float off = MarkExtent(spec_.marks[shown_[place]]) / 2 + 2;
    const float right = at.x + off;
    const float left = right + width <= plot_.Max.x ? right : at.x - off - width;
    return {left, at.y - style.line / 2, left + width, at.y + style.line / 2};
  }

  // Under all marks: where they stood, then their names.
  void DrawLines() {
    for (size_t i = 0; i < shown_.size(); ++i) {
      const auto& earlier = spec_.marks[shown_[i]].earlier;
      if (!earlier || InCluster(i)) continue;
      DrawEarlier(OnScreen(static_cast<float>(earlier->first), static_cast<float>(earlier->second)),
                  at_[i]);
    }
    for (size_t i = 0; i < shown_.size(); ++i) {
      if (!InCluster(i)) DrawName(i);
    }
  }

  void DrawName(size_t place) {
    const ImRect rect = NameAt(place);
    const auto& spots = Layout().spots;
    const base::LabelSpot spot = place < spots.size() ? spots[place] : base::LabelSpot{};
    if (spot.folded) {
      const auto [first, second] = base::InTwoLines(written_[place]);
      return DrawMarkName(rect, {first, second}, at_[place], spot.leader);
    }
    const std::string cut = Cut(place, rect.GetWidth());
    DrawMarkName(rect, {cut, {}}, at_[place], spot.leader);
  }

  std::vector<Piece> InOrder() const {
    std::vector<Piece> pieces;
    for (size_t i = 0; i < shown_.size(); ++i) {
      if (!InCluster(i)) pieces.push_back({at_[i].y, at_[i].x, i, false});
    }
    for (size_t i = 0; i < Layout().clusters.size(); ++i) {
      const ImVec2 middle = RectOf(Layout().clusters[i].badge).GetCenter();
      pieces.push_back({middle.y, middle.x, i, true});
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
      if (a.y != b.y) return a.y < b.y;
      return a.x != b.x ? a.x < b.x : a.number < b.number;
    });
    return pieces;
  }

  // Of a finger's size around a point, within the plot.
  ImRect TargetAt(ImVec2 at) const {
    const float half = kMinTarget / 2;
    const float x = std::clamp(at.x, plot_.Min.x + half, plot_.Max.x - half);
    const float y = std::clamp(at.y, plot_.Min.y + half, plot_.Max.y - half);
    return {x - half, y - half, x + half, y + half};
  }

  void DrawOne(size_t place) {
    const size_t number = shown_[place];
    const MapMark& mark = spec_.marks[number];
    const ImRect rect = TargetAt(at_[place]);
    const NodeId id = Claim(IdOf(mark.key));
    const Touch touch = Press(id, rect, mark.name);
    semantics::Node& node = Emit(id, Role::kButton, rect, mark.spoken);
    node.state |= mark.chosen ? semantics::kCurrent : 0u;
    node.keys = kMarkKeys;
    DrawMark(mark, at_[place], HasFocus(id));
    if (Now().tree.TookClick(id)) Tell(MapAnswer::Kind::kOpened, number, mark.x, mark.y);
    if (const auto key = Now().tree.Took(id, semantics::Action::kKey)) Nudge(number, key->value);
    Drag(number, at_[place], touch, HasFocus(id));
  }

  void DrawCrowd(size_t number) {
    const base::LabelCluster& cluster = Layout().clusters[number];
    const ImRect badge = RectOf(cluster.badge);
    const ImRect rect = TargetAt(badge.GetCenter());
    const std::string words = "+" + std::to_string(cluster.marks.size());
    const size_t first = shown_[cluster.marks.front()];
    const NodeId id = Claim(IdOf("crowd" + std::string(spec_.marks[first].key)));
    const Touch touch = Press(id, rect, words);
    Emit(id, Role::kButton, rect, words + " " + std::string(spec_.crowd));
    DrawBadge(badge, words, HasFocus(id));
    if (!Now().tree.TookClick(id) && !touch.pressed) return;
    answer_ = {MapAnswer::Kind::kCrowd, first, 0, 0, {}};
    for (const size_t mark : cluster.marks) answer_.marks.push_back(shown_[mark]);
    Wake();
  }

  void Tell(MapAnswer::Kind kind, size_t number, int x, int y) {
    answer_ = {kind, number, std::clamp(x, 0, 100), std::clamp(y, 0, 100), {}};
    Wake();
  }

  void Nudge(size_t number, std::string_view key) {
    const int step = key.starts_with("Shift+") ? 10 : 1;
    const MapMark& mark = spec_.marks[number];
    int x = mark.x, y = mark.y;
    if (key.ends_with("Up")) y += step;
    if (key.ends_with("Down")) y -= step;
    if (key.ends_with("Left")) x -= step;
    if (key.ends_with("Right")) x += step;
    Tell(MapAnswer::Kind::kNudged, number, x, y);
  }

  // A mouse drags any mark, a finger only the one with the focus: else it scrolls the page.
  void Drag(size_t number, ImVec2 at, const Touch& touch, bool focused) {
    const MapMark& mark = spec_.marks[number];
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool dragged = view_.dragged == mark.key;
    if (touch.held && !dragged) {
      view_.dragged = mark.key;
      view_.moving = false;
      view_.grab_x = mouse.x - at.x;
      view_.grab_y = mouse.y - at.y;
      if (Now().finger.down) Now().finger.drags = focused;
    } else if (touch.held && !view_.moving) {
      const bool may = !Now().finger.down || Now().finger.drags;
      const float way = std::hypot(mouse.x - view_.grab_x - at.x, mouse.y - view_.grab_y - at.y);
      view_.moving = may && way > kDragSlack;
    } else if (!touch.held && dragged) {
      const bool moved = view_.moving;
      view_.dragged.clear();
      view_.moving = false;
      if (moved) return Drop(number, at);
    }
    if (touch.pressed && !view_.moving) Tell(MapAnswer::Kind::kOpened, number, mark.x, mark.y);
  }

  void Drop(size_t number, ImVec2 at) {
    const ImVec2 middle = plot_.GetCenter();
    const float x = view_.x + (at.x - middle.x) / Unit(true);
    const float y = view_.y - (at.y - middle.y) / Unit(false);
    Tell(MapAnswer::Kind::kDropped, number, static_cast<int>(std::lround(x)),
         static_cast<int>(std::lround(y)));
  }

  // A mouse moves a map that is larger than its frame by its ground.
  void Pan() {
    const ImGuiIO& io = ImGui::GetIO();
    const bool free = ImGui::GetCurrentContext()->ActiveId == 0 && !Now().finger.down;
    const bool covered = Now().dialog_depth < Now().dialogs_before;
    if (view_.zoom > 1 && free && !covered && ImGui::IsMouseClicked(0) &&
        plot_.Contains(io.MousePos)) {
      view_.panning = true;
    }
    if (!ImGui::IsMouseDown(0)) view_.panning = false;
    if (!view_.panning) return;
    view_.x -= io.MouseDelta.x / Unit(true);
    view_.y += io.MouseDelta.y / Unit(false);
    ZoomBy(view_, 1);
  }

  const MapSpec& spec_;
  MapView& view_;
  ImRect plot_;
  std::vector<size_t> shown_;  // numbers of the marks in sight; the three below are of the same
  std::vector<ImVec2> at_;
  std::vector<std::string> written_;
  MapAnswer answer_;
};

}  // namespace

void ZoomBy(MapView& view, float factor) {
  view.zoom = std::clamp(view.zoom * factor, 1.0F, kMostZoom);
  const float edge = 50 / view.zoom;  // nothing beyond the map comes into sight
  view.x = std::clamp(view.x, edge, 100 - edge);
  view.y = std::clamp(view.y, edge, 100 - edge);
}

MapAnswer MapCanvas(const MapSpec& spec, MapView& view) { return Drawer(spec, view).Draw(); }

}  // namespace earshot::kit
