// Members from a spreadsheet, with the day and the way of their consent (004-20, 000-05), and the
// postcodes that tell in which town each lives (postcode_import.cc).

#include <algorithm>
#include <string>
#include <utility>

#include "core/app/panel_log.h"
#include "core/base/calendar.h"
#include "wasm/ui/panels/import_steps.h"
#include "wasm/ui/panels/member_import_parts.h"
#include "wasm/ui/panels/panels.h"

namespace earshot::panels {

using shell::Screen;
using shell::T;
using shell::Text;

namespace {

std::string TextIn(const app::RecordEdit& edit, std::string_view field) {
  return base::AsString(ValueIn(edit, field));
}

bool Tells(const shell::ImportState& state, std::string_view field) {
  return std::any_of(state.columns.begin(), state.columns.end(),
                     [field](const report::ImportColumn& column) { return column.field == field; });
}

void DrawChoices(PanelContext& context, MemberImportState& state) {
  if (Tells(state.members, "consent_on")) {
    kit::Select({.label = T(Text::kMembersAgreedBy), .filter = true, .key = "import/agreed-by"},
                context.options.Terms("consent-ways"), state.agreed_by, T(Text::kNotGiven));
  }
  if (Tells(state.members, "age")) {
    kit::DateField({.label = T(Text::kMembersAgeOn), .filter = true, .key = "import/age-on"},
                   state.age_on, context.facts.today);
  }
  kit::Checkbox({.label = T(Text::kMembersToCheck), .filter = true, .key = "import/to-check"},
                state.to_check);
}

report::ImportPlan Plan(const PanelContext& context, MemberImportState& state) {
  report::MemberPlan plan =
      report::PlanMembers(*context.panel, state.members.reading, state.members.columns,
                          {.today = context.facts.today,
                           .to_check = state.to_check,
                           .age_on = state.age_on,
                           .agreed_by = state.agreed_by});
  report::ImportPlan rows = std::exchange(plan.rows, {});
  state.rest = std::move(plan);
  return rows;
}

// The line of the log goes with the members: undone, nothing was brought in.
app::Transaction TransactionOf(const PanelContext& context, const MemberImportState& state,
                               const report::ImportPlan& rows) {
  const shell::Facts& facts = context.facts;
  report::MemberPlan plan = state.rest;
  plan.rows = rows;
  std::vector<app::RecordEdit> edits = report::MemberEdits(*context.panel, plan, facts.today);
  edits.push_back(app::LogEdit({.what = "import",
                                .person = facts.person.empty() ? facts.user : facts.person,
                                .done_at = base::FormatInstant(facts.now_ms, facts.utc_offset),
                                .people = static_cast<int64_t>(rows.edits.size())}));
  return {std::string(T(Text::kImportMembers)), std::move(edits)};
}

void DrawDoubts(const std::vector<report::ImportProblem>& doubts) {
  if (doubts.empty()) return;
  kit::Paragraph(T(Text::kMembersDoubts));
  DrawSentences(T(Text::kMembersDoubts), doubts);
}

void DrawRows(const PanelContext& context, const MemberImportState& state,
              const report::ImportPlan& plan) {
  const std::string_view status = model::FieldOf("member", "status").label;
  const kit::Column columns[] = {{T(Text::kNameColumn), 3},
                                 {status, 1.2F},
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
        return context.panel->LabelOf("member-states", state.rest.companions[row].status);
      case 2:
        return TextIn(edit, "locality");
      default:
        return TextIn(edit, "email");
    }
  };
  kit::Table(table);
}

void DrawMembers(PanelContext& context, MemberImportState& state) {
  DrawImportSteps(
      context,
      {.state = state.members,
       .type = "member",
       .accept = ".csv,.tsv,.txt,text/csv",
       .title = Text::kImportMembers,
       .text = Text::kMembersFileText,
       .file_hint = Text::kImportFileHint,
       .rows = Text::kImportRows,
       .one_ready = Text::kMembersOneReady,
       .ready = Text::kMembersReady,
       .one_done = Text::kMembersOneDone,
       .done = Text::kMembersDone,
       .what = Text::kImportMembers,
       .back = Text::kBackToPanel,
       .home = Screen::kMembers,
       .read = [](std::string_view bytes) { return report::ReadCsv(bytes); },
       .plan = [&] { return Plan(context, state); },
       .draw_rows = [&](const report::ImportPlan& plan) { DrawRows(context, state, plan); },
       .on_file = [&] { state.postcodes = {}; },
       .draw_choices = [&] { DrawChoices(context, state); },
       .choices =
           [&] { return state.agreed_by + "/" + state.age_on + (state.to_check ? "/1" : "/0"); },
       .draw_doubts = [&] { DrawDoubts(state.rest.doubts); },
       .transaction =
           [&](const report::ImportPlan& plan) { return TransactionOf(context, state, plan); }});
}

}  // namespace

void DrawMemberImport(PanelContext& context) {
  MemberImportState& state = StateOfPanel(context).import;
  DrawMembers(context, state);
  DrawPostcodes(context, state);
}

}  // namespace earshot::panels
