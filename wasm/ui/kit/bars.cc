// See bars.h.

#include "wasm/ui/kit/bars.h"

#include <algorithm>
#include <string>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {
namespace {

constexpr float kBarHeight = 16, kTickHeight = 24, kTickWidth = 3, kTickHalo = 2, kLeastBar = 80;
constexpr float kHiddenBar = 32, kHatchStep = 6;
constexpr float kMostLabel = 0.45F;  // of the width, beside the bars

struct BarsShape {
  bool stacked = false;  // each label over its bar: beside it there is no room for it
  float label_width = 0;
  float words_width = 0;
  float bar_width = 0;
  float row_height = 0;
  int64_t most = 1;
};

BarsShape ShapeOf(const BarsSpec& spec, float width) {
  const TypeStyle style = Scaled(kBodyType);
  BarsShape shape;
  for (const Bar& bar : spec.bars) {
    shape.label_width = std::max(shape.label_width, TextWidth(style, bar.label));
    shape.words_width = std::max(shape.words_width, TextWidth(style, bar.words));
    const int64_t value = bar.hidden ? 0 : bar.value;
    shape.most = std::max({shape.most, value, bar.target.value_or(0)});
  }
  shape.stacked = shape.label_width > width * kMostLabel;
  shape.words_width += kSpace2;
  const float beside = shape.stacked ? 0 : shape.label_width + kSpace3;
  shape.bar_width = std::max(kLeastBar, width - beside - shape.words_width - kSpace2);
  shape.row_height = std::max(style.line, kTickHeight) + kSpace2;
  if (shape.stacked) shape.row_height += style.line;
  return shape;
}

std::string Spoken(const Bar& bar) {
  const std::string_view value = bar.hidden && !bar.spoken.empty() ? bar.spoken : bar.words;
  std::string words = std::string(bar.label) + ": " + std::string(value);
  if (!bar.target_words.empty()) words += ", " + std::string(bar.target_words);
  return words;
}

void DrawHatched(const ImRect& rect) {
  const Palette& palette = *Now().palette;
  FramedRect(rect, palette.ink, 1, palette.card, 0);
  for (const Stroke& stroke : Hatch(rect, kHatchStep)) {
    Canvas().AddLine(stroke.from, stroke.to, palette.ink, 1);
  }
}

void DrawBar(const Bar& bar, const BarsShape& shape, const ImRect& row) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  const float middle = row.GetCenter().y + (shape.stacked ? style.line / 2 : 0);
  const float text_top = middle - style.line / 2;
  const float label_top = shape.stacked ? row.Min.y : text_top;
  const float label_room = shape.stacked ? row.GetWidth() : shape.label_width + 1;
  DrawTextFitted({row.Min.x, label_top}, style, palette.ink, bar.label, label_room);
  const float left = shape.stacked ? row.Min.x : row.Min.x + shape.label_width + kSpace3;
  const auto share = [&](int64_t value) {
    return shape.bar_width * static_cast<float>(value) / static_cast<float>(shape.most);
  };
  const float length = bar.hidden ? kHiddenBar : share(std::max<int64_t>(0, bar.value));
  if (bar.hidden) {
    DrawHatched({{left, middle - kBarHeight / 2}, {left + length, middle + kBarHeight / 2}});
  } else if (bar.value > 0) {
    FillRect({{left, middle - kBarHeight / 2}, {left + length, middle + kBarHeight / 2}},
             palette.action);
  }
  Line({left, shape.stacked ? text_top : row.Min.y}, {left, row.Max.y}, palette.border, 1);
  float end = left + length;
  if (bar.target) {
    const float at = left + share(*bar.target);
    // A halo, since ink on the bar is faint in the dark.
    FillRect({{at - kTickWidth / 2 - kTickHalo, middle - kTickHeight / 2},
              {at + kTickWidth / 2 + kTickHalo, middle + kTickHeight / 2}},
             palette.card);
    FillRect({{at - kTickWidth / 2, middle - kTickHeight / 2},
              {at + kTickWidth / 2, middle + kTickHeight / 2}},
             palette.ink);
    end = std::max(end, at + kTickWidth / 2);
  }
  const float words_left = std::min(end + kSpace2, row.Max.x - shape.words_width + kSpace2);
  DrawText({words_left, text_top}, style, palette.ink, bar.words);
}

}  // namespace

void Bars(const BarsSpec& spec) {
  const float width = CurrentBox().width;
  const BarsShape shape = ShapeOf(spec, width);
  CurrentBox().same_line = false;
  const ImRect start = PlaceRow(0, kSpace2, 0);
  const NodeId list = Claim(IdOf(spec.name));
  OpenGroup(list, Role::kList, start, Visible(spec.name));
  for (const Bar& bar : spec.bars) {
    const ImRect place = PlaceRow(shape.row_height, 0, 0);
    const ImRect row{place.Min, {place.Min.x + width, place.Max.y}};
    const NodeId item = NextId(Role::kListItem);
    OpenGroup(item, Role::kListItem, row, "");
    DrawBar(bar, shape, row);
    EmitText(row, Spoken(bar));
    CloseGroup(item, row);
  }
  CloseGroup(list, {start.Min, {start.Min.x + width, CurrentBox().y}});
  CurrentBox().margin = kSpace2;
  if (!spec.caption.empty()) Caption(spec.caption);
}

}  // namespace earshot::kit
