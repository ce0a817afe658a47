// Headings, paragraphs, quotes, pills and fact lists.

#include <algorithm>
#include <cmath>

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/row.h"

namespace earshot::kit {
namespace {

constexpr float kPillIcon = 16;

struct Gap {
  float before, after;
};

// Wrapped text over the column, at most as wide as the eye follows.
void Block(TypeStyle style, Colour colour, std::string_view text, Gap gap) {
  const float width = std::min(CurrentBox().width, kMeasure * Now().view.text_scale);
  const float height = WrappedHeight(style, text, width);
  const ImRect rect = PlaceRow(height, gap.before, gap.after);
  if (InSight(rect)) DrawWrapped(rect.Min, style, colour, text, width);
  EmitText({rect.Min.x, rect.Min.y, rect.Min.x + width, rect.Max.y}, text);
}

}  // namespace

void Heading(int level, std::string_view text) {
  const TypeStyle style = Scaled(level <= 1   ? (Narrow() ? kPagePhoneType : kPageType)
                                 : level == 2 ? kSectionType
                                              : kLabelType);
  const Gap gap = level <= 1   ? Gap{kSpace2, kSpace4}
                  : level == 2 ? Gap{kSpace8, kSpace3}
                               : Gap{kSpace6, kSpace2};
  const float width = CurrentBox().width;
  const ImRect rect = PlaceRow(WrappedHeight(style, text, width), gap.before, gap.after);
  DrawWrapped(rect.Min, style, Now().palette->ink, text, width);
  Emit(NextId(Role::kHeading), Role::kHeading, rect, text).level = level;
}

void LargeCode(std::string_view code) {
  TypeStyle style = Scaled(kCountType);
  const float width = CurrentBox().width;
  const float fit = std::min(1.0F, width / std::max(1.0F, TextWidth(style, code)));
  style.size = std::floor(style.size * fit);
  const ImRect rect = PlaceRow(style.line, kSpace4, kSpace4);
  DrawTextFitted(rect.Min, style, Now().palette->ink, code, width + 1);
  Emit(NextId(Role::kHeading), Role::kHeading, rect, code).level = 2;
}

void Paragraph(std::string_view text) {
  Block(Scaled(kBodyType), Now().palette->ink, text, {kSpace2, kSpace4});
}

void Caption(std::string_view text) {
  Block(Scaled(kCaptionType), Now().palette->muted, text, {kSpace1, kSpace2});
}

void Quote(std::string_view text) {
  constexpr float kIndent = 20;
  const TypeStyle style = Scaled(kBodyType);
  const float width = std::min(CurrentBox().width, kMeasure * Now().view.text_scale) - kIndent;
  const bool rtl = IsRightToLeft(text);
  const ImRect rect = PlaceRow(WrappedHeight(style, text, width) + kSpace2, kSpace6, kSpace2);
  const float bar = rtl ? rect.Min.x + width + kIndent - 4 : rect.Min.x;
  FillRect({bar, rect.Min.y, bar + 4, rect.Max.y}, Now().palette->border);
  const float x = rtl ? rect.Min.x : rect.Min.x + kIndent;
  DrawWrapped({x, rect.Min.y + kSpace1}, style, Now().palette->ink, text, width);
  EmitText(rect, text);
}

void Space(float px) {
  CurrentBox().same_line = false;
  CurrentBox().y += px;
}

void SameLine() {
  if (!CurrentBox().first) CurrentBox().same_line = true;
}

float PillWidth(std::string_view word) {
  return TextWidth(Scaled(kCaptionStrongType), word) + kPillIcon + kSpace1 + 2 * kSpace2;
}

void PillAt(Tone tone, std::string_view word, ImVec2 left_middle) {
  const TypeStyle style = Scaled(kCaptionStrongType);
  const float half = (style.line + kSpace1) / 2;
  const ImRect rect{left_middle.x, left_middle.y - half, left_middle.x + PillWidth(word),
                    left_middle.y + half};
  const PillColours colours = Now().palette->pills[static_cast<size_t>(tone)];
  if (Now().view.theme == Theme::kHighContrast) {
    FramedRect(rect, colours.ink, 1, colours.ground, kFieldRadius);
  } else {
    FillRect(rect, colours.ground, kFieldRadius);
  }
  DrawIcon(IconOf(tone), {rect.Min.x + kSpace2 + kPillIcon / 2, left_middle.y}, kPillIcon,
           colours.ink);
  DrawText({rect.Min.x + kSpace2 + kPillIcon + kSpace1, left_middle.y - style.line / 2}, style,
           colours.ink, word);
  EmitText(rect, word);
}

void Pill(Tone tone, std::string_view word, bool by_button) {
  const float alone = Scaled(kCaptionStrongType).line + kSpace1;
  const float button = std::max(kButtonHeight, Scaled(kStrongType).line + kSpace6);
  const float height = by_button ? button : alone;
  const ImRect rect = Place(PillWidth(word), height, kSpace1, by_button ? kSpace2 : kSpace4);
  PillAt(tone, word, {rect.Min.x, rect.GetCenter().y});
}

void CaptionWithPill(std::string_view text, Tone tone, std::string_view word, bool shown) {
  const TypeStyle style = Scaled(kCaptionType);
  const float column = std::min(CurrentBox().width, kMeasure * Now().view.text_scale);
  const float width = std::min(TextWidth(style, text) + 1,
                               std::max(column - kSpace3 - PillWidth(word), column / 3));
  const float line = Scaled(kCaptionStrongType).line + kSpace1;
  const ImRect rect = PlaceRow(std::max(WrappedHeight(style, text, width), line), kSpace1, kSpace2);
  const float top = rect.Min.y + (line - style.line) / 2;
  DrawWrapped({rect.Min.x, top}, style, Now().palette->muted, text, width);
  EmitText({rect.Min.x, rect.Min.y, rect.Min.x + width, rect.Max.y}, text);
  if (shown) PillAt(tone, word, {rect.Min.x + width + kSpace3, rect.Min.y + line / 2});
}

void Bullets(std::string_view name, std::span<const std::string_view> items) {
  constexpr float kIndent = 24;
  const TypeStyle style = Scaled(kBodyType);
  const float width = std::min(CurrentBox().width, kMeasure * Now().view.text_scale) - kIndent;
  const NodeId list = NextId(Role::kList);
  OpenGroup(list, Role::kList, {}, name);
  ImRect whole;
  for (std::string_view item : items) {
    const ImRect rect = PlaceRow(WrappedHeight(style, item, width), kSpace1, kSpace1);
    const float middle = rect.Min.y + style.line / 2;
    Canvas().AddCircleFilled({rect.Min.x + 8, middle}, 3, Now().palette->ink, 16);
    DrawWrapped({rect.Min.x + kIndent, rect.Min.y}, style, Now().palette->ink, item, width);
    whole = whole.GetHeight() > 0 ? ImRect{whole.Min, rect.Max} : rect;
    const ImRect text{{rect.Min.x + kIndent, rect.Min.y}, rect.Max};
    const NodeId row = NextId(Role::kListItem);
    OpenGroup(row, Role::kListItem, rect, "");
    EmitText(text, item);
    CloseGroup(row, rect);
  }
  CloseGroup(list, whole);
  CurrentBox().margin = kSpace6;
}

// Each pair is one item of a list, so that a screen reader says which value belongs to which label.
void Facts(std::span<const Fact> facts) {
  if (facts.empty()) return;
  const TypeStyle label_style = Scaled(kStrongType);
  const TypeStyle value_style = Scaled(kBodyType);
  const float full = CurrentBox().width;
  const bool stacked = full < 480 * Now().view.text_scale;
  const float label_width = stacked ? full : std::min(220.0f * Now().view.text_scale, full * 0.36f);
  const float value_width = stacked ? full : full - label_width - kSpace4;
  const NodeId list = NextId(Role::kList);
  OpenGroup(list, Role::kList, {}, "");
  ImRect whole;
  for (const Fact& fact : facts) {
    const float label_height = WrappedHeight(label_style, fact.label, label_width);
    const float value_height = WrappedHeight(value_style, fact.value, value_width);
    const float text_height =
        stacked ? label_height + value_height : std::max(label_height, value_height);
    const ImRect rect = PlaceRow(text_height + 2 * kSpace2 + 1, 0, 0);
    const ImVec2 label_at{rect.Min.x, rect.Min.y + kSpace2};
    const ImVec2 value_at = stacked ? ImVec2{rect.Min.x, label_at.y + label_height}
                                    : ImVec2{rect.Min.x + label_width + kSpace4, label_at.y};
    DrawWrapped(label_at, label_style, Now().palette->ink, fact.label, label_width);
    DrawWrapped(value_at, value_style, Now().palette->ink, fact.value, value_width);
    Line({rect.Min.x, rect.Max.y - 1}, {rect.Max.x, rect.Max.y - 1}, Now().palette->hairline, 1);
    whole = whole.GetHeight() > 0 ? ImRect{whole.Min, rect.Max} : rect;
    const NodeId item = NextId(Role::kListItem);
    OpenGroup(item, Role::kListItem, rect, "");
    EmitText({label_at.x, label_at.y, label_at.x + label_width, label_at.y + label_height},
             fact.label);
    EmitText({value_at.x, value_at.y, value_at.x + value_width, value_at.y + value_height},
             fact.value);
    CloseGroup(item, rect);
  }
  CloseGroup(list, whole);
  CurrentBox().margin = kSpace6;
}

}  // namespace earshot::kit
