// See commands.h.
#include "server-stub/commands.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "core/base/calendar.h"
#include "core/demo/demo_workspace.h"
#include "server-stub/limits.h"
#include "server-stub/store/bulk_writer.h"
#include "server-stub/users/password.h"
#include "server-stub/users/secret.h"
#include "server-stub/users/user_table.h"

namespace earshot::server {
namespace {

constexpr size_t kDemoBatch = 1000;
constexpr uint64_t kDemoSeed = 20261125;
constexpr std::string_view kDemoUsers[] = {"demo", "colleague"};
constexpr std::string_view kDemoPassword = "outreach-trial-2026";

std::string WorkspaceName(const std::string& name) {
  return name.compare(0, 8, "earshot_") == 0 ? name : "earshot_" + name;
}

std::string PanelName(const std::string& workspace) {
  return workspace + std::string(kPanelEnding);
}

Outcome<void> CheckWorkspaceName(const std::string& name) {
  if (!IsPanelDatabase(name)) return {};
  return BadRequest(
      "A name that ends with _panel is that of a workspace's Citizens' Panel. Give the "
      "workspace another one.");
}

// As it is written, or as the workspace of that name.
Outcome<Database> FindWorkspace(Store& store, const std::string& name) {
  Outcome<Database> found = store.FindDatabase(name);
  return found ? found : store.FindDatabase(WorkspaceName(name));
}

// The databases that the new user may open: none, the workspace, or its panel as well.
Outcome<std::vector<Database>> FindOpened(Store& store, const CommandLine& line) {
  std::vector<Database> opened;
  if (line.db.empty()) return opened;
  const Outcome<Database> workspace = FindWorkspace(store, line.db);
  if (!workspace) return tl::unexpected<CouchError>(workspace.error());
  opened.push_back(*workspace);
  if (!line.panel) return opened;
  const Outcome<Database> panel = store.FindDatabase(PanelName(workspace->name));
  if (!panel) {
    return Refuse(
        404, "not_found",
        "There is no Citizens' Panel yet. Make it with create-workspace " + line.db + " --panel.");
  }
  opened.push_back(*panel);
  return opened;
}

Outcome<Database> FindOrCreate(Store& store, const std::string& name) {
  Outcome<Database> found = store.FindDatabase(name);
  return found ? found : store.CreateDatabase(name, EmptySecurity());
}

// A person at a keyboard gets a new password; a script pipes one in.
std::string ReadPassword() {
  std::string password;
  if (isatty(STDIN_FILENO) == 0) std::getline(std::cin, password);
  return password;
}

Outcome<void> StoreUser(Store& store, const std::string& name, const std::string& password,
                        bool admin) {
  for (const std::string& sentence : {RefuseUserName(name), RefusePassword(password, name)}) {
    if (!sentence.empty()) return BadRequest(sentence);
  }
  const std::string hash = HashPassword(password);
  if (hash.empty()) return Refuse(500, "memory", "There is too little memory to hash a password.");
  UserTable users(store);
  return users.Put(name, hash, admin);
}

Outcome<void> WriteDemo(Store& store, const Database& database,
                        const std::vector<base::Json>& documents) {
  const Limits limits;
  const CheckRules rules{limits, store.clock().NowMs(), true, true, IsPanelDatabase(database.name)};
  size_t refused = 0;
  for (size_t at = 0; at < documents.size(); at += kDemoBatch) {
    std::vector<Candidate> candidates;
    const size_t end = std::min(at + kDemoBatch, documents.size());
    for (size_t i = at; i < end; ++i) {
      candidates.push_back(
          Candidate{base::GetString(documents[i], "_id"), CheckDocument(documents[i], rules)});
    }
    const Outcome<WriteResult> result = WriteBatch(store, database, candidates, true);
    if (!result) return tl::unexpected<CouchError>(result.error());
    for (const WriteRow& row : result->rows) {
      if (!row.error || row.error->error == "conflict") continue;  // loaded before
      if (refused++ == 0) {
        std::fprintf(stderr, "%s refused: %s\n", row.id.c_str(), row.error->reason.c_str());
      }
    }
  }
  if (refused == 0) return {};
  return Refuse(500, "demo_refused", std::to_string(refused) + " demo records were refused.");
}

Outcome<demo::Size> SizeOf(const CommandLine& line) {
  const std::string size = line.operands.empty() ? "year" : line.operands.front();
  if (size == "small") return demo::Size::kSmall;
  if (size == "year") return demo::Size::kYear;
  if (size == "100k") return demo::Size::k100k;
  if (size == "100k-activities") return demo::Size::k100kActivities;
  if (size == "20k-people") return demo::Size::k20kPeople;
  return BadRequest("load-demo wants small, year, 100k, 100k-activities or 20k-people.");
}

// Finds the database again: each new member changes it.
Outcome<void> LetIn(Store& store, const std::string& name, std::string_view user) {
  const Outcome<Database> database = store.FindDatabase(name);
  if (!database) return tl::unexpected<CouchError>(database.error());
  return AddMember(store, *database, user);
}

}  // namespace

Outcome<void> AddUser(Store& store, const CommandLine& line) {
  if (line.operands.size() != 1) return BadRequest("add-user wants one name.");
  const std::string& name = line.operands.front();
  std::string password = ReadPassword();
  const bool generated = password.empty();
  if (generated) password = RandomPassword();
  const Outcome<std::vector<Database>> opened = FindOpened(store, line);
  if (!opened) return tl::unexpected<CouchError>(opened.error());
  if (auto done = StoreUser(store, name, password, line.admin); !done) return done;
  for (const Database& database : *opened) {
    if (auto done = AddMember(store, database, name); !done) return done;
  }
  std::printf("User %s added%s.\n", name.c_str(), line.admin ? " as administrator" : "");
  if (generated) std::printf("Password (shown once): %s\n", password.c_str());
  return {};
}

Outcome<void> CreateWorkspace(Store& store, const CommandLine& line) {
  if (line.operands.size() != 1) return BadRequest("create-workspace wants one name.");
  const std::string name = WorkspaceName(line.operands.front());
  if (auto good = CheckWorkspaceName(name); !good) return good;
  // A workspace that is there already gets its panel.
  if (!line.panel || !store.FindDatabase(name)) {
    const Outcome<Database> made = store.CreateDatabase(name, EmptySecurity());
    if (!made) return tl::unexpected<CouchError>(made.error());
    std::printf("Workspace %s created.\n", name.c_str());
  }
  if (!line.panel) return {};
  const Outcome<Database> made = store.CreateDatabase(PanelName(name), EmptySecurity());
  if (!made) return tl::unexpected<CouchError>(made.error());
  std::printf("Citizens' Panel %s created.\n", made->name.c_str());
  return {};
}

Outcome<void> LoadDemo(Store& store, const CommandLine& line) {
  const Outcome<demo::Size> size = SizeOf(line);
  if (!size) return tl::unexpected<CouchError>(size.error());
  const std::string name = WorkspaceName(line.db.empty() ? "demo" : line.db);
  if (auto good = CheckWorkspaceName(name); !good) return good;
  const std::string panel_name = PanelName(name);
  const std::string today = base::FormatDate(base::LocalDate(store.clock().NowMs(), 0));
  for (const std::string& one : {name, panel_name}) {
    const Outcome<Database> database = FindOrCreate(store, one);
    if (!database) return tl::unexpected<CouchError>(database.error());
    const auto documents = one == name ? demo::Generate(*size, kDemoSeed, today)
                                       : demo::GeneratePanel(*size, kDemoSeed, today);
    if (auto done = WriteDemo(store, *database, documents); !done) return done;
  }
  for (const std::string_view user : kDemoUsers) {
    if (auto done = StoreUser(store, std::string(user), std::string(kDemoPassword), false); !done) {
      return done;
    }
    if (auto done = LetIn(store, name, user); !done) return done;
  }
  if (auto done = LetIn(store, panel_name, kDemoUsers[0]); !done) return done;
  const Outcome<Database> after = store.FindDatabase(name);
  if (!after) return tl::unexpected<CouchError>(after.error());
  std::printf("Demo workspace %s: %lld records. Sign in as %s or %s, password %s\n", name.c_str(),
              static_cast<long long>(after->doc_count), kDemoUsers[0].data(), kDemoUsers[1].data(),
              kDemoPassword.data());
  std::printf("Its Citizens' Panel is %s; %s may open it, %s may not.\n", panel_name.c_str(),
              kDemoUsers[0].data(), kDemoUsers[1].data());
  return {};
}

Outcome<void> BackUp(Store& store, const CommandLine& line) {
  if (line.operands.size() != 1) return BadRequest("backup wants one file name.");
  if (auto done = store.Backup(line.operands.front()); !done) return done;
  std::printf("Backup written to %s\n", line.operands.front().c_str());
  return {};
}

Outcome<void> CheckFile(Store& store, const CommandLine&) {
  std::string verdict;
  Query query(store.sqlite(), "PRAGMA quick_check");
  while (query.Next()) verdict += query.Text(0) + "\n";
  if (auto error = store.sqlite().TakeError()) return tl::unexpected<CouchError>(*error);
  std::fputs(verdict.c_str(), stdout);
  if (verdict == "ok\n") return {};
  return Refuse(500, "corrupt", "The data file is damaged. Restore the newest backup.");
}

}  // namespace earshot::server
