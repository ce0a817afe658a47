// A workspace on a fake device, for the tests of core/app: everything in memory, time by hand.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/app/workspace.h"

namespace earshot::app {

class Desk {
 public:
  explicit Desk(std::string actor, uint64_t seed = 1, int64_t now_ms = 1790000000000)
      : clock(now_ms), random(seed), actor_(std::move(actor)) {
    Open();
  }

  void Open() {
    Ports ports;
    ports.storage = &storage;
    ports.sealer = &sealer;
    ports.clock = &clock;
    ports.random = &random;
    workspace = std::make_unique<Workspace>(ports, actor_);
    bool opened = false;
    workspace->Open([&](base::Expected<store::OpenReport> opening) {
      ASSERT_TRUE(opening.has_value());
      report = *opening;
      opened = true;
    });
    storage.RunUntilIdle();
    ASSERT_TRUE(opened);
  }

  std::string Do(std::string id, std::string type, std::vector<merge::Change> changes) {
    clock.Advance(1000);
    Transaction transaction;
    transaction.what = "Edit";
    transaction.edits.push_back({std::move(id), std::move(type), std::move(changes)});
    auto receipt = workspace->Transact(transaction);
    if (!receipt) {
      for (const auto& issue : receipt.error().issues) {
        ADD_FAILURE() << issue.field << ": " << issue.sentence;
      }
      return "";
    }
    return receipt->ids.front();
  }

  static merge::Change Set(std::string field, base::Json value) {
    return {std::move(field), merge::Op::kSet, std::move(value)};
  }

  std::string NewActivity(const std::string& title, const std::string& held_on = "2026-09-20",
                          const std::string& status = "planned") {
    return Do("", "activity",
              {Set("title", title), Set("held_on", held_on), Set("engagement_type", "busy-place"),
               Set("status", status)});
  }

  std::string NewFeedback(const std::string& activity, const std::string& said) {
    return Do("", "feedback", {Set("activity", activity), Set("said", said)});
  }

  base::Json Doc(const std::string& id) const {
    return workspace->Document(id).value_or(base::Json(nullptr));
  }

  base::MemoryStorage storage;
  base::PassThroughSealer sealer;
  base::FakeClock clock;
  base::SeededRandom random;
  std::unique_ptr<Workspace> workspace;
  store::OpenReport report;

 private:
  std::string actor_;
};

// Both ways, as a session with a server between them would: pull, merge, push.
inline void Exchange(Desk& a, Desk& b) {
  static int revision = 0;
  const auto carry = [](Desk& from, Desk& to) {
    const std::string rev = std::to_string(++revision) + "-a";
    std::vector<sync::RemoteDocument> sent;
    const auto unsent = from.workspace->Unsent("", 0);
    if (!unsent.empty()) from.workspace->Offering(unsent);
    for (const auto& document : unsent) {
      sent.push_back({document.id, rev, document.content, false});
    }
    to.workspace->Receive(sent, "server", rev);
    for (auto& document : sent) document.pushed = true;
    from.workspace->Acknowledge(sent);
  };
  for (int round = 0; round < 3; ++round) {
    carry(a, b);
    carry(b, a);
  }
}

}  // namespace earshot::app
