// Palettes (PRODUCT.md section 4, points 4 to 8) and the contrast formula of WCAG 2.2.

#include "wasm/ui/kit/theme.h"

#include <algorithm>
#include <cmath>

namespace earshot::kit {
namespace {

constexpr Palette kLightPalette = {
    .page = Rgb(0xF0F4F5),
    .card = Rgb(0xFFFFFF),
    .ink = Rgb(0x212B32),
    .muted = Rgb(0x4C6272),
    .action = Rgb(0x005EB8),
    .action_hover = Rgb(0x004A93),
    .on_action = Rgb(0xFFFFFF),
    .border = Rgb(0x768692),
    .hairline = Rgb(0xD8DDE0),
    .hover = Rgb(0xEDF3F8),
    .selected = Rgb(0xE6F0F9),
    .error = Rgb(0xB10E1E),
    .on_error = Rgb(0xFFFFFF),
    .success = Rgb(0x007F3B),
    .warning = Rgb(0x7A4F00),
    .warning_mark = Rgb(0x9A5B00),
    .focus = Rgb(0xFFEB3B),
    .focus_ink = Rgb(0x212B32),
    .header = Rgb(0x005EB8),
    .on_header = Rgb(0xFFFFFF),
    .scrim = WithAlpha(Rgb(0x101820), 0x8C),
    .pills = {{{Rgb(0x003C77), Rgb(0xE6F0F9)},
               {Rgb(0x00632E), Rgb(0xE3F4EA)},
               {Rgb(0x7A4F00), Rgb(0xFFF4D3)},
               {Rgb(0xB10E1E), Rgb(0xFCE8E6)}}},
};

constexpr Palette kDarkPalette = {
    .page = Rgb(0x0F1B26),
    .card = Rgb(0x182736),
    .ink = Rgb(0xE8EDEE),
    .muted = Rgb(0xA8B8C4),
    .action = Rgb(0x7FB8F0),
    .action_hover = Rgb(0xA5CEF5),
    .on_action = Rgb(0x0B2239),
    .border = Rgb(0x7C8FA0),
    .hairline = Rgb(0x2C3E50),
    .hover = Rgb(0x1F3142),
    .selected = Rgb(0x17324C),
    .error = Rgb(0xFF8A80),
    .on_error = Rgb(0x2B0A08),
    .success = Rgb(0x6FD08C),
    .warning = Rgb(0xFFC857),
    .warning_mark = Rgb(0xFFC857),
    .focus = Rgb(0xFFEB3B),
    .focus_ink = Rgb(0x000000),
    .header = Rgb(0x182736),
    .on_header = Rgb(0xE8EDEE),
    .scrim = WithAlpha(Rgb(0x000000), 0xA6),
    .pills = {{{Rgb(0xA9D2F8), Rgb(0x17324C)},
               {Rgb(0x8FDDA7), Rgb(0x143A2A)},
               {Rgb(0xFFD37A), Rgb(0x3B2E16)},
               {Rgb(0xFFA79F), Rgb(0x4A1D1C)}}},
};

// "Bright sun": black on white, no tints carry meaning.
constexpr Palette kHighContrastPalette = {
    .page = Rgb(0xFFFFFF),
    .card = Rgb(0xFFFFFF),
    .ink = Rgb(0x000000),
    .muted = Rgb(0x1F2930),
    .action = Rgb(0x003C77),
    .action_hover = Rgb(0x000000),
    .on_action = Rgb(0xFFFFFF),
    .border = Rgb(0x000000),
    .hairline = Rgb(0x4C6272),
    .hover = Rgb(0xE8EDEE),
    .selected = Rgb(0xE6F0F9),
    .error = Rgb(0x8A0714),
    .on_error = Rgb(0xFFFFFF),
    .success = Rgb(0x00522A),
    .warning = Rgb(0x5C3A00),
    .warning_mark = Rgb(0x5C3A00),
    .focus = Rgb(0xFFEB3B),
    .focus_ink = Rgb(0x000000),
    .header = Rgb(0x000000),
    .on_header = Rgb(0xFFFFFF),
    .scrim = WithAlpha(Rgb(0x000000), 0xB3),
    .pills = {{{Rgb(0x003C77), Rgb(0xFFFFFF)},
               {Rgb(0x00522A), Rgb(0xFFFFFF)},
               {Rgb(0x5C3A00), Rgb(0xFFFFFF)},
               {Rgb(0x8A0714), Rgb(0xFFFFFF)}}},
};

// The same for a dark room: white on black.
constexpr Palette kHighContrastDarkPalette = {
    .page = Rgb(0x000000),
    .card = Rgb(0x000000),
    .ink = Rgb(0xFFFFFF),
    .muted = Rgb(0xDDE3E7),
    .action = Rgb(0xA9D2F8),
    .action_hover = Rgb(0xFFFFFF),
    .on_action = Rgb(0x000000),
    .border = Rgb(0xFFFFFF),
    .hairline = Rgb(0xA8B8C4),
    .hover = Rgb(0x1F2930),
    .selected = Rgb(0x14283A),
    .error = Rgb(0xFFB3AC),
    .on_error = Rgb(0x000000),
    .success = Rgb(0x8FE3A8),
    .warning = Rgb(0xFFD98A),
    .warning_mark = Rgb(0xFFD98A),
    .focus = Rgb(0xFFEB3B),
    .focus_ink = Rgb(0x000000),
    .header = Rgb(0x000000),
    .on_header = Rgb(0xFFFFFF),
    .scrim = WithAlpha(Rgb(0x3A4650), 0xB3),
    .pills = {{{Rgb(0xA9D2F8), Rgb(0x000000)},
               {Rgb(0x8FE3A8), Rgb(0x000000)},
               {Rgb(0xFFD98A), Rgb(0x000000)},
               {Rgb(0xFFB3AC), Rgb(0x000000)}}},
};

double Luminance(Colour colour) {
  const auto channel = [](uint32_t value) {
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(colour & 0xFFu) + 0.7152 * channel((colour >> 8) & 0xFFu) +
         0.0722 * channel((colour >> 16) & 0xFFu);
}

}  // namespace

const Palette& PaletteOf(Theme theme) {
  switch (theme) {
    case Theme::kDark:
      return kDarkPalette;
    case Theme::kHighContrast:
      return kHighContrastPalette;
    case Theme::kHighContrastDark:
      return kHighContrastDarkPalette;
    case Theme::kLight:
    case Theme::kForced:
      break;
  }
  return kLightPalette;
}

Palette PaletteOf(const SystemColours& system) {
  Palette palette = kHighContrastPalette;
  palette.page = palette.card = palette.hover = palette.selected = system.canvas;
  palette.ink = palette.muted = palette.border = palette.hairline = system.canvas_text;
  palette.action = palette.action_hover = system.link_text;
  palette.on_action = palette.on_error = system.canvas;
  palette.error = palette.success = palette.warning = palette.warning_mark = system.canvas_text;
  palette.focus = system.highlight;
  palette.focus_ink = system.canvas_text;
  palette.header = system.canvas;
  palette.on_header = system.canvas_text;
  palette.scrim = WithAlpha(system.canvas, 0xD0);
  for (PillColours& pill : palette.pills) pill = {system.canvas_text, system.canvas};
  return palette;
}

double ContrastRatio(Colour a, Colour b) {
  const double first = Luminance(a);
  const double second = Luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace earshot::kit
