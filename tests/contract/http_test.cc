// The HTTP layer: framing, limits, compression, errors that are always JSON, the site's files
// (RELIABILITY.md T22, T24, T26, T38 and section 4).
#include <zlib.h>

#include <filesystem>
#include <fstream>

#include "server-stub/http/compression.h"
#include "server-stub/http/static_site.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

constexpr char kCsp[] =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' "
    "blob:; style-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; object-src "
    "'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types earshot";

class HttpTest : public ServerTest {
 protected:
  HttpTest() {
    options_.site_folder = folder_ + "/site";
    std::filesystem::create_directories(options_.site_folder + "/icons");
    for (const char* name : {"index.html", "sw.js", "app.3f9a1c20.wasm", "boot.js",
                             "manifest.webmanifest", "icons/icon.svg"}) {
      File(name, std::string("this is ") + name);
    }
    File("boot.js.br", "packed by brotli");
    File("boot.js.gz", "packed by gzip");
    std::ofstream(folder_ + "/secret.txt") << "secret";
  }
  void File(const std::string& name, const std::string& text) {
    std::ofstream(options_.site_folder + "/" + name) << text;
  }
  Reply Raw(const std::string& bytes) {
    Connection connection(server_->port());
    connection.Write(bytes);
    return connection.Read();
  }
  Reply Page(const std::string& path, Headers headers = {}) {
    return Send("", "GET", path, "", std::move(headers));
  }
};

