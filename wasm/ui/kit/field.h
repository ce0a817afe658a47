// What all fields share: label, hint, error with its red bar, the box, and the node. Internal.
#pragma once

#include <string>
#include <string_view>

#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

struct FieldPlace {
  NodeId id = 0;
  ImRect whole;  // label to box
  ImRect box;
  std::string description;  // hint, then error
};

// The id of a field: its key, else its label.
NodeId FieldId(const FieldSpec& spec);
std::string_view FieldName(const FieldSpec& spec);
std::string_view PaintedName(const FieldSpec& spec);
float FieldWidth(const FieldSpec& spec);
// Draws everything above the box and takes the place of the box too.
FieldPlace PlaceField(const FieldSpec& spec, float box_width, float box_height);
// The empty box with its border and ring.
void DrawFieldBox(const ImRect& box, bool invalid, bool focused);
// Before `id` is emitted: its label is seen with it. Answers FocusField for this key by asking the
// page to focus `id`.
void AnswerFocusRequest(const FieldSpec& spec, NodeId id, const ImRect& whole);
uint32_t FieldState(const FieldSpec& spec);
std::string FieldAttributes(const FieldSpec& spec);
std::string DescriptionOf(const FieldSpec& spec);

// A native one-line box at a given place; true when the page changed the text.
struct BoxSpec {
  NodeId id = 0;
  Role role = Role::kTextField;
  std::string_view name;
  std::string_view visible;           // the label painted above or beside; empty = none
  std::string_view placeholder = "";  // painted while the box is empty
  std::string_view description;
  std::string attributes;
  uint32_t state = 0;
};
bool TextBoxAt(const BoxSpec& spec, const ImRect& box, std::string& value);

}  // namespace earshot::kit
