// The canvas of a stakeholder map: what its marks show, and what becomes of what is done to them.

#include <utility>

#include "wasm/ui/kit/map_canvas.h"
#include "wasm/ui/panels/map_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::Placed;
using app::StakeholderMap;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

constexpr float kZoomStep = 1.5F;

kit::MarkShape ShapeOf(std::string_view kind) {
  if (kind == "person") return kit::MarkShape::kCircle;
  if (kind == "segment") return kit::MarkShape::kRing;
  return kind == "group" || kind == "body" ? kit::MarkShape::kHexagon : kit::MarkShape::kSquare;
}

std::string Spoken(const StakeholderMap& map, const Placed& placed, app::MapPoint at) {
  std::string words = Fill(Text::kMapOfDay, {placed.name, PlaceInWords(*map.grid, at)});
  if (placed.below) words += ", " + std::string(T(Text::kBelowLevel));
  if (placed.high_risk) words += ", " + std::string(T(Text::kHighRisk));
  return words;
}

// What is read out of each where it is saved. Kept: a frame draws hundreds of them.
const std::vector<std::string>& SpokenOf(PanelContext& context, const StakeholderMap& map) {
  return context.state.map.spoken.Get(context.workspace->version(), map.id, [&map] {
    std::vector<std::string> spoken;
    spoken.reserve(map.placed.size());
    for (const Placed& placed : map.placed) spoken.push_back(Spoken(map, placed, placed.at));
    return spoken;
  });
}

// Which mark is which; `nudged_words` owns the words of the one that keys have moved.
std::vector<kit::MapMark> MarksOf(PanelContext& context, const StakeholderMap& map,
                                  const EarlierPlaces& earlier, std::string& nudged_words) {
  const shell::MapState& state = context.state.map;
  const std::vector<std::string>& spoken = SpokenOf(context, map);
  std::vector<kit::MapMark> marks;
  marks.reserve(map.placed.size());
  for (const Placed& placed : map.placed) {
    const bool nudged = placed.id == state.nudged;
    const app::MapPoint at = nudged ? state.nudged_at : placed.at;
    if (nudged) nudged_words = Spoken(map, placed, at);
    kit::MapMark mark;
    mark.key = placed.id;
    mark.name = placed.name;
    mark.spoken = nudged ? nudged_words : spoken[marks.size()];
    mark.shape = ShapeOf(placed.kind);
    mark.x = at.x;
    mark.y = at.y;
    if (const auto from = earlier.find(placed.id); from != earlier.end() && !(from->second == at)) {
      mark.earlier = std::pair(from->second.x, from->second.y);
    }
    mark.chosen = state.chosen.contains(placed.id);
    mark.apart = nudged;
    mark.gap = placed.below;
    mark.risk = placed.high_risk;
    marks.push_back(mark);
  }
  return marks;
}

void Answer(PanelContext& context, const StakeholderMap& map, const kit::MapAnswer& answer) {
  using Kind = kit::MapAnswer::Kind;
  shell::MapState& state = context.state.map;
  if (answer.kind == Kind::kNone) return;
  const Placed& placed = map.placed[answer.mark];
  const app::MapPoint to{answer.x, answer.y};
  switch (answer.kind) {
    case Kind::kOpened:
      OpenPlace(context, map, {placed.id}, to);
      break;
    case Kind::kNudged:
      state.nudged = placed.id;
      state.nudged_at = to;
      kit::Announce(PlaceInWords(*map.grid, to));
      break;
    case Kind::kDropped:
      state.nudged.clear();
      MoveTo(context, map, placed.id, to);
      break;
    case Kind::kCrowd:
      state.crowd.clear();
      for (const size_t mark : answer.marks) state.crowd.push_back(map.placed[mark].id);
      state.crowd_open = true;
      break;
    case Kind::kNone:
      break;
  }
  kit::Wake();
}

void DrawCrowdList(PanelContext& context, const StakeholderMap& map) {
  shell::MapState& state = context.state.map;
  if (!state.crowd_open) return;
  std::string chosen;
  if (kit::Dialog dialog(T(Text::kCloseTogether), state.crowd_open); dialog) {
    kit::List list(T(Text::kCloseTogether));
    for (const std::string& id : state.crowd) {
      const Placed* placed = map.Find(id);
      if (placed == nullptr) continue;
      const std::string detail = PlaceInWords(*map.grid, placed->at);
      if (list.Row({.key = id, .title = placed->name, .detail = detail})) chosen = id;
    }
  }
  if (chosen.empty()) return;
  state.crowd_open = false;
  OpenPlace(context, map, {chosen});
}

}  // namespace

void DrawMarks(PanelContext& context, const StakeholderMap& map, const EarlierPlaces& earlier) {
  shell::MapState& state = context.state.map;
  if (map.Below() > 0 && !state.below_open) kit::SameLine();  // beside the button that lists them
  if (kit::Button(T(Text::kZoomIn), kit::ButtonKind::kQuiet)) {
    if (const Placed* placed = map.Find(state.nudged)) {  // it stays in sight
      state.view.x = static_cast<float>(placed->at.x);
      state.view.y = static_cast<float>(placed->at.y);
    }
    kit::ZoomBy(state.view, kZoomStep);
  }
  kit::SameLine();
  if (kit::Button(T(Text::kZoomOut), kit::ButtonKind::kQuiet)) {
    kit::ZoomBy(state.view, 1 / kZoomStep);
  }
  std::string nudged_words;
  const std::vector<kit::MapMark> marks = MarksOf(context, map, earlier, nudged_words);
  kit::MapSpec spec{.name = T(Text::kMap),
                    .quadrants = {},
                    .high_up = map.grid->high_up,
                    .low_up = map.grid->low_up,
                    .low_across = map.grid->low_across,
                    .high_across = map.grid->high_across,
                    .gap_words = T(Text::kBelowLevel),
                    .risk_words = T(Text::kHighRisk),
                    .crowd = T(Text::kCrowd),
                    .marks = marks};
  for (size_t i = 0; i < spec.quadrants.size(); ++i)
    spec.quadrants[i] = map.grid->quadrants[i].name;
  Answer(context, map, kit::MapCanvas(spec, state.view));
  kit::Caption(T(Text::kMapHelp));
  DrawCrowdList(context, map);
}

}  // namespace earshot::panels
