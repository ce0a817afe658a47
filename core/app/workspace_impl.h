// The inside of app::Workspace, shared by workspace.cc (opening, writing), workspace_views.cc
// (reading) and workspace_replica.cc (sync).
//
// INVARIANT: every change of a document passes through Write(): index, store and version together.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/app/record_index.h"
#include "core/app/undo.h"
#include "core/app/workspace.h"
#include "core/merge/stamp.h"
#include "core/store/document_store.h"

namespace earshot::app {

// In place of the revision of a record that a restored server lacks. It is no parent for the next
// revision, but its stamps were sent once and other devices hold them, so they keep their names.
inline constexpr std::string_view kOfferedAgain = "offered-again";

class Workspace::Impl {
 public:
  Impl(Ports given, std::string actor)
      : ports(given),
        actor_id(std::move(actor)),
        store(*given.storage, *given.sealer),
        index(store) {
    ResetClock();
  }

  // Stamps.
  void ResetClock();
  void ObserveAll();
  // Puts the document's newest stamp in place of an older one.
  static void KeepNewestStamp(const store::FieldScan& document, std::string& newest);
  // A stamp newer than everything in the document.
  std::string StampAfter(const base::Json* document);

  // Writing.
  struct Prepared {
    std::vector<store::Entry> entries;
    Receipt receipt;
    Undoable undoable;
  };
  tl::expected<Prepared, Refusal> Prepare(const Transaction& transaction,
                                          model::Rules rules = model::Rules::kAll);
  std::optional<Refusal> PrepareEdit(size_t number, const RecordEdit& edit, model::Rules rules,
                                     std::map<std::string, base::Json>& changed,
                                     Prepared& prepared);
  std::string IdFor(const RecordEdit& edit) const;
  void Write(std::vector<store::Entry> entries, const std::optional<store::SyncState>& sync,
             store::LocalFacts facts = {});
  // Of these entries the erased ones that this device still holds something of.
  std::set<std::string> NewlyErased(const std::vector<store::Entry>& entries) const;
  void ForgetTraces(const std::set<std::string>& ids, store::LocalFacts& facts);
  std::optional<Refusal> WhyNotUndo(const Undoable& undoable) const;
  tl::expected<Receipt, Refusal> Play(std::vector<Undoable>& from, std::vector<Undoable>& to,
                                      bool even_if_changed);

  // Reading.
  std::optional<base::Json> Parsed(std::string_view id) const;
  std::string NowInstant() const;
  std::string WhoMade(std::string_view stamp) const;
  std::string ChosenLevels() const;
  bool Matches(const ActivityRow& row, const ActivityFilter& filter) const;

  // Sync.
  void ReceiveOne(sync::RemoteDocument remote, std::map<std::string, store::Entry>& out);
  void BringBack(const store::Entry& local, std::map<std::string, store::Entry>& out);
  int64_t SentUntilMs() const;

  Ports ports;
  std::string actor_id;
  store::DocumentStore store;
  mutable RecordIndex index;
  std::optional<merge::HybridClock> hlc;
  uint64_t edits = 0;  // writes of unsent records and of facts about their stamps
  uint64_t edits_saved = 0;
  std::vector<Undoable> undo;
  std::vector<Undoable> redo;

  struct CachedList {
    uint64_t version = 0;
    std::vector<Row> rows;
  };
  mutable std::map<std::string, CachedList, std::less<>> lists;
  struct CachedTerms {
    uint64_t version = 0;
    std::vector<TermChoice> terms;
  };
  mutable std::map<std::string, CachedTerms, std::less<>> terms;
  mutable std::unordered_map<std::string, base::Json> parsed;
  // A walk over all activities for each, once a version.
  struct CachedWalks {
    uint64_t version = 0;
    std::map<std::string, ActivityRows> rows;  // by filter
    std::optional<std::vector<ActivityRow>> write_ups_due;
    std::optional<ProjectCounts> counts;
  };
  CachedWalks& Walks() const;  // of this version
  mutable CachedWalks walks;
};

}  // namespace earshot::app
