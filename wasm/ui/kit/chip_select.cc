// Several of a few short words, side by side: each is a tick box that looks like a chip. It keeps
// its place and its width when it is ticked, so that no thumb hits the neighbour.

#include <algorithm>

#include "wasm/ui/kit/checkbox.h"
#include "wasm/ui/kit/field.h"
#include "wasm/ui/kit/icons.h"

namespace earshot::kit {
namespace {

constexpr float kIconRoom = 20 + kSpace2;

bool DrawChoice(const FieldSpec& spec, const Option& option, bool first, bool& on) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  if (!first) SameLine();
  const float beside = 2 * kSpace4 + kIconRoom;
  const float width = std::min(CurrentBox().width, TextWidth(style, option.label) + beside);
  const float height = std::max(kCaptureHeight, style.line + kSpace4);
  const ImRect rect = Place(width, height, kSpace3, kSpace3);
  const NodeId id = Claim(IdOf(option.code));
  if (first) AnswerFocusRequest(spec, id, rect);
  const Touch touch = Press(id, rect, option.label);
  const bool changed = Toggled(id, touch, on);
  const Colour ground = touch.hovered ? palette.hover : on ? palette.selected : palette.card;
  FramedRect(rect, on ? palette.action : palette.border, 2, ground, height / 2);
  if (HasFocus(id)) FocusRing(rect, height / 2);
  DrawIcon(on ? Icon::kTick : Icon::kPlus, {rect.Min.x + kSpace4 + 8, rect.GetCenter().y}, 20,
           palette.action);
  const ImVec2 at{rect.Min.x + kSpace4 + kIconRoom, rect.GetCenter().y - style.line / 2};
  DrawTextFitted(at, style, palette.ink, option.label, width - beside + 1);
  Emit(id, Role::kCheckbox, rect, option.label).state |= on ? semantics::kChecked : 0u;
  return changed;
}

}  // namespace

bool ChipSelect(const FieldSpec& spec, std::span<const Option> options,
                std::vector<std::string>& codes) {
  const NodeId group = FieldId(spec);
  const FieldPlace place = PlaceField(spec, FieldWidth(spec), 0);
  OpenGroup(group, Role::kGroup, place.whole, FieldName(spec)).description = place.description;
  CurrentBox().margin = kSpace1;
  Scope scope(spec.key.empty() ? spec.label : spec.key);
  bool changed = false;
  for (const Option& option : options) {
    const auto chosen = std::find(codes.begin(), codes.end(), option.code);
    bool on = chosen != codes.end();
    if (!DrawChoice(spec, option, &option == options.data(), on)) continue;
    if (on) codes.push_back(option.code);
    if (!on) codes.erase(chosen);
    changed = true;
  }
  CloseGroup(group, {place.whole.Min, {place.whole.Max.x, CurrentBox().y}});
  CurrentBox().margin = kSpace6;
  return changed;
}

}  // namespace earshot::kit
