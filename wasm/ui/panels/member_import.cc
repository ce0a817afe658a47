// Members from a spreadsheet, with the day and the way of their consent (004-20, 000-05), and the
// postcodes that tell in which town each lives (postcode_import.cc).

#include <string>
#include <utility>

#include "core/app/panel_log.h"
#include "wasm/ui/panels/import_steps.h"
#include "wasm/ui/panels/member_import_parts.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

using shell::Screen;
using shell::T;
using shell::Text;

namespace {

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
                                .done_at = NowOf(facts),
                                .people = static_cast<int64_t>(rows.edits.size())}));
  return {std::string(T(Text::kImportMembers)), std::move(edits)};
}

void DrawDoubts(const std::vector<report::ImportProblem>& doubts) {
  if (doubts.empty()) return;
  kit::Paragraph(T(Text::kMembersDoubts));
  DrawSentences(T(Text::kMembersDoubts), doubts);
}

std::string Cell(const PanelContext& context, const MemberImportState& state,
                 const report::ImportPlan& plan, size_t row, size_t column) {
  if (column > 1) return TextIn(plan.edits[row], column == 2 ? "locality" : "email");
  return context.panel->LabelOf("member-states", state.rest.companions[row].status);
}

void DrawMembers(PanelContext& context, MemberImportState& state) {
  DrawImportSteps(
      context,
      {.state = state.members,
       .type = "member",
       .title = Text::kImportMembers,
       .text = Text::kMembersFileText,
       .one_ready = Text::kMembersOneReady,
       .ready = Text::kMembersReady,
       .one_done = Text::kMembersOneDone,
       .done = Text::kMembersDone,
       .what = Text::kImportMembers,
       .back = Text::kBackToPanel,
       .home = Screen::kMembers,
       .plan = [&] { return Plan(context, state); },
       .columns = {{T(Text::kNameColumn), 3},
                   {model::FieldOf("member", "status").label, 1.2F},
                   {T(Text::kTown), 1.4F},
                   {T(Text::kEmailColumn), 2.4F}},
       .cell = [&](const report::ImportPlan& plan, size_t row,
                   size_t column) { return Cell(context, state, plan, row, column); },
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
