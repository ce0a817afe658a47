// The data file of the server: `DIR/earshot.sqlite`, its tables, and the list of databases.
//
// Opened once by main.cc (server and subcommands) and by the contract tests. One thread uses it.
// Layout (user_version 2), all in one file so that one backup is one consistent moment:
//   meta(key, value)                       uuid, first administrator's token (hashed)
//   dbs(db, name, started_us, update_seq, doc_count, deleted_count, revs_limit, security)
//   docs(doc, db, id, seq, winner, deleted, leaves, tree)   one row a document; seq of its last
//   change revs(doc, rev, body)                   bodies of leaves only (auto-compaction) local(db,
//   id, generation, body, changed_ms)             checkpoints; never replicated users, sessions see
//   users/
//   attachments(db, id, bytes)             since version 2: the file of a document (attachments.h)
// INVARIANT: docs.seq is unique in a database and at most dbs.update_seq.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "server-stub/store/couch_error.h"
#include "server-stub/store/sqlite.h"

namespace earshot::server {

struct Database {
  int64_t db = 0;
  std::string name;
  std::string started_us;  // instance_start_time: set once, when created
  int64_t update_seq = 0;
  int64_t doc_count = 0;
  int64_t deleted_count = 0;
  int64_t revs_limit = 1000;
  std::string security;  // JSON object
};

class Store {
 public:
  // REQUIRES: `clock` outlives the store. Creates the folder's data file when absent.
  static Outcome<std::unique_ptr<Store>> Open(const std::string& folder, const base::Clock& clock);

  Sqlite& sqlite() { return *sqlite_; }
  const base::Clock& clock() const { return clock_; }
  const std::string& uuid() const { return uuid_; }

  std::string Meta(std::string_view key);
  void SetMeta(std::string_view key, std::string_view value);
  void DropMeta(std::string_view key);

  Outcome<Database> CreateDatabase(std::string_view name, const base::Json& security);
  Outcome<Database> FindDatabase(std::string_view name);  // 404 not_found
  Outcome<void> DeleteDatabase(const Database& database);
  std::vector<Database> ListDatabases();
  Outcome<void> SetSecurity(const Database& database, const base::Json& security);
  Outcome<void> SetRevsLimit(const Database& database, int64_t limit);
  int64_t FileBytes();

  // A consistent copy while the server runs (SQLite online backup), written beside and renamed.
  Outcome<void> Backup(const std::string& file);

 private:
  Store(std::unique_ptr<Sqlite> sqlite, const base::Clock& clock)
      : sqlite_(std::move(sqlite)), clock_(clock) {}
  Outcome<void> CreateTables();

  std::unique_ptr<Sqlite> sqlite_;
  const base::Clock& clock_;
  std::string uuid_;
};

// CouchDB's rule: a-z first, then a-z 0-9 _ $ ( ) + - /
bool IsDatabaseName(std::string_view name);

// The Citizens' Panel of the workspace earshot_town is earshot_town_panel, with members of its own.
inline constexpr std::string_view kPanelEnding = "_panel";
bool IsPanelDatabase(std::string_view name);

}  // namespace earshot::server
