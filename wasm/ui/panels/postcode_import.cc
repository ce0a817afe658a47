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

std::string Cell(const PanelContext& context, const app::RecordEdit& edit, size_t column) {
  if (column == 1) return TextIn(edit, "locality");
  if (column == 3) return context.panel->LabelOf("rural-urban", TextIn(edit, "rural_urban"));
  const int64_t decile = base::AsInteger(ValueIn(edit, "deprivation_decile"));
  return decile == 0 ? std::string() : shell::FormatNumber(decile);
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
  const auto label = [](std::string_view field) {
    return model::FieldOf("postcode_area", field).label;
  };
  DrawImportSteps(
      context,
      {.state = state.postcodes,
       .type = "postcode_area",
       .title = Text::kPostcodes,
       .text = Text::kPostcodesText,
       .file_hint = Text::kPostcodesHint,
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
       .columns = {{label("code"), 2},
                   {T(Text::kTown), 2},
                   {label("deprivation_decile"), 1.4F, true},
                   {label("rural_urban"), 3}},
       .cell = [&](const report::ImportPlan& plan, size_t row,
                   size_t column) { return Cell(context, plan.edits[row], column); },
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
