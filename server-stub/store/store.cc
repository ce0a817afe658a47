// See store.h for the layout.
#include "server-stub/store/store.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "server-stub/users/secret.h"

namespace earshot::server {
namespace {

constexpr int64_t kLayoutVersion = 2;

constexpr const char* kTables = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE dbs(db INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE,
  started_us TEXT NOT NULL, update_seq INTEGER NOT NULL DEFAULT 0,
  doc_count INTEGER NOT NULL DEFAULT 0, deleted_count INTEGER NOT NULL DEFAULT 0,
  revs_limit INTEGER NOT NULL DEFAULT 1000, security TEXT NOT NULL);
CREATE TABLE docs(doc INTEGER PRIMARY KEY, db INTEGER NOT NULL, id TEXT NOT NULL,
  seq INTEGER NOT NULL, winner TEXT NOT NULL, deleted INTEGER NOT NULL, leaves INTEGER NOT NULL,
  tree TEXT NOT NULL);
CREATE UNIQUE INDEX docs_by_id ON docs(db, id);
CREATE UNIQUE INDEX docs_by_seq ON docs(db, seq);
CREATE TABLE revs(doc INTEGER NOT NULL, rev TEXT NOT NULL, body TEXT NOT NULL);
CREATE UNIQUE INDEX revs_by_doc ON revs(doc, rev);
CREATE TABLE local(db INTEGER NOT NULL, id TEXT NOT NULL, generation INTEGER NOT NULL,
  body TEXT NOT NULL, changed_ms INTEGER NOT NULL, PRIMARY KEY(db, id)) WITHOUT ROWID;
CREATE TABLE users(name TEXT PRIMARY KEY, hash TEXT NOT NULL, roles TEXT NOT NULL,
  created_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE sessions(token TEXT PRIMARY KEY, name TEXT NOT NULL, expires_ms INTEGER NOT NULL)
  WITHOUT ROWID;
)";

// Since version 2.
constexpr const char* kAttachmentTable = R"(
CREATE TABLE attachments(db INTEGER NOT NULL, id TEXT NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY(db, id));
)";

constexpr std::string_view kDatabaseColumns =
    "SELECT db, name, started_us, update_seq, doc_count, deleted_count, revs_limit, security FROM "
    "dbs";

Database ReadDatabase(const Query& query) {
  Database database;
  database.db = query.Integer(0);
  database.name = query.Text(1);
  database.started_us = query.Text(2);
  database.update_seq = query.Integer(3);
  database.doc_count = query.Integer(4);
  database.deleted_count = query.Integer(5);
  database.revs_limit = query.Integer(6);
  database.security = query.Text(7);
  return database;
}

}  // namespace

bool IsDatabaseName(std::string_view name) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyz0123456789_$()+-/";
  return !name.empty() && name.size() <= 238 && name.front() >= 'a' && name.front() <= 'z' &&
         name.find_first_not_of(kAllowed) == std::string_view::npos;
}

bool IsPanelDatabase(std::string_view name) {
  return name.size() > kPanelEnding.size() &&
         name.substr(name.size() - kPanelEnding.size()) == kPanelEnding;
}

Outcome<std::unique_ptr<Store>> Store::Open(const std::string& folder, const base::Clock& clock) {
  auto sqlite = Sqlite::Open(folder + "/earshot.sqlite");
  if (!sqlite) return tl::unexpected<CouchError>(sqlite.error());
  std::unique_ptr<Store> store(new Store(std::move(*sqlite), clock));
  if (auto made = store->CreateTables(); !made) return tl::unexpected<CouchError>(made.error());
  store->uuid_ = store->Meta("uuid");
  if (auto error = store->sqlite().TakeError()) return tl::unexpected<CouchError>(*error);
  return store;
}

Outcome<void> Store::CreateTables() {
  Transaction transaction(*sqlite_);
  int64_t version = -1;
  {
    Query query(*sqlite_, "PRAGMA user_version");
    if (query.Next()) version = query.Integer(0);
  }
  if (version > kLayoutVersion) {
    return Refuse(500, "storage_failed",
                  "The data file was written by a newer release. Install that release or later.");
  }
  if (version == 0) {
    sqlite_->Execute(kTables);
    SetMeta("uuid", RandomHex(16));
  }
  if (version >= 0 && version < 2) {
    sqlite_->Execute(kAttachmentTable);
    sqlite_->Execute("PRAGMA user_version = 2");
  }
  return transaction.Commit();
}

std::string Store::Meta(std::string_view key) {
  Query query(*sqlite_, "SELECT value FROM meta WHERE key = ?");
  query.Bind(key);
  return query.Next() ? query.Text(0) : std::string();
}

