// See sqlite.h. WHY a sticky error: a reply must never be built from a read that failed half-way.
#include "server-stub/store/sqlite.h"

namespace earshot::server {

Outcome<std::unique_ptr<Sqlite>> Sqlite::Open(const std::string& path) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Sqlite> db(new Sqlite(handle));
  if (code != SQLITE_OK) {
    return Refuse(500, "storage_failed",
                  "The data file could not be opened: " + std::string(sqlite3_errstr(code)) + ".");
  }
  sqlite3_busy_timeout(handle, 10'000);
  if (!db->Execute(
          "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
          "PRAGMA secure_delete=ON; PRAGMA cache_size=-65536; PRAGMA trusted_schema=OFF;")) {
    return tl::unexpected<CouchError>(*db->TakeError());
  }
  return db;
}

Sqlite::~Sqlite() {
  for (auto& [sql, statements] : idle_statements_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
  sqlite3_close_v2(handle_);
}

bool Sqlite::Execute(const char* sql) {
  const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) NoteError(code);
  return code == SQLITE_OK;
}

void Sqlite::NoteError(int code) {
  if (error_) return;
  const std::string what = sqlite3_errstr(code);
  if ((code & 0xff) == SQLITE_FULL) {
    error_ = CouchError{507, "insufficient_storage",
                        "The server's disk is full. Nothing of this request was stored."};
  } else {
    error_ = CouchError{500, "internal_server_error",
                        "The server's data file failed: " + what + ". Nothing was stored."};
  }
}

std::optional<CouchError> Sqlite::TakeError() {
  std::optional<CouchError> error = std::move(error_);
  error_.reset();
  return error;
}

void Sqlite::EmptyLog() {
  // A reader in another process may hold it: then the next checkpoint does it.
  sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

sqlite3_stmt* Sqlite::Lease(std::string_view sql) {
  std::vector<sqlite3_stmt*>& idle = idle_statements_[std::string(sql)];
  if (!idle.empty()) {
    sqlite3_stmt* statement = idle.back();
    idle.pop_back();
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) NoteError(code);
  return statement;
}

void Sqlite::GiveBack(std::string_view sql, sqlite3_stmt* statement) {
  if (statement == nullptr) return;
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_statements_[std::string(sql)].push_back(statement);
}

Query::Query(Sqlite& db, std::string_view sql) : db_(db), sql_(sql), statement_(db.Lease(sql)) {}

Query::~Query() { db_.GiveBack(sql_, statement_); }

Query& Query::Bind(int64_t value) {
  if (statement_ != nullptr) sqlite3_bind_int64(statement_, ++bound_, value);
  return *this;
}

Query& Query::Bind(std::string_view text) {
  if (statement_ == nullptr) return *this;
  const char* data = text.data() == nullptr ? "" : text.data();
  sqlite3_bind_text64(statement_, ++bound_, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  return *this;
}

Query& Query::BindBlob(std::string_view bytes) {
  if (statement_ == nullptr) return *this;
  const char* data = bytes.data() == nullptr ? "" : bytes.data();
  sqlite3_bind_blob64(statement_, ++bound_, data, bytes.size(), SQLITE_STATIC);
  return *this;
}

bool Query::Next() {
  if (statement_ == nullptr) return false;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) db_.NoteError(code);
  return false;
}

void Query::Run() {
  while (Next()) {
  }
}

int64_t Query::Integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Query::Text(int column) const {
  const void* bytes = sqlite3_column_blob(statement_, column);
  const int length = sqlite3_column_bytes(statement_, column);
  if (bytes == nullptr || length <= 0) return {};
  return std::string(static_cast<const char*>(bytes), static_cast<size_t>(length));
}

Transaction::Transaction(Sqlite& db) : db_(db), open_(db.Execute("BEGIN IMMEDIATE")) {}

Transaction::~Transaction() {
  if (!open_) return;
  sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Outcome<void> Transaction::Commit() {
  if (open_ && !db_.failed() && db_.Execute("COMMIT")) {
    open_ = false;
    return {};
  }
  std::optional<CouchError> error = db_.TakeError();
  return tl::unexpected<CouchError>(
      error ? *error : CouchError{500, "internal_server_error", "Nothing was stored."});
}

}  // namespace earshot::server
