// The filters of the list of stakeholders: the search and the registers are always seen, the rest
// waits behind a button.

#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/fold.h"
#include "wasm/ui/kit/columns.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/stakeholder_parts.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::StakeholdersState;
using shell::T;
using shell::Text;

namespace {

constexpr int kQuietMonths[] = {3, 6, 12, 24};

void DrawRegisters(StakeholdersState& state) {
  const auto option = [](std::string_view code, Text words) {
    return kit::Option{std::string(code), std::string(T(words))};
  };
  const kit::Option registers[] = {option(app::kMediaRegister, Text::kRegisterMedia),
                                   option(app::kPoliticiansRegister, Text::kRegisterPoliticians),
                                   option(app::kLinksRegister, Text::kRegisterLinks),
                                   option(app::kBodiesRegister, Text::kRegisterBodies),
                                   option(app::kPersonasRegister, Text::kRegisterPersonas),
                                   option(app::kAskingRegister, Text::kRegisterAsking)};
  std::string pressed;
  if (!kit::ChipRow(T(Text::kRegisters), registers, state.filter.listed_in, pressed)) return;
  state.filter.listed_in = pressed == state.filter.listed_in ? "" : pressed;
}

const std::vector<kit::Option>& Towns(const PanelContext& context, StakeholdersState& state,
                                      const std::vector<app::StakeholderRow>& rows) {
  return state.towns.Get(context.workspace->TypeVersion("stakeholder"), "", [&rows] {
    std::vector<kit::Option> towns;
    for (const std::string& town : app::LocalitiesOf(rows)) towns.push_back({town, town});
    return towns;
  });
}

void DrawQuiet(const PanelContext& context, StakeholdersState& state) {
  std::vector<kit::Option> lengths;
  for (const int months : kQuietMonths) {
    const std::string number = std::to_string(months);
    lengths.push_back({number, shell::Fill(Text::kMonthsLong, {number})});
  }
  kit::Select({.label = T(Text::kQuietFor), .filter = true, .key = "stakeholders/quiet"}, lengths,
              state.quiet_months, T(Text::kAnyLength));
  const auto today = base::ParseDate(context.facts.today);
  state.filter.quiet_since.clear();
  for (const int months : kQuietMonths) {
    if (!today || state.quiet_months != std::to_string(months)) continue;
    state.filter.quiet_since = base::FormatDate(base::AddMonths(*today, -months));
  }
}

void DrawOtherFilters(PanelContext& context, StakeholdersState& state,
                      const std::vector<app::StakeholderRow>& rows) {
  app::StakeholderFilter& filter = state.filter;
  const auto choose = [](Text label, std::string_view key, std::span<const kit::Option> options,
                         std::string& code, Text all) {
    kit::Select({.label = T(label), .filter = true, .key = key}, options, code, T(all));
  };
  {
    kit::Columns columns({1, 1, 1, 1});
    choose(Text::kKind, "stakeholders/kind", context.options.Terms("stakeholder-kinds"),
           filter.kind, Text::kAllKinds);
    columns.Next();
    choose(Text::kPartPlayed, "stakeholders/role", context.options.Terms("stakeholder-roles"),
           filter.role, Text::kAnyPart);
    columns.Next();
    choose(Text::kStakeholderGroup, "stakeholders/group",
           context.options.Terms("stakeholder-groups"), filter.group, Text::kAnyGroup);
    columns.Next();
    choose(Text::kTown, "stakeholders/town", Towns(context, state, rows), filter.locality,
           Text::kAnyTown);
  }
  kit::Columns columns({1, 1, 1, 1});
  choose(Text::kPermission, "stakeholders/permission", context.options.Terms("contact-permissions"),
         filter.permission, Text::kAnyAnswer);
  columns.Next();
  std::vector<kit::Option> needs = context.options.Terms("information-formats");
  needs.insert(needs.begin(), {std::string(app::kAnyNeed), std::string(T(Text::kSomeNeed))});
  choose(Text::kNeeds, "stakeholders/needs", needs, filter.format, Text::kAnyNeeds);
  columns.Next();
  choose(Text::kSubscription, "stakeholders/subscription", context.options.Terms("subscriptions"),
         filter.subscription, Text::kAnything);
  columns.Next();
  DrawQuiet(context, state);
}

}  // namespace

bool StakeholdersFiltered(const StakeholdersState& state) {
  return state.filter != app::StakeholderFilter{};
}

void ClearStakeholderFilters(StakeholdersState& state) {
  state.filter = {};
  state.quiet_months.clear();
  kit::Wake();
}

void DrawStakeholderFilters(PanelContext& context, StakeholdersState& state,
                            const std::vector<app::StakeholderRow>& rows) {
  // The first screen is kept for the rows: the hint is for whoever sees nobody yet.
  const bool desk = LogOnDesk();
  kit::SearchField({.label = T(Text::kSearchStakeholders),
                    .hint = rows.empty() ? T(Text::kSearchStakeholdersHint) : std::string_view(),
                    .key = "stakeholders/words"},
                   state.filter.words);
  const bool folded = context.facts.narrow && !rows.empty();
  if (!folded) DrawRegisters(state);
  if (rows.empty()) return;
  const Text label = state.filters_open ? Text::kHideFilters : Text::kShowFilters;
  if (desk) kit::SameLine();
  kit::Disclosure(std::string(T(label)) + "###filters", state.filters_open,
                  desk ? kit::ButtonKind::kQuiet : kit::ButtonKind::kSecondary);
  if (folded && (state.filters_open || !state.filter.listed_in.empty())) DrawRegisters(state);
  if (state.filters_open) DrawOtherFilters(context, state, rows);
}

std::pair<kit::Tone, std::string> PermissionPill(std::string_view permission) {
  switch (app::MayBeContacted(permission)) {
    case app::MayContact::kYes:
      return {kit::Tone::kSuccess, std::string(T(Text::kMayContact))};
    case app::MayContact::kNo:
      return {kit::Tone::kError, std::string(T(Text::kDoNotContact))};
    case app::MayContact::kAskFirst:
      break;
  }
  return {kit::Tone::kInfo, std::string(T(Text::kAskFirst))};
}

}  // namespace earshot::panels
