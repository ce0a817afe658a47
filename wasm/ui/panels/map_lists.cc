// Stakeholder maps as lists: by quadrant, below their level, not placed yet, and the table of all.

#include <algorithm>
#include <utility>

#include "wasm/ui/panels/map_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::Placed;
using app::StakeholderMap;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostFound = 8, kMostInTray = 50;

std::string KindInWords(const PanelContext& context, std::string_view kind) {
  return context.workspace->LabelOf("stakeholder-kinds", kind);
}

// What stands beside a name: the gap before the risk, since only one grid has each.
std::pair<kit::Tone, std::string> MarkOf(const Placed& placed) {
  if (placed.below) return {kit::Tone::kWarning, AsSentence(std::string(T(Text::kBelowLevel)))};
  if (placed.high_risk) return {kit::Tone::kError, AsSentence(std::string(T(Text::kHighRisk)))};
  return {kit::Tone::kInfo, ""};
}

void DrawQuadrantList(PanelContext& context, const StakeholderMap& map,
                      const app::Quadrant& quadrant) {
  kit::Heading(2, quadrant.name);
  std::vector<const Placed*> in_it;
  for (const Placed& placed : map.placed) {
    if (placed.quadrant == &quadrant) in_it.push_back(&placed);
  }
  if (in_it.empty()) return kit::Paragraph(T(Text::kNobodyHere));
  std::string chosen;
  {
    kit::List list(quadrant.name);
    for (const Placed* placed : in_it) {
      const auto [tone, words] = MarkOf(*placed);
      const std::string detail = AsSentence(PointInWords(*map.grid, placed->at));
      if (list.Row({.key = placed->id,
                    .title = placed->name,
                    .detail = detail,
                    .pill = words,
                    .pill_tone = tone})) {
        chosen = placed->id;
      }
    }
  }
  if (!chosen.empty()) OpenPlace(context, map, {chosen});
}

void DrawSearch(PanelContext& context, const StakeholderMap& map) {
  shell::MapState& state = context.state.map;
  kit::SearchField({.label = T(Text::kFindToPlace), .filter = true, .key = "map/find"},
                   state.words);
  if (state.words.empty()) return;
  const app::Workspace& workspace = *context.workspace;
  const std::vector<std::string>& found =
      state.found.Get(workspace.TypeVersion("stakeholder"), state.words,
                      [&] { return workspace.Search(state.words, "stakeholder", kMostFound); });
  if (found.empty()) return kit::Paragraph(T(Text::kNobodyHere));
  std::string chosen;
  {
    kit::List list(T(Text::kFoundToPlace));
    for (const std::string& id : found) {
      const Placed* placed = map.Find(id);
      const std::string title = workspace.TitleOf(id);
      const std::string detail = placed == nullptr ? "" : PlaceInWords(*map.grid, placed->at);
      if (list.Row({.key = id, .title = title, .detail = detail})) chosen = id;
    }
  }
  if (!chosen.empty()) OpenPlace(context, map, {chosen});
}

std::string Cell(const PanelContext& context, const StakeholderMap& map, const Placed& placed,
                 size_t column) {
  switch (column) {
    case 0:
      return placed.name;
    case 1:
      return std::string(placed.quadrant->name);
    case 2:
      return shell::FormatNumber(placed.at.y);
    case 3:
      return shell::FormatNumber(placed.at.x);
    case 4:
      return KindInWords(context, placed.kind);
    default:
      return placed.earlier && !(*placed.earlier == placed.at)
                 ? PlaceInWords(*map.grid, *placed.earlier)
                 : "";
  }
}

}  // namespace

std::string PointInWords(const app::MapGrid& grid, app::MapPoint at) {
  return Fill(Text::kOnTheMap, {InSentence(std::string(grid.up)), shell::FormatNumber(at.y),
                                InSentence(std::string(grid.across)), shell::FormatNumber(at.x)});
}

std::string PlaceInWords(const app::MapGrid& grid, app::MapPoint at) {
  return Fill(Text::kMapOfDay, {app::QuadrantOf(grid, at).name, PointInWords(grid, at)});
}

std::string MapInWords(const PanelContext& context, std::string_view grid, std::string_view day) {
  return Fill(Text::kMapOfDay, {context.workspace->LabelOf("map-grids", grid), DateInWords(day)});
}

