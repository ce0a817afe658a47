// "There is a problem": every error once, on top, each a link to its field (PRODUCT.md 4.10).

#include <algorithm>

#include "wasm/ui/kit/scroll.h"

namespace earshot::kit {
namespace {

constexpr std::string_view kTitle = "There is a problem";
constexpr float kBorder = 4;

// A link to a field: underlined, in the colour of errors.
bool ErrorLink(const SummaryError& error, ImVec2 at, float width, float height) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kStrongType);
  const ImRect rect{at, {at.x + width, at.y + height}};
  Scope scope(error.key);
  const NodeId id = Claim(IdOf(error.sentence));
  const Touch touch = Press(id, rect, error.sentence);
  float y = at.y + (height - WrappedHeight(style, error.sentence, width)) / 2;
  for (const TextLine& line : WrapText(style, error.sentence, width)) {
    DrawText({at.x, y}, style, palette.error, line.text);
    const float under = y + style.line - 4;
    Line({at.x, under}, {at.x + line.width, under}, palette.error, touch.hovered ? 2 : 1);
    y += style.line;
  }
  if (HasFocus(id)) FocusRing(rect, 2);
  Emit(id, Role::kLink, rect, error.sentence).value = "#";
  return Now().tree.TookClick(id) || touch.pressed;
}

}  // namespace

void ErrorSummary(std::span<const SummaryError> errors) {
  State& state = Now();
  if (errors.empty()) return;
  const TypeStyle title_style = Scaled(kSectionType);
  const TypeStyle style = Scaled(kStrongType);
  const float width = std::min(CurrentBox().width, kFormWidth);
  const float inner = width - 2 * (kBorder + kSpace4);
  const float title_height = WrappedHeight(title_style, kTitle, inner);
  std::vector<float> heights;
  float height = 2 * (kBorder + kSpace4) + title_height + kSpace2;
  for (const SummaryError& error : errors) {
    heights.push_back(std::max(kMinTarget, WrappedHeight(style, error.sentence, inner) + kSpace2));
    height += heights.back();
  }
  const ImRect place = PlaceRow(height, kSpace4, kSpace8);
  const ImRect rect{place.Min, {place.Min.x + width, place.Max.y}};
  const NodeId id = Claim(IdOf("###error-summary"));
  FramedRect(rect, state.palette->error, kBorder, state.palette->card, 0);
  if (HasFocus(id)) FocusRing(rect, 0);
  ImVec2 at{rect.Min.x + kBorder + kSpace4, rect.Min.y + kBorder + kSpace4};
  // What was pressed has been pushed down by it and was brought into view; the errors are read
  // first.
  if (state.reveal == id) {
    state.reveal = 0;
    RevealFromTop(rect);
  }
  OpenGroup(id, Role::kAlert, rect, kTitle);
  const ImRect title{at, {at.x + inner, at.y + title_height}};
  DrawWrapped(at, title_style, state.palette->ink, kTitle, inner);
  Emit(NextId(Role::kHeading), Role::kHeading, title, kTitle).level = 2;
  at.y += title_height + kSpace2;
  for (size_t i = 0; i < errors.size(); ++i) {
    if (ErrorLink(errors[i], at, inner, heights[i])) FocusField(errors[i].key);
    at.y += heights[i];
  }
  CloseGroup(id, rect);
  if (state.errors_before == 0) {
    state.tree.RequestFocus(id);
    RevealFromTop(rect);
  }
  state.errors_before = errors.size();
  state.summary_drawn = true;
}

}  // namespace earshot::kit