TEST_F(HttpTest, EveryReplyCarriesTheSecurityHeaders) {
  for (const char* path :
       {"/boot.js", "/_up", "/earshot_town", "/none/none/none/none", "/a%zz", "/_odd"}) {
    const Reply reply = Page(path);
    EXPECT_EQ(reply.headers.at("content-security-policy"), kCsp) << path;
    EXPECT_EQ(reply.headers.at("cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(reply.headers.at("cross-origin-embedder-policy"), "require-corp");
    EXPECT_EQ(reply.headers.at("cross-origin-resource-policy"), "same-origin");
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
    EXPECT_EQ(reply.headers.at("referrer-policy"), "no-referrer");
    EXPECT_EQ(reply.headers.count("strict-transport-security"), 0u);
    EXPECT_EQ(reply.headers.count("date"), 1u);
  }
}

TEST_F(HttpTest, ErrorsAreJsonEverywhere) {
  for (const char* path :
       {"/earshot_town", "/_odd", "/_odd/x", "/earshot_town/_odd", "/a%zz", "/a//b/c/d"}) {
    const Reply reply = Page(path);
    EXPECT_GE(reply.status, 400) << path;
    EXPECT_NE(reply.error(), "") << path;
    EXPECT_EQ(reply.headers.at("content-type"), "application/json") << path;
    EXPECT_EQ(reply.headers.at("cache-control"), "no-store") << path;
  }
  const Reply wrong = Send("ann", "PUT", "/_up", "{}");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.error(), "method_not_allowed");
  EXPECT_EQ(wrong.headers.at("allow"), "GET");
  EXPECT_EQ(Send("ann", "POST", "/earshot_town/_odd", "{}").error(), "not_found");
}

TEST_F(HttpTest, GreetingIsForProgramsAndThePageForPeople) {
  const Reply program = Page("/", {{"Accept", "application/json"}});
  EXPECT_EQ(base::GetString(program.json(), "couchdb"), "Welcome");
  EXPECT_EQ(base::GetString(program.json(), "uuid").size(), 32u);
  const Reply person = Page("/", {{"Accept", "text/html,*/*"}});
  EXPECT_EQ(person.body, "this is index.html");
  EXPECT_EQ(person.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(person.headers.at("cache-control"), "no-store");
}

TEST_F(HttpTest, FilesHaveTheirTypeAndCacheRule) {
  EXPECT_EQ(Page("/app.3f9a1c20.wasm").headers.at("content-type"), "application/wasm");
  EXPECT_EQ(Page("/app.3f9a1c20.wasm").headers.at("cache-control"),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(Page("/sw.js").headers.at("cache-control"), "no-store");
  EXPECT_EQ(Page("/sw.js").headers.at("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(Page("/manifest.webmanifest").headers.at("content-type"), "application/manifest+json");
  const Reply icon = Page("/icons/icon.svg");
  EXPECT_EQ(icon.headers.at("cache-control"), "no-cache");
  EXPECT_EQ(Page("/icons/icon.svg", {{"If-None-Match", icon.headers.at("etag")}}).status, 304);
  EXPECT_TRUE(IsHashNamed("app-0123456789abcdef.js"));
  EXPECT_FALSE(IsHashNamed("app.js"));
  EXPECT_FALSE(IsHashNamed("decade.min.js"));
}

TEST_F(HttpTest, PackedFilesAreSentToThoseWhoAsk) {
  EXPECT_EQ(Page("/boot.js").body, "this is boot.js");
  const Reply brotli = Page("/boot.js", {{"Accept-Encoding", "gzip, deflate, br"}});
  EXPECT_EQ(brotli.body, "packed by brotli");
  EXPECT_EQ(brotli.headers.at("content-encoding"), "br");
  EXPECT_EQ(Page("/boot.js", {{"Accept-Encoding", "gzip"}}).body, "packed by gzip");
  EXPECT_EQ(Page("/boot.js", {{"Accept-Encoding", "br;q=0"}}).body, "this is boot.js");
}

TEST_F(HttpTest, NoPathLeavesTheSite) {
  std::filesystem::create_symlink(folder_ + "/secret.txt", options_.site_folder + "/link.txt");
  for (const char* path :
       {"/../secret.txt", "/..%2Fsecret.txt", "/%2e%2e/secret.txt", "/icons/../../secret.txt",
        "/icons/..%2f..%2fsecret.txt", "/..\\secret.txt", "//secret.txt", "/./../secret.txt",
        "/link.txt", "/icons", "/icons/", "/.hidden"}) {
    const Reply reply = Page(path);
    EXPECT_GE(reply.status, 400) << path;
    EXPECT_EQ(reply.body.find("secret\n"), std::string::npos) << path;
    EXPECT_NE(reply.body, "secret") << path;
  }
}

TEST_F(HttpTest, TwoLengthsAreRefused) {
  const std::string head =
      "POST /_session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  EXPECT_EQ(Raw(head + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}").status, 400);
  EXPECT_EQ(Raw(head + "Content-Length: 2\r\nContent-Length: 20\r\n\r\n{}").status, 400);
  EXPECT_EQ(Raw(head + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n").status,
            400);
  EXPECT_EQ(Raw(head + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n").status,
            400);
  EXPECT_EQ(Raw(head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n").status, 400);
  EXPECT_EQ(Raw(head + "Content-Length: -1\r\n\r\n").status, 400);
}

TEST_F(HttpTest, ChunkedBodiesOfOneByteArriveWhole) {
  std::string chunks;
  for (const char c : std::string(R"({"docs":[{"_id":"a"}]})"))
    chunks += "1\r\n" + std::string(1, c) + "\r\n";
  const Reply reply = Raw(
      "POST /earshot_town/_bulk_docs HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
      "Content-Type: application/json\r\nCookie: AuthSession=" +
      tokens_.at("ann") + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
  EXPECT_EQ(reply.status, 201) << reply.body;
}

TEST_F(HttpTest, HeadersAndBodiesPastTheirLimitsAreRefused) {
  EXPECT_EQ(Page("/_up", {{"X-Long", std::string(15'000, 'x')}}).status, 200);
  const Reply header = Page("/_up", {{"X-Long", std::string(20'000, 'x')}});
  EXPECT_EQ(header.status, 431);
  EXPECT_EQ(header.error(), "header_too_large");
  const Reply declared =
      Raw("POST /_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 17000000\r\n\r\n");
  EXPECT_EQ(declared.status, 413);
  EXPECT_EQ(declared.error(), "too_large");
  std::string chunked =
      "POST /_session HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 17; ++i) chunked += "100000\r\n" + std::string(0x100000, 'x') + "\r\n";
  EXPECT_EQ(Raw(chunked + "0\r\n\r\n").status, 413);
}

TEST_F(HttpTest, CompressedRequestsAreUnpackedWithinReason) {
  const auto send = [this](const std::string& packed, const std::string& coding) {
    return Send("ann", "POST", "/earshot_town/_bulk_docs", packed, {{"Content-Encoding", coding}});
  };
  EXPECT_EQ(send(Gzip(R"({"docs":[{"_id":"a"}]})"), "gzip").status, 201);
  EXPECT_EQ(Get("/earshot_town/a").status, 200);
  EXPECT_EQ(send(Gzip(std::string(20u << 20, ' ')), "gzip").status, 413);
  const std::string whole = Gzip(R"({"docs":[{"_id":"b"}]})");
  EXPECT_EQ(send(whole.substr(0, whole.size() - 4), "gzip").status, 400);
  EXPECT_EQ(send("{}", "gzip").status, 400);
  EXPECT_EQ(send(whole + "x", "gzip").status, 400);
  EXPECT_EQ(send("{}", "deflate").status, 415);
}

TEST_F(HttpTest, LargeRepliesAreCompressedForThoseWhoAsk) {
  Write(R"({"_id":"a","v":")" + std::string(10'000, 'x') + "\"}");
  const Reply plain = Get("/earshot_town/a");
  const Reply packed = Send("ann", "GET", "/earshot_town/a", "", {{"Accept-Encoding", "gzip"}});
  EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
  EXPECT_LT(packed.body.size(), plain.body.size() / 6);
  EXPECT_EQ(*Gunzip(packed.body, Limits{}), plain.body);
  EXPECT_EQ(plain.headers.count("content-encoding"), 0u);
}

TEST_F(HttpTest, DateIsTheServersOwnClock) {
  clock_.Set(1790000000000);
  EXPECT_EQ(Page("/_up").headers.at("date"), "Mon, 21 Sep 2026 14:13:20 GMT");
}

TEST_F(HttpTest, ConnectionServesManyRequests) {
  Connection connection(server_->port());
  for (int i = 0; i < 5; ++i) {
    connection.Write(FormatRequest("GET", "/_up", "", {}));
    EXPECT_EQ(connection.Read().status, 200);
  }
}

TEST_F(HttpTest, SlowHeadersAndBodiesAreCutOff) {
  StopServer();
  options_.limits.request_line_ms = options_.limits.header_ms = 200;
  options_.limits.body_grace_ms = 200;
  StartServer();
  for (const char* torn :
       {"", "GET /_u", "GET /_up HTTP/1.1\r\nHost: local",
        "POST /_session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"}) {
    EXPECT_EQ(Raw(torn).status, 0) << torn;
  }
  EXPECT_EQ(Page("/_up").status, 200);
}

}  // namespace
}  // namespace earshot::server
