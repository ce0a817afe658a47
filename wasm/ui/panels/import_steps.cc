// See import_steps.h.

#include "wasm/ui/panels/import_steps.h"

#include <algorithm>
#include <string>
#include <vector>

#include "wasm/ui/panels/wording.h"

namespace earshot::panels {

using shell::Count;
using shell::Fill;
using shell::RouteTo;
using shell::T;
using shell::Text;

namespace {

constexpr size_t kMostColumns = 60;
constexpr size_t kMostProblems = 50;

void DrawFile(PanelContext& context, const ImportSteps& steps) {
  shell::ImportState& state = steps.state;
  kit::FilePicker({.label = T(Text::kImportFile), .hint = T(steps.file_hint), .key = "import/file"},
                  T(Text::kChooseFile), state.file_name, steps.accept);
  shell::ChosenFile& chosen = context.state.file;
  if (state.file_name.empty() || chosen.name != state.file_name || chosen.number == state.file) {
    return;
  }
  state.file = chosen.number;
  state.reading = steps.read(chosen.bytes);
  state.columns = report::ReadColumns(state.reading, steps.type);
  state.plan = {};
  chosen.bytes = {};  // up to 20 MB, read once
}

// What is wrong with the file as a whole; empty = it can be gone on with.
std::string_view ProblemOfFile(const PanelContext& context, const ImportSteps& steps) {
  switch (context.state.file.reading) {
    case shell::FileReading::kTooLarge:
      return T(Text::kImportTooLarge);
    case shell::FileReading::kUnreadable:
      return T(Text::kImportUnreadable);
    case shell::FileReading::kRead:
      break;
  }
  return steps.state.columns.empty() ? T(Text::kImportNothing) : std::string_view();
}

bool NoneTellsIt(const ImportSteps& steps) {
  return std::none_of(
      steps.state.columns.begin(), steps.state.columns.end(),
      [&steps](const report::ImportColumn& column) { return column.field == steps.of_all; });
}

void DrawColumns(PanelContext& context, const ImportSteps& steps) {
  shell::ImportState& state = steps.state;
  kit::Heading(2, T(Text::kImportColumns));
  kit::Paragraph(T(Text::kImportColumnsText));
  std::vector<kit::Option> fields;
  for (const auto& [name, label] : report::ImportableFields(steps.type))
    fields.push_back({name, label});
  for (size_t i = 0; i < state.columns.size() && i < kMostColumns; ++i) {
    report::ImportColumn& column = state.columns[i];
    const std::string hint =
        column.example.empty() ? std::string() : Fill(Text::kImportExample, {column.example});
    const std::string key = "import/column/" + std::to_string(i);
    kit::Select({.label = column.heading, .hint = hint, .filter = true, .key = key}, fields,
                column.field, T(Text::kImportLeaveOut));
  }
  DrawShownOf(std::min(state.columns.size(), kMostColumns), state.columns.size());
  if (!NoneTellsIt(steps)) {
    state.of_all.clear();
    return;
  }
  kit::Select({.label = T(steps.of_all_label),
               .hint = T(steps.of_all_hint),
               .filter = true,
               .key = "import/of-all"},
              context.options.Terms(steps.of_all_terms), state.of_all, T(Text::kChooseOne));
}

// All that the plan depends on besides the workspace and the file.
std::string ChoicesOf(const shell::ImportState& state, const std::string& today) {
  std::string key = std::to_string(state.file) + "/" + today + "/" + state.of_all;
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

void DrawPlan(PanelContext& context, const ImportSteps& steps, const report::ImportPlan& plan) {
  kit::Heading(2, T(steps.rows));
  const auto ready = static_cast<int64_t>(plan.ready.size());
  const auto here = static_cast<int64_t>(plan.here_already);
  kit::Paragraph(Count(ready, steps.one_ready, steps.ready));
  if (plan.cut && !plan.problems.empty()) {  // its last sentence says where reading stopped
    kit::Notice(kit::Tone::kError, plan.problems.back().sentence, "");
  }
  if (here > 0) kit::Paragraph(Count(here, Text::kImportOneHere, Text::kImportHere));
  DrawProblems(plan);
  if (plan.ready.empty()) return;
  if (kit::Button(T(Text::kImportNow), kit::ButtonKind::kPrimary)) {
    app::Transaction transaction{std::string(T(steps.what)), plan.edits};
    context.intents.Push(shell::Edit{std::move(transaction), "", RouteTo(steps.home),
                                     Count(ready, steps.one_done, steps.done),
                                     steps.home == shell::Screen::kLog});
  }
  steps.draw_rows(plan);
}

}  // namespace

void DrawImportSteps(PanelContext& context, const ImportSteps& steps) {
  const shell::ImportState& state = steps.state;
  context.Link(T(steps.back), RouteTo(steps.home));
  kit::Heading(1, T(steps.title));
  kit::Paragraph(T(steps.text));
  DrawFile(context, steps);
  // Between the name and the bytes of another file nothing of the last one is offered.
  if (state.file == 0 || state.file_name != context.state.file.name) return;
  if (const std::string_view problem = ProblemOfFile(context, steps); !problem.empty()) {
    kit::Notice(kit::Tone::kError, problem, "");
    return;
  }
  DrawColumns(context, steps);
  DrawPlan(context, steps,
           steps.state.plan.Get(context.workspace->version(), ChoicesOf(state, context.facts.today),
                                steps.plan));
}

}  // namespace earshot::panels
