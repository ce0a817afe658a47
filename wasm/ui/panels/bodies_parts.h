// The parts of the screen of the panel's bodies. Internal to bodies*.cc.
#pragma once

#include <string>
#include <vector>

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// "Corby, aged 27"; both may be missing.
std::string WhereAndAge(const app::MemberRow& row);
// Opens under its button: a role, a search, and who would fill most of what is missing.
void DrawGiveSeat(PanelContext& context, const app::PanelBody& body);
// Of the seat that was pressed, over the page: it ends, is edited, leads to the member.
void DrawSeatDialog(PanelContext& context, const std::vector<app::PanelBody>& bodies);
// "Chair, aged 24, since 1 Sep 2026, until 31 Aug 2027"
std::string SeatInWords(const app::SeatLine& seat);

}  // namespace earshot::panels
