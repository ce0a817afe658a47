// HTTP as the sync session sees it: plain values, and the Transport port that carries them.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace earshot::sync {

struct Request {
  std::string method;  // GET, POST, PUT, DELETE
  std::string path;    // from the origin's root, with query: "/earshot_x/_changes?since=0"
  std::string body;    // JSON, or empty
  int timeout_ms = 30000;
  // INVARIANT: what was edited here leaves the device only once it is saved on it. A device that
  // dies in between would stamp the same edits twice. Whoever carries the request waits first.
  bool carries_records = false;
  bool waits_for_news = false;  // a long poll
};

struct Response {
  int status = 0;  // 0: no answer (offline, refused, timed out)
  std::string body;
  std::string date;  // the Date header (RFC 7231); empty when absent
};

class Transport {
 public:
  virtual ~Transport() = default;
  // `done` is called exactly once, later. Sends accept: application/json and the session cookie.
  virtual void Send(Request request, std::function<void(Response)> done) = 0;
  virtual bool Online() const = 0;  // the platform's belief; may be wrong
  // The request that waits for news at this path is given up: its `done` comes soon, with status 0.
  // WHY: a browser opens six connections to a server, and those left behind would fill them.
  virtual void EndLongPoll(const std::string& /*path*/) {}
};

}  // namespace earshot::sync
