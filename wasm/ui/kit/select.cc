// One choice of a list: the closed box is painted, the list is the page's own <select>.

#include <algorithm>

#include "wasm/ui/kit/field.h"
#include "wasm/ui/kit/icons.h"

namespace earshot::kit {
namespace {

std::string OptionLines(std::span<const Option> options, std::string_view empty_label) {
  std::string lines = "\t";
  lines += empty_label;
  lines += '\n';
  for (const Option& option : options) lines += option.code + "\t" + option.label + "\n";
  return lines;
}

}  // namespace

bool Select(const FieldSpec& spec, std::span<const Option> options, std::string& code,
            std::string_view empty_label) {
  const NodeId id = FieldId(spec);
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  const float height = std::max(kFieldHeight, style.line + kSpace6);
  FieldPlace place = PlaceField(spec, FieldWidth(spec), height);
  AnswerFocusRequest(spec, id, place.whole);
  bool changed = false;
  if (auto chosen = Now().tree.TookInput(id)) {
    changed = *chosen != code;
    code = std::move(*chosen);
  }
  NotePainted(id, place.box, PaintedName(spec));
  DrawFieldBox(place.box, !spec.error.empty(), HasFocus(id));
  std::string_view shown = empty_label;
  std::string unknown;
  if (!code.empty()) {
    // A code that the list no longer has is shown as it is: it was somebody's answer.
    unknown = code;
    shown = unknown;
    for (const Option& option : options) {
      if (option.code == code) shown = option.label;
    }
  }
  const float middle = place.box.GetCenter().y;
  DrawTextFitted({place.box.Min.x + kFieldPadding, middle - style.line / 2}, style,
                 code.empty() ? palette.muted : palette.ink, shown,
                 place.box.GetWidth() - 2 * kFieldPadding - 28);
  DrawIcon(Icon::kChevronDown, {place.box.Max.x - 22, middle}, 20, palette.ink);
  semantics::Node& node = Emit(id, Role::kSelect, place.box, FieldName(spec));
  node.value = code;
  node.options = OptionLines(options, empty_label);
  node.description = place.description;
  node.attributes = FieldAttributes(spec);
  node.state |= FieldState(spec);
  node.font_px = style.size;
  return changed;
}

}  // namespace earshot::kit
