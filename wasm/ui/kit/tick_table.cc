// See tick_table.h. A column is as wide as the longest word of its header.

#include "wasm/ui/kit/tick_table.h"

#include <algorithm>
#include <vector>

#include "wasm/ui/kit/checkbox.h"
#include "wasm/ui/kit/kit.h"

namespace earshot::kit {
namespace {

constexpr float kSide = 170;  // px of the headers at the side, at least
constexpr float kMark = 24;   // beside a box
constexpr uint32_t kCellKeys = semantics::kArrowUp | semantics::kArrowDown | semantics::kArrowLeft |
                               semantics::kArrowRight | semantics::kHome | semantics::kEnd;

float LongestWord(TypeStyle style, std::string_view text) {
  float longest = 0;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    longest = std::max(longest, TextWidth(style, text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return longest;
}

struct Shape {
  std::vector<float> edges;  // from the left of the table; one more than columns
  float needed = 0;
  float head = 0;  // height
};

Shape ShapeOf(const TickTableSpec& spec, float width) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const float scale = Now().view.text_scale;
  std::vector<float> widths = {kSide * scale};
  for (const std::string& column : spec.columns) {
    widths.push_back(std::max(LongestWord(style, column) + kSpace2, kMinTarget + kMark * scale));
  }
  Shape shape;
  for (const float one : widths) shape.needed += one;
  const float spare =
      std::max(0.0f, width - shape.needed) / static_cast<float>(spec.columns.size() + 1);
  float x = 0;
  for (size_t i = 0; i < widths.size(); ++i) {
    if (i > 0) {
      const float text = WrappedHeight(style, spec.columns[i - 1], widths[i] + spare - kSpace1);
      shape.head = std::max(shape.head, text + 2 * kSpace2);
    }
    x += widths[i] + spare;
    shape.edges.push_back(Snap(x));
  }
  return shape;
}

size_t Target(size_t from, size_t columns, size_t cells, std::string_view key) {
  const size_t column = from % columns;
  if (key == "Home") return from - column;
  if (key == "End") return from - column + columns - 1;
  if (key == "ArrowLeft") return column > 0 ? from - 1 : from;
  if (key == "ArrowRight") return column + 1 < columns ? from + 1 : from;
  if (key == "ArrowUp") return from >= columns ? from - columns : from;
  return from + columns < cells ? from + columns : from;
}

class TickRows {
 public:
  TickRows(const TickTableSpec& spec, const Shape& shape, TableState& memory)
      : spec_(spec), shape_(shape), memory_(memory) {}

  void AnswerKeys() {
    const size_t cells = spec_.columns.size() * spec_.rows.size();
    if (memory_.row >= cells) memory_.row = 0;
    if (memory_.focused == 0) return;
    while (const auto key = Now().tree.Took(memory_.focused, semantics::Action::kKey)) {
      const size_t from = memory_.wanted.value_or(memory_.row);
      memory_.wanted = Target(from, spec_.columns.size(), cells, key->value);
    }
  }

  void Head() {
    const TypeStyle style = Scaled(kCaptionStrongType);
    const ImRect rect = PlaceRow(shape_.head, 0, 0);
    const NodeId row = NextId(Role::kRow);
    OpenGroup(row, Role::kRow, rect, "").level = 1;
    for (size_t i = 0; i < shape_.edges.size(); ++i) {
      const ImRect cell = CellOf(rect, i);
      const std::string_view label = i == 0 ? spec_.corner : std::string_view(spec_.columns[i - 1]);
      const float width = cell.GetWidth() - kSpace1;
      const float top = cell.Max.y - kSpace2 - WrappedHeight(style, label, width);
      DrawWrapped({cell.Min.x, top}, style, Now().palette->muted, label, width);
      Emit(NextId(Role::kColumnHeader), Role::kColumnHeader, cell, label);
    }
    CloseGroup(row, rect);
    Line({rect.Min.x, rect.Max.y - 1}, rect.Max, Now().palette->border, 1);
  }

  void Row(size_t row) {
    const TypeStyle style = Scaled(kStrongType);
    const std::string& label = spec_.rows[row];
    const float text = WrappedHeight(style, label, shape_.edges[0] - kSpace3);
    const ImRect rect = PlaceRow(std::max(kRowHeight, text + kSpace2), 0, 0);
    FillRect(rect, Now().palette->card);
    const NodeId id = NextId(Role::kRow);
    OpenGroup(id, Role::kRow, rect, "").level = static_cast<int>(row) + 2;
    const ImRect side = CellOf(rect, 0);
    DrawWrapped({side.Min.x + kSpace1, side.GetCenter().y - text / 2}, style, Now().palette->ink,
                label, side.GetWidth() - kSpace3);
    Emit(NextId(Role::kRowHeader), Role::kRowHeader, side, label);
    for (size_t column = 0; column < spec_.columns.size(); ++column) {
      Cell(row, column, CellOf(rect, column + 1));
    }
    CloseGroup(id, rect);
    Line({rect.Min.x, rect.Max.y - 1}, rect.Max, Now().palette->hairline, 1);
  }

  std::optional<std::pair<size_t, size_t>> answer() const { return answer_; }

 private:
  ImRect CellOf(const ImRect& row, size_t edge) const {
    const float left = edge == 0 ? 0 : shape_.edges[edge - 1];
    return {row.Min.x + left, row.Min.y, row.Min.x + shape_.edges[edge], row.Max.y};
  }

  void Cell(size_t row, size_t column, const ImRect& rect) {
    const size_t index = row * spec_.columns.size() + column;
    Scope scope(std::to_string(index));
    const TickCell cell = spec_.cell(row, column);
    const NodeId id = NextId(Role::kCell);
    OpenGroup(id, Role::kCell, rect, "");
    const NodeId tick = Claim(IdOf("###tick"));
    const bool stop = memory_.row == index;
    bool value = cell.on;
    const ImRect target{rect.Min.x, rect.Min.y, rect.Min.x + kMinTarget, rect.Max.y};
    const uint32_t state = stop ? 0u : static_cast<uint32_t>(semantics::kOffTabOrder);
    if (TickAt(tick, target, cell.name, state, value)) answer_ = {row, column};
    Now().tree.Building(tick)->keys = kCellKeys;
    const TypeStyle style = Scaled(kCaptionType);
    DrawTextFitted({target.Max.x, rect.GetCenter().y - style.line / 2}, style, Now().palette->muted,
                   cell.mark, rect.Max.x - target.Max.x);
    if (HasFocus(tick)) {
      memory_.focused = tick;
      memory_.row = index;
    }
    if (memory_.wanted == index) {
      memory_.wanted.reset();
      Now().tree.RequestFocus(tick);
      Reveal(rect);
      Wake();
    }
    CloseGroup(id, rect);
  }

  const TickTableSpec& spec_;
  const Shape& shape_;
  TableState& memory_;
  std::optional<std::pair<size_t, size_t>> answer_;
};

}  // namespace

bool TickTableFits(const TickTableSpec& spec) {
  return !Narrow() && ShapeOf(spec, 0).needed <= CurrentBox().width;
}

std::optional<std::pair<size_t, size_t>> TickTable(const TickTableSpec& spec) {
  if (spec.rows.empty() || spec.columns.empty()) return std::nullopt;
  CurrentBox().same_line = false;
  const Shape shape = ShapeOf(spec, CurrentBox().width);
  const ImRect start = PlaceRow(0, kSpace4, 0);
  const NodeId id = Claim(IdOf(spec.name));
  semantics::Node& node = OpenGroup(id, Role::kTable, start, Visible(spec.name));
  node.count = static_cast<int>(spec.rows.size()) + 1;
  node.level = static_cast<int>(spec.columns.size()) + 1;
  ImGui::PushID(static_cast<int>(id));
  TickRows rows(spec, shape, Now().tables[id]);
  rows.AnswerKeys();
  rows.Head();
  for (size_t row = 0; row < spec.rows.size(); ++row) rows.Row(row);
  ImGui::PopID();
  CloseGroup(id, {start.Min, {start.Max.x, CurrentBox().y}});
  CurrentBox().margin = kSpace6;
  if (rows.answer()) Wake();
  return rows.answer();
}

}  // namespace earshot::kit
