// See map_picture.h. Widths of words are estimated: a file has no font to ask.

#include "core/report/map_picture.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "core/base/fold.h"
#include "core/base/label_layout.h"
#include "core/report/html.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

using app::MapPoint;
using app::Placed;
using base::LabelBox;

constexpr int kWidth = 1120, kMargin = 32, kPlotTop = 128, kPlotHeight = 620, kEdge = 24;
constexpr int kPlotWidth = kWidth - 2 * kMargin;
constexpr int kKeyTop = kPlotTop + kPlotHeight + 56, kTableTop = kKeyTop + 56, kRow = 26;
constexpr float kCharacter = 7.8F, kMark = 16;  // of 14 px type, on the wide side
constexpr float kRingRoom = 36;                 // of a mark with a ring or a triangle
constexpr size_t kNameCharacters = 26, kCellCharacters = 34;

constexpr std::string_view kInk = "#212b32", kMuted = "#4c6272", kBorder = "#768692";
constexpr std::string_view kAmber = "#9a5b00", kRed = "#b10e1e";
constexpr std::array<std::string_view, 4> kTints = {"#e6f0f9", "#eaf5ef", "#f1f3f5", "#fdf1e2"};

std::string Number(float value) { return std::to_string(static_cast<int>(value + 0.5F)); }
std::string Number(int value) { return std::to_string(value); }

// The last two code points of the first plane may not stand in XML.
std::string EscapeXml(std::string_view text) {
  std::string escaped = EscapeHtml(text);
  for (const std::string_view banned : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (size_t at = escaped.find(banned); at != std::string::npos; at = escaped.find(banned, at)) {
      escaped.replace(at, banned.size(), "\xEF\xBF\xBD");
    }
  }
  return escaped;
}

class Svg {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

  void Element(std::string_view name, Attributes attributes, std::string_view text = "") {
    Open(name, attributes);
    out_ += EscapeXml(text);
    out_.append("</").append(name).append(">\n");
  }
  void Open(std::string_view name, Attributes attributes) {
    out_.append("<").append(name);
    for (const auto& [key, value] : attributes) {
      out_.append(" ").append(key).append("=\"").append(EscapeXml(value)).append("\"");
    }
    out_ += ">";
  }
  void Text(float x, float y, std::string_view words, std::string_view colour = kInk,
            std::string_view size = "14", std::string_view weight = "400",
            std::string_view anchor = "start") {
    Element("text",
            {{"x", Number(x)},
             {"y", Number(y)},
             {"fill", std::string(colour)},
             {"font-size", std::string(size)},
             {"font-weight", std::string(weight)},
             {"text-anchor", std::string(anchor)},
             {"unicode-bidi", "plaintext"}},
            words);
  }
  void Line(float x1, float y1, float x2, float y2, std::string_view colour) {
    Element("line", {{"x1", Number(x1)},
                     {"y1", Number(y1)},
                     {"x2", Number(x2)},
                     {"y2", Number(y2)},
                     {"stroke", std::string(colour)}});
  }
  void Rect(const LabelBox& box, std::string_view fill, std::string_view stroke = "none",
            int radius = 0) {
    Element("rect", {{"x", Number(box.x)},
                     {"y", Number(box.y)},
                     {"width", Number(box.w)},
                     {"height", Number(box.h)},
                     {"rx", Number(radius)},
                     {"fill", std::string(fill)},
                     {"stroke", std::string(stroke)}});
  }
  void Circle(float x, float y, float radius, std::string_view fill, std::string_view stroke,
              int thickness, std::string_view dashes = "none") {
    Element("circle", {{"cx", Number(x)},
                       {"cy", Number(y)},
                       {"r", Number(radius)},
                       {"fill", std::string(fill)},
                       {"stroke", std::string(stroke)},
                       {"stroke-width", Number(thickness)},
                       {"stroke-dasharray", std::string(dashes)}});
  }
  void Path(const std::string& d, std::string_view fill) {
    Element("path", {{"d", d}, {"fill", std::string(fill)}});
  }
  std::string Take() { return std::move(out_); }
  void End(std::string_view name) { out_.append("</").append(name).append(">\n"); }

 private:
  std::string out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
};

void DrawShape(Svg& svg, std::string_view kind, float x, float y) {
  constexpr float kHalf = kMark / 2;
  if (kind == "person") return svg.Circle(x, y, kHalf, kInk, "none", 0);
  if (kind == "segment") return svg.Circle(x, y, kHalf - 2, "#ffffff", kInk, 4);
  if (kind == "group" || kind == "body") {
    const std::string half = Number(y - kHalf + 1), low = Number(y + kHalf - 1);
    return svg.Path("M" + Number(x - 9) + " " + Number(y) + "L" + Number(x - 4) + " " + half + "L" +
                        Number(x + 4) + " " + half + "L" + Number(x + 9) + " " + Number(y) + "L" +
                        Number(x + 4) + " " + low + "L" + Number(x - 4) + " " + low + "Z",
                    kInk);
  }
  svg.Rect({x - kHalf, y - kHalf, kMark, kMark}, kInk);
}

