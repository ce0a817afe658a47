// A workspace as the sync session sees it: what is unsent, and what came back.
//
// INVARIANT: nothing that holds unsent edits is ever dropped: a remote version is merged in, and
// the record stays unsent exactly as long as the merge differs from what the server has.
#include <utility>

#include "core/app/workspace_impl.h"
#include "core/base/ulid.h"
#include "core/merge/merge.h"
#include "core/model/schema.h"

namespace earshot::app {
namespace {

using base::Json;

// What the server adds to a document and what is not the document's content.
void StripServerFields(Json& content) {
  for (const char* name :
       {"_rev", "_revisions", "_conflicts", "_deleted_conflicts", "_revs_info", "_local_seq"}) {
    content.erase(name);
  }
}

sync::LocalDocument Local(const store::Entry& entry, Json content) {
  sync::LocalDocument local;
  local.id = entry.id;
  local.content = std::move(content);
  if (entry.rev != kOfferedAgain) local.rev = entry.rev;
  return local;
}

}  // namespace

std::string Workspace::Server() const { return impl_->store.sync_state().server; }

std::string Workspace::Since() const { return impl_->store.sync_state().since; }

std::vector<sync::LocalDocument> Workspace::Unsent(std::string_view after, size_t limit) const {
  std::vector<sync::LocalDocument> documents;
  const auto& unsent = impl_->index.unsent();
  for (auto id = unsent.upper_bound(std::string(after)); id != unsent.end(); ++id) {
    if (limit != 0 && documents.size() >= limit) break;
    const store::Entry* entry = impl_->store.Find(*id);
    if (entry == nullptr || !entry->set_aside.empty()) continue;
    auto content = base::ParseJson(entry->bytes);
    if (content) documents.push_back(Local(*entry, *std::move(content)));
  }
  return documents;
}

std::optional<sync::LocalDocument> Workspace::Get(std::string_view id) const {
  const store::Entry* entry = impl_->store.Find(id);
  if (entry == nullptr) return std::nullopt;
  auto content = base::ParseJson(entry->bytes);
  if (!content) return std::nullopt;
  return Local(*entry, *std::move(content));
}

std::vector<std::pair<std::string, std::string>> Workspace::AllRevs() const {
  std::vector<std::pair<std::string, std::string>> revs;
  impl_->store.ForEach("", [&](const store::Entry& entry) {
    revs.emplace_back(entry.id, entry.rev == kOfferedAgain ? "" : entry.rev);
  });
  return revs;
}

void Workspace::Receive(std::vector<sync::RemoteDocument> documents, std::string_view server,
                        std::string_view since) {
  std::map<std::string, store::Entry> changed;
  for (sync::RemoteDocument& remote : documents) {
    impl_->ReceiveOne(std::move(remote), changed);
  }
  std::vector<store::Entry> entries;
  for (auto& item : changed) entries.push_back(std::move(item.second));
  store::SyncState sync;
  sync.server = std::string(server);
  sync.since = std::string(since);
  sync.last_synced_at = impl_->NowInstant();
  impl_->Write(std::move(entries), sync);
}

void Workspace::Impl::ReceiveOne(sync::RemoteDocument remote,
                                 std::map<std::string, store::Entry>& out) {
  if (!remote.content.is_object() || model::TypeOfId(remote.id).empty()) return;
  Json content = std::move(remote.content);
  StripServerFields(content);
  content["_id"] = remote.id;
  // Whatever another tool wrote into such a tombstone, nothing of it is kept.
  if (merge::IsErased(content)) content = merge::Merge(content, content);
  const auto earlier = out.find(remote.id);
  const store::Entry* known = earlier != out.end() ? &earlier->second : store.Find(remote.id);
  hlc->Observe(merge::NewestStamp(content));
  store::Entry entry;
  entry.id = remote.id;
  entry.rev = remote.rev;
  if (known == nullptr) {
    entry.bytes = base::DumpJson(content);
    out[entry.id] = std::move(entry);
    return;
  }
  auto mine = base::ParseJson(known->bytes);
  const bool foreign_tombstone = base::GetBool(content, "_deleted") && !merge::IsErased(content) &&
                                 !merge::IsCollected(content);
  if (!mine) mine = content;
  if (merge::IsCollected(content) && known->unsent && !merge::IsDeleted(*mine)) {
    BringBack(*known, out);
    entry.bytes = base::DumpJson(content);
  } else if (merge::IsCollected(content) && !merge::IsErased(*mine)) {
    entry.bytes = base::DumpJson(content);
  } else if (foreign_tombstone && !base::GetBool(*mine, "_deleted")) {
    // Another tool deleted it outright. Our unsent edit is not lost for that: it is sent again.
    entry.unsent = known->unsent;
    entry.bytes = known->unsent ? known->bytes : base::DumpJson(content);
  } else {
    const Json merged = merge::Merge(*mine, content);
    entry.unsent = !merge::SameContent(merged, content);
    entry.bytes = base::DumpJson(merged);
  }
  if (entry.unsent) entry.set_aside = known->set_aside;
  out[entry.id] = std::move(entry);
}

// The server swept up a record that this device has edited since: the edit comes back under a new
// id, and the records that point to it follow (ARCHITECTURE.md section 4).
void Workspace::Impl::BringBack(const store::Entry& local,
                                std::map<std::string, store::Entry>& out) {
  auto document = base::ParseJson(local.bytes);
  if (!document) return;
  const std::string type(model::TypeOfId(local.id));
  const std::string new_id = type + ":" + base::NewUlid(*ports.clock, *ports.random);
  (*document)["_id"] = new_id;
  store::Entry copy;
  copy.id = new_id;
  copy.bytes = base::DumpJson(*document);
  copy.unsent = true;
  out[new_id] = std::move(copy);
  for (const model::RecordType& record : model::AllTypes()) {
    for (const model::Field& field : record.fields) {
      if (field.type != model::ValueType::kReference || field.vocabulary != type) continue;
      if (field.kind == model::FieldKind::kSet) continue;
      for (const std::string& id : index.ChildIds(record.name, field.name, local.id)) {
        const auto earlier = out.find(id);
        const store::Entry* known = earlier != out.end() ? &earlier->second : store.Find(id);
        auto child = base::ParseJson(known->bytes);
        if (!child || base::GetBool(*child, "_deleted")) continue;
        const std::string stamp = StampAfter(&*child);
        merge::Apply(*child, {std::string(field.name), merge::Op::kSet, new_id}, stamp);
        store::Entry moved = *known;
        moved.bytes = base::DumpJson(*child);
        moved.unsent = true;
        out[id] = std::move(moved);
      }
    }
  }
}

void Workspace::Acknowledge(std::vector<sync::RemoteDocument> pushed) {
  std::vector<store::Entry> entries;
  for (sync::RemoteDocument& document : pushed) {
    const store::Entry* known = impl_->store.Find(document.id);
    if (known == nullptr) continue;
    store::Entry entry = *known;
    entry.rev = document.rev;
    const auto mine = base::ParseJson(known->bytes);
    StripServerFields(document.content);
    if (mine && merge::SameContent(*mine, document.content)) {
      entry.unsent = false;
      entry.set_aside.clear();
    }
    entries.push_back(std::move(entry));
  }
  impl_->Write(std::move(entries), std::nullopt);
}

void Workspace::SetAside(std::string_view id, std::string_view reason) {
  const store::Entry* known = impl_->store.Find(id);
  if (known == nullptr) return;
  store::Entry entry = *known;
  entry.set_aside = reason.empty() ? "The server refused this record." : std::string(reason);
  impl_->Write({std::move(entry)}, std::nullopt);
}

void Workspace::TryAgain(std::string_view id) {
  const store::Entry* known = impl_->store.Find(id);
  if (known == nullptr || known->set_aside.empty()) return;
  store::Entry entry = *known;
  entry.set_aside.clear();
  impl_->Write({std::move(entry)}, std::nullopt);
}

void Workspace::OfferAgain(const std::vector<std::string>& ids) {
  std::vector<store::Entry> entries;
  for (const std::string& id : ids) {
    const store::Entry* known = impl_->store.Find(id);
    if (known == nullptr) continue;
    store::Entry entry = *known;
    entry.unsent = true;
    if (!entry.rev.empty()) entry.rev = kOfferedAgain;
    entries.push_back(std::move(entry));
  }
  impl_->Write(std::move(entries), std::nullopt);
}

}  // namespace earshot::app
