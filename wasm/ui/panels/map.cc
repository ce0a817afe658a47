// One stakeholder map: who stands where, who is not placed yet, who moved, who is below their level
// (004-09..11, 001-01). On a phone held upright it is four lists.

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/map_picture.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/kit/scaffold.h"
#include "wasm/ui/panels/history.h"
#include "wasm/ui/panels/map_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::Movement;
using app::StakeholderMap;
using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostMovements = 100;

// The project's maps of this grid, newest first.
std::vector<app::MapLine> MapsOfGrid(PanelContext& context, const StakeholderMap& map) {
  std::vector<app::MapLine> lines =
      context.state.map.maps.Get(context.workspace->version(), map.project,
                                 [&] { return app::MapsOf(*context.workspace, map.project); });
  std::erase_if(lines, [&](const app::MapLine& line) { return line.grid != map.grid->code; });
  return lines;
}

// The date of the map, and another to compare it with.
void DrawDates(PanelContext& context, const StakeholderMap& map,
               const std::vector<app::MapLine>& maps) {
  if (maps.size() < 2) return;
  std::vector<kit::Option> all, others;
  for (const app::MapLine& line : maps) {
    all.push_back({line.id, DateInWords(line.drawn_on)});
    if (line.id != map.id) others.push_back(all.back());
  }
  std::string shown = map.id;
  kit::Columns columns({1, 1});
  if (kit::Select({.label = T(Text::kMapOfDate), .filter = true, .key = "map/of"}, all, shown,
                  T(Text::kChooseOne)) &&
      !shown.empty() && shown != map.id) {
    context.Go(RouteTo(Screen::kMap, shown));
  }
  columns.Next();
  kit::Select({.label = T(Text::kCompareWith), .filter = true, .key = "map/with"}, others,
              context.state.map.compare_with, T(Text::kChooseOne));
}

std::string MovementInWords(const StakeholderMap& map, const Movement& movement) {
  const auto place = [&](app::MapPoint at) { return PlaceInWords(*map.grid, at); };
  switch (movement.kind) {
    case Movement::Kind::kNew:
      return Fill(Text::kCameOn, {place(*movement.to)});
    case Movement::Kind::kGone:
      return Fill(Text::kWentOff, {place(*movement.from)});
    case Movement::Kind::kCrossed:
      return Fill(Text::kCrossedFrom, {place(*movement.from), place(*movement.to)});
    case Movement::Kind::kMoved:
      break;
  }
  return Fill(Text::kMovedFrom, {place(*movement.from), place(*movement.to)});
}

// From the older of the two to the newer one.
const std::vector<Movement>& Movements(PanelContext& context, const StakeholderMap& map,
                                       const std::vector<app::MapLine>& maps) {
  shell::MapState& state = context.state.map;
  std::string earlier = state.compare_with, later = map.id;
  for (const app::MapLine& line : maps) {
    if (line.id == map.id) break;
    if (line.id == state.compare_with) std::swap(earlier, later);
  }
  return state.movements.Get(context.workspace->version(), earlier + "/" + later,
                             [&] { return app::CompareMaps(*context.workspace, earlier, later); });
}

EarlierPlaces PlacesBefore(PanelContext& context, const StakeholderMap& map,
                           const std::vector<app::MapLine>& maps, bool compared) {
  EarlierPlaces places;
  if (!compared) return places;
  for (const Movement& movement : Movements(context, map, maps)) {
    // Compared with a later date, the place of that date is the other one.
    const auto& other =
        movement.to && map.Find(movement.id) != nullptr && *movement.to == map.Find(movement.id)->at
            ? movement.from
            : movement.to;
    if (other) places[movement.id] = *other;
  }
  return places;
}

void DrawMovements(const StakeholderMap& map, const std::vector<Movement>& movements) {
  kit::Heading(2, T(Text::kWhoMoved));
  if (movements.empty()) return kit::Paragraph(T(Text::kNobodyMoved));
  const size_t shown = std::min(movements.size(), kMostMovements);
  std::vector<std::string> words;
  std::vector<kit::Fact> facts;
  words.reserve(shown);
  for (size_t i = 0; i < shown; ++i) {
    words.push_back(MovementInWords(map, movements[i]));
    facts.push_back({movements[i].name, words.back()});
  }
  kit::Facts(facts);
  DrawShownOf(shown, movements.size());
}

void DrawBelowPart(PanelContext& context, const StakeholderMap& map) {
  const size_t below = map.Below();
  if (below == 0) return;
  const std::string label =
      Count(static_cast<int64_t>(below), Text::kOneBelow, Text::kManyBelow) + "###below";
  kit::Disclosure(label, context.state.map.below_open);
  if (!context.state.map.below_open) return;
  const std::string chosen = DrawBelow(context, map);
  if (!chosen.empty()) OpenPlace(context, map, {chosen});
}

