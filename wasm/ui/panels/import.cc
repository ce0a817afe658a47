// Bringing in activities from a spreadsheet: choose the file, say which column is what, see every
// row before it counts, add them in one step that one Undo takes back.

#include <algorithm>
#include <string>
#include <vector>

#include "core/report/activity_import.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/panels/wording.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::Screen;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostColumns = 60;
constexpr size_t kMostProblems = 50;

void DrawFile(PanelContext& context) {
  shell::ImportState& state = context.state.import;
  kit::FilePicker(
      {.label = T(Text::kImportFile), .hint = T(Text::kImportFileHint), .key = "import/file"},
      T(Text::kChooseFile), state.file_name, ".csv,.tsv,.txt,text/csv");
  shell::ChosenFile& chosen = context.state.file;
  if (state.file_name.empty() || chosen.name != state.file_name || chosen.number == state.file) {
    return;
  }
  state.file = chosen.number;
  state.reading = report::ReadCsv(chosen.bytes);
  state.columns = report::ReadColumns(state.reading);
  state.plan = {};
  chosen.bytes = {};  // up to 20 MB, read once
}

// What is wrong with the file as a whole; empty = it can be gone on with.
std::string_view ProblemOfFile(const PanelContext& context) {
  switch (context.state.file.reading) {
    case shell::FileReading::kTooLarge:
      return T(Text::kImportTooLarge);
    case shell::FileReading::kUnreadable:
      return T(Text::kImportUnreadable);
    case shell::FileReading::kRead:
      break;
  }
  return context.state.import.columns.empty() ? T(Text::kImportNothing) : std::string_view();
}

bool NoneTellsTheType(const shell::ImportState& state) {
  return std::none_of(
      state.columns.begin(), state.columns.end(),
      [](const report::ImportColumn& column) { return column.field == "engagement_type"; });
}

void DrawColumns(PanelContext& context) {
  shell::ImportState& state = context.state.import;
  kit::Heading(2, T(Text::kImportColumns));
  kit::Paragraph(T(Text::kImportColumnsText));
  std::vector<kit::Option> fields;
  for (const auto& [name, label] : report::ImportableFields()) fields.push_back({name, label});
  for (size_t i = 0; i < state.columns.size() && i < kMostColumns; ++i) {
    report::ImportColumn& column = state.columns[i];
    const std::string hint =
        column.example.empty() ? std::string() : Fill(Text::kImportExample, {column.example});
    const std::string key = "import/column/" + std::to_string(i);
    kit::Select({.label = column.heading, .hint = hint, .filter = true, .key = key}, fields,
                column.field, T(Text::kImportLeaveOut));
  }
  DrawShownOf(std::min(state.columns.size(), kMostColumns), state.columns.size());
  if (!NoneTellsTheType(state)) {
    state.type_of_all.clear();
    return;
  }
  kit::Select({.label = T(Text::kImportTypeOfAll),
               .hint = T(Text::kImportTypeOfAllHint),
               .filter = true,
               .key = "import/type"},
              context.options.Terms("engagement-types"), state.type_of_all, T(Text::kChooseOne));
}

// All that the plan depends on besides the workspace and the file.
std::string ChoicesOf(const shell::ImportState& state, const std::string& today) {
  std::string key = std::to_string(state.file) + "/" + today + "/" + state.type_of_all;
  for (const report::ImportColumn& column : state.columns) key += "/" + column.field;
  return key;
}

void DrawProblems(const report::ImportPlan& plan) {
  if (plan.problems.empty()) return;
  kit::Notice(
      kit::Tone::kWarning,
      Count(static_cast<int64_t>(plan.wrong_rows), Text::kImportOneWrong, Text::kImportWrong),
      T(Text::kImportWrongText));
  std::vector<std::string_view> sentences;
  for (const report::ImportProblem& problem : plan.problems) {
    if (sentences.size() < kMostProblems) sentences.push_back(problem.sentence);
  }
  kit::Bullets(T(Text::kImportProblems), sentences);
  DrawShownOf(sentences.size(), plan.problems.size());
}

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

void DrawPlan(PanelContext& context, const report::ImportPlan& plan) {
  kit::Heading(2, T(Text::kImportRows));
  const auto ready = static_cast<int64_t>(plan.ready.size());
  const auto here = static_cast<int64_t>(plan.here_already);
  kit::Paragraph(Count(ready, Text::kImportOneReady, Text::kImportReady));
  if (plan.cut && !plan.problems.empty()) {  // its last sentence says where reading stopped
    kit::Notice(kit::Tone::kError, plan.problems.back().sentence, "");
  }
  if (here > 0) kit::Paragraph(Count(here, Text::kImportOneHere, Text::kImportHere));
  DrawProblems(plan);
  if (plan.ready.empty()) return;
  if (kit::Button(T(Text::kImportNow), kit::ButtonKind::kPrimary)) {
    app::Transaction transaction{std::string(T(Text::kImportWhat)), plan.edits};
    context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(Screen::kLog),
                                     Count(ready, Text::kImportOneDone, Text::kImportDone), true});
  }
  DrawRows(plan);
}

}  // namespace

void DrawImport(PanelContext& context) {
  shell::ImportState& state = context.state.import;
  context.Link(T(Text::kBackToLog), RouteTo(Screen::kLog));
  kit::Heading(1, T(Text::kImport));
  kit::Paragraph(T(Text::kImportText));
  DrawFile(context);
  // Between the name and the bytes of another file nothing of the last one is offered.
  if (state.file == 0 || state.file_name != context.state.file.name) return;
  if (const std::string_view problem = ProblemOfFile(context); !problem.empty()) {
    kit::Notice(kit::Tone::kError, problem, "");
    return;
  }
  DrawColumns(context);
  DrawPlan(context,
           state.plan.Get(context.workspace->version(), ChoicesOf(state, context.facts.today), [&] {
             return report::PlanImport(*context.workspace, state.reading, state.columns,
                                       context.facts.today, state.type_of_all);
           }));
}

}  // namespace earshot::panels
