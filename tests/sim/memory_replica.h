// A device in memory as the sync session sees it: documents, revisions and the position, merged
// with the product's own merge. app::Workspace does the same over the journal; this one is for
// tests that look at the session alone, and counts what the session asked of it.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/merge/document.h"
#include "core/merge/merge.h"
#include "core/merge/stamp.h"
#include "core/sync/session.h"

namespace earshot::sim {

// A stamp newer than everything in the document, whatever the clock says.
inline std::string StampAfter(merge::HybridClock& clock, const base::Json& document) {
  std::string newest = document.is_object() ? merge::NewestStamp(document) : "";
  clock.Observe(newest);
  std::string stamp = clock.Next();
  auto parsed = merge::ParseStamp(newest);
  if (stamp > newest || !parsed) return stamp;
  ++parsed->counter;
  parsed->actor = clock.actor();
  return merge::FormatStamp(*parsed);
}

class MemoryReplica : public sync::Replica {
 public:
  struct Entry {
    base::Json content;
    std::string rev;
    bool unsent = false;
    std::string set_aside;
  };

  MemoryReplica(const base::Clock& clock, std::string actor) : hybrid(clock, std::move(actor)) {}

  std::map<std::string, Entry> entries;
  std::string server;
  std::string since;
  merge::HybridClock hybrid;
  std::vector<int64_t> corrections;
  std::vector<std::string> offered_again;
  size_t receives = 0;

  void Edit(const std::string& id, const std::string& type,
            const std::vector<merge::Change>& changes) {
    Entry& entry = entries[id];
    std::string stamp = StampAfter(hybrid, entry.content);
    if (!entry.content.is_object()) entry.content = merge::NewDocument(id, type, stamp);
    for (const merge::Change& change : changes) merge::Apply(entry.content, change, stamp);
    entry.unsent = true;
  }

  std::string Server() const override { return server; }
  std::string Since() const override { return since; }
  std::vector<sync::LocalDocument> Unsent(std::string_view after, size_t limit) const override {
    std::vector<sync::LocalDocument> documents;
    for (auto it = entries.upper_bound(std::string(after)); it != entries.end(); ++it) {
      if (documents.size() >= limit) break;
      if (it->second.unsent && it->second.set_aside.empty()) {
        documents.push_back({it->first, it->second.content, it->second.rev});
      }
    }
    return documents;
  }
  std::optional<sync::LocalDocument> Get(std::string_view id) const override {
    auto found = entries.find(std::string(id));
    if (found == entries.end()) return {};
    return sync::LocalDocument{found->first, found->second.content, found->second.rev};
  }
  std::vector<std::pair<std::string, std::string>> AllRevs() const override {
    std::vector<std::pair<std::string, std::string>> revs;
    for (const auto& [id, entry] : entries) revs.emplace_back(id, entry.rev);
    return revs;
  }
  void Receive(std::vector<sync::RemoteDocument> documents, std::string_view from,
               std::string_view position) override {
    ++receives;
    server = from;
    since = position;
    for (sync::RemoteDocument& document : documents) {
      hybrid.Observe(merge::NewestStamp(document.content));
      Entry& entry = entries[document.id];
      entry.rev = document.rev;
      if (!entry.content.is_object()) {
        entry.content = std::move(document.content);
        continue;
      }
      entry.content = merge::Merge(entry.content, document.content);
      entry.unsent = !merge::SameContent(entry.content, document.content);
    }
  }
  void Acknowledge(std::vector<sync::RemoteDocument> pushed) override {
    for (const sync::RemoteDocument& document : pushed) {
      Entry& entry = entries[document.id];
      entry.rev = document.rev;
      if (merge::SameContent(entry.content, document.content)) entry.unsent = false;
    }
  }
  void SetAside(std::string_view id, std::string_view reason) override {
    entries[std::string(id)].set_aside = reason;
  }
  void OfferAgain(const std::vector<std::string>& ids) override {
    for (const std::string& id : ids) {
      entries[id].unsent = true;
      offered_again.push_back(id);
    }
  }
  void Offering(const std::vector<sync::LocalDocument>&) override {}
  void CorrectClock(int64_t correction_ms) override {
    corrections.push_back(correction_ms);
    hybrid.SetCorrection(correction_ms);
  }

  size_t UnsentCount() const { return Unsent("", SIZE_MAX).size(); }
};

// Runs one sync to its end against `handle`. Each answer takes `step_ms` of the device's clock.
template <class Handle>
void RunSession(sync::Session& session, base::FakeClock& clock, Handle handle,
                int64_t step_ms = 20) {
  session.Start();
  while (auto request = session.NextRequest()) {
    sync::Response response = handle(*request);
    clock.Advance(step_ms);
    session.Receive(response, clock.NowMs());
  }
}

}  // namespace earshot::sim
