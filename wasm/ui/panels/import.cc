// Bringing in activities from a spreadsheet (import_steps.h).

#include <string>

#include "core/report/activity_import.h"
#include "wasm/ui/panels/import_steps.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

using shell::Screen;
using shell::T;
using shell::Text;

namespace {

void DrawRows(const report::ImportPlan& plan) {
  const kit::Column columns[] = {{T(Text::kActivity), 3},
                                 {T(Text::kDate), 1.4F},
                                 {T(Text::kProject), 2},
                                 {T(Text::kPeopleColumn), 1, true}};
  kit::TableSpec table;
  table.name = T(Text::kImportRows);
  table.columns = columns;
  table.rows = plan.ready.size();
  table.height = 360;
  table.key = [&](size_t row) { return "row-" + std::to_string(plan.ready[row].row); };
  table.cell = [&](size_t row, size_t column) {
    const report::ImportRowPreview& one = plan.ready[row];
    switch (column) {
      case 0:
        return one.title;
      case 1:
        return DateInWords(one.held_on);
      case 2:
        return one.project.empty() ? std::string(T(Text::kNoProject)) : one.project;
      default:
        return shell::FormatNumber(one.people);
    }
  };
  kit::Table(table);
}

}  // namespace

void DrawImport(PanelContext& context) {
  shell::ImportState& state = context.state.import;
  DrawImportSteps(context, {.state = state,
                            .type = "activity",
                            .of_all = "engagement_type",
                            .of_all_terms = "engagement-types",
                            .accept = ".csv,.tsv,.txt,text/csv",
                            .title = Text::kImport,
                            .text = Text::kImportText,
                            .file_hint = Text::kImportFileHint,
                            .of_all_label = Text::kImportTypeOfAll,
                            .of_all_hint = Text::kImportTypeOfAllHint,
                            .rows = Text::kImportRows,
                            .one_ready = Text::kImportOneReady,
                            .ready = Text::kImportReady,
                            .one_done = Text::kImportOneDone,
                            .done = Text::kImportDone,
                            .what = Text::kImportWhat,
                            .back = Text::kBackToLog,
                            .home = Screen::kLog,
                            .read = [](std::string_view bytes) { return report::ReadCsv(bytes); },
                            .plan =
                                [&] {
                                  return report::PlanImport(*context.workspace, state.reading,
                                                            state.columns, context.facts.today,
                                                            state.of_all);
                                },
                            .draw_rows = DrawRows});
}

}  // namespace earshot::panels
