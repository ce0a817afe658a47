// The inside of a Session: one state that the steps share, and the stack of steps. Private to sync.
//
// The step on top of the stack is asked for a request; a step that needs something done first puts
// another step on top. A step that asks for nothing and put nothing on top has finished and leaves.
// Each step is made by its file: identify.cc, reoffer.cc, first_pull.cc, pull.cc, resolve.cc,
// push.cc, rescue.cc; session.cc holds the loop and the round that puts them in order.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/sync/position.h"
#include "core/sync/session.h"
#include "core/sync/wire.h"

namespace earshot::sync {

struct State;

class Step {
 public:
  virtual ~Step() = default;
  // nullopt: put a step on top, failed the session, or finished.
  virtual std::optional<Request> Ask(State& state) = 0;
  // The answer to the request last asked for; `failure` is not yet looked at.
  virtual void Take(State& state, const Response& response) = 0;
};

inline constexpr int kMaxRounds = 10;  // of push and pull, also conflicts of one document
inline constexpr size_t kMaxPageRows = 1000;
inline constexpr size_t kMaxBatchDocuments = 500;
inline constexpr size_t kMaxBatchBytes = 1000000;
inline constexpr int kLongTimeoutMs = 120000;  // for requests that carry many documents

// What was learnt about the link's speed. Kept from one sync to the next.
struct Link {
  size_t page_rows = kMaxPageRows;
  size_t batch_documents = kMaxBatchDocuments;
  size_t batch_bytes = 128000;  // grows at once on a quick link
  int slow_retries = 0;         // left in this sync

  void Measure(int64_t elapsed_ms, size_t sent_bytes, size_t received_rows);
};

struct State {
  State(Replica& replica_in, std::string database_in)
      : replica(replica_in), database(std::move(database_in)) {}

  Replica& replica;
  const std::string database;
  std::vector<std::unique_ptr<Step>> steps;
  Progress progress;
  Failure failure = Failure::kNone;
  std::string sentence;
  Link link;
  int64_t now_ms = 0;
  int64_t elapsed_ms = -1;  // of the request now answered; -1: not known (the first one)

  std::string server;  // identity of the server, once identified
  Position position;
  // Ask the feed for ids and revisions only: most of what comes is known here already.
  bool lean = false;
  std::map<std::string, std::string> known;  // id -> revision that device and server both hold
  std::set<std::string> without_rev;         // ids whose stored revision the server has never had
  std::map<std::string, int> conflicts;      // id -> refusals for a conflict in this sync
  size_t not_stored = 0;                     // rows that failed for a passing reason
  bool fed_back = false;                     // this round's push leaves something to pull

  void Push(std::unique_ptr<Step> step) { steps.push_back(std::move(step)); }
  void Fail(Failure kind, std::string why);
  // The URL below the database, without query: Path("_changes").
  std::string Path(std::string_view rest) const;
};

// The answer as JSON when it is one of success; otherwise the session has failed.
std::optional<base::Json> Accept(State& state, const Response& response);
// Fails the session for an answer that is JSON but not what was asked for, or not JSON at all.
void FailStrange(State& state);
// Fails the session for the status of an answer that is not one of success.
void FailStatus(State& state, const Response& response);
// The server's own words in an error answer; empty when it is none.
std::string ReasonOf(const Response& response);
// The server's words cut to what a screen can show, at the edge of a character.
std::string Shorten(std::string text);
inline bool IsSuccess(int status) { return status >= 200 && status < 300; }
// A slow link rather than none: may the same be asked again in smaller parts?
bool MayRetrySmaller(State& state, const Response& response);

std::unique_ptr<Step> MakeIdentify();
// Compares every revision held here with the server's, and offers again what it lacks.
std::unique_ptr<Step> MakeReoffer(std::vector<std::pair<std::string, std::string>> revs);
std::unique_ptr<Step> MakeFirstPull();
std::unique_ptr<Step> MakePull();
// Fetches the bodies that `rows` lack, joins conflicting leaves, and delivers all to the replica
// together with the position `end`.
std::unique_ptr<Step> MakeResolve(std::vector<Row> rows, Position end);
// One walk through all unsent documents.
std::unique_ptr<Step> MakePush();
// Fetches the server's present version of these documents.
std::unique_ptr<Step> MakeRescue(std::vector<std::string> ids);

// Hands documents to the replica together with the position.
void Deliver(State& state, std::vector<RemoteDocument> documents, const Position& end);

}  // namespace earshot::sync
