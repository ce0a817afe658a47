// The device's store of one workspace database: a journal, sealed segments and a manifest, over the
// Storage and Sealer ports (SYNC.md section 5; layouts in docs/format.md).
//
// app::Workspace is the only caller. Memory holds each document as its serialised bytes plus a Row;
// Put changes memory at once and hands the entry to the journal; the entry is pending until the
// storage has acknowledged it. INVARIANT: an entry is acknowledged only after the commit that holds
// it succeeded; after a failure it stays pending and is offered again with the next commit.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"

namespace earshot::store {

// What the device knows of one document besides its content.
struct Entry {
  std::string id;
  std::string bytes;      // canonical JSON of the document, without _rev
  std::string rev;        // last revision known from the server; empty = never sent
  bool unsent = false;    // holds local edits that the server has not acknowledged
  std::string set_aside;  // reason for which the server refused it; empty = not refused
};

// Facts that are stored in the same save as the documents they belong to.
struct SyncState {
  std::string server;          // uuid + db + instance_start_time; empty = never synced
  std::string since;           // last_seq, opaque
  std::string last_synced_at;  // instant, local; empty = never
};

struct OpenReport {
  size_t documents = 0;
  size_t recovered_from_torn_tail = 0;       // bytes dropped at the journal's end
  std::vector<std::string> set_aside_files;  // broken files, moved to broken/ and reported
  std::vector<std::string> notices;          // sentences for the person
};

// Small local facts (drafts, the device name): kept with the journal, never sent. (key, value); an
// empty value forgets.
using LocalFacts = std::vector<std::pair<std::string, std::string>>;

enum class SaveState { kSaved, kSaving, kNotSaved };

class DocumentStore {
 public:
  // REQUIRES: storage and sealer outlive the store.
  DocumentStore(base::Storage& storage, base::Sealer& sealer);
  ~DocumentStore();
  DocumentStore(const DocumentStore&) = delete;
  DocumentStore& operator=(const DocumentStore&) = delete;

  void Open(std::function<void(base::Expected<OpenReport>)> done);

  // Applies all entries, the facts and, when given, the sync state, as one atomic journal record.
  // A tombstone that says `erased` takes every older version out of the files too (erasure.h).
  void Put(std::vector<Entry> entries, const std::optional<SyncState>& sync = std::nullopt,
           const LocalFacts& facts = {});
  void PutLocal(std::string_view key, std::string_view value);
  std::string Local(std::string_view key) const;
  void ForEachLocal(
      const std::function<void(const std::string& key, const std::string& value)>& visit) const;

  // The entry stays where it is as long as the store, and its id what it is: views of an id may be
  // kept.
  const Entry* Find(std::string_view id) const;
  // In id order. `type` empty = all.
  void ForEach(std::string_view type, const std::function<void(const Entry&)>& visit) const;
  // In id order, from the first id after `after`, while `visit` returns true.
  void ForEachAfter(std::string_view after, const std::function<bool(const Entry&)>& visit) const;
  size_t Count(std::string_view type) const;
  const SyncState& sync_state() const;

  SaveState save_state() const;
  size_t pending() const;                 // journal records not yet acknowledged
  const std::string& save_error() const;  // sentence; empty when saved
  // Called once, when everything put so far is durable, or with the error that stopped it.
  void WhenSaved(std::function<void(base::Expected<void>)> done);
  void RetrySave();
  // Called after each change of save_state.
  void OnSaveStateChanged(std::function<void()> changed);
  // All documents as one JSON text: the backup file offered when saving fails.
  std::string BackupJson() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::store
