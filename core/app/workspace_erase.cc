// Erasing for good: what a tombstone that says `erased` must take with it on this device.
//
// The document's older versions go from the files in the store (core/store/erasure.h). Here go the
// drafts of forms that held it and the steps that could put it back. The same happens whether the
// person erased it here or another device's tombstone arrived: both pass through Write().
#include <algorithm>
#include <utility>

#include "core/app/workspace_impl.h"
#include "core/store/erasure.h"

namespace earshot::app {
namespace {

constexpr std::string_view kDraftPrefix = "draft/";

base::Json ErasedDocument(const std::string& id) {
  return {{"_id", id}, {"_deleted", true}, {"erased", true}};
}

}  // namespace

size_t Workspace::Erase(const std::vector<std::string>& ids) {
  std::map<std::string, store::Entry> erased;
  for (const std::string& id : ids) {
    const store::Entry* known = impl_->store.Find(id);
    if (known == nullptr || store::IsErased(*known)) continue;
    store::Entry entry;
    entry.id = id;
    entry.rev = known->rev;
    entry.bytes = base::DumpJson(ErasedDocument(id));
    // Also of a record that was never acknowledged: the answer to its push may have been lost.
    entry.unsent = true;
    erased[id] = std::move(entry);
  }
  std::vector<store::Entry> entries;
  for (auto& item : erased) entries.push_back(std::move(item.second));
  if (!entries.empty()) impl_->Write(std::move(entries), std::nullopt);
  return erased.size();
}

std::set<std::string> Workspace::Impl::NewlyErased(const std::vector<store::Entry>& entries) const {
  std::set<std::string> ids;
  for (const store::Entry& entry : entries) {
    if (!store::IsErased(entry)) continue;
    const store::Entry* before = store.Find(entry.id);
    if (before != nullptr && !store::IsErased(*before)) ids.insert(entry.id);
  }
  return ids;
}

void Workspace::Impl::ForgetTraces(const std::set<std::string>& ids, store::LocalFacts& facts) {
  for (std::vector<Undoable>* steps : {&undo, &redo}) {
    for (Undoable& step : *steps) {
      std::erase_if(step.edits,
                    [&](const UndoableEdit& edit) { return ids.contains(edit.inverse.id); });
    }
    std::erase_if(*steps, [](const Undoable& step) { return step.edits.empty(); });
  }
  lists.clear();  // they hold whole documents
  store.ForEachLocal([&](const std::string& key, const std::string& value) {
    if (!key.starts_with(kDraftPrefix)) return;
    const bool held = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
      return value.find(id) != std::string::npos;
    });
    if (held) facts.emplace_back(key, "");
  });
}

}  // namespace earshot::app
