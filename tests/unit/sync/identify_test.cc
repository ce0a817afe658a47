// Which server is this: identity, restored and replaced servers, clocks, and a first start.

#include "tests/unit/sync/sync_fixture.h"

namespace earshot::sync {
namespace {

using IdentifyTest = SyncTest;

TEST_F(IdentifyTest, StoresIdentityWithTheFirstPage) {
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone);
  EXPECT_EQ(device.server, peer.uuid + "/" + kDatabase + "/" + peer.instance_start_time);
  EXPECT_FALSE(device.since.empty());
}

TEST_F(IdentifyTest, ServerRestoredFromBackupHealsFromTheDevice) {
  EditMany(device, 30);
  Sync();
  sim::RevStore backup = peer.store;
  EditMany(device, 40);  // edits 30 and makes 10
  Sync();
  ASSERT_EQ(device.UnsentCount(), 0u);
  peer.store = backup;  // yesterday's backup
  peer.instance_start_time = "1790009999";
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(peer.store.trees().size(), 40u);
  EXPECT_EQ(device.offered_again.size(), 40u);
  EXPECT_EQ(device.UnsentCount(), 0u);
}

TEST_F(IdentifyTest, RestoredServerWithTheSameIdentityIsNoticedByItsSequence) {
  EditMany(device, 20);
  sim::RevStore empty = peer.store;
  Sync();
  peer.store = empty;
  Sync();
  EXPECT_EQ(peer.store.trees().size(), 20u);
}

// The numbers of a restored server grow past ours when others write first: only the witness tells.
TEST_F(IdentifyTest, RestoredServerThatGrewPastOurPositionIsNoticedByTheWitness) {
  EditMany(other, 10);
  SyncOther(other);
  sim::RevStore backup = peer.store;
  Edit(device, "activity:mine", "title", "written after the backup");
  Sync();
  peer.store = backup;
  for (int i = 0; i < 50; ++i) Edit(other, "activity:x" + std::to_string(i), "title", i);
  other.server.clear();  // its own comparison is not what is tested here
  SyncOther(other);
  ASSERT_EQ(AtServer("activity:mine", "title"), base::Json());
  Sync();
  EXPECT_EQ(AtServer("activity:mine", "title"), base::Json("written after the backup"));
}

TEST_F(IdentifyTest, ComparisonThatIsCutOffStartsAgain) {
  EditMany(device, 5);
  Sync();
  std::string old_server = device.server;
  peer.store = sim::RevStore();
  peer.uuid = "another";
  int left = 3;
  peer.before = [&](const Request&) -> std::optional<Response> {
    if (left-- > 0) return {};
    return Response{0, "", ""};
  };
  Sync();
  EXPECT_EQ(session.failure(), Failure::kOffline);
  EXPECT_EQ(device.server, old_server);
  peer.before = nullptr;
  Sync();
  EXPECT_EQ(peer.store.trees().size(), 5u);
}

TEST_F(IdentifyTest, KnownRevisionsAreNotFetchedAgainFromARestoredServer) {
  EditMany(device, 50);
  Sync();
  peer.instance_start_time = "1790009999";
  peer.log.clear();
  Sync();
  EXPECT_EQ(session.progress().pulled, 0u);
  EXPECT_EQ(peer.Count("_bulk_get"), 0u);
  EXPECT_TRUE(device.offered_again.empty());
}

// T9: an empty device never deletes at the server; it reads everything again.
TEST_F(IdentifyTest, WipedDeviceReadsEverythingAndDeletesNothing) {
  EditMany(device, 25);
  Sync();
  sim::MemoryReplica wiped(clock, "00000000000000cc");
  SyncOther(wiped);
  EXPECT_EQ(wiped.entries.size(), 25u);
  for (const auto& [id, tree] : peer.store.trees()) EXPECT_EQ(tree.nodes.size(), 1u);
}

TEST_F(IdentifyTest, WrongClockIsCorrectedByTheServersDate) {
  peer.now_ms = clock.NowMs() + 3600000;
  Sync();
  ASSERT_EQ(device.corrections.size(), 1u);
  EXPECT_NEAR(static_cast<double>(device.corrections[0]), 3600000.0, 1500.0);
}

TEST_F(IdentifyTest, ClockWithinAMinuteIsLeftAlone) {
  peer.now_ms = clock.NowMs() + 55000;
  Sync();
  EXPECT_EQ(device.corrections, std::vector<int64_t>{0});
}

TEST_F(IdentifyTest, CorrectionEndsWhenTheClockIsRightAgain) {
  peer.now_ms = clock.NowMs() - 86400000;
  Sync();
  peer.now_ms = clock.NowMs();
  Sync();
  ASSERT_EQ(device.corrections.size(), 2u);
  EXPECT_EQ(device.corrections[1], 0);
}

// A date that is late because the link is slow says nothing about the clock.
TEST_F(IdentifyTest, SlowAnswerDoesNotCorrectTheClock) {
  peer.now_ms = clock.NowMs();
  step_ms = 90000;
  Sync();
  EXPECT_TRUE(device.corrections.empty());
}

TEST_F(IdentifyTest, ClosedRootLeavesTheDatabaseToStandForItself) {
  peer.before = [](const Request& request) -> std::optional<Response> {
    if (request.path == "/") return Response{403, "<html>no</html>", ""};
    return {};
  };
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(device.server, std::string("/") + kDatabase + "/" + peer.instance_start_time);
}

TEST_F(IdentifyTest, RootThatIsUnreadableForOnceIsNoOtherServer) {
  EditMany(device, 3);
  Sync();
  std::string identity = device.server;
  peer.before = [](const Request& request) -> std::optional<Response> {
    if (request.path == "/") return Response{200, "<html>static site</html>", ""};
    return {};
  };
  peer.log.clear();
  Sync();
  EXPECT_EQ(session.progress().phase, Phase::kDone) << session.FailureSentence();
  EXPECT_EQ(device.server, identity);
  EXPECT_EQ(peer.Count("since=0"), 0u);
}

}  // namespace
}  // namespace earshot::sync
