// Every open connection: who it belongs to, what it is doing, since when. Kills the slow ones.
//
// The HTTP library closes idle connections, but its clock restarts with every byte; here a request
// line, a header block and a body each have a deadline in total (RELIABILITY.md T26). All functions
// may be called from any thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "server-stub/limits.h"

namespace earshot::server {

class ConnectionTable {
 public:
  enum class Phase { kNew, kIdle, kHeaders, kBody, kWorking };
  struct Connection {
    int socket = -1;
    std::string address;
    Phase phase = Phase::kNew;
    int64_t since_ms = 0;
    size_t body_bytes = 0;
  };

  explicit ConnectionTable(const Limits& limits) : limits_(limits) {}

  // Before accepting: false when that address has its share already.
  bool MayOpen(const std::string& address);
  Connection* Open(int socket, std::string address, int64_t now_ms);
  void Close(Connection* connection);
  void Enter(Connection* connection, Phase phase, int64_t now_ms);
  void CountBody(Connection* connection, size_t bytes);
  // Shuts the sockets that are past their deadline; the library then closes them.
  void EndSlow(int64_t now_ms);
  size_t size();

 private:
  bool TooSlow(const Connection& connection, int64_t now_ms) const;

  const Limits& limits_;
  std::mutex mutex_;
  std::map<Connection*, std::unique_ptr<Connection>> open_;
  std::map<std::string, unsigned> per_address_;
};

bool IsLoopback(const std::string& address);

}  // namespace earshot::server
