// One HTTP request as the routes see it: parsed, bounded, independent of the HTTP library.
//
// Built by Daemon; `segments` and `query` are percent-decoded once, here, so that `%2F` in a
// document id stays part of the id and no route decodes twice.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::server {

struct Request {
  std::string method;  // "GET"; HEAD is served as GET by the library
  bool head = false;
  std::string path;                            // raw, without the query
  std::vector<std::string> segments;           // decoded; "/" has none
  std::map<std::string, std::string> query;    // decoded, the first of equal names
  std::map<std::string, std::string> headers;  // names in lower case
  std::string body;                            // inflated
  std::string address;                         // of the client, without port
  bool tls = false;
  std::string label;  // set by the router for the log: the route and the database, never an id

  std::string_view Header(std::string_view name) const;
  std::optional<std::string> Parameter(const std::string& name) const;
};

// Fills path, segments and query. False: malformed escapes, a zero byte, or an unclean path.
bool ParseTarget(std::string_view target, Request& request);
std::optional<std::string> PercentDecode(std::string_view text, bool plus_is_space);
std::optional<std::string> Base64Decode(std::string_view text);

}  // namespace earshot::server
