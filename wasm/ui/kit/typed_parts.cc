// See typed_parts.h. State::parts keeps the texts of the boxes and, last, the value made of them.

#include "wasm/ui/kit/typed_parts.h"

#include <algorithm>

#include "wasm/ui/kit/button.h"

namespace earshot::kit {
namespace {

float PartLabel(ImVec2 at, std::string_view label) {
  const TypeStyle style = Scaled(kBodyType);
  DrawText(at, style, Now().palette->ink, label);
  return style.line + kSpace1;
}

bool DrawParts(const FieldSpec& spec, const FieldPlace& place, std::span<const TypedPart> parts,
               float bottom, float scale, std::vector<std::string>& texts) {
  bool changed = false;
  float x = place.box.Min.x;
  for (size_t i = 0; i < parts.size(); ++i) {
    const float label = PartLabel({x, place.box.Min.y}, parts[i].name);
    const float width = parts[i].width * scale;
    BoxSpec box;
    box.id = Claim(IdOf(parts[i].name));
    if (i == 0) AnswerFocusRequest(spec, box.id, place.whole);
    box.name = box.visible = parts[i].name;
    box.description = i == 0 ? std::string_view(place.description) : "";
    box.attributes = "autocomplete=off;inputmode=numeric;enterkeyhint=next";
    box.state = FieldState(spec);
    const float top = place.box.Min.y + label;
    changed |= TextBoxAt(box, {x, top, x + width, bottom}, texts[i]);
    x += width + kSpace3;
  }
  return changed;
}

void SetTexts(std::vector<std::string>& texts, const TypedPartsSpec& typed,
              const std::string& value) {
  texts = typed.split(value);
  texts.push_back(value);
}

}  // namespace

bool TypedParts(const FieldSpec& spec, const TypedPartsSpec& typed, std::string& value,
                std::string_view fill_value) {
  const NodeId id = FieldId(spec);
  const float label = Scaled(kBodyType).line + kSpace1;
  const float box = std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6);
  // On a narrow screen with large text the boxes shrink and the button goes under them.
  const float room = FieldWidth(spec);
  const float gaps = kSpace3 * static_cast<float>(typed.parts.size() - 1);
  float boxes = 0;
  for (const TypedPart& part : typed.parts) boxes += part.width;
  const float scale = std::min(Now().view.text_scale, (room - gaps) / boxes);
  const float parts_width = boxes * scale + gaps;
  const float fill_width = ButtonWidth(typed.fill_label);
  const bool under = parts_width + kSpace3 + fill_width > room;
  FieldPlace place = PlaceField(spec, room, label + box + (under ? kSpace2 + box : 0));
  const float bottom = place.box.Min.y + label + box;
  std::vector<std::string>& texts = Now().parts[id];
  if (texts.size() != typed.parts.size() + 1 || texts.back() != value) {
    SetTexts(texts, typed, value);
  }
  OpenGroup(id, Role::kGroup, place.whole, FieldName(spec)).description = place.description;
  bool changed = false;
  {
    Scope scope(spec.key.empty() ? spec.label : spec.key);
    changed = DrawParts(spec, place, typed.parts, bottom, scale, texts);
    const ImVec2 at = under ? ImVec2{place.box.Min.x, bottom + kSpace2}
                            : ImVec2{place.box.Min.x + parts_width + kSpace3, bottom - box};
    const ImRect fill{at, {at.x + fill_width, at.y + box}};
    if (ButtonAt(Claim(IdOf(typed.fill_label)), fill, typed.fill_label, ButtonKind::kQuiet)) {
      SetTexts(texts, typed, std::string(fill_value));
      changed = true;
    }
  }
  CloseGroup(id, place.whole);
  if (!changed) return false;
  texts.pop_back();
  texts.push_back(typed.join(texts));
  const bool differs = texts.back() != value;
  value = texts.back();
  Wake();
  return differs;
}

}  // namespace earshot::kit
