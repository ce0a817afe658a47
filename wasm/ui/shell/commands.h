// What "Find anything" (Ctrl+K) offers: screens, actions, projects, stakeholders and activities, by
// any of their words.
//
// Called by panels/palette.cc. Must stay true: a command does nothing that its screen does not
// offer too, and nothing that cannot be undone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/app/workspace.h"
#include "wasm/ui/shell/choices.h"
#include "wasm/ui/shell/facts.h"
#include "wasm/ui/shell/intent.h"

namespace earshot::shell {

struct Command {
  std::string key;     // of its row, stable while one types
  std::string label;   // "Sync now", "Stall at Corby market"
  std::string detail;  // "Screen", "Activity, 24 November 2026"
  Intent intent;
};

struct CommandSources {
  const app::Workspace& workspace;  // of projects and activities
  const app::Workspace* shown;      // whose edits are undone; null = none
  const app::Workspace* panel;      // null: its screens are not offered
  const Facts& facts;
  OptionLists& options;
  std::string_view project;  // the lens in force, empty = none
};

// Without words: every screen and action. With words: those in which each word begins a word, then
// projects, then stakeholders and activities found by the word index. At most `kMostCommands`.
inline constexpr size_t kMostCommands = 12;
std::vector<Command> FindCommands(const CommandSources& sources, std::string_view words);

}  // namespace earshot::shell
