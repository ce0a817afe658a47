// Push and pull of 10,000 records by the sync session, with the real workspace on the device.
//
// With EARSHOT_BENCH_PORT, _DB and _AUTH in the environment: against that server (pouchdb_sync.mjs
// starts one and puts PouchDB beside it). Without: against the server in memory of the simulator,
// which shows the client's own time. Printed, never asserted. ./dev bench runs it.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>

#include "core/app/workspace.h"
#include "core/sync/session.h"
#include "tests/bench/socket_transport.h"
#include "tests/sim/peer.h"

namespace earshot {
namespace {

constexpr int kRecords = 10000;

int64_t WallMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

class WallClock : public base::Clock {
 public:
  int64_t NowMs() const override { return WallMs(); }
  int UtcOffsetMinutes(int64_t) const override { return 0; }
};

struct Device {
  explicit Device(const std::string& actor, uint64_t seed) : random(seed) {
    app::Ports ports{&storage, &sealer, &clock, &random};
    workspace = std::make_unique<app::Workspace>(ports, actor);
    workspace->Open([](base::Expected<store::OpenReport>) {});
    storage.RunUntilIdle();
  }
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  WallClock clock;
  base::SeededRandom random;
  std::unique_ptr<app::Workspace> workspace;
};

using Send = std::function<sync::Response(const sync::Request&)>;

// One server for all benchmarks of this run.
struct Server {
  std::string database = "earshot_bench";
  Send send;
  sim::Peer peer{"earshot_bench"};
  std::unique_ptr<bench::SocketTransport> transport;
};

Server& TheServer() {
  static Server* server = [] {
    auto* made = new Server;
    const char* port = std::getenv("EARSHOT_BENCH_PORT");
    if (port == nullptr) {
      made->send = [made](const sync::Request& request) {
        made->peer.now_ms = WallMs();
        return made->peer.Answer(request);
      };
      return made;
    }
    if (const char* name = std::getenv("EARSHOT_BENCH_DB")) made->database = name;
    const char* auth = std::getenv("EARSHOT_BENCH_AUTH");
    made->transport = std::make_unique<bench::SocketTransport>(
        static_cast<uint16_t>(std::atoi(port)), auth == nullptr ? "" : auth);
    made->send = [made](const sync::Request& request) { return made->transport->Send(request); };
    return made;
  }();
  return *server;
}

void Sync(benchmark::State& state, Device& device) {
  sync::Session session(*device.workspace, TheServer().database);
  session.Start();
  while (auto request = session.NextRequest()) {
    session.Receive(TheServer().send(*request), WallMs());
    device.storage.RunUntilIdle();
  }
  if (session.failure() != sync::Failure::kNone) {
    state.SkipWithError(session.FailureSentence().c_str());
  }
  const sync::Progress& progress = session.progress();
  state.counters["pushed"] = static_cast<double>(progress.pushed);
  state.counters["pulled"] = static_cast<double>(progress.pulled);
  state.counters["requests"] = static_cast<double>(progress.requests);
  state.counters["up_bytes"] = static_cast<double>(progress.bytes_up);
  state.counters["down_bytes"] = static_cast<double>(progress.bytes_down);
}

void EditRecords(Device& device, const std::vector<std::string>& ids, int count) {
  for (int i = 0; i < count; i += 100) {
    app::Transaction transaction;
    for (int k = i; k < i + 100 && k < count; ++k) {
      std::string number = std::to_string(k);
      std::string id = ids.empty() ? "" : ids[static_cast<size_t>(k)];
      transaction.edits.push_back(
          {id,
           "activity",
           {{"title", merge::Op::kSet, "Stall at the market in ward " + number},
            {"held_on", merge::Op::kSet, "2026-11-25"},
            {"engagement_type", merge::Op::kSet, "outreach-stall"},
            {"status", merge::Op::kSet, "planned"},
            {"owner", merge::Op::kSet, "Officer " + number},
            {"notes", merge::Op::kSet,
             "Spoke with residents about the bus to the hospital, which stops at six; two carers "
             "asked for a later one. Record " +
                 number}}});
    }
    if (!device.workspace->Transact(transaction)) std::abort();
  }
  device.storage.RunUntilIdle();
}

// The first device fills the server, so it runs before the others.
void BM_PushTenThousand(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Device device("00000000000000a1", 1);
    EditRecords(device, {}, kRecords);
    state.ResumeTiming();
    Sync(state, device);
  }
}
BENCHMARK(BM_PushTenThousand)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_FirstPullOfTenThousand(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Device device("00000000000000a2", 2);
    state.ResumeTiming();
    Sync(state, device);
  }
}
BENCHMARK(BM_FirstPullOfTenThousand)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

// PouchDB compares the whole database before it sends these (SYNC.md section 6).
void BM_PushAHundredEditsAfterAPull(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Device device("00000000000000a3", 3);
    Sync(state, device);
    std::vector<std::string> ids;
    for (const auto& [id, rev] : device.workspace->AllRevs()) ids.push_back(id);
    if (ids.size() < 100) {
      state.SkipWithError("the server holds fewer than a hundred records");
      continue;
    }
    EditRecords(device, ids, 100);
    state.ResumeTiming();
    Sync(state, device);
  }
}
BENCHMARK(BM_PushAHundredEditsAfterAPull)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace earshot
