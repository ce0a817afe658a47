// The choice of theme, text size and motion, in force at once: a part of Settings.

#include <array>

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Appearance;
using shell::T;
using shell::Text;

namespace {

constexpr std::array<int, 5> kTextPercents = {100, 125, 150, 175, 200};

std::vector<kit::Option> Themes() {
  constexpr std::array<Text, 4> kNames = {Text::kFollowDevice, Text::kLightTheme, Text::kDarkTheme,
                                          Text::kBrightSun};
  std::vector<kit::Option> options;
  for (size_t i = 0; i < kNames.size(); ++i) {
    const auto theme = static_cast<shell::ThemeChoice>(i);
    options.push_back({std::string(shell::ThemeCode(theme)), std::string(T(kNames[i]))});
  }
  return options;
}

std::vector<kit::Option> TextSizes() {
  std::vector<kit::Option> options;
  for (int percent : kTextPercents) {
    const std::string number = std::to_string(percent);
    options.push_back({number, shell::Fill(Text::kPercent, {number})});
  }
  return options;
}

}  // namespace

void DrawAppearance(PanelContext& context) {
  kit::Heading(2, T(Text::kAppearance));
  Appearance chosen = context.facts.appearance;
  std::string theme(shell::ThemeCode(chosen.theme));
  kit::Radio({.label = T(Text::kTheme),
              .hint = T(Text::kThemeHint),
              .filter = true,
              .key = "settings/theme"},
             Themes(), theme);
  std::string size = chosen.text_percent == 0 ? "" : std::to_string(chosen.text_percent);
  kit::Select({.label = T(Text::kTextSize), .filter = true, .key = "settings/text"}, TextSizes(),
              size, T(Text::kFollowDevice));
  kit::Checkbox({.label = T(Text::kLessMotion), .filter = true, .key = "settings/motion"},
                chosen.less_motion);
  chosen.theme = shell::ThemeOfCode(theme);
  chosen.text_percent = 0;  // as the system has it
  for (int percent : kTextPercents) {
    if (size == std::to_string(percent)) chosen.text_percent = percent;
  }
  if (!(chosen == context.facts.appearance)) {
    context.intents.Push(shell::ChooseAppearance{chosen});
  }
}

}  // namespace earshot::panels
