// The workspaces that this person may open, and for administrators a new one.

#include <algorithm>

#include "core/base/fold.h"
#include "wasm/ui/panels/panels.h"
#include "wasm/ui/shell/texts.h"
#include "wasm/ui/shell/workspace_name.h"

namespace earshot::panels {

using shell::T;
using shell::Text;

namespace {

constexpr std::string_view kTitle = "workspace/title";

// Of the open one as this device knows it: the server is not asked for the only name.
std::string NameOf(const shell::Facts& facts, const std::string& database) {
  if (database == facts.database) return facts.workspace;
  const auto known = facts.account.workspace_names.find(database);
  return known == facts.account.workspace_names.end() ? shell::TitleForDatabase(database)
                                                      : known->second;
}

// Two of one name are told apart by what they were called when they were created.
std::string LabelOf(const shell::Facts& facts, const std::string& database) {
  const std::string name = NameOf(facts, database);
  const std::vector<std::string>& all = facts.account.databases;
  const auto same = std::count_if(all.begin(), all.end(),
                                  [&](const auto& one) { return NameOf(facts, one) == name; });
  return same < 2 ? name : name + " (" + shell::TitleForDatabase(database) + ")";
}

void DrawCreate(PanelContext& context) {
  shell::WorkspacesState& state = context.state.workspaces;
  kit::Heading(2, T(Text::kNewWorkspace));
  kit::ErrorSummary(state.errors);
  kit::TextField({.label = T(Text::kWorkspaceName),
                  .hint = T(Text::kWorkspaceNameHint),
                  .error = state.errors.empty() ? "" : std::string_view(state.errors[0].sentence),
                  .key = kTitle},
                 state.title);
  if (!kit::Button(T(Text::kCreateWorkspace), context.facts.account.databases.empty()
                                                  ? kit::ButtonKind::kPrimary
                                                  : kit::ButtonKind::kSecondary)) {
    return;
  }
  state.errors.clear();
  if (shell::DatabaseNameFor(state.title).empty()) {
    state.errors.push_back({std::string(kTitle), std::string(T(Text::kEnterWorkspaceName))});
  } else {
    context.intents.Push(shell::CreateWorkspace{base::TrimSpaces(state.title)});
  }
}

}  // namespace

void DrawChooseWorkspace(PanelContext& context) {
  const shell::AccountFacts& account = context.facts.account;
  if (account.busy && !account.databases_known) {
    kit::Heading(1, T(Text::kAskingServer));
    kit::Progress(T(Text::kAskingServer), 0, 0);
    return;
  }
  kit::Heading(1, T(Text::kChooseWorkspace));
  if (!account.problem.empty()) {
    kit::Notice(kit::Tone::kError, T(Text::kSomethingWrong), account.problem);
  }
  if (account.busy) kit::Progress(T(Text::kAskingServer), 0, 0);
  if (!account.databases.empty()) {
    for (const std::string& database : account.databases) {
      kit::Scope scope(database);
      if (kit::Button(LabelOf(context.facts, database), kit::ButtonKind::kPrimary)) {
        context.intents.Push(shell::ChooseWorkspace{database});
      }
    }
  } else if (!account.busy && account.databases_known) {
    kit::Empty(T(Text::kNoWorkspaces), account.administrator ? T(Text::kNoWorkspacesAdministrator)
                                                             : T(Text::kNoWorkspacesPerson));
  }
  if (account.administrator) DrawCreate(context);
  kit::Space(16);
  if (kit::Button(T(Text::kSignOut), kit::ButtonKind::kQuiet)) {
    context.intents.Push(shell::SignOut{});
  }
}

}  // namespace earshot::panels
