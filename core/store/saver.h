// Makes the table durable: one storage commit in flight, and what changes meanwhile goes into the
// next.
//
// DocumentStore owns it and marks what changed; callbacks hold it weakly, so a store may be dropped
// at any time. A commit is either one frame added to the journal, or a compaction: new segments and
// the manifest in one commit, read back, acknowledged, and the files that they replace unlinked in
// a second one. INVARIANT: a change counts as saved only after the commit that holds it succeeded;
// after a failure it is marked again. No file number is used twice, and a journal is left behind
// after any failure, so nothing is ever added to a file whose content is in doubt.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/store/compaction.h"
#include "core/store/document_store.h"
#include "core/store/loader.h"
#include "core/store/manifest.h"
#include "core/store/table.h"

namespace earshot::store {

class Saver : public std::enable_shared_from_this<Saver> {
 public:
  Saver(base::Storage& storage, base::Sealer& sealer) : storage_(storage), sealer_(sealer) {}

  void Adopt(LoadedStore loaded);

  // What the store holds. Change it, then say what changed with Changed().
  Table table;
  SyncState sync;
  std::map<std::string, std::string, std::less<>> local;

  struct Marks {
    std::set<std::string> ids;
    std::set<std::string> local;
    bool sync = false;
    bool empty() const { return ids.empty() && local.empty() && !sync; }
  };
  // One Put: everything marked goes into the same commit.
  void Changed(const Marks& marks);
  // A record was erased: the save that holds its tombstone rewrites every file (erasure.h).
  void OldVersionsAreToGo();
  void Retry();

  SaveState state() const;
  size_t pending() const { return static_cast<size_t>(puts_ - durable_); }
  const std::string& error() const { return error_; }
  void WhenSaved(std::function<void(base::Expected<void>)> done);
  void OnStateChanged(std::function<void()> changed) { state_changed_ = std::move(changed); }

 private:
  struct Piece {  // a new segment on its way
    uint64_t number = 0;
    std::string bytes;  // plain, then sealed
    uint32_t crc32c = 0;
    uint64_t size = 0;
    std::vector<std::string> ids;
  };
  struct Flight {
    Marks marks;
    uint64_t puts = 0;  // all puts up to this one are in it
    bool compaction = false;
    uint64_t erasures = 0;  // that this compaction carries out
    bool forget = false;    // what it replaces may hold something that was erased
    std::set<uint64_t> replaced;
    std::vector<Piece> pieces;
    Manifest manifest;
    std::string sealed_manifest;
    size_t sealing = 0;
    size_t read_back = 0;  // pieces compared so far
    base::Error seal_error{base::ErrorKind::kStorage, ""};
  };

  void Pump();
  bool WantsCompaction() const;
  bool ErasureIsDue() const;
  void StartAppend();
  void CommitFrame(base::Expected<std::string> sealed);
  void AppendDone(size_t bytes, base::Expected<void> result);
  void StartCompaction();
  void PieceSealed(size_t index, base::Expected<std::string> sealed);
  void SealManifest();
  void CommitSegments(base::Expected<std::string> sealed);
  void ReadBack();
  void ReadBackDone(base::Expected<base::Files> files);
  void AdoptSegments();
  void Unlink();
  void Succeeded();
  void Failed(base::Error error);
  void TellState();
  template <class T>
  std::function<void(base::Expected<T>)> Then(void (Saver::*next)(base::Expected<T>));

  base::Storage& storage_;
  base::Sealer& sealer_;
  Marks marks_;
  Flight flight_;
  bool busy_ = false;
  bool failed_ = false;
  bool repair_ = false;
  bool append_first_ = false;  // the last compaction failed: it may need more room than an append
  uint64_t puts_ = 0;
  uint64_t durable_ = 0;
  uint64_t erasures_ = 0;
  uint64_t generation_ = 0;
  uint64_t next_ = 1;
  uint64_t journal_ = 0;  // the active journal; 0 = the next commit begins one
  uint64_t journal_bytes_ = 0;
  uint32_t journal_frames_ = 0;
  std::vector<base::FileWrite> rescued_;
  std::vector<std::string> leftovers_;
  std::string error_;
  SaveState told_ = SaveState::kSaved;
  std::vector<std::pair<uint64_t, std::function<void(base::Expected<void>)>>> waiters_;
  std::function<void()> state_changed_;
};

}  // namespace earshot::store
