// base::Storage over the Emscripten file system, made durable by IndexedDB (SYNC.md section 5).
//
// Files lie in memory under the mount point and are saved by ONE transaction per group of commits
// (web/storage.js: strict durability, errors once, 10 s watchdog). Used by: BrowserPlatform, behind
// TwinStorage. Natively the mount point is an ordinary folder, so tests run the same code.
//
// INVARIANT: files change only while no save is in flight, so a file cannot vanish under the saver.
// INVARIANT: modification times strictly increase (IDBFS skips a file whose millisecond is
// unchanged). INVARIANT: a failed group is taken back from memory before it is reported: whole or
// nothing.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "core/base/storage.h"

namespace earshot::platform {

class BrowserStorage : public base::Storage {
 public:
  explicit BrowserStorage(std::string mount_point) : mount_point_(std::move(mount_point)) {}
  void Load(std::string prefix, LoadDone done) override;
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
    std::string prefix;
    LoadDone done;
  };
  struct Before {
    std::string path;
    std::optional<std::string> bytes;  // nullopt: there was no such file
  };
  enum class State { kClosed, kOpening, kOpen, kRefused };

  void Open();
  void Opened(const std::string& problem);
  void Saved(const std::string& problem);
  void Pump();
  bool Apply(const base::Batch& batch);
  bool Write(const std::string& path, std::string_view bytes, bool append);
  void KeepBefore(const std::string& path);
  void TakeBack();
  void Touch(const std::string& path);
  std::string Full(const std::string& path) const { return mount_point_ + "/" + path; }
  void ReadFolder(const std::string& folder, const std::string& prefix, base::Files& out) const;

  std::string mount_point_;
  State state_ = State::kClosed;
  std::string refusal_;
  int request_ = 0;  // in flight; 0 = none
  int last_request_ = 0;
  std::deque<WaitingLoad> loads_;
  std::deque<WaitingCommit> commits_;
  std::vector<WaitingCommit> in_flight_;
  std::string apply_problem_;
  std::vector<Before> before_;
  int64_t last_mtime_ms_ = 0;
};

}  // namespace earshot::platform
