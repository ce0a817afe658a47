// Reading: first pull, feed pages, repeated and malformed rows, resuming.

#include "core/sync/position.h"
#include "tests/unit/sync/sync_fixture.h"

namespace earshot::sync {
namespace {

using PullTest = SyncTest;

TEST_F(PullTest, FirstPullReadsAllDocsInPages) {
  EditMany(other, 1100);
  SyncOther(other);
  peer.log.clear();
  Sync();
  EXPECT_EQ(device.entries.size(), 1100u);
  EXPECT_EQ(peer.Count("_all_docs"), 3u);  // the third holds the last row only
  EXPECT_EQ(session.progress().to_pull, session.progress().pulled);
}

TEST_F(PullTest, InterruptedFirstPullGoesOnWhereItStopped) {
  EditMany(other, 1100);
  SyncOther(other);
  int pages = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_all_docs") != std::string::npos && ++pages == 2) return Response{};
    return {};
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kOffline);
  size_t before = device.entries.size();
  EXPECT_EQ(before, 1000u);
  peer.before = nullptr;
  peer.log.clear();
  Sync();
  EXPECT_EQ(device.entries.size(), 1100u);
  EXPECT_EQ(peer.Count("_all_docs"), 2u);
}

TEST_F(PullTest, ChangesDuringTheFirstPullArrive) {
  EditMany(other, 1100);
  SyncOther(other);
  int pages = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_all_docs") != std::string::npos && ++pages == 2) {
      peer.store.Write({{"_id", "activity:000"}, {"type", "activity"}, {"title", "meanwhile"}});
    }
    return {};
  };
  Sync();
  EXPECT_EQ(OnDevice(device, "activity:000", "title"), base::Json("meanwhile"));
}

TEST_F(PullTest, FeedIsReadInPagesFromThePosition) {
  Edit(other, "activity:first", "title", "x");
  SyncOther(other);
  Sync();
  EditMany(other, 1100);
  SyncOther(other);
  peer.log.clear();
  Sync();
  EXPECT_EQ(device.entries.size(), 1101u);
  EXPECT_EQ(peer.Count("_changes"), 2u);
}

TEST_F(PullTest, SecondSyncWithoutNewsSendsFewRequests) {
  EditMany(device, 10);
  Sync();
  peer.log.clear();
  Sync();
  EXPECT_EQ(session.progress().pulled, 0u);
  EXPECT_EQ(peer.log.size(), 4u);  // database, root, witness, feed
}

TEST_F(PullTest, OwnWritesDoNotComeBackWithBodies) {
  EditMany(device, 300);
  Sync();
  EXPECT_EQ(session.progress().pulled, 0u);
  EXPECT_EQ(Position::Parse(device.since).seq, std::to_string(peer.store.seq()));
}

// couchdb#3788: feeds rewind and rows repeat.
TEST_F(PullTest, RepeatedRowsChangeNothing) {
  EditMany(other, 20);
  SyncOther(other);
  Sync();
  Edit(device, "activity:100003", "title", "edited here");
  peer.rows_to_repeat = 15;
  Sync();
  EXPECT_EQ(OnDevice(device, "activity:100003", "title"), base::Json("edited here"));
  EXPECT_EQ(AtServer("activity:100003", "title"), base::Json("edited here"));
}

TEST_F(PullTest, ClusterSequencesAreOpaque) {
  peer.cluster_sequences = true;
  EditMany(other, 30);
  SyncOther(other);
  Sync();
  EditMany(other, 1050);
  SyncOther(other);
  Sync();
  EXPECT_EQ(device.entries.size(), 1050u);
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
}

TEST_F(PullTest, MalformedRowsAreSkippedAndCounted) {
  Edit(other, "activity:good", "title", "kept");
  SyncOther(other);
  Sync();
  peer.before = [](const Request& request) -> std::optional<Response> {
    if (request.path.find("_changes") == std::string::npos) return {};
    return Response{200,
                    R"({"results":[7,null,[],{"id":5},{"id":"a:1"},{"id":"a:2","changes":{}},
                    {"id":"a:3","changes":[{"rev":"nonsense"}]},{"id":"","changes":[{"rev":"1-a"}]},
                    {"seq":9,"id":"activity:new","changes":[{"rev":"1-a"}],
                     "doc":{"_id":"activity:new","_rev":"1-a","type":"activity","title":"in"}}],
                    "last_seq":9,"pending":0})",
                    ""};
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(session.progress().skipped, 8u);
  EXPECT_EQ(OnDevice(device, "activity:new", "title"), base::Json("in"));
}

TEST_F(PullTest, DesignDocumentsAreNotRecords) {
  peer.store.Write({{"_id", "_design/views"}, {"language", "javascript"}});
  Sync();
  EXPECT_TRUE(device.entries.empty());
  peer.store.Write({{"_id", "_design/more"}});
  Sync();
  EXPECT_TRUE(device.entries.empty());
  EXPECT_EQ(session.progress().skipped, 0u);
}

