// More: on a phone, the screens that the bottom bar has no room for.

#include <array>

#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

void DrawMore(PanelContext& context) {
  struct Place {
    Text label;
    Text about;
    Screen screen;
  };
  constexpr std::array<Place, 8> kPlaces = {{
      {Text::kIncoming, Text::kIncomingAbout, Screen::kIncoming},
      {Text::kProjects, Text::kProjectsAbout, Screen::kProjects},
      {Text::kStakeholders, Text::kStakeholdersAbout, Screen::kStakeholders},
      {Text::kCitizensPanel, Text::kPanelAbout, Screen::kPanel},
      {Text::kDeadlines, Text::kDeadlinesAbout, Screen::kDeadlines},
      {Text::kReports, Text::kReportsAbout, Screen::kReports},
      {Text::kSync, Text::kSyncAbout, Screen::kSync},
      {Text::kSettings, Text::kSettingsAbout, Screen::kSettings},
  }};
  kit::Heading(1, T(Text::kMore));
  kit::List list(T(Text::kMore));
  for (const Place& place : kPlaces) {
    if (place.screen == Screen::kPanel && !context.facts.panel_offered) continue;
    const std::string route = RouteTo(place.screen);
    if (list.Row(
            {.key = route, .title = T(place.label), .detail = T(place.about), .route = route})) {
      context.Go(route);
    }
  }
}

}  // namespace earshot::panels
