// One sync of one database with a CouchDB-shaped server, sans I/O: events in, requests out.
//
// Start() begins; then the driver loops: while NextRequest() gives a request, send it and hand the
// answer to Receive(). nullopt = quiescent: finished, failed, or waiting for answers. The steps,
// one file each: identify (GET /db), first_pull (_all_docs pages), pull (_changes pages), resolve
// (rows with several leaves), push (_bulk_docs), rescue (409 -> pull, merge, again, at most 10).
// The session never touches the store: it reads and writes through Replica.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/sync/http.h"

namespace earshot::sync {

struct LocalDocument {
  std::string id;
  base::Json content;  // without _rev
  std::string rev;     // last known server revision
};

struct RemoteDocument {
  std::string id;
  std::string rev;
  base::Json content;   // a tombstone keeps its body and has "_deleted": true
  bool pushed = false;  // true: our own content was accepted as `rev`
};

// What the session needs of the device; app::Workspace implements it.
class Replica {
 public:
  virtual ~Replica() = default;
  virtual std::string Server() const = 0;
  virtual std::string Since() const = 0;
  // Documents with unsent edits, except those set aside, in id order after `after`.
  virtual std::vector<LocalDocument> Unsent(std::string_view after, size_t limit) const = 0;
  // These go out now, and may arrive even if no answer comes back.
  virtual void Offering(const std::vector<LocalDocument>& documents) = 0;
  virtual std::optional<LocalDocument> Get(std::string_view id) const = 0;
  virtual std::vector<std::pair<std::string, std::string>> AllRevs() const = 0;  // id, rev
  // Merges remote versions into the device and stores them together with the position. A document
  // whose merge equals the remote content is no longer unsent.
  virtual void Receive(std::vector<RemoteDocument> documents, std::string_view server,
                       std::string_view since) = 0;
  // The server acknowledged exactly this content (compare before clearing `unsent`: it may have
  // been edited again meanwhile).
  virtual void Acknowledge(std::vector<RemoteDocument> pushed) = 0;
  virtual void SetAside(std::string_view id, std::string_view reason) = 0;
  // Marks every document whose revision the server lacks as unsent (server restored or replaced).
  virtual void OfferAgain(const std::vector<std::string>& ids) = 0;
  // Once in each sync: the server's clock minus this device's, in ms, when it is more than a
  // minute; 0 when they agree.
  virtual void CorrectClock(int64_t correction_ms) = 0;
};

enum class Phase { kIdle, kIdentifying, kPulling, kPushing, kDone, kFailed };

enum class Failure {
  kNone,
  kOffline,      // no answer
  kSignedOut,    // 401
  kForbidden,    // 403 for the database
  kNoDatabase,   // 404
  kServerError,  // 5xx, or not JSON (a captive portal)
  kStuck,        // ten conflicts in a row for one document
};

struct Progress {
  Phase phase = Phase::kIdle;
  size_t pulled = 0;
  size_t to_pull = 0;  // 0 = unknown
  size_t pushed = 0;
  size_t to_push = 0;
  size_t set_aside = 0;
  size_t skipped = 0;  // malformed rows of the server
  size_t requests = 0;
  size_t bytes_up = 0;
  size_t bytes_down = 0;
};

class Session {
 public:
  // REQUIRES: replica outlives the session. `now_ms` of each call is the device's clock.
  Session(Replica& replica, std::string database);
  ~Session();
  void Start();
  void Cancel();
  std::optional<Request> NextRequest();
  void Receive(const Response& response, int64_t now_ms);
  bool Running() const;
  const Progress& progress() const;
  Failure failure() const;
  std::string FailureSentence() const;  // for people; names what to do next
  // After kDone: the long poll that tells when the server has something new.
  Request LongPoll() const;
  static bool LongPollHasNews(const Response& response);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::sync
