// Documents with several leaves, as other replicators make them.

#include "tests/unit/sync/sync_fixture.h"

namespace earshot::sync {
namespace {

class ResolveTest : public SyncTest {
 protected:
  // `id` with two live leaves: the server's title, and another agency on a branch of its own.
  void MakeConflict(const std::string& id) {
    Edit(other, id, "title", "one");
    SyncOther(other);
    sim::MemoryReplica third(clock, "00000000000000cc");
    base::Json branch = other.entries[id].content;
    clock.Advance(1000);
    merge::Apply(branch, {"agency", merge::Op::kSet, "two"}, third.hybrid.Next());
    GraftBranch(branch, id, "1-00000000000000000000000000000001");
    ASSERT_EQ(LiveLeaves(id), 2u);
  }
};

TEST_F(ResolveTest, LeavesAreMergedAndTheLosersDeleted) {
  MakeConflict("activity:a");
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
  EXPECT_EQ(AtServer("activity:a", "title"), base::Json("one"));
  EXPECT_EQ(AtServer("activity:a", "agency"), base::Json("two"));
  EXPECT_EQ(OnDevice(device, "activity:a", "agency"), base::Json("two"));
  EXPECT_EQ(device.entries["activity:a"].rev, peer.store.trees().at("activity:a").Winner());
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(ResolveTest, ConflictInTheFeedIsMergedToo) {
  Sync();
  MakeConflict("activity:a");
  Sync();
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
  EXPECT_EQ(AtServer("activity:a", "agency"), base::Json("two"));
}

TEST_F(ResolveTest, LocalEditsJoinTheMerge) {
  MakeConflict("activity:a");
  Sync();
  GraftBranch(other.entries["activity:a"].content, "activity:a",
              "1-00000000000000000000000000000002");
  Edit(device, "activity:a", "title", "edited here");
  Sync();
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
  EXPECT_EQ(AtServer("activity:a", "title"), base::Json("edited here"));
  EXPECT_EQ(AtServer("activity:a", "agency"), base::Json("two"));
}

TEST_F(ResolveTest, ManyConflictsNeedFewRequests) {
  for (int i = 0; i < 60; ++i) MakeConflict("activity:" + std::to_string(i));
  peer.log.clear();
  Sync();
  for (int i = 0; i < 60; ++i) EXPECT_EQ(LiveLeaves("activity:" + std::to_string(i)), 1u);
  EXPECT_LE(peer.log.size(), 14u);
}

TEST_F(ResolveTest, LosersStayWhenTheMergeWasNotAccepted) {
  MakeConflict("activity:a");
  peer.refuse = [](const base::Json&) { return std::string("You may only read."); };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(LiveLeaves("activity:a"), 2u);
  EXPECT_EQ(OnDevice(device, "activity:a", "agency"), base::Json("two"));
  EXPECT_EQ(OnDevice(device, "activity:a", "title"), base::Json("one"));
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(ResolveTest, CutOffBetweenWriteAndDeleteIsFinishedByTheNextSync) {
  MakeConflict("activity:a");
  int writes = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") != std::string::npos && ++writes == 2) return Response{};
    return {};
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kOffline);
  EXPECT_EQ(LiveLeaves("activity:a"), 2u);
  peer.before = nullptr;
  Sync();
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
  EXPECT_EQ(AtServer("activity:a", "agency"), base::Json("two"));
}

TEST_F(ResolveTest, SignInPageInsteadOfTheDeletesIsNoAnswer) {
  MakeConflict("activity:a");
  int writes = 0;
  peer.before = [&](const Request& request) -> std::optional<Response> {
    if (request.path.find("_bulk_docs") == std::string::npos || ++writes != 2) return {};
    return Response{200, "<html>Sign in</html>", ""};
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kServerError);
  Sync();
  EXPECT_EQ(LiveLeaves("activity:a"), 1u);
}

TEST_F(ResolveTest, DeletedLeavesAreNoConflict) {
  Edit(other, "activity:a", "title", "one");
  SyncOther(other);
  GraftBranch({{"_deleted", true}}, "activity:a", "9-00000000000000000000000000000009");
  Sync();
  size_t revisions = peer.store.trees().at("activity:a").nodes.size();
  Sync();
  EXPECT_EQ(peer.store.trees().at("activity:a").nodes.size(), revisions);
  EXPECT_EQ(OnDevice(device, "activity:a", "title"), base::Json("one"));
}

TEST_F(ResolveTest, ErasedLeafWinsOverALiveOne) {
  Edit(other, "activity:a", "title", "personal");
  SyncOther(other);
  Sync();
  GraftBranch({{"_deleted", true}, {"erased", true}}, "activity:a",
              "2-00000000000000000000000000000009");
  Sync();
  EXPECT_EQ(LiveLeaves("activity:a"), 0u);
  EXPECT_EQ(OnDevice(device, "activity:a", "title"), base::Json());
  EXPECT_EQ(AtServer("activity:a", "title"), base::Json());
}

// pouchdb#4630: resolvers that answer each other for ever.
TEST_F(ResolveTest, TwoDevicesResolvingTheSameConflictComeToRest) {
  MakeConflict("activity:a");
  Sync();
  SyncOther(other);
  Sync();
  int64_t seq = peer.store.seq();
  Sync();
  SyncOther(other);
  Sync();
  EXPECT_EQ(peer.store.seq(), seq);
  EXPECT_EQ(base::DumpJson(device.entries["activity:a"].content),
            base::DumpJson(other.entries["activity:a"].content));
}

}  // namespace
}  // namespace earshot::sync
