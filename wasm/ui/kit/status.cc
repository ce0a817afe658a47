// Status in words: the strip of every screen, progress, empty states and notices.

#include <algorithm>

#include "wasm/ui/kit/icons.h"
#include "wasm/ui/kit/layout.h"
#include "wasm/ui/kit/table_head.h"

namespace earshot::kit {
namespace {

struct StripColours {
  Colour ground, ink, mark;
};

// Red, and filled, is kept for NOT saved.
StripColours StripOf(Tone tone) {
  const Palette& palette = *Now().palette;
  switch (tone) {
    case Tone::kError:
      return {palette.error, palette.on_error, palette.on_error};
    case Tone::kWarning:
      return {palette.card, palette.ink, palette.warning_mark};
    case Tone::kSuccess:
      return {palette.card, palette.muted, palette.success};
    case Tone::kInfo:
      break;
  }
  return {palette.card, palette.muted, palette.muted};
}

}  // namespace

void StatusStrip(Tone tone, std::string_view text, float reserved) {
  const TypeStyle style = Scaled(tone == Tone::kError ? kCaptionStrongType : kCaptionType);
  const float padding = Narrow() ? kMarginPhone : kMarginDesktop;
  const float icon = 18;
  const float width = CurrentBox().width - 2 * padding - icon - kSpace2 - reserved;
  const float text_height = WrappedHeight(style, text, width);
  const float least = reserved > 0 ? kMinTarget + kSpace1 : 0;
  const ImRect rect = PlaceRow(std::max(least, text_height + 2 * kSpace2), 0, 0);
  const float top = Snap(rect.GetCenter().y - text_height / 2);
  const StripColours colours = StripOf(tone);
  FillRect(rect, colours.ground);
  Line({rect.Min.x, rect.Max.y - 1}, {rect.Max.x, rect.Max.y - 1}, Now().palette->hairline, 1);
  DrawIcon(IconOf(tone), {rect.Min.x + padding + icon / 2, top + style.line / 2}, icon,
           colours.mark);
  DrawWrapped({rect.Min.x + padding + icon + kSpace2, top}, style, colours.ink, text, width);
  // Not a live region: every save would be read out. The shell announces what needs to be known.
  EmitText(rect, text);
}

void Progress(std::string_view label, size_t done, size_t total) {
  const Palette& palette = *Now().palette;
  const TypeStyle style = Scaled(kBodyType);
  constexpr float kBar = 8;
  const float width = std::min(CurrentBox().width, kFormWidth);
  const ImRect place = PlaceRow(style.line + kSpace2 + kBar, kSpace3, kSpace4);
  std::string words(Visible(label));
  if (total > 0) words += ": " + Grouped(done) + " of " + Grouped(total);
  DrawTextFitted(place.Min, style, palette.ink, words, width);
  const ImRect bar{place.Min.x, place.Max.y - kBar, place.Min.x + width, place.Max.y};
  FillRect(bar, palette.hairline, kBar / 2);
  if (total > 0) {
    const float part = static_cast<float>(std::min(done, total)) / static_cast<float>(total);
    if (part > 0) {
      FillRect({bar.Min, {bar.Min.x + std::max(kBar, width * part), bar.Max.y}}, palette.action,
               kBar / 2);
    }
  }
  semantics::Node& node = Emit(Claim(IdOf(label)), Role::kProgress,
                               {place.Min, {place.Min.x + width, place.Max.y}}, words);
  node.now = static_cast<int>(done);
  node.count = static_cast<int>(total);
  if (total == 0) node.state |= semantics::kBusy;
}

void Empty(std::string_view title, std::string_view text) {
  const Palette& palette = *Now().palette;
  const TypeStyle title_style = Scaled(kLabelType);
  const TypeStyle style = Scaled(kBodyType);
  const float padding = Narrow() ? kSpace6 : kSpace8;
  const float width = CurrentBox().width - 2 * padding;
  const float title_height = WrappedHeight(title_style, title, width);
  const float text_height = text.empty() ? 0 : WrappedHeight(style, text, width) + kSpace1;
  const ImRect rect = PlaceRow(title_height + text_height + 2 * padding, kSpace4, kSpace6);
  FramedRect(rect, palette.hairline, 1, palette.card, kCardRadius);
  ImVec2 at{rect.Min.x + padding, rect.Min.y + padding};
  DrawWrapped(at, title_style, palette.ink, title, width);
  Emit(NextId(Role::kHeading), Role::kHeading, {at, {at.x + width, at.y + title_height}}, title)
      .level = 2;
  if (text.empty()) return;
  at.y += title_height + kSpace1;
  DrawWrapped(at, style, palette.muted, text, width);
  EmitText({at, {at.x + width, at.y + text_height}}, text);
}

void Notice(Tone tone, std::string_view title, std::string_view text) {
  const Palette& palette = *Now().palette;
  const TypeStyle title_style = Scaled(kStrongType);
  const TypeStyle style = Scaled(kBodyType);
  constexpr float kBar = 6, kIcon = 24;
  const float left = kBar + kSpace4 + kIcon + kSpace3;
  const float width =
      std::min(CurrentBox().width - left - kSpace4, kMeasure * Now().view.text_scale);
  const float title_height = title.empty() ? 0 : WrappedHeight(title_style, title, width);
  const float text_height = text.empty() ? 0 : WrappedHeight(style, text, width);
  const ImRect rect = PlaceRow(title_height + text_height + 2 * kSpace4, kSpace4, kSpace6);
  FramedRect(rect, palette.hairline, 1, palette.card, kFieldRadius);
  FillRect({rect.Min, {rect.Min.x + kBar, rect.Max.y}}, ColourOf(tone));
  const NodeId id = NextId(Role::kGroup);
  OpenGroup(id, Role::kGroup, rect, "");  // named by the first words in it
  DrawIcon(IconOf(tone),
           {rect.Min.x + kBar + kSpace4 + kIcon / 2, rect.Min.y + kSpace4 + title_style.line / 2},
           kIcon, ColourOf(tone));
  ImVec2 at{rect.Min.x + left, rect.Min.y + kSpace4};
  if (!title.empty()) {
    DrawWrapped(at, title_style, palette.ink, title, width);
    EmitText({at, {at.x + width, at.y + title_height}}, title);
    at.y += title_height;
  }
  if (!text.empty()) {
    DrawWrapped(at, style, palette.ink, text, width);
    EmitText({at, {at.x + width, at.y + text_height}}, text);
  }
  CloseGroup(id, rect);
}

}  // namespace earshot::kit
