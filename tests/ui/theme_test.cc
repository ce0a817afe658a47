// PRODUCT.md section 4: the contrast of every pair of colours that the kit puts on each other.

#include "wasm/ui/kit/theme.h"

#include <gtest/gtest.h>

namespace earshot::kit {
namespace {

constexpr double kText = 4.5, kGraphic = 3.0;

class PaletteTest : public testing::TestWithParam<Theme> {
 protected:
  const Palette& palette() const { return PaletteOf(GetParam()); }
};

TEST_P(PaletteTest, TextIsReadableOnEveryGround) {
  const Palette& p = palette();
  for (Colour ground : {p.page, p.card, p.hover, p.selected}) {
    EXPECT_GE(ContrastRatio(p.ink, ground), 7.0);
    EXPECT_GE(ContrastRatio(p.action, ground), kText);
    EXPECT_GE(ContrastRatio(p.action_hover, ground), kText);
  }
  for (Colour ground : {p.page, p.card}) {
    EXPECT_GE(ContrastRatio(p.muted, ground), kText);
    EXPECT_GE(ContrastRatio(p.error, ground), kText);
    EXPECT_GE(ContrastRatio(p.success, ground), kText);
    EXPECT_GE(ContrastRatio(p.warning, ground), kText);
  }
}

TEST_P(PaletteTest, WordsOnFilledButtonsAndBarsAreReadable) {
  const Palette& p = palette();
  EXPECT_GE(ContrastRatio(p.on_action, p.action), kText);
  EXPECT_GE(ContrastRatio(p.on_action, p.action_hover), kText);
  EXPECT_GE(ContrastRatio(p.on_error, p.error), kText);
  EXPECT_GE(ContrastRatio(p.on_header, p.header), kText);
}

TEST_P(PaletteTest, BordersMarksAndFocusAreSeen) {
  const Palette& p = palette();
  for (Colour ground : {p.page, p.card}) {
    EXPECT_GE(ContrastRatio(p.border, ground), kGraphic);
    EXPECT_GE(ContrastRatio(p.warning_mark, ground), kGraphic);
  }
  // The ring is two colours so that one of them stands out from any ground.
  EXPECT_GE(ContrastRatio(p.focus, p.focus_ink), 9.0);
}

TEST_P(PaletteTest, PillsAreReadable) {
  for (const PillColours& pill : palette().pills) {
    EXPECT_GE(ContrastRatio(pill.ink, pill.ground), kText);
  }
}

INSTANTIATE_TEST_SUITE_P(EveryTheme, PaletteTest,
                         testing::Values(Theme::kLight, Theme::kDark, Theme::kHighContrast,
                                         Theme::kHighContrastDark));

TEST(ForcedPalette, UsesNothingButTheColoursOfTheSystem) {
  const SystemColours system{.canvas = Rgb(0x000000),
                             .canvas_text = Rgb(0xFFFFFF),
                             .link_text = Rgb(0xFFFF00),
                             .grey_text = Rgb(0x3FF23F),
                             .highlight = Rgb(0x1AEBFF),
                             .highlight_text = Rgb(0x000000)};
  const Palette palette = PaletteOf(system);
  for (Colour ground : {palette.page, palette.card, palette.hover, palette.selected}) {
    EXPECT_EQ(ground, system.canvas);
  }
  for (Colour ink : {palette.ink, palette.muted, palette.border, palette.error, palette.success}) {
    EXPECT_EQ(ink, system.canvas_text);
  }
  EXPECT_EQ(palette.action, system.link_text);
  EXPECT_EQ(palette.on_action, system.canvas);
  EXPECT_EQ(palette.focus, system.highlight);
  for (const PillColours& pill : palette.pills) EXPECT_EQ(pill.ground, system.canvas);
}

TEST(ContrastRatio, IsThatOfTheStandard) {
  EXPECT_NEAR(ContrastRatio(Rgb(0x000000), Rgb(0xFFFFFF)), 21.0, 0.01);
  EXPECT_NEAR(ContrastRatio(Rgb(0x767676), Rgb(0xFFFFFF)), 4.54, 0.01);
}

TEST(Tokens, AreThoseOfTheProduct) {
  const Palette& light = PaletteOf(Theme::kLight);
  EXPECT_NEAR(ContrastRatio(light.ink, light.card), 14.4, 0.1);
  EXPECT_NEAR(ContrastRatio(light.action, light.card), 6.4, 0.1);
  EXPECT_NEAR(ContrastRatio(light.border, light.page), 3.4, 0.1);
  const Palette& dark = PaletteOf(Theme::kDark);
  EXPECT_NEAR(ContrastRatio(dark.ink, dark.page), 14.8, 0.1);
  EXPECT_NEAR(ContrastRatio(dark.action, dark.card), 7.3, 0.1);
}

}  // namespace
}  // namespace earshot::kit
