// Fleets of devices over a lossy network end byte-identical with nothing lost (RELIABILITY.md T9,
// T11, T12, T13). 160 seeds in a normal run; EARSHOT_SIM_SEEDS=N runs N; EARSHOT_SIM_FIRST=S starts
// at seed S, which is how a printed failure is run again alone.

#include "tests/sim/fleet.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace earshot::sim {
namespace {

uint64_t FromEnvironment(const char* name, uint64_t fallback) {
  const char* text = std::getenv(name);
  return text == nullptr ? fallback : std::strtoull(text, nullptr, 10);
}

std::unique_ptr<Fleet> MakeFleet(uint64_t seed, bool workspace) {
  FleetPlan plan = FleetPlan::FromSeed(seed, workspace);
  uint64_t number = 0;
  return std::make_unique<Fleet>(
      seed, plan, [=](const std::string& actor) mutable -> std::unique_ptr<SimDevice> {
        if (workspace) return std::make_unique<WorkspaceDevice>(actor, seed * 100 + ++number);
        return std::make_unique<MemoryDevice>(actor);
      });
}

void RunSeeds(bool workspace, uint64_t fast_seeds) {
  uint64_t first = FromEnvironment("EARSHOT_SIM_FIRST", 1);
  uint64_t seeds = FromEnvironment("EARSHOT_SIM_SEEDS", fast_seeds);
  size_t edits = 0;
  size_t requests = 0;
  for (uint64_t seed = first; seed < first + seeds; ++seed) {
    auto fleet = MakeFleet(seed, workspace);
    std::string problem = fleet->Run();
    edits += fleet->edits();
    requests += fleet->requests();
    ASSERT_EQ(problem, "") << "seed " << seed << ": run again with EARSHOT_SIM_FIRST=" << seed
                           << " EARSHOT_SIM_SEEDS=1";
  }
  std::printf("%llu seeds, %zu edits, %zu requests\n", static_cast<unsigned long long>(seeds),
              edits, requests);
}

TEST(FleetTest, ReplicasInMemoryEndEqualWithNothingLost) { RunSeeds(false, 120); }

TEST(FleetTest, WorkspacesEndEqualWithNothingLost) { RunSeeds(true, 40); }

// Devices that died between renaming stamps, saving them and hearing that they had arrived.
TEST(FleetTest, SeedsThatOnceFailedEndEqualWithNothingLost) {
  for (uint64_t seed : {51u, 142u, 632u, 1118u}) {
    EXPECT_EQ(MakeFleet(seed, true)->Run(), "") << "seed " << seed;
  }
}

TEST(FleetTest, SameSeedIsTheSameRun) {
  for (uint64_t seed = 1000; seed < 1010; ++seed) {
    auto once = MakeFleet(seed, seed % 2 == 0);
    auto again = MakeFleet(seed, seed % 2 == 0);
    once->Run();
    again->Run();
    EXPECT_EQ(once->Fingerprint(), again->Fingerprint()) << seed;
    EXPECT_EQ(once->requests(), again->requests()) << seed;
  }
}

}  // namespace
}  // namespace earshot::sim
