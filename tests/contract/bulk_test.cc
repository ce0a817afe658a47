// `_bulk_docs`, `_bulk_get`, `_revs_diff`: each document stands or falls alone.
#include <map>

#include "core/merge/document.h"
#include "core/merge/stamp.h"
#include "tests/contract/server_fixture.h"

namespace earshot::server {
namespace {

using base::Json;
constexpr char kBulk[] = "/earshot_town/_bulk_docs";

class BulkTest : public ServerTest {
 protected:
  BulkTest() { options_.limits.document_bytes = 1u << 20; }
  std::string StampAt(int64_t ms) const {
    return merge::FormatStamp(merge::Stamp{ms, 0, "00000000000000aa"});
  }
  // A record of one of our types, valid unless a field is spoilt.
  Json Place(const std::string& id, const std::string& name) const {
    Json place = merge::NewDocument("place:" + id, "place", StampAt(clock_.NowMs()));
    merge::Apply(place, {"name", merge::Op::kSet, Json(name)}, StampAt(clock_.NowMs() + 1));
    return place;
  }
};

TEST_F(BulkTest, RowsComeInOrderWithRevisions) {
  const Json rows = Post(kBulk, R"({"docs":[{"_id":"b","n":1},{"_id":"a"},{"n":3}]})").json();
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(base::GetString(rows[0], "id"), "b");
  EXPECT_EQ(base::GetString(rows[1], "id"), "a");
  EXPECT_EQ(base::GetString(rows[2], "id").size(), 32u);
  EXPECT_EQ(base::GetString(rows[0], "rev").substr(0, 2), "1-");
  EXPECT_EQ(base::GetString(rows[0], "rev").size(), 34u);
}

TEST_F(BulkTest, MalformedDocumentIsRefusedInItsRowAndTheRestLands) {
  const Reply reply = Post(
      kBulk,
      R"({"docs":[{"_id":"a"},7,{"_id":"_bad"},{"_id":"b","_odd":1},{"_id":5},{"_id":"c","_rev":"x"},{"_id":"d"}]})");
  ASSERT_EQ(reply.status, 201);
  const Json rows = reply.json();
  ASSERT_EQ(rows.size(), 7u);
  const char* errors[] = {
      "", "bad_request", "illegal_docid", "doc_validation", "illegal_docid", "bad_request", ""};
  for (size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(base::GetString(rows[i], "error"), errors[i]) << i;
    EXPECT_EQ(base::GetString(rows[i], "reason").empty(), errors[i][0] == '\0') << i;
  }
  EXPECT_EQ(Get("/earshot_town/a").status, 200);
  EXPECT_EQ(Get("/earshot_town/d").status, 200);
  EXPECT_EQ(Get("/earshot_town/b").status, 404);
}

TEST_F(BulkTest, RecordThatBreaksTheSchemaIsForbiddenInItsRow) {
  Json good = Place("01JD0000000000000000000001", "Town hall");
  Json bad = Place("01JD0000000000000000000002", "Library");
  bad["name"] = 7;
  const Reply reply = Post(kBulk, Json{{"docs", {bad, good}}}.dump());
  const Json rows = reply.json();
  ASSERT_EQ(rows.size(), 2u) << reply.body;
  EXPECT_EQ(base::GetString(rows[0], "error"), "forbidden");
  EXPECT_NE(base::GetString(rows[0], "reason").find("name"), std::string::npos) << reply.body;
  EXPECT_EQ(base::GetString(rows[1], "error"), "") << reply.body;
}

// A decision of an older version, published without "We did" (004-05): it is refused, the rest is
// not, and whoever deletes it is not held up either.
TEST_F(BulkTest, WhatBreaksALaterRuleHoldsUpNothingAndCanBeDeleted) {
  const auto decision = [this](const std::string& id) {
    const std::string stamp = StampAt(clock_.NowMs());
    Json document = merge::NewDocument("decision:" + id, "decision", stamp);
    for (const auto& [field, value] :
         std::map<std::string, Json>{{"title", "Benches"},
                                     {"outcome", "done"},
                                     {"decided_on", "2026-10-01"},
                                     {"may_publish", true},
                                     {"publish_approved_by", "Zofia"}}) {
      merge::Apply(document, {field, merge::Op::kSet, value}, stamp);
    }
    return document;
  };
  const Json kept = decision("01JD0000000000000000000001");
  Json deleted = decision("01JD0000000000000000000002");
  merge::Apply(deleted, {"deleted", merge::Op::kSet, true}, StampAt(clock_.NowMs() + 1));
  const Json place = Place("01JD0000000000000000000003", "Town hall");
  const Reply reply = Post(kBulk, Json{{"docs", {kept, deleted, place}}}.dump());
  const Json rows = reply.json();
  ASSERT_EQ(rows.size(), 3u) << reply.body;
  EXPECT_TRUE(base::GetString(rows[0], "reason").starts_with("we_did: Say what we did"))
      << reply.body;
  EXPECT_EQ(base::GetString(rows[1], "error"), "") << reply.body;
  EXPECT_EQ(base::GetString(rows[2], "error"), "") << reply.body;
  // Brought back by Undo it breaks the rule again: the device sets it aside with this reason.
  Json back = deleted;
  back["_rev"] = rows[1]["rev"];
  merge::Apply(back, {"deleted", merge::Op::kSet, nullptr}, StampAt(clock_.NowMs() + 2));
  const Reply again = Post(kBulk, Json{{"docs", Json::array({back})}}.dump());
  EXPECT_EQ(base::GetString(again.json()[0], "error"), "forbidden") << again.body;
  EXPECT_TRUE(base::GetString(again.json()[0], "reason").starts_with("we_did: Say what we did"))
      << again.body;
}

TEST_F(BulkTest, StampMoreThanTenMinutesAheadIsRefusedInItsRow) {
  Json ahead = Place("01JD0000000000000000000003", "Early");
  merge::Apply(ahead, {"name", merge::Op::kSet, Json("Too early")},
               StampAt(clock_.NowMs() + 11 * 60'000));
  Json near = Place("01JD0000000000000000000004", "Near");
  merge::Apply(near, {"name", merge::Op::kSet, Json("Just right")},
               StampAt(clock_.NowMs() + 9 * 60'000));
  const Json rows = Post(kBulk, Json{{"docs", {ahead, near}}}.dump()).json();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(base::GetString(rows[0], "error"), "forbidden");
  EXPECT_NE(base::GetString(rows[0], "reason").find("10 minutes"), std::string::npos);
  EXPECT_EQ(base::GetString(rows[1], "error"), "");
}

TEST_F(BulkTest, ForeignTypesAndUnknownFieldsSurviveARoundTrip) {
  const std::string text =
      R"({"_id":"x:1","deep":{"a":[1,2.5,-3,true,null,"\u0142\u0645"]},"type":"from the future","zz":9007199254740993})";
  const std::string rev = Write(text);
  Json back = Get("/earshot_town/x:1").json();
  EXPECT_EQ(base::GetString(back, "_rev"), rev);
  back.erase("_rev");
  EXPECT_EQ(back.dump(), base::ParseJson(text)->dump());

  Json place = Place("01JD0000000000000000000005", "Hall");
  place["field_of_2031"] = Json{{"kept", true}};
  ASSERT_NE(Write(place.dump()), "");
  const Json stored = Get("/earshot_town/place:01JD0000000000000000000005").json();
  EXPECT_EQ(stored["field_of_2031"], place["field_of_2031"]);
}

TEST_F(BulkTest, StaleRevisionConflictsAndEqualRetryConflictsToo) {
  const std::string first = Write(R"({"_id":"a","n":1})");
  const std::string second = Write(R"({"_id":"a","_rev":")" + first + R"(","n":2})");
  EXPECT_EQ(second.substr(0, 2), "2-");
  const std::string again = R"({"docs":[{"_id":"a","_rev":")" + first + R"(","n":2},{"_id":"a"}]})";
  const Json rows = Post(kBulk, again).json();
  for (const Json& row : rows) EXPECT_EQ(base::GetString(row, "error"), "conflict");
  EXPECT_EQ(base::GetString(rows[0], "reason"), "Document update conflict.");
}

TEST_F(BulkTest, DeletedDocumentComesBackWithoutARevision) {
  const std::string first = Write(R"({"_id":"a"})");
  const std::string gone =
      Write(R"({"_id":"a","_rev":")" + first + R"(","_deleted":true,"why":"x"})");
  EXPECT_EQ(gone.substr(0, 2), "2-");
  EXPECT_EQ(Get("/earshot_town/a").json()["reason"], "deleted");
  EXPECT_EQ(Get("/earshot_town/a?rev=" + gone).json()["why"], "x");
  EXPECT_EQ(Write(R"({"_id":"a","n":2})").substr(0, 2), "3-");
}

TEST_F(BulkTest, ReplicatedWritesAnswerOnlyFailures) {
  const Reply reply = Post(
      kBulk,
      R"({"new_edits":false,"docs":[{"_id":"a","_rev":"2-b","_revisions":{"start":2,"ids":["b","a"]}},{"_id":"b"}]})");
  EXPECT_EQ(reply.status, 201);
  ASSERT_EQ(reply.json().size(), 1u);
  EXPECT_EQ(base::GetString(reply.json()[0], "id"), "b");
  EXPECT_EQ(base::GetString(reply.json()[0], "error"), "bad_request");
  EXPECT_EQ(Post(kBulk, R"({"new_edits":false,"docs":[{"_id":"a","_rev":"2-b"}]})").body, "[]\n");
  EXPECT_EQ(base::GetInteger(Get("/earshot_town").json(), "update_seq"), 1);
}

TEST_F(BulkTest, HistoriesThatCannotBeAreRefused) {
  for (const char* revisions :
       {R"({"start":1,"ids":["b","a"]})", R"({"start":2,"ids":[]})", R"({"start":2,"ids":["b",3]})",
        R"({"start":2,"ids":"ba"})", R"({"start":-2,"ids":["b"]})", R"([])"}) {
    const Json rows =
        Post(kBulk, std::string(R"({"new_edits":false,"docs":[{"_id":"h","_rev":"2-b",)") +
                        R"("_revisions":)" + revisions + "}]}")
            .json();
    ASSERT_EQ(rows.size(), 1u) << revisions;
    EXPECT_EQ(base::GetString(rows[0], "error"), "doc_validation") << revisions;
  }
}

TEST_F(BulkTest, DocumentPastItsLimitIsRefusedInItsRow) {
  const std::string big(2u << 20, 'x');
  const Json rows =
      Post(kBulk, R"({"docs":[{"_id":"big","v":")" + big + R"("},{"_id":"ok"}]})").json();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(base::GetString(rows[0], "error"), "document_too_large");
  EXPECT_EQ(base::GetString(rows[0], "reason"), "The document is larger than 1 MB.");
  EXPECT_EQ(base::GetString(rows[1], "error"), "");
}

TEST_F(BulkTest, AttachmentsAreRefusedInTheirRow) {
  const Json rows = Post(kBulk, R"({"docs":[{"_id":"a","_attachments":{"f":{"data":"eA=="}}},
                                            {"_id":"b","_attachments":{}}]})")
                        .json();
  EXPECT_EQ(base::GetString(rows[0], "error"), "not_implemented");
  EXPECT_EQ(base::GetString(rows[1], "error"), "");
}

TEST_F(BulkTest, WholeCallIsRefusedWhenItIsNoBatch) {
  EXPECT_EQ(Post(kBulk, "{}").error(), "bad_request");
  EXPECT_EQ(Post(kBulk, R"({"docs":7})").status, 400);
  EXPECT_EQ(Post(kBulk, "[").status, 400);
  EXPECT_EQ(Post(kBulk, "").status, 400);
  EXPECT_EQ(Post(kBulk, R"({"docs":[{"_id":"a","_id":"b"}]})").status, 400);
  EXPECT_EQ(Post(kBulk, R"({"docs":[]})").body, "[]\n");
}

TEST_F(BulkTest, OnlyAdministratorsWriteDesignDocuments) {
  const std::string batch = R"({"docs":[{"_id":"_design/x","views":{}},{"_id":"a"}]})";
  const Json rows = Post(kBulk, batch).json();
  EXPECT_EQ(base::GetString(rows[0], "error"), "forbidden");
  EXPECT_EQ(base::GetString(rows[1], "error"), "");
  EXPECT_EQ(base::GetString(Send("admin", "POST", kBulk, batch).json()[0], "error"), "");
  EXPECT_EQ(Get("/earshot_town/_design/x").status, 200);
  EXPECT_EQ(Get("/earshot_town/_design%2Fx").status, 200);
}

TEST_F(BulkTest, BulkGetAnswersEachItemWithExactlyOneKey) {
  const std::string rev = Write(R"({"_id":"a","n":1})");
  const Json reply = Post("/earshot_town/_bulk_get?revs=true&latest=true",
                          R"({"docs":[{"id":"a","rev":")" + rev + R"("},{"id":"a"},
                              {"id":"a","rev":"9-z"},{"id":"none"}]})")
                         .json();
  ASSERT_EQ(reply.size(), 1u);
  const Json& results = reply["results"];
  ASSERT_EQ(results.size(), 4u);
  for (const Json& result : results) {
    ASSERT_EQ(result["docs"].size(), 1u);
    EXPECT_EQ(result["docs"][0].size(), 1u);
  }
  EXPECT_EQ(results[0]["docs"][0]["ok"]["_revisions"]["start"], 1);
  EXPECT_EQ(results[1]["docs"][0]["ok"]["n"], 1);
  EXPECT_EQ(results[2]["docs"][0]["error"]["error"], "not_found");
  EXPECT_EQ(results[3]["docs"][0]["error"]["reason"], "missing");
  EXPECT_EQ(Post("/earshot_town/_bulk_get", "{}").status, 400);
}

TEST_F(BulkTest, BulkGetLatestFollowsTheBranchToItsLeaf) {
  const std::string first = Write(R"({"_id":"a","n":1})");
  Write(R"({"_id":"a","_rev":")" + first + R"(","n":2})");
  const std::string ask = R"({"docs":[{"id":"a","rev":")" + first + R"("}]})";
  EXPECT_EQ(
      Post("/earshot_town/_bulk_get?latest=true", ask).json()["results"][0]["docs"][0]["ok"]["n"],
      2);
  // Without it the old body is asked for, which has been compacted away.
  EXPECT_EQ(Post("/earshot_town/_bulk_get", ask).json()["results"][0]["docs"][0]["error"]["reason"],
            "missing");
}

TEST_F(BulkTest, RevsDiffNamesWhatIsMissing) {
  const std::string rev = Write(R"({"_id":"a"})");
  const Json diff =
      Post("/earshot_town/_revs_diff", R"({"a":[")" + rev + R"(","2-b"],"new":["1-x"],"known":[]})")
          .json();
  EXPECT_EQ(diff["a"]["missing"].dump(), R"(["2-b"])");
  EXPECT_EQ(diff["a"]["possible_ancestors"].dump(), "[\"" + rev + "\"]");
  EXPECT_EQ(diff["new"]["missing"].dump(), R"(["1-x"])");
  EXPECT_EQ(diff.size(), 2u);
  EXPECT_EQ(Post("/earshot_town/_revs_diff", R"({"a":[")" + rev + R"("]})").body, "{}\n");
  EXPECT_EQ(Post("/earshot_town/_revs_diff", "[]").status, 400);
  EXPECT_EQ(Post("/earshot_town/_revs_diff", R"({"a":"x"})").status, 400);
  EXPECT_EQ(Post("/earshot_town/_revs_diff", R"({"a":["x"]})").status, 400);
}

TEST_F(BulkTest, WritesSurviveARestart) {
  const std::string rev = Write(R"({"_id":"a","n":1})");
  const Json before = Get("/earshot_town").json();
  StopServer();
  StartServer();
  EXPECT_EQ(base::GetString(Get("/earshot_town/a").json(), "_rev"), rev);
  const Json after = Get("/earshot_town").json();
  EXPECT_EQ(before["instance_start_time"], after["instance_start_time"]);
  EXPECT_EQ(before["update_seq"], after["update_seq"]);
}

}  // namespace
}  // namespace earshot::server
