// The comparison at start and the order of the two writes; see twin_storage.h.
#include "wasm/platform/twin_storage.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace earshot::platform {
namespace {

constexpr char kGenerationFile[] = "generation";
constexpr int kSnapshotTries = 3;

uint64_t GenerationOf(const base::Files& files) {
  auto found = files.find(kGenerationFile);
  uint64_t value = 0;
  if (found != files.end()) {
    const std::string& text = found->second;
    std::from_chars(text.data(), text.data() + text.size(), value);
  }
  return value;
}

}  // namespace

void TwinStorage::List(std::string prefix, ListDone done) {
  WhenReady([this, prefix = std::move(prefix), done = std::move(done)] {
    first_.List(prefix, [done](base::Expected<base::Paths> paths) {
      if (paths) std::erase(*paths, kGenerationFile);
      done(std::move(paths));
    });
  });
}

void TwinStorage::Load(base::Paths paths, LoadDone done) {
  WhenReady([this, paths = std::move(paths), done = std::move(done)] { first_.Load(paths, done); });
}

void TwinStorage::LoadAll(std::string prefix, LoadDone done) {
  WhenReady([this, prefix = std::move(prefix), done = std::move(done)] {
    first_.LoadAll(prefix, [done](base::Expected<base::Files> files) {
      if (files) files->erase(kGenerationFile);
      done(std::move(files));
    });
  });
}

void TwinStorage::Commit(base::Batch batch, CommitDone done) {
  WhenReady([this, batch = std::move(batch), done = std::move(done)]() mutable {
    Send(std::move(batch), std::move(done));
  });
}

void TwinStorage::WhenReady(std::function<void()> call) {
  if (ready_) return call();
  waiting_.push_back(std::move(call));
  Compare();
}

void TwinStorage::Compare() {
  if (comparing_) return;
  comparing_ = true;
  first_.Load({kGenerationFile}, [this](base::Expected<base::Files> files) {
    first_opened_ = files.has_value();
    if (files) generation_ = GenerationOf(*files);
    if (++answers_ == 2) Judge();
  });
  if (!compare_) {
    ++answers_;
    return;
  }
  copy_.Open([this](std::optional<uint64_t> generation) {
    copy_present_ = generation.has_value();
    copy_generation_ = generation.value_or(0);
    if (++answers_ == 2) Judge();
  });
}

void TwinStorage::Judge() {
  if (!first_opened_ || !compare_) return Ready();
  found_.emptied = generation_ == 0 && copy_generation_ == 0 && marker_.recall() > 0;
  if (copy_generation_ <= generation_) return Ready();
  copy_.ReadAll([this](std::optional<base::Files> files) {
    // Read with its checksums: what is restored is what the copy truly holds.
    if (files && GenerationOf(*files) > generation_) return Restore(std::move(*files));
    Ready();
  });
}

void TwinStorage::Restore(base::Files newer) {
  first_.List("", [this, newer = std::move(newer)](base::Expected<base::Paths> older) mutable {
    base::Batch batch;
    if (older) {
      for (std::string& path : *older) {
        if (newer.find(path) == newer.end()) batch.removes.push_back(std::move(path));
      }
    }
    const uint64_t generation = GenerationOf(newer);
    for (auto& [path, bytes] : newer) batch.writes.push_back({path, std::move(bytes), false});
    first_.Commit(std::move(batch), [this, generation](base::Expected<void> result) {
      if (result) {
        generation_ = generation;
        found_.restored = true;
      }
      Ready();
    });
  });
}

void TwinStorage::Ready() {
  ready_ = true;
  // A copy that is behind, empty or damaged is written anew from the first.
  const bool equal = copy_.Good() && copy_generation_ == generation_;
  if (copy_present_ && generation_ > 0 && !equal) Snapshot([] {});
  for (auto& call : std::exchange(waiting_, {})) call();
}

void TwinStorage::Send(base::Batch batch, CommitDone done) {
  if (!compare_) return first_.Commit(std::move(batch), std::move(done));
  const uint64_t generation = ++generation_;
  batch.writes.push_back({kGenerationFile, std::to_string(generation), false});
  ++under_way_;
  const bool forget = batch.forget;
  base::Batch second = copy_present_ ? batch : base::Batch{};
  first_.Commit(std::move(batch), [this, generation, forget, second = std::move(second),
                                   done = std::move(done)](base::Expected<void> result) {
    if (!result) {
      // The second copy will miss this number and ask for a snapshot after the next success.
      --under_way_;
      return done(std::move(result));
    }
    if (!copy_present_) return Acknowledge(generation, forget, done);
    copy_.Append(generation, second, [this, generation, forget, done](bool held) {
      if (held) return Acknowledge(generation, forget, done);
      Snapshot([this, generation, forget, done] { Acknowledge(generation, forget, done); });
    });
  });
}

void TwinStorage::Acknowledge(uint64_t generation, bool forget, const CommitDone& done) {
  --under_way_;
  marker_.remember(generation);
  done({});
  if (!copy_present_ || !copy_.Good()) return;
  if (forget) {
    // One that is under way may have been read before.
    ForgetBatches(kSlots + (snapshot_under_way_ ? 1 : 0));
  } else if (copy_.WantsSnapshot()) {
    Snapshot([] {});
  }
}

void TwinStorage::ForgetBatches(int snapshots) {
  if (snapshots == 0) return;
  Snapshot([this, snapshots] { ForgetBatches(snapshots - 1); });
}

void TwinStorage::Snapshot(std::function<void()> after) {
  if (snapshot_failures_ >= kSnapshotTries) return after();
  after_snapshot_.push_back(std::move(after));
  if (snapshot_under_way_) return;
  snapshot_under_way_ = true;
  first_.LoadAll("", [this](base::Expected<base::Files> files) {
    auto finish = [this](bool held) {
      snapshot_under_way_ = false;
      snapshot_failures_ = held ? 0 : snapshot_failures_ + 1;
      for (auto& call : std::exchange(after_snapshot_, {})) call();
    };
    if (!files) return finish(false);
    const uint64_t generation = GenerationOf(*files);
    copy_.Replace(generation, *std::move(files), finish);
  });
}

}  // namespace earshot::platform
