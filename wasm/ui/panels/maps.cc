// The maps of one project, both grids by date; new ones; who is below their level (004-09..11).

#include <utility>

#include "core/app/stakeholder_map.h"
#include "wasm/ui/panels/map_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/record_list.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

void DrawNewMap(PanelContext& context, std::string_view project, std::string_view grid) {
  const std::string name = context.workspace->LabelOf("map-grids", grid);
  if (!kit::Button(Fill(Text::kNewMapOf, {InSentence(name)}))) return;
  context.intents.Push(shell::Edit{
      app::BeginMap(*context.workspace, project, grid, context.facts.today, T(Text::kWhatNewMap)),
      "", RouteTo(Screen::kMap, "{id}"), std::string(T(Text::kMapBegun))});
}

void DrawMapsOfGrid(PanelContext& context, const std::vector<app::MapLine>& maps,
                    std::string_view grid) {
  std::vector<app::MapLine> lines;
  for (const app::MapLine& line : maps) {
    if (line.grid == grid) lines.push_back(line);
  }
  if (lines.empty()) return;
  const std::string name = context.workspace->LabelOf("map-grids", grid);
  kit::Heading(2, name);
  DrawRecordList(context, name, lines, [&](const app::MapLine& line) {
    return ListedRecord{
        .key = line.id,
        .title = DateInWords(line.drawn_on),
        .detail = line.took_part.empty() ? "" : Fill(Text::kDrawnWith, {line.took_part}),
        .trailing = Count(static_cast<int64_t>(line.placed), Text::kOnePlaced, Text::kManyPlaced),
        .route = RouteTo(Screen::kMap, line.id)};
  });
}

// Of the newest map that asks for levels.
void DrawBelowOfNewest(PanelContext& context, const std::vector<app::MapLine>& maps) {
  for (const app::MapLine& line : maps) {
    if (line.grid != app::kInfluenceInterest) continue;
    const app::StakeholderMap& map =
        context.state.map.map.Get(context.workspace->version(), line.id,
                                  [&] { return app::ReadMap(*context.workspace, line.id); });
    if (map.Below() == 0) return;
    kit::Heading(2, T(Text::kBelowTheirLevel));
    const std::string chosen = DrawBelow(context, map);
    if (chosen.empty()) return;
    OpenPlace(context, map, {chosen});
    return context.Go(RouteTo(Screen::kMap, map.id));
  }
}

}  // namespace

void DrawMaps(PanelContext& context, std::string_view project) {
  context.Link(T(Text::kBackToProject), RouteTo(Screen::kProject, project));
  kit::Heading(1, T(Text::kMaps));
  const auto document = context.workspace->Document(project);
  if (!document || merge::IsDeleted(*document)) return DrawNotHere(context);
  kit::Caption(base::GetString(*document, "title"));
  const std::vector<app::MapLine>& maps =
      context.state.map.maps.Get(context.workspace->version(), std::string(project),
                                 [&] { return app::MapsOf(*context.workspace, project); });
  if (maps.empty()) kit::Empty(T(Text::kNoMaps), T(Text::kNoMapsText));
  DrawNewMap(context, project, app::kInfluenceInterest);
  kit::SameLine();
  DrawNewMap(context, project, app::kActiveSupportive);
  DrawBelowOfNewest(context, maps);
  DrawMapsOfGrid(context, maps, app::kInfluenceInterest);
  DrawMapsOfGrid(context, maps, app::kActiveSupportive);
}

}  // namespace earshot::panels
