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

std::string TextIn(const app::RecordEdit& edit, std::string_view field) {
  return base::AsString(ValueIn(edit, field));
}

void DrawRows(const PanelContext& context, const report::ImportPlan& plan) {
  const kit::Column columns[] = {{T(Text::kNameColumn), 3},
                                 {T(Text::kKind), 1.4F},
                                 {T(Text::kTown), 1.4F},
                                 {T(Text::kEmailColumn), 2.4F}};
  kit::TableSpec table;
  table.name = T(Text::kImportRows);
  table.columns = columns;
  table.rows = plan.ready.size();
  table.height = 360;
  table.key = [&](size_t row) { return "row-" + std::to_string(plan.ready[row].row); };
  table.cell = [&](size_t row, size_t column) {
    const app::RecordEdit& edit = plan.edits[row];
    switch (column) {
      case 0:
        return plan.ready[row].title;
      case 1:
        return context.workspace->LabelOf("stakeholder-kinds", TextIn(edit, "kind"));
      case 2:
        return TextIn(edit, "locality");
      default:
        return TextIn(edit, "email");
    }
  };
  kit::Table(table);
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
                   .rows = Text::kImportRows,
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
                   .draw_rows = [&](const report::ImportPlan& plan) { DrawRows(context, plan); }});
}

}  // namespace earshot::panels
