// Buttons and links. A filled button is the one main action; secondary ones have a border.

#include "wasm/ui/kit/button.h"

#include <algorithm>

namespace earshot::kit {
namespace {

struct Look {
  Colour ground, border, ink;
  TypeStyle style = kStrongType;
};

Look LookOf(ButtonKind kind, bool hovered, bool held) {
  const Palette& palette = *Now().palette;
  const bool lit = hovered || held;
  switch (kind) {
    case ButtonKind::kPrimary:
    case ButtonKind::kCapture: {
      const Colour ground = lit ? palette.action_hover : palette.action;
      return {ground, ground, palette.on_action,
              kind == ButtonKind::kCapture ? kLabelType : kStrongType};
    }
    case ButtonKind::kDanger:  // filled red is kept for what has gone wrong (PRODUCT.md 4.7)
      return {lit ? palette.hover : palette.card, palette.error, palette.error};
    case ButtonKind::kQuiet:
      return {lit ? palette.hover : 0, lit ? palette.hover : 0, palette.action};
    case ButtonKind::kOnError: {  // an outline on the red ground of NOT saved
      const Colour ground = lit ? palette.on_error : palette.error;
      return {ground, palette.on_error, lit ? palette.error : palette.on_error};
    }
    case ButtonKind::kSecondary:
      break;
  }
  return {lit ? palette.hover : palette.card, lit ? palette.action_hover : palette.action,
          lit ? palette.action_hover : palette.action};
}

float IconRoom(Icon icon) { return icon == Icon::kNone ? 0 : 20 + kSpace2; }

void DrawButtonFace(NodeId id, const ImRect& rect, std::string_view name, const Look& look,
                    Icon icon, bool icon_only) {
  if (look.ground != 0) FramedRect(rect, look.border, 2, look.ground, kFieldRadius);
  if (HasFocus(id)) FocusRing(rect, kFieldRadius);
  if (icon_only) {
    DrawIcon(icon, rect.GetCenter(), 24, look.ink);
    return;
  }
  const TypeStyle style = Scaled(look.style);
  const float room = rect.GetWidth() - 2 * kSpace2 - IconRoom(icon);
  const std::vector<TextLine> lines = WrapText(style, name, room + 1);
  float width = 0;
  for (const TextLine& line : lines) width = std::max(width, line.width);
  const float left = rect.GetCenter().x - (width + IconRoom(icon)) / 2;
  if (icon != Icon::kNone) DrawIcon(icon, {left + 10, rect.GetCenter().y}, 20, look.ink);
  float y = rect.GetCenter().y - style.line * static_cast<float>(lines.size()) / 2;
  for (const TextLine& line : lines) {
    const float x = left + IconRoom(icon) + (width - line.width) / 2;
    DrawText({x, y}, style, look.ink, line.text);
    y += style.line;
  }
}

ImRect PlaceButton(std::string_view name, ButtonKind kind) {
  const bool capture = kind == ButtonKind::kCapture;
  const TypeStyle style = Scaled(capture ? kLabelType : kStrongType);
  const float column = CurrentBox().width;
  const float padding = kind == ButtonKind::kQuiet ? kSpace3 : kSpace6;
  float width = std::min(column, TextWidth(style, name) + 2 * padding);
  if (capture && Narrow()) width = column;
  width = std::max(width, kMinTarget);
  const float text_height = WrappedHeight(style, name, width - 2 * kSpace2 + 1);
  const float least = capture ? kCaptureHeight : Now().button_height;
  ImRect rect = Place(width, std::max(least, text_height + kSpace6), kSpace3, kSpace4);
  // A button of words alone begins, as all text does, at the edge of its column.
  Box& box = CurrentBox();
  if (kind == ButtonKind::kQuiet && rect.Min.x == box.x && !box.tight) {
    const float by = std::min(padding, rect.Min.x);
    rect.TranslateX(-by);
    box.line_right -= by;
  }
  return rect;
}

}  // namespace

float ButtonWidth(std::string_view label, Icon icon) {
  return std::max(kMinTarget, TextWidth(Scaled(kStrongType), Visible(label)) + 2 * kSpace4 +
                                  IconRoom(icon) + 4);
}

PressedBy PressButtonAt(NodeId id, const ImRect& rect, const ButtonSpec& spec) {
  const Touch touch = Press(id, rect, spec.icon_only ? "" : spec.words);
  DrawButtonFace(id, rect, spec.words, LookOf(spec.kind, touch.hovered, touch.held), spec.icon,
                 spec.icon_only);
  Emit(id, Role::kButton, rect, spec.name.empty() ? spec.words : spec.name).state |= spec.state;
  if (Now().tree.TookClick(id)) return PressedBy::kPage;
  return touch.pressed ? PressedBy::kPointer : PressedBy::kNobody;
}

bool ButtonAt(NodeId id, const ImRect& rect, std::string_view name, ButtonKind kind, Icon icon,
              bool icon_only) {
  const ButtonSpec spec{.words = name, .kind = kind, .icon = icon, .icon_only = icon_only};
  return PressButtonAt(id, rect, spec) != PressedBy::kNobody;
}

LargeButtons::LargeButtons() { Now().button_height = kCaptureHeight; }
LargeButtons::~LargeButtons() { Now().button_height = kButtonHeight; }

bool Button(std::string_view label, ButtonKind kind) {
  const std::string_view name = Visible(label);
  const NodeId id = Claim(IdOf(label));
  const bool pressed = ButtonAt(id, PlaceButton(name, kind), name, kind);
  return pressed || (kind == ButtonKind::kPrimary && EnterTyped());
}

bool EnterTyped() {
  State& state = Now();
  const bool on_top = state.dialog_depth == static_cast<int>(state.dialog_ids_before.size());
  return on_top && std::exchange(state.enter, false);
}

bool CopyButton(std::string_view what) {
  const std::string name = "Copy " + std::string(Visible(what));
  Scope scope("copy");
  const NodeId id = Claim(IdOf(what));
  const float width = std::min(CurrentBox().width, ButtonWidth(name, Icon::kCopy));
  const TypeStyle style = Scaled(kStrongType);
  const float room = width - 2 * kSpace2 - IconRoom(Icon::kCopy);
  const float height = std::max(kButtonHeight, WrappedHeight(style, name, room + 1) + kSpace6);
  const ImRect rect = Place(width, height, kSpace3, kSpace4);
  return ButtonAt(id, rect, name, ButtonKind::kSecondary, Icon::kCopy);
}

bool Disclosure(std::string_view label, bool& open, ButtonKind kind) {
  const std::string_view name = Visible(label);
  const NodeId id = Claim(IdOf(label));
  const uint32_t state = open ? semantics::kExpanded : semantics::kCollapsed;
  const ImRect rect = PlaceButton(name, kind);
  if (PressButtonAt(id, rect, {.words = name, .kind = kind, .state = state}) == PressedBy::kNobody)
    return false;
  open = !open;
  Wake();
  return true;
}

bool ButtonLink(std::string_view label, std::string_view route, bool main) {
  const std::string_view name = Visible(label);
  const NodeId id = Claim(IdOf(label));
  const ButtonKind kind = main ? ButtonKind::kPrimary : ButtonKind::kSecondary;
  const ImRect rect = PlaceButton(name, kind);
  const Touch touch = Press(id, rect, name);
  DrawButtonFace(id, rect, name, LookOf(kind, touch.hovered, touch.held), Icon::kNone, false);
  Emit(id, Role::kLink, rect, name).value = route;
  return Now().tree.TookClick(id) || touch.pressed;
}

bool Link(std::string_view label, std::string_view route) {
  const std::string_view name = Visible(label);
  const NodeId id = Claim(IdOf(label));
  const TypeStyle style = Scaled(kBodyType);
  const float column = CurrentBox().width;
  const float width = std::min(column, std::max(TextWidth(style, name), kMinTarget));
  const float text_height = WrappedHeight(style, name, width + 1);
  const float height = std::max(kMinTarget, text_height);
  const ImRect rect = Place(width, height, 0, kSpace1);
  const Touch touch = Press(id, rect, name);
  const Colour colour = touch.hovered ? Now().palette->action_hover : Now().palette->action;
  const bool at_top = CurrentBox().links_at_top;
  float y = at_top ? rect.Min.y : rect.GetCenter().y - text_height / 2;
  const ImVec2 ring = at_top ? ImVec2{y, y + text_height} : ImVec2{rect.Min.y + 6, rect.Max.y - 6};
  for (const TextLine& line : WrapText(style, name, width + 1)) {
    DrawText({rect.Min.x, y}, style, colour, line.text);
    const float under = y + style.line - 4;
    Line({rect.Min.x, under}, {rect.Min.x + line.width, under}, colour, touch.hovered ? 2 : 1);
    y += style.line;
  }
  if (HasFocus(id)) FocusRing({rect.Min.x - 2, ring.x, rect.Max.x + 2, ring.y}, 2);
  Emit(id, Role::kLink, rect, name).value = route;
  return Now().tree.TookClick(id) || touch.pressed;
}

}  // namespace earshot::kit
