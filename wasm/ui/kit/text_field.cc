// One-line and many-line text. The native input of the page edits; the kit paints and keeps the
// text.

#include <algorithm>

#include "wasm/ui/kit/field.h"
#include "wasm/ui/kit/icons.h"

namespace earshot::kit {
namespace {

// WHY: only what the box can show is wrapped. Somebody may paste a book, and every frame would wrap
// it.
std::string_view FirstLines(std::string_view text, int rows) {
  constexpr size_t kMostBytesALine = 1024;
  size_t end = static_cast<size_t>(std::max(rows, 2)) * kMostBytesALine;
  if (text.size() <= end) return text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

float BoxHeight() { return std::max(kFieldHeight, Scaled(kBodyType).line + kSpace6); }

bool OneLine(const FieldSpec& spec, Role role, std::string& value, FieldPlace& place) {
  const NodeId id = FieldId(spec);
  place = PlaceField(spec, FieldWidth(spec), BoxHeight());
  AnswerFocusRequest(spec, id, place.whole);
  BoxSpec box;
  box.id = id;
  box.role = role;
  box.name = FieldName(spec);
  box.visible = PaintedName(spec);
  box.description = place.description;
  box.attributes = FieldAttributes(spec);
  box.state = FieldState(spec);
  if (role == Role::kSearch) box.state &= ~static_cast<uint32_t>(semantics::kRequired);
  place.id = id;
  return TextBoxAt(box, place.box, value);
}

}  // namespace

bool TextField(const FieldSpec& spec, std::string& value) {
  FieldPlace place;
  return OneLine(spec, Role::kTextField, value, place);
}

bool SearchField(const FieldSpec& spec, std::string& value) {
  FieldPlace place;
  const bool changed = OneLine(spec, Role::kSearch, value, place);
  DrawIcon(Icon::kSearch, {place.box.Max.x - 24, place.box.GetCenter().y}, 20,
           Now().palette->muted);
  return changed;
}

bool Password(const FieldSpec& spec, std::string& value) {
  FieldPlace place;
  return OneLine(spec, Role::kPassword, value, place);
}

bool TextArea(const FieldSpec& spec, std::string& value, int rows) {
  const NodeId id = FieldId(spec);
  const TypeStyle style = Scaled(kBodyType);
  const float height = style.line * static_cast<float>(std::max(rows, 2)) + 2 * kFieldPadding;
  FieldPlace place = PlaceField(spec, FieldWidth(spec), height);
  AnswerFocusRequest(spec, id, place.whole);
  bool changed = false;
  if (auto typed = Now().tree.TookInput(id)) {
    changed = *typed != value;
    value = std::move(*typed);
  }
  const bool focused = HasFocus(id);
  NotePainted(id, place.box, PaintedName(spec));
  DrawFieldBox(place.box, !spec.error.empty(), focused);
  if (!focused && !value.empty() && InSight(place.box)) {
    ImRect inner = place.box;
    inner.Expand(-kFieldPadding);
    ImGui::PushClipRect(inner.Min, inner.Max, true);
    DrawWrapped(inner.Min, style, Now().palette->ink, FirstLines(value, rows), inner.GetWidth());
    ImGui::PopClipRect();
  }
  semantics::Node& node = Emit(id, Role::kTextArea, place.box, FieldName(spec));
  node.value = value;
  node.description = place.description;
  node.attributes = FieldAttributes(spec);
  node.state |= FieldState(spec) | semantics::kMultiline;
  node.font_px = style.size;
  return changed;
}

}  // namespace earshot::kit
