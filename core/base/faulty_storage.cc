// The planned fault (faulty_storage.h). Completions still come from the Storage behind, so the
// order of callbacks is the same with and without a fault.

#include "core/base/faulty_storage.h"

#include <utility>

namespace earshot::base {
namespace {

Batch FirstBytes(Batch batch, size_t bytes_kept) {
  Batch torn;
  for (FileWrite& write : batch.writes) {
    if (bytes_kept == 0) break;
    if (write.bytes.size() > bytes_kept) write.bytes.resize(bytes_kept);
    bytes_kept -= write.bytes.size();
    torn.writes.push_back(std::move(write));
  }
  return torn;
}

}  // namespace

void FaultyStorage::List(std::string prefix, ListDone done) {
  whole_.List(std::move(prefix), std::move(done));
}

void FaultyStorage::Load(Paths paths, LoadDone done) {
  whole_.Load(std::move(paths), std::move(done));
}

void FaultyStorage::LoadAll(std::string prefix, LoadDone done) {
  whole_.LoadAll(std::move(prefix), std::move(done));
}

void FaultyStorage::Commit(Batch batch, CommitDone done) {
  ++commits_;
  if (commits_ != faulty_commit_) {
    whole_.Commit(std::move(batch), std::move(done));
    return;
  }
  if (fault_ == StorageFault::kDrop) {
    whole_.Commit(Batch{}, std::move(done));
    return;
  }
  Batch kept = fault_ == StorageFault::kTear ? FirstBytes(std::move(batch), bytes_kept_) : Batch{};
  whole_.Commit(std::move(kept), [done = std::move(done)](const Expected<void>&) {
    done(Fail(ErrorKind::kStorage, "This device could not store the change."));
  });
}

void FaultyStorage::Plan(int k, StorageFault fault, size_t bytes_kept) {
  faulty_commit_ = commits_ + k;
  fault_ = fault;
  bytes_kept_ = bytes_kept;
}

}  // namespace earshot::base
