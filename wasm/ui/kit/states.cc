// The nine states of a screen or a part of it, each drawn in one way (PRODUCT.md 4.9).
//
// Offline is not an error and has no red; red is kept for what went wrong.

#include "wasm/ui/kit/states.h"

#include <algorithm>

#include "wasm/ui/kit/button.h"

namespace earshot::kit {
namespace {

constexpr int kBones = 4;

struct Look {
  Icon icon;
  Tone tone;
  bool quiet;  // nothing happened: no coloured bar
};

Look LookOf(Standing standing) {
  switch (standing) {
    case Standing::kPartial:
      return {Icon::kWarning, Tone::kWarning, false};
    case Standing::kError:
      return {Icon::kError, Tone::kError, false};
    case Standing::kSetAside:
      return {Icon::kWarning, Tone::kWarning, false};
    case Standing::kLocked:
    case Standing::kReadOnly:
      return {Icon::kLock, Tone::kInfo, false};
    case Standing::kOffline:
      return {Icon::kSync, Tone::kInfo, false};
    case Standing::kFilteredToNothing:
      return {Icon::kSearch, Tone::kInfo, true};
    case Standing::kLoading:
    case Standing::kEmpty:
      break;
  }
  return {Icon::kNone, Tone::kInfo, true};
}

// Rows without words; still, because movement would say no more and costs frames.
void Skeleton(std::string_view title) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  const float row = style.line + kSpace6;
  const float width = CurrentBox().width;
  const float title_height = WrappedHeight(style, title, width);
  const ImRect rect = PlaceRow(title_height + kSpace3 + kBones * (row + kSpace2), kSpace4, kSpace6);
  DrawWrapped(rect.Min, style, palette.muted, title, width);
  float y = rect.Min.y + title_height + kSpace3;
  for (int bone = 0; bone < kBones; ++bone) {
    const ImRect card{rect.Min.x, y, rect.Max.x, y + row};
    FramedRect(card, palette.hairline, 1, palette.card, kCardRadius);
    const float part = bone % 2 == 0 ? 0.6f : 0.45f;
    FillRect({card.Min.x + kSpace4, card.Min.y + kSpace3, card.Min.x + kSpace4 + width * part,
              card.Max.y - kSpace3},
             palette.hairline, kFieldRadius);
    y += row + kSpace2;
  }
  Emit(NextId(Role::kStatus), Role::kStatus, rect, title).state |= semantics::kBusy;
}

float DrawSentence(TypeStyle style, Colour colour, std::string_view text, ImVec2 at, float width) {
  if (text.empty()) return 0;
  const float height = DrawWrapped(at, style, colour, text, width);
  EmitText({at, {at.x + width, at.y + height}}, text);
  return height + kSpace1;
}

float HeightOf(TypeStyle style, std::string_view text, float width) {
  return text.empty() ? 0 : WrappedHeight(style, text, width) + kSpace1;
}

}  // namespace

bool StandingBox(const StandingSpec& spec) {
  if (spec.standing == Standing::kLoading) {
    Skeleton(spec.title);
    return false;
  }
  const Palette& palette = *Now().palette;
  const Look look = LookOf(spec.standing);
  const TypeStyle title_style = Scaled(kLabelType), style = Scaled(kBodyType);
  const float padding = Narrow() ? kSpace4 : kSpace6;
  const float bar = look.quiet ? 0 : 6;
  const float mark = look.icon == Icon::kNone ? 0 : 24 + kSpace3;
  const float inner = CurrentBox().width - bar - mark - 2 * padding;
  const float width = std::min(inner, kMeasure * Now().view.text_scale);
  const float button_width = spec.action.empty() ? 0 : std::min(inner, ButtonWidth(spec.action));
  const float button_height =
      spec.action.empty() ? 0 : std::max(kButtonHeight, title_style.line + kSpace6);
  const float height = HeightOf(title_style, spec.title, width) +
                       HeightOf(style, spec.safe, width) + HeightOf(style, spec.text, width) +
                       (button_height > 0 ? button_height + kSpace3 : 0);
  const ImRect rect = PlaceRow(height + 2 * padding, kSpace4, kSpace6);
  FramedRect(rect, palette.hairline, 1, palette.card, kCardRadius);
  if (!look.quiet) FillRect({rect.Min, {rect.Min.x + bar, rect.Max.y}}, ColourOf(look.tone));
  const NodeId id = NextId(Role::kGroup);
  OpenGroup(id, Role::kGroup, rect, "");  // named by the heading in it
  ImVec2 at{rect.Min.x + bar + padding, rect.Min.y + padding};
  if (mark > 0) {
    DrawIcon(look.icon, {at.x + 12, at.y + title_style.line / 2}, 24,
             look.quiet ? palette.muted : ColourOf(look.tone));
    at.x += mark;
  }
  const float title_height = DrawWrapped(at, title_style, palette.ink, spec.title, width);
  Emit(NextId(Role::kHeading), Role::kHeading, {at, {at.x + width, at.y + title_height}},
       spec.title)
      .level = 2;
  at.y += title_height + kSpace1;
  at.y += DrawSentence(style, palette.ink, spec.safe, at, width);
  at.y += DrawSentence(style, look.quiet ? palette.muted : palette.ink, spec.text, at, width);
  bool pressed = false;
  if (!spec.action.empty()) {
    const ImRect button{at.x, at.y + kSpace2, at.x + button_width, at.y + kSpace2 + button_height};
    pressed = PressButtonAt(Claim(IdOf(spec.action)), button, {.words = Visible(spec.action)}) !=
              PressedBy::kNobody;
  }
  CloseGroup(id, rect);
  return pressed;
}

}  // namespace earshot::kit
