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

std::string Cell(const report::ImportRowPreview& row, size_t column) {
  if (column == 1) return DateInWords(row.held_on);
  if (column == 3) return shell::FormatNumber(row.people);
  return row.project.empty() ? std::string(T(Text::kNoProject)) : row.project;
}

}  // namespace

void DrawImport(PanelContext& context) {
  shell::ImportState& state = context.state.import;
  DrawImportSteps(context, {.state = state,
                            .type = "activity",
                            .of_all = "engagement_type",
                            .of_all_terms = "engagement-types",
                            .title = Text::kImport,
                            .text = Text::kImportText,
                            .of_all_label = Text::kImportTypeOfAll,
                            .of_all_hint = Text::kImportTypeOfAllHint,
                            .one_ready = Text::kImportOneReady,
                            .ready = Text::kImportReady,
                            .one_done = Text::kImportOneDone,
                            .done = Text::kImportDone,
                            .what = Text::kImportWhat,
                            .back = Text::kBackToLog,
                            .home = Screen::kLog,
                            .plan =
                                [&] {
                                  return report::PlanImport(*context.workspace, state.reading,
                                                            state.columns, context.facts.today,
                                                            state.of_all);
                                },
                            .columns = {{T(Text::kActivity), 3},
                                        {T(Text::kDate), 1.4F},
                                        {T(Text::kProject), 2},
                                        {T(Text::kPeopleColumn), 1, true}},
                            .cell = [](const report::ImportPlan& plan, size_t row,
                                       size_t column) { return Cell(plan.ready[row], column); }});
}

}  // namespace earshot::panels
