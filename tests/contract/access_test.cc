// Who may do what: passwords, sessions, forged requests, and every route for every kind of person
// (RELIABILITY.md T23, T27, T28).
#include "server-stub/routes/route_table.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

std::string SignIn(const std::string& name, const std::string& password) {
  return Json{{"name", name}, {"password", password}}.dump();
}

class AccessTest : public ServerTest {
 protected:
  Reply PostSession(const std::string& body, Headers headers = {}) {
    return Send("", "POST", "/_session", body, std::move(headers));
  }
  // A path of the route, in the workspace that only ann is a member of.
  static std::string PathOf(const RouteRow& row) {
    std::string path = row.pattern;
    const std::pair<const char*, const char*> fillings[] = {
        {"{db}", "earshot_town"}, {"{doc}", "d"}, {"{local}", "_local/l"}, {"{rest}", "r"}};
    for (const auto& [name, value] : fillings) {
      const size_t at = path.find(name);
      if (at != std::string::npos) path.replace(at, std::string(name).size(), value);
    }
    return path;
  }
};

TEST_F(AccessTest, SignInGivesAStrictCookieThatWorks) {
  const Reply reply = PostSession(SignIn("ann", kPassword));
  ASSERT_EQ(reply.status, 200) << reply.body;
  EXPECT_EQ(reply.json().dump(), R"({"name":"ann","ok":true,"roles":[]})");
  const std::string cookie = reply.headers.at("set-cookie");
  for (const char* part :
       {"AuthSession=", "; Path=/", "; HttpOnly", "; SameSite=Strict", "; Max-Age=43200"}) {
    EXPECT_NE(cookie.find(part), std::string::npos) << cookie;
  }
  tokens_["fresh"] = cookie.substr(12, 64);
  const Json session = Send("fresh", "GET", "/_session").json();
  EXPECT_EQ(session["userCtx"]["name"], "ann");
  EXPECT_EQ(session["info"]["authenticated"], "cookie");
  EXPECT_EQ(Send("fresh", "GET", "/earshot_town").status, 200);
  EXPECT_EQ(Send("fresh", "DELETE", "/_session").status, 200);
  EXPECT_EQ(Send("fresh", "GET", "/earshot_town").status, 401);
}

TEST_F(AccessTest, SessionEndsAfterTwelveHours) {
  EXPECT_EQ(Get("/earshot_town").status, 200);
  clock_.Advance(12 * 3'600'000 + 1);
  EXPECT_EQ(Get("/earshot_town").status, 401);
  EXPECT_TRUE(Get("/_session").json()["userCtx"]["name"].is_null());
}

TEST_F(AccessTest, FormsSignInToo) {
  Headers form = {{"Content-Type", "application/x-www-form-urlencoded"}};
  Connection connection(server_->port());
  connection.Write(
      FormatRequest("POST", "/_session", "name=ann&password=correct+horse%20battery", form));
  EXPECT_EQ(connection.Read().status, 200);
}

TEST_F(AccessTest, UnknownUserAndWrongPasswordSoundTheSame) {
  const Reply wrong = PostSession(SignIn("ann", "wrong password here"));
  const Reply unknown = PostSession(SignIn("nobody", "wrong password here"));
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(unknown.status, 401);
  EXPECT_EQ(wrong.body, unknown.body);
  EXPECT_EQ(PostSession("{}").status, 400);
  EXPECT_EQ(PostSession("[").status, 400);
}

TEST_F(AccessTest, TenWrongPasswordsCloseTheAccountForThatAddressForAWhile) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(PostSession(SignIn("ann", "wrong" + std::to_string(i))).status, 401);
  }
  EXPECT_EQ(PostSession(SignIn("ann", kPassword)).status, 429);
  EXPECT_EQ(Send("", "GET", "/_session", "", {{"Authorization", Basic("ann", "wrong")}}).status,
            429);
  EXPECT_EQ(Get("/earshot_town").status, 200) << "an open session goes on";
  clock_.Advance(15 * 60'000 + 1);
  EXPECT_EQ(PostSession(SignIn("ann", kPassword)).status, 200);
}

TEST_F(AccessTest, BasicIsRememberedAndRefusedWhenWrong) {
  const Headers good = {{"Authorization", Basic("ann", kPassword)}};
  for (int i = 0; i < 30; ++i) EXPECT_EQ(Send("", "GET", "/earshot_town", "", good).status, 200);
  EXPECT_EQ(Send("", "GET", "/_session", "", good).json()["info"]["authenticated"], "default");
  EXPECT_EQ(Send("", "GET", "/earshot_town", "", {{"Authorization", Basic("ann", "no")}}).status,
            401);
  EXPECT_EQ(Send("", "GET", "/earshot_town", "", {{"Authorization", "Bearer x"}}).status, 401);
}

