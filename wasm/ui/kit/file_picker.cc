// A button that opens the browser's own file dialog: in the mirror it is a real <input type=file>,
// so the browser itself answers the click. The kit learns the name, never the bytes.

#include <algorithm>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/field.h"

namespace earshot::kit {

bool FilePicker(const FieldSpec& spec, std::string_view button, std::string& file_name,
                std::string_view accept) {
  const NodeId id = FieldId(spec);
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kStrongType), body = Scaled(kBodyType);
  const float room = FieldWidth(spec);
  const float width = std::min(room, ButtonWidth(button, Icon::kFile));
  const float height = std::max(Now().button_height, style.line + kSpace6);
  // The name goes beside the button, or under it where that leaves too little of it.
  const bool under = room - width - kSpace3 < 160 * Now().view.text_scale;
  const float name_room = under ? room : room - width - kSpace3;
  const float name_height =
      file_name.empty() ? 0 : WrappedHeightAtMost(body, file_name, name_room, 2);
  const FieldPlace place =
      PlaceField(spec, width, under && name_height > 0 ? height + kSpace2 + name_height : height);
  AnswerFocusRequest(spec, id, place.whole);
  bool changed = false;
  if (auto chosen = Now().tree.TookInput(id)) {
    changed = *chosen != file_name;
    file_name = std::move(*chosen);
  }
  const ImRect rect{place.box.Min, {place.box.Min.x + width, place.box.Min.y + height}};
  const Touch touch = Press(id, rect, button);
  const bool lit = touch.hovered || touch.held;
  const Colour ink = lit ? palette.action_hover : palette.action;
  FramedRect(rect, spec.error.empty() ? ink : palette.error, kFieldBorder,
             lit ? palette.hover : palette.card, kFieldRadius);
  if (HasFocus(id)) FocusRing(rect, kFieldRadius);
  DrawIcon(accept.starts_with("image/") ? Icon::kCamera : Icon::kFile,
           {rect.Min.x + kSpace4 + 10, rect.GetCenter().y}, 20, ink);
  const float text_left = rect.Min.x + kSpace4 + 20 + kSpace2;
  DrawTextFitted({text_left, rect.GetCenter().y - style.line / 2}, style, ink, button,
                 rect.Max.x - text_left);
  const std::string name = std::string(FieldName(spec)) + ": " + std::string(button);
  semantics::Node& node = Emit(id, Role::kFile, rect, name);
  node.value = file_name;
  node.description = place.description;
  if (!accept.empty()) node.attributes = "accept=" + std::string(accept);
  node.state |= FieldState(spec) & ~static_cast<uint32_t>(semantics::kRequired);
  if (name_height > 0) {
    const ImVec2 at = under ? ImVec2{rect.Min.x, rect.Max.y + kSpace2}
                            : ImVec2{rect.Max.x + kSpace3,
                                     rect.GetCenter().y - std::min(name_height, height) / 2};
    DrawWrappedAtMost(at, body, palette.ink, file_name, name_room, 2);
    EmitText({at, {at.x + name_room, at.y + name_height}}, file_name);
  }
  return changed;
}

}  // namespace earshot::kit
