// The form for a place on a stakeholder map: exact values for one or several, the reason where a
// line is crossed, and what the quadrant asks for (004-09..11, 001-01).

#include <charconv>
#include <utility>

#include "core/base/fold.h"
#include "core/model/schema.h"
#include "core/model/validate.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/map_parts.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::MapPoint;
using app::Placed;
using app::StakeholderMap;
using shell::Fill;
using shell::T;
using shell::Text;

namespace {

std::optional<int> NumberOf(const std::string& text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (number < 0 || number > app::kMapEnd) return std::nullopt;
  return number;
}

std::optional<MapPoint> PointIn(const shell::PlaceForm& form) {
  const auto x = NumberOf(form.x), y = NumberOf(form.y);
  if (!x || !y) return std::nullopt;
  return MapPoint{*x, *y};
}

// What is wrong with the reason; "" = it can be kept.
std::string WrongReason(const shell::PlaceForm& form) {
  const std::string reason = base::TrimSpaces(form.reason);
  if (reason.empty()) return std::string(T(Text::kReasonNeeded));
  return model::FirstProblem(model::FieldOf("position", "reason"), reason);
}

std::string NameOf(const PanelContext& context, const StakeholderMap& map, std::string_view id) {
  const Placed* placed = map.Find(id);
  return placed != nullptr ? placed->name : context.workspace->TitleOf(id);
}

void DrawStanding(PanelContext& context, const StakeholderMap& map, const Placed& placed) {
  kit::Paragraph(PlaceInWords(*map.grid, placed.at));
  if (placed.earlier && !(*placed.earlier == placed.at)) {
    kit::Caption(Fill(Text::kWasAt, {PlaceInWords(*map.grid, *placed.earlier)}));
  }
  if (!placed.reason.empty()) kit::Caption(Fill(Text::kReasonGiven, {placed.reason}));
  if (placed.high_risk) {
    kit::Notice(kit::Tone::kError, shell::T(Text::kHighRiskText), "");
  }
  if (placed.below) {
    kit::Notice(kit::Tone::kWarning, T(Text::kBelowTheirLevel), BelowInWords(context, placed));
  }
}

// Moves that lost to one made at the same time on another device.
void DrawProposals(const StakeholderMap& map, const Placed& placed, shell::PlaceForm& form) {
  for (const app::Proposal& proposal : placed.proposals) {
    kit::Scope scope(proposal.stamp);
    const std::string place = PlaceInWords(*map.grid, proposal.at);
    kit::Paragraph(Fill(Text::kAlsoProposed, {proposal.who, place}));
    if (!proposal.reason.empty()) kit::Caption(Fill(Text::kReasonGiven, {proposal.reason}));
    if (!kit::Button(Fill(Text::kTakeProposal, {PointInWords(*map.grid, proposal.at)}))) continue;
    form.x = std::to_string(proposal.at.x);
    form.y = std::to_string(proposal.at.y);
    if (form.reason.empty()) form.reason = proposal.reason;
    kit::Wake();
  }
}

void DrawNumbers(const StakeholderMap& map, shell::PlaceForm& form) {
  const auto error = [&](const std::string& text) {
    return form.tried && !NumberOf(text) ? T(Text::kNumberOfMap) : std::string_view();
  };
  kit::Columns columns({1, 1});
  kit::NumberField({.label = map.grid->up,
                    .hint = T(Text::kFromNought),
                    .error = error(form.y),
                    .key = "map/y",
                    .blank_is = app::kMapLine},
                   form.y);
  columns.Next();
  kit::NumberField({.label = map.grid->across,
                    .hint = T(Text::kFromNought),
                    .error = error(form.x),
                    .key = "map/x",
                    .blank_is = app::kMapLine},
                   form.x);
}

void DrawQuadrant(const app::Quadrant& quadrant) {
  kit::Heading(3, quadrant.name);
  kit::Paragraph(quadrant.advice);
  if (quadrant.techniques.empty()) return;
  kit::Caption(T(Text::kTechniques));
  kit::Bullets(T(Text::kTechniques), quadrant.techniques);
}

void SaveTo(PanelContext& context, const StakeholderMap& map, shell::PlaceForm& form, MapPoint to) {
  auto transaction =
      app::Place(*context.workspace, map, form.stakeholders, to, form.reason, T(Text::kWhatPlace));
  if (!transaction) return;
  context.intents.Push(shell::Edit{*std::move(transaction), "", "",
                                   Fill(Text::kPlacedOn, {PlaceInWords(*map.grid, to)})});
  context.state.map.chosen.clear();
  context.state.map.nudged.clear();
  form.open = false;
}

void DrawFields(PanelContext& context, const StakeholderMap& map, shell::PlaceForm& form) {
  DrawNumbers(map, form);
  const std::optional<MapPoint> to = PointIn(form);
  const bool crosses = to && app::NeedsReason(map, form.stakeholders, *to);
  if (crosses) {
    const std::string wrong = form.tried ? WrongReason(form) : "";
    kit::TextField({.label = T(Text::kWhyMoved),
                    .hint = T(Text::kWhyMovedHint),
                    .error = wrong,
                    .key = "map/reason"},
                   form.reason);
  }
  if (kit::Button(T(Text::kSavePlace), kit::ButtonKind::kPrimary)) {
    form.tried = true;
    kit::Wake();
    // One that is not asked for any more is out of sight, and must not hold the place up.
    if (to && !crosses && !WrongReason(form).empty()) form.reason.clear();
    if (to && (!crosses || WrongReason(form).empty())) SaveTo(context, map, form, *to);
    if (form.open) {
      kit::FocusField(!NumberOf(form.y) ? "map/y" : !NumberOf(form.x) ? "map/x" : "map/reason");
    }
  }
  if (to) DrawQuadrant(app::QuadrantOf(*map.grid, *to));
}

void DrawTakeOff(PanelContext& context, const StakeholderMap& map, shell::PlaceForm& form) {
  std::vector<std::string> on_it;
  for (const std::string& id : form.stakeholders) {
    if (map.Find(id) != nullptr) on_it.push_back(id);
  }
  if (on_it.empty() || !kit::Button(T(Text::kTakeOffMap), kit::ButtonKind::kDanger)) return;
  context.intents.Push(shell::Edit{app::TakeOff(map, on_it, T(Text::kWhatTakeOff)), "", "",
                                   std::string(T(Text::kTakenOff))});
  context.state.map.chosen.clear();
  form.open = false;
}

}  // namespace

