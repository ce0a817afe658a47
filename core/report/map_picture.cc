// See map_picture.h. Widths of words are estimated: a file has no font to ask.

#include "core/report/map_picture.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include "core/base/fold.h"
#include "core/base/label_layout.h"
#include "core/report/html.h"
#include "core/report/phrases.h"

namespace earshot::report {
namespace {

using app::MapPoint;
using app::Placed;
using base::LabelBox;

constexpr int kWidth = 1120, kMargin = 32, kPlotTop = 128, kPlotHeight = 740, kEdge = 24;
constexpr int kBand = 72;  // above and below the marks, for what a quadrant is and asks for
constexpr int kPlotWidth = kWidth - 2 * kMargin;
constexpr int kKeyTop = kPlotTop + kPlotHeight + 56, kTableTop = kKeyTop + 56;
constexpr int kLine = 18, kRowEdge = 8;
constexpr float kCharacter = 7.8F, kMark = 16;  // of 14 px type, on the wide side
constexpr float kRingRoom = 36;                 // of a mark with a ring or a triangle
constexpr float kUnderLetters = 5;      // from the line that they stand on to the label's end
constexpr float kNameEdge = 6;          // what a name takes beside its letters
constexpr size_t kNameCharacters = 26;  // until the layout finds room for more
constexpr size_t kCellCharacters = 34, kAdviceCharacters = 68;

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

// Whole words where they fit; a word that is wider than a line is shortened.
std::vector<std::string> Wrapped(std::string_view text, size_t characters) {
  std::vector<std::string> lines(1);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = base::Ellipsis(text.substr(at, end - at), characters);
    const size_t length = base::CharacterCount(lines.back());
    if (length == 0) {
      lines.back() = word;
    } else if (length + 1 + base::CharacterCount(word) <= characters) {
      lines.back() += " " + word;
    } else {
      lines.push_back(word);
    }
    at = end + 1;
  }
  return lines;
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
  // With a rim, so that it is read where a line runs under it.
  void Name(float x, float y, std::string_view words) {
    Element("text",
            {{"x", Number(x)},
             {"y", Number(y)},
             {"fill", std::string(kInk)},
             {"font-size", "14"},
             {"stroke", "#ffffff"},
             {"stroke-width", "4"},
             {"stroke-linejoin", "round"},
             {"paint-order", "stroke"},
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
    ReadRows();
    int height = kTableTop + kMargin;
    for (const Row& row : rows_) height += row.height;
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
    DrawTrails();
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
    constexpr int kTop = kBand + kEdge;
    return kPlotTop + kTop + static_cast<float>((100 - at.y) * (kPlotHeight - 2 * kTop)) / 100;
  }

  // In the band at the edge, where no mark lies.
  void DrawQuadrantWords(const app::Quadrant& quadrant, size_t number) {
    const bool left = number % 2 == 0;
    const float x = left ? kMargin + 8 : kMargin + kPlotWidth - 8;
    float y = kPlotTop + 24 + (number < 2 ? 0 : kPlotHeight - kBand);
    const std::string_view anchor = left ? "start" : "end";
    svg_.Text(x, y, quadrant.name, kMuted, "19", "600", anchor);
    for (const std::string& line : Wrapped(quadrant.advice, kAdviceCharacters)) {
      y += kLine;
      svg_.Text(x, y, line, kMuted, "13", "400", anchor);
    }
  }

  void DrawGround() {
    constexpr float kHalfWidth = kPlotWidth / 2.0F, kHalfHeight = kPlotHeight / 2.0F;
    for (size_t i = 0; i < map_.grid->quadrants.size(); ++i) {
      const float x = kMargin + (i % 2 == 0 ? 0 : kHalfWidth);
      const float y = kPlotTop + (i < 2 ? 0 : kHalfHeight);
      svg_.Rect({x, y, kHalfWidth, kHalfHeight}, kTints[i], kBorder);
      DrawQuadrantWords(map_.grid->quadrants[i], i);
    }
    svg_.Text(kMargin, kPlotTop - 8, map_.grid->high_up, kMuted);
    const std::string low =
        std::string(map_.grid->low_up) + ", " + std::string(map_.grid->low_across);
    svg_.Text(kMargin, kPlotTop + kPlotHeight + 20, low, kMuted);
    svg_.Text(kWidth - kMargin, kPlotTop + kPlotHeight + 20, map_.grid->high_across, kMuted, "14",
              "400", "end");
  }

  static float NameWidth(size_t characters) {
    return static_cast<float>(characters) * kCharacter + kNameEdge;
  }

  base::LabelLayout LayOut() const {
    std::vector<base::LabelMark> marks;
    for (const Placed& placed : map_.placed) {
      const size_t whole = base::CharacterCount(placed.name);
      marks.push_back({X(placed.at), Y(placed.at), NameWidth(std::min(whole, kNameCharacters)),
                       placed.below || placed.high_risk ? kRingRoom : 0, NameWidth(whole)});
      const auto [first, second] = base::InTwoLines(placed.name);
      if (second.empty()) continue;
      marks.back().folded =
          NameWidth(std::max(base::CharacterCount(first), base::CharacterCount(second)));
    }
    std::vector<LabelBox> taken;
    for (const Placed& placed : map_.placed) {
      if (HasMoved(placed))
        taken.push_back({X(*placed.earlier) - 7, Y(*placed.earlier) - 7, 14, 14});
    }
    return base::LayOutLabels(
        marks, {.area = {kMargin, kPlotTop + kBand, kPlotWidth, kPlotHeight - 2 * kBand},
                .mark = kMark,
                .taken = taken});
  }

  static bool HasMoved(const Placed& placed) {
    return placed.earlier && !(*placed.earlier == placed.at);
  }

  // Under all marks and names.
  void DrawTrails() {
    for (const Placed& placed : map_.placed) {
      if (!HasMoved(placed)) continue;
      const float x = X(*placed.earlier), y = Y(*placed.earlier);
      svg_.Line(x, y, X(placed.at), Y(placed.at), kMuted);
      svg_.Circle(x, y, 6, "#ffffff", kMuted, 1);
    }
  }

  void DrawMarks() {
    const base::LabelLayout layout = LayOut();
    for (size_t i = 0; i < map_.placed.size(); ++i) {
      const base::LabelSpot& spot = layout.spots[i];
      if (spot.cluster != base::kNoCluster) continue;
      const Placed& placed = map_.placed[i];
      if (spot.leader) {
        const float x = std::clamp(X(placed.at), spot.label.x, spot.label.x + spot.label.w);
        const float y = std::clamp(Y(placed.at), spot.label.y, spot.label.y + spot.label.h);
        svg_.Line(X(placed.at), Y(placed.at), x, y, kMuted);
      }
      DrawShape(svg_, placed.kind, X(placed.at), Y(placed.at));
      if (placed.below) DrawRing(svg_, X(placed.at), Y(placed.at));
      if (placed.high_risk) DrawTriangle(svg_, X(placed.at) + 9, Y(placed.at) - 18);
      DrawName(spot, placed.name);
    }
    for (const base::LabelCluster& cluster : layout.clusters) {
      svg_.Rect(cluster.badge, "#ffffff", kInk, 12);
      svg_.Text(cluster.badge.x + cluster.badge.w / 2, cluster.badge.y + 17,
                "+" + std::to_string(cluster.marks.size()), kInk, "14", "600", "middle");
    }
  }

  void DrawName(const base::LabelSpot& spot, std::string_view name) {
    const auto room = static_cast<size_t>((spot.label.w - kNameEdge) / kCharacter + 0.5F);
    const auto [first, second] = spot.folded ? base::InTwoLines(name) : std::pair(name, name);
    const float x = spot.label.x + kNameEdge / 2;
    const float last = spot.label.y + spot.label.h - kUnderLetters;
    if (spot.folded) svg_.Name(x, last - spot.label.h / 2, base::Ellipsis(first, room));
    svg_.Name(x, last, base::Ellipsis(second, room));
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
    entry("Place before", [&](float at, float y) { svg_.Circle(at, y, 6, "#ffffff", kMuted, 1); });
    if (map_.grid->code == app::kInfluenceInterest) {
      entry("Below their level", [&](float at, float y) { DrawRing(svg_, at - 2, y); });
    } else {
      entry("High-risk politician", [&](float at, float y) { DrawTriangle(svg_, at, y - 7); });
    }
  }

  struct Row {
    std::array<std::vector<std::string>, 6> cells;  // in lines
    int height = 0;
  };

  void AddRow(const std::array<std::string, 6>& cells) {
    Row& row = rows_.emplace_back();
    for (size_t i = 0; i < cells.size(); ++i) {
      row.cells[i] = Wrapped(cells[i], kCellCharacters);
      row.height = std::max(row.height, static_cast<int>(row.cells[i].size()) * kLine + kRowEdge);
    }
  }

  // The heading, then everybody.
  void ReadRows() {
    AddRow({"Stakeholder", "Kind", "Quadrant", std::string(map_.grid->up),
            std::string(map_.grid->across), "Note"});
    for (const Placed& placed : map_.placed) {
      std::string note = placed.below ? "Below their level" : placed.high_risk ? "High risk" : "";
      if (!placed.reason.empty()) note += (note.empty() ? "" : ". ") + placed.reason;
      AddRow({placed.name, workspace_.LabelOf("stakeholder-kinds", placed.kind),
              std::string(placed.quadrant->name), Number(placed.at.y), Number(placed.at.x), note});
    }
  }

  void DrawTable() {
    constexpr std::array<int, 6> kLefts = {0, 300, 440, 580, 680, 780};
    float y = kTableTop;
    for (const Row& row : rows_) {
      const std::string_view weight = &row == &rows_.front() ? "600" : "400";
      for (size_t i = 0; i < kLefts.size(); ++i) {
        float base = y + 18;
        for (const std::string& line : row.cells[i]) {
          svg_.Text(static_cast<float>(kMargin + kLefts[i]), base, line, kInk, "14", weight);
          base += kLine;
        }
      }
      y += static_cast<float>(row.height);
      svg_.Line(kMargin, y, kWidth - kMargin, y, "#d8dde0");
    }
  }

  const app::Workspace& workspace_;
  const app::StakeholderMap& map_;
  std::vector<Row> rows_;
  Svg svg_;
};

}  // namespace

std::string MapPicture(const app::Workspace& workspace, const app::StakeholderMap& map) {
  return Picture(workspace, map).Draw();
}

}  // namespace earshot::report
