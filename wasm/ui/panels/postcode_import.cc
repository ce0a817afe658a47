// Under the import of members: a list of postcodes is taken in, and the towns of members who have
// none are looked up in it, without a connection (004-20).

#include "core/report/postcode_import.h"

#include <string>

#include "wasm/ui/panels/import_steps.h"
#include "wasm/ui/panels/member_import_parts.h"

namespace earshot::panels {

using shell::Count;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

void DrawRows(const PanelContext& context, const report::ImportPlan& plan) {
  const auto label = [](std::string_view field) {
    return model::FieldOf("postcode_area", field).label;
  };
  const kit::Column columns[] = {{label("code"), 2},
                                 {T(Text::kTown), 2},
                                 {label("deprivation_decile"), 1.4F, true},
                                 {label("rural_urban"), 3}};
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
        return base::AsString(ValueIn(edit, "locality"));
      case 2: {
        const int64_t decile = base::AsInteger(ValueIn(edit, "deprivation_decile"));
        return decile == 0 ? std::string() : shell::FormatNumber(decile);
      }
      default:
        return context.panel->LabelOf("rural-urban", base::AsString(ValueIn(edit, "rural_urban")));
    }
  };
  kit::Table(table);
}

void DrawTownsToLookUp(PanelContext& context, MemberImportState& state,
                       const std::vector<app::PostcodeArea>& areas) {
  const app::Workspace& panel = *context.panel;
  const std::vector<app::RecordEdit>& towns =
      state.towns.Get(panel.version(), "", [&] { return app::LookUpTowns(panel, areas); });
  if (towns.empty()) return;
  const auto count = static_cast<int64_t>(towns.size());
  kit::Paragraph(Count(count, Text::kTownsOneToLookUp, Text::kTownsToLookUp));
  if (!kit::Button(T(Text::kLookUpTowns))) return;
  context.intents.Push(shell::Edit{{std::string(T(Text::kLookUpTowns)), towns},
                                   "",
                                   "",
                                   Count(count, Text::kTownsOneFound, Text::kTownsFound)});
}

}  // namespace

void DrawPostcodes(PanelContext& context, MemberImportState& state) {
  const app::Workspace& panel = *context.panel;
  const std::vector<app::PostcodeArea>& areas = state.areas.Get(
      panel.TypeVersion("postcode_area"), "", [&] { return app::ReadPostcodeAreas(panel); });
  DrawImportSteps(
      context,
      {.state = state.postcodes,
       .type = "postcode_area",
       .accept = ".csv,.tsv,.txt,text/csv",
       .title = Text::kPostcodes,
       .text = Text::kPostcodesText,
       .file_hint = Text::kPostcodesHint,
       .rows = Text::kImportRows,
       .one_ready = Text::kPostcodesOneReady,
       .ready = Text::kPostcodesReady,
       .one_done = Text::kPostcodesOneDone,
       .done = Text::kPostcodesDone,
       .what = Text::kPostcodes,
       .back = Text::kBack,
       .home = Screen::kMemberImport,
       .read =
           [](std::string_view bytes) { return report::ReadCsv(bytes, report::kPostcodeLimits); },
       .plan =
           [&] {
             return report::PlanPostcodes(panel, state.postcodes.reading, state.postcodes.columns);
           },
       .draw_rows = [&](const report::ImportPlan& plan) { DrawRows(context, plan); },
       .second = true,
       .file_label = Text::kPostcodesFile,
       .key = "postcodes",
       .on_file = [&] { state.members = {}; },
       .transaction = report::PostcodeTransaction});
  if (!areas.empty()) {
    kit::Paragraph(
        Count(static_cast<int64_t>(areas.size()), Text::kPostcodesOneHere, Text::kPostcodesHere));
  }
  DrawTownsToLookUp(context, state, areas);
}

}  // namespace earshot::panels
