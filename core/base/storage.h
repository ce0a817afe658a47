// The Storage port: named files that change together.
//
// Requests complete later, always through the callback, exactly once, and never from inside the
// call itself. Every implementation keeps this contract: wasm/platform (Emscripten FS over
// IndexedDB), MemoryStorage (tests), FaultyStorage (fails, tears or drops the k-th commit). A
// second copy of unsent work (RELIABILITY.md F1) is another Storage behind the same port.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"

namespace earshot::base {

using Files = std::map<std::string, std::string>;  // path -> bytes
using Paths = std::vector<std::string>;

struct FileWrite {
  std::string path;   // relative, '/'-separated, ASCII
  std::string bytes;  // the whole file, or the tail to add
  bool append = false;
};

struct Batch {
  std::vector<FileWrite> writes;
  std::vector<std::string> removes;
  // What is removed held something that was erased: a storage that keeps copies drops them too.
  bool forget = false;
};

class Storage {
 public:
  using ListDone = std::function<void(Expected<Paths>)>;
  using LoadDone = std::function<void(Expected<Files>)>;
  using CommitDone = std::function<void(Expected<void>)>;
  virtual ~Storage() = default;
  // The paths of all files that start with `prefix`, in order; they keep the prefix.
  virtual void List(std::string prefix, ListDone done) = 0;
  // These files; the answer leaves out what is not there.
  virtual void Load(Paths paths, LoadDone done) = 0;
  // All files whose path starts with `prefix`, as they are at one moment.
  virtual void LoadAll(std::string prefix, LoadDone done) = 0;
  // Makes the whole batch durable, or none of it. Success means durable: only then may the screen
  // say "Saved". Batches take effect in the order of the calls.
  virtual void Commit(Batch batch, CommitDone done) = 0;
};

// The view of one folder of another Storage.
class ScopedStorage : public Storage {
 public:
  // REQUIRES: `whole` outlives this; `folder` ends with '/'.
  ScopedStorage(Storage& whole, std::string folder) : whole_(whole), folder_(std::move(folder)) {}
  void List(std::string prefix, ListDone done) override;
  void Load(Paths paths, LoadDone done) override;
  void LoadAll(std::string prefix, LoadDone done) override;
  void Commit(Batch batch, CommitDone done) override;

 private:
  LoadDone Inside(LoadDone done) const;

  Storage& whole_;
  std::string folder_;
};

// Completions wait until RunUntilIdle, as they would wait for a browser's event loop.
class MemoryStorage : public Storage {
 public:
  void List(std::string prefix, ListDone done) override;
  void Load(Paths paths, LoadDone done) override;
  void LoadAll(std::string prefix, LoadDone done) override;
  void Commit(Batch batch, CommitDone done) override;
  void RunUntilIdle();
  bool RunOne();  // false when nothing waits
  Files& files() { return files_; }

  // The k-th commit from now (1 = next) fails with this error and changes nothing; 0 = none.
  void FailCommit(int k, Error error);
  // From the next commit on every commit fails until FailCommit(0, {}) or HealCommits().
  void FailAllCommits(Error error);
  void HealCommits();

 private:
  Files files_;
  std::deque<std::function<void()>> waiting_;
  int fail_in_ = 0;
  bool fail_all_ = false;
  Error error_{ErrorKind::kStorage, ""};
};

}  // namespace earshot::base
