// One document at a time, `_all_docs`, `_local`, and the database itself.
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;

class DocumentsTest : public ServerTest {
 protected:
  Reply Put(const std::string& path, const std::string& body) {
    return Send("ann", "PUT", path, body);
  }
  Reply Delete(const std::string& path) { return Send("ann", "DELETE", path); }
  static std::string Rev(const Reply& reply) { return base::GetString(reply.json(), "rev"); }
  void WriteConflict() {
    Post("/earshot_town/_bulk_docs",
         R"({"new_edits":false,"docs":[
           {"_id":"a","_rev":"2-b","v":2,"_revisions":{"start":2,"ids":["b","a"]}},
           {"_id":"a","_rev":"2-c","v":3,"_revisions":{"start":2,"ids":["c","a"]}}]})");
  }
};

TEST_F(DocumentsTest, PutGetDelete) {
  const Reply put = Put("/earshot_town/a%2Fb%20c", R"({"n":1})");
  ASSERT_EQ(put.status, 201);
  EXPECT_EQ(put.headers.at("etag"), "\"" + Rev(put) + "\"");
  const Reply got = Get("/earshot_town/a%2Fb%20c");
  EXPECT_EQ(got.json()["_id"], "a/b c");
  EXPECT_EQ(got.headers.at("etag"), put.headers.at("etag"));
  EXPECT_EQ(
      Send("ann", "GET", "/earshot_town/a%2Fb%20c", "", {{"If-None-Match", got.headers.at("etag")}})
          .status,
      304);
  EXPECT_EQ(Put("/earshot_town/a%2Fb%20c", R"({"n":2})").status, 409);
  EXPECT_EQ(Delete("/earshot_town/a%2Fb%20c?rev=1-abc").status, 409);
  EXPECT_EQ(Delete("/earshot_town/a%2Fb%20c").status, 409);
  EXPECT_EQ(Delete("/earshot_town/a%2Fb%20c?rev=" + Rev(put)).status, 200);
  EXPECT_EQ(Get("/earshot_town/a%2Fb%20c").json()["reason"], "deleted");
  EXPECT_EQ(Delete("/earshot_town/a%2Fb%20c").status, 404);
  EXPECT_EQ(Get("/earshot_town/none").json()["reason"], "missing");
  EXPECT_EQ(Delete("/earshot_town/none?rev=1-a").status, 404);
}

TEST_F(DocumentsTest, RevisionOfBodyQueryAndHeaderMustAgree) {
  const std::string rev = Rev(Put("/earshot_town/a", "{}"));
  EXPECT_EQ(Put("/earshot_town/a?rev=1-b", R"({"_rev":")" + rev + "\"}").status, 400);
  EXPECT_EQ(Put("/earshot_town/a", R"({"_id":"b"})").status, 400);
  EXPECT_EQ(Put("/earshot_town/a?rev=odd", "{}").json()["reason"], "Invalid rev format");
  EXPECT_EQ(Send("ann", "PUT", "/earshot_town/a", "{}", {{"If-Match", "\"" + rev + "\""}}).status,
            201);
}

TEST_F(DocumentsTest, MalformedDocumentsAreRefusedWithAReason) {
  for (const char* body : {"", "[]", "7", "{", R"({"_odd":1})", R"({"a":1,"a":2})",
                           "{\"a\":\"\xC0\xAF\"}", "\xEF\xBB\xBF{}", R"({"_deleted":"yes"})"}) {
    const Reply reply = Put("/earshot_town/a", body);
    EXPECT_EQ(reply.status, 400) << body;
    EXPECT_NE(base::GetString(reply.json(), "reason"), "") << body;
  }
  EXPECT_EQ(Put("/earshot_town/_odd", "{}").status, 404);
  EXPECT_EQ(Put("/earshot_town/" + std::string(3000, 'x'), "{}").error(), "illegal_docid");
  EXPECT_EQ(Get("/earshot_town/a%00b").status, 400);
  EXPECT_EQ(Get("/earshot_town/a%zz").status, 400);
}

