// The fixture of the sync tests: one device in memory, one server in memory, one session.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/sync/session.h"
#include "tests/sim/memory_replica.h"
#include "tests/sim/peer.h"

namespace earshot::sync {

class SyncTest : public testing::Test {
 protected:
  static constexpr const char* kDatabase = "earshot_test";

  // One whole sync of `replica` with the server.
  void Sync(sim::MemoryReplica& replica, Session& session) {
    sim::RunSession(
        session, clock, [&](const Request& request) { return peer.Handle(request); }, step_ms);
    (void)replica;
  }
  void Sync() { Sync(device, session); }

  // A second device that syncs once with its own session.
  void SyncOther(sim::MemoryReplica& other) {
    Session once(other, kDatabase);
    Sync(other, once);
    ASSERT_EQ(once.progress().phase, Phase::kDone) << once.FailureSentence();
  }

  void Edit(sim::MemoryReplica& replica, const std::string& id, const std::string& field,
            const base::Json& value, merge::Op op = merge::Op::kSet) {
    replica.Edit(id, "activity", {{field, op, value}});
  }
  void EditMany(sim::MemoryReplica& replica, int count) {
    for (int i = 0; i < count; ++i) {
      Edit(replica, "activity:" + std::to_string(100000 + i), "title", "t" + std::to_string(i));
    }
  }
  // What the server holds as the winner of `id`, one field of it.
  base::Json AtServer(const std::string& id, const std::string& field) {
    auto tree = peer.store.trees().find(id);
    if (tree == peer.store.trees().end()) return {};
    base::Json document = peer.store.Read(id, tree->second.Winner()).value_or(base::Json());
    const base::Json* found = base::Find(document, field);
    return found == nullptr ? base::Json() : *found;
  }
  base::Json OnDevice(const sim::MemoryReplica& replica, const std::string& id,
                      const std::string& field) {
    auto entry = replica.entries.find(id);
    if (entry == replica.entries.end()) return {};
    const base::Json* found = base::Find(entry->second.content, field);
    return found == nullptr ? base::Json() : *found;
  }
  size_t LiveLeaves(const std::string& id) {
    size_t live = 0;
    const auto& tree = peer.store.trees().at(id);
    for (const std::string& leaf : tree.Leaves()) live += tree.nodes.at(leaf).deleted ? 0 : 1;
    return live;
  }
  // A replicator writes `document` as a branch of its own, not knowing the server's version.
  void GraftBranch(const base::Json& content, const std::string& id, const std::string& rev) {
    base::Json document = content;
    document["_id"] = id;
    document["_rev"] = rev;
    peer.store.Graft(document, {rev});
  }

  // The server's own answer, for a `before` that spoils it.
  Response PeerAnswer(const Request& request) { return peer.Answer(request); }

  base::FakeClock clock;
  sim::Peer peer{kDatabase};
  sim::MemoryReplica device{clock, "00000000000000aa"};
  sim::MemoryReplica other{clock, "00000000000000bb"};
  Session session{device, kDatabase};
  int64_t step_ms = 20;
};

}  // namespace earshot::sync