void DrawRing(Svg& svg, float x, float y) { svg.Circle(x, y, 14, "none", kAmber, 2, "5 4"); }

void DrawTriangle(Svg& svg, float x, float y) {
  svg.Path("M" + Number(x) + " " + Number(y) + "l7 12h-14Z", kRed);
}

class Picture {
 public:
  Picture(const app::Workspace& workspace, const app::StakeholderMap& map)
      : workspace_(workspace), map_(map) {}

  std::string Draw() {
    const int rows = static_cast<int>(map_.placed.size()) + 1;
    const int height = kTableTop + rows * kRow + kMargin;
    const std::string title = workspace_.LabelOf("map-grids", map_.grid->code) + ", " +
                              workspace_.TitleOf(map_.project) + ", " + LongDate(map_.drawn_on);
    svg_.Open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                      {"width", Number(kWidth)},
                      {"height", Number(height)},
                      {"viewBox", "0 0 " + Number(kWidth) + " " + Number(height)},
                      {"font-family", "system-ui, sans-serif"},
                      {"role", "img"},
                      {"aria-label", title}});
    svg_.Element("title", {}, title);
    svg_.Rect({0, 0, kWidth, static_cast<float>(height)}, "#ffffff");
    DrawHead();
    DrawGround();
    DrawMarks();
    DrawKey();
    DrawTable();
    svg_.End("svg");
    return svg_.Take();
  }

 private:
  void DrawHead() {
    svg_.Text(kMargin, 44, workspace_.LabelOf("map-grids", map_.grid->code), kInk, "24", "600");
    svg_.Text(kMargin, 72, base::Ellipsis(workspace_.TitleOf(map_.project), 90), kInk, "16");
    std::string when = LongDate(map_.drawn_on);
    if (!map_.took_part.empty()) when += ". With " + map_.took_part;
    svg_.Text(kMargin, 96, base::Ellipsis(when, 110), kMuted);
  }

  static float X(MapPoint at) {
    return kMargin + kEdge + static_cast<float>(at.x * (kPlotWidth - 2 * kEdge)) / 100;
  }
  static float Y(MapPoint at) {
    return kPlotTop + kEdge + static_cast<float>((100 - at.y) * (kPlotHeight - 2 * kEdge)) / 100;
  }

  static LabelBox NameBox(const app::Quadrant& quadrant, size_t number) {
    const float width = static_cast<float>(quadrant.name.size()) * 11;
    const float x = number % 2 == 0 ? kMargin + 8 : kMargin + kPlotWidth - 8 - width;
    const float y = number < 2 ? kPlotTop + 6 : kPlotTop + kPlotHeight - 32;
    return {x, y, width, 26};
  }

  void DrawGround() {
    constexpr float kHalfWidth = kPlotWidth / 2.0F, kHalfHeight = kPlotHeight / 2.0F;
    for (size_t i = 0; i < map_.grid->quadrants.size(); ++i) {
      const float x = kMargin + (i % 2 == 0 ? 0 : kHalfWidth);
      const float y = kPlotTop + (i < 2 ? 0 : kHalfHeight);
      svg_.Rect({x, y, kHalfWidth, kHalfHeight}, kTints[i], kBorder);
      const app::Quadrant& quadrant = map_.grid->quadrants[i];
      const LabelBox box = NameBox(quadrant, i);
      const bool left = i % 2 == 0;
      svg_.Text(left ? box.x : box.x + box.w, box.y + 20, quadrant.name, kMuted, "19", "600",
                left ? "start" : "end");
    }
    svg_.Text(kMargin, kPlotTop - 8, map_.grid->high_up, kMuted);
    const std::string low =
        std::string(map_.grid->low_up) + ", " + std::string(map_.grid->low_across);
    svg_.Text(kMargin, kPlotTop + kPlotHeight + 20, low, kMuted);
    svg_.Text(kWidth - kMargin, kPlotTop + kPlotHeight + 20, map_.grid->high_across, kMuted, "14",
              "400", "end");
  }

  base::LabelLayout LayOut() const {
    std::vector<base::LabelMark> marks;
    for (const Placed& placed : map_.placed) {
      const size_t characters = std::min(base::CharacterCount(placed.name), kNameCharacters + 1);
      marks.push_back({X(placed.at), Y(placed.at), static_cast<float>(characters) * kCharacter + 6,
                       placed.below || placed.high_risk ? kRingRoom : 0});
    }
    std::vector<LabelBox> taken;
    for (size_t i = 0; i < map_.grid->quadrants.size(); ++i) {
      taken.push_back(NameBox(map_.grid->quadrants[i], i));
    }
    return base::LayOutLabels(
        marks,
        {.area = {kMargin, kPlotTop, kPlotWidth, kPlotHeight}, .mark = kMark, .taken = taken});
  }

  void DrawMarks() {
    const base::LabelLayout layout = LayOut();
    for (size_t i = 0; i < map_.placed.size(); ++i) {
      const base::LabelSpot& spot = layout.spots[i];
      if (spot.cluster != base::kNoCluster) continue;
      const Placed& placed = map_.placed[i];
      if (placed.earlier && !(*placed.earlier == placed.at)) {
        svg_.Circle(X(*placed.earlier), Y(*placed.earlier), 6, "none", kMuted, 1);
        svg_.Line(X(*placed.earlier), Y(*placed.earlier), X(placed.at), Y(placed.at), kMuted);
      }
      const float middle = spot.label.y + spot.label.h / 2;
      if (spot.leader) {
        const float x = std::clamp(X(placed.at), spot.label.x, spot.label.x + spot.label.w);
        svg_.Line(X(placed.at), Y(placed.at), x, middle, kMuted);
      }
      DrawShape(svg_, placed.kind, X(placed.at), Y(placed.at));
      if (placed.below) DrawRing(svg_, X(placed.at), Y(placed.at));
      if (placed.high_risk) DrawTriangle(svg_, X(placed.at) + 9, Y(placed.at) - 18);
      svg_.Text(spot.label.x + 3, middle + 5, base::Ellipsis(placed.name, kNameCharacters));
    }
    for (const base::LabelCluster& cluster : layout.clusters) {
      svg_.Rect(cluster.badge, "#ffffff", kInk, 12);
      svg_.Text(cluster.badge.x + cluster.badge.w / 2, cluster.badge.y + 17,
                "+" + std::to_string(cluster.marks.size()), kInk, "14", "600", "middle");
    }
  }

  void DrawKey() {
    float x = kMargin + 10;
    const auto entry = [&](std::string_view words, auto draw) {
      draw(x, static_cast<float>(kKeyTop));
      svg_.Text(x + 18, kKeyTop + 5, words);
      x += static_cast<float>(words.size()) * kCharacter + 44;
    };
    const auto shape = [&](std::string_view kind) {
      return [this, kind](float at, float y) { DrawShape(svg_, kind, at, y); };
    };
    entry("Person", shape("person"));
    entry("Organisation", shape("organisation"));
    entry("Group or body", shape("group"));
    entry("Segment", shape("segment"));
    entry("Place before", [&](float at, float y) { svg_.Circle(at, y, 6, "none", kMuted, 1); });
    if (map_.grid->code == app::kInfluenceInterest) {
      entry("Below their level", [&](float at, float y) { DrawRing(svg_, at - 2, y); });
    } else {
      entry("High-risk politician", [&](float at, float y) { DrawTriangle(svg_, at, y - 7); });
    }
  }

  void DrawRow(int row, const std::array<std::string, 6>& cells, std::string_view weight) {
    constexpr std::array<int, 6> kLefts = {0, 300, 440, 580, 680, 780};
    const float y = static_cast<float>(kTableTop + row * kRow);
    for (size_t i = 0; i < cells.size(); ++i) {
      svg_.Text(static_cast<float>(kMargin + kLefts[i]), y + 18,
                base::Ellipsis(cells[i], kCellCharacters), kInk, "14", weight);
    }
    svg_.Line(kMargin, y + kRow, kWidth - kMargin, y + kRow, "#d8dde0");
  }

  void DrawTable() {
    DrawRow(0,
            {"Stakeholder", "Kind", "Quadrant", std::string(map_.grid->up),
             std::string(map_.grid->across), "Note"},
            "600");
    int row = 0;
    for (const Placed& placed : map_.placed) {
      std::string note = placed.below ? "Below their level" : placed.high_risk ? "High risk" : "";
      if (!placed.reason.empty()) note += (note.empty() ? "" : ". ") + placed.reason;
      DrawRow(++row,
              {placed.name, workspace_.LabelOf("stakeholder-kinds", placed.kind),
               std::string(placed.quadrant->name), Number(placed.at.y), Number(placed.at.x), note},
              "400");
    }
  }

  const app::Workspace& workspace_;
  const app::StakeholderMap& map_;
  Svg svg_;
};

}  // namespace

std::string MapPicture(const app::Workspace& workspace, const app::StakeholderMap& map) {
  return Picture(workspace, map).Draw();
}

}  // namespace earshot::report
