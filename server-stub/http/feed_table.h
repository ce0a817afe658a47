// The sleeping connections: long polls waiting for a change, requests waiting for a password hash.
//
// A connection sleeps inside the HTTP library (suspended) and costs no thread. INVARIANT: each is
// resumed exactly once per sleep, and all of them before the library is stopped.
#pragma once

#include <microhttpd.h>

#include <cstdint>
#include <map>
#include <mutex>

namespace earshot::server {

class FeedTable {
 public:
  // Called on the loop, from inside a callback of that connection. False: the server is stopping,
  // nothing sleeps any more.
  bool Sleep(MHD_Connection* connection, int64_t topic, int64_t wake_at_ms);
  void Wake(int64_t topic);
  void WakeDue(int64_t now_ms);
  void Close();  // wakes all, for good
  bool empty();

 private:
  struct Sleeper {
    int64_t topic;
    int64_t wake_at_ms;
  };
  std::mutex mutex_;
  std::map<MHD_Connection*, Sleeper> sleepers_;
  bool closed_ = false;
};

}  // namespace earshot::server
