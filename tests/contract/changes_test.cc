// `_changes`: pages, filters, both directions, and polls that sleep until something happens.
#include <chrono>
#include <memory>

#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;
constexpr char kChanges[] = "/earshot_town/_changes";

class ChangesTest : public ServerTest {
 protected:
  ChangesTest() {
    options_.limits.polls_per_user = 150;
    options_.limits.connections = 300;
  }
  Json Changes(const std::string& query) { return Get(kChanges + query).json(); }
  static std::string Ids(const Json& page) {
    std::string ids;
    for (const Json& row : page["results"]) ids += base::GetString(row, "id");
    return ids;
  }
  std::unique_ptr<Connection> Poll(const std::string& query) {
    auto poll = std::make_unique<Connection>(server_->port());
    poll->Write(
        FormatRequest("GET", kChanges + ("?feed=longpoll" + query), "", HeadersOf("ann", "GET")));
    EXPECT_TRUE(poll->ReadUntil("{\"results\":["));
    return poll;
  }
};

TEST_F(ChangesTest, EachDocumentHasOneRowAtItsLatestPlace) {
  const std::string rev = Write(R"({"_id":"a"})");
  Write(R"({"_id":"b"})");
  const std::string second = Write(R"({"_id":"a","_rev":")" + rev + R"(","n":1})");
  const Json page = Changes("");
  EXPECT_EQ(Ids(page), "ba");
  EXPECT_EQ(page["last_seq"], 3);
  EXPECT_EQ(page["pending"], 0);
  EXPECT_EQ(page["results"][1]["changes"][0]["rev"], second);
}

TEST_F(ChangesTest, PagesFollowSinceAndLimitAndCountWhatIsLeft) {
  for (const char* id : {"a", "b", "c", "d"}) Write(R"({"_id":")" + std::string(id) + "\"}");
  const Json first = Changes("?limit=3");
  EXPECT_EQ(Ids(first), "abc");
  EXPECT_EQ(first["pending"], 1);
  const Json second = Changes("?limit=3&since=" + first["last_seq"].dump());
  EXPECT_EQ(Ids(second), "d");
  EXPECT_EQ(second["pending"], 0);
  const Json none = Changes("?limit=0");
  EXPECT_EQ(none["results"].size(), 0u);
  EXPECT_EQ(none["pending"], 4);
  EXPECT_EQ(none["last_seq"], 0);
  EXPECT_EQ(Changes("?since=now")["last_seq"], 4);
}

TEST_F(ChangesTest, DescendingGivesTheNewestFirst) {
  Write(R"({"_id":"a"})");
  Write(R"({"_id":"b"})");
  const Json page = Changes("?descending=true&limit=1");
  EXPECT_EQ(Ids(page), "b");
  EXPECT_EQ(page["last_seq"], 2);
}

TEST_F(ChangesTest, SeqIntervalLeavesNullsBetween) {
  for (const char* id : {"a", "b", "c"}) Write(R"({"_id":")" + std::string(id) + "\"}");
  const Json page = Changes("?seq_interval=2");
  EXPECT_TRUE(page["results"][0]["seq"].is_null());
  EXPECT_EQ(page["results"][1]["seq"], 2);
  EXPECT_TRUE(page["results"][2]["seq"].is_null());
  EXPECT_EQ(page["last_seq"], 3);
}

TEST_F(ChangesTest, AllLeavesAreListedWinnerFirstAndConflictsNamed) {
  Post("/earshot_town/_bulk_docs",
       R"({"new_edits":false,"docs":[
           {"_id":"a","_rev":"2-b","v":2,"_revisions":{"start":2,"ids":["b","a"]}},
           {"_id":"a","_rev":"2-c","v":3,"_revisions":{"start":2,"ids":["c","a"]}},
           {"_id":"a","_rev":"2-d","_deleted":true,"_revisions":{"start":2,"ids":["d","a"]}}]})");
  const Json page = Changes("?style=all_docs&include_docs=true&conflicts=true");
  EXPECT_EQ(page["results"][0]["changes"].dump(), R"([{"rev":"2-c"},{"rev":"2-b"},{"rev":"2-d"}])");
  EXPECT_EQ(page["results"][0]["doc"]["_conflicts"].dump(), R"(["2-b"])");
  EXPECT_EQ(page["results"][0]["doc"]["v"], 3);
  EXPECT_EQ(Changes("")["results"][0]["changes"].dump(), R"([{"rev":"2-c"}])");
}

TEST_F(ChangesTest, TombstonesAreListedWithTheirBody) {
  const std::string rev = Write(R"({"_id":"a"})");
  Write(R"({"_id":"a","_rev":")" + rev + R"(","_deleted":true,"erased":true})");
  const Json row = Changes("?include_docs=true")["results"][0];
  EXPECT_EQ(row["deleted"], true);
  EXPECT_EQ(row["doc"]["_deleted"], true);
  EXPECT_EQ(row["doc"]["erased"], true);
}

