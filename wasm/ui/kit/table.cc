// A table whose rows exist only near the view: the page's own scrolling moves it, and at most about
// forty rows are drawn and mirrored. On a phone each row is a card.
//
// INVARIANT: the row with the focus stays mirrored, else the focus would fall to the page's body.
// INVARIANT: exactly one row is a stop of Tab; keys on it go to the others.

#include "wasm/ui/kit/table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/ui/kit/scroll.h"
#include "wasm/ui/kit/table_head.h"

namespace earshot::kit {
namespace {

constexpr float kMaxNodes = 230;
constexpr float kTickWidth = 48;
constexpr float kDenseAround = 7;    // over and under two lines; eight such rows fit a desk's Log
constexpr float kHighWindow = 1000;  // px from which rows need not be dense
constexpr float kColumnRoom = 84;    // px a column has at least, on average: words stay whole

void ShapeOfCard(const TableSpec& spec, TableShape& shape) {
  const size_t values = std::max<size_t>(spec.columns.size(), 1) - 1;
  const float lines = static_cast<float>(spec.plain_cards ? (values + 1) / 2 : values);
  shape.row_height = 2 * kSpace3 + static_cast<float>(spec.lines) * Scaled(kStrongType).line +
                     lines * Scaled(kCaptionType).line +
                     (spec.pill ? Scaled(kCaptionStrongType).line + kSpace2 : 0);
  shape.row_height = std::max(shape.row_height, kRowHeight);
  if (spec.actions.empty()) return;
  shape.actions_height = std::max(kMinTarget, Scaled(kStrongType).line + kSpace3) + kSpace2;
  shape.row_height += shape.actions_height;
}

// False when the columns became too narrow for their words, or one that sorts to be touched.
bool ShapeOfColumns(const TableSpec& spec, float width, TableShape& shape) {
  const float scale = Now().view.text_scale;
  shape.dense = spec.dense && Now().view.height < kHighWindow;
  const float line = Scaled(shape.dense ? kCaptionType : kBodyType).line;
  const float around = shape.dense ? kDenseAround : spec.lines == 1 ? kSpace6 : kSpace4;
  const float least = shape.dense ? kMinTarget : kRowHeight;
  shape.row_height = std::max(least, static_cast<float>(spec.lines) * line + around);
  shape.header_height = Scaled(kCaptionStrongType).line + 2 * kSpace2;
  if (spec.on_sort || Selectable(spec)) {
    shape.header_height = std::max(shape.header_height, kMinTarget + 2);
  }
  shape.pill_width = spec.pill ? 168 * scale : 0;
  float weights = 0;
  for (const Column& column : spec.columns) weights += column.weight;
  const float beside = spec.pill ? kSpace4 : 0;  // numbers must not touch the pills
  const float room =
      width - shape.pill_width - beside - 2 * kSpace4 - shape.tick_width - shape.actions_width;
  float x = kSpace4 + shape.tick_width;
  bool wide_enough = room >= kColumnRoom * scale * static_cast<float>(spec.columns.size());
  for (const Column& column : spec.columns) {
    const float share = room * column.weight / std::max(weights, 0.01f);
    wide_enough &= !spec.on_sort || share >= kMinTarget;
    shape.lefts.push_back(x);
    shape.widths.push_back(share - kSpace4);
    x += share;
  }
  shape.pill_left = x + beside;
  return wide_enough;
}

struct Span {
  size_t first, last;  // last is behind the end
};

// Which rows are seen whole, which are told as seen, and which are near enough to be drawn.
struct View {
  Span whole, told, near;
  float top = 0;  // of the first row, on screen
};

View ViewOf(const TableSpec& spec, const TableShape& shape, float top) {
  const float clip_top = Canvas().GetClipRectMin().y;
  const float clip_bottom = Canvas().GetClipRectMax().y;
  const float per_row = static_cast<float>(spec.columns.size() + (spec.pill ? 4u : 2u) +
                                           (Selectable(spec) ? 2u : 0u) +
                                           (spec.actions.empty() ? 0u : spec.actions.size() + 1));
  const float in_view = (clip_bottom - clip_top) / shape.row_height + 2;
  const float spare = std::clamp((kMaxNodes / per_row - in_view) / 2, 1.0f, in_view / 2);
  const auto row_at = [&](float y) {
    const float row = (y - top) / shape.row_height;
    return std::clamp(row, 0.0f, static_cast<float>(spec.rows));
  };
  const float margin = std::floor(spare) * shape.row_height;
  View view;
  view.top = top;
  view.near = {static_cast<size_t>(row_at(clip_top - margin)),
               std::min(spec.rows, static_cast<size_t>(row_at(clip_bottom + margin)) + 1)};
  const auto at_least_one = [&spec](float first, float last) {
    const auto begin = static_cast<size_t>(first);
    return Span{begin, std::max(static_cast<size_t>(last), std::min(begin + 1, spec.rows))};
  };
  view.whole = at_least_one(std::ceil(row_at(clip_top)), row_at(clip_bottom));
  view.told = view.whole;
  if (shape.cards) {  // one is high: with half of it in sight its name and date are read
    view.told = at_least_one(std::round(row_at(clip_top)), std::round(row_at(clip_bottom)));
  }
  return view;
}

size_t Target(size_t row, size_t rows, size_t page, std::string_view key) {
  const size_t last = rows - 1;
  if (key == "Home") return 0;
  if (key == "End") return last;
  const size_t by = key.starts_with("Page") ? page : 1;
  if (key.ends_with("Up")) return row > by ? row - by : 0;
  return std::min(row + by, last);
}

// Shows the row at the top of the view, the first one with all that stands above it; false outside
// of a scroll area.
bool ScrollToRow(const TableShape& shape, const TableState& memory, const View& view, size_t row) {
  ScrollState* scroll = CurrentScroll();
  if (scroll == nullptr) return false;
  const float head = row == 0 ? memory.head_height : 0;
  const float y = view.top - head + shape.row_height * static_cast<float>(row);
  scroll->velocity = 0;
  scroll->offset = std::max(0.0f, Snap(y - Now().scopes.back().origin.y - kSpace6 - kSpace1));
  Wake(2);
  return true;
}

class Rows {
 public:
  Rows(const TableSpec& spec, const TableShape& shape, TableState& memory, const View& view)
      : spec_(spec), shape_(shape), memory_(memory), view_(view) {}

