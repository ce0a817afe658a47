// Target shares from an area profile of the workspace: what would be taken over is seen first, and
// which groups of the profile are not, with the reason (004-22).

#include "core/model/schema.h"
#include "wasm/ui/panels/panel_home_parts.h"
#include "wasm/ui/panels/targets_parts.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using app::ProfileTargets;
using app::WhyNotTaken;
using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

Text ReasonInWords(WhyNotTaken why) {
  switch (why) {
    case WhyNotTaken::kOtherCut:
      return Text::kTargetsOtherCut;
    case WhyNotTaken::kTooYoung:
      return Text::kTargetsTooYoung;
    case WhyNotTaken::kPartIsThere:
      break;
  }
  return Text::kTargetsPart;
}

const std::vector<kit::Option>& Profiles(const PanelContext& context, TargetsState& state) {
  const app::Workspace& workspace = *context.engagement;
  return state.profiles.Get(workspace.TypeVersion("area_profile"), "", [&] {
    std::vector<kit::Option> options;
    for (const app::Row& row : workspace.List("area_profile")) {
      options.push_back({row.id, base::GetString(row.document, "name")});
    }
    return options;
  });
}

const ProfileTargets& Taken(PanelContext& context, TargetsState& state) {
  const app::PanelSettings& settings = PanelSettingsOf(context);
  const std::string key =
      state.profile + "/" + state.dimension + "/" + std::to_string(settings.minimum_age);
  return state.taken.Get(context.engagement->version(), key, [&] {
    return app::TargetsFromProfile(*context.engagement, state.profile, state.dimension, settings);
  });
}

void DrawLines(Text name, const std::vector<std::string>& lines) {
  const std::vector<std::string_view> items(lines.begin(), lines.end());
  kit::Bullets(T(name), items);
}

void DrawTaken(const PanelContext& context, const TargetsState& state, TypedTargets& typed,
               const ProfileTargets& taken) {
  if (taken.shares.empty()) {
    kit::Paragraph(T(Text::kTargetsNothingTaken));
    return;
  }
  std::vector<std::string> lines;
  for (const app::ShareEntry& share : taken.shares) {
    lines.push_back(Fill(Text::kMatrixGap, {GroupInWords(context, state.dimension, share.value),
                                            Fill(Text::kPercent, {share.text})}));
  }
  DrawLines(Text::kTargetsFromProfile, lines);
  kit::Caption(Fill(Text::kHeldDetail, {taken.origin, Count(taken.residents, Text::kTargetsResident,
                                                            Text::kResidents)}));
  if (!kit::Button(T(Text::kTargetsTakeOver))) return;
  for (const app::ShareEntry& share : taken.shares) ShareTyped(typed, share.value) = share.text;
  typed.origin = taken.origin;
  typed.touched = true;
  kit::Announce(T(Text::kTargetsTaken));
  kit::Wake();
}

void DrawNotTaken(const PanelContext& context, const ProfileTargets& taken) {
  if (taken.not_taken.empty()) return;
  std::vector<std::string> lines;
  for (const app::GroupNotTaken& group : taken.not_taken) {
    lines.push_back(
        Fill(Text::kMatrixGap, {context.engagement->LabelOf("population-groups", group.group),
                                T(ReasonInWords(group.why))}));
  }
  kit::Paragraph(T(Text::kTargetsNotTaken));
  DrawLines(Text::kTargetsNotTaken, lines);
}

}  // namespace

void DrawTargetsOfProfile(PanelContext& context, TargetsState& state, TypedTargets& typed) {
  kit::Heading(2, T(Text::kTargetsFromProfile));
  const std::vector<kit::Option>& profiles = Profiles(context, state);
  if (profiles.empty()) {
    kit::Paragraph(T(Text::kNoAreaProfile));
    context.Link(T(Text::kNewAreaProfile), RouteTo(Screen::kNewRecord, "area_profile"));
    return;
  }
  const std::string_view label = model::FindType("area_profile")->label;
  kit::Select({.label = label, .filter = true, .key = "targets/profile"}, profiles, state.profile);
  if (state.profile.empty()) return;
  const ProfileTargets& taken = Taken(context, state);
  DrawTaken(context, state, typed, taken);
  DrawNotTaken(context, taken);
}

}  // namespace earshot::panels
