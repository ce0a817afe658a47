// See server_fixture.h.
#include "tests/contract/server_fixture.h"

#include <filesystem>

#include "server-stub/users/password.h"

namespace earshot::server {
namespace {

const std::string& KnownHash() {
  static const std::string hash = HashPassword(kPassword);
  return hash;
}

}  // namespace

ServerTest::ServerTest() {
  std::string name = (std::filesystem::temp_directory_path() / "earshot-XXXXXX").string();
  CHECK(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  options_.data_folder = folder_ + "/data";
}

ServerTest::~ServerTest() {
  StopServer();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void ServerTest::SetUp() { StartServer(); }

void ServerTest::StartServer() {
  auto opened = Server::Open(options_, clock_);
  ASSERT_TRUE(opened) << opened.error().reason;
  server_ = std::move(*opened);
  UserTable& users = server_->users();
  for (const std::string name : {"admin", "ann", "ben"}) {
    ASSERT_TRUE(users.Put(name, KnownHash(), name == "admin"));
    auto token = users.OpenSession(name, options_.limits.session_ms);
    ASSERT_TRUE(token);
    tokens_[name] = *token;
  }
  auto town = server_->store().FindDatabase("earshot_town");
  if (!town) {
    town = server_->store().CreateDatabase("earshot_town", EmptySecurity());
    ASSERT_TRUE(town);
    ASSERT_TRUE(AddMember(server_->store(), *town, "ann"));
  }
  auto started = server_->Start();
  ASSERT_TRUE(started) << started.error().reason;
}

void ServerTest::StopServer() {
  if (server_) server_->Stop();
  server_.reset();
}

Headers ServerTest::HeadersOf(const std::string& who, const std::string& method) const {
  Headers headers;
  if (!who.empty()) headers.emplace_back("Cookie", "AuthSession=" + tokens_.at(who));
  if (method != "GET" && method != "HEAD") {
    headers.emplace_back("Sec-Fetch-Site", "same-origin");
    headers.emplace_back("Content-Type", "application/json");
  }
  return headers;
}

Reply ServerTest::Send(const std::string& who, const std::string& method, const std::string& path,
                       const std::string& body, Headers headers) {
  Headers all = HeadersOf(who, method);
  all.insert(all.end(), headers.begin(), headers.end());
  Connection connection(server_->port());
  connection.Write(FormatRequest(method, path, body, all));
  return connection.Read();
}

std::string ServerTest::Write(const std::string& json) {
  const Reply reply = Post("/earshot_town/_bulk_docs", "{\"docs\":[" + json + "]}");
  const base::Json rows = reply.json();
  if (reply.status != 201 || !rows.is_array() || rows.size() != 1) return "";
  return base::GetString(rows.front(), "rev");
}

std::string Basic(const std::string& name, const std::string& password) {
  const std::string plain = name + ":" + password;
  constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (size_t i = 0; i < plain.size(); i += 3) {
    unsigned bits = 0;
    for (size_t j = i; j < i + 3; ++j) {
      bits = bits << 8 | (j < plain.size() ? static_cast<unsigned char>(plain[j]) : 0u);
    }
    for (size_t j = 0; j < 4; ++j) {
      out += i + j <= plain.size() ? kDigits[(bits >> (18 - 6 * j)) & 63] : '=';
    }
  }
  return "Basic " + out;
}

}  // namespace earshot::server
