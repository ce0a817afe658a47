// The command line of earshot_server, parsed and checked; `--help` prints kUsage.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server-stub/store/couch_error.h"

namespace earshot::server {

extern const char* const kUsage;

struct CommandLine {
  std::string command = "serve";
  std::vector<std::string> operands;
  std::string data = "earshot-data";
  std::string site;
  std::string bind = "127.0.0.1";
  uint16_t port = 8080;
  std::string tls_certificate, tls_key;  // files
  std::string trusted_proxy;
  bool behind_tls = false;
  bool insecure_bind = false;
  bool quiet = false;
  unsigned max_connections = 0;  // 0: the table's figure
  unsigned max_polls_per_user = 0;
  bool admin = false;  // add-user
  bool panel = false;  // add-user, create-workspace
  std::string db;      // add-user, load-demo
};

Outcome<CommandLine> ParseCommandLine(const std::vector<std::string>& arguments);

}  // namespace earshot::server
