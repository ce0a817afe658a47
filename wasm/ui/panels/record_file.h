// Any list of records as a file: for a spreadsheet, or for a program (report/record_table.h).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

// A button for each kind of file. `ids` is asked for when one is pressed, not on each frame.
void DrawSaveList(PanelContext& context, std::string_view type,
                  const std::function<std::vector<std::string>()>& ids);

// The choice of a kind of record, and all records of it: a part of Reports.
void DrawTables(PanelContext& context);

}  // namespace earshot::panels