TEST_F(DocumentsTest, DepthOf64IsStoredAndOf65IsRefused) {
  const auto nested = [](int depth) {
    return std::string(static_cast<size_t>(depth - 1), '[') +
           std::string(static_cast<size_t>(depth - 1), ']');
  };
  EXPECT_EQ(Put("/earshot_town/a", "{\"v\":" + nested(64) + "}").status, 201);
  EXPECT_EQ(Put("/earshot_town/b", "{\"v\":" + nested(65) + "}").status, 400);
  EXPECT_EQ(Put("/earshot_town/c", std::string(100'000, '[')).status, 400);
}

TEST_F(DocumentsTest, ReadsAnyLeafAndItsHistory) {
  WriteConflict();
  EXPECT_EQ(Get("/earshot_town/a").json()["v"], 3);
  EXPECT_EQ(Get("/earshot_town/a?rev=2-b").json()["v"], 2);
  EXPECT_EQ(Get("/earshot_town/a?conflicts=true").json()["_conflicts"].dump(), R"(["2-b"])");
  EXPECT_EQ(Get("/earshot_town/a?revs=true").json()["_revisions"].dump(),
            R"({"ids":["c","a"],"start":2})");
  EXPECT_EQ(Get("/earshot_town/a?revs_info=true").json()["_revs_info"].dump(),
            R"([{"rev":"2-c","status":"available"},{"rev":"1-a","status":"missing"}])");
  EXPECT_EQ(Get("/earshot_town/a?local_seq=true").json()["_local_seq"], 2);
  EXPECT_EQ(Get("/earshot_town/a?rev=1-a").status, 404);
  EXPECT_EQ(Get("/earshot_town/a?rev=1-a&latest=true").json()["v"], 3);
  EXPECT_EQ(Get("/earshot_town/a?rev=x").status, 400);
  EXPECT_EQ(Get("/earshot_town/a?meta=true").json()["_conflicts"].size(), 1u);
  EXPECT_EQ(Get("/earshot_town/a?conflicts=1").status, 400);
}

TEST_F(DocumentsTest, OpenRevisionsListEveryLeafAskedFor) {
  WriteConflict();
  const Json all = Get("/earshot_town/a?open_revs=all&revs=true").json();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0]["ok"]["_rev"], "2-c");
  const Json some = Get("/earshot_town/a?open_revs=%5B%222-b%22,%229-z%22%5D").json();
  EXPECT_EQ(some[0]["ok"]["v"], 2);
  EXPECT_EQ(some[1]["missing"], "9-z");
  EXPECT_EQ(Get("/earshot_town/none?open_revs=all").status, 404);
  EXPECT_EQ(Get("/earshot_town/a?open_revs=odd").status, 400);
  EXPECT_EQ(Get("/earshot_town/a?open_revs=%5B7%5D").status, 400);
}

TEST_F(DocumentsTest, DeletingTheLosersLeavesOneLeaf) {
  WriteConflict();
  EXPECT_EQ(Delete("/earshot_town/a?rev=2-b").status, 200);
  EXPECT_EQ(Get("/earshot_town/a?conflicts=true").json().count("_conflicts"), 0u);
  EXPECT_EQ(Get("/earshot_town/a?deleted_conflicts=true").json()["_deleted_conflicts"].size(), 1u);
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "doc_count"), 1);
}

TEST_F(DocumentsTest, PostMakesAnId) {
  const Reply reply = Post("/earshot_town", R"({"n":1})");
  EXPECT_EQ(reply.status, 201);
  EXPECT_EQ(Get("/earshot_town/" + base::GetString(reply.json(), "id")).json()["n"], 1);
}

TEST_F(DocumentsTest, LongHistoriesAreCutAtTheLimit) {
  ASSERT_EQ(Send("admin", "PUT", "/earshot_town/_revs_limit", "5").status, 200);
  EXPECT_EQ(Get("/earshot_town/_revs_limit").body, "5\n");
  std::string rev;
  for (int i = 0; i < 12; ++i) {
    rev = Rev(Put("/earshot_town/a", rev.empty() ? "{}" : R"({"_rev":")" + rev + "\"}"));
  }
  EXPECT_EQ(Get("/earshot_town/a?revs=true").json()["_revisions"]["ids"].size(), 5u);
  EXPECT_EQ(Send("admin", "PUT", "/earshot_town/_revs_limit", "0").status, 400);
}

TEST_F(DocumentsTest, ViewsAndAttachmentsOfOtherDocumentsAreNotOffered) {
  EXPECT_EQ(Put("/earshot_town/a/photo.jpg", "x").status, 501);
  EXPECT_EQ(Get("/earshot_town/a/b/c.txt").error(), "not_implemented");
  EXPECT_EQ(Send("ann", "PUT", "/earshot_town/a", "x", {}).status, 400);
  EXPECT_EQ(Get("/earshot_town/_design/x/_view/y").status, 501);
}

TEST_F(DocumentsTest, AllDocsListsRangesAndNames) {
  for (const char* id : {"a", "b", "c", "d"})
    Write(R"({"_id":")" + std::string(id) + R"(","n":1})");
  const auto ids = [this](const std::string& query) {
    std::string out;
    const Json listing = Get("/earshot_town/_all_docs" + query).json();
    for (const Json& row : listing["rows"]) {
      out += base::GetString(row, "id", "?");
    }
    return out;
  };
  EXPECT_EQ(ids(""), "abcd");
  EXPECT_EQ(ids("?descending=true&limit=2"), "dc");
  EXPECT_EQ(ids("?startkey=%22b%22&endkey=%22c%22"), "bc");
  EXPECT_EQ(ids("?startkey=%22b%22&endkey=%22d%22&inclusive_end=false"), "bc");
  EXPECT_EQ(ids("?descending=true&startkey=%22c%22&endkey=%22b%22"), "cb");
  EXPECT_EQ(ids("?start_key=%22b%22&skip=1&limit=1"), "c");
  EXPECT_EQ(ids("?key=%22b%22"), "b");
  EXPECT_EQ(ids("?keys=%5B%22d%22,%22zz%22,%22a%22%5D"), "d?a");
  EXPECT_EQ(Get("/earshot_town/_all_docs?limit=x").error(), "query_parse_error");
  EXPECT_EQ(Get("/earshot_town/_all_docs?startkey=b").error(), "query_parse_error");
  EXPECT_EQ(Get("/earshot_town/_all_docs?keys=7").status, 400);
}

