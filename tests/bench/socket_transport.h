// A blocking HTTP/1.1 client on one kept-alive socket to this machine: enough for the sync
// benchmark.
#pragma once

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/sync/http.h"

namespace earshot::bench {

class SocketTransport {
 public:
  // `basic`: the value of the Authorization header.
  SocketTransport(uint16_t port, std::string basic) : port_(port), basic_(std::move(basic)) {}
  ~SocketTransport() { Close(); }
  SocketTransport(const SocketTransport&) = delete;
  SocketTransport& operator=(const SocketTransport&) = delete;

  sync::Response Send(const sync::Request& request) {
    if (socket_ < 0 && !Open()) return {};
    std::string head = request.method + " " + request.path +
                       " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                       "Authorization: " +
                       basic_ + "\r\n";
    if (!request.body.empty()) head += "Content-Type: application/json\r\n";
    head += "Content-Length: " + std::to_string(request.body.size()) + "\r\n\r\n";
    if (!Write(head) || !Write(request.body)) return Broken();
    return Read();
  }

 private:
  bool Open() {
    socket_ = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port_);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int on = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return true;
    Close();
    return false;
  }
  void Close() {
    if (socket_ >= 0) close(socket_);
    socket_ = -1;
    buffer_.clear();
  }
  sync::Response Broken() {
    Close();
    return {};
  }
  bool Write(const std::string& bytes) {
    size_t sent = 0;
    while (sent < bytes.size()) {
      ssize_t n = send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (n <= 0) return false;
      sent += static_cast<size_t>(n);
    }
    return true;
  }
  bool Fill() {
    char chunk[65536];
    ssize_t n = recv(socket_, chunk, sizeof chunk, 0);
    if (n <= 0) return false;
    buffer_.append(chunk, static_cast<size_t>(n));
    return true;
  }
  // Takes everything up to and with `mark` out of the buffer.
  bool TakeUntil(const std::string& mark, std::string& out) {
    size_t at;
    while ((at = buffer_.find(mark)) == std::string::npos) {
      if (!Fill()) return false;
    }
    out = buffer_.substr(0, at + mark.size());
    buffer_.erase(0, out.size());
    return true;
  }
  bool Take(size_t size, std::string& out) {
    while (buffer_.size() < size) {
      if (!Fill()) return false;
    }
    out.append(buffer_, 0, size);
    buffer_.erase(0, size);
    return true;
  }
  static std::string HeaderOf(const std::string& head, const std::string& name) {
    for (size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
      size_t start = at + 2;
      if (strncasecmp(head.c_str() + start, name.c_str(), name.size()) != 0) continue;
      size_t end = head.find("\r\n", start);
      return head.substr(start + name.size() + 2, end - start - name.size() - 2);
    }
    return "";
  }
  sync::Response Read() {
    std::string head;
    if (!TakeUntil("\r\n\r\n", head)) return Broken();
    sync::Response response;
    response.status = std::atoi(head.c_str() + 9);
    response.date = HeaderOf(head, "Date");
    if (HeaderOf(head, "Transfer-Encoding") != "chunked") {
      std::string length = HeaderOf(head, "Content-Length");
      return Take(std::strtoul(length.c_str(), nullptr, 10), response.body) ? response : Broken();
    }
    for (;;) {
      std::string line, end;
      if (!TakeUntil("\r\n", line)) return Broken();
      size_t size = std::strtoul(line.c_str(), nullptr, 16);
      if (!Take(size, response.body) || !TakeUntil("\r\n", end)) return Broken();
      if (size == 0) return response;
    }
  }

  uint16_t port_;
  std::string basic_;
  int socket_ = -1;
  std::string buffer_;
};

}  // namespace earshot::bench
