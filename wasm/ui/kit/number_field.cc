// A whole number as typed, with minus and plus, named by what it is a number of. What is not a
// number stays as it was typed.

#include <algorithm>
#include <charconv>
#include <optional>

#include "wasm/ui/kit/button.h"
#include "wasm/ui/kit/field.h"

namespace earshot::kit {
namespace {

std::optional<int64_t> Parsed(const std::string& text, int64_t blank_is) {
  if (text.empty()) return blank_is;
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Stepping never goes below zero: no field is about less than nothing.
bool Step(std::string& value, int64_t by, int64_t blank_is) {
  const std::optional<int64_t> number = Parsed(value, blank_is);
  if (!number || *number + by < 0) return false;
  value = std::to_string(*number + by);
  Wake();
  return true;
}

}  // namespace

bool NumberField(const FieldSpec& spec, std::string& value) {
  const NodeId id = FieldId(spec);
  const float height = std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6);
  const float steppers = 2 * (height + kSpace2);
  const float width =
      std::min(104 * Now().view.text_scale, std::max(64.0f, FieldWidth(spec) - steppers));
  FieldPlace place = PlaceField(spec, width + steppers, height);
  const std::string name(FieldName(spec));
  const ImRect minus{place.box.Min, {place.box.Min.x + height, place.box.Max.y}};
  const ImRect box{minus.Max.x + kSpace2, minus.Min.y, minus.Max.x + kSpace2 + width, minus.Max.y};
  const ImRect plus{box.Max.x + kSpace2, box.Min.y, box.Max.x + kSpace2 + height, box.Max.y};
  Scope scope(spec.key.empty() ? spec.label : spec.key);
  bool changed = false;
  if (ButtonAt(Claim(IdOf("minus")), minus, name + (spec.counted ? ": one fewer" : ": less"),
               ButtonKind::kSecondary, Icon::kMinus, true)) {
    changed |= Step(value, -1, spec.blank_is);
  }
  AnswerFocusRequest(spec, id, place.whole);
  BoxSpec text;
  text.id = id;
  text.name = name;
  text.visible = PaintedName(spec);
  text.description = place.description;
  FieldSpec numeric = spec;
  if (numeric.input_mode.empty()) numeric.input_mode = "numeric";
  text.attributes = FieldAttributes(numeric);
  text.state = FieldState(spec);
  changed |= TextBoxAt(text, box, value);
  if (ButtonAt(Claim(IdOf("plus")), plus, name + (spec.counted ? ": one more" : ": more"),
               ButtonKind::kSecondary, Icon::kPlus, true)) {
    changed |= Step(value, 1, spec.blank_is);
  }
  return changed;
}

}  // namespace earshot::kit
