// Bringing in records of any kind from a file: choose it, say which column is what, see every row
// before it counts, add them in one step that one Undo takes back. The kinds are in import.cc and
// stakeholder_import.cc.
#pragma once

#include <functional>
#include <string_view>

#include "core/report/activity_import.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

struct ImportSteps {
  shell::ImportState& state;
  std::string_view type;          // of record
  std::string_view of_all;        // a required field that may be given for all rows at once
  std::string_view of_all_terms;  // its vocabulary
  std::string_view accept;        // file names, as kit::FilePicker wants them
  shell::Text title, text, file_hint, of_all_label, of_all_hint, rows;
  shell::Text one_ready, ready, one_done, done, what;
  shell::Text back;
  shell::Screen home;  // where `back` leads, and what is shown once the rows are added
  std::function<report::CsvReading(std::string_view bytes)> read;
  std::function<report::ImportPlan()> plan;
  std::function<void(const report::ImportPlan&)> draw_rows;
};
void DrawImportSteps(PanelContext& context, const ImportSteps& steps);

}  // namespace earshot::panels
