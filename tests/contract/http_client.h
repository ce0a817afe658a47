// A small HTTP/1.1 client for the contract tests: raw bytes out, parsed reply in.
//
// Own code on purpose: tests must send what no proper client would (two lengths, torn bodies), and
// must read a reply that has not ended yet (long polls).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/json.h"

namespace earshot::server {

struct Reply {
  int status = 0;                              // 0: the connection ended without a reply
  std::map<std::string, std::string> headers;  // lower case
  std::string body;                            // chunks joined
  base::Json json() const;                     // null when it is not JSON
  std::string error() const { return base::GetString(json(), "error"); }
};

using Headers = std::vector<std::pair<std::string, std::string>>;

class Connection {
 public:
  explicit Connection(uint16_t port);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  void Write(const std::string& bytes);
  // Everything until the reply is complete or the server closes; waits at most 60 s.
  Reply Read();
  // Until `text` has arrived somewhere in the reply.
  bool ReadUntil(const std::string& text);

 private:
  bool Fill();
  int socket_;
  std::string buffer_;
};

std::string FormatRequest(const std::string& method, const std::string& path,
                          const std::string& body, const Headers& headers);

}  // namespace earshot::server