TEST_F(ChangesTest, FiltersByNamedDocuments) {
  for (const char* id : {"a", "b", "c"}) Write(R"({"_id":")" + std::string(id) + "\"}");
  const Json page =
      Post(std::string(kChanges) + "?filter=_doc_ids", R"({"doc_ids":["c","a","none"]})").json();
  EXPECT_EQ(Ids(page), "ac");
  EXPECT_EQ(Post(std::string(kChanges) + "?filter=_doc_ids", R"({"doc_ids":7})").status, 400);
  EXPECT_EQ(Get(std::string(kChanges) + "?filter=_doc_ids&doc_ids=%5B%22b%22%5D")
                .json()["results"]
                .size(),
            1u);
}

TEST_F(ChangesTest, AbsentFiltersAnswerAsCouchDbDoes) {
  EXPECT_EQ(Get(std::string(kChanges) + "?filter=app/mine").status, 404);
  Send("admin", "PUT", "/earshot_town/_design/app", "{}");
  EXPECT_EQ(Get(std::string(kChanges) + "?filter=app/mine").json()["reason"],
            "missing json key: filters");
  EXPECT_EQ(Get(std::string(kChanges) + "?filter=odd").status, 400);
  EXPECT_EQ(Get(std::string(kChanges) + "?filter=_selector").status, 501);
  EXPECT_EQ(Changes("?filter=_design")["results"].size(), 1u);
}

TEST_F(ChangesTest, MalformedParametersAreRefused) {
  for (const char* query :
       {"?limit=x", "?limit=-1", "?since=x", "?feed=odd", "?feed=longpoll&heartbeat=0",
        "?feed=longpoll&heartbeat=x", "?feed=longpoll&timeout=x", "?style=odd", "?descending=1",
        "?include_docs=yes", "?since=99999999999999999999"}) {
    const Reply reply = Get(std::string(kChanges) + query);
    EXPECT_EQ(reply.status, 400) << query;
    EXPECT_NE(reply.error(), "") << query;
  }
}

TEST_F(ChangesTest, LongPollReturnsAtOnceWhenThereIsSomething) {
  Write(R"({"_id":"a"})");
  EXPECT_EQ(Ids(Changes("?feed=longpoll")), "a");
}

TEST_F(ChangesTest, LongPollWakesOnAWrite) {
  const auto poll = Poll("&since=0&include_docs=true&heartbeat=60000");
  Write(R"({"_id":"a","n":5})");
  const Json page = poll->Read().json();
  EXPECT_EQ(Ids(page), "a");
  EXPECT_EQ(page["results"][0]["doc"]["n"], 5);
  EXPECT_EQ(page["last_seq"], 1);
}

TEST_F(ChangesTest, LongPollForNamedDocumentsSleepsThroughOthers) {
  const auto poll = Poll("&filter=_doc_ids&doc_ids=%5B%22b%22%5D");
  Write(R"({"_id":"a"})");
  Write(R"({"_id":"b"})");
  EXPECT_EQ(Ids(poll->Read().json()), "b");
}

TEST_F(ChangesTest, LongPollEndsAtItsTimeout) {
  const Json page = Poll("&since=0&timeout=150")->Read().json();
  EXPECT_EQ(page["results"].size(), 0u);
  EXPECT_EQ(page["last_seq"], 0);
}

TEST_F(ChangesTest, LongPollBeats) {
  const auto poll = Poll("&since=0&heartbeat=100");
  EXPECT_TRUE(poll->ReadUntil("[\n\r\n1\r\n\n\r\n1\r\n\n"));
  Write(R"({"_id":"a"})");
  EXPECT_EQ(Ids(poll->Read().json()), "a");
}

TEST_F(ChangesTest, ReaderFromBeyondTheEndHearsSoAtOnce) {
  EXPECT_EQ(Changes("?feed=longpoll&since=99")["last_seq"], 0);
}

TEST_F(ChangesTest, HundredSleepingPollsLeaveAPingFast) {
  std::vector<std::unique_ptr<Connection>> polls;
  for (int i = 0; i < 100; ++i) polls.push_back(Poll("&since=0&heartbeat=60000"));
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(Send("", "GET", "/_up").status, 200);
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  RecordProperty("ping_us", static_cast<int>(spent.count() * 1000));
  EXPECT_LT(spent.count(), 1000.0);
  Write(R"({"_id":"a"})");
  for (const auto& poll : polls) EXPECT_EQ(Ids(poll->Read().json()), "a");
}

TEST_F(ChangesTest, TooManyPollsOfOnePersonAreRefused) {
  StopServer();
  options_.limits.polls_per_user = 2;
  StartServer();
  const auto first = Poll("&since=0");
  const auto second = Poll("&since=0");
  EXPECT_EQ(Get(std::string(kChanges) + "?feed=longpoll&since=0").status, 429);
}

TEST_F(ChangesTest, StoppingTheServerEndsPollsCleanly) {
  const auto poll = Poll("&since=0&heartbeat=60000");
  StopServer();
  EXPECT_EQ(poll->Read().json()["last_seq"], 0);
}

TEST_F(ChangesTest, DeletedDatabaseEndsItsPolls) {
  const auto poll = Poll("&since=0&heartbeat=60000");
  EXPECT_EQ(Send("admin", "DELETE", "/earshot_town").status, 200);
  EXPECT_EQ(poll->Read().json()["results"].size(), 0u);
}

}  // namespace
}  // namespace earshot::server
