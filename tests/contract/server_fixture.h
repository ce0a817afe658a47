// A whole server in this process for the contract tests: temporary folder, fake clock, port 0.
//
// People: `admin` (administrator), `ann` (member of earshot_town), `ben` (member of nothing). Each
// has a session cookie from the start, so that only tests about passwords pay for Argon2.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/base/clock.h"
#include "server-stub/server.h"
#include "tests/contract/http_client.h"

namespace earshot::server {

inline constexpr char kPassword[] = "correct horse battery";

class ServerTest : public testing::Test {
 protected:
  ServerTest();
  ~ServerTest() override;
  void SetUp() override;

  // Before SetUp returns nothing listens; a test changes options_ in its constructor.
  void StartServer();
  void StopServer();

  // With the cookie of `who` (empty: nobody), as our own page would send it.
  Reply Send(const std::string& who, const std::string& method, const std::string& path,
             const std::string& body = "", Headers headers = {});
  Reply Get(const std::string& path) { return Send("ann", "GET", path); }
  Reply Post(const std::string& path, const std::string& body) {
    return Send("ann", "POST", path, body);
  }
  // Writes one document and gives its revision.
  std::string Write(const std::string& json);
  Headers HeadersOf(const std::string& who, const std::string& method) const;

  base::FakeClock clock_;
  std::string folder_;
  ServerOptions options_;
  std::unique_ptr<Server> server_;
  std::map<std::string, std::string> tokens_;
};

std::string Basic(const std::string& name, const std::string& password);

}  // namespace earshot::server