  void AnswerKeys() {
    if (memory_.focused == 0) return;
    while (const auto key = Now().tree.Took(memory_.focused, semantics::Action::kKey)) {
      if (memory_.row >= spec_.rows) continue;
      const size_t from = memory_.wanted.value_or(memory_.row);
      memory_.wanted = Target(from, spec_.rows, memory_.page, key->value);
    }
  }

  void Draw(const ImRect& body) {
    std::vector<size_t> rows;
    for (size_t row = view_.near.first; row < view_.near.last; ++row) rows.push_back(row);
    const bool known =
        memory_.focused != 0 && memory_.row < spec_.rows && spec_.key(memory_.row) == memory_.key;
    if (known && HasFocus(memory_.focused)) Add(rows, memory_.row);
    if (memory_.wanted) {
      memory_.wanted = std::min(*memory_.wanted, spec_.rows - 1);
      Add(rows, *memory_.wanted);
    }
    const bool kept = known && std::binary_search(rows.begin(), rows.end(), memory_.row);
    const size_t stop = kept ? memory_.row : std::min(view_.whole.first, spec_.rows - 1);
    for (size_t row : rows) One(body, row, row == stop);
  }

  int chosen() const { return chosen_; }
  std::optional<std::pair<size_t, RowAnswer>> answer() const { return answer_; }

 private:
  static void Add(std::vector<size_t>& rows, size_t row) {
    const auto at = std::lower_bound(rows.begin(), rows.end(), row);
    if (at == rows.end() || *at != row) rows.insert(at, row);
  }

  void One(const ImRect& body, size_t row, bool stop) {
    const float y = Snap(body.Min.y + shape_.row_height * static_cast<float>(row));
    const RowPlace place{row, {body.Min.x, y, body.Max.x, y + shape_.row_height}, stop};
    const DrawnRow drawn = DrawTableRow(spec_, shape_, place);
    if (drawn.answer.opened) chosen_ = static_cast<int>(row);
    if (drawn.answer.ticked || drawn.answer.action) answer_ = {row, drawn.answer};
    if (drawn.focused != 0) {
      memory_.focused = drawn.focused;
      memory_.on_tick = drawn.focused == drawn.tick;
      memory_.row = row;
      memory_.key = spec_.key(row);
    }
    if (memory_.wanted == row) {
      memory_.wanted.reset();
      Now().tree.RequestFocus(memory_.on_tick ? drawn.tick : drawn.link);
      if (!std::exchange(memory_.jumped, false)) Reveal(place.rect);
      Wake();
    }
  }

