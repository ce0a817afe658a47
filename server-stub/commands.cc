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
  const CheckRules rules{limits, store.clock().NowMs(), true, true};
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

}  // namespace

Outcome<void> AddUser(Store& store, const CommandLine& line) {
  if (line.operands.size() != 1) return BadRequest("add-user wants one name.");
  const std::string& name = line.operands.front();
  std::string password = ReadPassword();
  const bool generated = password.empty();
  if (generated) password = RandomPassword();
  Outcome<Database> database = tl::unexpected<CouchError>(CouchError{});
  if (!line.db.empty()) {
    database = store.FindDatabase(line.db);
    if (!database) database = store.FindDatabase(WorkspaceName(line.db));
    if (!database) return tl::unexpected<CouchError>(database.error());
  }
  if (auto done = StoreUser(store, name, password, line.admin); !done) return done;
  if (database) {
    if (auto done = AddMember(store, *database, name); !done) return done;
  }
  std::printf("User %s added%s.\n", name.c_str(), line.admin ? " as administrator" : "");
  if (generated) std::printf("Password (shown once): %s\n", password.c_str());
  return {};
}

Outcome<void> CreateWorkspace(Store& store, const CommandLine& line) {
  if (line.operands.size() != 1) return BadRequest("create-workspace wants one name.");
  const std::string name = WorkspaceName(line.operands.front());
  const Outcome<Database> made = store.CreateDatabase(name, EmptySecurity());
  if (!made) return tl::unexpected<CouchError>(made.error());
  std::printf("Workspace %s created.\n", name.c_str());
  return {};
}

Outcome<void> LoadDemo(Store& store, const CommandLine& line) {
  const std::string size = line.operands.empty() ? "year" : line.operands.front();
  demo::Size wanted = demo::Size::kYear;
  if (size == "small") {
    wanted = demo::Size::kSmall;
  } else if (size == "100k") {
    wanted = demo::Size::k100k;
  } else if (size == "100k-activities") {
    wanted = demo::Size::k100kActivities;
  } else if (size != "year") {
    return BadRequest("load-demo wants small, year, 100k or 100k-activities.");
  }
  const std::string name = WorkspaceName(line.db.empty() ? "demo" : line.db);
  const Outcome<Database> database = FindOrCreate(store, name);
  if (!database) return tl::unexpected<CouchError>(database.error());
  const std::string today = base::FormatDate(base::LocalDate(store.clock().NowMs(), 0));
  if (auto done = WriteDemo(store, *database, demo::Generate(wanted, kDemoSeed, today)); !done) {
    return done;
  }
  for (const std::string_view user : kDemoUsers) {
    if (auto done = StoreUser(store, std::string(user), std::string(kDemoPassword), false); !done) {
      return done;
    }
    // Read again: the first member changed it.
    const Outcome<Database> fresh = store.FindDatabase(name);
    if (!fresh) return tl::unexpected<CouchError>(fresh.error());
    if (auto done = AddMember(store, *fresh, user); !done) return done;
  }
  const Outcome<Database> after = store.FindDatabase(name);
  if (!after) return tl::unexpected<CouchError>(after.error());
  std::printf("Demo workspace %s: %lld records. Sign in as %s or %s, password %s\n", name.c_str(),
              static_cast<long long>(after->doc_count), kDemoUsers[0].data(), kDemoUsers[1].data(),
              kDemoPassword.data());
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
