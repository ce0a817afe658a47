// The parts of a stakeholder map's screen, and its words. map.cc puts them together.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/stakeholder_map.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// "influence 80, interest 90"
std::string PointInWords(const app::MapGrid& grid, app::MapPoint at);
// "Partner, influence 80, interest 90"
std::string PlaceInWords(const app::MapGrid& grid, app::MapPoint at);
// "Influence and interest, 25 Nov 2026"
std::string MapInWords(const PanelContext& context, std::string_view grid, std::string_view day);
// "Asks for Partner. Most so far: Consult"
std::string BelowInWords(const PanelContext& context, const app::Placed& placed);
// The list of those whose activities are below their level; the one that was chosen, else "".
std::string DrawBelow(PanelContext& context, const app::StakeholderMap& map);

// Opens the form for a place, with where they stand now or with `at`.
void OpenPlace(PanelContext& context, const app::StakeholderMap& map,
               std::vector<std::string> stakeholders,
               std::optional<app::MapPoint> at = std::nullopt);
// The form for a place, a dialog while it is open.
void DrawPlaceForm(PanelContext& context, const app::StakeholderMap& map);

// Who is not on the map yet, and the search for anybody else.
void DrawTray(PanelContext& context, const app::StakeholderMap& map);
// The map itself; `earlier` has the places to compare with: none until another date is chosen.
using EarlierPlaces = std::map<std::string, app::MapPoint, std::less<>>;
void DrawMarks(PanelContext& context, const app::StakeholderMap& map, const EarlierPlaces& earlier);
// Saves the place of all of them, or asks for the reason first.
void MoveTo(PanelContext& context, const app::StakeholderMap& map, const std::string& stakeholder,
            app::MapPoint to);
// A phone held upright: four lists by quadrant.
void DrawQuadrantLists(PanelContext& context, const app::StakeholderMap& map);
// Everybody on it, with boxes to choose several.
void DrawPlacedTable(PanelContext& context, const app::StakeholderMap& map);

}  // namespace earshot::panels
