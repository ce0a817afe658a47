// Parts of the panel's own page: what it reads, how far the members are from the targets, and whom
// to find next.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "wasm/ui/panels/panel_state.h"

namespace earshot::panels {

// Kept until the panel's records or the day change.
const PanelReading& ReadingOfPanel(PanelContext& context);

// "16 to 24", or the name of a town.
std::string GroupInWords(const PanelContext& context, std::string_view dimension,
                         std::string_view value);
std::string ShareInWords(int64_t hundredths);  // 1250 -> "12.5%"

// A folded part of the page, `open_at_first` until somebody pressed it. True while it is open.
bool DrawPanelFold(PanelHomeState& state, const std::string& key, const std::string& label,
                   bool open_at_first);

// The groups of each dimension beside the shares wanted (004-20, 004-22).
void DrawPanelGaps(PanelContext& context);
// The largest gaps, and what in the workspace reaches these people (004-20, 004-21, 001-10).
void DrawWhoToFind(PanelContext& context);

}  // namespace earshot::panels
