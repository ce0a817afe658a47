// When a device syncs: asked, after an edit, after news, and after failures with growing pauses.
#include "core/app/sync_driver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

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
      EXPECT_TRUE(request.waits_for_news);
      EXPECT_FALSE(poll_done) << "a second poll is out";
      ++polls;
      poll = std::move(request);
      poll_done = std::move(done);
      return;
    }
    waiting_.emplace_back(std::move(request), std::move(done));
  }
  bool Online() const override { return online; }
  void EndLongPoll(const std::string& path) override {
    EXPECT_EQ(path, poll.path);
    ended_.push_back(std::exchange(poll_done, nullptr));
  }
  void Run() {
    do {
      for (auto& done : std::exchange(ended_, {})) done({});
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
  void AnswerPoll() { std::exchange(poll_done, nullptr)(peer_.Answer(poll)); }
  void FailPoll(int status = 0) { std::exchange(poll_done, nullptr)({status, "{}", ""}); }
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
  std::vector<std::function<void(sync::Response)>> ended_;
  std::deque<std::pair<sync::Request, std::function<void(sync::Response)>>> waiting_;
};

class SyncDriverTest : public ::testing::Test {
 protected:
  sim::Peer peer{kDatabase};
  Desk desk{"00000000000000a1"};
  WireToPeer wire{peer, desk.storage};
  base::SeededRandom chance{5};
  SyncDriver driver{*desk.workspace, wire, desk.clock, chance, kDatabase};

  void Pass(int64_t ms) {
    desk.clock.Advance(ms);
    peer.now_ms = desk.clock.NowMs();
  }
  // Lets time pass to the next wake-up.
  int64_t WaitForWake() {
    const auto pause = driver.NextWakeMs();
    if (!pause) {
      ADD_FAILURE() << "nothing is planned";
      return 0;
    }
    Pass(*pause);
    driver.Tick();
    wire.Run();
    return *pause;
  }
  void SyncOnce() {
    driver.SyncNow();
    wire.Run();
    ASSERT_EQ(wire.polls, 1);
  }
  // Until the pauses are long.
  void FailForAWhile() {
    wire.status_instead = 0;
    driver.SyncNow();
    wire.Run();
    for (int i = 0; i < 6; ++i) WaitForWake();
    ASSERT_GT(driver.NextWakeMs().value_or(0), 10'000);
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

TEST_F(SyncDriverTest, AnEditIsSentWithinTwoSeconds) {
  SyncOnce();
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  driver.Tick();
  wire.Run();
  EXPECT_EQ(desk.workspace->UnsentCount(), 1u) << "what follows at once goes with it";
  EXPECT_LT(WaitForWake(), 2000);
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

// Somebody counts people at a stall, one press a second.
TEST_F(SyncDriverTest, AnEditIsNotPutOffByThoseThatFollow) {
  SyncOnce();
  desk.NewActivity("One");
  driver.OnLocalEdit();
  const int64_t first_ms = desk.clock.NowMs();
  desk.NewActivity("Two");
  driver.OnLocalEdit();
  WaitForWake();
  EXPECT_LE(desk.clock.NowMs() - first_ms, 2000);
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, NewsOnTheLongPollIsFetchedInsideItsAnswer) {
  SyncOnce();
  Desk other("00000000000000b2", 9);
  other.NewActivity("From a colleague");
  WireToPeer their_wire{peer, other.storage};
  SyncDriver theirs(*other.workspace, their_wire, other.clock, chance, kDatabase);
  theirs.SyncNow();
  their_wire.Run();
  wire.AnswerPoll();
  EXPECT_TRUE(driver.Running()) << "a timer of a hidden page comes once a minute";
  wire.Run();
  EXPECT_EQ(desk.workspace->Activities().size(), 1u);
  EXPECT_EQ(wire.polls, 2);
}

TEST_F(SyncDriverTest, ALongPollThatWaitedIsFollowedByTheNextAtOnce) {
  SyncOnce();
  for (int polls = 2; polls < 6; ++polls) {
    Pass(50'000);
    wire.AnswerPoll();
    EXPECT_EQ(wire.polls, polls);
  }
  EXPECT_FALSE(driver.NextWakeMs().has_value());
}

TEST_F(SyncDriverTest, AServerThatDoesNotWaitIsAskedAgainAfterASecond) {
  SyncOnce();
  wire.AnswerPoll();
  EXPECT_EQ(wire.polls, 1);
  EXPECT_EQ(WaitForWake(), 1000);
  EXPECT_EQ(wire.polls, 2);
}

// A proxy that ends every request after half a minute.
TEST_F(SyncDriverTest, ALongPollThatIsCutEachTimeKeepsThePausesShort) {
  SyncOnce();
  for (int polls = 2; polls < 8; ++polls) {
    Pass(30'000);
    wire.FailPoll(504);
    EXPECT_LE(WaitForWake(), 2000);
    EXPECT_EQ(wire.polls, polls);
  }
}

TEST_F(SyncDriverTest, APollThatIsRefusedPausesLongerAndLongerThoughSyncsWork) {
  SyncOnce();
  int64_t most = 2000;
  for (int i = 0; i < 8; ++i) {
    wire.FailPoll(429);
    const int64_t pause = WaitForWake();
    EXPECT_GE(pause, most / 2);
    EXPECT_LE(pause, most);
    most = std::min<int64_t>(most * 2, 60'000);
  }
  EXPECT_EQ(driver.failure(), sync::Failure::kNone);
}

TEST_F(SyncDriverTest, AnEditMadeWhileAPollFailsIsNotPutOff) {
  SyncOnce();
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  wire.FailPoll();
  EXPECT_LT(WaitForWake(), 2000);
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

// A browser opens six connections to a server; the server bears twenty polls of one person.
TEST_F(SyncDriverTest, OnePollIsOutHoweverOftenSomebodyAsks) {
  for (int i = 0; i < 10; ++i) {
    driver.SyncNow();
    EXPECT_FALSE(wire.poll_done) << "it waits for what the sync asks for";
    wire.Run();
    EXPECT_TRUE(wire.poll_done);
  }
}

TEST_F(SyncDriverTest, ThePollOfAClosedWorkspaceIsEnded) {
  {
    SyncDriver brief(*desk.workspace, wire, desk.clock, chance, kDatabase);
    brief.SyncNow();
    wire.Run();
    EXPECT_TRUE(wire.poll_done);
  }
  EXPECT_FALSE(wire.poll_done);
  wire.Run();
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
    most = std::min<int64_t>(most * 2, 60'000);
  }
  wire.status_instead = -1;
  WaitForWake();
  EXPECT_EQ(driver.problem(), "");
  EXPECT_FALSE(driver.offline_since_ms().has_value());
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, AnEditEndsALongPause) {
  FailForAWhile();
  driver.OnLocalEdit();
  EXPECT_LT(WaitForWake(), 2000);
  EXPECT_LE(driver.NextWakeMs().value_or(60'000), 2000) << "and the pauses begin anew";
}

TEST_F(SyncDriverTest, AnEditDuringASyncThatFailsEndsALongPause) {
  FailForAWhile();
  Pass(*driver.NextWakeMs());
  driver.Tick();
  driver.OnLocalEdit();
  wire.Run();
  EXPECT_LE(driver.NextWakeMs().value_or(60'000), 2000);
}

TEST_F(SyncDriverTest, ThePageSeenAgainEndsALongPause) {
  FailForAWhile();
  driver.OnShown();
  EXPECT_TRUE(driver.Running());
}

// Behind a closed lid a poll dies without a word.
TEST_F(SyncDriverTest, ThePageSeenAgainAsksForNewsUnlessItHasJustHeard) {
  SyncOnce();
  driver.OnShown();
  EXPECT_FALSE(driver.Running());
  Pass(5 * 60'000);
  driver.OnShown();
  EXPECT_TRUE(driver.Running());
  wire.Run();
  EXPECT_EQ(wire.polls, 2);
}

TEST_F(SyncDriverTest, WhatWaitsIsSentWhenThePageIsHidden) {
  SyncOnce();
  driver.OnHidden();
  EXPECT_FALSE(driver.Running());
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  driver.OnHidden();
  wire.Run();
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, AClockThatIsSetBackPutsNothingOff) {
  SyncOnce();
  driver.OnLocalEdit();
  Pass(-3'600'000);
  EXPECT_EQ(driver.NextWakeMs(), 0);
  driver.Tick();
  EXPECT_TRUE(driver.Running());
}

// Another tab writes now, and syncs.
TEST_F(SyncDriverTest, WithoutTheRightToWriteNothingBeginsAndNothingIsTakenIn) {
  bool writer = true;
  driver.OnlyWhile([&] { return writer; });
  SyncOnce();
  peer.Answer({"POST", "/earshot_test/_bulk_docs",
               R"({"docs":[{"_id":"activity:1","type":"activity","title":"News"}]})"});
  writer = false;
  wire.AnswerPoll();
  EXPECT_FALSE(driver.Running());
  driver.SyncNow();
  EXPECT_FALSE(driver.Running());
  EXPECT_FALSE(driver.NextWakeMs().has_value());
  writer = true;
  driver.SyncNow();
  writer = false;
  wire.Run();
  EXPECT_FALSE(driver.Running());
  EXPECT_TRUE(desk.workspace->Activities().empty());
}

TEST_F(SyncDriverTest, WithoutANetworkAnEditWaitsForIt) {
  wire.online = false;
  driver.OnOnlineChanged();
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  EXPECT_FALSE(driver.NextWakeMs().has_value());
}

// Some browsers see no network where there is one: behind a virtual one, or on the same machine.
TEST_F(SyncDriverTest, ABrowserThatWronglySeesNoNetworkPutsAnEditOffByOnePollAtMost) {
  SyncOnce();
  wire.online = false;
  driver.OnOnlineChanged();
  desk.NewActivity("Stall");
  driver.OnLocalEdit();
  Pass(50'000);
  wire.AnswerPoll();
  wire.Run();
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
  EXPECT_FALSE(driver.offline_since_ms().has_value());
  desk.NewActivity("Another");
  driver.OnLocalEdit();
  EXPECT_LT(WaitForWake(), 2000) << "and after that not at all";
  EXPECT_EQ(desk.workspace->UnsentCount(), 0u);
}

TEST_F(SyncDriverTest, SignedOutStopsUntilSomebodyActs) {
  wire.status_instead = 401;
  driver.SyncNow();
  wire.Run();
  EXPECT_EQ(driver.failure(), sync::Failure::kSignedOut);
  EXPECT_FALSE(driver.NextWakeMs().has_value());
  driver.OnLocalEdit();
  driver.OnOnlineChanged();
  driver.OnShown();
  driver.OnHidden();
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

TEST_F(SyncDriverTest, AnEditDuringASyncIsSentWithoutAPause) {
  desk.NewActivity("One");
  driver.SyncNow();
  desk.NewActivity("Two");
  driver.OnLocalEdit();
  wire.Run();
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
