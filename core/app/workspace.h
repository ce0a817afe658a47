// The one door to a workspace on this device: reads as views, writes through Transact.
//
// Transact validates (a refusal changes nothing), stamps, applies in memory, records undo and
// history, hands the entries to the store and returns. The edit is pending until the store
// acknowledges it. Panels hold a const Workspace& and push intents; the shell calls Transact. The
// sync session writes through the Replica interface, which ends in the same door.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/app/activity_rows.h"
#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/merge/document.h"
#include "core/model/validate.h"
#include "core/store/document_store.h"
#include "core/sync/session.h"

namespace earshot::app {

struct Ports {
  base::Storage* storage = nullptr;  // scoped to /vault/<id>/<db>/
  base::Sealer* sealer = nullptr;
  const base::Clock* clock = nullptr;
  base::Random* random = nullptr;
};

// One record's part of a transaction.
struct RecordEdit {
  std::string id;    // empty = a new record; the receipt has the id made
  std::string type;  // needed for a new record
  std::vector<merge::Change> changes;
  // Makes the record with values that stand in until those of another device come: any edit, an
  // older one too, wins against them. Changes nothing where the record exists. REQUIRES: an id, and
  // a transaction without `what`, because undo would delete what the other device made.
  bool provisional = false;
};

struct Transaction {
  std::string what;  // "Edit activity": shown by undo; empty = cannot be undone
  std::vector<RecordEdit> edits;
  // The draft that these edits came from, forgotten in the same save: one transaction of the device
  // instead of two before "Saved", and no crash leaves a draft of what is recorded.
  std::string closes_draft = {};
};

struct Receipt {
  std::vector<std::string> ids;  // one per edit, in order
  std::string what = {};         // of Undo and Redo: Transaction::what of the step
};

struct Refusal {
  size_t edit = 0;  // which RecordEdit
  std::vector<model::Issue> issues;
  bool contested = false;  // only by what others changed since: Undo may be told to do it anyway
};

struct Row {
  std::string id;
  base::Json document;
};

struct TermChoice {
  std::string code;
  std::string label;
};

struct ProjectCount {
  int64_t activities = 0;  // neither planned nor cancelled
  int64_t points = 0;      // of feedback, at all of them
};
using ProjectCounts = std::map<std::string, ProjectCount, std::less<>>;  // by id; "" = of none

class Workspace : public sync::Replica {
 public:
  Workspace(Ports ports, std::string actor_id);
  ~Workspace() override;
  void Open(std::function<void(base::Expected<store::OpenReport>)> done);

  // Writing.
  tl::expected<Receipt, Refusal> Transact(const Transaction& transaction);
  // An id for a record that a transaction is about to make, when its children must name it. Changes
  // nothing here.
  std::string NewId(std::string_view type) const;
  // Erases records for good: here, and on every device and the server, by a tombstone that wins
  // over any edit and holds nothing but the id. Nothing brings them back and no id is used again.
  // Passes over what is not here or is erased already; returns how many were erased.
  size_t Erase(const std::vector<std::string>& ids);
  bool CanUndo() const;
  bool CanRedo() const;
  std::string UndoLabel() const;  // "Undo: Edit activity"
  std::string RedoLabel() const;
  // Fields that changed elsewhere since: Undo(false) refuses and names them; Undo(true) goes on.
  // After any other refusal the step is left out, and the next Undo or Redo goes on before it.
  tl::expected<Receipt, Refusal> Undo(bool even_if_changed = false);
  tl::expected<Receipt, Refusal> Redo();

  // Reading. `version()` rises with every change of what views show; panels cache by it.
  uint64_t version() const;
  uint64_t TypeVersion(std::string_view type) const;  // the same for the records of one type
  std::optional<base::Json> Document(std::string_view id) const;
  std::vector<Row> List(std::string_view type) const;  // not deleted, title order
  std::vector<Row> Children(std::string_view type, std::string_view parent_field,
                            std::string_view parent_id) const;
  const ActivityRows& Activities() const;  // newest first; cached by version
  // Those that pass the filter, newest first, `most` at most.
  ActivityRows Activities(const ActivityFilter& filter, size_t most = SIZE_MAX) const;
  // Those of `rows` that pass it, in their order.
  ActivityRows Among(const ActivityRows& rows, const ActivityFilter& filter,
                     size_t most = SIZE_MAX) const;
  // What screens draw each frame: read once, kept until something changes, not to be held longer.
  const ActivityRows& KeptActivities(const ActivityFilter& filter) const;
  const std::vector<ActivityRow>& WriteUpsDue() const;  // ended, not written up; most overdue first
  const ProjectCounts& CountsOfProjects() const;
  std::vector<std::string> Search(std::string_view words, std::string_view type,
                                  size_t limit) const;
  // Takes the next `documents` into the word index while nothing else is to do; false when all are
  // in it. Until then Search and filters by words find what has been read so far; when a search was
  // answered like that, version() rises at the end.
  bool IndexWords(size_t documents);
  bool SearchWaits() const;                        // what it found may not be all
  std::string TitleOf(std::string_view id) const;  // "" when unknown
  std::vector<TermChoice> Terms(std::string_view vocabulary) const;
  std::string LabelOf(std::string_view vocabulary, std::string_view code) const;
  std::string WhoMade(std::string_view stamp) const;  // "Asha on Red tablet"
  bool Unsent(std::string_view id) const;
  struct UnsentRecord {
    std::string id;
    std::string title;
    std::string set_aside;  // reason; empty = waiting
  };
  std::vector<UnsentRecord> UnsentRecords() const;
  size_t UnsentCount() const;
  void TryAgain(std::string_view id);  // a set-aside record goes back into the queue

  // Saving.
  // Calls `done` once everything edited here so far is saved, or has failed to be: a device that
  // cannot save should send all the sooner. At once when nothing waits; never after destruction.
  void WhenEditsSaved(std::function<void()> done);
  store::DocumentStore& store();
  const store::DocumentStore& store() const;
  // A draft of a form, kept on this device only: (form key, JSON). Empty value forgets.
  void KeepDraft(std::string_view key, std::string_view json);
  std::string Draft(std::string_view key) const;

  const std::string& actor_id() const;
  const base::Clock& clock() const;
  // By how much this device's clock is behind the server's; 0 = within a minute, or not known.
  int64_t clock_correction_ms() const;

  // sync::Replica
  std::string Server() const override;
  std::string Since() const override;
  std::vector<sync::LocalDocument> Unsent(std::string_view after, size_t limit) const override;
  void Offering(const std::vector<sync::LocalDocument>& documents) override;
  std::optional<sync::LocalDocument> Get(std::string_view id) const override;
  std::vector<std::pair<std::string, std::string>> AllRevs() const override;
  void Receive(std::vector<sync::RemoteDocument> documents, std::string_view server,
               std::string_view since) override;
  void Acknowledge(std::vector<sync::RemoteDocument> pushed) override;
  void SetAside(std::string_view id, std::string_view reason) override;
  void OfferAgain(const std::vector<std::string>& ids) override;
  void CorrectClock(int64_t correction_ms) override;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace earshot::app
