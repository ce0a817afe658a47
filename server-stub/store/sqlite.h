// A thin, exception-free door to SQLite: one connection, cached statements, transactions.
//
// Used only by store/ and users/, from one thread. A failed step is remembered by the connection
// (TakeError): reads may then look empty, so the router asks TakeError before any reply leaves, and
// Transaction::Commit rolls back instead of committing. Nothing is acknowledged past a failure.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server-stub/store/couch_error.h"

namespace earshot::server {

class Sqlite {
 public:
  // WAL, synchronous=FULL, foreign keys on, 10 s busy timeout. Creates the file.
  static Outcome<std::unique_ptr<Sqlite>> Open(const std::string& path);
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  // Several statements separated by ';', without results.
  bool Execute(const char* sql);
  // Copies the write-ahead log into the data file and empties it, when nobody else reads: deleted
  // content would stand in the log until it is written over.
  void EmptyLog();
  int64_t LastRowId() const { return sqlite3_last_insert_rowid(handle_); }
  int64_t ChangedRows() const { return sqlite3_changes64(handle_); }
  sqlite3* handle() const { return handle_; }

  // The first failure since the last call, if any.
  std::optional<CouchError> TakeError();
  void NoteError(int code);
  bool failed() const { return error_.has_value(); }

 private:
  friend class Query;
  explicit Sqlite(sqlite3* handle) : handle_(handle) {}
  sqlite3_stmt* Lease(std::string_view sql);
  void GiveBack(std::string_view sql, sqlite3_stmt* statement);

  sqlite3* handle_;
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>> idle_statements_;
  std::optional<CouchError> error_;
};

// One use of one statement. Bind in order, then Next() per row or Run() for a write.
class Query {
 public:
  Query(Sqlite& db, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& Bind(int64_t value);
  // REQUIRES: the bytes outlive the Query.
  Query& Bind(std::string_view text);
  Query& BindBlob(std::string_view bytes);
  bool Next();
  void Run();

  int64_t Integer(int column) const;
  std::string Text(int column) const;

 private:
  Sqlite& db_;
  std::string_view sql_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

// Rolls back unless committed. BEGIN IMMEDIATE, so a write never fails half-way for want of the
// lock.
class Transaction {
 public:
  explicit Transaction(Sqlite& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  // Success means durable: the write-ahead log has been synced.
  Outcome<void> Commit();

 private:
  Sqlite& db_;
  bool open_;
};

}  // namespace earshot::server
