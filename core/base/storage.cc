// The parts of the Storage port that need no device (storage.h).
//
// MemoryStorage applies a batch when its turn comes, not when it is asked for: a test that stops
// turning the crank loses exactly what a browser would lose.

#include "core/base/storage.h"

#include <utility>

namespace earshot::base {
namespace {

void ApplyBatch(Files& files, Batch batch) {
  for (FileWrite& write : batch.writes) {
    std::string& file = files[write.path];
    if (write.append) {
      file += write.bytes;
    } else {
      file = std::move(write.bytes);
    }
  }
  for (const std::string& path : batch.removes) files.erase(path);
}

Files WithPrefix(const Files& files, const std::string& prefix) {
  Files found;
  for (auto file = files.lower_bound(prefix); file != files.end(); ++file) {
    if (!file->first.starts_with(prefix)) break;
    found.insert(*file);
  }
  return found;
}

}  // namespace

Storage::LoadDone ScopedStorage::Inside(LoadDone done) const {
  return [folder = folder_, done = std::move(done)](Expected<Files> loaded) {
    if (!loaded) {
      done(tl::unexpected<Error>(std::move(loaded.error())));
      return;
    }
    Files inside;
    for (auto& [path, bytes] : *loaded) inside[path.substr(folder.size())] = std::move(bytes);
    done(std::move(inside));
  };
}

void ScopedStorage::List(std::string prefix, ListDone done) {
  whole_.List(folder_ + prefix, [folder = folder_, done = std::move(done)](Expected<Paths> paths) {
    if (paths) {
      for (std::string& path : *paths) path.erase(0, folder.size());
    }
    done(std::move(paths));
  });
}

void ScopedStorage::Load(Paths paths, LoadDone done) {
  for (std::string& path : paths) path.insert(0, folder_);
  whole_.Load(std::move(paths), Inside(std::move(done)));
}

void ScopedStorage::LoadAll(std::string prefix, LoadDone done) {
  whole_.LoadAll(folder_ + prefix, Inside(std::move(done)));
}

void ScopedStorage::Commit(Batch batch, CommitDone done) {
  for (FileWrite& write : batch.writes) write.path.insert(0, folder_);
  for (std::string& path : batch.removes) path.insert(0, folder_);
  whole_.Commit(std::move(batch), std::move(done));
}

void MemoryStorage::List(std::string prefix, ListDone done) {
  waiting_.push_back([this, prefix = std::move(prefix), done = std::move(done)] {
    Paths paths;
    for (const auto& file : WithPrefix(files_, prefix)) paths.push_back(file.first);
    done(std::move(paths));
  });
}

void MemoryStorage::Load(Paths paths, LoadDone done) {
  waiting_.push_back([this, paths = std::move(paths), done = std::move(done)] {
    Files found;
    for (const std::string& path : paths) {
      if (const auto file = files_.find(path); file != files_.end()) found.insert(*file);
    }
    done(std::move(found));
  });
}

void MemoryStorage::LoadAll(std::string prefix, LoadDone done) {
  waiting_.push_back([this, prefix = std::move(prefix), done = std::move(done)] {
    done(WithPrefix(files_, prefix));
  });
}

void MemoryStorage::Commit(Batch batch, CommitDone done) {
  const bool fails = fail_all_ || fail_in_ == 1;
  if (fail_in_ > 0) --fail_in_;
  if (fails) {
    waiting_.push_back(
        [error = error_, done = std::move(done)] { done(tl::unexpected<Error>(error)); });
    return;
  }
  waiting_.push_back([this, batch = std::move(batch), done = std::move(done)]() mutable {
    ApplyBatch(files_, std::move(batch));
    done({});
  });
}

void MemoryStorage::RunUntilIdle() {
  while (RunOne()) {
  }
}

bool MemoryStorage::RunOne() {
  if (waiting_.empty()) return false;
  const std::function<void()> next = std::move(waiting_.front());
  waiting_.pop_front();
  next();
  return true;
}

void MemoryStorage::FailCommit(int k, Error error) {
  fail_in_ = k;
  fail_all_ = false;
  error_ = std::move(error);
}

void MemoryStorage::FailAllCommits(Error error) {
  fail_all_ = true;
  error_ = std::move(error);
}

void MemoryStorage::HealCommits() {
  fail_in_ = 0;
  fail_all_ = false;
}

}  // namespace earshot::base
