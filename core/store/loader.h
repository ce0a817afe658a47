// Opening a store: reads every file, checks it, and puts the documents together.
//
// DocumentStore calls it once. It changes nothing on the device: what has to be repaired comes back
// as writes and removes for the store's next commit. Files are applied in number order, which is
// version order (file_names.h), so a store without a usable MANIFEST opens all the same. INVARIANT:
// after any loss `sync.since` is empty, so that the server is asked for everything again: a
// position must never claim documents that the device no longer has.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/store/document_store.h"
#include "core/store/table.h"

namespace earshot::store {

struct LoadedStore {
  Table table;
  SyncState sync;
  std::map<std::string, std::string, std::less<>> local;
  uint64_t generation = 0;
  uint64_t next = 1;    // the lowest number never used
  bool repair = false;  // a manifest must be written soon: something was lost or torn
  std::vector<base::FileWrite> rescued;  // copies for broken/
  std::vector<std::string> leftovers;    // files to unlink once a manifest without them is written
  OpenReport report;
};

using LoadDone = std::function<void(base::Expected<std::shared_ptr<LoadedStore>>)>;

// REQUIRES: `storage` and `sealer` outlive the load.
void LoadStore(base::Storage& storage, base::Sealer& sealer, LoadDone done);

}  // namespace earshot::store