  const TableSpec& spec_;
  const TableShape& shape_;
  TableState& memory_;
  const View& view_;
  int chosen_ = -1;
  std::optional<std::pair<size_t, RowAnswer>> answer_;
};

void Tell(const TableSpec& spec, const HeadAnswer& head, const Rows& rows) {
  if (head.sort_by) spec.on_sort(*head.sort_by, head.descending);
  if (head.ticked && spec.on_select_all) spec.on_select_all(head.on);
  if (const auto answer = rows.answer()) {
    if (answer->second.ticked) spec.on_select(answer->first, answer->second.on);
    if (answer->second.action && spec.on_action) {
      spec.on_action(answer->first, *answer->second.action);
    }
  }
  if (head.sort_by || head.ticked || rows.answer()) Wake();
}

// The words are drawn and read before the rows, whose place is that of the last frame.
void DrawPages(const TableSpec& spec, const TableShape& shape, TableState& memory) {
  const float gap = spec.dense ? 0 : kSpace2;
  if (memory.head_height == 0) {
    const float pager = std::max(kMinTarget, Scaled(kStrongType).line + kSpace3);
    memory.head_height = pager + 2 * gap + shape.header_height;
  }
  const View view = ViewOf(spec, shape, CurrentBox().y + memory.head_height);
  const size_t whole = view.whole.last - view.whole.first;
  memory.page = std::max<size_t>(whole > 1 ? whole - 1 : whole, 1);
  const std::string words = RowsInWords(view.told.first, view.told.last, spec.rows);
  const int go = DrawPager(words, gap, view.whole.first > 0);
  if (go == 0) {
    if (std::exchange(memory.tell_rows, false)) Announce(words);
    return;
  }
  const size_t first = view.whole.first;
  const size_t to =
      go > 0 ? std::min(view.whole.last, spec.rows - 1) : first - std::min(first, memory.page);
  memory.wanted = to;
  if (ScrollToRow(shape, memory, view, to)) memory.jumped = true;
  memory.tell_rows = true;  // which rows are seen is known once the page has moved
}

}  // namespace

bool Selectable(const TableSpec& spec) { return spec.selected && spec.on_select; }

TableShape ShapeOf(const TableSpec& spec, float width) {
  TableShape shape;
  shape.tick_width = Selectable(spec) ? kTickWidth : 0;
  for (std::string_view action : spec.actions) shape.actions_width += ButtonWidth(action);
  if (shape.actions_width > 0) shape.actions_width += 2 * kSpace2;
  shape.cards = width < 560 * Now().view.text_scale;
  if (!shape.cards) shape.cards = !ShapeOfColumns(spec, width, shape);
  if (shape.cards) {
    shape.header_height = 0;
    ShapeOfCard(spec, shape);
  }
  return shape;
}

int Table(const TableSpec& spec) {
  if (spec.rows == 0) return -1;
  const TableShape shape = ShapeOf(spec, CurrentBox().width);
  HeadAnswer head;
  const NodeId id = Claim(IdOf(spec.name));
  TableState& memory = Now().tables[id];
  ImGui::PushID(static_cast<int>(id));
  if (shape.cards) DrawCardControls(spec, head);
  const float above = CurrentBox().y;
  if (spec.rows > kUncountedRows) DrawPages(spec, shape, memory);
  const Box start = CurrentBox();
  semantics::Node& node =
      OpenGroup(id, Role::kTable, {start.x, start.y, start.x + start.width, start.y}, spec.name);
  node.count = static_cast<int>(spec.rows) + (shape.cards ? 0 : 1);
  node.level = static_cast<int>(spec.columns.size() + (spec.pill ? 1u : 0u) +
                                (Selectable(spec) ? 1u : 0u) + (spec.actions.empty() ? 0u : 1u));
  if (!shape.cards) DrawTableHeader(spec, shape, head);
  const float top = CurrentBox().y;
  const ImRect body = PlaceRow(shape.row_height * static_cast<float>(spec.rows), 0, kSpace6);
  if (std::exchange(memory.head_height, body.Min.y - above) != body.Min.y - above) Wake(1);
  const View view = ViewOf(spec, shape, body.Min.y);
  Rows rows(spec, shape, memory, view);
  rows.AnswerKeys();
  rows.Draw(body);
  ImGui::PopID();
  const Box& box = CurrentBox();
  CloseGroup(id, {box.x, std::min(top, start.y), box.x + box.width, box.y});
  Tell(spec, head, rows);
  return rows.chosen();
}

}  // namespace earshot::kit
