// The store's face: memory changes at once, the Saver makes it durable (document_store.h).
#include "core/store/document_store.h"

#include <utility>

#include "core/store/erasure.h"
#include "core/store/loader.h"
#include "core/store/saver.h"

namespace earshot::store {

class DocumentStore::Impl {
 public:
  Impl(base::Storage& storage, base::Sealer& sealer)
      : storage(storage), sealer(sealer), saver(std::make_shared<Saver>(storage, sealer)) {}

  base::Storage& storage;
  base::Sealer& sealer;
  std::shared_ptr<Saver> saver;
  bool open = false;
};

DocumentStore::DocumentStore(base::Storage& storage, base::Sealer& sealer)
    : impl_(std::make_unique<Impl>(storage, sealer)) {}

DocumentStore::~DocumentStore() = default;

void DocumentStore::Open(std::function<void(base::Expected<OpenReport>)> done) {
  std::weak_ptr<Saver> weak = impl_->saver;
  bool* open = &impl_->open;
  LoadStore(
      impl_->storage, impl_->sealer,
      [weak, open, done = std::move(done)](base::Expected<std::shared_ptr<LoadedStore>> loaded) {
        const auto saver = weak.lock();
        if (!saver) return;  // the store was dropped meanwhile
        if (!loaded) {
          done(tl::unexpected<base::Error>(std::move(loaded.error())));
          return;
        }
        *open = true;
        OpenReport report = std::move((*loaded)->report);
        saver->Adopt(std::move(**loaded));
        done(std::move(report));
      });
}

void DocumentStore::Put(std::vector<Entry> entries, const std::optional<SyncState>& sync,
                        const LocalFacts& facts) {
  CHECK(impl_->open);
  Saver::Marks marks;
  for (Entry& entry : entries) {
    marks.ids.insert(entry.id);
    const Entry* before = Find(entry.id);
    if (before != nullptr && before->bytes != entry.bytes && IsErased(entry)) {
      impl_->saver->OldVersionsAreToGo();
      marks.local.insert(std::string(kErasureDue));
    }
    impl_->saver->table.Put(std::move(entry), 0);
  }
  if (sync) {
    impl_->saver->sync = *sync;
    marks.sync = true;
  }
  for (const auto& [key, value] : facts) {
    if (Local(key) == value) continue;
    if (value.empty()) {
      impl_->saver->local.erase(key);
    } else {
      impl_->saver->local[key] = value;
    }
    marks.local.insert(key);
  }
  if (!marks.empty()) impl_->saver->Changed(marks);
}

void DocumentStore::PutLocal(std::string_view key, std::string_view value) {
  Put({}, std::nullopt, {{std::string(key), std::string(value)}});
}

std::string DocumentStore::Local(std::string_view key) const {
  const auto& local = impl_->saver->local;
  const auto fact = local.find(key);
  return fact == local.end() ? "" : fact->second;
}

void DocumentStore::ForEachLocal(
    const std::function<void(const std::string& key, const std::string& value)>& visit) const {
  for (const auto& [key, value] : impl_->saver->local) visit(key, value);
}

const Entry* DocumentStore::Find(std::string_view id) const { return impl_->saver->table.Find(id); }

void DocumentStore::ForEach(std::string_view type,
                            const std::function<void(const Entry&)>& visit) const {
  impl_->saver->table.ForEach(type, visit);
}

void DocumentStore::ForEachAfter(std::string_view after,
                                 const std::function<bool(const Entry&)>& visit) const {
  const Table::Set& all = impl_->saver->table.all();
  for (auto it = all.upper_bound(after); it != all.end(); ++it) {
    if (!visit(it->entry)) return;
  }
}

size_t DocumentStore::Count(std::string_view type) const { return impl_->saver->table.Count(type); }

const SyncState& DocumentStore::sync_state() const { return impl_->saver->sync; }

SaveState DocumentStore::save_state() const { return impl_->saver->state(); }

size_t DocumentStore::pending() const { return impl_->saver->pending(); }

const std::string& DocumentStore::save_error() const { return impl_->saver->error(); }

void DocumentStore::WhenSaved(std::function<void(base::Expected<void>)> done) {
  impl_->saver->WhenSaved(std::move(done));
}

void DocumentStore::RetrySave() { impl_->saver->Retry(); }

void DocumentStore::OnSaveStateChanged(std::function<void()> changed) {
  impl_->saver->OnStateChanged(std::move(changed));
}

std::string DocumentStore::BackupJson() const {
  std::string out = "{\"format\":\"earshot-backup\",\"version\":1,\"documents\":[";
  bool first = true;
  ForEach("", [&](const Entry& entry) {
    if (!first) out += ",\n";
    first = false;
    base::Json about = base::Json::object();
    about["id"] = entry.id;
    about["rev"] = entry.rev;
    about["unsent"] = entry.unsent;
    std::string row = base::DumpJson(about);
    row.pop_back();
    out += row + ",\"document\":" + entry.bytes + "}";
  });
  return out + "]}";
}

}  // namespace earshot::store