std::string BelowInWords(const PanelContext& context, const Placed& placed) {
  const std::string done = placed.level_done.empty()
                               ? std::string(T(Text::kNothingSoFar))
                               : context.workspace->LabelOf("levels-004", placed.level_done);
  return Fill(Text::kBelowWhy,
              {context.workspace->LabelOf("levels-004", placed.quadrant->level), done});
}

std::string DrawBelow(PanelContext& context, const StakeholderMap& map) {
  kit::Paragraph(T(Text::kBelowText));
  std::string chosen;
  {
    kit::List list(T(Text::kBelowTheirLevel));
    for (const Placed& placed : map.placed) {
      if (!placed.below) continue;
      const std::string why = BelowInWords(context, placed);
      if (list.Row({.key = placed.id, .title = placed.name, .detail = why})) chosen = placed.id;
    }
  }
  return chosen;
}

void DrawTray(PanelContext& context, const StakeholderMap& map) {
  kit::Heading(2, T(Text::kNotPlaced));
  if (map.unplaced.empty()) {
    kit::Paragraph(T(map.placed.empty() ? Text::kNobodyNamed : Text::kAllPlaced));
  }
  std::string chosen;
  const size_t shown = std::min(map.unplaced.size(), kMostInTray);
  if (shown > 0) {
    kit::List list(T(Text::kNotPlaced));
    for (size_t i = 0; i < shown; ++i) {
      const app::Unplaced& one = map.unplaced[i];
      std::string detail = KindInWords(context, one.kind);
      if (one.earlier) detail = Fill(Text::kWasAt, {PlaceInWords(*map.grid, *one.earlier)});
      if (list.Row({.key = one.id, .title = one.name, .detail = detail})) chosen = one.id;
    }
  }
  DrawShownOf(shown, map.unplaced.size());
  if (!chosen.empty()) OpenPlace(context, map, {chosen});
  DrawSearch(context, map);
  context.Link(T(Text::kAddAStakeholder), shell::RouteTo(shell::Screen::kNewRecord, "stakeholder"));
}

void DrawQuadrantLists(PanelContext& context, const StakeholderMap& map) {
  for (const app::Quadrant& quadrant : map.grid->quadrants) {
    DrawQuadrantList(context, map, quadrant);
  }
}

void DrawPlacedTable(PanelContext& context, const StakeholderMap& map) {
  shell::MapState& state = context.state.map;
  kit::Heading(2, T(Text::kEverybodyPlaced));
  if (map.placed.empty()) return kit::Paragraph(T(Text::kNobodyHere));
  const kit::Column columns[] = {{T(Text::kStakeholderColumn), 2.6F},
                                 {T(Text::kQuadrant), 1.4F},
                                 {map.grid->up, 1.4F, true},
                                 {map.grid->across, 1.4F, true},
                                 {T(Text::kKind), 1.5F},
                                 {T(Text::kPlaceBefore), 2.2F}};
  kit::TableSpec table;
  table.name = T(Text::kEverybodyPlaced);
  table.columns = columns;
  table.rows = map.placed.size();
  table.lines = 2;
  table.dense = !context.facts.narrow;
  table.key = [&](size_t row) { return map.placed[row].id; };
  table.cell = [&](size_t row, size_t column) {
    return Cell(context, map, map.placed[row], column);
  };
  table.pill = [&](size_t row) { return MarkOf(map.placed[row]); };
  table.route = [&](size_t) { return shell::RouteTo(shell::Screen::kMap, map.id); };
  table.selected = [&](size_t row) { return state.chosen.contains(map.placed[row].id); };
  table.on_select = [&](size_t row, bool on) {
    if (on) state.chosen.insert(map.placed[row].id);
    if (!on) state.chosen.erase(map.placed[row].id);
    kit::Wake();
  };
  table.on_select_all = [&](bool on) {
    state.chosen.clear();
    for (const Placed& placed : map.placed) {
      if (on) state.chosen.insert(placed.id);
    }
    kit::Wake();
  };
  const int opened = kit::Table(table);
  if (opened < 0 || static_cast<size_t>(opened) >= map.placed.size()) return;
  OpenPlace(context, map, {map.placed[static_cast<size_t>(opened)].id});
}

}  // namespace earshot::panels
