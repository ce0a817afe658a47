// One of a few choices, all of them seen: round marks one under the other, or words side by side.
//
// Both are radios in the tree. They share a name in the page, so that the browser itself moves
// between them with the arrow keys and makes the group one stop of Tab.

#include <algorithm>
#include <cmath>
#include <utility>

#include "wasm/ui/kit/field.h"
#include "wasm/ui/kit/icons.h"

namespace earshot::kit {
namespace {

constexpr float kMarkSize = 32;
constexpr float kTextIndent = kMarkSize + kSpace3;
constexpr float kSegmentMark = 20 + kSpace2;  // the tick of the chosen one

struct Choice {
  NodeId id;
  ImRect rect;
  std::string_view name;
  bool chosen;
};

using Painter = void (*)(const Choice& choice, bool hovered, bool invalid);

void PaintRound(const Choice& choice, bool hovered, bool invalid) {
  const Palette& palette = *Now().palette;
  const ImVec2 centre{Snap(choice.rect.Min.x + kMarkSize / 2),
                      Snap(choice.rect.Min.y + kMinTarget / 2)};
  const float radius = kMarkSize / 2;
  const Colour edge = invalid                    ? palette.error
                      : choice.chosen || hovered ? palette.ink
                                                 : palette.border;
  Canvas().AddCircleFilled(centre, radius, edge, 48);
  Canvas().AddCircleFilled(centre, radius - kFieldBorder, palette.card, 48);
  if (choice.chosen) Canvas().AddCircleFilled(centre, radius / 2, palette.ink, 32);
  if (HasFocus(choice.id)) {
    FocusRing({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius}, radius);
  }
  const TypeStyle style = Scaled(kBodyType);
  DrawWrapped({choice.rect.Min.x + kTextIndent, choice.rect.Min.y + (kMinTarget - style.line) / 2},
              style, palette.ink, choice.name, choice.rect.GetWidth() - kTextIndent);
}

// The chosen one is filled and ticked: colour alone would not say it.
void PaintSegment(const Choice& choice, bool hovered, bool invalid) {
  const Palette& palette = *Now().palette;
  const Colour border = invalid ? palette.error : choice.chosen ? palette.action : palette.border;
  const Colour ground = choice.chosen ? palette.action : hovered ? palette.hover : palette.card;
  FramedRect(choice.rect, border, kFieldBorder, ground, kFieldRadius);
  const TypeStyle style = Scaled(choice.chosen ? kStrongType : kBodyType);
  const Colour ink = choice.chosen ? palette.on_action : palette.ink;
  const float mark = choice.chosen ? 20 + kSpace2 : 0;
  const float room = choice.rect.GetWidth() - 2 * kSpace2 - mark;
  const float height = WrappedHeight(style, choice.name, room);
  const float width = std::min(TextWidth(style, choice.name), room);
  const ImVec2 middle = choice.rect.GetCenter();
  const float left = middle.x - (width + mark) / 2;
  if (choice.chosen) DrawIcon(Icon::kTick, {left + 10, middle.y}, 20, ink);
  DrawWrapped({left + mark, middle.y - height / 2}, style, ink, choice.name, room);
  if (HasFocus(choice.id)) FocusRing(choice.rect, kFieldRadius);
}

bool DrawChoices(const FieldSpec& spec, NodeId group, const FieldPlace& place,
                 std::span<const Option> options, std::span<const ImRect> rects, std::string& code,
                 Painter paint) {
  OpenGroup(group, Role::kRadioGroup, place.whole, FieldName(spec)).description = place.description;
  Now().tree.Building(group)->state |= FieldState(spec);
  Scope scope(spec.key.empty() ? spec.label : spec.key);
  const std::string before = code;
  const std::string attributes = "name=g" + std::to_string(group);
  NodeId stop = 0;  // where the keyboard enters the group
  for (size_t i = 0; i < options.size(); ++i) {
    const NodeId id = Claim(IdOf(options[i].code));
    if (stop == 0 || options[i].code == code) stop = id;
    const Touch touch = Press(id, rects[i], options[i].label);
    if (Now().tree.TookClick(id) || touch.pressed) {
      code = options[i].code;
      Wake();
    }
    // By the code of before, so that no frame shows two of them marked.
    const Choice choice{id, rects[i], options[i].label, options[i].code == before};
    paint(choice, touch.hovered, !spec.error.empty());
    semantics::Node& node = Emit(id, Role::kRadio, rects[i], options[i].label);
    node.attributes = attributes;
    if (choice.chosen) node.state |= semantics::kChecked;
  }
  AnswerFocusRequest(spec, stop, place.whole);
  CloseGroup(group, place.whole);
  return code != before;
}

struct Segments {
  size_t across = 1;  // in one line
  std::vector<float> widths;
};

// All of one width in one line; else each as wide as its words; else two and two, where that comes
// out even; else one under the other.
Segments SegmentsIn(std::span<const Option> options, float room) {
  std::vector<float> own;
  float widest = kMinTarget, all = 0;
  for (const Option& option : options) {
    // A little to spare, so that rounding does not wrap the longest word.
    const float words = TextWidth(Scaled(kStrongType), option.label) + 4;
    own.push_back(Snap(std::max(kMinTarget, words + 2 * kSpace2 + kSegmentMark)));
    widest = std::max(widest, own.back());
    all += own.back();
  }
  const auto count = static_cast<float>(options.size());
  const float gaps = kSpace1 * std::max(count - 1, 0.0f);
  const size_t number = options.size();
  const float half = std::floor((room - kSpace1) / 2);
  if (widest * count + gaps <= room) return {number, std::vector<float>(number, widest)};
  if (all + gaps <= room) return {number, std::move(own)};
  if (number % 2 == 0 && widest <= half) return {2, std::vector<float>(number, half)};
  return {1, std::vector<float>(number, room)};
}

}  // namespace

bool Radio(const FieldSpec& spec, std::span<const Option> options, std::string& code) {
  const NodeId id = FieldId(spec);
  const float width = FieldWidth(spec);
  std::vector<ImRect> rects;
  float height = 0;
  for (const Option& option : options) {
    const float text = WrappedHeight(Scaled(kBodyType), option.label, width - kTextIndent);
    const float row = std::max(kMinTarget, text + kSpace3);
    rects.push_back({0, height, width, height + row});
    height += row;
  }
  const FieldPlace place = PlaceField(spec, width, height);
  for (ImRect& rect : rects) rect.Translate(place.box.Min);
  return DrawChoices(spec, id, place, options, rects, code, PaintRound);
}

bool Segmented(const FieldSpec& spec, std::span<const Option> options, std::string& code) {
  const NodeId id = FieldId(spec);
  const float room = FieldWidth(spec);
  const Segments segments = SegmentsIn(options, room);
  std::vector<ImRect> rects;
  ImVec2 at{0, 0};
  float bottom = 0;
  for (size_t i = 0; i < options.size(); ++i) {
    const float width = segments.widths[i];
    if (i % segments.across == 0 && i > 0) at = {0, bottom + kSpace1};
    const float text =
        WrappedHeight(Scaled(kStrongType), options[i].label, width - 2 * kSpace2 - kSegmentMark);
    const float height = std::max(kFieldHeight, text + kSpace6);
    rects.push_back({at.x, at.y, at.x + width, at.y + height});
    bottom = std::max(bottom, at.y + height);
    at.x += width + kSpace1;
  }
  const FieldPlace place = PlaceField(spec, room, bottom);
  for (ImRect& rect : rects) rect.Translate(place.box.Min);
  return DrawChoices(spec, id, place, options, rects, code, PaintSegment);
}

}  // namespace earshot::kit
