// The subcommands of earshot_server: users, workspaces, demo data, backup, check.
//
// Each opens the data file by itself (the server may be running), does one thing, prints one or two
// lines. Workspaces are databases `earshot_<slug>` (ARCHITECTURE.md section 2), their Citizens'
// Panels `earshot_<slug>_panel` with members of their own.
#pragma once

#include "server-stub/command_line.h"
#include "server-stub/store/store.h"

namespace earshot::server {

Outcome<void> AddUser(Store& store, const CommandLine& line);
Outcome<void> CreateWorkspace(Store& store, const CommandLine& line);
Outcome<void> LoadDemo(Store& store, const CommandLine& line);
Outcome<void> BackUp(Store& store, const CommandLine& line);
Outcome<void> CheckFile(Store& store, const CommandLine& line);  // PRAGMA quick_check

}  // namespace earshot::server
