// Rows of a short list on a white card: title, muted second line, pill, trailing figure.
//
// Long lists draw and mirror only rows near the view; the one with the focus is always kept.

#include <algorithm>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/row.h"

namespace earshot::kit {
namespace {

constexpr int kAlwaysMirrored = 30;
constexpr float kStackedBelow = 480;  // px of a row at the plain text size

struct Measures {
  float text_width, title_height, detail_height, pill_width, trailing_width, height;
  bool stacked;    // pill and trailing under the text
  bool two_lines;  // and the trailing words on a line of their own
};

// What is left of a row beside its button, or over it where the row is narrow.
ImVec2 ActionRoom(const RowSpec& row, float width) {
  if (row.action.empty()) return {0, 0};
  if (width >= kStackedBelow * Now().view.text_scale) return {ButtonWidth(row.action) + kSpace2, 0};
  return {0, std::max(kMinTarget, Scaled(kStrongType).line + kSpace3) + kSpace2};
}

Measures Measure(const RowSpec& row, float width) {
  const TypeStyle title = Scaled(kStrongType);
  const TypeStyle detail = Scaled(kCaptionType);
  Measures m{};
  m.stacked = width < kStackedBelow * Now().view.text_scale;
  m.pill_width = row.pill.empty() ? 0 : PillWidth(row.pill);
  m.trailing_width = row.trailing.empty() ? 0 : TextWidth(Scaled(kBodyType), row.trailing);
  const float chevron = 28;
  const float ends = (m.pill_width > 0 ? m.pill_width + kSpace4 : 0) +
                     (m.trailing_width > 0 ? m.trailing_width + kSpace4 : 0);
  m.stacked |= ends > width / 2;  // else the title folds beside them
  const float beside = m.stacked ? 0 : ends;
  m.text_width = width - 2 * kSpace4 - chevron - beside;
  m.title_height = WrappedHeight(title, row.title, m.text_width);
  m.detail_height = row.detail.empty() ? 0 : WrappedHeight(detail, row.detail, m.text_width);
  const bool below = m.stacked && (m.pill_width > 0 || m.trailing_width > 0);
  const float line = Scaled(kBodyType).line + kSpace1;
  m.two_lines = m.stacked && m.pill_width > 0 && m.trailing_width > 0 &&
                m.pill_width + kSpace3 + m.trailing_width > m.text_width;
  m.height = m.title_height + m.detail_height + 2 * kSpace3 +
             (below ? kSpace1 + line * (m.two_lines ? 2.0F : 1.0F) : 0);
  if (m.stacked) m.trailing_width = std::min(m.trailing_width, m.text_width);
  m.height = std::max(m.height, kRowHeight);
  return m;
}

void DrawRowText(const RowSpec& row, const ImRect& rect, const Measures& m, bool hovered) {
  const Palette& palette = *Now().palette;
  const bool below = m.stacked && (m.pill_width > 0 || m.trailing_width > 0);
  const float text = m.title_height + m.detail_height;
  float y = below ? rect.Min.y + kSpace3 : rect.GetCenter().y - text / 2;
  const float x = rect.Min.x + kSpace4;
  DrawWrapped({x, y}, Scaled(kStrongType), hovered ? palette.action_hover : palette.action,
              row.title, m.text_width);
  const ImRect detail{x, y + m.title_height, x + m.text_width, y + text};
  if (m.detail_height > 0) {
    DrawWrapped(detail.Min, Scaled(kCaptionType), palette.muted, row.detail, m.text_width);
    EmitText(detail, row.detail);
  }
  const TypeStyle body = Scaled(kBodyType);
  const float line_middle =
      below ? detail.Max.y + kSpace1 + (body.line + kSpace1) / 2 : rect.GetCenter().y;
  float right = rect.Max.x - kSpace4 - 28;
  const float left = x;
  if (m.two_lines) PillAt(row.pill_tone, row.pill, {left, line_middle});  // read first
  if (m.trailing_width > 0) {
    const float beside = m.pill_width > 0 && !m.two_lines ? m.pill_width + kSpace3 : 0;
    const float at = below ? left + beside : right - m.trailing_width;
    const float middle = line_middle + (m.two_lines ? body.line + kSpace1 : 0);
    const ImRect place{at, middle - body.line / 2, at + m.trailing_width, middle + body.line / 2};
    DrawTextFitted(place.Min, body, palette.ink, row.trailing, m.trailing_width + 1);
    EmitText(place, row.trailing);
    right = at - kSpace4;
  }
  if (m.pill_width > 0 && !m.two_lines) {
    PillAt(row.pill_tone, row.pill, {below ? left : right - m.pill_width, line_middle});
  }
}

// True when it was pressed.
bool DrawRowAction(const RowSpec& row, NodeId id, const ImRect& rect, ImVec2 room) {
  const float width = ButtonWidth(row.action);
  const float x = room.x > 0 ? rect.Max.x - room.x : rect.Min.x + kSpace2;
  const float height = room.x > 0 ? kMinTarget : room.y - kSpace2;
  const float y = room.x > 0 ? Snap(rect.GetCenter().y - height / 2) : rect.Max.y - room.y;
  const std::string name = std::string(row.action) + ": " + std::string(row.title);
  return PressButtonAt(id, {x, y, x + width, y + height},
                       {.words = row.action, .name = name, .kind = ButtonKind::kSecondary}) !=
         PressedBy::kNobody;
}

}  // namespace

List::List(std::string_view name) {
  State& state = Now();
  CurrentBox().same_line = false;
  const ImRect start = PlaceRow(0, kSpace2, 0);
  const NodeId id = Claim(IdOf(name));
  OpenGroup(id, Role::kList, start, Visible(name));
  ImGui::PushID(static_cast<int>(id));
  state.lists.push_back({id, start.Min, 0});
}

List::~List() {
  State& state = Now();
  const ListScope list = state.lists.back();
  state.lists.pop_back();
  ImGui::PopID();
  Box& box = CurrentBox();
  CloseGroup(list.id, {list.top_left.x, list.top_left.y, box.x + box.width, box.y});
  box.margin = kSpace6;
}

bool List::Row(const RowSpec& row) {
  State& state = Now();
  ListScope& list = state.lists.back();
  Scope scope(row.key);
  acted_ = false;
  const ImVec2 action = ActionRoom(row, CurrentBox().width);
  const Measures m = Measure(row, CurrentBox().width - action.x);
  const ImRect whole = PlaceRow(m.height + action.y, 0, 0);
  const ImRect rect{whole.Min, {whole.Max.x - action.x, whole.Max.y - action.y}};
  const int index = list.rows++;
  const NodeId id = Claim(IdOf("###row"));
  const NodeId button = row.action.empty() ? 0 : Claim(IdOf("###action"));
  const float page = state.view.height;
  const bool near = whole.Max.y > -page && whole.Min.y < 2 * page;
  const bool focused = HasFocus(id) || (button != 0 && HasFocus(button));
  if (index >= kAlwaysMirrored && !near && !focused) return false;
  const Touch touch = Press(id, rect, row.title);
  const Palette& palette = *state.palette;
  FillRect(whole, touch.hovered ? palette.hover : palette.card);
  Line({whole.Min.x, whole.Max.y - 1}, {whole.Max.x, whole.Max.y - 1}, palette.hairline, 1);
  if (index == 0) Line(whole.Min, {whole.Max.x, whole.Min.y}, palette.hairline, 1);
  const NodeId item = NextId(Role::kListItem);
  OpenGroup(item, Role::kListItem, whole, "");
  const bool link = !row.route.empty();
  Emit(id, link ? Role::kLink : Role::kButton, rect, row.title).value = row.route;
  DrawRowText(row, rect, m, touch.hovered);
  if (button != 0) acted_ = DrawRowAction(row, button, whole, action);
  CloseGroup(item, whole);
  DrawIcon(Icon::kChevronRight, {rect.Max.x - kSpace4 - 8, rect.GetCenter().y}, 18, palette.muted);
  if (HasFocus(id)) FocusRing({rect.Min.x + 6, rect.Min.y + 6, rect.Max.x - 6, rect.Max.y - 6}, 2);
  return state.tree.TookClick(id) || touch.pressed;
}

}  // namespace earshot::kit
