// Buttons that other widgets of the kit contain. Internal.
#pragma once

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/layout.h"

namespace earshot::kit {

// Who pressed: a mouse or finger on the canvas, or the page for a keyboard or a screen reader.
enum class PressedBy { kNobody, kPointer, kPage };

struct ButtonSpec {
  std::string_view words;      // painted
  std::string_view name = "";  // of the node when it says more than the words
  ButtonKind kind = ButtonKind::kSecondary;
  Icon icon = Icon::kNone;
  bool icon_only = false;  // the words are the name and are not painted
  uint32_t state = 0;
};
// A button at a given place: draws, touches, emits.
PressedBy PressButtonAt(NodeId id, const ImRect& rect, const ButtonSpec& spec);
// True when pressed by anybody.
bool ButtonAt(NodeId id, const ImRect& rect, std::string_view name, ButtonKind kind,
              Icon icon = Icon::kNone, bool icon_only = false);
float ButtonWidth(std::string_view label, Icon icon = Icon::kNone);

}  // namespace earshot::kit
