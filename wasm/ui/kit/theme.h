// The look as data: colours, type scale, spacing and shapes of PRODUCT.md section 4.
//
// Every widget of the kit reads from here and nowhere else; tests/ui/theme_test.cc computes the
// contrast of each pair that is used. Colours are ImU32 (ABGR), so that drawing needs no
// conversion.
#pragma once

#include <array>
#include <cstdint>

#include "wasm/ui/kit/kit.h"

namespace earshot::kit {

using Colour = uint32_t;

constexpr Colour Rgb(uint32_t rgb) {
  return 0xFF000000u | ((rgb & 0xFFu) << 16) | (rgb & 0xFF00u) | ((rgb >> 16) & 0xFFu);
}
constexpr Colour WithAlpha(Colour colour, uint32_t alpha) {
  return (colour & 0x00FFFFFFu) | (alpha << 24);
}

struct PillColours {
  Colour ink;
  Colour ground;
};

struct Palette {
  Colour page;  // behind everything
  Colour card;  // cards, fields, bars
  Colour ink;
  Colour muted;
  Colour action;  // links and filled buttons
  Colour action_hover;
  Colour on_action;  // text on a filled button
  Colour border;     // of fields: at least 3:1
  Colour hairline;   // decorative only
  Colour hover;      // ground of a hovered row
  Colour selected;   // ground of the current item
  Colour error;
  Colour on_error;  // text on a filled dangerous button
  Colour success;
  Colour warning;       // text
  Colour warning_mark;  // icon
  Colour focus;         // inner ring
  Colour focus_ink;     // outer ring
  Colour header;        // the product's bar
  Colour on_header;
  Colour scrim;                      // dims the page behind a dialog
  std::array<PillColours, 4> pills;  // by Tone
};

// The system's own colours, where it forces them on every page (CSS system colours of that name).
struct SystemColours {
  Colour canvas = Rgb(0xFFFFFF);
  Colour canvas_text = Rgb(0x000000);
  Colour link_text = Rgb(0x0000EE);
  Colour grey_text = Rgb(0x6D6D6D);
  Colour highlight = Rgb(0x0078D7);
  Colour highlight_text = Rgb(0xFFFFFF);
};
// A palette of nothing but the system's colours: what tints say elsewhere, words and borders say.
Palette PaletteOf(const SystemColours& system);
// REQUIRES: not kForced, whose palette the frame makes from the system's colours.
const Palette& PaletteOf(Theme theme);
// WCAG 2.2 contrast ratio of two opaque colours: 1 to 21.
double ContrastRatio(Colour a, Colour b);

struct TypeStyle {
  float size;  // CSS px at 100 % text size
  float line;
  int weight;  // 400 or 600
};

constexpr TypeStyle kCaptionType{14, 20, 400};
constexpr TypeStyle kCaptionStrongType{14, 20, 600};
constexpr TypeStyle kBodyType{16, 24, 400};
constexpr TypeStyle kStrongType{16, 24, 600};
constexpr TypeStyle kLabelType{19, 28, 600};
constexpr TypeStyle kSectionType{24, 32, 600};
constexpr TypeStyle kPageType{32, 40, 600};
constexpr TypeStyle kPagePhoneType{27, 32, 600};
constexpr TypeStyle kCountType{56, 56, 600};

// Spacing on a grid of 4 px.
constexpr float kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace6 = 24, kSpace8 = 32,
                kSpace12 = 48;
constexpr float kFieldHeight = 48, kButtonHeight = 48, kCaptureHeight = 64, kRowHeight = 48;
constexpr float kTallyHeight = 96;
constexpr float kMinTarget = 44;
constexpr float kFieldRadius = 4, kCardRadius = 6;
constexpr float kFieldBorder = 2, kFieldPadding = 12;
constexpr float kFormWidth = 640, kMarginPhone = 16, kMarginDesktop = 32;
constexpr float kMeasure = 66 * 8.2f;  // about 66 characters of body text
constexpr float kFocusRing = 3;

}  // namespace earshot::kit
