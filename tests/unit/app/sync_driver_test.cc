// When a device syncs: asked, after an edit, after news, and after failures with growing pauses.
#include "core/app/sync_driver.h"

#include <gtest/gtest.h>

#include <deque>

#include "tests/sim/peer.h"
#include "tests/unit/app/workspace_fixture.h"

namespace earshot::app {
namespace {

constexpr const char* kDatabase = "earshot_test";

// Answers from a server in memory when the test says so; a long poll waits until Release.
class WireToPeer : public sync::Transport {
 public:
  WireToPeer(sim::Peer& peer, base::MemoryStorage& storage) : peer_(peer), storage_(storage) {}
  void Send(sync::Request request, std::function<void(sync::Response)> done) override {
    if (request.path.find("longpoll") != std::string::npos) {
      ++polls;
      poll = std::move(request);
      poll_done = std::move(done);
      return;
    }
    waiting_.emplace_back(std::move(request), std::move(done));
  }
  bool Online() const override { return online; }
  void Run() {
    do {
      while (!waiting_.empty()) {
        auto next = std::move(waiting_.front());
        waiting_.pop_front();
        ++requests;
        next.second(status_instead == -1 ? peer_.Handle(next.first)
                                         : sync::Response{status_instead, "{}", ""});
      }
      if (device_saves) storage_.RunUntilIdle();
    } while (!waiting_.empty());
  }
  void AnswerPoll() {
    auto done = std::move(poll_done);
    poll_done = nullptr;
    done(peer_.Answer(poll));
  }
  bool online = true;
  bool device_saves = true;
  int status_instead = -1;  // of every answer; -1 = the server's own
  int requests = 0;
  int polls = 0;
  sync::Request poll;
  std::function<void(sync::Response)> poll_done;

 private:
  sim::Peer& peer_;
  base::MemoryStorage& storage_;
  std::deque<std::pair<sync::Request, std::function<void(sync::Response)>>> waiting_;
};

class SyncDriverTest : public ::testing::Test {
 protected:
  sim::Peer peer{kDatabase};
  Desk desk{"00000000000000a1"};
  WireToPeer wire{peer, desk.storage};
  base::SeededRandom chance{5};
  SyncDriver driver{*desk.workspace, wire, desk.clock, chance, kDatabase};

