// See connection_table.h.
#include "server-stub/http/connection_table.h"

#include <sys/socket.h>

namespace earshot::server {

bool IsLoopback(const std::string& address) {
  return address == "::1" || address == "::ffff:127.0.0.1" || address.compare(0, 4, "127.") == 0;
}

bool ConnectionTable::MayOpen(const std::string& address) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (IsLoopback(address)) return true;
  const auto found = per_address_.find(address);
  return found == per_address_.end() || found->second < limits_.connections_per_address;
}

ConnectionTable::Connection* ConnectionTable::Open(int socket, std::string address,
                                                   int64_t now_ms) {
  const std::lock_guard<std::mutex> lock(mutex_);
  auto made = std::make_unique<Connection>();
  Connection* connection = made.get();
  connection->socket = socket;
  connection->since_ms = now_ms;
  ++per_address_[address];
  connection->address = std::move(address);
  open_.emplace(connection, std::move(made));
  return connection;
}

void ConnectionTable::Close(Connection* connection) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = open_.find(connection);
  if (found == open_.end()) return;
  const auto count = per_address_.find(connection->address);
  if (count != per_address_.end() && --count->second == 0) per_address_.erase(count);
  open_.erase(found);
}

void ConnectionTable::Enter(Connection* connection, Phase phase, int64_t now_ms) {
  const std::lock_guard<std::mutex> lock(mutex_);
  connection->phase = phase;
  connection->since_ms = now_ms;
  connection->body_bytes = 0;
}

void ConnectionTable::CountBody(Connection* connection, size_t bytes) {
  const std::lock_guard<std::mutex> lock(mutex_);
  connection->body_bytes += bytes;
}

bool ConnectionTable::TooSlow(const Connection& connection, int64_t now_ms) const {
  const int64_t spent_ms = now_ms - connection.since_ms;
  switch (connection.phase) {
    case Phase::kNew:
      return spent_ms > limits_.request_line_ms;
    case Phase::kIdle:
      return spent_ms > limits_.idle_ms;
    case Phase::kHeaders:
      return spent_ms > limits_.header_ms;
    case Phase::kBody: {
      const int64_t counted_ms = spent_ms - limits_.body_grace_ms;
      const auto rate = static_cast<int64_t>(limits_.body_bytes_per_second);
      return counted_ms > 0 &&
             static_cast<int64_t>(connection.body_bytes) < counted_ms * rate / 1000;
    }
    case Phase::kWorking:
      return false;
  }
  return false;
}

void ConnectionTable::EndSlow(int64_t now_ms) {
  const std::lock_guard<std::mutex> lock(mutex_);
  for (auto& [key, connection] : open_) {
    if (TooSlow(*connection, now_ms)) shutdown(connection->socket, SHUT_RDWR);
  }
}

size_t ConnectionTable::size() {
  const std::lock_guard<std::mutex> lock(mutex_);
  return open_.size();
}

}  // namespace earshot::server