// The file of a photograph is fetched by the page when somebody looks at it, never by a session.
TEST_F(PullTest, FilesOfPhotographsAreNotRecords) {
  const std::string file = "photo-file:" + std::string(64, 'a');
  peer.store.Write({{"_id", file}});
  Edit(other, "activity:first", "title", "x");
  SyncOther(other);
  Sync();
  EXPECT_EQ(device.entries.count(file), 0u);
  peer.store.Write({{"_id", "photo-file:" + std::string(64, 'b')}});
  peer.log.clear();
  Sync();
  EXPECT_EQ(device.entries.size(), 1u);
  EXPECT_EQ(peer.Count("_bulk_get"), 0u);
  EXPECT_EQ(session.progress().skipped, 0u);
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
}

// One document that no strict parser accepts must not block the feed for ever.
TEST_F(PullTest, DocumentThatIsNotStrictJsonIsSkippedAndTheRestArrives) {
  EditMany(other, 40);
  SyncOther(other);
  peer.before = [this](const Request& request) -> std::optional<Response> {
    Response answer = PeerAnswer(request);
    size_t at = answer.body.find("\"title\":\"t7\"");
    if (at != std::string::npos) answer.body.replace(at, 12, "\"a\":1,\"a\":22");
    return answer;
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(device.entries.size(), 39u);
  EXPECT_EQ(session.progress().skipped, 1u);
}

TEST_F(PullTest, CutOffAnswerLosesNothing) {
  EditMany(other, 40);
  SyncOther(other);
  for (size_t cut = 1; cut < 4000; cut += 201) {
    sim::MemoryReplica fresh(clock, "00000000000000dd");
    Session once(fresh, kDatabase);
    int bodies = 0;
    peer.before = [&](const Request& request) -> std::optional<Response> {
      Response answer = PeerAnswer(request);
      bool body = request.path.find("_docs") != std::string::npos ||
                  request.path.find("_get") != std::string::npos;
      // A different byte each time, as a broken link does.
      if (body && bodies < 8)
        answer.body.resize(std::min(answer.body.size(), cut + 7u * static_cast<size_t>(bodies++)));
      return answer;
    };
    for (int i = 0; i < 10 && once.progress().phase != Phase::kDone; ++i) Sync(fresh, once);
    ASSERT_EQ(fresh.entries.size(), 40u) << "cut at " << cut;
    ASSERT_EQ(once.progress().skipped, 0u);
  }
}

TEST_F(PullTest, SlowLinkGetsSmallerPages) {
  EditMany(other, 600);
  SyncOther(other);
  Sync();
  EditMany(other, 600);
  SyncOther(other);
  // 8 rows a second: a thousand take longer than any answer is waited for.
  peer.before = [this](const Request& request) -> std::optional<Response> {
    size_t at = request.path.find("limit=");
    if (at == std::string::npos) return {};
    int64_t rows = std::strtoll(request.path.c_str() + at + 6, nullptr, 10);
    clock.Advance(std::min<int64_t>(rows * 125, 119000));
    if (rows * 125 > 119000) return Response{};
    return {};
  };
  peer.log.clear();
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(peer.Count("limit=1000"), 1u);
  EXPECT_EQ(peer.Count("limit=250"), 1u);
}

TEST_F(PullTest, TombstonesReachTheDevice) {
  Edit(other, "activity:gone", "title", "x");
  SyncOther(other);
  Sync();
  std::string rev = peer.store.trees().at("activity:gone").Winner();
  peer.store.Write({{"_id", "activity:gone"}, {"_rev", rev}, {"_deleted", true}, {"erased", true}});
  Sync();
  EXPECT_EQ(OnDevice(device, "activity:gone", "erased"), base::Json(true));
  EXPECT_EQ(OnDevice(device, "activity:gone", "title"), base::Json());
}

// A record made before the first sync under an id that was erased must not come back to life.
TEST_F(PullTest, FirstSyncDoesNotReviveAnErasedId) {
  peer.store.Write({{"_id", "attendance:a:b"}, {"_deleted", true}, {"erased", true}});
  Edit(device, "attendance:a:b", "title", "typed offline");
  Sync();
  EXPECT_EQ(OnDevice(device, "attendance:a:b", "erased"), base::Json(true));
  EXPECT_EQ(AtServer("attendance:a:b", "_deleted"), base::Json(true));
}

TEST_F(PullTest, LongPollAsksFromThePosition) {
  EditMany(device, 3);
  Sync();
  Request poll = session.LongPoll();
  EXPECT_NE(poll.path.find("feed=longpoll"), std::string::npos);
  EXPECT_FALSE(Session::LongPollHasNews(peer.Handle(poll)));
  Edit(other, "activity:news", "title", "x");
  SyncOther(other);
  EXPECT_TRUE(Session::LongPollHasNews(peer.Handle(poll)));
  EXPECT_FALSE(Session::LongPollHasNews({0, "", ""}));
  EXPECT_FALSE(Session::LongPollHasNews({200, "<html>", ""}));
}

}  // namespace
}  // namespace earshot::sync
