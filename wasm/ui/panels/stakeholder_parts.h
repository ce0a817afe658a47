// What the list of stakeholders and the card of one share.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// May they be contacted, in two words.
std::pair<kit::Tone, std::string> PermissionPill(std::string_view permission);
// All of them, kept until a stakeholder or a contact changes.
const std::vector<app::StakeholderRow>& StakeholderRows(PanelContext& context);

// The search, the registers, and the filters behind a button.
void DrawStakeholderFilters(PanelContext& context, shell::StakeholdersState& state,
                            const std::vector<app::StakeholderRow>& rows);
// Who asks again and again, with a button that makes a stakeholder of them.
void DrawRepeatRequesters(PanelContext& context);
bool StakeholdersFiltered(const shell::StakeholdersState& state);
void ClearStakeholderFilters(shell::StakeholdersState& state);

// On the card: who is in a body, or the bodies that somebody is in.
void DrawMemberships(PanelContext& context, std::string_view id, const base::Json& stakeholder);

}  // namespace earshot::panels
