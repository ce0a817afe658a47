// What a route answers: bytes now, bytes when a password has been checked, or a feed that waits.
//
// Daemon adds the security headers, compresses, and logs. Errors always carry CouchDB's JSON body.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "server-stub/store/couch_error.h"

namespace earshot::server {

// A reply that grows while its connection sleeps (long poll). Called on the server's loop only.
class Feed {
 public:
  struct Step {
    std::string bytes;
    bool finished = false;
    int64_t wake_at_ms = 0;  // steady clock; the latest moment to be asked again
  };
  virtual ~Feed() = default;
  // Called at the start, whenever `topic` changed, at wake_at_ms, and when the server stops.
  virtual Step Next(int64_t steady_ms, bool stopping) = 0;
  virtual int64_t topic() const = 0;
};

struct Response;

// Work that ends on another thread. `start` gets a callback to call exactly once, from any thread;
// false: nothing was started, try later. `then` runs on the server's loop after the callback.
struct Deferred {
  std::function<bool(std::function<void()> done)> start;
  std::function<Response()> then;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  std::shared_ptr<Feed> feed;
  std::optional<Deferred> deferred;

  Response& With(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

// `json` is text already; a line end is added as CouchDB does.
Response JsonText(int status, std::string json);
Response JsonReply(int status, const base::Json& json);
Response ErrorReply(const CouchError& error);
Response ErrorReply(int status, std::string error, std::string reason);
int64_t SteadyMs();

}  // namespace earshot::server