void OpenPlace(PanelContext& context, const StakeholderMap& map,
               std::vector<std::string> stakeholders, std::optional<MapPoint> at) {
  shell::PlaceForm& form = context.state.map.form;
  form = {};
  if (stakeholders.empty()) return;
  if (const Placed* placed = map.Find(stakeholders.front()); placed != nullptr && !at) {
    if (stakeholders.size() == 1) at = placed->at;
  }
  if (at) {
    form.x = std::to_string(at->x);
    form.y = std::to_string(at->y);
  }
  form.map = map.id;
  form.stakeholders = std::move(stakeholders);
  form.open = true;
  kit::Wake();
}

void MoveTo(PanelContext& context, const StakeholderMap& map, const std::string& stakeholder,
            MapPoint to) {
  if (app::NeedsReason(map, {stakeholder}, to)) return OpenPlace(context, map, {stakeholder}, to);
  shell::PlaceForm form;
  form.stakeholders = {stakeholder};
  SaveTo(context, map, form, to);
}

void DrawPlaceForm(PanelContext& context, const StakeholderMap& map) {
  shell::PlaceForm& form = context.state.map.form;
  if (!form.open || form.map != map.id) return;
  const bool one = form.stakeholders.size() == 1;
  const std::string title =
      one ? NameOf(context, map, form.stakeholders.front())
          : Fill(Text::kManyStakeholders,
                 {shell::FormatNumber(static_cast<int64_t>(form.stakeholders.size()))});
  if (kit::Dialog dialog(title + "###place", form.open); dialog) {
    const Placed* placed = one ? map.Find(form.stakeholders.front()) : nullptr;
    if (placed != nullptr) DrawStanding(context, map, *placed);
    DrawFields(context, map, form);
    if (placed != nullptr) DrawProposals(map, *placed, form);
    if (one) {
      context.Link(T(Text::kOpenStakeholder),
                   shell::RouteTo(shell::Screen::kStakeholder, form.stakeholders.front()));
    }
    DrawTakeOff(context, map, form);
  }
}

}  // namespace earshot::panels
