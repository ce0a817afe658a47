// base::Storage over the Emscripten file system, made durable by IndexedDB (SYNC.md section 5).
//
// Files lie in memory under the mount point and are saved by ONE transaction per group of commits
// (web/storage.js: strict durability, errors once, 10 s watchdog). What is in a file that is
// written once, and is the most of a large store, stays in IndexedDB: in memory it is empty until
// it is loaded, and again afterwards. Used by: BrowserPlatform, behind TwinStorage. Natively the
// mount point is an ordinary folder, so tests run the same code.
//
// INVARIANT: files change only while no save is in flight, so a file cannot vanish under the saver.
// INVARIANT: modification times strictly increase (IDBFS skips a file whose millisecond is
// unchanged). INVARIANT: a failed group is taken back from memory before it is reported: whole or
// nothing; an empty file with the time that it had, so that it still stands for what is stored.
#pragma once

#include <time.h>

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/storage.h"

namespace earshot::platform {

class BrowserStorage : public base::Storage {
 public:
  explicit BrowserStorage(std::string mount_point) : mount_point_(std::move(mount_point)) {}
  void List(std::string prefix, ListDone done) override;
  void Load(base::Paths paths, LoadDone done) override;
  void LoadAll(std::string prefix, LoadDone done) override;
  void Commit(base::Batch batch, CommitDone done) override;
  // The page's answer (earshot_store_done); `problem` is empty on success.
  void Answer(int request, std::string problem);
  bool Busy() const { return request_ != 0 || !commits_.empty(); }

 private:
  struct WaitingCommit {
    base::Batch batch;
    CommitDone done;
  };
  struct WaitingLoad {
    std::function<base::Paths()> paths;
    bool with_bytes = true;
    LoadDone done;
  };
  struct Before {
    std::string path;
    std::optional<std::string> bytes;  // nullopt: there was no such file
    timespec time = {};                // of its last change
  };
  enum class State { kClosed, kOpening, kOpen, kRefused };

  void Open();
  void Opened(const std::string& problem);
  void Saved(const std::string& problem);
  void Fetched(const std::string& problem);
  void Ask(WaitingLoad load);
  void Pump();
  void Save();
  void Fetch();
  bool Apply(const base::Batch& batch);
  bool Write(const std::string& path, std::string_view bytes, bool append);
  void KeepBefore(const std::string& path);
  void TakeBack();
  void Touch(const std::string& path);
  std::string Full(const std::string& path) const { return mount_point_ + "/" + path; }
  base::Paths PathsWith(const std::string& prefix) const;  // in order
  void ReadFolder(const std::string& folder, const std::string& prefix, base::Paths& out) const;

  std::string mount_point_;
  State state_ = State::kClosed;
  std::string refusal_;
  int request_ = 0;  // in flight; 0 = none
  int last_request_ = 0;
  std::deque<WaitingLoad> loads_;
  std::deque<WaitingCommit> commits_;
  std::vector<WaitingCommit> in_flight_;
  std::vector<WaitingLoad> fetching_;  // in flight; never with commits
  bool saving_ = false;                // what is in flight is a save
  std::string apply_problem_;
  std::vector<Before> before_;
  int64_t last_mtime_ms_ = 0;
};

}  // namespace earshot::platform
