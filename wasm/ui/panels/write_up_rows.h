// The repeated rows of a write-up: attendance (which group, how many) and feedback points.
//
// An attendance row's id is made from activity and group, so two devices that count the same group
// meet in one record; changing the group of a stored row therefore moves it to another record.
#pragma once

#include <string>
#include <vector>

#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

void DrawAttendanceRows(PanelContext& context, Form& form);
void DrawFeedbackRows(PanelContext& context, Form& form);
// "Group 2: "; empty for the activity itself. Rows are numbered as they stand on the screen.
std::string RowPrefix(const Form& form, const RecordForm& record);
// Rules between rows: a group is listed once. True when kept; else the rows' issues say so.
bool CheckRows(PanelContext& context, Form& form);
// Works out the ids of attendance rows from their groups. Before CheckForm.
void PlaceRows(PanelContext& context, Form& form);
// EditsOf, and the removal of records whose rows moved to another group.
std::vector<app::RecordEdit> WriteUpEdits(const PanelContext& context, Form& form);

}  // namespace earshot::panels