void Store::SetMeta(std::string_view key, std::string_view value) {
  Query(*sqlite_, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)")
      .Bind(key)
      .Bind(value)
      .Run();
}

void Store::DropMeta(std::string_view key) {
  Query(*sqlite_, "DELETE FROM meta WHERE key = ?").Bind(key).Run();
}

Outcome<Database> Store::CreateDatabase(std::string_view name, const base::Json& security) {
  if (!IsDatabaseName(name)) {
    return Refuse(400, "illegal_database_name",
                  "Name: '" + std::string(name) +
                      "'. Only lowercase characters (a-z), digits (0-9), and any of the characters "
                      "_, $, (, ), +, -, and / are allowed. Must begin with a letter.");
  }
  Transaction transaction(*sqlite_);
  if (FindDatabase(name)) {
    return Refuse(412, "file_exists",
                  "The database could not be created, the file already exists.");
  }
  // WHY the random digits: a database deleted and made again within a millisecond is another one.
  char started[40];
  std::snprintf(started, sizeof(started), "%lld%03u", static_cast<long long>(clock_.NowMs()),
                RandomBelow(1000));
  const std::string rules = base::DumpJson(security);
  Query(*sqlite_, "INSERT INTO dbs(name, started_us, security) VALUES(?, ?, ?)")
      .Bind(name)
      .Bind(std::string_view(started))
      .Bind(rules)
      .Run();
  if (auto done = transaction.Commit(); !done) return tl::unexpected<CouchError>(done.error());
  return FindDatabase(name);
}

Outcome<Database> Store::FindDatabase(std::string_view name) {
  const std::string sql = std::string(kDatabaseColumns) + " WHERE name = ?";
  Query query(*sqlite_, sql);
  query.Bind(name);
  if (!query.Next()) return Refuse(404, "not_found", "Database does not exist.");
  return ReadDatabase(query);
}

Outcome<void> Store::DeleteDatabase(const Database& database) {
  Transaction transaction(*sqlite_);
  for (const std::string_view sql :
       {"DELETE FROM revs WHERE doc IN (SELECT doc FROM docs WHERE db = ?)",
        "DELETE FROM docs WHERE db = ?", "DELETE FROM local WHERE db = ?",
        "DELETE FROM attachments WHERE db = ?", "DELETE FROM dbs WHERE db = ?"}) {
    Query(*sqlite_, sql).Bind(database.db).Run();
  }
  return transaction.Commit();
}

std::vector<Database> Store::ListDatabases() {
  std::vector<Database> databases;
  const std::string sql = std::string(kDatabaseColumns) + " ORDER BY name";
  Query query(*sqlite_, sql);
  while (query.Next()) databases.push_back(ReadDatabase(query));
  return databases;
}

Outcome<void> Store::SetSecurity(const Database& database, const base::Json& security) {
  Transaction transaction(*sqlite_);
  const std::string rules = base::DumpJson(security);
  Query(*sqlite_, "UPDATE dbs SET security = ? WHERE db = ?").Bind(rules).Bind(database.db).Run();
  return transaction.Commit();
}

Outcome<void> Store::SetRevsLimit(const Database& database, int64_t limit) {
  Transaction transaction(*sqlite_);
  Query(*sqlite_, "UPDATE dbs SET revs_limit = ? WHERE db = ?").Bind(limit).Bind(database.db).Run();
  return transaction.Commit();
}

int64_t Store::FileBytes() {
  Query pages(*sqlite_, "PRAGMA page_count");
  Query size(*sqlite_, "PRAGMA page_size");
  return pages.Next() && size.Next() ? pages.Integer(0) * size.Integer(0) : 0;
}

Outcome<void> Store::Backup(const std::string& file) {
  const std::string part = file + ".part";
  std::remove(part.c_str());
  auto target = Sqlite::Open(part);
  if (!target) return tl::unexpected<CouchError>(target.error());
  sqlite3_backup* backup =
      sqlite3_backup_init((*target)->handle(), "main", sqlite_->handle(), "main");
  if (backup == nullptr) return Refuse(500, "backup_failed", "The backup could not be started.");
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  // One self-contained file: no -wal beside it.
  (*target)->Execute("PRAGMA journal_mode=DELETE");
  target->reset();
  if (stepped != SQLITE_DONE || finished != SQLITE_OK) {
    std::remove(part.c_str());
    return Refuse(
        500, "backup_failed",
        "The backup could not be written: " + std::string(sqlite3_errstr(finished)) + ".");
  }
  if (std::rename(part.c_str(), file.c_str()) != 0) {
    return Refuse(500, "backup_failed",
                  "The backup could not be renamed: " + std::string(std::strerror(errno)) + ".");
  }
  return {};
}

}  // namespace earshot::server
