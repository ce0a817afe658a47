// Several activities of the Log changed at once: one transaction, one undo, nothing asked before.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/app/activity_deletion.h"
#include "wasm/ui/panels/log_views.h"
#include "wasm/ui/shell/texts.h"

namespace earshot::panels {

using shell::Count;
using shell::LogChoice;
using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kType = "activity";

std::string CountOf(size_t number, Text one, Text many) {
  return Count(static_cast<int64_t>(number), one, many);
}

// To a set is added, so that nothing that somebody noted is lost.
void Give(const LogChoice& choice, const model::RecordType& type, RecordForm& record) {
  const model::Field* field = model::FindField(type, choice.field);
  if (field != nullptr && IsChoiceSet(*field)) {
    std::vector<std::string>& chosen = record.chosen[choice.field];
    for (const std::string& code : choice.added) {
      if (std::find(chosen.begin(), chosen.end(), code) == chosen.end()) chosen.push_back(code);
    }
    return;
  }
  const bool away = choice.field == "project" && choice.value == kTakeProjectAway;
  record.typed[choice.field] = away ? "" : choice.value;
}

void Send(const PanelContext& context, app::Transaction transaction, std::string said) {
  if (transaction.edits.empty()) return;
  context.intents.Push(shell::Edit{std::move(transaction), "", "", std::move(said)});
}

}  // namespace

// Those that may not be changed so are told, and stay chosen.
void ChangeChosen(const PanelContext& context, shell::LogState& log) {
  LogChoice& choice = log.choice;
  const model::RecordType* type = model::FindType(kType);
  if (type == nullptr) return;
  app::Transaction transaction{std::string(T(Text::kWhatChangeSeveral)), {}};
  choice.refused.clear();
  std::vector<char> left(log.rows.size(), 0);
  for (size_t row = 0; row < log.rows.size(); ++row) {
    const auto document =
        choice.ticked[row] == 0 ? std::nullopt : context.workspace->Document(log.rows[row].id);
    if (!document) continue;
    RecordForm record = LoadRecord(kType, *type, &*document, log.rows[row].id);
    Give(choice, *type, record);
    if (!Changed(record)) continue;
    const std::vector<model::Issue> issues = IssuesOf(record, &*document, context.facts.now_ms);
    if (issues.empty()) {
      transaction.edits.push_back({record.id, record.type, ChangesOf(record)});
    } else {
      choice.refused.push_back(log.rows[row].title + ": " + issues.front().sentence);
      left[row] = 1;
    }
  }
  choice.none_differed = transaction.edits.empty() && choice.refused.empty();
  for (size_t row = 0; row < log.rows.size(); ++row) ChooseRow(log, row, left[row] != 0);
  if (!choice.refused.empty()) {
    kit::Announce(CountOf(choice.refused.size(), Text::kOneNotChanged, Text::kManyNotChanged));
  }
  const size_t changed = transaction.edits.size();
  Send(context, std::move(transaction), CountOf(changed, Text::kOneChanged, Text::kManyChanged));
}

// Each goes with what was recorded at it, and comes back with it.
void DeleteChosen(const PanelContext& context, shell::LogState& log) {
  app::Transaction transaction{std::string(T(Text::kWhatDeleteSeveral)), {}};
  for (const std::string& id : log.choice.ids) {
    for (app::RecordEdit& edit : app::DeletionOf(*context.workspace, id)) {
      transaction.edits.push_back(std::move(edit));
    }
  }
  const size_t deleted = log.choice.ids.size();
  log.choice.refused.clear();
  log.choice.none_differed = false;
  ChooseAllRows(log, false);
  Send(context, std::move(transaction), CountOf(deleted, Text::kOneDeleted, Text::kManyDeleted));
}

}  // namespace earshot::panels
