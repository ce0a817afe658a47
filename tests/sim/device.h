// One simulated device: a clock of its own (often wrong), the data, a sync session, and the answer
// that is on its way. MemoryDevice has the replica of the sync tests; WorkspaceDevice has the real
// app::Workspace over a journal in memory and can be killed and opened again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/app/workspace.h"
#include "core/base/clock.h"
#include "core/base/sealer.h"
#include "core/base/storage.h"
#include "core/sync/session.h"
#include "tests/sim/memory_replica.h"

namespace earshot::sim {

class SimDevice {
 public:
  virtual ~SimDevice() = default;
  virtual sync::Replica& replica() = 0;
  // False: refused.
  virtual bool Edit(const std::string& id, const std::vector<merge::Change>& changes) = 0;
  virtual base::Json Document(const std::string& id) = 0;
  virtual size_t Unsent() = 0;
  virtual size_t SetAside() = 0;
  virtual void Save() {}                 // everything so far reaches the storage
  virtual bool Kill() { return false; }  // and open again; false: cannot
  // Loses everything and starts as another person's device would.
  virtual void Wipe(const std::string& actor) = 0;

  base::FakeClock clock;
  std::unique_ptr<sync::Session> session;
  std::optional<sync::Response> answer;  // on its way
  int offline_ticks = 0;

  void StartSession(const std::string& database) {
    if (!session) session = std::make_unique<sync::Session>(replica(), database);
    answer.reset();
    session->Start();
  }
};

class MemoryDevice : public SimDevice {
 public:
  explicit MemoryDevice(const std::string& actor) { Wipe(actor); }
  sync::Replica& replica() override { return *replica_; }
  bool Edit(const std::string& id, const std::vector<merge::Change>& changes) override {
    replica_->Edit(id, "activity", changes);
    return true;
  }
  base::Json Document(const std::string& id) override {
    auto found = replica_->entries.find(id);
    return found == replica_->entries.end() ? base::Json() : found->second.content;
  }
  size_t Unsent() override { return replica_->UnsentCount(); }
  size_t SetAside() override {
    size_t count = 0;
    for (const auto& [id, entry] : replica_->entries) count += entry.set_aside.empty() ? 0 : 1;
    return count;
  }
  void Wipe(const std::string& actor) override {
    session.reset();
    replica_ = std::make_unique<MemoryReplica>(clock, actor);
  }

 private:
  std::unique_ptr<MemoryReplica> replica_;
};

class WorkspaceDevice : public SimDevice {
 public:
  WorkspaceDevice(const std::string& actor, uint64_t seed) : random_(seed) { Wipe(actor); }
  sync::Replica& replica() override { return *workspace_; }
  bool Edit(const std::string& id, const std::vector<merge::Change>& changes) override {
    app::Transaction transaction;
    transaction.what = "Edit activity";
    transaction.edits.push_back({id, "activity", changes});
    bool accepted = workspace_->Transact(transaction).has_value();
    storage_->RunUntilIdle();  // acknowledged: from here on it must never be lost
    return accepted;
  }
  base::Json Document(const std::string& id) override {
    return workspace_->Document(id).value_or(base::Json());
  }
  size_t Unsent() override { return workspace_->Unsent("", SIZE_MAX).size(); }
  size_t SetAside() override { return workspace_->UnsentCount() - Unsent(); }
  void Save() override { storage_->RunUntilIdle(); }
  bool Kill() override {
    session.reset();
    workspace_.reset();
    auto files = storage_->files();  // what was committed, and nothing that waited
    Open(std::move(files));
    return true;
  }
  void Wipe(const std::string& actor) override {
    actor_ = actor;
    session.reset();
    workspace_.reset();
    Open({});
  }

 private:
  void Open(base::Files files) {
    storage_ = std::make_unique<base::MemoryStorage>();
    storage_->files() = std::move(files);
    app::Ports ports{storage_.get(), &sealer_, &clock, &random_};
    workspace_ = std::make_unique<app::Workspace>(ports, actor_);
    bool opened = false;
    workspace_->Open(
        [&](base::Expected<store::OpenReport> report) { opened = report.has_value(); });
    storage_->RunUntilIdle();
    CHECK(opened);
  }

  base::PassThroughSealer sealer_;
  base::SeededRandom random_;
  std::string actor_;
  std::unique_ptr<base::MemoryStorage> storage_;
  std::unique_ptr<app::Workspace> workspace_;
};

}  // namespace earshot::sim