  // Lets time pass to the next wake-up.
  int64_t WaitForWake() {
    const auto wake = driver.NextWakeMs();
    if (!wake) {
      ADD_FAILURE() << "nothing is planned";
      return 0;
    }
    const int64_t pause = *wake - desk.clock.NowMs();
    desk.clock.Set(*wake);
    peer.now_ms = desk.clock.NowMs();
    driver.Tick();
    wire.Run();
    return pause;
  }
};

TEST_F(SyncDriverTest, SyncNowSendsWhatIsUnsentAndThenWaitsForNews) {
  desk.NewActivity("Stall");
  driver.SyncNow();
  EXPECT_TRUE(driver.Running());
  wire.Run();
  EXPECT_FALSE(driver.Running());
  EXPECT_EQ(driver.problem(), "");
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
  EXPECT_EQ(wire.polls, 1);
  EXPECT_FALSE(driver.NextWakeMs().has_value());
}

TEST_F(SyncDriverTest, AnEditLeavesTheDeviceOnlyOnceItIsSavedOnIt) {
  desk.storage.RunUntilIdle();
  desk.NewActivity("Stall");
  wire.device_saves = false;
  driver.SyncNow();
  wire.Run();
  EXPECT_TRUE(driver.Running());
  EXPECT_EQ(peer.store.trees().size(), 0u);
  wire.device_saves = true;
  wire.Run();
  EXPECT_FALSE(driver.Running());
  EXPECT_EQ(peer.store.trees().size(), 1u);
}

TEST_F(SyncDriverTest, AnEditThatThisDeviceCannotSaveIsSentAllTheSame) {
  desk.storage.RunUntilIdle();
  desk.storage.FailAllCommits({base::ErrorKind::kStorage, "full"});
  desk.NewActivity("Stall");
  driver.SyncNow();
  wire.Run();
  EXPECT_EQ(peer.store.trees().size(), 1u);
}

TEST_F(SyncDriverTest, AnEditIsSentAfterTwoSeconds) {
  driver.SyncNow();
  wire.Run();
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  driver.Tick();
  wire.Run();
  EXPECT_EQ(desk.workspace->UnsentCount(), 1u);
  EXPECT_EQ(WaitForWake(), 2000);
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, NewsOnTheLongPollIsFetched) {
  driver.SyncNow();
  wire.Run();
  ASSERT_EQ(wire.polls, 1);
  Desk other("00000000000000b2", 9);
  other.NewActivity("From a colleague");
  WireToPeer their_wire{peer, other.storage};
  SyncDriver theirs(*other.workspace, their_wire, other.clock, chance, kDatabase);
  theirs.SyncNow();
  their_wire.Run();
  wire.AnswerPoll();
  WaitForWake();
  EXPECT_EQ(desk.workspace->Activities().size(), 1u);
}

TEST_F(SyncDriverTest, FailuresPauseLongerAndLongerWithChance) {
  desk.NewActivity("Stall");
  wire.status_instead = 0;
  driver.SyncNow();
  wire.Run();
  EXPECT_EQ(driver.failure(), sync::Failure::kOffline);
  EXPECT_NE(driver.problem(), "");
  EXPECT_TRUE(driver.offline_since_ms().has_value());
  int64_t most = 2000;
  for (int i = 0; i < 12; ++i) {
    const int64_t pause = WaitForWake();
    EXPECT_GE(pause, most / 2);
    EXPECT_LE(pause, most);
    most = std::min<int64_t>(most * 2, 5 * 60 * 1000);
  }
  wire.status_instead = -1;
  WaitForWake();
  EXPECT_EQ(driver.problem(), "");
  EXPECT_FALSE(driver.offline_since_ms().has_value());
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, AnEditWhileTheServerIsAwayDoesNotHurryTheRetry) {
  wire.status_instead = 0;
  driver.SyncNow();
  wire.Run();
  const auto planned = driver.NextWakeMs();
  driver.OnLocalEdit();
  EXPECT_EQ(driver.NextWakeMs(), planned);
}

TEST_F(SyncDriverTest, SignedOutStopsUntilSomebodyActs) {
  wire.status_instead = 401;
  driver.SyncNow();
  wire.Run();
  EXPECT_EQ(driver.failure(), sync::Failure::kSignedOut);
  EXPECT_FALSE(driver.NextWakeMs().has_value());
  driver.OnLocalEdit();
  driver.OnOnlineChanged();
  EXPECT_FALSE(driver.NextWakeMs().has_value());
  EXPECT_FALSE(driver.Running());
  wire.status_instead = -1;
  driver.SyncNow();
  wire.Run();
  EXPECT_EQ(driver.problem(), "");
}

TEST_F(SyncDriverTest, ComingOnlineSyncsAtOnce) {
  desk.NewActivity("Stall");
  wire.online = false;
  driver.OnOnlineChanged();
  EXPECT_TRUE(driver.offline_since_ms().has_value());
  wire.online = true;
  driver.OnOnlineChanged();
  wire.Run();
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, AnEditDuringASyncIsSentInTheNext) {
  desk.NewActivity("One");
  driver.SyncNow();
  desk.NewActivity("Two");
  driver.OnLocalEdit();
  wire.Run();
  if (desk.workspace->UnsentCount() > 0) WaitForWake();
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, AnAnswerThatComesAfterTheDriverIsGoneDoesNothing) {
  {
    SyncDriver brief(*desk.workspace, wire, desk.clock, chance, kDatabase);
    brief.SyncNow();
  }
  wire.Run();
  SUCCEED();
}

}  // namespace
}  // namespace earshot::app
