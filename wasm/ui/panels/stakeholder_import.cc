// Bringing in stakeholders from a spreadsheet or from contact cards (import_steps.h; 004-14).

#include <string>

#include "core/report/stakeholder_import.h"
#include "core/report/vcard.h"
#include "wasm/ui/panels/import_steps.h"
#include "wasm/ui/panels/panels.h"

namespace earshot::panels {

using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::string Cell(const PanelContext& context, const app::RecordEdit& edit, size_t column) {
  if (column > 1) return TextIn(edit, column == 2 ? "locality" : "email");
  return context.workspace->LabelOf("stakeholder-kinds", TextIn(edit, "kind"));
}

}  // namespace

void DrawStakeholderImport(PanelContext& context) {
  shell::ImportState& state = context.state.stakeholders.import;
  bool& from_cards = context.state.stakeholders.from_cards;
  DrawImportSteps(context,
                  {.state = state,
                   .type = "stakeholder",
                   .of_all = "kind",
                   .of_all_terms = "stakeholder-kinds",
                   .accept = ".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard",
                   .title = Text::kImportPeople,
                   .text = Text::kImportPeopleText,
                   .file_hint = Text::kImportPeopleHint,
                   .of_all_label = Text::kImportKindOfAll,
                   .of_all_hint = Text::kImportKindOfAllHint,
                   .one_ready = Text::kImportOnePersonReady,
                   .ready = Text::kImportPeopleReady,
                   .one_done = Text::kImportOnePersonDone,
                   .done = Text::kImportPeopleDone,
                   .what = Text::kImportPeople,
                   .back = Text::kBackToStakeholders,
                   .home = Screen::kStakeholders,
                   .read =
                       [&from_cards](std::string_view bytes) {
                         from_cards = report::LooksLikeVcards(bytes);
                         return from_cards ? report::ReadVcards(bytes) : report::ReadCsv(bytes);
                       },
                   .plan =
                       [&] {
                         return report::PlanStakeholders(*context.workspace, state.reading,
                                                         state.columns, state.of_all, from_cards);
                       },
                   .columns = {{T(Text::kNameColumn), 3},
                               {T(Text::kKind), 1.4F},
                               {T(Text::kTown), 1.4F},
                               {T(Text::kEmailColumn), 2.4F}},
                   .cell = [&](const report::ImportPlan& plan, size_t row,
                               size_t column) { return Cell(context, plan.edits[row], column); }});
}

}  // namespace earshot::panels
