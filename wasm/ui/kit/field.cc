// The common frame of fields (PRODUCT.md 4.10): label above, hint, error with a 4 px red bar, box.

#include "wasm/ui/kit/field.h"

#include <algorithm>

namespace earshot::kit {
namespace {

constexpr float kErrorIndent = 16;
constexpr float kShortWidth = 240;
constexpr size_t kMostBytesShown = 1024;  // of a line: more than the widest box has room for

std::string LabelText(const FieldSpec& spec) {
  std::string text(PaintedName(spec));
  if (spec.optional) text += " (optional)";
  return text;
}

}  // namespace

NodeId FieldId(const FieldSpec& spec) {
  return Claim(IdOf(spec.key.empty() ? spec.label : spec.key));
}

std::string_view FieldName(const FieldSpec& spec) { return Visible(spec.label); }

std::string_view PaintedName(const FieldSpec& spec) {
  return spec.painted.empty() ? FieldName(spec) : spec.painted;
}

float FieldWidth(const FieldSpec& spec) {
  const float scale = Now().view.text_scale;
  const float indent = spec.error.empty() ? 0 : kErrorIndent;
  const float widest = spec.short_width ? kShortWidth * scale : kFormWidth;
  return std::min(CurrentBox().width - indent, widest);
}

std::string DescriptionOf(const FieldSpec& spec) {
  std::string text(spec.optional ? "Optional. " : "");
  text += spec.hint;
  if (text.ends_with(' ') && spec.hint.empty()) text.pop_back();
  if (!spec.error.empty()) {
    if (!text.empty()) text += text.ends_with('.') ? " " : ". ";
    text += "Error: ";
    text += spec.error;
  }
  return text;
}

FieldPlace PlaceField(const FieldSpec& spec, float box_width, float box_height) {
  const Palette& palette = *Now().palette;
  const TypeStyle label_style = Scaled(kLabelType);
  const TypeStyle hint_style = Scaled(kBodyType);
  const TypeStyle error_style = Scaled(kStrongType);
  const float indent = spec.error.empty() ? 0 : kErrorIndent;
  const float width = std::min(CurrentBox().width, kFormWidth) - indent;
  const std::string label = LabelText(spec);
  const auto height_of = [width](TypeStyle style, std::string_view text) {
    return text.empty() ? 0.0f : WrappedHeight(style, text, width) + kSpace1;
  };
  // A little more under the last line, so that the focus ring does not touch it.
  const float above = height_of(label_style, label) + height_of(hint_style, spec.hint) +
                      height_of(error_style, spec.error) + kSpace1;
  FieldPlace place;
  place.whole = PlaceRow(above + box_height, kSpace4, kSpace6);
  float y = place.whole.Min.y;
  const float x = place.whole.Min.x + indent;
  const auto draw = [&](TypeStyle style, Colour colour, std::string_view text) {
    if (!text.empty()) y += DrawWrapped({x, y}, style, colour, text, width) + kSpace1;
  };
  draw(label_style, palette.ink, label);
  draw(hint_style, palette.muted, spec.hint);
  draw(error_style, palette.error, spec.error);
  place.box = {x, Snap(y + kSpace1), x + box_width, Snap(y + kSpace1) + box_height};
  if (indent > 0) {
    FillRect({place.whole.Min.x, place.whole.Min.y, place.whole.Min.x + 4, place.whole.Max.y},
             palette.error);
  }
  place.description = DescriptionOf(spec);
  return place;
}

void DrawFieldBox(const ImRect& box, bool invalid, bool focused) {
  const Palette& palette = *Now().palette;
  const Colour border = invalid ? palette.error : focused ? palette.ink : palette.border;
  FramedRect(box, border, kFieldBorder, palette.card, kFieldRadius);
  if (focused) FocusRing(box, kFieldRadius);
}

void AnswerFocusRequest(const FieldSpec& spec, NodeId id, const ImRect& whole) {
  State& state = Now();
  state.labelled = id;
  state.label_top = whole.Min.y;
  const std::string_view key = spec.key.empty() ? spec.label : spec.key;
  if (!FocusAsked(key)) return;
  state.focus_key = 0;
  state.focus_key_frames = 0;
  state.reveal = 0;  // what has the focus until now may have moved far down
  state.tree.RequestFocus(id);
  Reveal(whole);
}

uint32_t FieldState(const FieldSpec& spec) {
  uint32_t state = 0;
  if (!spec.optional && !spec.filter) state |= semantics::kRequired;
  if (!spec.error.empty()) state |= semantics::kInvalid;
  if (spec.person_name) state |= semantics::kPersonName;
  return state;
}

std::string FieldAttributes(const FieldSpec& spec) {
  std::string attributes = "autocomplete=";
  attributes += spec.autocomplete.empty() ? "off" : spec.autocomplete;
  if (!spec.input_mode.empty()) {
    attributes += ";inputmode=";
    attributes += spec.input_mode;
  }
  if (spec.person_name) attributes += ";autocapitalize=words";
  attributes += ";enterkeyhint=next";
  return attributes;
}

bool TextBoxAt(const BoxSpec& spec, const ImRect& box, std::string& value) {
  bool changed = false;
  if (auto typed = Now().tree.TookInput(spec.id)) {
    changed = *typed != value;
    value = std::move(*typed);
  }
  const bool focused = HasFocus(spec.id);
  NotePainted(spec.id, box, spec.visible);
  DrawFieldBox(box, (spec.state & semantics::kInvalid) != 0, focused);
  const TypeStyle style = Scaled(kBodyType);
  if (!focused && !value.empty() && InSight(box)) {
    // While it is being edited the native field shows the text itself.
    // WHY cut: somebody may paste a book, and every frame would measure it.
    std::string shown = value.substr(0, kMostBytesShown);
    if (spec.role == Role::kPassword) {
      shown.clear();
      for (size_t i = 0; i < value.size(); ++i) {
        if ((static_cast<unsigned char>(value[i]) & 0xC0u) != 0x80u) shown += "\xE2\x80\xA2";
      }
    }
    ImRect inner = box;
    inner.Expand({-kFieldPadding, -kFieldBorder});
    const float width = TextWidth(style, shown);
    const float x = IsRightToLeft(shown) ? inner.Max.x - width : inner.Min.x;
    ImGui::PushClipRect(inner.Min, inner.Max, true);
    DrawText({x, box.GetCenter().y - style.line / 2}, style, Now().palette->ink, shown);
    ImGui::PopClipRect();
  }
  if (!focused && value.empty() && !spec.placeholder.empty()) {
    DrawTextFitted({box.Min.x + kFieldPadding, box.GetCenter().y - style.line / 2}, style,
                   Now().palette->muted, spec.placeholder, box.GetWidth() - 2 * kFieldPadding - 28);
  }
  semantics::Node& node = Emit(spec.id, spec.role, box, spec.name);
  node.value = value;
  node.description = spec.description;
  node.attributes = spec.attributes;
  node.state |= spec.state;
  node.font_px = style.size;
  return changed;
}

}  // namespace earshot::kit
