// Two copies behind one Storage port: every commit reaches the first (IndexedDB) and then the
// second (second_copy.h) before it is acknowledged; at start the two and a marker outside both are
// compared, and the newer copy restores the older (RELIABILITY.md F1).
//
// Each batch also writes the file `generation`, a number that rises by one, so the copies can be
// compared. Used by: BrowserPlatform. Must stay true: a commit that the first copy refused never
// reaches the second; a machine without a place for the second copy goes on with one, and says so
// in Settings.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <vector>

#include "core/base/storage.h"
#include "wasm/platform/second_copy.h"

namespace earshot::platform {

class TwinStorage : public base::Storage {
 public:
  struct Found {
    bool restored = false;  // the first copy had lost something that the second held
    bool emptied = false;   // the marker remembers a store that neither copy has
  };
  // `marker` tells and keeps the last generation acknowledged (0 = never).
  struct Marker {
    std::function<uint64_t()> recall;
    std::function<void(uint64_t)> remember;
  };
  TwinStorage(base::Storage& first, CopyLog& log, Marker marker)
      : first_(first), copy_(log), marker_(std::move(marker)) {}

  void List(std::string prefix, ListDone done) override;
  void Load(base::Paths paths, LoadDone done) override;
  void LoadAll(std::string prefix, LoadDone done) override;
  void Commit(base::Batch batch, CommitDone done) override;
  // A tab that may not write reads the first copy only. Call before the first Load.
  void ReadOnly() { compare_ = false; }

  const Found& found() const { return found_; }
  bool HasSecondCopy() const { return copy_present_ && copy_.Good(); }
  bool Busy() const { return under_way_ > 0; }

 private:
  void WhenReady(std::function<void()> call);
  void Compare();
  void Judge();
  void Restore(base::Files newer);
  void Snapshot(std::function<void()> after);
  void Ready();
  void Send(base::Batch batch, CommitDone done);
  void Acknowledge(uint64_t generation, bool forget, const CommitDone& done);
  // Writes as many snapshots, so that no slot holds older batches.
  void ForgetBatches(int snapshots);

  base::Storage& first_;
  SecondCopy copy_;
  Marker marker_;
  Found found_;
  bool compare_ = true;
  bool comparing_ = false;
  bool ready_ = false;
  bool copy_present_ = false;
  bool snapshot_under_way_ = false;
  std::vector<std::function<void()>> after_snapshot_;
  int snapshot_failures_ = 0;
  int under_way_ = 0;
  uint64_t generation_ = 0;       // given to the newest batch sent
  uint64_t copy_generation_ = 0;  // what the second copy held at start
  bool first_opened_ = false;
  int answers_ = 0;  // of the two that the comparison waits for
  std::deque<std::function<void()>> waiting_;
};

}  // namespace earshot::platform
