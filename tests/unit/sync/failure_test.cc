// Each way a sync can fail has its kind and a sentence that says what to do next.

#include "tests/unit/sync/sync_fixture.h"

namespace earshot::sync {
namespace {

struct Case {
  Response response;
  Failure failure;
  std::string words;
};

class FailureTest : public SyncTest {
 protected:
  void Expect(const Case& expected) {
    // The answer comes first, then in the middle of the pull, then in the push.
    for (const char* where : {"", "_changes", "_bulk_docs"}) {
      sim::MemoryReplica replica(clock, "00000000000000ee");
      Edit(replica, "activity:a", "title", "x");
      Session once(replica, kDatabase);
      peer.before = [&](const Request& request) -> std::optional<Response> {
        if (request.path.find(where) == std::string::npos) return {};
        return expected.response;
      };
      Sync(replica, once);
      EXPECT_EQ(once.progress().phase, Phase::kFailed);
      EXPECT_EQ(once.failure(), expected.failure) << where << expected.response.status;
      EXPECT_NE(once.FailureSentence().find(expected.words), std::string::npos)
          << once.FailureSentence();
      EXPECT_FALSE(once.Running());
      EXPECT_FALSE(once.NextRequest().has_value());
      EXPECT_EQ(replica.UnsentCount(), 1u);
    }
  }
};

TEST_F(FailureTest, NoAnswer) {
  Expect({{0, "", ""}, Failure::kOffline, "when there is a connection"});
}

TEST_F(FailureTest, SignedOut) {
  Expect({sim::Peer::Error(401, "unauthorized", "x"), Failure::kSignedOut, "Sign in again"});
}

TEST_F(FailureTest, Forbidden) {
  Expect(
      {sim::Peer::Error(403, "forbidden", "x"), Failure::kForbidden, "administrator for access"});
}

TEST_F(FailureTest, NoDatabase) {
  Expect({sim::Peer::Error(404, "not_found", "x"), Failure::kNoDatabase, "has no workspace"});
}

TEST_F(FailureTest, ServerError) {
  Expect(
      {sim::Peer::Error(500, "internal", "disk says no"), Failure::kServerError, "disk says no"});
}

TEST_F(FailureTest, Busy) { Expect({{503, "", ""}, Failure::kServerError, "busy"}); }

TEST_F(FailureTest, Full) { Expect({{507, "", ""}, Failure::kServerError, "no room"}); }

TEST_F(FailureTest, SignInPageOfAHotel) {
  Expect({{200, "<html><h1>Welcome to the hotel</h1></html>", ""},
          Failure::kServerError,
          "sign-in page"});
}

TEST_F(FailureTest, EmptyAnswer) { Expect({{200, "", ""}, Failure::kServerError, "sign-in page"}); }

TEST_F(FailureTest, OtherJson) {
  Expect({{200, R"({"hello":1})", ""}, Failure::kServerError, "sign-in page"});
}

TEST_F(FailureTest, LateAnswerAfterCancelIsIgnored) {
  session.Start();
  ASSERT_TRUE(session.NextRequest().has_value());
  EXPECT_FALSE(session.NextRequest().has_value());  // waiting
  session.Cancel();
  session.Receive({200, "{}", ""}, clock.NowMs());
  EXPECT_FALSE(session.Running());
  EXPECT_EQ(session.progress().phase, Phase::kIdle);
  EXPECT_EQ(session.failure(), Failure::kNone);
}

TEST_F(FailureTest, SessionStartsAgainAfterAFailure) {
  peer.before = [](const Request&) { return std::optional<Response>(Response{}); };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kOffline);
  peer.before = nullptr;
  Sync();
  EXPECT_EQ(session.failure(), Failure::kNone);
  EXPECT_EQ(session.FailureSentence(), "");
  EXPECT_EQ(session.progress().phase, Phase::kDone);
}

// No answer of a server, however odd, may crash the device or make it lose an edit.
TEST_F(FailureTest, OddAnswersNeitherCrashNorLose) {
  const std::vector<std::string> odd = {
      "null",
      "7",
      "\"x\"",
      "{}",
      "[[]]",
      R"({"rows":7})",
      R"({"rows":[null,7,{"id":"a"}]})",
      R"({"results":{}})",
      R"({"results":[],"last_seq":{}})",
      R"({"results":[],"last_seq":[1]})",
      R"({"results":[{"id":"x","changes":[{"rev":"1-a"},{"rev":"2-b"},{"rev":7}]}],"last_seq":"z"})",
      R"([{"ok":true}])",
      R"([{"id":"activity:a","rev":7}])",
      R"([{"id":7,"error":[]}])",
      R"({"update_seq":null,"instance_start_time":[]})",
      R"({"uuid":{}})",
      R"({"activity:a":{"missing":[7,null]}})",
      R"({"activity:a":7})",
      R"({"results":[{"id":"activity:a","docs":[{"ok":{"_id":"b","_rev":"1-a"}}]}]})",
      R"({"rows":[{"id":"activity:a","key":"activity:a","value":{"rev":"0-a"}}]})",
  };
  for (const std::string& body : odd) {
    for (const char* where :
         {"_changes", "_all_docs", "_bulk_docs", "_bulk_get", "_revs_diff", "test"}) {
      sim::MemoryReplica replica(clock, "00000000000000ee");
      Edit(replica, "activity:a", "title", "x");
      replica.entries["activity:a"].rev = "1-a";
      Session once(replica, kDatabase);
      int left = 50;
      peer.before = [&](const Request& request) -> std::optional<Response> {
        if (request.path.find(where) == std::string::npos || --left < 0) return {};
        return Response{200, body, ""};
      };
      Sync(replica, once);
      EXPECT_FALSE(once.Running());
      EXPECT_EQ(replica.entries["activity:a"].content["title"], base::Json("x"));
    }
  }
}

}  // namespace
}  // namespace earshot::sync
