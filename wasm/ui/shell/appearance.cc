// See appearance.h.

#include "wasm/ui/shell/appearance.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace earshot::shell {
namespace {

constexpr std::array<std::string_view, 4> kThemeCodes = {"system", "light", "dark", "bright-sun"};
constexpr std::string_view kLessMotion = "less-motion";
constexpr int kSmallestText = 100, kLargestText = 200;  // per cent

}  // namespace

std::string_view ThemeCode(ThemeChoice theme) { return kThemeCodes[static_cast<size_t>(theme)]; }

ThemeChoice ThemeOfCode(std::string_view code) {
  const auto* found = std::find(kThemeCodes.begin(), kThemeCodes.end(), code);
  if (found == kThemeCodes.end()) return ThemeChoice::kSystem;
  return static_cast<ThemeChoice>(found - kThemeCodes.begin());
}

Appearance ParseAppearance(std::string_view text) {
  Appearance appearance;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(',', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    int percent = 0;
    const auto [rest, problem] = std::from_chars(word.data(), word.data() + word.size(), percent);
    if (problem == std::errc() && rest == word.data() + word.size()) {
      const bool sensible = percent >= kSmallestText && percent <= kLargestText;
      appearance.text_percent = sensible ? percent : 0;
    } else if (word == kLessMotion) {
      appearance.less_motion = true;
    } else if (ThemeOfCode(word) != ThemeChoice::kSystem) {
      appearance.theme = ThemeOfCode(word);
    }
    at = end + 1;
  }
  return appearance;
}

std::string FormatAppearance(const Appearance& appearance) {
  std::string text(ThemeCode(appearance.theme));
  if (appearance.text_percent != 0) text += "," + std::to_string(appearance.text_percent);
  if (appearance.less_motion) text += "," + std::string(kLessMotion);
  return text;
}

Look LookOf(const Appearance& chosen, const SystemLook& system) {
  Look look;
  look.text_scale =
      chosen.text_percent == 0 ? system.text_scale : static_cast<float>(chosen.text_percent) / 100;
  look.reduced_motion = chosen.less_motion || system.reduced_motion;
  const bool dark =
      chosen.theme == ThemeChoice::kDark || (chosen.theme == ThemeChoice::kSystem && system.dark);
  if (system.forced_colours) {
    look.theme = kit::Theme::kForced;
  } else if (chosen.theme == ThemeChoice::kBrightSun) {
    look.theme = kit::Theme::kHighContrast;
  } else if (system.more_contrast) {
    look.theme = dark ? kit::Theme::kHighContrastDark : kit::Theme::kHighContrast;
  } else {
    look.theme = dark ? kit::Theme::kDark : kit::Theme::kLight;
  }
  return look;
}

}  // namespace earshot::shell