TEST_F(AccessTest, DatabasesOfOthersAreNotListed) {
  ASSERT_EQ(Send("admin", "PUT", "/earshot_secret").status, 201);
  EXPECT_EQ(Get("/_all_dbs").body, "[\"earshot_town\"]\n");
  EXPECT_EQ(Send("ben", "GET", "/_all_dbs").body, "[]\n");
  EXPECT_EQ(Send("admin", "GET", "/_all_dbs").json().size(), 2u);
  EXPECT_EQ(Send("", "GET", "/_all_dbs").status, 401);
}

TEST_F(AccessTest, ForbiddenAndAbsentDatabasesSoundTheSame) {
  EXPECT_EQ(Send("ben", "GET", "/earshot_town").body, Send("ben", "GET", "/earshot_none").body);
  EXPECT_EQ(Send("ben", "GET", "/earshot_town").status, 403);
  EXPECT_EQ(Send("", "GET", "/earshot_town").body, Send("", "GET", "/earshot_none").body);
  EXPECT_EQ(Send("admin", "GET", "/earshot_none").status, 404);
}

TEST_F(AccessTest, EveryRouteRefusesThoseItIsNotFor) {
  for (const RouteRow& row : AllRoutes()) {
    if (row.access == Access::kAnyone) continue;
    const std::string path = PathOf(row);
    EXPECT_EQ(Send("", row.method, path, "{}").status, 401) << row.method << " " << path;
    if (row.access == Access::kSignedIn) continue;
    EXPECT_EQ(Send("ben", row.method, path, "{}").status, 403) << row.method << " " << path;
    if (row.access == Access::kMember) continue;
    EXPECT_EQ(Send("ann", row.method, path, "{}").status, 403) << row.method << " " << path;
  }
}

TEST_F(AccessTest, EveryWriteByCookieRefusesForgedRequests) {
  const std::vector<Headers> forged = {
      {},
      {{"Origin", "http://evil.example"}},
      {{"Origin", "null"}},
      {{"Origin", "http://localhost.evil.example"}},
      {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "http://localhost"}},
      {{"Sec-Fetch-Site", "same-site"}},
  };
  for (const RouteRow& row : AllRoutes()) {
    if (std::string(row.method) == "GET" || row.access == Access::kAnyone) continue;
    for (Headers headers : forged) {
      headers.emplace_back("Cookie", "AuthSession=" + tokens_.at("admin"));
      headers.emplace_back("Content-Type", "application/json");
      Connection connection(server_->port());
      connection.Write(FormatRequest(row.method, PathOf(row), "{}", headers));
      EXPECT_EQ(connection.Read().status, 403) << row.method << " " << row.pattern;
    }
    Connection connection(server_->port());
    connection.Write(FormatRequest(row.method, PathOf(row), "{}",
                                   {{"Cookie", "AuthSession=" + tokens_.at("admin")},
                                    {"Sec-Fetch-Site", "same-origin"},
                                    {"Content-Type", "text/plain"}}));
    EXPECT_EQ(connection.Read().status, 415) << row.method << " " << row.pattern;
  }
  EXPECT_EQ(Get("/earshot_town").status, 200);
}

TEST_F(AccessTest, OurOwnOriginAndBasicMayWrite) {
  Connection page(server_->port());
  page.Write(FormatRequest("PUT", "/earshot_town/a", "{}",
                           {{"Cookie", "AuthSession=" + tokens_.at("ann")},
                            {"Origin", "http://localhost"},
                            {"Content-Type", "application/json; charset=utf-8"}}));
  EXPECT_EQ(page.Read().status, 201);
  Connection program(server_->port());
  program.Write(
      FormatRequest("PUT", "/earshot_town/b", "{}", {{"Authorization", Basic("ann", kPassword)}}));
  EXPECT_EQ(program.Read().status, 201);
}

TEST_F(AccessTest, SignInFromAnotherSiteIsRefused) {
  const Headers headers = {{"Content-Type", "application/json"}, {"Origin", "http://evil.example"}};
  Connection connection(server_->port());
  connection.Write(FormatRequest("POST", "/_session", SignIn("ann", kPassword), headers));
  EXPECT_EQ(connection.Read().status, 403);
}

TEST_F(AccessTest, SecurityObjectOpensAndClosesADatabase) {
  const std::string open =
      R"({"admins":{"names":[],"roles":[]},"members":{"names":["ben"],"roles":[]}})";
  EXPECT_EQ(Send("admin", "PUT", "/earshot_town/_security", open).status, 200);
  EXPECT_EQ(Send("admin", "GET", "/earshot_town/_security").json(), *base::ParseJson(open));
  EXPECT_EQ(Send("ben", "GET", "/earshot_town").status, 200);
  EXPECT_EQ(Send("ann", "GET", "/earshot_town").status, 403);
  for (const char* odd : {"[]", R"({"members":7})", R"({"members":{"names":"ben"}})",
                          R"({"admins":{"roles":[7]}})"}) {
    EXPECT_EQ(Send("admin", "PUT", "/earshot_town/_security", odd).status, 400) << odd;
  }
}

