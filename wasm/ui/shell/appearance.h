// How the application looks on this device: what the person chose over what the system asks for.
//
// Kept by the device, not the workspace, so that it holds before anybody has signed in. Read and
// written by App; the Settings screen shows it. INVARIANT: colours forced by the system always win.
#pragma once

#include <string>
#include <string_view>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/kit/theme.h"

namespace earshot::shell {

// As the browser tells it.
struct SystemLook {
  bool dark = false;
  bool more_contrast = false;
  bool forced_colours = false;
  bool reduced_motion = false;
  float text_scale = 1;  // 1-2
  kit::SystemColours colours;
};

enum class ThemeChoice { kSystem, kLight, kDark, kBrightSun };

struct Appearance {
  ThemeChoice theme = ThemeChoice::kSystem;
  int text_percent = 0;  // 100-200; 0 follows the system
  bool less_motion = false;

  friend bool operator==(const Appearance& a, const Appearance& b) {
    return a.theme == b.theme && a.text_percent == b.text_percent && a.less_motion == b.less_motion;
  }
};

// "dark,150,less-motion": the marker's text. What is not understood counts as not chosen.
Appearance ParseAppearance(std::string_view text);
std::string FormatAppearance(const Appearance& appearance);

std::string_view ThemeCode(ThemeChoice theme);
ThemeChoice ThemeOfCode(std::string_view code);

struct Look {
  kit::Theme theme = kit::Theme::kLight;
  float text_scale = 1;
  bool reduced_motion = false;
};
Look LookOf(const Appearance& chosen, const SystemLook& system);

}  // namespace earshot::shell
