// Tabs over several views of one place: the chosen one has a bar under it and the only stop of Tab.

#include <algorithm>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kBar = 4;

// What is drawn: the count after the word, or under it where the line is too short for that.
struct TabShape {
  std::vector<ImRect> rects;
  float height = 0;
  bool count_under = false;
};

std::string WordsOf(const Tab& tab) {
  std::string words(tab.label);
  if (tab.count > 0) words += " (" + std::to_string(tab.count) + ")";
  return words;
}

std::string PanelKey(std::string_view label) { return "panel:" + std::string(label); }

// All on one line of a phone: the counts go under the words, and what is left is shared evenly.
bool OnOneLine(std::span<const Tab> tabs, float column, TabShape& shape) {
  const TypeStyle style = Scaled(kStrongType), small = Scaled(kCaptionType);
  std::vector<float> widths;
  float all = 0;
  bool counts = false;
  for (const Tab& tab : tabs) {
    widths.push_back(TextWidth(style, tab.label) + 2 * kSpace2 + 1);
    widths.back() = std::max(widths.back(), kMinTarget);
    all += widths.back();
    counts |= tab.count > 0;
  }
  if (all > column) return false;
  const float more = (column - all) / static_cast<float>(tabs.size());
  shape.height = std::max(kRowHeight, style.line + (counts ? small.line + kSpace4 : kSpace6));
  shape.count_under = counts;
  float x = 0;
  for (const float width : widths) {
    shape.rects.push_back({x, 0, x + width + more, shape.height});
    x += width + more;
  }
  return true;
}

// Left to right, and on to further lines where the column is narrow: no tab hides behind an edge.
TabShape ShapeOf(std::span<const Tab> tabs, float column, TabLook look) {
  const TypeStyle style = Scaled(kStrongType);
  const bool low = look == TabLook::kSegments;
  const float line =
      low ? std::max(kMinTarget, style.line + kSpace4) : std::max(kRowHeight, style.line + kSpace6);
  const float padding = low ? kSpace3 : kSpace4;
  TabShape shape;
  ImVec2 at{0, 0};
  for (const Tab& tab : tabs) {
    const float words = TextWidth(style, WordsOf(tab)) + 2 * padding;
    const float width = std::clamp(words, kMinTarget, column);
    if (at.x > 0 && at.x + width > column) at = {0, at.y + line};
    shape.rects.push_back({at.x, at.y, at.x + width, at.y + line});
    at.x += width;
  }
  shape.height = at.y + line;
  TabShape one_line;
  if (at.y > 0 && !low && OnOneLine(tabs, column, one_line)) return one_line;
  return shape;
}

size_t After(size_t chosen, size_t count, std::string_view key) {
  if (key == "Home") return 0;
  if (key == "End") return count - 1;
  return key == "ArrowRight" ? (chosen + 1) % count : (chosen + count - 1) % count;
}

void DrawTab(NodeId id, const ImRect& rect, std::string_view words, std::string_view count,
             bool chosen, bool hovered, TabLook look) {
  const Palette& palette = *Now().palette;
  if (look == TabLook::kSegments) {
    FramedRect(rect, palette.border, 1, chosen ? palette.selected : palette.card, 0);
  }
  if (hovered && !chosen) FillRect(rect, palette.hover);
  const TypeStyle style = Scaled(chosen ? kStrongType : kBodyType);
  const TypeStyle small = Scaled(chosen ? kCaptionStrongType : kCaptionType);
  const Colour ink = chosen ? palette.action : palette.ink;
  const float room = rect.GetWidth() - 2 * kSpace2 + 1;
  float y = rect.GetCenter().y - (style.line + (count.empty() ? 0 : small.line)) / 2;
  const auto centred = [&](TypeStyle type, std::string_view text) {
    const float width = std::min(TextWidth(type, text), room);
    DrawTextFitted({rect.GetCenter().x - width / 2, y}, type, ink, text, room);
  };
  centred(style, words);
  y += style.line;
  if (!count.empty()) centred(small, count);
  if (chosen) FillRect({rect.Min.x, rect.Max.y - kBar, rect.Max.x, rect.Max.y}, palette.action);
  if (HasFocus(id)) {
    FocusRing({rect.Min.x + 6, rect.Min.y + 6, rect.Max.x - 6, rect.Max.y - 6}, 2);
  }
}

}  // namespace

bool TabBar(std::string_view name, std::span<const Tab> tabs, std::string& current, TabLook look) {
  if (tabs.empty()) return false;
  State& state = Now();
  const auto known = std::find_if(tabs.begin(), tabs.end(),
                                  [&current](const Tab& tab) { return tab.key == current; });
  if (known == tabs.end()) current = tabs.front().key;
  const std::string before = current;
  TabShape shape = ShapeOf(tabs, CurrentBox().width, look);
  std::vector<ImRect>& rects = shape.rects;
  const float gap = look == TabLook::kSegments ? kSpace2 : kSpace4;
  const ImRect whole = PlaceRow(shape.height, gap, gap);
  const NodeId group = Claim(IdOf(name));
  OpenGroup(group, Role::kTabList, whole, Visible(name));
  std::vector<NodeId> ids;
  for (const Tab& tab : tabs) {
    Scope scope(name);
    ids.push_back(Claim(IdOf(tab.key)));
  }
  if (look == TabLook::kBar) {
    Line({whole.Min.x, whole.Max.y - 1}, {whole.Max.x, whole.Max.y - 1}, state.palette->border, 1);
  }
  for (size_t i = 0; i < tabs.size(); ++i) {
    rects[i].Translate(whole.Min);
    const std::string words = WordsOf(tabs[i]);
    const bool chosen = tabs[i].key == before;
    const bool under = shape.count_under && tabs[i].count > 0;
    const std::string_view drawn = shape.count_under ? tabs[i].label : std::string_view(words);
    const Touch touch = Press(ids[i], rects[i], drawn);
    DrawTab(ids[i], rects[i], drawn, under ? std::to_string(tabs[i].count) : "", chosen,
            touch.hovered, look);
    semantics::Node& node = Emit(ids[i], Role::kTab, rects[i], words);
    node.state |= chosen ? semantics::kSelected : semantics::kOffTabOrder;
    node.keys = semantics::kArrowLeft | semantics::kArrowRight | semantics::kHome | semantics::kEnd;
    if (chosen) node.controls = IdOf(PanelKey(tabs[i].label));
    if (state.tree.TookClick(ids[i]) || touch.pressed) current = tabs[i].key;
    if (const auto key = state.tree.Took(ids[i], semantics::Action::kKey)) {
      const size_t to = After(i, tabs.size(), key->value);
      current = tabs[to].key;
      state.tree.RequestFocus(ids[to]);
    }
  }
  CloseGroup(group, whole);
  if (current != before) Wake();
  return current != before;
}

TabPanel::TabPanel(std::string_view label_of_tab) {
  CurrentBox().same_line = false;
  const ImRect start = PlaceRow(0, 0, 0);
  const NodeId id = Claim(IdOf(PanelKey(label_of_tab)));
  OpenGroup(id, Role::kTabPanel, start, label_of_tab);
  Now().lists.push_back({id, start.Min, 0});
}

TabPanel::~TabPanel() {
  const ListScope panel = Now().lists.back();
  Now().lists.pop_back();
  const Box& box = CurrentBox();
  CloseGroup(panel.id, {panel.top_left.x, panel.top_left.y, box.x + box.width, box.y});
}

}  // namespace earshot::kit
