// Times of the device store and the workspace with 100,000 records (ARCHITECTURE.md section 3: rows
// usable in under 3 s, lists and search within a frame). Printed, never asserted. ./dev bench runs
// it.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "core/app/workspace.h"
#include "core/demo/demo_workspace.h"

namespace earshot {
namespace {

constexpr const char* kActor = "00000000000000a1";

struct Bench {
  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  base::FakeClock clock;
  base::SeededRandom random{1};

  std::unique_ptr<app::Workspace> Open() {
    app::Ports ports;
    ports.storage = &storage;
    ports.sealer = &sealer;
    ports.clock = &clock;
    ports.random = &random;
    auto workspace = std::make_unique<app::Workspace>(ports, kActor);
    workspace->Open([](base::Expected<store::OpenReport>) {});
    storage.RunUntilIdle();
    return workspace;
  }
};

// A device that has pulled the 100,000 records of the demo.
Bench& Filled() {
  static Bench* bench = [] {
    auto* made = new Bench;
    auto workspace = made->Open();
    std::vector<sync::RemoteDocument> page;
    for (base::Json& document : demo::Generate(demo::Size::k100k, 1, "2026-11-25")) {
      std::string id = base::GetString(document, "_id");
      page.push_back({std::move(id), "1-a", std::move(document), false});
      if (page.size() < 1000) continue;
      workspace->Receive(std::move(page), "server", "1");
      page.clear();
      made->storage.RunUntilIdle();
    }
    workspace->Receive(std::move(page), "server", "1");
    made->storage.RunUntilIdle();
    return made;
  }();
  return *bench;
}

void OpenStoreOf100k(benchmark::State& state) {
  Bench& bench = Filled();
  size_t bytes = 0;
  for (const auto& file : bench.storage.files()) bytes += file.second.size();
  for (auto _ : state) {
    store::DocumentStore store(bench.storage, bench.sealer);
    store.Open([](base::Expected<store::OpenReport>) {});
    bench.storage.RunUntilIdle();
    benchmark::DoNotOptimize(store.Count(""));
  }
  state.counters["MB"] = static_cast<double>(bytes) / 1e6;
  state.counters["files"] = static_cast<double>(bench.storage.files().size());
}
BENCHMARK(OpenStoreOf100k)->Unit(benchmark::kMillisecond);

void OpenWorkspaceOf100kUntilRowsShow(benchmark::State& state) {
  Bench& bench = Filled();
  for (auto _ : state) {
    auto workspace = bench.Open();
    benchmark::DoNotOptimize(workspace->Activities().size());
  }
}
BENCHMARK(OpenWorkspaceOf100kUntilRowsShow)->Unit(benchmark::kMillisecond);

void IndexTheWordsOf100k(benchmark::State& state) {
  Bench& bench = Filled();
  for (auto _ : state) {
    state.PauseTiming();
    auto workspace = bench.Open();
    state.ResumeTiming();
    workspace->IndexWords(SIZE_MAX);
  }
}
BENCHMARK(IndexTheWordsOf100k)->Unit(benchmark::kMillisecond)->Iterations(1);

// A key press right after opening: it takes in some records and is answered from those.
void FirstSearchIn100k(benchmark::State& state) {
  Bench& bench = Filled();
  for (auto _ : state) {
    state.PauseTiming();
    auto workspace = bench.Open();
    state.ResumeTiming();
    benchmark::DoNotOptimize(workspace->Search("hospital", "", 50).size());
  }
}
BENCHMARK(FirstSearchIn100k)->Unit(benchmark::kMillisecond)->Iterations(3);

void SearchIn100k(benchmark::State& state, const char* words) {
  static auto workspace = Filled().Open();
  workspace->IndexWords(SIZE_MAX);
  size_t found = 0;
  for (auto _ : state) found = workspace->Search(words, "", 50).size();
  state.counters["found"] = static_cast<double>(found);
}
BENCHMARK_CAPTURE(SearchIn100k, one_letter, "s")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(SearchIn100k, one_word, "hospital")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(SearchIn100k, three_words, "bus stop door")->Unit(benchmark::kMillisecond);

void EditOneOf100kAndShowTheLog(benchmark::State& state) {
  Bench& bench = Filled();
  auto workspace = bench.Open();
  const std::string id = workspace->Activities()[workspace->Activities().size() / 2].id;
  int64_t number = 0;
  for (auto _ : state) {
    bench.clock.Advance(1000);
    app::Transaction transaction;
    transaction.edits.push_back(
        {id, "", {{"title", merge::Op::kSet, "Stall " + std::to_string(++number)}}});
    benchmark::DoNotOptimize(workspace->Transact(transaction).has_value());
    benchmark::DoNotOptimize(workspace->Activities().size());
    bench.storage.RunUntilIdle();
  }
}
BENCHMARK(EditOneOf100kAndShowTheLog)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace earshot
