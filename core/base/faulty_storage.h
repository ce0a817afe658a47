// A Storage with one planned fault, for the tests that fail the k-th call for every k.
//
// It stands before another Storage and passes everything on but the k-th commit. After a tear the
// files are what a power cut in mid-write leaves behind: drop the store under test and open a new
// one.
#pragma once

#include <cstddef>
#include <string>

#include "core/base/storage.h"

namespace earshot::base {

enum class StorageFault {
  kFail,  // nothing is stored, an error is reported
  kTear,  // the first `bytes_kept` bytes of the batch are stored, no removes; an error is reported
  kDrop,  // nothing is stored, success is reported: a device that lies
};

class FaultyStorage : public Storage {
 public:
  // REQUIRES: `whole` outlives this.
  explicit FaultyStorage(Storage& whole) : whole_(whole) {}
  void List(std::string prefix, ListDone done) override;
  void Load(Paths paths, LoadDone done) override;
  void LoadAll(std::string prefix, LoadDone done) override;
  void Commit(Batch batch, CommitDone done) override;

  // Plans the fault for the k-th commit from now; 1 = the next.
  void Plan(int k, StorageFault fault, size_t bytes_kept = 0);
  int commits() const { return commits_; }  // seen so far

 private:
  Storage& whole_;
  int commits_ = 0;
  int faulty_commit_ = 0;
  StorageFault fault_ = StorageFault::kFail;
  size_t bytes_kept_ = 0;
};

}  // namespace earshot::base
