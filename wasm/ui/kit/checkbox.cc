// Tick boxes: the whole line is the target, the box is 32 px so that the tick is seen at arm's
// length.

#include "wasm/ui/kit/checkbox.h"

#include <algorithm>

#include "wasm/ui/kit/field.h"
#include "wasm/ui/kit/icons.h"

namespace earshot::kit {
namespace {

constexpr float kBoxSize = 32;
constexpr float kTextIndent = kBoxSize + kSpace3;

}  // namespace

float CheckboxHeight(std::string_view name, float width) {
  const float text = WrappedHeight(Scaled(kBodyType), name, width - kTextIndent);
  return std::max(kMinTarget, text + kSpace3);
}

bool Toggled(NodeId id, const Touch& touch, bool& value) {
  const bool before = value;
  if (touch.pressed) value = !value;
  if (Now().tree.TookClick(id)) value = !value;
  if (auto typed = Now().tree.TookInput(id)) value = *typed == "1";
  return value != before;
}

namespace {

void DrawTick(NodeId id, ImVec2 corner, bool invalid, bool hovered, bool value) {
  const Palette& palette = *Now().palette;
  const ImRect box{corner, {corner.x + kBoxSize, corner.y + kBoxSize}};
  const Colour edge = invalid ? palette.error : value || hovered ? palette.ink : palette.border;
  FramedRect(box, edge, kFieldBorder, palette.card, kFieldRadius);
  if (HasFocus(id)) FocusRing(box, kFieldRadius);
  if (value) DrawIcon(Icon::kTick, box.GetCenter(), 24, palette.ink);
}

}  // namespace

bool TickAt(NodeId id, const ImRect& rect, std::string_view name, uint32_t state, bool& value) {
  const Touch touch = Press(id, rect, "");
  const bool changed = Toggled(id, touch, value);
  const ImVec2 middle = rect.GetCenter();
  DrawTick(id, {Snap(middle.x - kBoxSize / 2), Snap(middle.y - kBoxSize / 2)}, false, touch.hovered,
           value);
  Emit(id, Role::kCheckbox, rect, name).state |= state | (value ? semantics::kChecked : 0u);
  return changed;
}

bool CheckboxAt(NodeId id, const ImRect& rect, std::string_view name, std::string_view description,
                uint32_t state, bool& value) {
  const Touch touch = Press(id, rect, name);
  const bool changed = Toggled(id, touch, value);
  const bool invalid = (state & semantics::kInvalid) != 0;
  DrawTick(id, {rect.Min.x, Snap(rect.Min.y + (kMinTarget - kBoxSize) / 2)}, invalid, touch.hovered,
           value);
  const TypeStyle style = Scaled(kBodyType);
  const float width = rect.GetWidth() - kTextIndent;
  const float text_top = rect.Min.y + (kMinTarget - style.line) / 2;
  DrawWrapped({rect.Min.x + kTextIndent, text_top}, style, Now().palette->ink, name, width);
  semantics::Node& node = Emit(id, Role::kCheckbox, rect, name);
  node.description = description;
  node.state |= state | (value ? semantics::kChecked : 0u);
  return changed;
}

bool Checkbox(const FieldSpec& spec, bool& value) {
  const NodeId id = FieldId(spec);
  const std::string_view name = FieldName(spec);
  const bool wrong = !spec.error.empty();
  const float indent = wrong ? kSpace4 : 0;
  const float width = std::min(CurrentBox().width, kFormWidth) - indent;
  const TypeStyle hint_style = Scaled(kBodyType);
  const TypeStyle error_style = Scaled(kStrongType);
  const float error_height = wrong ? WrappedHeight(error_style, spec.error, width) + kSpace1 : 0;
  const float line_height = CheckboxHeight(name, width);
  const float hint_height =
      spec.hint.empty() ? 0 : WrappedHeight(hint_style, spec.hint, width - kTextIndent);
  const ImRect whole = PlaceRow(error_height + line_height + hint_height, kSpace2, kSpace4);
  const float x = whole.Min.x + indent;
  float y = whole.Min.y;
  if (wrong) {
    FillRect({whole.Min.x, whole.Min.y, whole.Min.x + 4, whole.Max.y}, Now().palette->error);
    y += DrawWrapped({x, y}, error_style, Now().palette->error, spec.error, width) + kSpace1;
  }
  AnswerFocusRequest(spec, id, whole);
  const uint32_t state = FieldState(spec) & ~static_cast<uint32_t>(semantics::kRequired);
  const bool changed =
      CheckboxAt(id, {x, y, x + width, y + line_height}, name, DescriptionOf(spec), state, value);
  if (hint_height > 0) {
    DrawWrapped({x + kTextIndent, y + line_height - kSpace2}, hint_style, Now().palette->muted,
                spec.hint, width - kTextIndent);
  }
  return changed;
}

}  // namespace earshot::kit
