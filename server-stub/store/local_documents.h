// `_local` documents: checkpoints of replicators. No tree, no feed, never replicated.
//
// Revisions are `0-N`. Litter is collected: those untouched for 400 days go when another is
// written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server-stub/store/document_check.h"
#include "server-stub/store/store.h"

namespace earshot::server {

// Ids are without the `_local/` prefix.
std::optional<std::string> RenderLocal(Store& store, int64_t db, std::string_view id);
// Writes or deletes; gives the new revision. REQUIRES: inside a transaction.
Outcome<std::string> WriteLocal(Store& store, int64_t db, const DocumentWrite& write);

}  // namespace earshot::server