// A move by keys is one change, not one for each press: it waits until it is saved.
void DrawNudgedBar(PanelContext& context, const StakeholderMap& map) {
  shell::MapState& state = context.state.map;
  const app::Placed* placed = map.Find(state.nudged);
  if (placed == nullptr) return state.nudged.clear();
  kit::ActionBar bar(T(Text::kPlaceSeveral));
  if (kit::Button(Fill(Text::kSaveMoveOf, {placed->name}) + "###save-move")) {
    MoveTo(context, map, std::string(state.nudged), state.nudged_at);
  }
  kit::SameLine();
  if (kit::Button(T(Text::kPutBack), kit::ButtonKind::kQuiet)) {
    state.nudged.clear();
    kit::Wake();
  }
}

// What was chosen for one place; anything chosen that is no longer there is forgotten.
void DrawChosenBar(PanelContext& context, const StakeholderMap& map) {
  shell::MapState& state = context.state.map;
  std::erase_if(state.chosen, [&](const std::string& id) { return map.Find(id) == nullptr; });
  if (!state.nudged.empty()) return DrawNudgedBar(context, map);
  if (state.chosen.empty()) return;
  kit::ActionBar bar(T(Text::kPlaceSeveral));
  const std::string number = shell::FormatNumber(static_cast<int64_t>(state.chosen.size()));
  if (kit::Button(Fill(Text::kPlaceChosen, {number}) + "###several")) {
    OpenPlace(context, map, {state.chosen.begin(), state.chosen.end()});
  }
}

void DrawHead(PanelContext& context, const StakeholderMap& map) {
  kit::Heading(1, MapInWords(context, map.grid->code, map.drawn_on));
  std::string about = context.workspace->TitleOf(map.project);
  if (!map.took_part.empty()) {
    about = Fill(Text::kHeldDetail, {about, InSentence(Fill(Text::kDrawnWith, {map.took_part}))});
  }
  kit::Caption(about);
  if (!map.remark.empty()) kit::Paragraph(map.remark);
  context.ButtonLink(T(Text::kEdit), RouteTo(Screen::kEditRecord, map.id));
  kit::SameLine();
  const bool drawing = kit::Button(T(Text::kSaveMapPicture));
  kit::SameLine();
  const bool pixels = kit::Button(T(Text::kSaveMapPixels));
  if (!drawing && !pixels) return;
  // The page paints the drawing where the name asks for pixels (web/page.js).
  context.intents.Push(shell::SaveFile{"map-" + map.drawn_on, pixels ? "png" : "svg",
                                       report::MapPicture(*context.workspace, map)});
}

const StakeholderMap& ReadKept(PanelContext& context, std::string_view id) {
  shell::MapState& state = context.state.map;
  if (state.opened != id) {
    state.opened = std::string(id);
    state.chosen.clear();
    state.compare_with.clear();
    state.words.clear();
    state.below_open = false;
    state.nudged.clear();
    state.view = {};
  }
  return state.map.Get(context.workspace->version(), state.opened,
                       [&] { return app::ReadMap(*context.workspace, id); });
}

}  // namespace

void DrawMap(PanelContext& context, std::string_view id) {
  const StakeholderMap& map = ReadKept(context, id);
  if (map.id.empty()) {
    context.Link(T(Text::kBackToProjects), RouteTo(Screen::kProjects));
    kit::Heading(1, T(Text::kMap));
    return DrawNotHere(context);
  }
  context.Link(T(Text::kBackToMaps), RouteTo(Screen::kMaps, map.project));
  DrawHead(context, map);
  const std::vector<app::MapLine> maps = MapsOfGrid(context, map);
  DrawDates(context, map, maps);
  const bool compared = std::any_of(maps.begin(), maps.end(), [&](const app::MapLine& line) {
    return line.id == context.state.map.compare_with;
  });
  if (compared) DrawMovements(map, Movements(context, map, maps));
  DrawBelowPart(context, map);
  // Who could be placed comes first where nobody is.
  const bool empty = map.placed.empty();
  if (empty) DrawTray(context, map);
  const bool too_many = map.placed.size() > kit::kMostMarks;
  if (too_many) kit::Paragraph(T(Text::kTooManyMarks));
  if (context.facts.narrow || too_many) {
    DrawQuadrantLists(context, map);
  } else {
    DrawMarks(context, map, PlacesBefore(context, map, maps, compared));
  }
  if (!empty) DrawTray(context, map);
  DrawPlacedTable(context, map);
  const auto document = context.workspace->Document(id);
  if (document) {
    const base::Json* documents[] = {&*document};
    DrawHistory(context, documents);
    DrawDeleteRecord(context, *document, RouteTo(Screen::kMaps, map.project));
  }
  DrawChosenBar(context, map);
  DrawPlaceForm(context, map);
}

}  // namespace earshot::panels
