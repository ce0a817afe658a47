// Bringing in records of any kind from a file: choose it, say which column is what, see every row
// before it counts, add them in one step that one Undo takes back. The kinds are in import.cc,
// stakeholder_import.cc, member_import.cc and postcode_import.cc.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/activity_import.h"
#include "wasm/ui/panels/panel_context.h"
#include "wasm/ui/shell/router.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

struct ImportSteps {
  shell::ImportState& state;
  std::string_view type;  // of record
  // A required field that may be given for all rows at once, and its vocabulary; "" = there is none
  std::string_view of_all = "";
  std::string_view of_all_terms = "";
  std::string_view accept = ".csv,.tsv,.txt,text/csv";  // names of files, for kit::FilePicker
  shell::Text title, text;
  shell::Text file_hint = shell::Text::kImportFileHint;
  shell::Text of_all_label = {}, of_all_hint = {};
  shell::Text one_ready, ready, one_done, done, what;
  shell::Text back;
  shell::Screen home;  // where `back` leads, and what is shown once the rows are added
  std::function<report::CsvReading(std::string_view bytes)> read = {};  // not given: as CSV
  std::function<report::ImportPlan()> plan;
  // Of the table of rows. The first column holds their titles; `cell` is asked for the others.
  std::vector<kit::Column> columns;
  std::function<std::string(const report::ImportPlan&, size_t row, size_t column)> cell;

  // Of a kind that comes second on its screen. REQUIRES: what was chosen in the other is forgotten
  // when a file is chosen in one (`on_file`), since the page keeps the last file only.
  bool second = false;  // its heading is a section, nothing leads back, and it is stayed with
  shell::Text file_label = shell::Text::kImportFile;
  std::string_view key = "import";  // of its fields
  std::function<void()> on_file = {};
  // What else is chosen for the whole file: drawn under the columns, and as a part of what the plan
  // depends on.
  std::function<void()> draw_choices = {};
  std::function<std::string()> choices = {};
  std::function<void()> draw_doubts = {};  // between the problems and the button
  // What is to be done; not given: the edits of the plan, as `what`.
  std::function<app::Transaction(const report::ImportPlan&)> transaction = {};
};
void DrawImportSteps(PanelContext& context, const ImportSteps& steps);

// A column of the file was said to be this field.
bool Tells(const shell::ImportState& state, std::string_view field);
// Of a field that the edit sets; null or "" = it does not.
base::Json ValueIn(const app::RecordEdit& edit, std::string_view field);
std::string TextIn(const app::RecordEdit& edit, std::string_view field);
// Under a line that says what they are, as many as can be read.
void DrawSentences(std::string_view name, const std::vector<report::ImportProblem>& problems);

}  // namespace earshot::panels