// As CouchDB has it in `_users`: an administrator lets a colleague in without a shell.
TEST_F(AccessTest, AnAdministratorMakesAnAccountThatSignsInAndOpensWhatItIsNamedIn) {
  const std::string path = "/_users/org.couchdb.user:dee";
  const std::string account = Json{
      {"name", "dee"},
      {"password", kPassword},
      {"roles", Json::array()},
      {"type", "user"}}.dump();
  EXPECT_EQ(Send("admin", "GET", path).status, 404);
  EXPECT_EQ(Send("ann", "PUT", path, account).status, 403);
  const Reply made = Send("admin", "PUT", path, account);
  EXPECT_EQ(made.status, 201) << made.body;
  const Reply told = Send("admin", "GET", path);
  EXPECT_EQ(base::GetString(told.json(), "name"), "dee") << told.body;
  EXPECT_EQ(told.body.find("argon2"), std::string::npos) << "no hash leaves the server";
  const Reply signed_in = PostSession(SignIn("dee", kPassword));
  ASSERT_EQ(signed_in.status, 200) << signed_in.body;
  EXPECT_TRUE(signed_in.json()["roles"].empty());
  tokens_["dee"] = signed_in.headers.at("set-cookie").substr(12, 64);
  EXPECT_EQ(Send("dee", "GET", "/earshot_town").status, 403) << "named nowhere yet";
  Json security = Send("admin", "GET", "/earshot_town/_security").json();
  security["members"]["names"].push_back("dee");
  EXPECT_EQ(Send("admin", "PUT", "/earshot_town/_security", security.dump()).status, 200);
  EXPECT_EQ(Send("dee", "GET", "/earshot_town").status, 200);
}

TEST_F(AccessTest, AnAccountThatIsThereKeepsItsPasswordAndNobodyIsMadeAnAdministrator) {
  const auto put = [this](const std::string& id, const Json& body) {
    return Send("admin", "PUT", "/_users/" + id, body.dump()).status;
  };
  EXPECT_EQ(put("org.couchdb.user:ann", {{"name", "ann"}, {"password", "another long password"}}),
            409);
  EXPECT_EQ(PostSession(SignIn("ann", kPassword)).status, 200);
  EXPECT_EQ(put("org.couchdb.user:dee", {{"name", "dee"}, {"password", "short"}}), 400);
  EXPECT_EQ(put("org.couchdb.user:dee", {{"name", "fay"}, {"password", kPassword}}), 400);
  EXPECT_EQ(put("dee", {{"name", "dee"}, {"password", kPassword}}), 400);
  EXPECT_EQ(put("org.couchdb.user:dee",
                {{"name", "dee"}, {"password", kPassword}, {"roles", Json::array({"_admin"})}}),
            400);
  EXPECT_EQ(Send("admin", "GET", "/_users/org.couchdb.user:dee").status, 404);
}

TEST_F(AccessTest, FirstAdministratorIsMadeOnceByTheLink) {
  StopServer();
  options_.data_folder = folder_ + "/empty";
  auto opened = Server::Open(options_, clock_);
  ASSERT_TRUE(opened);
  server_ = std::move(*opened);
  const std::string token = server_->OfferFirstAdmin();
  ASSERT_EQ(token.size(), 32u);
  ASSERT_TRUE(server_->Start());
  const auto ask = [this](const std::string& with, const std::string& password) {
    return Send("", "POST", "/_earshot/first-admin",
                Json{{"token", with}, {"name", "chief"}, {"password", password}}.dump());
  };
  EXPECT_EQ(ask(std::string(32, '0'), kPassword).status, 403);
  EXPECT_EQ(ask("", kPassword).status, 403);
  EXPECT_EQ(ask(token, "short").status, 400);
  EXPECT_EQ(ask(token, "chief chief chief").status, 400);
  const Reply made = ask(token, kPassword);
  EXPECT_EQ(made.status, 201) << made.body;
  tokens_["chief"] = made.headers.at("set-cookie").substr(12, 64);
  EXPECT_EQ(Send("chief", "PUT", "/earshot_town").status, 201);
  EXPECT_EQ(ask(token, kPassword).status, 403);
  StopServer();
  EXPECT_TRUE((*Server::Open(options_, clock_))->OfferFirstAdmin().empty());
}

TEST_F(AccessTest, BackupIsAWholeDataFile) {
  Write(R"({"_id":"a","n":1})");
  const Reply reply = Send("admin", "POST", "/_earshot/backup", "{}");
  ASSERT_EQ(reply.status, 201) << reply.body;
  const std::string file = options_.data_folder + "/" + base::GetString(reply.json(), "file");
  auto copy = Sqlite::Open(file);
  ASSERT_TRUE(copy);
  Query query(**copy, "SELECT count(*) FROM docs");
  ASSERT_TRUE(query.Next());
  EXPECT_EQ(query.Integer(0), 1);
}

}  // namespace
}  // namespace earshot::server