TEST_F(DocumentsTest, AllDocsTellsDeletedFromUnknown) {
  const std::string rev = Write(R"({"_id":"a","n":1})");
  Write(R"({"_id":"b","n":2})");
  Delete("/earshot_town/a?rev=" + rev);
  const Json reply =
      Post("/earshot_town/_all_docs?include_docs=true&update_seq=true", R"({"keys":["a","b","c"]})")
          .json();
  const Json& rows = reply["rows"];
  EXPECT_EQ(rows[0]["value"]["deleted"], true);
  EXPECT_TRUE(rows[0]["doc"].is_null());
  EXPECT_EQ(rows[1]["doc"]["n"], 2);
  EXPECT_EQ(rows[2].dump(), R"({"error":"not_found","key":"c"})");
  EXPECT_EQ(reply["total_rows"], 1);
  EXPECT_EQ(reply["update_seq"], 3);
  EXPECT_EQ(Get("/earshot_town/_all_docs").json()["rows"].size(), 1u);
  EXPECT_EQ(Post("/earshot_town/_all_docs", R"({"keys":[7]})").status, 400);
}

TEST_F(DocumentsTest, CheckpointsHaveTheirOwnRevisionsAndStayOutOfTheFeed) {
  EXPECT_EQ(Get("/earshot_town/_local/cp").status, 404);
  EXPECT_EQ(Rev(Put("/earshot_town/_local/cp", R"({"last_seq":1})")), "0-1");
  EXPECT_EQ(Put("/earshot_town/_local/cp", R"({"last_seq":2})").status, 409);
  EXPECT_EQ(Rev(Put("/earshot_town/_local/cp", R"({"_rev":"0-1","last_seq":2})")), "0-2");
  EXPECT_EQ(Get("/earshot_town/_local/cp").json().dump(),
            R"({"_id":"_local/cp","_rev":"0-2","last_seq":2})");
  EXPECT_EQ(Get("/earshot_town/_local%2Fcp").status, 200);
  EXPECT_EQ(Get("/earshot_town/_changes").json()["results"].size(), 0u);
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "doc_count"), 0);
  EXPECT_EQ(Delete("/earshot_town/_local/cp?rev=0-1").status, 409);
  EXPECT_EQ(Delete("/earshot_town/_local/cp?rev=0-2").status, 200);
  EXPECT_EQ(Delete("/earshot_town/_local/cp").status, 404);
}

TEST_F(DocumentsTest, DatabasesAreMadeDescribedAndDeleted) {
  EXPECT_EQ(Send("admin", "PUT", "/earshot_new").status, 201);
  EXPECT_EQ(Send("admin", "PUT", "/earshot_new").error(), "file_exists");
  EXPECT_EQ(Send("admin", "PUT", "/Odd").error(), "illegal_database_name");
  const Json info = Send("admin", "GET", "/earshot_new").json();
  for (const char* key : {"db_name", "doc_count", "doc_del_count", "update_seq",
                          "instance_start_time", "compact_running", "purge_seq", "sizes"}) {
    EXPECT_EQ(info.count(key), 1u) << key;
  }
  EXPECT_EQ(Send("admin", "DELETE", "/earshot_new?rev=1-a").status, 400);
  EXPECT_EQ(Send("admin", "DELETE", "/earshot_new").status, 200);
  EXPECT_EQ(Send("admin", "GET", "/earshot_new").error(), "not_found");
  EXPECT_EQ(Send("admin", "PUT", "/earshot_new").status, 201);
  EXPECT_NE(Send("admin", "GET", "/earshot_new").json()["instance_start_time"],
            info["instance_start_time"]);
}

TEST_F(DocumentsTest, CommitAndCompactionAnswerAsReplicatorsExpect) {
  const Reply commit = Post("/earshot_town/_ensure_full_commit", "");
  EXPECT_EQ(commit.status, 201);
  EXPECT_EQ(commit.json()["instance_start_time"],
            Get("/earshot_town").json()["instance_start_time"]);
  EXPECT_EQ(Send("admin", "POST", "/earshot_town/_compact").status, 202);
}

}  // namespace
}  // namespace earshot::server
