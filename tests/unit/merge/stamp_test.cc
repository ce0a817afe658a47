// Hybrid clock and stamps: order, the cap on foreign clocks, the corrected clock.

#include "core/merge/stamp.h"

#include <gtest/gtest.h>

namespace earshot::merge {
namespace {

constexpr char kActor[] = "00000000000000aa";
constexpr int64_t kNow = 1'790'000'000'000;

std::string At(int64_t ms, uint16_t counter = 0, std::string actor = "00000000000000bb") {
  return FormatStamp({ms, counter, std::move(actor)});
}

TEST(Stamp, WrittenAndReadBack) {
  const std::string text = FormatStamp({kNow, 3, kActor});
  EXPECT_EQ(text, "01a0c4506c00000300000000000000aa");
  const auto stamp = ParseStamp(text);
  ASSERT_TRUE(stamp);
  EXPECT_EQ(stamp->ms, kNow);
  EXPECT_EQ(stamp->counter, 3);
  EXPECT_EQ(stamp->actor, kActor);
}

TEST(Stamp, OnlyLowerCaseHexOfTheRightLengthIsAStamp) {
  const std::string text = At(kNow);
  EXPECT_FALSE(ParseStamp(""));
  EXPECT_FALSE(ParseStamp(text.substr(1)));
  EXPECT_FALSE(ParseStamp(text + "0"));
  EXPECT_FALSE(ParseStamp("-" + text.substr(1)));
  EXPECT_FALSE(ParseStamp("01A0C4506C00000300000000000000AA"));
}

TEST(Stamp, ActorIdsAreSixteenHexDigits) {
  base::SeededRandom random(1);
  const std::string actor = NewActorId(random);
  EXPECT_TRUE(IsActorId(actor));
  EXPECT_NE(actor, NewActorId(random));
  EXPECT_FALSE(IsActorId("00000000000000AA"));
  EXPECT_FALSE(IsActorId("aa"));
}

TEST(HybridClock, EveryStampIsLargerThanTheOneBeforeEvenWhenTheClockStandsOrRunsBack) {
  base::FakeClock wall(kNow);
  HybridClock clock(wall, kActor);
  std::string last = clock.Next();
  for (int i = 0; i < 200'000; ++i) {  // past the 65,536 that one millisecond has
    if (i % 50'000 == 0) wall.Advance(-1000);
    std::string next = clock.Next();
    ASSERT_LT(last, next);
    last = std::move(next);
  }
}

TEST(HybridClock, StampsFollowWhatWasObserved) {
  base::FakeClock wall(kNow);
  HybridClock clock(wall, kActor);
  const std::string seen = At(kNow + 5000, 7);
  clock.Observe(seen);
  EXPECT_GT(clock.Next(), seen);
  clock.Observe(At(kNow - 5000));
  clock.Observe("not a stamp");
  EXPECT_GT(clock.Next(), seen);
}

TEST(HybridClock, AClockFarAheadRaisesOursByTenMinutesAtMost) {
  base::FakeClock wall(kNow);
  HybridClock clock(wall, kActor);
  clock.Observe(At(kNow + kMaxAheadMs));
  EXPECT_GT(clock.Next(), At(kNow + kMaxAheadMs));
  HybridClock other(wall, kActor);
  other.Observe(At(kNow + 365LL * 86'400'000));
  const auto stamp = ParseStamp(other.Next());
  ASSERT_TRUE(stamp);
  EXPECT_LE(stamp->ms, kNow + kMaxAheadMs);
  EXPECT_GE(stamp->ms, kNow + kMaxAheadMs - 1);
}

TEST(HybridClock, ACorrectionMovesTheCapAndTheStamps) {
  base::FakeClock wall(kNow - 3'600'000);  // an hour slow
  HybridClock clock(wall, kActor);
  clock.SetCorrection(3'600'000);
  EXPECT_EQ(ParseStamp(clock.Next())->ms, kNow);
  clock.Observe(At(kNow + 60'000));
  EXPECT_EQ(ParseStamp(clock.Next())->ms, kNow + 60'000);
}

}  // namespace
}  // namespace earshot::merge
