// See http_client.h.
#include "tests/contract/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

namespace earshot::server {
namespace {

constexpr int kPatienceMs = 60'000;

std::string Lower(std::string text) {
  for (char& c : text) c = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

// False: not complete yet.
bool Dechunk(const std::string& raw, std::string& out) {
  size_t at = 0;
  for (;;) {
    const size_t end = raw.find("\r\n", at);
    if (end == std::string::npos) return false;
    const size_t size = std::strtoul(raw.c_str() + at, nullptr, 16);
    if (raw.size() < end + 2 + size + 2) return false;
    if (size == 0) return true;
    out += raw.substr(end + 2, size);
    at = end + 2 + size + 2;
  }
}

// False: not complete yet.
bool ParseReply(const std::string& raw, bool ended, Reply& reply) {
  const size_t head = raw.find("\r\n\r\n");
  if (head == std::string::npos) return false;
  reply = Reply{};
  reply.status = std::atoi(raw.c_str() + 9);
  size_t at = raw.find("\r\n") + 2;
  while (at < head) {
    const size_t end = raw.find("\r\n", at);
    const size_t colon = raw.find(':', at);
    reply.headers[Lower(raw.substr(at, colon - at))] = raw.substr(colon + 2, end - colon - 2);
    at = end + 2;
  }
  const std::string rest = raw.substr(head + 4);
  if (reply.headers.count("transfer-encoding") > 0) return Dechunk(rest, reply.body) || ended;
  const size_t length = std::strtoul(reply.headers["content-length"].c_str(), nullptr, 10);
  reply.body = rest.substr(0, length);
  return rest.size() >= length || ended;
}

}  // namespace

base::Json Reply::json() const {
  auto parsed = base::ParseJson(body);
  return parsed ? *parsed : base::Json();
}

Connection::Connection(uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  CHECK(connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
}

Connection::~Connection() { close(socket_); }

void Connection::Write(const std::string& bytes) {
  size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t sent = send(socket_, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
    if (sent <= 0) return;  // refused early: the reply tells
    done += static_cast<size_t>(sent);
  }
}

bool Connection::Fill() {
  pollfd waiting{socket_, POLLIN, 0};
  if (poll(&waiting, 1, kPatienceMs) <= 0) return false;
  char bytes[16384];
  const ssize_t got = recv(socket_, bytes, sizeof(bytes), 0);
  if (got <= 0) return false;
  buffer_.append(bytes, static_cast<size_t>(got));
  return true;
}

Reply Connection::Read() {
  Reply reply;
  while (!ParseReply(buffer_, false, reply)) {
    if (Fill()) continue;
    return ParseReply(buffer_, true, reply) ? reply : Reply{};
  }
  buffer_.clear();
  return reply;
}

bool Connection::ReadUntil(const std::string& text) {
  while (buffer_.find(text) == std::string::npos) {
    if (!Fill()) return false;
  }
  return true;
}

std::string FormatRequest(const std::string& method, const std::string& path,
                          const std::string& body, const Headers& headers) {
  std::string out = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
  for (const auto& [name, value] : headers) out += name + ": " + value + "\r\n";
  if (!body.empty() || method == "POST" || method == "PUT") {
    out += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  }
  return out + "\r\n" + body;
}

}  // namespace earshot::server
