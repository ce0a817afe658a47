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

std::string KeyOf(const ImportSteps& steps, const std::string& part) {
  return std::string(steps.key) + "/" + part;
}

// Of the steps within.
int HeadingLevel(const ImportSteps& steps) { return steps.second ? 3 : 2; }

void DrawFile(PanelContext& context, const ImportSteps& steps) {
  shell::ImportState& state = steps.state;
  const std::string key = KeyOf(steps, "file");
  if (kit::FilePicker({.label = T(steps.file_label), .hint = T(steps.file_hint), .key = key},
                      T(Text::kChooseFile), state.file_name, steps.accept) &&
      steps.on_file) {
    steps.on_file();
  }
  shell::ChosenFile& chosen = context.state.file;
  if (state.file_name.empty() || chosen.name != state.file_name || chosen.number == state.file) {
    return;
  }
  state.file = chosen.number;
  state.reading = steps.read ? steps.read(chosen.bytes) : report::ReadCsv(chosen.bytes);
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

void DrawColumns(PanelContext& context, const ImportSteps& steps) {
  shell::ImportState& state = steps.state;
  kit::Heading(HeadingLevel(steps), T(Text::kImportColumns));
  kit::Paragraph(T(Text::kImportColumnsText));
  std::vector<kit::Option> fields;
  for (const auto& [name, label] : report::ImportableFields(steps.type))
    fields.push_back({name, label});
  for (size_t i = 0; i < state.columns.size() && i < kMostColumns; ++i) {
    report::ImportColumn& column = state.columns[i];
    const std::string hint =
        column.example.empty() ? std::string() : Fill(Text::kImportExample, {column.example});
    const std::string key = KeyOf(steps, "column/" + std::to_string(i));
    kit::Select({.label = column.heading, .hint = hint, .filter = true, .key = key}, fields,
                column.field, T(Text::kImportLeaveOut));
  }
  DrawShownOf(std::min(state.columns.size(), kMostColumns), state.columns.size());
  if (steps.draw_choices) steps.draw_choices();
  if (steps.of_all.empty() || Tells(state, steps.of_all)) {
    state.of_all.clear();
    return;
  }
  kit::Select({.label = T(steps.of_all_label),
               .hint = T(steps.of_all_hint),
               .filter = true,
               .key = KeyOf(steps, "of-all")},
              context.options.Terms(steps.of_all_terms), state.of_all, T(Text::kChooseOne));
}

// All that the plan depends on besides the workspace and the file.
std::string ChoicesOf(const ImportSteps& steps, const std::string& today) {
  const shell::ImportState& state = steps.state;
  std::string key = std::to_string(state.file) + "/" + today + "/" + state.of_all;
  for (const report::ImportColumn& column : state.columns) key += "/" + column.field;
  if (steps.choices) key += "/" + steps.choices();
  return key;
}

void DrawProblems(const report::ImportPlan& plan) {
  if (plan.problems.empty()) return;
  kit::Notice(
      kit::Tone::kWarning,
      Count(static_cast<int64_t>(plan.wrong_rows), Text::kImportOneWrong, Text::kImportWrong),
      T(Text::kImportWrongText));
  DrawSentences(T(Text::kImportProblems), plan.problems);
}

void DrawRows(const ImportSteps& steps, const report::ImportPlan& plan) {
  kit::TableSpec table;
  table.name = T(Text::kImportRows);
  table.columns = steps.columns;
  table.rows = plan.ready.size();
  table.height = 360;
  table.key = [&](size_t row) { return "row-" + std::to_string(plan.ready[row].row); };
  table.cell = [&](size_t row, size_t column) {
    return column == 0 ? plan.ready[row].title : steps.cell(plan, row, column);
  };
  kit::Table(table);
}

void DrawPlan(PanelContext& context, const ImportSteps& steps, const report::ImportPlan& plan) {
  kit::Heading(HeadingLevel(steps), T(Text::kImportRows));
  const auto ready = static_cast<int64_t>(plan.ready.size());
  const auto here = static_cast<int64_t>(plan.here_already);
  kit::Paragraph(Count(ready, steps.one_ready, steps.ready));
  if (plan.cut && !plan.problems.empty()) {  // its last sentence says where reading stopped
    kit::Notice(kit::Tone::kError, plan.problems.back().sentence, "");
  }
  if (here > 0) kit::Paragraph(Count(here, Text::kImportOneHere, Text::kImportHere));
  DrawProblems(plan);
  if (steps.draw_doubts) steps.draw_doubts();
  if (plan.ready.empty()) return;
  if (kit::Button(T(Text::kImportNow), kit::ButtonKind::kPrimary)) {
    app::Transaction transaction = steps.transaction
                                       ? steps.transaction(plan)
                                       : app::Transaction{std::string(T(steps.what)), plan.edits};
    const std::string then = steps.second ? std::string() : RouteTo(steps.home);
    context.intents.Push(shell::Edit{std::move(transaction), "", then,
                                     Count(ready, steps.one_done, steps.done),
                                     steps.home == shell::Screen::kLog});
  }
  DrawRows(steps, plan);
}

}  // namespace

bool Tells(const shell::ImportState& state, std::string_view field) {
  return std::any_of(state.columns.begin(), state.columns.end(),
                     [field](const report::ImportColumn& column) { return column.field == field; });
}

base::Json ValueIn(const app::RecordEdit& edit, std::string_view field) {
  const auto change =
      std::find_if(edit.changes.begin(), edit.changes.end(),
                   [field](const merge::Change& one) { return one.field == field; });
  return change == edit.changes.end() ? base::Json(nullptr) : change->value;
}

std::string TextIn(const app::RecordEdit& edit, std::string_view field) {
  return base::AsString(ValueIn(edit, field));
}

void DrawSentences(std::string_view name, const std::vector<report::ImportProblem>& problems) {
  std::vector<std::string_view> sentences;
  for (const report::ImportProblem& problem : problems) {
    if (sentences.size() < kMostProblems) sentences.push_back(problem.sentence);
  }
  kit::Bullets(name, sentences);
  DrawShownOf(sentences.size(), problems.size());
}

void DrawImportSteps(PanelContext& context, const ImportSteps& steps) {
  const shell::ImportState& state = steps.state;
  if (!steps.second) context.Link(T(steps.back), RouteTo(steps.home));
  kit::Heading(steps.second ? 2 : 1, T(steps.title));
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
           steps.state.plan.Get(context.workspace->version(), ChoicesOf(steps, context.facts.today),
                                steps.plan));
}

}  // namespace earshot::panels
