// Draws the fields of a record from its schema table: a field added in types.cc appears here with
// the right widget, its label, help, limits and errors, without a change to this file.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "wasm/ui/kit/kit.h"
#include "wasm/ui/panels/form.h"
#include "wasm/ui/panels/panel_context.h"

namespace earshot::panels {

struct RecordFormStyle {
  std::string_view prefix = "";  // "Feedback 1: " makes labels of repeated rows distinct
  // Empty: every field that is asked. A form that picks its fields folds none of them away.
  std::function<bool(const model::Field&)> shown;
  bool more = true;  // with its folded parts; false: DrawMoreDetails draws them further down
};

// True when the person changed something in this frame.
bool DrawRecordForm(PanelContext& context, Form& form, RecordForm& record,
                    const RecordFormStyle& style = {});
// The folded parts of a record (model::Field::section), each closed until the person opens it, or
// something in it is given or wrong. True when the person changed something in this frame.
bool DrawMoreDetails(PanelContext& context, Form& form, RecordForm& record,
                     std::string_view prefix = "");
// A set of named records: chips, and a field that takes a known name or makes a new one. True when
// the person changed it.
bool DrawNamedSet(PanelContext& context, const model::Field& field, const kit::FieldSpec& spec,
                  std::vector<std::string>& chosen);
// The errors of every record, for the top of the page. `prefix` names the row of a record.
std::vector<kit::SummaryError> ErrorsOf(
    const Form& form, const std::function<std::string(const RecordForm&)>& prefix);
// Checks every record; true when nothing is wrong. On false the errors are shown from now on.
bool CheckForm(PanelContext& context, Form& form);
// The edits of all changed records; remembers which record each edit belongs to. Records that were
// named by typing and that nobody has made yet come with them.
std::vector<app::RecordEdit> EditsOf(const PanelContext& context, Form& form);
// Notes the change for the draft.
void Touch(PanelContext& context, Form& form);

}  // namespace earshot::panels
